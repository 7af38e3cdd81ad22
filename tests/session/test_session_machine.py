"""A user at random, against a clock at random."""

from __future__ import annotations

import math

import pytest
from fake_clock import FakeClock
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from plans import CLEARED, a_mixed_timeline

from supple.body.side import Sides
from supple.session.command import Command, CommandKind, JumpToStep
from supple.session.engine import NotAllowed, Session
from supple.session.event import CueDue, Event, Finished, SegmentEnded, SegmentStarted, Stopped
from supple.session.progress import Outcome
from supple.session.segment import Ends, SegmentKind
from supple.session.state import State

COMMANDS = st.sampled_from([k for k in CommandKind if k is not CommandKind.JUMP_TO_STEP]) | st.builds(
    JumpToStep, st.integers(-1, 5)
)


class UserAtRandom(RuleBasedStateMachine):
    @initialize(speed=st.sampled_from([1.0, 3.0]), waits=st.booleans(), starts=st.booleans())
    def begin(self, speed: float, waits: bool, starts: bool) -> None:
        self.clock = FakeClock()
        self.speed = speed
        self.session = Session(a_mixed_timeline(wait_in_position=waits), self.clock, CLEARED, speed=speed)
        self.elapsed = 0.0
        self.credited = 0.0
        self.on: int | None = None
        self.ends = 0
        if starts:
            self.see(self.session.do(CommandKind.START))

    @rule(seconds=st.floats(0, 5) | st.sampled_from([0.05, 1.0, 5.0, 6.0]))
    def let_time_pass(self, seconds: float) -> None:
        was_running, before = self.session.state is State.RUNNING, self.session.elapsed_seconds
        self.clock.advance(seconds)
        self.see(self.session.tick())
        passed = self.session.elapsed_seconds - before
        if not was_running or self.session.state is State.ASLEEP:
            assert passed == 0
        elif self.session.state is State.RUNNING:
            assert passed == pytest.approx(seconds * self.speed, abs=1e-6)
        else:
            assert passed <= seconds * self.speed + 1e-6

    @rule(seconds=st.floats(5.01, 1000))
    def sleep(self, seconds: float) -> None:
        was_running, position = self.session.state is State.RUNNING, self.session.position
        self.clock.jump(with_sleep=seconds)
        self.see(self.session.tick())
        assert self.session.position == position
        assert not was_running or self.session.state is State.ASLEEP

    @rule(command=COMMANDS)
    def give(self, command: Command) -> None:
        kind = CommandKind.JUMP_TO_STEP if isinstance(command, JumpToStep) else command
        may = kind in self.session.allowed
        if isinstance(command, JumpToStep):
            may = may and 0 <= command.step <= 3
        before = (self.session.state, self.session.position, self.session.progress, self.session.extension_seconds)
        try:
            self.see(self.session.do(command))
        except NotAllowed:
            assert not may
            now = (self.session.state, self.session.position, self.session.progress, self.session.extension_seconds)
            assert now == before
        else:
            assert may

    @precondition(lambda self: self.session.state in {State.PAUSED, State.ASLEEP, State.READY})
    @rule()
    def go_on(self) -> None:
        first = {CommandKind.START, CommandKind.RESUME} & self.session.allowed
        self.see(self.session.do(first.pop()))

    def see(self, events: tuple[Event, ...]) -> None:
        """Follow the events as a screen would."""
        for event in events:
            match event:
                case SegmentStarted(index=index):
                    assert self.on is None
                    self.on = index
                case SegmentEnded(index=index, done_seconds=done):
                    assert self.on == index
                    assert done == self.session.progress[index].done_seconds or len(events) > 2
                    self.on = None
                case Finished() | Stopped():
                    assert self.on is None
                    self.ends += 1
        assert sum(isinstance(event, CueDue) for event in events) <= 2

    @invariant()
    def elapsed_never_decreases(self) -> None:
        assert self.session.elapsed_seconds >= self.elapsed
        self.elapsed = self.session.elapsed_seconds

    @invariant()
    def the_position_is_in_the_timeline(self) -> None:
        session = self.session
        assert 0 <= session.position.index < len(session.timeline.segments)
        assert session.position.seconds >= 0
        assert session.segment_seconds > 0
        if session.segment.ends is Ends.BY_TIME:
            assert session.position.seconds <= session.segment_seconds + 1e-9
        assert session.seconds_left >= session.seconds_left_in_segment or session.state is State.FINISHED

    @invariant()
    def what_was_done_adds_up_to_what_elapsed(self) -> None:
        done = math.fsum(part.done_seconds for part in self.session.progress)
        assert done == pytest.approx(self.session.elapsed_seconds, abs=1e-6)

    @invariant()
    def the_screen_shows_the_segment_that_is_on(self) -> None:
        if self.session.state in {State.RUNNING, State.PAUSED, State.ASLEEP}:
            assert self.on == self.session.position.index
        else:
            assert self.on is None

    @invariant()
    def it_ends_once_and_is_finished_only_at_the_end(self) -> None:
        assert self.ends == (self.session.state in {State.FINISHED, State.STOPPED})
        if self.session.state is State.FINISHED:
            assert self.session.position.index == len(self.session.timeline.segments) - 1

    @invariant()
    def the_work_of_both_sides_is_equal(self) -> None:
        session = self.session
        for number, step in enumerate(session.timeline.steps):
            planned = [s.planned_seconds for s in session.timeline.segments if s.step == number and s.side is not None]
            works = {
                (s.side, s.set): s.planned_seconds
                for s in session.timeline.segments
                if s.step == number and s.kind is SegmentKind.WORK
            }
            assert step.sides is not Sides.EACH or (planned and len(set(works.values())) == 1)

    @invariant()
    def timed_work_that_is_done_was_done_in_full_unless_made_shorter(self) -> None:
        for part in self.session.progress:
            assert part.done_seconds > 0 or part.outcome is not Outcome.CUT_SHORT


UserAtRandom.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestUserAtRandom = UserAtRandom.TestCase
