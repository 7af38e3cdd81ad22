"""How far a session has come: where it stands, and what was done in each segment."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """How a segment ended."""

    DONE = "done"
    CUT_SHORT = "cut-short"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Position:
    """A place in a timeline: the segment's index and the seconds into it."""

    index: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Progress:
    """What was done of one segment, all visits together; one that was never ended is skipped."""

    done_seconds: float = 0.0
    outcome: Outcome = Outcome.SKIPPED

    def plus(self, seconds: float) -> Progress:
        """Add seconds that were done."""
        return Progress(self.done_seconds + seconds, self.outcome)

    def ended(self, outcome: Outcome) -> Progress:
        """End a visit: what was done once stays done, what was begun stays cut short."""
        best = min(self.outcome, outcome, key=tuple(Outcome).index)
        return Progress(self.done_seconds, best)
