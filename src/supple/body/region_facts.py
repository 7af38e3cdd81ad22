"""What is said of each region: its names, where it lies, and what picking a caution area offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from supple.body.region import Region


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """What a caution area says. Source: evidence section 6.3.

    ``offer`` are exercise ids that stand at once, ``then_offer`` those that follow once all its questions are
    answered with no; ``avoid`` is in words; exercises that carry one of ``codes`` are hidden until then.
    """

    say: str
    offer: tuple[str, ...]
    then_offer: tuple[str, ...]
    avoid: tuple[str, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionFacts:
    """A region's lay and Latin name and where it lies, without a side; ``caution`` for caution areas alone."""

    region: Region
    name: str
    latin: str
    where: str
    caution: Caution | None = None


@dataclass(frozen=True, slots=True)
class Regions:
    """The facts of every region, in the order of the list."""

    all: tuple[RegionFacts, ...]

    def facts(self, region: Region) -> RegionFacts:
        """Return what is said of a region."""
        return next(facts for facts in self.all if facts.region is region)

    def name(self, region: Region) -> str:
        """Return the lay name of a region."""
        return self.facts(region).name

    def caution(self, region: Region) -> Caution | None:
        """Return what a caution area says and offers; None for the others."""
        return self.facts(region).caution
