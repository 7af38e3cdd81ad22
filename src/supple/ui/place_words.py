"""Places of the body and their numbers in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.advice.traffic_light import AMBER_FROM, RED_FROM
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions


def place_text(place: SidedRegion, regions: Regions) -> str:
    """Return a place with its side: "Upper calf, left"."""
    name = regions.name(place.region)
    return word(f"body-map.place.{place.side}", name=name) if place.side else name


def meaning_key(number: int) -> str:
    """Return which of none, green, amber and red a number means. Source: evidence section 5.2."""
    if number >= RED_FROM:
        return "red"
    if number >= AMBER_FROM:
        return "amber"
    return "green" if number else "none"


def spoken(place: SidedRegion, number: int | None, regions: Regions, *, is_open: bool) -> str:
    """Return what a screen reader says of a place."""
    words = place_text(place, regions)
    if number is None:
        return words
    if is_open:
        return word("body-map.spoken.open", place=words, number=number)
    meaning = word(f"body-map.meaning.{meaning_key(number)}")
    return word("body-map.spoken.rated", place=words, number=number, meaning=meaning)


def said_number(number: int | None) -> str:
    """Return what a screen reader says of a number on the scale."""
    return word("body-map.scale.not-told") if number is None else word("body-map.scale.value", number=number)


def grouped(numbers: Mapping[SidedRegion, int]) -> tuple[tuple[SidedRegion, ...], ...]:
    """Return places, both sides of a region together where they have the same number; the sorest first."""
    groups: dict[tuple[SidedRegion, ...], int] = {}
    for place, number in numbers.items():
        both = tuple(each for each in place.region.on_both_sides if numbers.get(each) == number)
        groups[both] = number
    return tuple(sorted(groups, key=lambda group: -groups[group]))


def places_text(places: tuple[SidedRegion, ...], regions: Regions) -> str:
    """Return one place with its side, or a region on both sides."""
    if len(places) == 1:
        return place_text(places[0], regions)
    return word("body-map.place.both", name=regions.name(places[0].region))
