"""Files dropped on the window: packs, runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDropEvent

    from supple.ui.main_window import MainWindow


class FileDrop(QObject):
    """Takes files of some endings that are dropped anywhere on the window, unless a session fills it.

    ``dropped`` carries their paths, at least one.
    """

    dropped = Signal(object)

    def __init__(self, window: MainWindow, endings: tuple[str, ...]) -> None:
        super().__init__(window)
        self._window = window
        self._endings = endings
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is dragged over the window."""
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop) or watched is not self._window:
            return False
        drop: QDropEvent = event  # type: ignore[assignment]
        paths = self._wanted(drop.mimeData())
        if not paths or self._window.is_bare:
            return False
        drop.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.dropped.emit(paths)
        return True

    def _wanted(self, data: QMimeData) -> tuple[Path, ...]:
        """Return the files with the endings among those dragged."""
        names = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
        return tuple(Path(name) for name in names if name.lower().endswith(self._endings))
