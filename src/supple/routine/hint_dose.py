"""Hints on doses: a stretch or a roll that lasts longer or shorter than the evidence speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.muscle import Muscle
from supple.document.duration import write_duration
from supple.document.message import Message
from supple.routine.codes import OVER_65
from supple.routine.exercise import Method
from supple.routine.hint import hint_at
from supple.routine.kind import Kind
from supple.routine.work import Hold, Time

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.document.problem import Problem
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Step
    from supple.routine.written import Written

# Seconds of a static hold, by kind of routine. Source: decision 5 and evidence section 1.1.
_HOLD_SECONDS: Final = {Kind.STRETCH: (30, 60), Kind.COOL_DOWN: (20, 30), Kind.WARM_UP: (5, 30)}
# "65 and over: 60 s where comfortable (30-60)", in any routine but a warm-up. Source: evidence section 1.1.
_OLDER_SECONDS: Final = (30, 60)
_SMALL_HOLD_SECONDS: Final = (15, 30)
_SMALL: Final = {Muscle.PLANTAR_FOOT, Muscle.TIBIALIS_ANTERIOR}
_SIDE_BENDS: Final = {"side-bend-standing"}
# Seconds for a muscle at a time, and how often. Source: evidence section 1.4.
_ROLL_SECONDS: Final = (30, 60)
_ROLL_SETS: Final = 2


def dose_hints(written: Written) -> Iterator[Problem]:
    """Yield a hint for each stretch and roll whose dose lies outside the evidence."""
    for step in written.steps:
        if isinstance(step.work, Hold):
            yield from _hold_hints(written, step, step.work.seconds)
        elif isinstance(step.work, Time) and step.exercise.method in (Method.ROLL, Method.BALL):
            yield from _roll_hints(written, step, step.work.seconds)


def _hold_hints(written: Written, step: Step, seconds: float) -> Iterator[Problem]:
    kind = written.routine.kind
    is_older = OVER_65 in written.routine.patient and kind in (Kind.STRETCH, Kind.COOL_DOWN)
    bounds = _bounds(step.exercise, kind, is_older=is_older)
    if bounds is None or bounds[0] <= seconds <= bounds[1]:
        return
    key = "problem-hint-long-hold" if kind is Kind.WARM_UP and seconds > bounds[1] else "problem-hint-hold"
    if is_older and bounds == _OLDER_SECONDS:
        key = "problem-hint-hold-older"
    yield hint_at(written.mark_of(step, "hold", "exercise"), _said(key, step, seconds, bounds))


def _roll_hints(written: Written, step: Step, seconds: float) -> Iterator[Problem]:
    if not _ROLL_SECONDS[0] <= seconds <= _ROLL_SECONDS[1]:
        said = _said("problem-hint-roll", step, seconds, _ROLL_SECONDS)
        yield hint_at(written.mark_of(step, "time", "exercise"), said)
    elif step.sets > _ROLL_SETS:
        said = Message.of("problem-hint-roll-sets", exercise=step.exercise.name, count=step.sets, most=_ROLL_SETS)
        yield hint_at(written.mark_of(step, "sets", "exercise"), said)


def _said(key: str, step: Step, seconds: float, bounds: tuple[int, int]) -> Message:
    least, most = bounds
    values = {"exercise": step.exercise.name, "value": write_duration(seconds)}
    return Message.of(key, **values, least=f"{least} s", most=write_duration(most))


def _bounds(exercise: Exercise, kind: Kind, *, is_older: bool) -> tuple[int, int] | None:
    if exercise.method is not Method.STRETCH:
        return None
    if kind is Kind.STRETCH and (_SMALL.issuperset(exercise.primary) or exercise.id in _SIDE_BENDS):
        return _SMALL_HOLD_SECONDS
    return _OLDER_SECONDS if is_older else _HOLD_SECONDS.get(kind)
