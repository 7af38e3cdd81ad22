"""What an exercise loads: kinds of loading, places and sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.advice.load import Load
from supple.body.region import Region
from supple.body.side import Side, Sides
from supple.routine.exercise import Impact, Method

if TYPE_CHECKING:
    from supple.body.region import SidedRegion
    from supple.routine.exercise import Exercise

# Exercises that must not be done with a pinching hip are those that bend it deeply. Source: evidence section 2.2.
_DEEP_HIP_BEND: Final = "hip-pinch"
_OF_METHOD: Final = {
    Method.STRETCH: Load.STRETCH,
    Method.ROLL: Load.PRESSURE,
    Method.BALL: Load.PRESSURE,
    Method.STRENGTH: Load.STRENGTH,
    Method.DRILL: Load.RUNNING_DRILLS,
}


def loads_of(exercise: Exercise) -> frozenset[Load]:
    """Return every kind of loading that an exercise brings."""
    loads = {Load.ALL}
    works_legs = any(Region(muscle.value).is_leg for muscle in (*exercise.primary, *exercise.secondary))
    if exercise.method in _OF_METHOD and (works_legs or exercise.method is not Method.DRILL):
        loads.add(_OF_METHOD[exercise.method])
    hard = exercise.impact is Impact.HIGH
    if hard or (exercise.impact is Impact.LOW and exercise.method is Method.DRILL):
        loads.add(Load.IMPACT)
    if hard:
        loads.add(Load.RUNNING_DRILLS)
    if _DEEP_HIP_BEND in exercise.contraindications:
        loads.add(Load.DEEP_HIP_BEND)
    return frozenset(loads)


def touches(exercise: Exercise, sides: Sides, place: SidedRegion) -> bool:
    """Whether an exercise, done on these sides, works, stretches or presses what lies at a place."""
    if place.side is not None and place.side not in sides_worked(sides):
        return False
    worked = (*exercise.primary, *exercise.secondary)
    return any(muscle in worked for muscle in place.region.muscles)


def sides_worked(sides: Sides) -> tuple[Side, ...]:
    """Return the sides that a step loads."""
    if sides in (Sides.LEFT, Sides.RIGHT):
        return (Side(sides.value),)
    return (Side.LEFT, Side.RIGHT)
