from __future__ import annotations

import math
from itertools import cycle

import pytest
from fake_clock import FakeClock
from plans import CLEARED, a_mixed_timeline, a_step, a_timeline

from supple.body.side import Sides
from supple.routine.work import Hold, Reps, Time
from supple.session.command import Command, JumpToStep
from supple.session.command import CommandKind as C
from supple.session.cue import CueKind
from supple.session.engine import NotAllowed, Session
from supple.session.event import (
    CueDue,
    Event,
    Extended,
    Finished,
    Paused,
    RepCounted,
    Resumed,
    SegmentEnded,
    SegmentStarted,
    Slept,
    Started,
    Stopped,
)
from supple.session.progress import Outcome, Position, Progress
from supple.session.state import State
from supple.session.timeline import Timeline


class Play:
    """A session and its clock in one hand."""

    def __init__(self, timeline: Timeline, **options: object) -> None:
        self.clock = FakeClock()
        self.session = Session(timeline, self.clock, CLEARED, **options)  # type: ignore[arg-type]

    def after(self, seconds: float, command: Command | None = None) -> tuple[Event, ...]:
        """Let time pass in looks of at most four seconds, then give the command."""
        events: tuple[Event, ...] = ()
        while seconds > 0:
            self.clock.advance(min(4.0, seconds))
            seconds -= 4.0
            events += self.session.tick()
        return events if command is None else events + self.session.do(command)

    @property
    def at(self) -> tuple[int, float]:
        return (self.session.position.index, round(self.session.position.seconds, 6))


def a_started(*steps: object, **options: object) -> Play:
    play = Play(a_timeline(*steps, **options) if steps else a_timeline(a_step(Hold(30), Sides.EACH)))  # type: ignore[arg-type]
    play.session.do(C.START)
    return play


def test_a_session_plays_from_start_to_finish() -> None:
    play = Play(a_timeline(a_step(Hold(30))))
    assert play.session.state is State.READY
    assert play.session.seconds_left == 35

    assert play.after(0, C.START) == (Started(), SegmentStarted(0))
    play.after(8)
    assert play.at == (1, 3)
    assert (play.session.seconds_left_in_segment, play.session.seconds_left) == (27, 27)
    end = play.after(27)

    assert end[-3:] == (SegmentEnded(1, Outcome.DONE, 30), Finished(), CueDue(CueKind.FINISHED, 1, 30))
    assert play.session.state is State.FINISHED
    assert (play.session.elapsed_seconds, play.session.seconds_left) == (35, 0)
    assert play.session.progress == (Progress(5, Outcome.DONE), Progress(30, Outcome.DONE))
    assert play.session.tick() == ()


def test_a_session_knows_who_cleared_it() -> None:
    assert Play(a_mixed_timeline()).session.clearance is CLEARED


@pytest.mark.parametrize("start", [Position(2), Position(-1), Position(0, -1)])
def test_a_session_begins_inside_its_timeline(start: Position) -> None:
    with pytest.raises(ValueError, match="outside"):
        Play(a_timeline(a_step()), start_at=start)


def test_a_timeline_without_segments_cannot_be_played() -> None:
    with pytest.raises(ValueError, match="outside"):
        Play(a_timeline())


@pytest.mark.parametrize("speed", [0, -1, math.inf, math.nan])
def test_the_speed_is_more_than_nothing(speed: float) -> None:
    with pytest.raises(ValueError, match="speed"):
        Play(a_timeline(a_step()), speed=speed)


def test_progress_is_for_every_segment() -> None:
    with pytest.raises(ValueError, match="progress"):
        Play(a_timeline(a_step()), progress=(Progress(),))


def test_an_interrupted_session_goes_on_where_it_stood() -> None:
    progress = (Progress(5, Outcome.DONE), Progress(12))
    play = Play(a_timeline(a_step(Hold(30))), start_at=Position(1, 12), extension_seconds=10, progress=progress)

    started = play.after(0, C.START)

    assert started == (Started(), SegmentStarted(1))
    assert (play.session.elapsed_seconds, play.session.seconds_left) == (17, 28)
    play.after(28)
    assert play.session.progress[1] == Progress(40, Outcome.DONE)


def test_nothing_counts_while_paused() -> None:
    play = a_started()
    play.after(8)

    assert play.after(1, C.PAUSE) == (Paused(),)
    assert play.after(100) == ()
    assert play.after(0, C.RESUME) == (Resumed(),)
    assert play.at == (1, 4)
    assert play.session.elapsed_seconds == 9


