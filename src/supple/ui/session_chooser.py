"""The chooser: what a request for a session comes to, with all that is known of the person now."""

# Nothing of a choice is imported before one is asked for.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from supple.advice.adaptation import Adapted
    from supple.advice.choice import Ranked
    from supple.advice.composer import Composition
    from supple.advice.guard import Guard
    from supple.advice.request import Request
    from supple.advice.situation import About
    from supple.advice.trend import Rating
    from supple.body.region_facts import Regions
    from supple.body.soreness import Soreness
    from supple.routine.library import Library
    from supple.routine.routine import Routine
    from supple.session.timing import Timing


@dataclass(frozen=True, slots=True)
class ChooserTools:
    """What a choice is made from. ``ratings_since`` returns how sore places were told to be."""

    library: Callable[[], Library]
    regions: Callable[[], Regions]
    guard: Guard
    ratings_since: Callable[[datetime], tuple[Rating, ...]]
    timing: Callable[[], Timing]
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Offer:
    """What a request comes to: a composition, how many seconds it takes, and ready routines, the best first."""

    composition: Composition
    seconds: float
    ready: tuple[Ranked, ...]


class SessionChooser:
    """Composes a session and ranks the library for a request. Holds nothing but its tools."""

    def __init__(self, tools: ChooserTools) -> None:
        self._tools = tools

    def offer(self, request: Request) -> Offer:
        """Return what a request comes to now."""
        from supple.advice.choice import rank
        from supple.advice.composer import Shelf, compose

        tools = self._tools
        library, about = tools.library(), self._about(request.sore)
        shelf = Shelf(library.exercises, library.routines, tools.regions())
        made = compose(request, shelf, about, self._seconds, title=word("body-map.made-title"))
        seconds = self._seconds(made.routine) if made.routine is not None else 0.0
        return Offer(made, seconds, rank(request, shelf, about, self._seconds))

    def adapt(self, routine: Routine) -> Adapted | None:
        """Return a routine as it would be done today; None where nothing told or closed concerns it."""
        from supple.advice.adaptation import adapted

        about = self._about(())
        # What the questions of a place were answered with holds for the rest of the day, and no longer.
        answered = {
            item.where
            for item in self._tools.guard.state.asked
            if item.at <= about.now and item.at.astimezone(about.now.tzinfo).date() == about.now.date()
        }
        return adapted(routine, replace(about, asked=about.asked | answered), self._tools.regions())

    def _about(self, sore: tuple[Soreness, ...]) -> About:
        """Return what is known of the person; ``sore`` is told just now."""
        from supple.advice.health_profile import HealthProfile
        from supple.advice.situation import About
        from supple.advice.soreness_watch import RATINGS_BACK

        tools, now = self._tools, self._tools.now()
        standing = tools.guard.standing(now)
        return About(
            limits=tools.guard.limits(now, sore),
            profile=tools.guard.state.profile or HealthProfile(),
            asked=standing.asked,
            ratings=tools.ratings_since(now - RATINGS_BACK),
            flags=frozenset(standing.flags),
            now=now,
        )

    def _seconds(self, routine: Routine) -> float:
        from supple.session.timeline import plan

        return plan(routine, self._tools.timing()).total_seconds
