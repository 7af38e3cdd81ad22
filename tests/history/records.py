"""Records of sessions for tests of the history."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

from supple.body.side import Side
from supple.routine.kind import Kind
from supple.routine.work import Hold, Reps, Time
from supple.session.progress import Outcome
from supple.session.record import SegmentRecord, SessionRecord
from supple.session.segment import SegmentKind

NOW = datetime(2026, 11, 23, 7, 30, 0, 123456, tzinfo=timezone(timedelta(hours=1)))

HOLD = SegmentRecord(
    exercise_id="calf-wall-straight",
    exercise_name="Upper-calf stretch at the wall",
    kind=SegmentKind.WORK,
    work=Hold(30.0),
    side=Side.LEFT,
    set=1,
    planned_seconds=30.0,
    done_seconds=30.0,
    outcome=Outcome.DONE,
)
SEGMENTS = (
    replace(HOLD, kind=SegmentKind.GET_READY, planned_seconds=5.0, done_seconds=4.5),
    HOLD,
    replace(HOLD, kind=SegmentKind.SWITCH, side=Side.RIGHT, planned_seconds=5.0, done_seconds=5.0),
    replace(HOLD, side=Side.RIGHT, done_seconds=12.25, outcome=Outcome.CUT_SHORT),
    replace(HOLD, exercise_id="walk", side=None, work=Time(300.0), planned_seconds=300.0, done_seconds=0.0),
    replace(HOLD, side=None, set=2, work=Reps(15, 3.0), outcome=Outcome.SKIPPED),
    replace(HOLD, side=None, work=Reps(8, 2.5, until_done=True)),
)


def record_at(started_at: datetime = NOW, *, kind: Kind = Kind.STRETCH, routine_id: str = "calves") -> SessionRecord:
    """Return the record of ten minutes."""
    return SessionRecord(
        started_at=started_at,
        ended_at=started_at + timedelta(minutes=10),
        routine_id=routine_id,
        title="Calf and ankle stretch",
        kind=kind,
        sha256="ab" * 32,
        segments=SEGMENTS,
        elapsed_seconds=600.0,
        is_finished=True,
        feeling="looser",
        note="quiet morning, 100 % “fine”",
    )
