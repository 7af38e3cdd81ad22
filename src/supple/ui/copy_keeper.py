"""Keeps a whole copy of the history beside it, checked on a thread of its own while the window goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from supple.document.message import Message
from supple.history.copies import copies_of, day_of, keep_copy
from supple.history.failure import HistoryError

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import Future, ThreadPoolExecutor
    from datetime import date, datetime
    from pathlib import Path

# A larger history is copied once a day, a smaller one whenever it has grown: twenty years are some sixty megabytes.
_OFTEN_COPIED: Final = 16 * 1024 * 1024


class CopyKeeper(QObject):
    """Copies a store. ``damaged`` comes where the copy shows that the store is not whole."""

    damaged = Signal(Message)

    def __init__(self, path: Path, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._now = now
        self._worker: ThreadPoolExecutor | None = None
        self._copying: Future[None] | None = None

    def keep_daily(self) -> None:
        """Make today's copy if there is none."""
        if not self._has_todays:
            self._begin()

    def keep(self) -> None:
        """Make today's copy anew because something was added."""
        if not self._has_todays or self._path.stat().st_size <= _OFTEN_COPIED:
            self._begin()

    def finish(self) -> None:
        """Wait for the copy that is being made, if any, and end the thread."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.shutdown()

    @property
    def _has_todays(self) -> bool:
        today = self._now().date().isoformat()
        return any(day_of(copy) == today for copy in copies_of(self._path))

    def _begin(self) -> None:
        """Begin to copy; while one copy waits for its turn, another would add nothing."""
        if self._copying is not None and not self._copying.running() and not self._copying.done():
            return
        if self._worker is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - not before the first paint

            self._worker = ThreadPoolExecutor(1, "copy-keeper")
        self._copying = self._worker.submit(self._copy, self._now().date())

    def _copy(self, day: date) -> None:
        try:
            keep_copy(self._path, day)
        except HistoryError as failure:
            # A full disk is told of where it loses something; yesterday's copy stays.
            if failure.message.key == "history.damaged":
                self.damaged.emit(failure.message)
