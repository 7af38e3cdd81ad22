"""A record: what is kept of a session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.body.side import Side
from supple.routine.kind import Kind
from supple.routine.work import Work
from supple.session.progress import Outcome
from supple.session.segment import SegmentKind
from supple.session.snapshot import digest_of
from supple.session.state import State

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from supple.session.engine import Session
    from supple.session.progress import Progress
    from supple.session.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentRecord:
    """A segment as planned and as done; ``work`` is that of its step, seconds count all visits together."""

    exercise_id: str
    exercise_name: str
    kind: SegmentKind
    work: Work
    side: Side | None
    set: int
    planned_seconds: float
    done_seconds: float
    outcome: Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """A session as it was. Times are aware, ``sha256`` is the plan's; feeling and note are the person's own words."""

    started_at: datetime
    ended_at: datetime
    routine_id: str
    title: str
    kind: Kind
    sha256: str
    segments: tuple[SegmentRecord, ...]
    elapsed_seconds: float
    is_finished: bool
    speed: float = 1.0
    feeling: str = ""
    note: str = ""


def record_of(
    session: Session, started_at: datetime, ended_at: datetime, *, feeling: str = "", note: str = ""
) -> SessionRecord:
    """Record a session as far as it has come. Raises ValueError for times without an offset."""
    if started_at.tzinfo is None or ended_at.tzinfo is None:
        raise ValueError("the times of a record need an offset")
    return SessionRecord(
        started_at=started_at,
        ended_at=ended_at,
        routine_id=session.timeline.routine_id,
        title=session.timeline.title,
        kind=session.timeline.kind,
        sha256=digest_of(session.timeline),
        segments=segment_records(session.timeline, session.progress),
        elapsed_seconds=session.elapsed_seconds,
        is_finished=session.state is State.FINISHED,
        speed=session.speed,
        feeling=feeling,
        note=note,
    )


def segment_records(timeline: Timeline, progress: Iterable[Progress]) -> tuple[SegmentRecord, ...]:
    """Record what was planned and what is done of it; ``progress`` has one for each segment."""
    return tuple(
        SegmentRecord(
            exercise_id=timeline.step_of(index).exercise.id,
            exercise_name=timeline.step_of(index).exercise.name,
            kind=segment.kind,
            work=timeline.work_of(index),
            side=segment.side,
            set=segment.set,
            planned_seconds=segment.planned_seconds,
            done_seconds=done.done_seconds,
            outcome=done.outcome,
        )
        for index, (segment, done) in enumerate(zip(timeline.segments, progress, strict=True))
    )
