"""The dose of a step today: how long, how often and on which sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.advice.request import Occasion
from supple.advice.traffic_light import Light
from supple.routine.exercise import Method, PositionGroup
from supple.routine.routine import Step
from supple.routine.work import Hold, Reps, Time

if TYPE_CHECKING:
    from supple.body.side import Sides
    from supple.routine.exercise import Exercise
    from supple.routine.work import Work

# Seconds of an amber hold, and of rolling: "hold 20-30 s, one set; roll 30 s". Source: evidence section 5.2.
_AMBER_HOLD: Final = (20.0, 30.0, 25.0)
_SHORT_ROLL: Final = 30.0
# Seconds of a hold by occasion: least, most, usual. Source: evidence, "Holds, settled" and section 1.1.
_HOLDS: Final = {
    Occasion.BEFORE_RUN: (15.0, 30.0, 20.0),
    Occasion.AFTER_RUN: (20.0, 30.0, 30.0),
    Occasion.REST_DAY: (30.0, 60.0, 45.0),
    Occasion.MORNING_AFTER: (20.0, 30.0, 25.0),
}
_PRESSED: Final = (Method.ROLL, Method.BALL)


def dosed(exercise: Exercise, sides: Sides, light: Light, occasion: Occasion, *, older: bool = False) -> Step:
    """Return the step for an exercise on some sides: its own dose, lowered by an amber light.

    ``older`` holds for as long as the exercise's own dose for people from 65 says, where the light is green.
    """
    dose = exercise.dose
    if light is Light.GREEN:
        work = _green_work(exercise, occasion, older=older)
        sets = dose.sets if exercise.method is Method.STRENGTH else 1
    else:
        work, sets = _amber_work(exercise), 1
    bounds = _bounds(exercise, work, light, occasion)
    return Step(
        exercise=exercise,
        work=work,
        sides=sides,
        sets=sets,
        rest_seconds=dose.rest_seconds,
        least_seconds=bounds[0] if bounds else None,
        most_seconds=bounds[1] if bounds else None,
        note=_note(exercise, light),
    )


def lowered(step: Step, light: Light) -> Step:
    """Return a step of a library routine under a light: one that is not green may only take away."""
    if light is Light.GREEN:
        return step
    amber = dosed(step.exercise, step.sides, light, Occasion.AFTER_RUN)
    shorter = amber if amber.work.seconds < step.work.seconds and type(amber.work) is type(step.work) else step
    return Step(
        exercise=step.exercise,
        work=shorter.work,
        sides=step.sides,
        sets=1,
        rest_seconds=step.rest_seconds,
        least_seconds=shorter.least_seconds,
        most_seconds=shorter.most_seconds,
        get_ready_seconds=step.get_ready_seconds,
        switch_seconds=step.switch_seconds,
        note=step.note or amber.note,
        instead=step.instead,
        rest_after_seconds=step.rest_after_seconds,
        round=step.round,
        rounds=step.rounds,
        line=step.line,
        work_stated=step.work_stated,
    )


def is_upright_or_seated(exercise: Exercise) -> bool:
    """Whether an exercise needs no getting down to the floor."""
    return exercise.position.group is not PositionGroup.FLOOR


def _green_work(exercise: Exercise, occasion: Occasion, *, older: bool) -> Work:
    work = exercise.dose.work
    if isinstance(work, Hold):
        least, most, usual = _HOLDS[occasion]
        if older and exercise.dose.over_65_seconds is not None and occasion is not Occasion.BEFORE_RUN:
            return Hold(exercise.dose.over_65_seconds)
        return Hold(_within(exercise, min(max(usual, least), most)))
    if isinstance(work, Time) and exercise.method in _PRESSED and occasion is Occasion.BEFORE_RUN:
        return Time(_within(exercise, _SHORT_ROLL))
    return work


def _amber_work(exercise: Exercise) -> Work:
    work = exercise.dose.work
    if exercise.method is Method.CARDIO:
        return work
    if isinstance(work, Hold):
        return Hold(_within(exercise, _AMBER_HOLD[2]))
    if exercise.method in _PRESSED and isinstance(work, Time):
        return Time(_within(exercise, _SHORT_ROLL))
    easier = exercise.easier.work if exercise.easier else None
    if easier is not None and type(easier) is type(work):
        return easier
    least = exercise.dose.least
    if isinstance(work, Reps) and least is not None:
        return Reps(round(least), work.tempo_seconds)
    return work


def _bounds(exercise: Exercise, work: Work, light: Light, occasion: Occasion) -> tuple[float, float] | None:
    """Return what the person may choose in seconds; nothing where it is a matter of reps or of one value."""
    dose = exercise.dose
    if isinstance(work, Reps) or dose.least is None or dose.most is None:
        return None
    least, most = dose.least, dose.most
    if isinstance(work, Hold):
        low, high, _ = _HOLDS[occasion] if light is Light.GREEN else _AMBER_HOLD
        least, most = max(least, low), min(most, high)
    elif exercise.method in _PRESSED and (light is not Light.GREEN or occasion is Occasion.BEFORE_RUN):
        most = min(most, _SHORT_ROLL)
    least, most = min(least, work.seconds), max(most, work.seconds)
    return (least, most) if least < most else None


def _within(exercise: Exercise, seconds: float) -> float:
    least, most = exercise.dose.least, exercise.dose.most
    return min(max(seconds, least or seconds), most or seconds)


def _note(exercise: Exercise, light: Light) -> str:
    """Return how to do it more easily, where the light asks for that."""
    return exercise.easier.text if light is not Light.GREEN and exercise.easier else ""
