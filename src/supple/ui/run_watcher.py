"""Watches a folder for new files of runs, such as the one into which a watch's program writes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from supple.exchange.run_file import ENDINGS

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.settings import Settings

# Programs write a file in several strokes; one that has not grown since the last look is whole.
_SETTLE_MS: Final = 1500


class RunWatcher(QObject):
    """``found`` carries the path of a file that came or changed since the last look and has stopped growing."""

    found = Signal(object)

    def __init__(self, settings: Callable[[], Settings], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._watcher: QFileSystemWatcher | None = None
        self._folder: Path | None = None
        self._told: dict[Path, tuple[int, int]] = {}
        self._growing: dict[Path, tuple[int, int]] = {}
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.look)

    def follow_settings(self) -> None:
        """Watch the folder that the settings name, or none."""
        chosen = self._settings().runs_folder
        folder = Path(chosen).expanduser() if chosen else None
        if folder == self._folder:
            return
        self._folder = folder
        self._told, self._growing = {}, {}
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        if folder is not None:
            self._watcher = QFileSystemWatcher([str(folder)], self)
            self._watcher.directoryChanged.connect(self._settle.start)
            self._settle.start()

    def look(self) -> None:
        """Tell the files that have come since the last look, once they have stopped growing."""
        files = self._files()
        still_growing = {}
        for path, mark in files.items():
            if self._told.get(path) == mark:
                continue
            if self._growing.get(path) == mark:
                self._told[path] = mark
                self.found.emit(path)
            else:
                still_growing[path] = mark
        self._growing = still_growing
        if still_growing:
            self._settle.start()

    def _files(self) -> dict[Path, tuple[int, int]]:
        found: dict[Path, tuple[int, int]] = {}
        if self._folder is None:
            return found
        try:
            paths = [path for path in sorted(self._folder.iterdir()) if path.suffix.lower() in ENDINGS]
            for path in paths:
                status = path.stat()
                found[path] = (status.st_size, status.st_mtime_ns)
        except OSError:
            # A folder that is gone, such as on a stick, is looked at again when it changes.
            return found
        return found
