"""The health profile in words, as it stands on the page for a clinician."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale

from supple.advice.effect import BOTH_LEGS
from supple.advice.profile_codes import CLEARABLE
from supple.body.side import Side
from supple.ui.place_words import place_text
from supple.ui.wording import word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from supple.advice.health_profile import HealthProfile, PlacedCondition
    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions


def profile_lines(profile: HealthProfile, regions: Regions) -> tuple[str, ...]:
    """Return what a person has told about themselves, a line for each thing; nothing for what was not told."""
    lines = []
    if profile.birth_year is not None:
        lines.append(word("about-you.page.born", year=str(profile.birth_year)))
    if profile.pregnancy is not None:
        weeks = word(f"about-you.pregnancy.{profile.pregnancy}")
        lines.append(word("about-you.page.pregnant", weeks=weeks))
    if profile.gave_birth_on is not None:
        lines.append(word("about-you.page.birth", day=day_text(profile.gave_birth_on)))
    lines += [word(f"about-you.medicine.{medicine}") for medicine in profile.medicines]
    lines += [word(f"about-you.condition.{condition}") for condition in profile.conditions]
    lines += _placed_lines(profile.placed, regions)
    lines += [
        word("about-you.page.cleared", day=day_text(cleared.on), what=word(f"about-you.code.{cleared.code}"))
        for cleared in profile.cleared
        if cleared.code in CLEARABLE
    ]
    return tuple(lines)


def day_text(day: date) -> str:
    """Return a day in words: "22 November 2026"."""
    return QLocale(QLocale.Language.English).toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def _placed_lines(placed: tuple[PlacedCondition, ...], regions: Regions) -> Iterator[str]:
    """Yield what holds at places: those of one kind and day stand together."""
    for kind, since in dict.fromkeys((item.kind, item.since) for item in placed):
        places = frozenset(item.where for item in placed if (item.kind, item.since) == (kind, since))
        what = word(f"about-you.placed.{kind}")
        yield word("about-you.page.placed", what=what, places=_where(places, regions), day=day_text(since))


def _where(places: frozenset[SidedRegion], regions: Regions) -> str:
    if places == BOTH_LEGS:
        return word("about-you.page.leg-both")
    for side in Side:
        if places == frozenset(place for place in BOTH_LEGS if place.side is side):
            return word(f"about-you.page.leg-{side}")
    return listed([place_text(place, regions) for place in sorted(places)], "and")
