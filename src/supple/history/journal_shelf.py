"""The shelf of journals: the one being written, and those of sessions that the history does not have yet."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from supple.document.file import read_bytes
from supple.document.problem import Problem
from supple.history.failure import HistoryError
from supple.history.instant import microseconds

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from supple.file_lock import FileLock
    from supple.history.store import HistoryStore
    from supple.session.journal import Interrupted, Journal
    from supple.session.record import SessionRecord

# Journals of the longest sessions stay far below.
_LARGEST: Final = 64 * 1024 * 1024


class JournalShelf:
    """Hands out the journal, and sees to it that beginning a new one loses no session. Journals are one player's."""

    def __init__(self, journal: Path, left_over: Path, new_lock: Callable[[], FileLock]) -> None:
        self._journal = journal
        self._left_over = left_over
        self._new_lock = new_lock
        self._store: HistoryStore | None = None

    def use(self, store: HistoryStore | None) -> int:
        """Keep in a store what could not be kept before, now and whenever something is put aside; return how much."""
        self._store = store
        return self._keep(self._over()) + self._keep_left_over()

    def journal(self, sync: Callable[[int], None] | None = None) -> Journal:
        """Return the journal for a new session; a folder that cannot be made is told when it begins."""
        from supple.session.journal import Journal  # noqa: PLC0415 - a start has no session

        with suppress(OSError):
            self._journal.parent.mkdir(parents=True, exist_ok=True)
        return Journal(self._journal, lock=self._new_lock(), make_room=self._make_room, sync=sync)

    def interrupted(self) -> Interrupted | None:
        """Return the session that can be gone on with; None while another program plays it."""
        written = read_bytes(self._journal, _LARGEST)
        if isinstance(written, Problem) or self._new_lock().is_held_elsewhere:
            return None
        from supple.session.journal import read_journal  # noqa: PLC0415 - most starts have none

        return read_journal(written)

    def forget(self) -> None:
        """Forget a session that is kept, or that nobody wants; that of another program stays."""
        lock = self._new_lock()
        if lock.take():
            with suppress(OSError):
                self._journal.unlink()
            lock.release()

    def give_up(self) -> None:
        """End a session that nobody goes on with: what was done of it counts."""
        lock = self._new_lock()
        if lock.take():
            self._make_room(None)
            lock.release()

    def forget_everything(self) -> None:
        """Delete every journal but that of a session being played."""
        self.forget()
        with suppress(OSError):
            for path in self._left_over.glob("*.journal"):
                path.unlink()

    def _make_room(self, started_at: datetime | None) -> None:
        """Put the journal of another session than the one begun then aside, and keep its record if possible."""
        written = read_bytes(self._journal, _LARGEST)
        if isinstance(written, Problem):
            return
        from supple.session.journal import read_record  # noqa: PLC0415 - most sessions find nothing

        record = read_record(written)
        if record is None or record.started_at == started_at or not record.elapsed_seconds:
            if started_at is None:
                with suppress(OSError):
                    self._journal.unlink()
            return
        # Renaming works on a full disk too.
        with suppress(OSError):
            self._left_over.mkdir(parents=True, exist_ok=True)
            self._journal.replace(self._left_over / f"{microseconds(record.started_at)}.journal")
        self._keep_left_over()

    def _over(self) -> list[Path]:
        """Return the journal if its session is over, kept or not."""
        written = read_bytes(self._journal, _LARGEST)
        if isinstance(written, Problem) or self._new_lock().is_held_elsewhere:
            return []
        from supple.session.journal import read_left_over  # noqa: PLC0415 - most starts have none

        return [self._journal] if read_left_over(written) is not None else []

    def _keep_left_over(self) -> int:
        return self._keep(sorted(self._left_over.glob("*.journal")))

    def _keep(self, paths: list[Path]) -> int:
        """Keep the records of journals that are over; return how many the store did not have."""
        if self._store is None or self._store.is_read_only:
            return 0
        count = 0
        for path in paths:
            written = read_bytes(path, _LARGEST)
            from supple.session.journal import read_record  # noqa: PLC0415 - most starts have none

            record = None if isinstance(written, Problem) else read_record(written)
            try:
                if record is not None and not _has(self._store, record):
                    self._store.keep(record)
                    count += 1
                # One that tells nothing has nothing to lose.
                path.unlink()
            except (HistoryError, OSError):
                continue
        return count


def _has(store: HistoryStore, record: SessionRecord) -> bool:
    kept = store.sessions_between(record.started_at, record.started_at + timedelta(microseconds=1))
    return any(session.sha256 == record.sha256 for session in kept)
