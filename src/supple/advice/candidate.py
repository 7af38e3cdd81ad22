"""Candidates: what could serve the sore places of a situation, on which sides and in which dose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.advice.dosing import dosed, is_upright_or_seated
from supple.advice.request import Occasion
from supple.advice.traffic_light import Light
from supple.body.side import Side, Sides
from supple.routine.exercise import Impact, Method

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from supple.advice.situation import Situation
    from supple.body.region import Region, SidedRegion
    from supple.routine.exercise import Equipment, Exercise
    from supple.routine.routine import Step

# What each occasion takes, the first choice first. Before a run nothing is held; the morning after nothing is loaded.
METHODS: Final = {
    Occasion.BEFORE_RUN: (Method.MOBILITY, Method.DRILL, Method.ROLL, Method.STRENGTH),
    Occasion.AFTER_RUN: (Method.STRETCH, Method.ROLL, Method.BALL, Method.MOBILITY),
    Occasion.REST_DAY: (Method.MOBILITY, Method.ROLL, Method.BALL, Method.STRETCH, Method.STRENGTH),
    Occasion.MORNING_AFTER: (Method.MOBILITY, Method.STRETCH, Method.ROLL, Method.BALL),
}
# The words by which exercises say what they suit.
_SUITS: Final = {
    Occasion.BEFORE_RUN: frozenset({"warm-up"}),
    Occasion.AFTER_RUN: frozenset({"cool-down"}),
    Occasion.REST_DAY: frozenset({"recovery", "strength"}),
    Occasion.MORNING_AFTER: frozenset({"doms", "recovery"}),
}
_WARM_UP: Final = "warm-up"
_DOMS: Final = "doms"
_PRIMARY, _SECONDARY = 0, 1


@dataclass(frozen=True, slots=True)
class Candidate:
    """A step that may be done, the light it is done under, and the sore places it serves with how directly (0 best)."""

    step: Step
    light: Light
    serves: tuple[tuple[SidedRegion, int], ...]

    @property
    def exercise(self) -> Exercise:
        """The exercise of the step."""
        return self.step.exercise

    def rank_for(self, region: Region) -> int | None:
        """How directly it serves a region: 0 with its main work, 1 beside that, None not at all."""
        return min((rank for place, rank in self.serves if place.region is region), default=None)


def has_equipment(exercise: Exercise, equipment: frozenset[Equipment]) -> bool:
    """Whether everything that an exercise cannot do without is at hand."""
    return all(need.optional or equipment.intersection(need.any_of) for need in exercise.equipment)


def fits(exercise: Exercise, situation: Situation) -> bool:
    """Whether an exercise belongs to the occasion at all; the ways of walking are chosen apart."""
    occasion = situation.request.occasion
    if exercise.method not in METHODS[occasion]:
        return situation.is_doms and _DOMS in exercise.suits and exercise.method is not Method.CARDIO
    if occasion is Occasion.BEFORE_RUN:
        return exercise.impact is not Impact.HIGH and _WARM_UP in exercise.suits
    return True


def candidates(situation: Situation, exercises: Mapping[str, Exercise]) -> tuple[Candidate, ...]:
    """Return every exercise that may be done today, in the order of their ids.

    A place is served by what works it beside something else only where nothing serves it first.
    """
    equipment = situation.request.equipment
    pool = {
        exercise.id: exercise
        for exercise in sorted(exercises.values(), key=lambda each: each.id)
        if has_equipment(exercise, equipment) and fits(exercise, situation)
    }
    first = tuple(_found(pool, situation, frozenset()))
    served = frozenset(place for each in first for place, rank in each.serves if rank == _PRIMARY)
    return first if served == situation.served else tuple(_found(pool, situation, situation.served - served))


def _found(pool: Mapping[str, Exercise], situation: Situation, unserved: frozenset[SidedRegion]) -> Iterator[Candidate]:
    for exercise in pool.values():
        if (found := candidate(exercise, situation, pool, unserved)) is not None:
            yield found


def candidate(
    exercise: Exercise,
    situation: Situation,
    pool: Mapping[str, Exercise],
    unserved: frozenset[SidedRegion] = frozenset(),
) -> Candidate | None:
    """Return how an exercise would be done today, or None where it may not; an easier one at hand goes before it.

    ``unserved`` are the places that may be served by the way.
    """
    easier = exercise.easier.exercise if exercise.easier else None
    has_easier = easier in pool
    if has_easier and situation.is_gentle:
        return None
    serves = tuple(_serves(exercise, situation, unserved))
    sides = _sides(exercise, situation, [place for place, _ in serves])
    if sides is None:
        return None
    light = situation.light_for(exercise, sides)
    if has_easier and light is not Light.GREEN:
        return None
    older = situation.about.profile.is_older(situation.about.now.date())
    step = dosed(exercise, sides, light, situation.request.occasion, older=older)
    return Candidate(step, light, serves)


def cost(found: Candidate, situation: Situation) -> int:
    """Return how far a candidate is from what suits the occasion and the person: 0 where it suits both.

    One who is about to run, or for whom it is hard, does not get down to the floor if it can be helped.
    """
    occasion = situation.request.occasion
    on_floor = not is_upright_or_seated(found.exercise)
    is_far = on_floor and (situation.is_gentle or occasion is Occasion.BEFORE_RUN)
    return 2 * int(is_far) + int(_SUITS[occasion].isdisjoint(found.exercise.suits))


def _serves(
    exercise: Exercise, situation: Situation, unserved: frozenset[SidedRegion]
) -> Iterator[tuple[SidedRegion, int]]:
    """Yield the sore places an exercise serves. A caution area is served by what stands there alone."""
    for place in situation.served:
        if serves(exercise, place, situation):
            yield place, _PRIMARY
        elif place in unserved and any(muscle in exercise.secondary for muscle in place.region.muscles):
            yield place, _SECONDARY


def serves(exercise: Exercise, place: SidedRegion, situation: Situation) -> bool:
    """Whether an exercise is made for a place; for a caution area only what stands there is."""
    caution = situation.regions.caution(place.region)
    if caution is not None:
        return exercise.id in (*caution.offer, *caution.then_offer)
    return any(muscle in exercise.primary for muscle in place.region.muscles)


def _sides(exercise: Exercise, situation: Situation, served: Iterable[SidedRegion]) -> Sides | None:
    """Return the sides on which to do an exercise: only where sore, and only where it may be done."""
    if exercise.sides is not Sides.EACH:
        return exercise.sides if situation.allows(exercise, exercise.sides) else None
    wanted = {side for place in served for side in ((place.side,) if place.side else Side)} or set(Side)
    allowed = [side for side in Side if side in wanted and situation.allows(exercise, Sides(side.value))]
    if not allowed:
        return None
    return Sides.EACH if len(allowed) > 1 else Sides(allowed[0].value)
