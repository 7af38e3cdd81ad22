"""Packs dropped on the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from supple.exchange.pack import SUFFIX

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QDropEvent

    from supple.ui.main_window import MainWindow


class PackDrop(QObject):
    """Takes a pack that is dropped anywhere on the window, unless a session fills it; ``dropped`` carries its path."""

    dropped = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is dragged over the window."""
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.Drop) or watched is not self._window:
            return False
        drop: QDropEvent = event  # type: ignore[assignment]
        path = _pack_in(drop.mimeData())
        if path is None or self._window.is_bare:
            return False
        drop.acceptProposedAction()
        if event.type() is QEvent.Type.Drop:
            self.dropped.emit(path)
        return True


def _pack_in(data: QMimeData) -> Path | None:
    """Return the first pack among dragged files."""
    names = (url.toLocalFile() for url in data.urls() if url.isLocalFile())
    return next((Path(name) for name in names if name.lower().endswith(SUFFIX)), None)
