"""Where a session goes on when an exercise must be left."""

from __future__ import annotations

from plans import a_step, a_timeline, an_exercise

from supple.routine.work import Hold
from supple.session.hurt import step_without


def test_every_step_with_the_same_exercise_is_left() -> None:
    other = an_exercise(id="quad-standing", name="Standing quad stretch")
    timeline = a_timeline(a_step(Hold(30)), a_step(Hold(20)), a_step(Hold(30), exercise=other), a_step(Hold(30)))
    assert step_without(timeline, 0) == 2
    assert step_without(timeline, 2) == 3


def test_where_nothing_else_is_left_the_session_is_over() -> None:
    assert step_without(a_timeline(a_step(Hold(30)), a_step(Hold(20))), 0) is None
