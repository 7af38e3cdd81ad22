"""A session: one person's way through a timeline.

Commands in, events out. Elapsed time is the sum of the clock differences seen while running; a tick is only a look at
the clock. A command that is not allowed raises and changes nothing; one that the clock overtook on its way is dropped.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from supple.session.command import Command, CommandKind, JumpToStep, kind_of
from supple.session.event import Event, Paused, Resumed, SegmentStarted, Slept, Started, Stopped
from supple.session.playhead import Playhead
from supple.session.progress import Outcome, Position, Progress
from supple.session.state import ABOUT_THE_SEGMENT, State, allowed_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from supple.advice.clearance import Clearance
    from supple.session.clock import Clock
    from supple.session.segment import Segment
    from supple.session.timeline import Timeline

# In real seconds, whatever the speed: a longer gap between two looks means that the machine slept or hung.
SLEPT_AFTER_SECONDS: Final = 5.0
# In real seconds: a cue that comes later than this would mark the wrong moment.
LATE_AFTER_SECONDS: Final = 0.4


class NotAllowed(Exception):  # noqa: N818 - no failure, but an answer to the caller
    """The command is not allowed in the state in which it was given; nothing has changed."""

    def __init__(self, command: Command, state: State) -> None:
        super().__init__(f"{kind_of(command)} is not allowed while {state}")
        self.command = command
        self.state = state


class Session:
    """Plays a timeline against a clock.

    ``speed`` is seconds of the session per real second. ``start_at``, ``extension_seconds`` and ``progress`` (one for
    each segment) continue an interrupted session. Raises ValueError for a timeline without segments, a place outside
    it, or a speed that is not more than 0, and NotPermitted where the clearance does not cover a step.
    """

    def __init__(
        self,
        timeline: Timeline,
        clock: Clock,
        clearance: Clearance,
        *,
        speed: float = 1.0,
        start_at: Position | None = None,
        extension_seconds: float = 0.0,
        progress: Sequence[Progress] = (),
    ) -> None:
        if not (speed > 0 and math.isfinite(speed)):
            raise ValueError("the speed must be more than 0")
        clearance.check(timeline.steps)
        self.timeline: Final = timeline
        self.clearance = clearance
        self.speed: Final = speed
        self._head = Playhead(timeline, start_at or Position(), extension_seconds, progress, LATE_AFTER_SECONDS * speed)
        self._clock = clock
        self._seen = clock.look()
        self._state = State.READY

    @property
    def state(self) -> State:
        """Where the session stands."""
        return self._state

    @property
    def allowed(self) -> frozenset[CommandKind]:
        """The commands that would not raise now; a jump also needs a step that was laid out."""
        return allowed_in(self._state, self.segment)

    @property
    def position(self) -> Position:
        """The segment and the seconds into it; when finished, the end of the last segment."""
        return Position(self._head.index, self._head.into)

    @property
    def segment(self) -> Segment:
        """The segment that is on."""
        return self._head.segment

    @property
    def extension_seconds(self) -> float:
        """By how much the current segment was made longer, or shorter if negative."""
        return self._head.extension

    @property
    def segment_seconds(self) -> float:
        """Planned length of the current segment with its extension."""
        return self._head.segment_seconds

    @property
    def seconds_left_in_segment(self) -> float:
        """Seconds until the planned end of the current segment; 0 in overtime."""
        return self._head.seconds_left_in_segment

    @property
    def seconds_left(self) -> float:
        """Seconds until the planned end of the session, for display; "about" unless ``is_exact``."""
        if self._state is State.FINISHED:
            return 0.0
        return self.timeline.seconds_left(self._head.index, self._head.into, self._head.extension)

    @property
    def is_exact(self) -> bool:
        """Whether all that is left ends by time."""
        return self.timeline.is_exact_from(self._head.index)

    @property
    def elapsed_seconds(self) -> float:
        """Seconds played; pauses and sleep are not counted."""
        return self._head.elapsed

    @property
    def progress(self) -> tuple[Progress, ...]:
        """What was done so far of each segment."""
        return tuple(self._head.progress)

    @property
    def reps_total(self) -> int:
        """Reps that the current segment asks for, with its extension; 0 where none are counted."""
        return self._head.reps_total

    @property
    def reps_done(self) -> int:
        """Reps done by the tempo, a guess where the person sets the pace; 0 where none are counted."""
        return self._head.reps_done

    def renew(self, clearance: Clearance) -> None:
        """Take a new clearance before going on; raises NotPermitted where it does not cover what is still to come."""
        clearance.check(self.timeline.steps[self.segment.step :])
        self.clearance = clearance

    def tick(self) -> tuple[Event, ...]:
        """Look at the clock and report what it moved: every segment that was crossed, but only the newest cue."""
        return tuple(self._look())

    def do(self, command: Command) -> tuple[Event, ...]:
        """Look at the clock, then obey. Raises ``NotAllowed``; drops a command that the clock overtook."""
        kind = kind_of(command)
        if kind not in self.allowed or not self._leads_somewhere(command):
            raise NotAllowed(command, self._state)
        seen = (self._state, self._head.index)
        events = self._look()
        was_overtaken = kind in ABOUT_THE_SEGMENT and seen != (self._state, self._head.index)
        if kind in self.allowed and not was_overtaken:
            events += self._obey(command)
        return tuple(events)

    def _leads_somewhere(self, command: Command) -> bool:
        """Whether a jump names a step that was laid out, and no way back leads to what is closed by now."""
        if command is CommandKind.JUMP_TO_STEP:
            return False
        if isinstance(command, JumpToStep) and self.timeline.first_segment_of(command.step) is None:
            return False
        if isinstance(command, JumpToStep) or command is CommandKind.BACK:
            return self.clearance.covers(self.timeline.steps[self.timeline.segments[self._destination(command)].step])
        return True

    def _look(self) -> list[Event]:
        """Credit the time since the last look, or find that the machine slept."""
        if self._state is not State.RUNNING:
            return []
        now, seen = self._clock.look(), self._seen
        self._seen = now
        gap_seconds = max(now.running - seen.running, now.with_sleep - seen.with_sleep)
        if gap_seconds > SLEPT_AFTER_SECONDS:
            self._state = State.ASLEEP
            return [Slept(gap_seconds)]
        return self._play((now.running - seen.running) * self.speed)

    def _play(self, seconds: float) -> list[Event]:
        """Move on by ``seconds`` if running; they may be the last."""
        events = self._head.advance(seconds) if self._state is State.RUNNING else []
        if self._head.is_over:
            self._state = State.FINISHED
        return events

    def _run(self) -> list[Event]:
        """Count from now on."""
        self._seen = self._clock.look()
        self._state = State.RUNNING
        return self._play(0.0)

    def _obey(self, command: Command) -> list[Event]:
        """Do what was asked; it is known to be allowed."""
        match command:
            case CommandKind.START:
                return [Started(), SegmentStarted(self._head.index), *self._run()]
            case CommandKind.RESUME:
                return [Resumed(), *self._run()]
            case CommandKind.PAUSE:
                self._state = State.PAUSED
                return [Paused()]
            case CommandKind.LONGER | CommandKind.SHORTER:
                return self._head.longer() if command is CommandKind.LONGER else self._head.shorter()
            case CommandKind.STOP:
                left = [] if self._state is State.READY else self._head.cut()
                self._state = State.STOPPED
                return [*left, Stopped()]
            case _:
                return self._go(command)

    def _go(self, command: Command) -> list[Event]:
        """Go to another segment; paused stays paused, asleep goes on."""
        index = self._destination(command)
        is_done = command in {CommandKind.DONE, CommandKind.IN_POSITION, CommandKind.READY}
        left = self._head.leave(Outcome.DONE) if is_done else self._head.cut()
        moved = [*left, *self._head.enter(index)]
        if self._state is State.ASLEEP:
            return [Resumed(), *moved, *self._run()]
        return [*moved, *self._play(0.0)]

    def _destination(self, command: Command) -> int:
        """Return the index of the segment that a command leads to; one past the last is the end."""
        match command:
            case JumpToStep(step=step):
                return self.timeline.first_segment_of(step) or 0
            case CommandKind.BACK:
                return self._head.index_back()
            case CommandKind.RESTART_SIDE:
                return self.timeline.lead_in(self._head.index)
            case _:
                return self._head.index + 1
