"""The history store: sessions as they were done, and what a person chose for each routine."""

# What is not asked for before the first paint is imported where it is asked for.
# ruff: noqa: PLC0415

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from supple.history.failure import in_words
from supple.history.instant import microseconds
from supple.history.kept_session import DayMinutes, KeptSession
from supple.history.session_row import (
    EVERY_SEGMENT,
    KEEP_SEGMENT,
    KEEP_SESSION,
    SEGMENTS,
    SESSIONS,
    kept_session,
    segment_record,
    segment_row,
    session_row,
)
from supple.history.store_file import StoreFile
from supple.routine.kind import Kind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from supple.advice.trend import Rating
    from supple.history.deletion import Deletion
    from supple.history.runs import Runs
    from supple.history.statistics import Statistics
    from supple.history.statistics_tightness import TightnessStatistics
    from supple.session.record import SegmentRecord, SessionRecord

# Ids are never used again: ratings name them also when a session has been deleted.
_NEXT_ID: Final = (
    "SELECT max(coalesce((SELECT max(id) FROM sessions), 0), coalesce((SELECT max(session_id) FROM ratings), 0)) + 1"
)


class HistoryStore:
    """One person's history in one file, made by ``open_history``. Every method may raise HistoryError."""

    def __init__(self, database: sqlite3.Connection, path: Path, *, is_read_only: bool = False) -> None:
        self._database = database
        self._path = path
        self._file = StoreFile(database, path)
        self.is_read_only: Final = is_read_only

    @property
    def path(self) -> Path:
        """Where the store lies."""
        return self._path

    @property
    def file(self) -> StoreFile:
        """The file itself, for exports and copies."""
        return self._file

    @cached_property
    def runs(self) -> Runs:
        """The runs that were added."""
        from supple.history.runs import Runs

        return Runs(self._file)

    @cached_property
    def statistics(self) -> Statistics:
        """What the pages show of sessions over time."""
        from supple.history.statistics import Statistics

        return Statistics(self._file)

    @cached_property
    def tightness(self) -> TightnessStatistics:
        """What the pages show of ratings over time."""
        from supple.history.statistics_tightness import TightnessStatistics

        return TightnessStatistics(self._file)

    @cached_property
    def deletion(self) -> Deletion:
        """Taking records away, with undo or for good."""
        from supple.history.deletion import Deletion

        return Deletion(self._file)

    def keep(self, record: SessionRecord) -> int:
        """Keep a session with its segments, whole or not at all, and return its id.

        A record of the same start and plan takes the place of the one kept before, so that trying again is safe and
        words can be added afterwards.
        """
        started_us = microseconds(record.started_at)
        with self._file.change() as database:
            key = (started_us, record.sha256)
            found = database.execute("SELECT id FROM sessions WHERE started_us = ? AND sha256 = ?", key).fetchone()
            database.execute("DELETE FROM sessions WHERE started_us = ? AND sha256 = ?", key)
            session_id: int = (found or database.execute(_NEXT_ID).fetchone())[0]
            database.execute(KEEP_SESSION, session_row(record, session_id, started_us))
            database.executemany(
                KEEP_SEGMENT,
                [segment_row(session_id, place, segment) for place, segment in enumerate(record.segments)],
            )
            database.execute(
                "INSERT INTO routine_choices (routine_id, last_used_us) VALUES (?, ?) ON CONFLICT (routine_id) DO "
                "UPDATE SET last_used_us = max(coalesce(last_used_us, excluded.last_used_us), excluded.last_used_us)",
                (record.routine_id, started_us),
            )
        return session_id

    def recent(self, count: int) -> tuple[KeptSession, ...]:
        """Return the last sessions, the newest first."""
        return self._sessions("ORDER BY started_us DESC, id DESC LIMIT ?", count)

    def sessions_between(self, start: datetime, end: datetime) -> tuple[KeptSession, ...]:
        """Return the sessions begun from ``start`` on and before ``end``, the oldest first."""
        bounds = (microseconds(start), microseconds(end))
        return self._sessions("WHERE started_us >= ? AND started_us < ? ORDER BY started_us, id", *bounds)

    def last_by_kind(self) -> tuple[KeptSession, ...]:
        """Return the newest session of each kind that was done, the newest first; trials at another speed are none."""
        newest = "SELECT id FROM sessions WHERE kind = ? AND speed = 1 ORDER BY started_us DESC, id DESC LIMIT 1"
        either = " OR ".join([f"id = ({newest})"] * len(Kind))
        return self._sessions(f"WHERE {either} ORDER BY started_us DESC", *(kind.value for kind in Kind))

    def minutes_by_day(self, first: date, last: date) -> tuple[DayMinutes, ...]:
        """Return the minutes done on each day, both days included, by kind; trials at another speed are none."""
        rows = self._file.rows(
            "SELECT day, kind, sum(done_seconds) / 60 FROM sessions "
            "WHERE day BETWEEN ? AND ? AND speed = 1 GROUP BY day, kind ORDER BY day, kind",
            *(first.isoformat(), last.isoformat()),
        )
        return tuple(DayMinutes(date.fromisoformat(day), Kind(kind), minutes) for day, kind, minutes in rows)

    def segments_of(self, session_id: int) -> tuple[SegmentRecord, ...]:
        """Return what was done in a session, in order; nothing for a session that is not there."""
        return tuple(segment_record(row) for row in self._file.rows(SEGMENTS, session_id))

    def every_session(self) -> Iterator[KeptSession]:
        """Yield all sessions, the oldest first."""
        for row in self._file.each_row(f"{SESSIONS}ORDER BY started_us, id"):
            yield kept_session(row)

    def every_segment(self) -> Iterator[tuple[int, SegmentRecord]]:
        """Yield all segments with the id of their session, session by session and in order."""
        for session_id, *row in self._file.each_row(EVERY_SEGMENT):
            yield session_id, segment_record(tuple(row))

    def set_favourite(self, routine_id: str, *, favourite: bool) -> None:
        """Mark a routine as a favourite or no longer one."""
        self._choose("is_favourite", routine_id, int(favourite))

    def favourites(self) -> frozenset[str]:
        """Return the ids of the favourite routines."""
        rows = self._file.rows("SELECT routine_id FROM routine_choices WHERE is_favourite = 1")
        return frozenset(row[0] for row in rows)

    def recently_used(self, count: int) -> tuple[str, ...]:
        """Return the ids of the routines played last, the newest first."""
        rows = self._file.rows(
            "SELECT routine_id FROM routine_choices WHERE last_used_us IS NOT NULL "
            "ORDER BY last_used_us DESC, routine_id LIMIT ?",
            count,
        )
        return tuple(row[0] for row in rows)

    def remember_choices(self, routine_id: str, choices: str) -> None:
        """Remember what was chosen for a routine, as a text of the caller's own."""
        self._choose("choices", routine_id, choices)

    def choices_of(self, routine_id: str) -> str:
        """Return the text remembered for a routine, empty if there is none."""
        rows = self._file.rows("SELECT choices FROM routine_choices WHERE routine_id = ?", routine_id)
        return str(rows[0][0]) if rows else ""

    def keep_ratings(self, ratings: tuple[Rating, ...]) -> None:
        """Keep how sore places were, all or none; the same place and moment at the same time again is corrected."""
        from supple.history.rating_row import KEEP_RATING, row_of

        with self._file.change() as database:
            database.executemany(KEEP_RATING, [row_of(rating, microseconds(rating.at)) for rating in ratings])

    def ratings_since(self, start: datetime) -> tuple[Rating, ...]:
        """Return the ratings from a time on, the oldest first; those of unknown places are left out."""
        if not self._file.rows("SELECT 1 FROM ratings WHERE at_us >= ? LIMIT 1", microseconds(start)):
            return ()
        from supple.history.rating_row import RATINGS_SINCE, rating_of

        rows = self._file.rows(RATINGS_SINCE, microseconds(start))
        return tuple(rating for row in rows if (rating := rating_of(row)) is not None)

    def close(self) -> None:
        """Close the file."""
        with in_words(self._path):
            self._database.close()

    def _choose(self, column: str, routine_id: str, value: str | int) -> None:
        with self._file.change() as database:
            database.execute(
                f"INSERT INTO routine_choices (routine_id, {column}) VALUES (?, ?) "  # noqa: S608 - columns of ours
                f"ON CONFLICT (routine_id) DO UPDATE SET {column} = excluded.{column}",
                (routine_id, value),
            )

    def _sessions(self, which: str, *values: int | str) -> tuple[KeptSession, ...]:
        return tuple(kept_session(row) for row in self._file.rows(SESSIONS + which, *values))
