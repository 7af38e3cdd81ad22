"""Hints on the plan as a whole: promised minutes, and how often the person changes position."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from supple.document.message import Message
from supple.routine.exercise import PositionGroup
from supple.routine.hint import hint_at
from supple.routine.promise import promise_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from supple.document.problem import Problem
    from supple.routine.routine import Step
    from supple.routine.written import Written

# Changes beyond those that an order by position needs; fewer are borne where the floor is left for good.
_MOST_SPARE_CHANGES: Final = 3


def minutes_hints(written: Written) -> Iterator[Problem]:
    """Yield a hint where the title or the goal promises other minutes than the plan takes."""
    promise, rehearsal = promise_of(written.routine), written.knowledge.rehearsal
    if promise is None or rehearsal is None or promise.is_kept(rehearsal.total_seconds):
        return
    minutes = max(1, round(rehearsal.total_seconds / 60))
    said = Message.of(
        "problem-hint-minutes", name=promise.key,
        promised=f"{promise.least}" if promise.least == promise.most else f"{promise.least} to {promise.most}",
        minutes=minutes,
    )  # fmt: skip
    yield hint_at(written.mark(promise.key), said)


def position_hints(written: Written) -> Iterator[Problem]:
    """Yield a hint where the person changes position far more often than an order by position would need."""
    steps = written.steps
    groups = [step.exercise.position.group for step in steps]
    fewest = len({PositionGroup.UPRIGHT, *groups}) - 1
    found = changes(groups)
    ways_down = sum(
        here is PositionGroup.FLOOR is not before for before, here in pairwise((PositionGroup.UPRIGHT, *groups))
    )
    if found - fewest < _MOST_SPARE_CHANGES + (ways_down < 2):
        return
    said = Message.of("problem-hint-positions", count=found, fewest=fewest)
    lone = _lone_step(steps)
    yield hint_at(written.mark_of(lone, "exercise") if lone else written.mark("steps"), said)


def changes(groups: Sequence[PositionGroup]) -> int:
    """Return how often the group of positions changes; a person comes to the routine standing."""
    return sum(before is not after for before, after in pairwise((PositionGroup.UPRIGHT, *groups)))


def _lone_step(steps: tuple[Step, ...]) -> Step | None:
    """Return the first step whose neighbours share a position that it does not."""
    for before, step, after in zip(steps, steps[1:], steps[2:], strict=False):
        around = before.exercise.position.group
        if step.exercise.position.group is not around is after.exercise.position.group:
            return step
    return None
