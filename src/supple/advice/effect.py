"""What a yes to a question closes, where, and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from supple.advice.load import Load
from supple.body.region import Region, SidedRegion
from supple.body.side import Side

# Positions that compress a sore tendon, by its region. Source: evidence section 5.3, "Tendon regions".
_TENDON_CODES: Final = {
    Region.ACHILLES: "insertional-achilles",
    Region.SIT_BONE: "proximal-hamstring",
    Region.OUTER_HIP_BONE: "gluteal-tendon",
}


class Scope(StrEnum):
    """How far something reaches that a yes closes."""

    ALL = "all"
    LEG = "leg"
    REGION = "region"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What is closed: everywhere, on the whole leg of the places named, and at the places themselves.

    ``also`` are regions closed with the places, on the same side. ``allows`` are exercise ids that stay open.
    ``codes`` are contraindication codes that come into force; ``tendon`` adds those of the tendon named. ``hours``
    is how long it holds at the least.
    """

    blocks_all: tuple[Load, ...] = ()
    blocks_leg: tuple[Load, ...] = ()
    blocks_region: tuple[Load, ...] = ()
    also: tuple[Region, ...] = ()
    allows: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    tendon: bool = False
    hours: float | None = None

    @property
    def scope(self) -> Scope:
        """The widest reach."""
        reaches = ((self.blocks_all, Scope.ALL), (self.blocks_leg, Scope.LEG), (self.blocks_region, Scope.REGION))
        return next((scope for loads, scope in reaches if loads), Scope.NOTHING)

    @property
    def asks_where(self) -> bool:
        """Whether a yes has to say where, and on which side."""
        return bool(self.blocks_leg or self.blocks_region)

    @property
    def asks_region(self) -> bool:
        """Whether a yes closes less where it says at which place it is, beside on which side. Source: decision 21."""
        return bool(self.blocks_region)

    @property
    def closes_everything(self) -> bool:
        """Whether nothing at all may be done, breathing included."""
        return Load.ALL in self.blocks_all and not self.allows

    @property
    def least(self) -> timedelta:
        """How long it holds at the least."""
        return timedelta(hours=self.hours or 0)

    def codes_at(self, places: tuple[SidedRegion, ...]) -> tuple[str, ...]:
        """Return the codes that a yes at these places brings into force; with no place said, of every tendon."""
        regions = {place.region for place in places} or set(_TENDON_CODES)
        tendons = [code for region, code in _TENDON_CODES.items() if self.tendon and region in regions]
        return (*self.codes, *tendons)

    def places_at(self, places: tuple[SidedRegion, ...]) -> frozenset[SidedRegion]:
        """Return the places closed themselves; with none said, both legs."""
        if not places:
            return BOTH_LEGS
        also = {SidedRegion(region, side) for region in self.also for place in places for side in _sides_of(place)}
        return frozenset({*places, *also})

    @staticmethod
    def leg_of(places: tuple[SidedRegion, ...]) -> frozenset[SidedRegion]:
        """Return the whole legs of some places, both for the lower back; with none said, both legs."""
        if not places:
            return BOTH_LEGS
        legs = {part for place in places for part in BOTH_LEGS if part.side in _sides_of(place)}
        return frozenset({*places, *legs})


EVERYTHING: Final = Effect(blocks_all=(Load.ALL,))
BOTH_LEGS: Final = frozenset(place for region in Region if region.is_leg for place in region.on_both_sides)


def _sides_of(place: SidedRegion) -> tuple[Side, ...]:
    """Return the legs that a place has to do with: both for the lower back, none for what lies above it."""
    if place.region is Region.LOWER_BACK:
        return (Side.LEFT, Side.RIGHT)
    return (place.side,) if place.region.is_leg and place.side is not None else ()
