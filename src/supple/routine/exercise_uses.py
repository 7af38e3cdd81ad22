"""The uses of an exercise: which routines have it, and which exercises are named as its easier or harder way."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine


def routines_with(exercise_id: str, routines: Iterable[Routine]) -> tuple[Routine, ...]:
    """Return the routines in which an exercise is a step or may take one's place, by title."""
    using = (routine for routine in routines if exercise_id in _named(routine))
    return tuple(sorted(using, key=lambda routine: (routine.title.casefold(), routine.id)))


def easier_of(exercise: Exercise, exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
    """Return the exercises whose harder way this one is, and the one that is named as its easier way."""
    named = exercise.easier.exercise if exercise.easier is not None else None
    return _by_name(
        each
        for each in exercises
        if each.id == named or (each.harder is not None and each.harder.exercise == exercise.id)
    )


def harder_of(exercise: Exercise, exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
    """Return the exercises whose easier way this one is, and the one that is named as its harder way."""
    named = exercise.harder.exercise if exercise.harder is not None else None
    return _by_name(
        each
        for each in exercises
        if each.id == named or (each.easier is not None and each.easier.exercise == exercise.id)
    )


def _named(routine: Routine) -> set[str]:
    return {each.id for step in routine.steps for each in (step.exercise, *step.instead)}


def _by_name(exercises: Iterable[Exercise]) -> tuple[Exercise, ...]:
    return tuple(sorted(exercises, key=lambda exercise: (exercise.name.casefold(), exercise.id)))
