"""Brings what the journal has written to the disk on a thread of its own: a slow disk never stops the window."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor


class DiskSync:
    """Calls fsync for a descriptor, one after another; what has been handed to the system survives a kill anyway.

    A call raises the OSError of an earlier one that failed. While one waits for its turn, another would add nothing.
    """

    def __init__(self) -> None:
        self._worker: ThreadPoolExecutor | None = None
        self._running: Future[None] | None = None
        self._waiting: Future[None] | None = None

    def __call__(self, descriptor: int) -> None:
        """Have the file of a descriptor brought to the disk soon; the descriptor may be closed meanwhile."""
        self._raise_failure()
        if self._waiting is not None and not self._waiting.running() and not self._waiting.done():
            return
        if self._worker is None:
            from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - not before the first paint

            self._worker = ThreadPoolExecutor(1, "disk-sync")
        self._running, self._waiting = self._waiting, self._worker.submit(_sync, os.dup(descriptor))

    def close(self) -> None:
        """Wait until everything is on the disk, and end the thread."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.shutdown()
        self._running = self._waiting = None

    def _raise_failure(self) -> None:
        for task in (self._running, self._waiting):
            if task is not None and task.done() and (failure := task.exception()) is not None:
                self._running = self._waiting = None
                raise failure


def _sync(descriptor: int) -> None:
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
