"""Reads files of runs on a thread of its own, so that the window goes on."""

from __future__ import annotations

import sys
from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from supple.document.message import Message
    from supple.exchange.run_file import FileRun

_LOOK_MS: Final = 30
# A file of one run is read before a sentence about it could be.
_LONG_MS: Final = 400
# Qt gives the interpreter back at every call; taking it again from a thread that computes waits this long, in seconds.
# With Python's own five milliseconds a page would take seconds while a file is read.
_TURN: Final = 0.0002


@dataclass(frozen=True, slots=True)
class ReadFile:
    """The runs of a file, or the one sentence why there are none."""

    path: Path
    runs: tuple[FileRun, ...] = ()
    refusal: Message | None = None


@dataclass(frozen=True, slots=True)
class _Wish:
    paths: tuple[Path, ...]
    then: Callable[[tuple[ReadFile, ...]], None]
    is_quiet: bool


class RunReader(QObject):
    """Takes one wish after the other. ``takes_long`` carries the files of one that is not read in a moment."""

    takes_long = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[_Wish] = deque()
        self._wish: _Wish | None = None
        self._thread: Thread | None = None
        self._reading: Future[tuple[ReadFile, ...]] = Future()
        self._usual_turn = sys.getswitchinterval()
        # Looked at rather than called back: no thread touches Qt, nor a window that has gone meanwhile.
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look)
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(_LONG_MS)
        self._long.timeout.connect(self._on_long)

    def ask(
        self, paths: Sequence[Path], then: Callable[[tuple[ReadFile, ...]], None], *, is_quiet: bool = False
    ) -> None:
        """Read files, and hand what they hold to ``then`` in their order; nothing is said of a quiet wish."""
        self._waiting.append(_Wish(tuple(paths), then, is_quiet))
        if self._wish is None:
            self._begin()

    def look(self) -> None:
        """Hand over what has been read."""
        wish = self._wish
        if wish is None or not self._reading.done():
            return
        self._look.stop()
        self._long.stop()
        sys.setswitchinterval(self._usual_turn)
        self._wish, read = None, self._reading
        if self._waiting:
            self._begin()
        wish.then(read.result())

    def finish(self) -> None:
        """Wait until everything asked for is read and handed over."""
        while self._thread is not None and self._wish is not None:
            self._thread.join()
            self.look()

    def _begin(self) -> None:
        self._wish = self._waiting.popleft()
        self._reading = Future()
        # The program may end while a large file is read: nothing of it has been kept yet.
        self._thread = Thread(target=_read, args=(self._wish.paths, self._reading), name="run-reader", daemon=True)
        sys.setswitchinterval(_TURN)
        self._thread.start()
        self._look.start()
        self._long.start()

    def _on_long(self) -> None:
        if self._wish is not None and not self._wish.is_quiet:
            self.takes_long.emit(self._wish.paths)


def _read(paths: tuple[Path, ...], reading: Future[tuple[ReadFile, ...]]) -> None:
    try:
        reading.set_result(tuple(_read_file(path) for path in paths))
    except Exception as failure:  # noqa: BLE001 - raised again where the window is, which reports it
        reading.set_exception(failure)


def _read_file(path: Path) -> ReadFile:
    from supple.exchange.run_file import read_run_file  # noqa: PLC0415 - read where the first file is
    from supple.exchange.sport import RunRefused  # noqa: PLC0415

    try:
        return ReadFile(path, read_run_file(path))
    except RunRefused as refusal:
        return ReadFile(path, refusal=refusal.message)