def test_sixty_minutes_at_odd_looks_drift_less_than_a_frame() -> None:
    play = a_started(a_step(Time(1800)), a_step(Time(1795), get_ready_seconds=0), get_ready_seconds=5)
    passed = 0.0
    for gap in cycle((0.1, 0.0333, 1 / 60, 2.7182, 0.25, math.pi, 1 / 3)):
        if passed + gap > 3598:
            break
        passed += gap
        play.clock.advance(gap)
        play.session.tick()

    play.clock.advance(3600 - passed - 0.5)
    play.session.tick()
    assert play.session.elapsed_seconds == pytest.approx(3599.5, abs=1 / 60)
    play.clock.advance(0.5 + 1 / 60)
    play.session.tick()
    assert play.session.state is State.FINISHED
    assert play.session.elapsed_seconds == pytest.approx(3600, abs=1 / 60)


def test_a_late_look_reports_all_it_crossed_in_order_but_only_the_newest_cue() -> None:
    play = a_started(a_step(Hold(1), Sides.EACH, sets=2), switch_seconds=1, get_ready_seconds=1)
    play.clock.advance(4.5)

    events = play.session.tick()

    done = Outcome.DONE
    assert events == (
        SegmentEnded(0, done, 1),
        SegmentStarted(1, late=True),
        SegmentEnded(1, done, 1),
        SegmentStarted(2, late=True),
        SegmentEnded(2, done, 1),
        SegmentStarted(3, late=True),
        SegmentEnded(3, done, 1),
        SegmentStarted(4, late=True),
        CueDue(CueKind.REST, 4, 0, late=True),
    )


def test_a_cue_just_passed_is_in_time() -> None:
    play = a_started()
    play.after(4.8)
    play.clock.advance(0.5)

    assert play.session.tick()[1:] == (SegmentStarted(1), CueDue(CueKind.GO, 1, 0))


def test_lateness_is_real_time_whatever_the_speed() -> None:
    play = Play(a_timeline(a_step(Hold(30))), speed=60)
    play.session.do(C.START)
    play.clock.advance(0.1)

    assert play.session.tick()[-1] == CueDue(CueKind.GO, 1, 0)
    assert play.at == (1, 1)


def test_each_cue_of_a_hold_comes_at_its_time() -> None:
    play = a_started(a_step(Hold(30)))

    cues = []
    for tenth in range(1, 352):
        play.clock.advance(0.1)
        cues += [(round(tenth / 10), e.kind, e.count) for e in play.session.tick() if isinstance(e, CueDue)]

    assert cues == [
        (5, CueKind.GO, 0),
        (20, CueKind.HALFWAY, 0),
        (32, CueKind.COUNTDOWN, 3),
        (33, CueKind.COUNTDOWN, 2),
        (34, CueKind.COUNTDOWN, 1),
        (35, CueKind.FINISHED, 0),
    ]


def test_halfway_is_not_said_again_when_the_half_moves_on() -> None:
    play = a_started(a_step(Hold(30)))
    heard = play.after(21) + play.after(0, C.LONGER) + play.after(10)

    assert [e.kind for e in heard if isinstance(e, CueDue)].count(CueKind.HALFWAY) == 1


def test_timed_reps_are_counted_and_end_by_themselves() -> None:
    play = a_started(a_step(Reps(3, 2)))
    play.after(5)

    events = play.after(2)
    assert events == (RepCounted(1, 1), CueDue(CueKind.TICK, 1, 2, 1))
    assert (play.session.reps_done, play.session.reps_total) == (1, 3)
    assert play.after(4)[-4:] == (
        RepCounted(1, 3),
        SegmentEnded(1, Outcome.DONE, 6),
        Finished(),
        CueDue(CueKind.FINISHED, 1, 6),
    )


def test_reps_that_wait_end_at_the_persons_word_and_overtime_counts() -> None:
    play = a_started(a_step(Reps(3, 2, until_done=True)))
    play.after(5 + 60)

    assert (play.session.reps_done, play.session.seconds_left) == (3, 0)
    assert not play.session.is_exact
    assert play.after(0, C.DONE)[:2] == (RepCounted(1, 3), SegmentEnded(1, Outcome.DONE, 60))
    assert play.session.elapsed_seconds == 65


def test_a_get_ready_that_waits_ends_when_in_position() -> None:
    play = a_started(a_step(Hold(30)), wait_in_position=True)
    play.after(40)

    assert play.at == (0, 40)
    assert play.after(0, C.IN_POSITION) == (
        SegmentEnded(0, Outcome.DONE, 40),
        SegmentStarted(1),
        CueDue(CueKind.GO, 1, 0),
    )


def test_ready_ends_a_rest_and_in_position_a_switch() -> None:
    play = a_started(a_step(Hold(5), Sides.EACH, sets=2, rest_seconds=60))
    play.after(11, C.IN_POSITION)
    assert play.at == (3, 0)
    play.after(6, C.READY)
    assert play.at == (5, 0)


def test_no_reps_outside_reps() -> None:
    play = a_started(a_step(Reps(3, 2)))

    assert (play.session.reps_done, play.session.reps_total) == (0, 0)


