"""Hints on a routine that plays but lies outside the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.muscle import Muscle
from supple.document.duration import write_duration
from supple.document.message import Message
from supple.document.problem import Problem, Severity
from supple.routine.exercise import Method
from supple.routine.kind import Kind
from supple.routine.work import Hold

if TYPE_CHECKING:
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine

# Seconds of a static hold, by kind of routine. Source: decision 5 and evidence section 1.1.
_HOLD_SECONDS: Final = {Kind.STRETCH: (30, 60), Kind.COOL_DOWN: (20, 30), Kind.WARM_UP: (5, 30)}
_SMALL_HOLD_SECONDS: Final = (15, 30)
_SMALL: Final = {Muscle.PLANTAR_FOOT, Muscle.TIBIALIS_ANTERIOR}
_SIDE_BENDS: Final = {"side-bend-standing"}


def evidence_hints(routine: Routine) -> tuple[Problem, ...]:
    """Return a hint for each stretch that is held for longer or shorter than the evidence supports."""
    hints = []
    for step in routine.steps:
        bounds = _bounds(step.exercise, routine.kind)
        if bounds is None or not isinstance(step.work, Hold) or bounds[0] <= step.work.seconds <= bounds[1]:
            continue
        values = {"exercise": step.exercise.name, "value": write_duration(step.work.seconds)}
        said = Message.of("problem-hint-hold", **values, least=f"{bounds[0]} s", most=f"{bounds[1]} s")
        hints.append(Problem(max(step.line, 1), 1, said, Severity.HINT))
    return tuple(hints)


def _bounds(exercise: Exercise, kind: Kind) -> tuple[int, int] | None:
    if exercise.method is not Method.STRETCH:
        return None
    if kind is Kind.STRETCH and (_SMALL.issuperset(exercise.primary) or exercise.id in _SIDE_BENDS):
        return _SMALL_HOLD_SECONDS
    return _HOLD_SECONDS.get(kind)
