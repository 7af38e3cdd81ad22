"""What the page of a place shows: its pairs over time, where they are heading, and the days of the scrubber."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import mean
from typing import TYPE_CHECKING, Final

from supple.ui.day_words import day_text, short_day_text
from supple.ui.wording import word

if TYPE_CHECKING:
    from datetime import datetime

    from supple.history.figures import Pair

# Thirds of the pairs are compared: single numbers waver by a point.
_FEWEST: Final = 6
_SEEN: Final = 0.7


@dataclass(frozen=True, slots=True)
class PairView:
    """A pair at its share of the time shown."""

    share: float
    before: int | None
    after: int | None
    label: str
    spoken: str


@dataclass(frozen=True, slots=True)
class HeadingView:
    """Where the numbers are heading, in words; the colour role of the card and its icon."""

    title: str
    sentence: str
    role: str
    icon: str


def pair_views(pairs: tuple[Pair, ...]) -> tuple[PairView, ...]:
    """Return pairs in the order of time, spread over the time from the first to the last."""
    if not pairs:
        return ()
    first, span = pairs[0].at, (pairs[-1].at - pairs[0].at).total_seconds()
    return tuple(_pair(pair, first, span) for pair in pairs)


def _pair(pair: Pair, first: datetime, span: float) -> PairView:
    day = pair.at.date()
    none = word("place.spoken-none")
    before, after = (none if number is None else str(number) for number in (pair.before, pair.after))
    return PairView(
        share=(pair.at - first).total_seconds() / span if span else 0.5,
        before=pair.before,
        after=pair.after,
        label=short_day_text(day),
        spoken=word("place.spoken-pair", day=day_text(day), before=before, after=after),
    )


def heading(pairs: tuple[Pair, ...]) -> HeadingView | None:
    """Compare the first third of the numbers before sessions with the last; None where they are too few."""
    told = [(pair.at, pair.before) for pair in pairs if pair.before is not None]
    if len(told) < _FEWEST:
        return None
    third = len(told) // 3
    first, last = mean(number for _, number in told[:third]), mean(number for _, number in told[-third:])
    weeks = max(1, round((told[-1][0] - told[0][0]).days / 7))
    if last <= first - _SEEN:
        key, role, icon = "easing", "w_monitor", "eye"
    elif last >= first + _SEEN:
        key, role, icon = "rising", "w_days", "triangle-alert"
    else:
        key, role, icon = "steady", "w_monitor", "eye"
    sentence = word(f"place.{key}", first=f"{first:.0f}", last=f"{last:.0f}", weeks=weeks)
    if key != "rising":
        sentence = word("history.two-sentences", first=sentence, second=word("place.clinician"))
    return HeadingView(word(f"place.{key}.title"), sentence, role, icon)
