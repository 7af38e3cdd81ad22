"""A session and its segments as rows of the history, there and back."""

# The words of a session are imported where one is kept or taken apart: Today shows only sums.
# ruff: noqa: PLC0415

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from supple.history.kept_session import KeptSession
from supple.routine.kind import Kind

if TYPE_CHECKING:
    from supple.history.store_file import Value
    from supple.routine.work import Work
    from supple.session.record import SegmentRecord, SessionRecord

_SESSION_COLUMNS: Final = (
    "started_at, ended_at, routine_id, title, kind, sha256, planned_seconds, done_seconds, is_finished, speed, "
    "feeling, note"
)
SESSIONS: Final = f"SELECT id, {_SESSION_COLUMNS} FROM sessions "  # noqa: S608 - ours
KEEP_SESSION: Final = (
    f"INSERT INTO sessions (id, started_us, {_SESSION_COLUMNS}) "  # noqa: S608 - ours
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_SEGMENT_COLUMNS: Final = (
    "exercise_id, exercise_name, kind, work, work_seconds, reps, tempo_seconds, until_done, side, set_number, "
    "planned_seconds, done_seconds, outcome"
)
SEGMENTS: Final = f"SELECT {_SEGMENT_COLUMNS} FROM segments WHERE session_id = ? ORDER BY position"  # noqa: S608 - ours
EVERY_SEGMENT: Final = (
    f"SELECT session_id, {_SEGMENT_COLUMNS} FROM segments "  # noqa: S608 - ours
    "ORDER BY session_id, position"
)
KEEP_SEGMENT: Final = (
    f"INSERT INTO segments (session_id, position, {_SEGMENT_COLUMNS}) "  # noqa: S608 - ours
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def session_row(record: SessionRecord, session_id: int, started_us: int) -> tuple[Value, ...]:
    """Return the values of ``KEEP_SESSION``; ``started_us`` are UTC microseconds since 1970."""
    return (
        *(session_id, started_us),
        *(record.started_at.isoformat(), record.ended_at.isoformat()),
        *(record.routine_id, record.title, record.kind.value, record.sha256),
        *(sum(segment.planned_seconds for segment in record.segments), record.elapsed_seconds),
        *(int(record.is_finished), record.speed, record.feeling, record.note),
    )


def segment_row(session_id: int, place: int, segment: SegmentRecord) -> tuple[Value, ...]:
    """Return the values of ``KEEP_SEGMENT``."""
    return (
        *(session_id, place, segment.exercise_id, segment.exercise_name, segment.kind.value),
        *_work_columns(segment.work),
        *(segment.side.value if segment.side else None, segment.set),
        *(segment.planned_seconds, segment.done_seconds, segment.outcome.value),
    )


def kept_session(row: tuple) -> KeptSession:  # type: ignore[type-arg]
    """Return the session of a row of ``SESSIONS``."""
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


def segment_record(row: tuple) -> SegmentRecord:  # type: ignore[type-arg]
    """Return the segment of a row of ``SEGMENTS``."""
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


def _work_columns(work: Work) -> tuple[Value, ...]:
    """Return the kind of work, its seconds, its reps, their tempo and whether they wait for the person."""
    from supple.routine.work import Hold, Reps

    if isinstance(work, Reps):
        return ("reps", None, work.count, work.tempo_seconds, int(work.until_done))
    return ("hold" if isinstance(work, Hold) else "time", work.seconds, None, None, None)


def _work(work: str, seconds: float, reps: int, tempo: float, until_done: int) -> Work:
    from supple.routine.work import Hold, Reps, Time

    if work == "reps":
        return Reps(reps, tempo, bool(until_done))
    return Hold(seconds) if work == "hold" else Time(seconds)
