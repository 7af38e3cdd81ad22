"""Hints that a colleague would give on a file that plays; the file can silence each of them with a comment."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final

from supple.routine.hint_cues import cue_hints, long_cue_hints
from supple.routine.hint_dose import dose_hints
from supple.routine.hint_patient import contraindication_hints, equipment_hints, exercise_stop_hints, stop_rule_hints
from supple.routine.hint_plan import minutes_hints, position_hints
from supple.routine.hint_sides import side_hints
from supple.routine.ignores import apply_ignores
from supple.routine.written import Written

if TYPE_CHECKING:
    from supple.document.node import Mapping
    from supple.document.problem import Problem
    from supple.document.reading import Reading
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine
    from supple.routine.written import Knowledge

_TOPICS: Final = (
    *(contraindication_hints, dose_hints, side_hints, cue_hints, stop_rule_hints, minutes_hints, position_hints),
    equipment_hints,
)


def with_hints(reading: Reading[Routine], text: str, root: Mapping | None, knowledge: Knowledge) -> tuple[Problem, ...]:
    """Return the problems of a routine's reading with all hints, in reading order; what the file ignores is left out.

    ``root`` are the nodes of ``text``, of which the reading came. A routine with errors gets no hints but its reader's.
    """
    if root is None or reading.value is None:
        return _unhinted(reading, text, root)
    return _joined(reading.problems, routine_hints(reading.value, root, knowledge), text, root)


def routine_hints(routine: Routine, root: Mapping, knowledge: Knowledge) -> tuple[Problem, ...]:
    """Return every hint on a routine that was read from ``root``, also those that the file ignores."""
    written = Written(routine, root, knowledge)
    return tuple(chain.from_iterable(topic(written) for topic in _TOPICS))


def with_exercise_hints(reading: Reading[Exercise], text: str, root: Mapping | None) -> tuple[Problem, ...]:
    """Return the problems of an exercise file's reading with all hints, as ``with_hints`` does for a routine."""
    if root is None or reading.value is None:
        return _unhinted(reading, text, root)
    hints = (*long_cue_hints(root), *exercise_stop_hints(root, reading.value.id))
    return _joined(reading.problems, hints, text, root)


def _unhinted(reading: Reading[Any], text: str, root: Mapping | None) -> tuple[Problem, ...]:
    return apply_ignores(reading.problems, text, root, is_whole=False) if root else reading.problems


def _joined(problems: tuple[Problem, ...], hints: tuple[Problem, ...], text: str, root: Mapping) -> tuple[Problem, ...]:
    together = sorted(dict.fromkeys((*problems, *hints)), key=lambda problem: problem.place)
    return apply_ignores(tuple(together), text, root)
