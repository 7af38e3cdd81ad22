"""Taking records out of the history: one with a way back, a range of days or everything for good."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.document.message import Message
from supple.history.copies import forget_copies
from supple.history.failure import HistoryError, in_words

if TYPE_CHECKING:
    from datetime import date

    from supple.history.store_file import StoreFile, Value

_RATINGS: Final = (
    "SELECT id, at_us, at, region, side, movement, rest, feeling, spot, onset, moment, session_id FROM ratings "
    "WHERE session_id = ?"
)
_USED_LAST: Final = (
    "UPDATE routine_choices SET last_used_us = (SELECT max(started_us) FROM sessions "
    "WHERE sessions.routine_id = routine_choices.routine_id)"
)


@dataclass(frozen=True, slots=True)
class RemovedSession:
    """A session that was taken out, row by row, so that it can be put back."""

    title: str
    session: tuple[Value, ...]
    segments: tuple[tuple[Value, ...], ...]
    ratings: tuple[tuple[Value, ...], ...]


@dataclass(frozen=True, slots=True)
class Erased:
    """How much was erased for good."""

    sessions: int
    runs: int
    ratings: int


class Deletion:
    """Deletes from the store. Locks of the guard are kept in files of their own and stay. May raise HistoryError."""

    def __init__(self, file: StoreFile) -> None:
        self._file = file

    def delete_session(self, session_id: int, *, with_ratings: bool = False) -> RemovedSession | None:
        """Take a session out, which ``put_back`` undoes; None where it is gone.

        What was rated around it stays true and stays, unless ``with_ratings``.
        """
        with self._file.change() as database:
            # The day is computed and can be put nowhere.
            columns = [row[1] for row in database.execute("PRAGMA table_info(sessions)")]
            found = database.execute(
                f"SELECT title, {', '.join(columns)} FROM sessions WHERE id = ?",  # noqa: S608 - columns of ours
                (session_id,),
            ).fetchone()
            if found is None:
                return None
            segments = database.execute("SELECT * FROM segments WHERE session_id = ?", (session_id,)).fetchall()
            ratings = database.execute(_RATINGS, (session_id,)).fetchall() if with_ratings else []
            if with_ratings:
                database.execute("DELETE FROM ratings WHERE session_id = ?", (session_id,))
            database.execute("DELETE FROM sessions WHERE id = ?", (session_id,))
            database.execute(_USED_LAST)
            return RemovedSession(found[0], tuple(found[1:]), tuple(segments), tuple(ratings))

    def put_back(self, removed: RemovedSession) -> None:
        """Undo ``delete_session``."""
        with self._file.change() as database:
            columns = ", ".join(row[1] for row in database.execute("PRAGMA table_info(sessions)"))
            rows = (
                (f"sessions ({columns})", (removed.session,)),
                ("segments", removed.segments),
                ("ratings", removed.ratings),
            )
            for table, values in rows:
                if values:
                    marks = ", ".join("?" * len(values[0]))
                    database.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", values)  # noqa: S608 - ours
            database.execute(_USED_LAST)

    def erase_between(self, first: date, last: date) -> Erased:
        """Delete the sessions, runs and ratings of the days from ``first`` to ``last``, and every copy, for good."""
        bounds = (first.isoformat(), last.isoformat())
        forget_copies(self._file.path)
        with self._file.change() as database:
            database.execute(
                "INSERT OR IGNORE INTO deleted_files SELECT sha256 FROM runs "
                "WHERE sha256 IS NOT NULL AND day BETWEEN ? AND ?",
                bounds,
            )
            erased = Erased(
                *(
                    database.execute(f"DELETE FROM {table} WHERE {day} BETWEEN ? AND ?", bounds).rowcount  # noqa: S608 - ours
                    for table, day in (("sessions", "day"), ("runs", "day"), ("ratings", "substr(at, 1, 10)"))
                )
            )
            database.execute(_USED_LAST)
        self._wipe()
        return erased

    def erase_everything(self) -> Erased:
        """Delete all sessions, runs and ratings, and every copy, for good; favourites and choices stay."""
        forget_copies(self._file.path)
        with self._file.change() as database:
            erased = Erased(
                *(
                    database.execute(f"DELETE FROM {table} WHERE 1").rowcount  # noqa: S608 - tables of ours
                    for table in ("sessions", "runs", "ratings")
                )
            )
            database.execute("DELETE FROM deleted_files")
            database.execute("DELETE FROM routine_choices WHERE is_favourite = 0 AND choices = ''")
            database.execute("UPDATE routine_choices SET last_used_us = NULL")
        self._wipe()
        return erased

    def _wipe(self) -> None:
        """Leave no trace in the file and none beside it; raises HistoryError where another program holds it."""
        for statement in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
            try:
                with in_words(self._file.path):
                    answer = self._file.database.execute(statement).fetchone()
            except HistoryError as failure:
                cause = failure.__cause__
                # What was deleted has been overwritten: making the file smaller is all that a full disk forbids.
                if isinstance(cause, sqlite3.Error) and cause.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL:
                    continue
                answer = (1,)
            if answer and answer[0]:
                raise HistoryError(Message.of("history.erase-held", file=self._file.path.name))
