"""The arrangement of steps: their order, and making them fill the minutes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from supple.advice.request import Occasion
from supple.body.side import Sides
from supple.routine.exercise import Method, Position, PositionGroup
from supple.routine.work import Reps

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.routine.routine import Step

# One who is about to run ends on their feet; others end lying down.
_GROUPS: Final = {
    True: (PositionGroup.FLOOR, PositionGroup.SEAT, PositionGroup.UPRIGHT),
    False: (PositionGroup.UPRIGHT, PositionGroup.SEAT, PositionGroup.FLOOR),
}
# Ease the muscle, move it, hold it, load it. Convention, as in the routines of the content.
_METHODS: Final = (
    *(Method.CARDIO, Method.ROLL, Method.BALL, Method.MOBILITY, Method.DRILL, Method.STRETCH, Method.STRENGTH),
)
_POSITIONS: Final = tuple(Position)
# Choices are made in whole five seconds, as a person would.
_GRAIN: Final = 5
BREATHING: Final = "breathing-90-90"


def arranged(steps: tuple[Step, ...], occasion: Occasion) -> tuple[Step, ...]:
    """Return the steps in order: walking first, each group of positions once, breathing last."""
    groups = _GROUPS[occasion is Occasion.BEFORE_RUN]

    def key(step: Step) -> tuple[bool, bool, int, int, int]:
        exercise = step.exercise
        return (
            exercise.method is not Method.CARDIO,
            exercise.id == BREATHING,
            groups.index(exercise.position.group),
            _METHODS.index(exercise.method),
            _POSITIONS.index(exercise.position),
        )

    return tuple(sorted(steps, key=key))


def stretched(
    steps: tuple[Step, ...], seconds_left: float, seconds_of: Callable[[tuple[Step, ...]], float]
) -> tuple[Step, ...]:
    """Return the steps made longer, within what each may take, until ``seconds_left`` are used up as far as possible.

    Walking and breathing take most of it, then the others from the first on.
    """
    budget = seconds_of(steps) + seconds_left
    order = sorted(range(len(steps)), key=lambda n: (not _is_elastic(steps[n]), n))
    for number in order:
        steps = _longer(steps, number, budget - seconds_of(steps))
    return steps


def shortest(step: Step) -> Step:
    """Return a step as short as it may be chosen."""
    if isinstance(step.work, Reps) or step.least_seconds is None:
        return step
    return replace(step, work=replace(step.work, seconds=step.least_seconds))


def _longer(steps: tuple[Step, ...], number: int, seconds_left: float) -> tuple[Step, ...]:
    step = steps[number]
    if isinstance(step.work, Reps) or step.most_seconds is None:
        return steps
    times = step.sets * (2 if step.sides is Sides.EACH else 1)
    more = min(seconds_left / times, step.most_seconds - step.work.seconds) // _GRAIN * _GRAIN
    if more <= 0:
        return steps
    work = replace(step.work, seconds=step.work.seconds + more)
    return (*steps[:number], replace(step, work=work), *steps[number + 1 :])


def _is_elastic(step: Step) -> bool:
    return step.exercise.method is Method.CARDIO or step.exercise.id == BREATHING