def test_skip_starts_the_work_then_goes_on_and_at_the_end_finishes() -> None:
    play = a_started(a_step(Hold(30)))

    assert play.after(2, C.SKIP) == (
        SegmentEnded(0, Outcome.CUT_SHORT, 2),
        SegmentStarted(1),
        CueDue(CueKind.GO, 1, 0),
    )
    assert play.after(0, C.SKIP) == (SegmentEnded(1, Outcome.SKIPPED, 0), Finished(), CueDue(CueKind.FINISHED, 1, 0))
    assert play.session.state is State.FINISHED


def test_skip_off_the_end_finishes_a_paused_session_too() -> None:
    play = a_started(a_step(Hold(30)))
    play.after(6, C.PAUSE)

    play.after(0, C.SKIP)

    assert play.session.state is State.FINISHED


def test_back_in_the_first_seconds_of_work_goes_to_the_work_before() -> None:
    play = a_started()
    play.after(5 + 30 + 5 + 2.9, C.BACK)

    assert play.at == (0, 0)


def test_back_later_in_work_restarts_it_from_its_switch() -> None:
    play = a_started()
    play.after(5 + 30 + 5 + 3, C.BACK)

    assert play.at == (2, 0)


def test_back_at_the_start_stays_at_the_start() -> None:
    play = a_started()
    play.after(2, C.BACK)

    assert play.at == (0, 0)


def test_back_in_a_rest_leads_to_the_work_before() -> None:
    play = a_started(a_step(Hold(5), sets=2, rest_seconds=30))
    play.after(12, C.BACK)

    assert play.at == (0, 0)


def test_work_done_again_adds_up_and_counts_as_done_once() -> None:
    play = a_started()
    play.after(5 + 30 + 1, C.BACK)
    play.after(5 + 10, C.STOP)

    assert play.session.progress[1] == Progress(40, Outcome.DONE)


def test_restart_side_lands_on_its_get_ready() -> None:
    play = a_started()
    play.after(5 + 20, C.RESTART_SIDE)

    assert play.at == (0, 0)
    assert play.session.progress[1] == Progress(20, Outcome.CUT_SHORT)


def test_a_jump_lands_on_the_get_ready_and_paused_stays_paused() -> None:
    play = a_started(a_step(Hold(30)), a_step(Hold(30)), a_step(Hold(0)))
    play.after(6, C.PAUSE)

    assert play.after(0, JumpToStep(1)) == (SegmentEnded(1, Outcome.CUT_SHORT, 1), SegmentStarted(2))
    assert play.session.state is State.PAUSED
    assert play.after(0, C.RESUME) == (Resumed(), CueDue(CueKind.REST, 2, 0))
    for nowhere in (JumpToStep(2), JumpToStep(9), JumpToStep(-1), C.JUMP_TO_STEP):
        with pytest.raises(NotAllowed):
            play.session.do(nowhere)


def test_work_begun_while_paused_says_go_when_it_goes_on() -> None:
    play = a_started(a_step(Hold(30)))
    play.after(1, C.PAUSE)

    assert play.after(0, C.SKIP) == (SegmentEnded(0, Outcome.CUT_SHORT, 1), SegmentStarted(1))
    assert play.after(9, C.RESUME) == (Resumed(), CueDue(CueKind.GO, 1, 0))


def test_longer_is_for_the_current_segment_alone() -> None:
    play = a_started()
    play.after(15)

    assert play.after(0, C.LONGER) == (Extended(1, 10),)
    assert (play.session.segment_seconds, play.session.extension_seconds) == (40, 10)
    play.after(31)
    assert play.at == (2, 1)
    assert play.session.extension_seconds == 0
    assert play.session.timeline.segments[1].planned_seconds == 30


def test_shorter_leaves_three_seconds() -> None:
    play = a_started()
    play.after(15)

    assert play.after(0, C.SHORTER) == (Extended(1, -10),)
    assert play.after(0, C.SHORTER) == (Extended(1, -7),)
    assert play.session.seconds_left_in_segment == 3
    assert play.after(0, C.SHORTER) == ()


def test_reps_are_made_more_or_fewer_by_two() -> None:
    play = a_started(a_step(Reps(5, 4, until_done=True)))
    play.after(0, C.SKIP)

    assert play.after(0, C.LONGER) == (Extended(1, 8),)
    assert play.session.reps_total == 7
    totals = []
    for _ in range(4):
        play.session.do(C.SHORTER)
        totals.append(play.session.reps_total)
    assert totals == [5, 3, 1, 1]


def test_timed_reps_keep_their_last_seconds() -> None:
    play = a_started(a_step(Reps(5, 2)))
    play.after(5 + 3)

    play.after(0, C.SHORTER)
    assert play.session.reps_total == 3
    assert play.after(0, C.SHORTER) == ()


