"""The clock a session looks at, handed in from outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Instant:
    """One look at the clock, in seconds from an arbitrary start.

    ``running`` stands still while the machine sleeps (monotonic); ``with_sleep`` goes on (CLOCK_BOOTTIME or wall
    clock).
    """

    running: float
    with_sleep: float


class Clock(Protocol):
    """Something that can be looked at for the time."""

    def look(self) -> Instant:
        """Return the instant now."""
        ...
