"""Small routines and timelines for the tests of the session."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from supple.advice.clearance import SEAL_OF_THE_GUARD, Clearance
from supple.body.muscle import Muscle
from supple.body.side import Sides
from supple.routine.exercise import Dose, Evidence, Exercise, Method, Position
from supple.routine.kind import Kind
from supple.routine.routine import Routine, Step
from supple.routine.work import Hold, Reps, Work
from supple.session.timeline import Timeline, plan
from supple.session.timing import Timing

CLEARED = Clearance(datetime(2026, 3, 1, 7, 0, tzinfo=UTC), SEAL_OF_THE_GUARD)


def an_exercise(**changes: Any) -> Exercise:
    """An ordinary standing calf stretch."""
    usual: dict[str, Any] = {
        "id": "calf-wall-straight",
        "name": "Upper-calf stretch at the wall",
        "method": Method.STRETCH,
        "primary": (Muscle.GASTROCNEMIUS,),
        "sides": Sides.EACH,
        "dose": Dose(Hold(30)),
        "position": Position.STANDING,
        "start": "Stand facing the wall.",
        "cues": ("Keep the heel down.", "Lean in slowly.", "Breathe out."),
        "evidence": Evidence.SUPPORTED,
    }
    return Exercise(**usual | changes)


def a_step(work: Work | None = None, sides: Sides = Sides.BOTH, **changes: Any) -> Step:
    """A step of ``work``, 30 s of holding unless said otherwise."""
    exercise = changes.pop("exercise", None) or an_exercise(position=changes.pop("position", Position.STANDING))
    return Step(exercise=exercise, work=work or Hold(30), sides=sides, **changes)


def a_routine(*steps: Step) -> Routine:
    return Routine(id="calves", title="Calf and ankle stretch", kind=Kind.STRETCH, steps=steps, why="May ease calves.")


def a_timeline(*steps: Step, **timing: Any) -> Timeline:
    return plan(a_routine(*steps), Timing(**timing))


def a_mixed_timeline(**timing: Any) -> Timeline:
    """Every kind of segment: sides, sets, rest, reps timed and not, floor work, a round's rest."""
    return a_timeline(
        a_step(Hold(30), Sides.EACH, sets=2, rest_seconds=10),
        a_step(Reps(6, 2), Sides.ALTERNATING),
        a_step(Reps(5, 3, until_done=True), Sides.EACH, position=Position.BACK, rest_after_seconds=15),
        a_step(Hold(6), Sides.RIGHT, get_ready_seconds=0, sets=2),
        **timing,
    )
