"""The watch over sore places: what the ratings of the last weeks alone say of each, wherever they were told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from supple.advice.question import Answer, Reply
from supple.advice.traffic_light import SAME_DAY_REST, Light, is_spot_of_bone, light_of
from supple.advice.trend import trend_of
from supple.body.soreness import Moment
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
# What was told late in the evening is not over at midnight: a night's sleep lies between two days.
_NIGHT: Final = timedelta(hours=6)
_ASK_A_NUMBER: Final = frozenset({Moment.AFTER, Moment.MORNING})
_NOT_IMPROVING: Final = "not-improving"
_REDS: Final = "reds"
_STRESS_FRACTURE: Final = "stress-fracture"


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

    What was told before a clinician's statement about that question and place counts no more, nor what a lock holds
    already.
    """
    since = _since_statements(_NOT_IMPROVING, ratings, state)
    places = [each.place for each in watched(since, now) if each.blocked]
    return _not_held(_NOT_IMPROVING, places, state)


def bone_under_stress(ratings: tuple[Rating, ...], state: SafetyState, now: datetime) -> tuple[Answer, ...]:
    """Return the answers that a spot of bone told today gives while energy is short. Source: evidence 4.3, reds."""
    if all(lock.flag != _REDS for lock in state.locks):
        return ()
    since = _since_statements(_STRESS_FRACTURE, ratings, state)
    places = [each.where for each in told_today(since, now) if is_spot_of_bone(each)]
    return _not_held(_STRESS_FRACTURE, places, state)


def _since_statements(flag: str, ratings: tuple[Rating, ...], state: SafetyState) -> tuple[Rating, ...]:
    """Return the ratings of each place since a clinician's statement about a question there; no place means all."""
    said = [statement for statement in state.statements if flag in statement.flags]
    return tuple(
        rating
        for rating in ratings
        if all(rating.at > each.said_at for each in said if not each.where or rating.soreness.where in each.where)
    )


def _not_held(flag: str, places: list[SidedRegion], state: SafetyState) -> tuple[Answer, ...]:
    held = {place for lock in state.locks if lock.flag == flag for place in lock.where}
    return tuple(Answer(flag, Reply.YES, (place,)) for place in places if place not in held)


def told_today(ratings: tuple[Rating, ...], now: datetime) -> tuple[Soreness, ...]:
    """Return how sore each place was told to be last, of those told on this day, or before midnight and just now.

    A clock set back makes nothing told today count less. The questions after a session ask for one number: what was
    told of rest and spot before it stands.
    """
    last: dict[SidedRegion, Soreness] = {}
    for rating in sorted(ratings, key=lambda rating: rating.at):
        if _day(rating.at, now) == now.date() or timedelta() <= now - rating.at < _NIGHT:
            before, told = last.get(rating.soreness.where), rating.soreness
            if before is not None and rating.moment in _ASK_A_NUMBER:
                told = _with_the_rest(told, before)
            last[told.where] = told
    return tuple(last[place] for place in sorted(last))


def _with_the_rest(told: Soreness, before: Soreness) -> Soreness:
    """Return a number with what was told before it: at rest, on a spot, and how it began."""
    return replace(told, rest=before.rest, kind=before.kind, spot=before.spot, onset=before.onset)


def lights_today(
    ratings: tuple[Rating, ...], now: datetime, sore: tuple[Soreness, ...] = ()
) -> dict[SidedRegion, Light]:  # fmt: skip
    """Return the light of each place told today; what is told just now (``sore``) counts before what was."""
    return {each.where: _light(each, ratings, now) for each in _told(ratings, now, sore)}


def red_today(
    ratings: tuple[Rating, ...], now: datetime, sore: tuple[Soreness, ...] = ()
) -> tuple[SidedRegion, ...]:  # fmt: skip
    """Return the places that get no exercise today."""
    return tuple(sorted(place for place, light in lights_today(ratings, now, sore).items() if light is Light.RED))


def is_for_today(ratings: tuple[Rating, ...], now: datetime, sore: tuple[Soreness, ...] = ()) -> bool:
    """Whether somebody should look at it today: 8 or more at rest. Source: evidence section 5.2."""
    return any((each.rest or 0) >= SAME_DAY_REST for each in _told(ratings, now, sore))


def _told(
    ratings: tuple[Rating, ...], now: datetime, sore: tuple[Soreness, ...]
) -> tuple[Soreness, ...]:  # fmt: skip
    return tuple({each.where: each for each in (*told_today(ratings, now), *sore)}.values())


def _light(sore: Soreness, ratings: tuple[Rating, ...], now: datetime) -> Light:
    light = light_of(sore)
    return light.stepped_down if trend_of(sore.where, ratings, now).step_down else light


def _day(moment: datetime, now: datetime) -> date:
    return moment.astimezone(now.tzinfo).date()
