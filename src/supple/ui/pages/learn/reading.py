"""What the pages of Learn are made of: the handbook, the routines it leads to, and the places that are there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.ui.pages.learn.lead_words import LeadWords, lead_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.learn.handbook import Handbook
    from supple.learn.source import Source
    from supple.learn.topic import Point
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine


@dataclass(frozen=True, slots=True)
class Reading:
    """The handbook among the library's routines; ``places`` are the sidebar's, ``runner`` moves beside the causes."""

    handbook: Handbook
    routines: Mapping[str, Routine]
    places: frozenset[str]
    runner: Exercise | None

    def sources_of(self, point: Point) -> tuple[Source, ...]:
        """Return the sources of a point."""
        return tuple(self.handbook.sources[key] for key in point.sources)

    def leads_of(self, point: Point) -> tuple[LeadWords, ...]:
        """Return where a point leads, in words."""
        return lead_words(point.leads, self.routines, self.handbook, self.places)
