"""What is picked: sore places in the order of picking, and the one that is rated now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from supple.body.soreness import MOST, Soreness

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.body.region import SidedRegion

# What a click adds. Source: evidence section 5.2, the least that is noticeable.
_FIRST: Final = 3


class Picks:
    """Sore places by their place; ``current`` is always one of them, or None where nothing is picked."""

    def __init__(self, sore: Iterable[Soreness] = ()) -> None:
        self._sore = {each.where: each for each in sore}
        self.current = next(reversed(self._sore), None)

    @property
    def sore(self) -> tuple[Soreness, ...]:
        """What is picked, in the order of picking."""
        return tuple(self._sore.values())

    @property
    def shown(self) -> Soreness | None:
        """The soreness that is rated now."""
        return None if self.current is None else self._sore[self.current]

    def is_picked(self, place: SidedRegion) -> bool:
        """Return whether a place is picked."""
        return place in self._sore

    def press(self, place: SidedRegion) -> None:
        """Pick a place, make a picked one the current one, or rate the current one a step up."""
        before = self._sore.get(place)
        if before is None:
            self.rate(place, _FIRST)
        elif place == self.current:
            self.rate(place, before.movement % MOST + 1)
        self.current = place

    def rate(self, place: SidedRegion, number: int) -> None:
        """Rate a place, picking it where it was not."""
        before = self._sore.get(place)
        self.take(replace(before, movement=number) if before else Soreness(where=place, movement=number))

    def take(self, sore: Soreness) -> None:
        """Take what is told of a place."""
        self._sore[sore.where] = sore
        self.current = sore.where

    def remove(self, *places: SidedRegion) -> None:
        """Take places away."""
        for place in places:
            self._sore.pop(place, None)
        if self.current not in self._sore:
            self.current = next(reversed(self._sore), None)
