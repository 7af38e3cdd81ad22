"""The trend of a sore place over days: when to step down, when to see somebody, what to ask the morning after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from supple.advice.traffic_light import AMBER_FROM, is_sudden
from supple.body.region import SidedRegion
from supple.body.soreness import Moment, Soreness

# A change of two points matters to people. Source: evidence section 5.2 (FARRAR01).
RISE: Final = 2
_HIGH_MORNING: Final = 5
WEEK: Final = timedelta(days=7)
TWO_WEEKS: Final = timedelta(days=14)
FRESH: Final = timedelta(hours=72)
# The morning after is asked about from some hours after a session until the evening of the day after it.
_MORNING_FROM: Final = timedelta(hours=6)
_MORNING_UNTIL: Final = timedelta(hours=36)


@dataclass(frozen=True, slots=True)
class Rating:
    """A soreness as it was told at a moment; ``session`` is the id of the session it belongs to, if any."""

    at: datetime
    moment: Moment
    soreness: Soreness
    session: int | None = None


@dataclass(frozen=True, slots=True)
class Trend:
    """What past ratings of a place say for today. Source: evidence sections 5.2 and 5.3.

    ``step_down``: the last morning after was worse. ``shorten``: the last session itself raised it. ``week``: seven
    days without falling. ``blocked``: two worse mornings in a row, fourteen days without falling, or clearly worse
    after seven. ``sudden_since``: when a sudden beginning was first told of.
    """

    step_down: bool = False
    shorten: bool = False
    week: bool = False
    blocked: bool = False
    sudden_since: datetime | None = None


def trend_of(place: SidedRegion, ratings: tuple[Rating, ...], now: datetime) -> Trend:
    """Return the trend of one place; ratings from the future, of a clock set back since, do not count."""
    own = sorted(
        (rating for rating in ratings if rating.soreness.where == place and rating.at <= now),
        key=lambda rating: rating.at,
    )
    mornings = _worse_mornings(own)
    days, change = _unbroken(own, now)
    sudden = [rating.at for rating in own if is_sudden(rating.soreness) and now - rating.at < TWO_WEEKS]
    return Trend(
        step_down=mornings[-1:] == [True],
        shorten=_rose_in_session(own),
        week=days >= WEEK and change >= 0,
        blocked=mornings[-2:] == [True, True] or (change >= 0 and days >= TWO_WEEKS) or _is_worse(days, change),
        sudden_since=min(sudden, default=None),
    )


def _is_worse(days: timedelta, change: int) -> bool:
    """Tell of getting worse after a week, as bad as two without falling. Source: evidence 4.3, not-improving."""
    return days >= WEEK and change >= RISE


def rose(before: int, after: int) -> bool:
    """Whether a number went up by as much as matters."""
    return after - before >= RISE


def morning_places(ratings: tuple[Rating, ...], now: datetime) -> tuple[SidedRegion, ...]:
    """Return the places to ask about the morning after a session: rated then, and not asked about since."""
    around = (Moment.BEFORE, Moment.AFTER)
    recent = [rating for rating in ratings if _MORNING_FROM <= now - rating.at <= _MORNING_UNTIL]
    asked = {(rating.session, rating.soreness.where) for rating in ratings if rating.moment is Moment.MORNING}
    places = [
        rating.soreness.where
        for rating in sorted(recent, key=lambda rating: rating.at)
        if rating.moment in around
        and rating.session is not None
        and (rating.session, rating.soreness.where) not in asked
    ]
    return tuple(dict.fromkeys(places))


def _worse_mornings(own: list[Rating]) -> list[bool]:
    """Tell of each session with a morning after, in order, whether that morning was worse. Source: evidence 5.2."""
    before: dict[int, int] = {}
    worse: dict[int, bool] = {}
    for rating in own:
        if rating.session is None:
            continue
        number = rating.soreness.movement
        if rating.moment is Moment.BEFORE:
            before[rating.session] = number
        elif rating.moment is Moment.MORNING:
            start = before.get(rating.session, number)
            worse[rating.session] = rose(start, number) or number > _HIGH_MORNING
    return list(worse.values())


def _rose_in_session(own: list[Rating]) -> bool:
    """Tell whether the last session that was rated before and after raised the number."""
    before: dict[int, int] = {}
    rises = [False]
    for rating in own:
        if rating.session is None:
            continue
        if rating.moment is Moment.BEFORE:
            before[rating.session] = rating.soreness.movement
        elif rating.moment is Moment.AFTER and rating.session in before:
            rises.append(rose(before[rating.session], rating.soreness.movement))
    return rises[-1]


def _days(own: list[Rating], now: datetime) -> list[Rating]:
    """Return the rating that stands for each day: its worst, and of what follows a session only where nothing else is.

    Ease right after a session lasts less than half an hour. Source: evidence section 1.1.
    """
    days: dict[date, Rating] = {}
    for rating in own:
        day = rating.at.astimezone(now.tzinfo).date()
        if day not in days or _weight(rating) >= _weight(days[day]):
            days[day] = rating
    return list(days.values())


def _weight(rating: Rating) -> tuple[bool, int]:
    return rating.moment not in (Moment.DURING, Moment.AFTER), rating.soreness.movement


def _unbroken(own: list[Rating], now: datetime) -> tuple[timedelta, int]:
    """Return how long a place has been sore without a week's silence or a day below amber, and by how much it rose."""
    run: list[Rating] = []
    for rating in _days(own, now):
        if rating.soreness.movement < AMBER_FROM:
            run = []
        elif run and rating.at - run[-1].at > WEEK:
            run = [rating]
        else:
            run.append(rating)
    if not run or now - run[-1].at > WEEK:
        return timedelta(), 0
    return run[-1].at - run[0].at, run[-1].soreness.movement - run[0].soreness.movement
