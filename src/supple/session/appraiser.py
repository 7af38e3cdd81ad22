"""The appraiser: reads a routine's or an exercise's text among a library, with every problem, hint and fix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.reader import read_document
from supple.document.reading import Reading
from supple.routine.exercise_reader import read_exercise_nodes
from supple.routine.fixes import fixes_for
from supple.routine.hints import with_exercise_hints, with_hints
from supple.routine.routine_reader import RoutineReader
from supple.routine.written import Knowledge
from supple.session.rehearser import Rehearser

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.document.fix import Fix
    from supple.document.problem import Problem
    from supple.routine.codes import Codes
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine
    from supple.session.timing import Timing


class Appraiser:
    """Appraises texts with the exercises they may name and the routines they may insert, by id.

    It stands in ``session`` because promised minutes and cues are judged by the time they get in a session.
    """

    def __init__(
        self,
        exercises: Mapping[str, Exercise],
        routine_texts: Mapping[str, str],
        codes: Codes | None,
        timing: Timing,
    ) -> None:
        self._exercises = exercises
        self._codes = codes
        self._rehearser = Rehearser(timing)
        self._reader = RoutineReader(exercises, routine_texts, codes)

    def routine(self, text: str, routine_id: str) -> Reading[Routine]:
        """Read a routine's text; its problems have the hints among them, but for those that the text ignores."""
        document = read_document(text)
        reading = self._reader.read_nodes(document, routine_id, yours=True)
        rehearsal = self._rehearser.rehearse(reading.value) if reading.value else None
        knowledge = Knowledge(self._exercises, self._codes, rehearsal)
        return Reading(reading.value, with_hints(reading, text, document.value, knowledge))

    def exercise(self, text: str, exercise_id: str) -> Reading[Exercise]:
        """Read an exercise's text in the same way."""
        document = read_document(text)
        reading = read_exercise_nodes(document, exercise_id, yours=True, codes=self._codes)
        return Reading(reading.value, with_exercise_hints(reading, text, document.value))

    def routine_fixes(self, problem: Problem, text: str, routine_id: str) -> tuple[Fix, ...]:
        """Return what one click can do about a problem of a routine's text, each tried out."""
        return fixes_for(problem, text, lambda new: self.routine(new, routine_id).problems)

    def exercise_fixes(self, problem: Problem, text: str, exercise_id: str) -> tuple[Fix, ...]:
        """Return what one click can do about a problem of an exercise's text, each tried out."""
        return fixes_for(problem, text, lambda new: self.exercise(new, exercise_id).problems)
