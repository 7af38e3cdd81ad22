"""What an open lock closes, where, and what opens it, in lay words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.advice.effect import BOTH_LEGS
from supple.advice.load import WHOLE_BODY_LOADS, Load
from supple.body.region import Region
from supple.body.side import Side
from supple.ui.place_words import place_text
from supple.ui.wording import word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from supple.advice.effect import Effect
    from supple.advice.safety_state import Lock
    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions

# Exercises that stay open, by what a person calls them. Source: content of the warning signs, `allows`.
_OPEN: Final = ("breathing-90-90", "walk-easy", "pelvic-tilts", "hip-flexor-standing")


def where_text(where: tuple[SidedRegion, ...], regions: Regions) -> str:
    """Return what is meant: a leg, or the places by name; with none said, both legs."""
    return leg_text(where) if is_whole_leg(where) else places_text(where, regions)


def is_whole_leg(where: tuple[SidedRegion, ...]) -> bool:
    """Whether no place was said, or every place of a leg."""
    sides = {place.side for place in where}
    legs = {part for part in BOTH_LEGS if part.side in sides}
    return not where or (bool(legs) and legs <= {*where})


def leg_text(where: tuple[SidedRegion, ...]) -> str:
    """Return which leg is meant; with no place said, both, and for the lower back as well."""
    sides = {place.side for place in where}
    if Region.LOWER_BACK in {place.region for place in where} or len(sides) > 1:
        return word("signs.leg.both")
    return word("signs.leg.left" if sides == {Side.LEFT} else "signs.leg.right" if where else "signs.leg.both")


def places_text(where: Iterable[SidedRegion], regions: Regions) -> str:
    """Return places by name, a region on both sides once."""
    both = {place.region for place in where if {*place.region.on_both_sides} <= {*where}}
    names = [
        word("body-map.place.both", name=regions.name(place.region))
        if place.region in both and place.side is not None
        else place_text(place, regions)
        for place in sorted(where, key=lambda place: (list(Region).index(place.region), place.side or ""))
    ]
    return listed([*dict.fromkeys(names)], "and")


def closed_text(effect: Effect, where: tuple[SidedRegion, ...], regions: Regions) -> str:
    """Return what is closed, everywhere, on a leg or at some places; empty where nothing is."""
    leg = (*effect.blocks_leg, *effect.blocks_region)
    # Running and landing load both legs, so that a leg closed to them closes them altogether.
    everywhere = (*effect.blocks_all, *(load for load in leg if load in WHOLE_BODY_LOADS))
    if Load.ALL in everywhere:
        return word("signs.closed.all-but" if effect.allows else "signs.closed.all", open=_open(effect))
    parts: list[str] = []
    if not is_whole_leg(where):
        parts += _apart(effect, where, regions)
    elif Load.ALL in leg:
        parts.append(word("signs.closed.leg-all", leg=leg_text(where)))
    elif others := tuple(load for load in leg if load not in WHOLE_BODY_LOADS):
        parts.append(word("signs.closed.leg", leg=leg_text(where), what=_loads(others)))
    if everywhere:
        parts.append(word("signs.closed.everywhere", what=_loads(everywhere)))
    return " ".join(parts)


def open_text(effect: Effect) -> str:
    """Return what may still be done; empty where nothing is closed, or everything."""
    if not (effect.blocks_all or effect.blocks_leg or effect.blocks_region) or effect.closes_everything:
        return ""
    if Load.ALL in effect.blocks_all:
        return word("signs.open.only", open=_open(effect))
    return word("signs.open.rest-and" if effect.allows else "signs.open.rest", open=_open(effect))


def opens_text(lock: Lock) -> str:
    """Return what opens a lock."""
    return word(f"signs.opens.{lock.unlock}")


def _apart(effect: Effect, where: tuple[SidedRegion, ...], regions: Regions) -> Iterator[str]:
    """Yield what is closed at the places themselves, and what on the whole leg."""
    if effect.blocks_region:
        places = places_text(effect.places_at(where), regions)
        yield word("signs.closed.place", places=places, what=_loads(effect.blocks_region))
    on_leg = tuple(load for load in effect.blocks_leg if load not in WHOLE_BODY_LOADS)
    if on_leg and any(place.region.is_leg for place in effect.leg_of(where)):
        yield word("signs.closed.leg", leg=leg_text(where), what=_loads(on_leg))


def _open(effect: Effect) -> str:
    return listed([word(f"signs.open.{name}") for name in _OPEN if name in effect.allows], "and")


def _loads(loads: tuple[Load, ...]) -> str:
    return listed([word(f"signs.load.{load}") for load in Load if load in loads], "and")
