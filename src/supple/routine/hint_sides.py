"""Hints on sides: an exercise that one side gets more of than the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.body.side import Sides
from supple.document.message import Message
from supple.routine.hint import hint_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.document.problem import Problem
    from supple.routine.routine import Step
    from supple.routine.written import Written


def side_hints(written: Written) -> Iterator[Problem]:
    """Yield a hint for each exercise whose work on the left differs from that on the right, at its first such step."""
    one_sided: dict[str, list[Step]] = {}
    for step in written.routine.steps:
        if step.sides in (Sides.LEFT, Sides.RIGHT):
            one_sided.setdefault(step.exercise.id, []).append(step)
    for steps in one_sided.values():
        left, right = (
            sum(_seconds(step) for step in steps if step.sides is side) for side in (Sides.LEFT, Sides.RIGHT)
        )
        if abs(left - right) < 1:
            continue
        more, less = (Sides.LEFT, Sides.RIGHT) if left > right else (Sides.RIGHT, Sides.LEFT)
        step = next(step for step in steps if step.sides is more)
        said = Message.of(
            "problem-hint-sides" if min(left, right) else "problem-hint-one-side",
            exercise=step.exercise.name, more=more.value, less=less.value,
        )  # fmt: skip
        yield hint_at(written.mark_of(step, "sides", "exercise"), said)


def _seconds(step: Step) -> float:
    return step.work.seconds * step.sets
