"""The load guide: the week's distance beside the 10 % guide, and a single run beside the longest of 30 days.

Source: evidence section 1.6. The weekly guide is a reasonable rule of thumb and unproven as a number (BUIST08,
NIELSEN14, FREDETTE22); a single run much longer than the recent longest is linked to more injuries (FRANDSEN25).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

RECENT_DAYS: Final = 30
_STEP: Final = 1.1
_STEP_30: Final = 1.3
_DOUBLE: Final = 2.0
# Level with the guide within this share: nobody runs to the metre.
_LEVEL: Final = 0.02


class Beside(Enum):
    """How a week stands beside its guide."""

    BELOW = "below"
    LEVEL = "level"
    ABOVE = "above"
    NO_GUIDE = "no-guide"


@dataclass(frozen=True, slots=True)
class WeekGuide:
    """This week's metres, and the metres that the week before plus 10 % make; None without a run in that week."""

    distance_m: float
    guide_m: float | None

    @property
    def beside(self) -> Beside:
        """How the week stands beside the guide."""
        if self.guide_m is None:
            return Beside.NO_GUIDE
        share = self.distance_m / self.guide_m
        if abs(share - 1) <= _LEVEL:
            return Beside.LEVEL
        return Beside.ABOVE if share > 1 else Beside.BELOW


def week_guide(this_week_m: float, last_week_m: float) -> WeekGuide:
    """Return a week beside the one before it, both in metres."""
    return WeekGuide(this_week_m, last_week_m * _STEP if last_week_m > 0 else None)


class Leap(Enum):
    """How much longer a run is than the longest of the 30 days before; the bands of FRANDSEN25."""

    WITHIN = "within"
    UP_TO_30 = "up-to-30"
    UP_TO_DOUBLE = "up-to-double"
    BEYOND_DOUBLE = "beyond-double"
    NOTHING_BEFORE = "nothing-before"


def leap_of(distance_m: float, longest_m: float | None) -> Leap:
    """Return the band of a run's metres beside the longest run of the 30 days before it, if there was one."""
    if not longest_m:
        return Leap.NOTHING_BEFORE
    share = distance_m / longest_m
    if share <= _STEP:
        return Leap.WITHIN
    if share <= _STEP_30:
        return Leap.UP_TO_30
    return Leap.UP_TO_DOUBLE if share <= _DOUBLE else Leap.BEYOND_DOUBLE


def most_for_one_run(longest_m: float | None) -> float | None:
    """Return the metres within which to keep any one run: about 10 % above the longest; None without one."""
    return longest_m * _STEP if longest_m else None
