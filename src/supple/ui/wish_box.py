"""The wish box: where a program that finds a window open asks it to come forward, and to start a routine."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkstemp
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import QEventLoop, QFileSystemWatcher, QObject, QTimer, Signal

from supple.document.file import read_bytes
from supple.document.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST: Final = 64 * 1024
_SUFFIX: Final = ".wish"
_LOOK_MS: Final = 20
# A window answers within a paint; one that is stopped never does.
PATIENCE_MS: Final = 5000


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of the open window: to come forward, and to start a routine by its id or its file, if any.

    ``activation`` is the desktop's leave to take the focus, where it gives one.
    """

    routine_id: str = ""
    file: str = ""
    activation: str = ""


class WishBox(QObject):
    """Watches a folder for wishes of other programs; each is taken out before it is told."""

    wished = Signal(object)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.look)

    def clear(self) -> None:
        """Throw away what programs wished for that have given up by now."""
        for _ in _taken(self._folder):
            pass

    def open(self) -> None:
        """Begin to watch, and take out what has been wished for since ``clear``."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
        self._watcher.addPath(str(self._folder))
        self.look()

    def look(self) -> None:
        """Take out what is wished for."""
        for wish in _taken(self._folder):
            self.wished.emit(wish)


def make_wish(folder: Path, wish: Wish, patience_ms: int = PATIENCE_MS) -> bool:
    """Put a wish into the box of the open window; return whether it was taken out. Needs a Qt application."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor, name = mkstemp(prefix="new-", dir=folder)
        with os.fdopen(descriptor, "wb") as file:
            file.write(msgspec.json.encode(wish))
        written = Path(name)
        path = written.replace(written.with_suffix(_SUFFIX))
    except OSError:
        return False
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: None if path.exists() else loop.quit())
    timer.start(_LOOK_MS)
    QTimer.singleShot(patience_ms, loop, loop.quit)
    loop.exec()
    timer.stop()
    was_taken = not path.exists()
    with suppress(OSError):
        path.unlink(missing_ok=True)
    return was_taken


def _taken(folder: Path) -> Iterator[Wish]:
    """Take the wishes out of a folder, the first one first; what is no wish is thrown away."""
    for path in sorted(folder.glob(f"*{_SUFFIX}")):
        written = read_bytes(path, _LARGEST)
        with suppress(OSError, msgspec.DecodeError):
            path.unlink()
            if not isinstance(written, Problem):
                yield msgspec.json.decode(written, type=Wish)
