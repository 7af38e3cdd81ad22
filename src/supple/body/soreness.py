"""Soreness: how much a region hurts, in what way, and when it was said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from supple.body.region import SidedRegion

LEAST: Final = 0
MOST: Final = 10


class SorenessKind(StrEnum):
    """What it feels like. Source: evidence section 5.1."""

    ACHE = "ache"
    SHARP = "sharp"
    NERVE = "nerve"


class Spot(StrEnum):
    """How large the sore place is."""

    AREA = "area"
    FINGERTIP = "fingertip"
    UNKNOWN = "unknown"


class Onset(StrEnum):
    """How it began."""

    GRADUAL = "gradual"
    SUDDEN = "sudden"
    INJURY = "injury"
    UNKNOWN = "unknown"


class Moment(StrEnum):
    """When a person is asked: around a session, the morning after it, or at any other time."""

    BEFORE = "before"
    DURING = "during"
    AFTER = "after"
    MORNING = "morning"
    FREE = "free"


@dataclass(frozen=True, slots=True, kw_only=True)
class Soreness:
    """A region with its numbers, whole ones from 0 to 10: worst on ``movement``, and at ``rest`` where asked.

    Raises ValueError for numbers outside the scale.
    """

    where: SidedRegion
    movement: int
    kind: SorenessKind = SorenessKind.ACHE
    rest: int | None = None
    spot: Spot = Spot.UNKNOWN
    onset: Onset = Onset.UNKNOWN

    def __post_init__(self) -> None:
        """Refuse numbers outside the scale."""
        if not all(LEAST <= number <= MOST for number in (self.movement, self.rest or LEAST)):
            raise ValueError(f"soreness is {LEAST} to {MOST}")


def asks_details(movement: int, kind: SorenessKind) -> bool:
    """Whether rest, spot and onset are asked: at 3 or more, or when sharp. Source: decision 18."""
    return movement >= 3 or kind is SorenessKind.SHARP
