"""Facts about a routine that are computed, never written: equipment, muscles, changes of position."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from supple.body.side import Sides
from supple.routine.exercise import Equipment, EquipmentNeed, Impact
from supple.routine.work import Reps

if TYPE_CHECKING:
    from supple.body.muscle import Muscle
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine, Step

# A muscle that an exercise serves beside its main one counts half; the order matters, not the figure.
_SECONDARY_WEIGHT: Final = 0.5


@dataclass(frozen=True, slots=True)
class Facts:
    """What can be said of a routine at a glance.

    ``equipment`` leaves out what another need already brings along; ``muscles`` begins with the one served longest;
    ``waits`` tells that some step ends only when the person says so, so that every total is "about".
    """

    equipment: tuple[EquipmentNeed, ...]
    muscles: tuple[Muscle, ...]
    exercises: tuple[Exercise, ...]
    steps: int
    position_changes: int
    impact: Impact
    waits: bool


def facts(routine: Routine) -> Facts:
    """Compute the facts of a routine."""
    steps = routine.steps
    groups = [step.exercise.position.group for step in steps]
    impacts = [step.exercise.impact for step in steps]
    by_id = {step.exercise.id: step.exercise for step in steps}
    return Facts(
        equipment=_equipment(tuple(by_id.values())),
        muscles=_muscles(steps),
        exercises=tuple(by_id.values()),
        steps=len(steps),
        position_changes=sum(first is not second for first, second in pairwise(groups)),
        impact=max(impacts, key=list(Impact).index, default=Impact.NONE),
        waits=any(isinstance(step.work, Reps) and step.work.until_done for step in steps),
    )


def _equipment(exercises: tuple[Exercise, ...]) -> tuple[EquipmentNeed, ...]:
    """Join the needs: things that must be there, then one of several, then what is only welcome."""
    needs = {need for exercise in exercises for need in exercise.equipment}
    fixed = {need.any_of[0] for need in needs if not need.optional and len(need.any_of) == 1}
    open_needs = [
        need for need in needs if need.optional or len(need.any_of) > 1 if not fixed.intersection(need.any_of)
    ]
    order = list(Equipment).index
    joined = [EquipmentNeed((thing,)) for thing in fixed] + open_needs
    return tuple(
        sorted(joined, key=lambda need: (need.optional, len(need.any_of) > 1, [order(thing) for thing in need.any_of]))
    )


def _muscles(steps: tuple[Step, ...]) -> tuple[Muscle, ...]:
    seconds: Counter[Muscle] = Counter()
    for step in steps:
        worked = work_seconds(step)
        for muscle in step.exercise.primary:
            seconds[muscle] += round(worked * 1000)
        for muscle in step.exercise.secondary:
            seconds[muscle] += round(worked * 1000 * _SECONDARY_WEIGHT)
    return tuple(muscle for muscle, _ in seconds.most_common())


def work_seconds(step: Step) -> float:
    """Return the work of a step in seconds, on all its sides and in all its sets, without any pause."""
    return step.work.seconds * step.sets * (2 if step.sides is Sides.EACH else 1)
