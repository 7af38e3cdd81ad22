"""The states of a session and the table of what is allowed in each.

Everywhere but in READY, FINISHED and STOPPED the clock or the person can move the session on; the two last are final.

    READY --start--> RUNNING --pause--> PAUSED --resume--> RUNNING
    RUNNING --the machine slept--> ASLEEP --resume, restart side--> RUNNING
    RUNNING, PAUSED --the end of the last segment--> FINISHED
    READY, RUNNING, PAUSED, ASLEEP --stop--> STOPPED

What also hangs on the segment (``allowed_in``): done ends reps that wait for the person, in position ends a get ready
or a switch, ready ends a rest.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from supple.session.command import CommandKind
from supple.session.segment import Ends, Segment, SegmentKind


class State(StrEnum):
    """Where a session stands. ASLEEP is paused because the machine slept, with the question open whether to go on."""

    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"
    ASLEEP = "asleep"
    FINISHED = "finished"
    STOPPED = "stopped"


_MOVES: Final = frozenset(
    {
        CommandKind.BACK,
        CommandKind.SKIP,
        CommandKind.LONGER,
        CommandKind.SHORTER,
        CommandKind.RESTART_SIDE,
        CommandKind.JUMP_TO_STEP,
        CommandKind.STOP,
    }
)
_ALLOWED: Final = {
    State.READY: frozenset({CommandKind.START, CommandKind.STOP}),
    State.RUNNING: _MOVES | {CommandKind.PAUSE},
    State.PAUSED: _MOVES | {CommandKind.RESUME},
    State.ASLEEP: frozenset({CommandKind.RESUME, CommandKind.RESTART_SIDE, CommandKind.STOP}),
    State.FINISHED: frozenset[CommandKind](),
    State.STOPPED: frozenset[CommandKind](),
}
_ENDS_SEGMENT: Final = {
    SegmentKind.GET_READY: CommandKind.IN_POSITION,
    SegmentKind.SWITCH: CommandKind.IN_POSITION,
    SegmentKind.REST: CommandKind.READY,
    SegmentKind.WORK: CommandKind.DONE,
}

# These speak of the segment the person sees: a segment that the clock has just begun must not get them.
ABOUT_THE_SEGMENT: Final = frozenset(
    {
        CommandKind.SKIP,
        CommandKind.LONGER,
        CommandKind.SHORTER,
        CommandKind.RESTART_SIDE,
        CommandKind.DONE,
        CommandKind.IN_POSITION,
        CommandKind.READY,
    }
)


def allowed_in(state: State, segment: Segment) -> frozenset[CommandKind]:
    """Return the commands that are allowed in ``state`` while ``segment`` is on."""
    allowed = _ALLOWED[state]
    is_timed_work = segment.kind is SegmentKind.WORK and segment.ends is Ends.BY_TIME
    if state is State.RUNNING and not is_timed_work:
        allowed |= {_ENDS_SEGMENT[segment.kind]}
    return allowed
