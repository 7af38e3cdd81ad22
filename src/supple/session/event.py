"""What a session reports, in the order in which it happened."""

from __future__ import annotations

from dataclasses import dataclass

from supple.session.cue import CueKind
from supple.session.progress import Outcome


@dataclass(frozen=True, slots=True)
class Started:
    """The session began."""


@dataclass(frozen=True, slots=True)
class Paused:
    """The person paused."""


@dataclass(frozen=True, slots=True)
class Resumed:
    """The session goes on, after a pause or a sleep."""


@dataclass(frozen=True, slots=True)
class Slept:
    """The machine slept or hung for ``seconds`` of real time; the session waits to be resumed."""

    seconds: float


@dataclass(frozen=True, slots=True)
class SegmentStarted:
    """Segment ``index`` began; ``late`` if the look that found out came noticeably after."""

    index: int
    late: bool = False


@dataclass(frozen=True, slots=True)
class SegmentEnded:
    """A visit to segment ``index`` ended; ``done_seconds`` counts all visits together."""

    index: int
    outcome: Outcome
    done_seconds: float


@dataclass(frozen=True, slots=True)
class Extended:
    """Segment ``index`` was made longer (or, negative, shorter) by ``seconds``."""

    index: int
    seconds: float


@dataclass(frozen=True, slots=True)
class RepCounted:
    """``reps`` of segment ``index`` are done."""

    index: int
    reps: int


@dataclass(frozen=True, slots=True)
class CueDue:
    """A cue stands at ``at_seconds`` into segment ``index``; one that is ``late`` is shown but no longer sounded.

    ``count`` is the seconds left for a countdown, the reps done for a tick, else 0.
    """

    kind: CueKind
    index: int
    at_seconds: float
    count: int = 0
    late: bool = False


@dataclass(frozen=True, slots=True)
class Finished:
    """The last segment ended."""


@dataclass(frozen=True, slots=True)
class Stopped:
    """The person stopped before the end."""


Event = (
    Started
    | Paused
    | Resumed
    | Slept
    | SegmentStarted
    | SegmentEnded
    | Extended
    | RepCounted
    | CueDue
    | Finished
    | Stopped
)
