"""The history store: sessions as they were done, and what a person chose for each routine."""

# The words of a session are imported where one is kept or taken apart: Today shows only sums.
# ruff: noqa: PLC0415

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from supple.history.failure import in_words
from supple.history.kept_session import DayMinutes, KeptSession
from supple.history.transaction import transaction
from supple.routine.kind import Kind

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

    from supple.advice.trend import Rating
    from supple.routine.work import Work
    from supple.session.record import SegmentRecord, SessionRecord

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_SESSION: Final = (
    "SELECT id, started_at, ended_at, routine_id, title, kind, sha256, planned_seconds, done_seconds, is_finished, "
    "speed, feeling, note FROM sessions "
)
_KEEP_SESSION: Final = (
    "INSERT INTO sessions (id, started_us, started_at, ended_at, routine_id, title, kind, sha256, planned_seconds, "
    "done_seconds, is_finished, speed, feeling, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_KEEP_SEGMENT: Final = (
    "INSERT INTO segments (session_id, position, exercise_id, exercise_name, kind, work, work_seconds, reps, "
    "tempo_seconds, until_done, side, set_number, planned_seconds, done_seconds, outcome) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


class HistoryStore:
    """One person's history in one file, made by ``open_history``. Every method may raise HistoryError."""

    def __init__(self, database: sqlite3.Connection, path: Path) -> None:
        self._database = database
        self._path = path

    def keep(self, record: SessionRecord) -> int:
        """Keep a session with its segments, whole or not at all, and return its id.

        A record of the same start and plan takes the place of the one kept before, so that trying again is safe and
        words can be added afterwards.
        """
        started_us = _microseconds(record.started_at)
        with self._change() as database:
            key = (started_us, record.sha256)
            found = database.execute("SELECT id FROM sessions WHERE started_us = ? AND sha256 = ?", key).fetchone()
            database.execute("DELETE FROM sessions WHERE started_us = ? AND sha256 = ?", key)
            kept = database.execute(
                _KEEP_SESSION,
                (
                    *(found[0] if found else None, started_us),
                    *(record.started_at.isoformat(), record.ended_at.isoformat()),
                    *(record.routine_id, record.title, record.kind.value, record.sha256),
                    *(sum(segment.planned_seconds for segment in record.segments), record.elapsed_seconds),
                    *(int(record.is_finished), record.speed, record.feeling, record.note),
                ),
            )
            session_id = kept.lastrowid or 0
            database.executemany(
                _KEEP_SEGMENT,
                [_segment_row(session_id, place, segment) for place, segment in enumerate(record.segments)],
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
        bounds = (_microseconds(start), _microseconds(end))
        return self._sessions("WHERE started_us >= ? AND started_us < ? ORDER BY started_us, id", *bounds)

    def last_by_kind(self) -> tuple[KeptSession, ...]:
        """Return the newest session of each kind that was done, the newest first; trials at another speed are none."""
        return self._sessions(
            "WHERE speed = 1 AND id = (SELECT id FROM sessions AS other WHERE other.kind = sessions.kind AND speed = 1 "
            "ORDER BY started_us DESC, id DESC LIMIT 1) ORDER BY started_us DESC"
        )

    def minutes_by_day(self, first: date, last: date) -> tuple[DayMinutes, ...]:
        """Return the minutes done on each day, both days included, by kind; trials at another speed are none."""
        rows = self._rows(
            "SELECT substr(started_at, 1, 10) AS day, kind, sum(done_seconds) / 60 FROM sessions "
            "WHERE speed = 1 AND day BETWEEN ? AND ? GROUP BY day, kind ORDER BY day, kind",
            *(first.isoformat(), last.isoformat()),
        )
        return tuple(DayMinutes(date.fromisoformat(day), Kind(kind), minutes) for day, kind, minutes in rows)

    def segments_of(self, session_id: int) -> tuple[SegmentRecord, ...]:
        """Return what was done in a session, in order; nothing for a session that is not there."""
        rows = self._rows(
            "SELECT exercise_id, exercise_name, kind, work, work_seconds, reps, tempo_seconds, until_done, side, "
            "set_number, planned_seconds, done_seconds, outcome FROM segments WHERE session_id = ? ORDER BY position",
            session_id,
        )
        return tuple(_segment(row) for row in rows)

    def set_favourite(self, routine_id: str, *, favourite: bool) -> None:
        """Mark a routine as a favourite or no longer one."""
        self._choose("is_favourite", routine_id, int(favourite))

    def favourites(self) -> frozenset[str]:
        """Return the ids of the favourite routines."""
        return frozenset(row[0] for row in self._rows("SELECT routine_id FROM routine_choices WHERE is_favourite = 1"))

    def recently_used(self, count: int) -> tuple[str, ...]:
        """Return the ids of the routines played last, the newest first."""
        rows = self._rows(
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
        rows = self._rows("SELECT choices FROM routine_choices WHERE routine_id = ?", routine_id)
        return str(rows[0][0]) if rows else ""

    def keep_ratings(self, ratings: tuple[Rating, ...]) -> None:
        """Keep how sore places were, all or none; the same place and moment at the same time again is corrected."""
        from supple.history.rating_row import KEEP_RATING, row_of

        with self._change() as database:
            database.executemany(KEEP_RATING, [row_of(rating, _microseconds(rating.at)) for rating in ratings])

    def ratings_since(self, start: datetime) -> tuple[Rating, ...]:
        """Return the ratings from a time on, the oldest first; those of unknown places are left out."""
        if not self._rows("SELECT 1 FROM ratings WHERE at_us >= ? LIMIT 1", _microseconds(start)):
            return ()
        from supple.history.rating_row import RATINGS_SINCE, rating_of

        rows = self._rows(RATINGS_SINCE, _microseconds(start))
        return tuple(rating for row in rows if (rating := rating_of(row)) is not None)

    def close(self) -> None:
        """Close the file."""
        with in_words(self._path):
            self._database.close()

    def _choose(self, column: str, routine_id: str, value: str | int) -> None:
        with self._change() as database:
            database.execute(
                f"INSERT INTO routine_choices (routine_id, {column}) VALUES (?, ?) "  # noqa: S608 - columns of ours
                f"ON CONFLICT (routine_id) DO UPDATE SET {column} = excluded.{column}",
                (routine_id, value),
            )

    def _sessions(self, which: str, *values: int) -> tuple[KeptSession, ...]:
        return tuple(_kept(row) for row in self._rows(_SESSION + which, *values))

    def _rows(self, query: str, *values: str | int) -> list[tuple]:  # type: ignore[type-arg]
        with in_words(self._path):
            return self._database.execute(query, values).fetchall()

    @contextmanager
    def _change(self) -> Iterator[sqlite3.Connection]:
        """Run statements together or not at all."""
        with in_words(self._path), transaction(self._database):
            yield self._database


def _microseconds(moment: datetime) -> int:
    """Return microseconds since 1970, exactly."""
    if moment.utcoffset() is None:
        raise ValueError("a time in the history needs an offset")
    return (moment - _EPOCH) // _MICROSECOND


def _segment_row(session_id: int, place: int, segment: SegmentRecord) -> tuple[str | int | float | None, ...]:
    return (
        *(session_id, place, segment.exercise_id, segment.exercise_name, segment.kind.value),
        *_work_columns(segment.work),
        *(segment.side.value if segment.side else None, segment.set),
        *(segment.planned_seconds, segment.done_seconds, segment.outcome.value),
    )


def _work_columns(work: Work) -> tuple[str | int | float | None, ...]:
    """Return the kind of work, its seconds, its reps, their tempo and whether they wait for the person."""
    from supple.routine.work import Hold, Reps

    if isinstance(work, Reps):
        return ("reps", None, work.count, work.tempo_seconds, int(work.until_done))
    return ("hold" if isinstance(work, Hold) else "time", work.seconds, None, None, None)


def _kept(row: tuple) -> KeptSession:  # type: ignore[type-arg]
    session_id, started_at, ended_at, routine_id, title, kind, sha256, planned, done, is_finished, *rest = row
    speed, feeling, note = rest
    return KeptSession(
        id=session_id,
        started_at=datetime.fromisoformat(started_at),
        ended_at=datetime.fromisoformat(ended_at),
        routine_id=routine_id,
        title=title,
        kind=Kind(kind),
        sha256=sha256,
        planned_seconds=planned,
        done_seconds=done,
        is_finished=bool(is_finished),
        speed=speed,
        feeling=feeling,
        note=note,
    )


def _segment(row: tuple) -> SegmentRecord:  # type: ignore[type-arg]
    from supple.body.side import Side
    from supple.session.progress import Outcome
    from supple.session.record import SegmentRecord
    from supple.session.segment import SegmentKind

    exercise_id, exercise_name, kind, work, seconds, reps, tempo, until_done, side, number, planned, done, outcome = row
    return SegmentRecord(
        exercise_id=exercise_id,
        exercise_name=exercise_name,
        kind=SegmentKind(kind),
        work=_work(work, seconds, reps, tempo, until_done),
        side=Side(side) if side else None,
        set=number,
        planned_seconds=planned,
        done_seconds=done,
        outcome=Outcome(outcome),
    )


def _work(work: str, seconds: float, reps: int, tempo: float, until_done: int) -> Work:
    from supple.routine.work import Hold, Reps, Time

    if work == "reps":
        return Reps(reps, tempo, bool(until_done))
    return Hold(seconds) if work == "hold" else Time(seconds)
