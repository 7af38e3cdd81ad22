from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from fake_clock import FakeClock
from plans import CLEARED, a_step, a_timeline

from supple.body.side import Side, Sides
from supple.routine.kind import Kind
from supple.routine.work import Hold
from supple.session.command import CommandKind
from supple.session.engine import Session
from supple.session.progress import Outcome
from supple.session.record import SegmentRecord, record_of
from supple.session.segment import SegmentKind
from supple.session.snapshot import digest_of

BEGAN = datetime(2026, 3, 1, 7, 0, tzinfo=timezone(timedelta(hours=1)))


def test_a_record_holds_every_segment_as_planned_and_as_done() -> None:
    clock = FakeClock()
    session = Session(a_timeline(a_step(Hold(4), Sides.EACH)), clock, CLEARED, speed=2)
    session.do(CommandKind.START)
    clock.advance(4)
    session.tick()
    session.do(CommandKind.STOP)

    record = record_of(session, BEGAN, BEGAN + timedelta(seconds=4), feeling="looser", note="Early")

    assert (record.routine_id, record.title, record.kind) == ("calves", "Calf and ankle stretch", Kind.STRETCH)
    assert (record.started_at, record.ended_at) == (BEGAN, BEGAN + timedelta(seconds=4))
    assert record.sha256 == digest_of(session.timeline)
    assert (record.is_finished, record.speed, record.elapsed_seconds) == (False, 2, 8)
    assert (record.feeling, record.note) == ("looser", "Early")
    assert [(s.kind, s.done_seconds, s.outcome) for s in record.segments] == [
        (SegmentKind.GET_READY, 5, Outcome.DONE),
        (SegmentKind.WORK, 3, Outcome.CUT_SHORT),
        (SegmentKind.SWITCH, 0, Outcome.SKIPPED),
        (SegmentKind.WORK, 0, Outcome.SKIPPED),
    ]
    assert record.segments[1] == SegmentRecord(
        exercise_id="calf-wall-straight",
        exercise_name="Upper-calf stretch at the wall",
        kind=SegmentKind.WORK,
        work=Hold(4),
        side=Side.LEFT,
        set=1,
        planned_seconds=4,
        done_seconds=3,
        outcome=Outcome.CUT_SHORT,
    )


def test_a_session_played_to_its_end_is_finished() -> None:
    session = Session(a_timeline(a_step(Hold(4))), FakeClock(), CLEARED)
    for command in (CommandKind.START, CommandKind.SKIP, CommandKind.SKIP):
        session.do(command)

    assert record_of(session, BEGAN, BEGAN).is_finished


@pytest.mark.parametrize("naive", [(True, False), (False, True)])
def test_times_without_an_offset_are_refused(naive: tuple[bool, bool]) -> None:
    session = Session(a_timeline(a_step(Hold(4))), FakeClock(), CLEARED)
    times = [datetime(2026, 3, 1, 7, 0, tzinfo=None if is_naive else UTC) for is_naive in naive]

    with pytest.raises(ValueError, match="offset"):
        record_of(session, *times)
