"""The choice among the library's routines: those that suit a request, the best first, with the reasons."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from supple.advice.candidate import has_equipment, serves
from supple.advice.dosing import lowered
from supple.advice.request import Occasion
from supple.advice.situation import About, Situation
from supple.advice.traffic_light import Light
from supple.body.side import Side, Sides
from supple.document.message import Message
from supple.routine.facts import work_seconds
from supple.routine.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.advice.composer import Shelf
    from supple.advice.request import Request
    from supple.body.region import SidedRegion
    from supple.routine.routine import Routine, Step

# The kinds that an occasion takes, the first choice first. Source: evidence sections 1 and 5.3.
_KINDS: Final = {
    Occasion.BEFORE_RUN: (Kind.WARM_UP,),
    Occasion.AFTER_RUN: (Kind.COOL_DOWN, Kind.STRETCH, Kind.FOAM_ROLL),
    Occasion.REST_DAY: (Kind.STRETCH, Kind.FOAM_ROLL, Kind.MOBILITY, Kind.STRENGTH),
    Occasion.MORNING_AFTER: (Kind.MOBILITY,),
}
_SORE_LEGS: Final = "sore-legs"
# Less left of a routine than this is no longer that routine.
_LEAST_LEFT: Final = 0.6


@dataclass(frozen=True, slots=True)
class Ranked:
    """A routine as it would be played today, how long it takes, and why it stands where it does."""

    routine: Routine
    seconds: float
    reasons: tuple[Message, ...]
    left_out: tuple[str, ...] = ()


def rank(request: Request, shelf: Shelf, about: About, seconds_of: Callable[[Routine], float]) -> tuple[Ranked, ...]:
    """Return the routines that suit a request and fit its minutes, the best first.

    Nothing is offered while a place waits for a clinician, nor where each is red or waits for its questions. Pure.
    """
    situation = Situation(request, about, shelf.regions)
    is_red = bool(situation.lights) and not situation.served
    if situation.same_day or situation.bone_pain or is_red:
        return ()
    found = [
        (_worth(each, situation), each)
        for routine in shelf.routines.values()
        if routine.kind in _KINDS[request.occasion]
        and (each := _as_today(routine, situation, seconds_of)) is not None
        and each.seconds <= request.minutes * 60
    ]
    return tuple(each for _, each in sorted(found, key=lambda pair: (pair[0], pair[1].routine.id)))


def _as_today(
    routine: Routine, situation: Situation, seconds_of: Callable[[Routine], float]
) -> Ranked | None:  # fmt: skip
    """Return a routine without what may not be done and with the doses of today; None where too little is left."""
    if not all(has_equipment(step.exercise, situation.request.equipment) for step in routine.steps):
        return None
    steps = [step for each in routine.steps if (step := step_today(each, situation)) is not None]
    whole, left = sum(map(work_seconds, routine.steps)), sum(map(work_seconds, steps))
    kept = {step.exercise.id for step in steps}
    gone = tuple(dict.fromkeys(step.exercise.name for step in routine.steps if step.exercise.id not in kept))
    # Work alone that is too long needs no planning to be found too long.
    if not steps or (gone and left < _LEAST_LEFT * whole) or left > situation.request.minutes * 60:
        return None
    today = replace(routine, steps=tuple(steps))
    return Ranked(today, seconds_of(today), tuple(_reasons(today, situation, gone)), gone)


def step_today(step: Step, situation: Situation) -> Step | None:
    """Return a step on the sides that are left and in the dose of today; None where it may not be done."""
    sides: Sides | None = step.sides
    if step.sides is Sides.EACH:
        allowed = [side for side in Side if situation.allows(step.exercise, Sides(side.value))]
        one = Sides(allowed[0].value) if allowed else None
        sides = Sides.EACH if len(allowed) > 1 else one
    elif not situation.allows(step.exercise, step.sides):
        sides = None
    if sides is None:
        return None
    return lowered(replace(step, sides=sides), situation.light_for(step.exercise, sides))


def _served(routine: Routine, situation: Situation) -> tuple[SidedRegion, ...]:
    exercises = {step.exercise.id: step.exercise for step in routine.steps}.values()
    return tuple(
        place for place in sorted(situation.served) if any(serves(each, place, situation) for each in exercises)
    )


def _worth(ranked: Ranked, situation: Situation) -> tuple[int, int, int, int, int]:
    """Return what to order routines by, the smallest first."""
    routine = ranked.routine
    is_for_sore_legs = _SORE_LEGS in routine.tags
    kinds = _KINDS[situation.request.occasion]
    minutes_off = abs(situation.request.minutes * 60 - ranked.seconds) // 60
    return (
        int(is_for_sore_legs is not situation.is_doms),
        -len(_served(routine, situation)),
        len(ranked.left_out),
        kinds.index(routine.kind),
        int(minutes_off),
    )


def _reasons(routine: Routine, situation: Situation, gone: tuple[str, ...]) -> tuple[Message, ...]:
    reasons = []
    if situation.is_doms and _SORE_LEGS in routine.tags:
        reasons.append(Message.of("choice.sore-legs"))
    names = dict.fromkeys(situation.regions.name(place.region) for place in _served(routine, situation))
    reasons += [Message.of("choice.serves", region=name) for name in names]
    reasons.append(Message.of(f"choice.occasion.{situation.request.occasion}"))
    if any(situation.light_for(step.exercise, step.sides) is Light.AMBER for step in routine.steps):
        reasons.append(Message.of("choice.lowered"))
    if gone:
        reasons.append(Message.of("choice.left-out", count=len(gone)))
    return tuple(reasons)
