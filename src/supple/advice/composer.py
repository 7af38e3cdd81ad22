"""The composer: from a request to a session made for it, with the reason for each step, or the advice not to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from supple.advice.arrangement import BREATHING, arranged, shortest, stretched
from supple.advice.candidate import METHODS, Candidate, candidate, candidates, cost, has_equipment
from supple.advice.counsel import counsel, reason_of
from supple.advice.request import Occasion
from supple.advice.situation import About, Situation
from supple.advice.traffic_light import Light
from supple.body.region import Region, SidedRegion
from supple.routine.facts import work_seconds
from supple.routine.kind import Kind
from supple.routine.routine import Routine, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from supple.advice.question import Answer
    from supple.advice.request import Request
    from supple.body.region_facts import Regions
    from supple.document.message import Message
    from supple.routine.exercise import Exercise, PositionGroup

MADE_ID: Final = "made-for-you"
_KINDS: Final = {
    Occasion.BEFORE_RUN: Kind.WARM_UP,
    Occasion.AFTER_RUN: Kind.COOL_DOWN,
    Occasion.REST_DAY: Kind.MOBILITY,
    Occasion.MORNING_AFTER: Kind.MOBILITY,
}
# How each occasion begins, the first that may be done: exercise, and the minutes from which it is worth while.
_OPENINGS: Final = {
    Occasion.BEFORE_RUN: (("walk-brisk", 8), ("march-in-place", 4)),
    Occasion.AFTER_RUN: (("walk-easy", 9),),
    Occasion.REST_DAY: (("walk-easy", 15), ("march-in-place", 6)),
    Occasion.MORNING_AFTER: (("walk-easy", 9),),
}
# The whole legs, where nothing is sore or time is left over; runners' own routines serve these.
_WHOLE_LEGS: Final = (
    *(Region.QUADRICEPS, Region.HAMSTRINGS, Region.GASTROCNEMIUS, Region.GLUTEUS_MAXIMUS, Region.HIP_FLEXORS),
    *(Region.SOLEUS, Region.ADDUCTORS, Region.GLUTEUS_MEDIUS, Region.LOWER_BACK, Region.UPPER_BACK, Region.CORE),
    *(Region.TIBIALIS_ANTERIOR, Region.PLANTAR_FOOT, Region.TFL_ITB, Region.DEEP_ROTATORS),
)
_ROUNDS: Final = 3
# After a session that made it worse the next one is shorter. Source: evidence section 5.3.
_SHORTER: Final = 0.75
_SPARE_SECONDS: Final = 45
_MOST_STEPS: Final = 60


class Outcome(StrEnum):
    """What a request comes to."""

    ROUTINE = "routine"
    REST = "rest"
    ASK = "ask"
    CLINICIAN = "clinician"
    TODAY = "today"


@dataclass(frozen=True, slots=True)
class Shelf:
    """What there is to choose from."""

    exercises: Mapping[str, Exercise]
    routines: Mapping[str, Routine]
    regions: Regions


@dataclass(frozen=True, slots=True, kw_only=True)
class Composition:
    """What a request comes to: a routine and one reason for each of its steps.

    For rest the routine is a walk and breathing at most, and None where neither may be done. ``advice`` is said beside
    it, ``lights`` are those of the sore places, ``ask`` those left out until their questions are answered.
    ``presumed`` are answers that follow from what was told; hand them to the guard.
    """

    outcome: Outcome
    routine: Routine | None = None
    reasons: tuple[Message, ...] = ()
    advice: tuple[Message, ...] = ()
    lights: tuple[tuple[SidedRegion, Light], ...] = ()
    ask: tuple[SidedRegion, ...] = ()
    presumed: tuple[Answer, ...] = ()


def compose(
    request: Request, shelf: Shelf, about: About, seconds_of: Callable[[Routine], float], title: str = ""
) -> Composition:
    """Compose a session for a request; ``seconds_of`` is how long a routine takes with the person's own timing.

    Pure: the same arguments give the same session. It never takes longer than the minutes asked for.
    """
    situation = Situation(request, about, shelf.regions)
    said = Composition(
        outcome=Outcome.CLINICIAN,
        advice=counsel(situation),
        lights=tuple(situation.lights.items()),
        presumed=situation.presumed,
    )
    if situation.same_day:
        return replace(said, outcome=Outcome.TODAY)
    if situation.bone_pain:
        return said
    said = replace(said, ask=situation.to_ask)
    if situation.to_ask and not situation.served:
        return replace(said, outcome=Outcome.ASK)
    blank = Routine(id=MADE_ID, title=title, kind=_KINDS[request.occasion], steps=())
    work = _Work(situation, shelf, lambda steps: seconds_of(_with(blank, steps)))
    is_rest = bool(said.lights) and all(light is Light.RED for _, light in said.lights)
    steps = work.rest() if is_rest else work.session()
    if not steps:
        return replace(said, outcome=Outcome.REST) if is_rest else said
    return replace(
        said,
        outcome=Outcome.REST if is_rest else Outcome.ROUTINE,
        routine=_with(blank, steps),
        reasons=tuple(reason_of(step, situation) for step in steps),
    )


class _Work:
    """One composition under way."""

    def __init__(self, situation: Situation, shelf: Shelf, seconds_of: Callable[[tuple[Step, ...]], float]) -> None:
        self._situation = situation
        self._shelf = shelf
        self._seconds_of = seconds_of
        shorten = any(trend.shorten for trend in situation.trends.values())
        self._budget = situation.request.minutes * 60 * (_SHORTER if shorten else 1)
        self._left = self._budget
        self._steps: tuple[Step, ...] = ()
        self._uses: dict[Region, list[int]] = {}
        self._too_long: set[str] = set()
        self._by_region: dict[Region, tuple[Candidate, ...]] = {}

    def rest(self) -> tuple[Step, ...]:
        """Return calm breathing, and an easy walk of five minutes or more where walking is hardly sore."""
        for name in (BREATHING, "walk-easy"):
            self._add_by_name(name)
        return self._filled()

    def session(self) -> tuple[Step, ...]:
        """Return the steps of a session, filling the minutes as far as there are exercises."""
        occasion = self._situation.request.occasion
        for name, minutes in _OPENINGS[occasion]:
            if self._situation.request.minutes >= minutes and self._add_by_name(name):
                break
        found = candidates(self._situation, self._shelf.exercises)
        for number in range(_ROUNDS):
            for region in self._sore_regions():
                self._add_best(found, region, number)
        for _ in range(_ROUNDS):
            for region in _WHOLE_LEGS:
                self._add_best(found, region, 0)
        if occasion is not Occasion.BEFORE_RUN and self._left > _SPARE_SECONDS:
            self._add_by_name(BREATHING)
        return self._filled()

    def _filled(self) -> tuple[Step, ...]:
        return stretched(self._steps, self._left, self._seconds_of) if self._steps else ()

    def _sore_regions(self) -> tuple[Region, ...]:
        """Return the regions to serve, the sorest first; none where nothing is sore."""
        lights = self._situation.lights
        places = [place for place, light in lights.items() if light is not Light.RED]
        places.sort(key=lambda place: (-self._situation.movement(place), list(Region).index(place.region)))
        return tuple(dict.fromkeys(place.region for place in places))

    def _add_best(self, found: tuple[Candidate, ...], region: Region, number: int) -> None:
        """Add the best candidate for a region that still fits, as the ``number``-th of its round."""
        used = self._too_long | {step.exercise.id for step in self._steps}
        groups = {step.exercise.position.group for step in self._steps}
        left = [each for each in self._serving(found, region) if each.exercise.id not in used]
        for each in sorted(left, key=lambda each: self._cost(each, region, number, groups)):
            if any(self._may_fit(step) and self._add(step) for step in (each.step, shortest(each.step))):
                self._uses.setdefault(region, []).append(self._method(each))
                return
            # What is left only grows less.
            self._too_long.add(each.exercise.id)

    def _serving(self, found: tuple[Candidate, ...], region: Region) -> tuple[Candidate, ...]:
        """Return what serves a region: what was found for a sore place, or what works a region that is not sore."""
        if region not in self._by_region:
            if any(place.region is region for place in self._situation.lights):
                serving = [each for each in found if each.rank_for(region) is not None]
            else:
                muscles = frozenset(region.muscles)
                serving = [each for each in found if not muscles.isdisjoint(each.exercise.primary)]
            self._by_region[region] = tuple(serving)
        return self._by_region[region]

    def _cost(
        self, each: Candidate, region: Region, number: int, groups: set[PositionGroup]
    ) -> tuple[int, ...]:  # fmt: skip
        """Return what to compare candidates by: directness, variety of method, position, then the name."""
        method = self._method(each)
        repeats = self._uses.get(region, []).count(method)
        is_new_group = number > 0 and bool(groups) and each.exercise.position.group not in groups
        turn = (method - number) % len(METHODS[self._situation.request.occasion])
        rank = each.rank_for(region) or 0
        return (rank, cost(each, self._situation), repeats, int(is_new_group), turn)

    def _method(self, each: Candidate) -> int:
        methods = METHODS[self._situation.request.occasion]
        return methods.index(each.exercise.method) if each.exercise.method in methods else 0

    def _add_by_name(self, name: str) -> bool:
        is_used = any(step.exercise.id == name for step in self._steps)
        exercise = None if is_used else self._shelf.exercises.get(name)
        if exercise is None or not has_equipment(exercise, self._situation.request.equipment):
            return False
        found = candidate(exercise, self._situation, {})
        return found is not None and self._add(found.step)

    def _may_fit(self, step: Step) -> bool:
        """Tell by its work alone that a step is too long, before the session is laid out with it."""
        return work_seconds(step) <= self._left

    def _add(self, step: Step) -> bool:
        """Add a step if the session with it still fits the minutes."""
        tried = arranged((*self._steps, step), self._situation.request.occasion)
        seconds = self._seconds_of(tried)
        if len(tried) > _MOST_STEPS or seconds > self._budget:
            return False
        self._steps = tried
        self._left = self._budget - seconds
        return True


def _with(routine: Routine, steps: tuple[Step, ...]) -> Routine:
    return Routine(id=routine.id, title=routine.title, kind=routine.kind, steps=steps)
