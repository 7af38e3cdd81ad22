"""Keeps the library in step with the files, while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QRunnable, QThreadPool, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from supple.routine.library import Library

# Editors write a file in several strokes; one reading after the last of them is enough.
_SETTLE_MS: Final = 250


class _Reading(QRunnable):
    """Reads the library away from the window's thread."""

    def __init__(
        self, read: Callable[[], Library], done: Callable[[Library], None], failed: Callable[[Exception], None]
    ) -> None:
        super().__init__()
        self._read = read
        self._done = done
        self._failed = failed

    def run(self) -> None:
        """Read and hand over."""
        try:
            library = self._read()
        except Exception as error:  # noqa: BLE001 - raised again on the window's thread
            self._failed(error)
        else:
            self._done(library)


class LibraryKeeper(QObject):
    """Holds the library and reads it again when a file of the person's comes, changes or goes."""

    changed = Signal(object)
    _arrived = Signal(object)
    _failed = Signal(object)

    def __init__(self, read: Callable[[], Library], folders: Sequence[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library: Library | None = None
        self._read = read
        self._folders = tuple(folders)
        self._watcher: QFileSystemWatcher | None = None
        self._is_reading = False
        self._is_stale = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.read_again)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._arrived.connect(self._on_arrived)
        self._failed.connect(self._on_failed)

    @property
    def library(self) -> Library:
        """The library as it was read last; read now, while the caller waits, where it never was."""
        if self._library is None:
            self._library = self._read()
        return self._library

    @property
    def is_read(self) -> bool:
        """Whether the library has been read."""
        return self._library is not None

    def begin(self) -> None:
        """Read the library on another thread unless it has been read; ``changed`` follows. Then watch the files."""
        if self._library is None:
            self.read_again()
        self.watch()

    def watch(self) -> None:
        """Begin to watch the person's folders and the files in them."""
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._on_touched)
            self._watcher.fileChanged.connect(self._on_touched)
        self._follow_files()

    def read_again(self) -> None:
        """Read the files again, on another thread; ``changed`` follows if anything is different."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading = True
        self._pool.start(_Reading(self._read, self._arrived.emit, self._failed.emit))

    def close(self) -> None:
        """Stop watching and wait for a reading that is under way."""
        self._settle.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None
        self._pool.waitForDone()

    def _follow_files(self) -> None:
        if self._watcher is None:
            return
        wanted = [str(folder) for folder in map(_watchable, self._folders) if folder is not None]
        wanted += [
            str(path) for folder in self._folders if folder.is_dir() for path in sorted(folder.glob("*.y*ml"))[:500]
        ]
        watched = {*self._watcher.directories(), *self._watcher.files()}
        if missing := [path for path in wanted if path not in watched]:
            self._watcher.addPaths(missing)

    def _on_touched(self, _path: str) -> None:
        self._settle.start()

    def _on_arrived(self, library: Library) -> None:
        self._end_reading()
        if library != self._library:
            self._library = library
            self.changed.emit(library)

    def _on_failed(self, error: Exception) -> None:
        """Keep the library as it was, and let the error be told like any other."""
        self._end_reading()
        raise error

    def _end_reading(self) -> None:
        self._is_reading = False
        self._follow_files()
        if self._is_stale:
            self._is_stale = False
            self.read_again()


def _watchable(folder: Path) -> Path | None:
    """Return the folder, or the one in which it or the folder around it would come to be; None without either."""
    return next((place for place in (folder, *folder.parents[:2]) if place.is_dir()), None)
