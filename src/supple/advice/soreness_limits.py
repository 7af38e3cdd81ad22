"""What places told to be sore today close: no exercise where it is red, and no landing while a leg is not green."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from supple.advice.limits import Closure, Limits
from supple.advice.load import Load
from supple.advice.soreness_watch import is_for_today, lights_today
from supple.advice.traffic_light import Light

if TYPE_CHECKING:
    from datetime import datetime

    from supple.advice.trend import Rating
    from supple.body.soreness import Soreness

# Rest, calm breathing, and easy walking where walking is hardly sore. Source: evidence section 5.2, red.
_STILL_OPEN: Final = frozenset({"breathing-90-90", "walk-easy"})


def with_soreness(
    limits: Limits, ratings: tuple[Rating, ...], now: datetime, sore: tuple[Soreness, ...] = ()
) -> Limits:  # fmt: skip
    """Return limits with what the ratings of today close; ``sore`` is told just now and counts before them.

    Source: evidence section 5.2 ("no exercise for this region today", "no hopping, no strides", "8 or more at rest:
    same-day advice", after which nothing plays) and 5.3 ("red anywhere on the leg"); content doubts, 7.
    """
    lights = lights_today(ratings, now, sore)
    closures = []
    if is_for_today(ratings, now, sore):
        closures.append(Closure(frozenset({Load.ALL}), None, frozenset(), ""))
    if places := frozenset(place for place, light in lights.items() if light is Light.RED):
        closures.append(Closure(frozenset({Load.ALL}), places, _STILL_OPEN, ""))
    if legs := frozenset(place for place, light in lights.items() if place.region.is_leg and light is not Light.GREEN):
        closures.append(Closure(frozenset({Load.IMPACT}), legs, frozenset(), ""))
    return replace(limits, closures=(*limits.closures, *closures)) if closures else limits
