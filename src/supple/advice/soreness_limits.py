"""What places told to be red today close: no exercise for them, and no landing while one is on a leg."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from supple.advice.limits import Closure, Limits
from supple.advice.load import Load
from supple.advice.soreness_watch import red_today

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

    Source: evidence section 5.2 ("no exercise for this region today") and 5.3 ("red anywhere on the leg").
    """
    places = frozenset(red_today(ratings, now, sore))
    if not places:
        return limits
    closures = [Closure(frozenset({Load.ALL}), places, _STILL_OPEN, "")]
    if legs := frozenset(place for place in places if place.region.is_leg):
        closures.append(Closure(frozenset({Load.IMPACT}), legs, frozenset(), ""))
    return replace(limits, closures=(*limits.closures, *closures))
