from __future__ import annotations

from plans import a_mixed_timeline, a_step, a_timeline

from supple.body.side import Sides
from supple.routine.exercise import Position
from supple.routine.work import Hold, Reps, Time
from supple.session.cue import CueKind
from supple.session.cue_plan import PlannedCue, cues_crossed, cues_of


def test_a_hold_opens_with_go_is_halved_and_counted_down() -> None:
    timeline = a_timeline(a_step(Hold(30)))

    assert cues_of(timeline, 1) == (
        PlannedCue(CueKind.GO, 0),
        PlannedCue(CueKind.HALFWAY, 15),
        PlannedCue(CueKind.COUNTDOWN, 27, 3),
        PlannedCue(CueKind.COUNTDOWN, 28, 2),
        PlannedCue(CueKind.COUNTDOWN, 29, 1),
    )


def test_short_work_has_no_halfway_and_very_short_work_no_countdown() -> None:
    timeline = a_timeline(a_step(Time(19)), a_step(Hold(5)))

    assert [cue.kind for cue in cues_of(timeline, 1)] == [CueKind.GO] + 3 * [CueKind.COUNTDOWN]
    assert cues_of(timeline, 3) == (PlannedCue(CueKind.GO, 0),)


def test_an_extension_moves_the_cues() -> None:
    timeline = a_timeline(a_step(Hold(30)))

    assert [cue.at_seconds for cue in cues_of(timeline, 1, 10)] == [0, 20, 37, 38, 39]


def test_a_long_get_ready_is_counted_down_and_a_waiting_one_is_not() -> None:
    long = a_timeline(a_step(position=Position.BACK))
    waiting = a_timeline(a_step(position=Position.BACK), wait_in_position=True)

    assert [(cue.kind, cue.count) for cue in cues_of(long, 0)] == [(CueKind.COUNTDOWN, n) for n in (3, 2, 1)]
    assert cues_of(waiting, 0) == ()


def test_reps_tick_and_those_that_wait_mark_their_last_too() -> None:
    timeline = a_timeline(a_step(Reps(3, 8)), a_step(Reps(3, 8, until_done=True)))

    assert cues_of(timeline, 1) == (
        PlannedCue(CueKind.GO, 0),
        PlannedCue(CueKind.TICK, 8, 1),
        PlannedCue(CueKind.TICK, 16, 2),
    )
    # Nothing ends by itself here, so the end of the last rep needs a tick of its own.
    assert cues_of(timeline, 3) == (
        PlannedCue(CueKind.GO, 0),
        PlannedCue(CueKind.TICK, 8, 1),
        PlannedCue(CueKind.TICK, 16, 2),
        PlannedCue(CueKind.TICK, 24, 3),
    )


def test_tempos_that_binary_cannot_hold_tick_once_for_each_rep() -> None:
    timeline = a_timeline(a_step(Reps(30, 0.1)))

    assert len(cues_of(timeline, 1)) == 30


def test_the_end_of_work_is_always_marked() -> None:
    timeline = a_mixed_timeline()

    opening = [cues[0].kind if (cues := cues_of(timeline, i)) else None for i in range(len(timeline.segments))]
    go, switch, rest = CueKind.GO, CueKind.SWITCH, CueKind.REST
    assert opening == [None, go, switch, go, rest, go, switch, go, rest, go, rest, go, switch, go, rest, go, go]


def test_no_rest_is_rung_when_one_rests_already() -> None:
    timeline = a_timeline(a_step(Hold(30), Sides.BOTH, rest_after_seconds=20), a_step(Hold(30)))

    assert cues_of(timeline, 3) == ()


def test_a_cue_is_crossed_once() -> None:
    timeline = a_timeline(a_step(Hold(30)))

    assert [cue.at_seconds for cue in cues_crossed(timeline, 1, 0, -1, 15)] == [0, 15]
    assert [cue.at_seconds for cue in cues_crossed(timeline, 1, 0, 15, 28)] == [27, 28]
