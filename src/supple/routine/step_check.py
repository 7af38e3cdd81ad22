"""The check of a single step before it is put into a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.content import Keys
from supple.document.edit_refused import EditRefused
from supple.document.habits import Habits
from supple.document.reader import read_document
from supple.document.writing import written_keys
from supple.routine.step_reader import Sources, read_steps

if TYPE_CHECKING:
    from supple.document.message import Message
    from supple.document.problem import Problem
    from supple.routine.exercise import Exercise


def step_problem(step: Keys, exercise: Exercise) -> Message | None:
    """Return what would be wrong with a step of an exercise, or None."""
    try:
        document = read_document("\n".join(written_keys(Keys((("steps", (step,)),)), Habits())))
    except EditRefused as refusal:
        return refusal.message
    problems: list[Problem] = list(document.problems)
    for entry in document.value.entries if document.value else ():
        read_steps(entry.value, Sources({exercise.id: exercise}, lambda _: ()), problems)
    return problems[0].message if problems else None