def test_stop_keeps_what_was_done() -> None:
    play = a_started(a_step(Hold(30)), a_step(Hold(30)))

    assert play.after(10, C.STOP)[-2:] == (SegmentEnded(1, Outcome.CUT_SHORT, 5), Stopped())
    assert play.session.state is State.STOPPED
    assert [part.outcome for part in play.session.progress] == [
        Outcome.DONE,
        Outcome.CUT_SHORT,
        Outcome.SKIPPED,
        Outcome.SKIPPED,
    ]


def test_a_session_can_be_stopped_before_it_starts() -> None:
    play = Play(a_timeline(a_step()))

    assert play.after(0, C.STOP) == (Stopped(),)


@pytest.mark.parametrize(
    ("running", "with_sleep", "slept"), [(5.1, 5.1, 5.1), (0.1, 240.0, 240.0), (6.0, 0.1, 6.0), (0.0, 5.1, 5.1)]
)
def test_a_gap_in_either_clock_is_sleep_and_counts_for_nothing(running: float, with_sleep: float, slept: float) -> None:
    play = a_started()
    play.after(8)
    play.clock.jump(running=running, with_sleep=with_sleep)

    assert play.session.tick() == (Slept(pytest.approx(slept)),)
    assert play.session.state is State.ASLEEP
    assert play.at == (1, 3)
    assert play.session.allowed == {C.RESUME, C.RESTART_SIDE, C.STOP}
    assert play.after(3) == ()


def test_five_seconds_are_no_sleep_even_at_speed() -> None:
    play = Play(a_timeline(a_step(Time(600))), speed=60)
    play.session.do(C.START)
    play.clock.advance(5)

    play.session.tick()

    assert play.session.state is State.RUNNING
    assert play.session.elapsed_seconds == 300


def test_after_sleep_a_session_goes_on_at_the_persons_word() -> None:
    play = a_started()
    play.after(8)
    play.clock.advance(60)
    play.session.tick()

    assert play.after(3, C.RESUME) == (Resumed(),)
    play.after(1)
    assert play.at == (1, 4)


def test_after_sleep_the_side_can_be_done_again() -> None:
    play = a_started()
    play.after(5 + 30 + 5 + 8)
    play.clock.advance(60)
    play.session.tick()

    assert play.after(0, C.RESTART_SIDE) == (
        Resumed(),
        SegmentEnded(3, Outcome.CUT_SHORT, 8),
        SegmentStarted(2),
        CueDue(CueKind.SWITCH, 2, 0),
    )
    assert play.session.state is State.RUNNING


def test_sleep_while_paused_changes_nothing() -> None:
    play = a_started()
    play.after(8, C.PAUSE)
    play.clock.advance(600)

    assert play.session.tick() == ()
    assert play.after(0, C.RESUME) == (Resumed(),)


def test_a_pause_overtaken_by_the_end_is_dropped() -> None:
    play = a_started(a_step(Hold(30)))
    play.after(34.9)
    play.clock.advance(0.15)

    events = play.session.do(C.PAUSE)

    assert events[-2:] == (Finished(), CueDue(CueKind.FINISHED, 1, pytest.approx(30)))
    assert play.session.state is State.FINISHED


@pytest.mark.parametrize("command", [C.SKIP, C.LONGER, C.SHORTER, C.RESTART_SIDE, C.IN_POSITION])
def test_what_was_meant_for_the_segment_before_is_dropped(command: C) -> None:
    play = a_started()
    play.after(4.9)
    play.clock.advance(0.15)

    play.session.do(command)

    assert play.at == (1, pytest.approx(0.05))
    assert play.session.extension_seconds == 0


def test_pause_is_meant_for_whatever_is_on() -> None:
    play = a_started()
    play.after(4.9)
    play.clock.advance(0.15)

    play.session.do(C.PAUSE)

    assert play.session.state is State.PAUSED


def test_a_restart_overtaken_by_sleep_is_dropped_but_stop_is_not() -> None:
    play = a_started()
    play.after(8)
    play.clock.advance(60)
    assert play.session.do(C.RESTART_SIDE) == (Slept(60),)
    assert play.session.state is State.ASLEEP

    other = a_started()
    other.after(8)
    other.clock.advance(60)
    other.session.do(C.STOP)
    assert other.session.state is State.STOPPED


def test_what_is_not_allowed_raises_and_changes_nothing() -> None:
    play = a_started()
    play.after(8)
    play.clock.advance(2)

    with pytest.raises(NotAllowed, match="resume is not allowed while running") as refused:
        play.session.do(C.RESUME)

    assert (refused.value.command, refused.value.state) == (C.RESUME, State.RUNNING)
    assert play.at == (1, 3)
    play.session.tick()
    assert play.at == (1, 5)
