"""What a routine cannot do without: the exercises it uses and offers, and the routines it inserts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.node import Mapping, Scalar, Sequence
from supple.document.reader import read_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.document.node import Node
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine


def inserted_ids(content: bytes) -> frozenset[str]:
    """Return the ids of the routines that a routine's text inserts by itself."""
    document = read_document(content).value
    return frozenset(_inserted_by(document.get("steps") if document else None))


def exercises_in(routine: Routine) -> dict[str, Exercise]:
    """Return the exercises that a routine uses or offers instead, by id."""
    return {each.id: each for step in routine.steps for each in (step.exercise, *step.instead)}


def forms_of(exercise: Exercise) -> frozenset[str]:
    """Return the ids of the exercises that one names as its easier and harder forms."""
    variants = (exercise.easier, exercise.harder)
    return frozenset(variant.exercise for variant in variants if variant and variant.exercise)


def _inserted_by(steps: Node | None) -> Iterator[str]:
    for item in steps.items if isinstance(steps, Sequence) else ():
        if isinstance(item, Mapping):
            named = item.get("routine")
            if isinstance(named, Scalar):
                yield named.text
            yield from _inserted_by(item.get("steps"))
