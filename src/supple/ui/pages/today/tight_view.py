"""What Today shows of where it was tight last: the places with their numbers, and when that was told."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from supple.advice.trend import Rating
    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions
    from supple.ui.body_mark import Mark
    from supple.ui.memory import Memory

# As far back as the places of last time are offered again.
SHOWN_FOR: Final = timedelta(days=7)
_MOST_LINES: Final = 4


@dataclass(frozen=True, slots=True)
class TightLine:
    """A place, or a region on both sides, with its number from 0 to 10."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class TightView:
    """The places told last; ``when`` in words, empty where nothing was told within a week.

    ``advice`` is what the ratings of the last weeks say of places that are not getting better.
    """

    when: str = ""
    lines: tuple[TightLine, ...] = ()
    more: str = ""
    marks: Mapping[SidedRegion, Mark] = field(default_factory=dict)
    advice: tuple[str, ...] = ()


def tight_view(memory: Memory, regions: Callable[[], Regions], now: datetime) -> TightView:
    """Make what the card shows from the ratings that were told together last, before a session."""
    ratings = memory.ratings_since(now - SHOWN_FOR)
    if not ratings:
        return TightView()
    from supple.body.soreness import Moment  # noqa: PLC0415 - nothing of it is needed where nothing was told
    from supple.ui.body_mark import Mark  # noqa: PLC0415

    before = [rating for rating in ratings if rating.moment is Moment.BEFORE]
    last = [rating for rating in before if rating.at == before[-1].at]
    if not last:
        return TightView(advice=_advice(memory, regions(), now))
    lines = _lines(last, regions())
    rest = len(lines) - _MOST_LINES
    return TightView(
        when=_when(last[0].at.astimezone(now.tzinfo), now),
        lines=lines[:_MOST_LINES],
        more=word("today.tight.more", count=rest) if rest > 0 else "",
        marks={each.soreness.where: Mark(each.soreness.movement, each.soreness.kind) for each in last},
        advice=_advice(memory, regions(), now),
    )


def _advice(memory: Memory, regions: Regions, now: datetime) -> tuple[str, ...]:
    from supple.advice.soreness_watch import RATINGS_BACK, watch_messages  # noqa: PLC0415 - as above

    messages = watch_messages(memory.ratings_since(now - RATINGS_BACK), now, regions)
    return tuple(say(message) for message in messages)


def _lines(ratings: list[Rating], regions: Regions) -> tuple[TightLine, ...]:
    from supple.ui.place_words import grouped, places_text  # noqa: PLC0415 - as above

    numbers = {each.soreness.where: each.soreness.movement for each in ratings}
    return tuple(TightLine(numbers[group[0]], places_text(group, regions)) for group in grouped(numbers))


def _when(told: datetime, now: datetime) -> str:
    days = (now.date() - told.date()).days
    if days in (0, 1):
        return word("today.tight.today" if days == 0 else "today.tight.yesterday")
    return word(f"today.weekday.{told.weekday()}")
