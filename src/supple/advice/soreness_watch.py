"""The watch over sore places: what the ratings of the last weeks alone say of each, wherever they were told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from supple.advice.question import Answer, Reply
from supple.advice.traffic_light import Light, light_of
from supple.advice.trend import trend_of
from supple.document.message import Message

if TYPE_CHECKING:
    from datetime import date, datetime

    from supple.advice.safety_state import SafetyState
    from supple.advice.trend import Rating
    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions
    from supple.body.soreness import Soreness

# As far back as a trend looks. Source: evidence section 5.3, fourteen days without falling.
RATINGS_BACK: Final = timedelta(days=35)
_NOT_IMPROVING: Final = "not-improving"


@dataclass(frozen=True, slots=True, order=True)
class Watched:
    """A place that has not been getting better: for seven days, or so long or so much that it is ``blocked``."""

    place: SidedRegion
    blocked: bool = False

    def message(self, regions: Regions) -> Message:
        """Return the advice: an easier week, or to be looked at. Source: evidence section 5.3."""
        key = "advice.blocked" if self.blocked else "advice.week"
        return Message.of(key, region=regions.name(self.place.region))


def watched(ratings: tuple[Rating, ...], now: datetime) -> tuple[Watched, ...]:
    """Return the places that seven or fourteen days of ratings say something of, in order."""
    found = []
    for place in sorted({rating.soreness.where for rating in ratings}):
        trend = trend_of(place, ratings, now)
        if trend.blocked or trend.week:
            found.append(Watched(place, trend.blocked))
    return tuple(found)


def watch_messages(ratings: tuple[Rating, ...], now: datetime, regions: Regions) -> tuple[Message, ...]:
    """Return what to say about watched places, the weightier first, each once."""
    found = sorted(watched(ratings, now), key=lambda each: not each.blocked)
    return tuple(dict.fromkeys(each.message(regions) for each in found))


def unimproved(ratings: tuple[Rating, ...], state: SafetyState, now: datetime) -> tuple[Answer, ...]:
    """Return the answers that the ratings give to the question of no improvement, for the guard.

    What was told before a clinician's statement about that question counts no more, nor what a lock holds already.
    """
    said = [statement.said_at for statement in state.statements if _NOT_IMPROVING in statement.flags]
    seen = max(said, default=None)
    since = tuple(rating for rating in ratings if seen is None or rating.at > seen)
    held = {place for lock in state.locks if lock.flag == _NOT_IMPROVING for place in lock.where}
    places = [each.place for each in watched(since, now) if each.blocked and each.place not in held]
    return tuple(Answer(_NOT_IMPROVING, Reply.YES, (place,)) for place in places)


def told_today(ratings: tuple[Rating, ...], now: datetime) -> tuple[Soreness, ...]:
    """Return how sore each place was told to be last, of those told on this day."""
    today = [rating for rating in ratings if rating.at <= now and _day(rating.at, now) == now.date()]
    last = {rating.soreness.where: rating.soreness for rating in sorted(today, key=lambda rating: rating.at)}
    return tuple(last[place] for place in sorted(last))


def red_today(
    ratings: tuple[Rating, ...], now: datetime, sore: tuple[Soreness, ...] = ()
) -> tuple[SidedRegion, ...]:  # fmt: skip
    """Return the places that get no exercise today; what is told just now (``sore``) counts before what was."""
    told = {each.where: each for each in (*told_today(ratings, now), *sore)}
    return tuple(sorted(place for place, each in told.items() if _light(each, ratings, now) is Light.RED))


def _light(sore: Soreness, ratings: tuple[Rating, ...], now: datetime) -> Light:
    light = light_of(sore)
    return light.stepped_down if trend_of(sore.where, ratings, now).step_down else light


def _day(moment: datetime, now: datetime) -> date:
    return moment.astimezone(now.tzinfo).date()
