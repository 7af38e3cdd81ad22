from __future__ import annotations

from dataclasses import replace

import pytest
from print.printed import circuit, content, routine

from supple.body.side import Side, Sides
from supple.routine.exercise import Method, Variant
from supple.routine.routine import Step
from supple.routine.work import Hold, Reps, Time
from supple.ui.print.cell_view import cell_views, dose_text, seconds_text

SQUAT = content().library.exercises["squat"]


def step(**changes: object) -> Step:
    return replace(Step(exercise=SQUAT, work=Hold(40), sides=Sides.BOTH), **changes)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (1, "1 second"),
        (40, "40 seconds"),
        (60, "1 minute"),
        (90, "90 seconds"),
        (120, "2 minutes"),
        (150, "2:30 minutes"),
    ],
)
def test_lengths_in_words(seconds: float, text: str) -> None:
    assert seconds_text(seconds) == text


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "40 seconds"),
        ({"sides": Sides.EACH}, "40 seconds, each side"),
        ({"sides": Sides.LEFT}, "40 seconds, left side"),
        ({"sides": Sides.RIGHT, "sets": 2}, "2 sets: 40 seconds, right side"),
        ({"sides": Sides.ALTERNATING}, "40 seconds, sides in turn"),
        ({"work": Reps(12, 3)}, "12 times"),
        ({"work": Reps(1, 3)}, "once"),
        ({"work": Reps(12, 3), "sets": 3, "sides": Sides.EACH}, "3 sets of 12, each side"),
        (
            {"exercise": replace(SQUAT, method=Method.CARDIO), "work": Time(300), "sides": Sides.ALTERNATING},
            "5 minutes",
        ),
    ],
)
def test_doses_in_words(changes: dict[str, object], text: str) -> None:
    assert dose_text(step(**changes)) == text


def test_sides_pace_and_rest_are_told() -> None:
    made = replace(
        routine("stretch-calves"),
        steps=(
            step(sides=Sides.EACH, work=Reps(10, 2.5), sets=2, rest_seconds=45),
            step(work=Reps(10, 1.0), sides=Sides.LEFT),
            step(work=Reps(10, 3.0), sides=Sides.RIGHT),
        ),
    )
    first, second, third = cell_views(made, Side.RIGHT)
    assert first.order == "Right side, then left."
    assert first.detail == "Right side, then left. 2.5 seconds for each. 45 seconds rest between sets."
    assert (first.side, second.side, third.side) == (Side.RIGHT, Side.LEFT, Side.RIGHT)
    assert second.detail == ""
    assert third.pace == "3 seconds for each."
    assert first.moves
    assert not cell_views(replace(made, steps=(step(),)), Side.LEFT)[0].moves


def test_the_easier_form_says_its_dose_where_it_has_one() -> None:
    own = replace(SQUAT, easier=Variant("Go half as deep.", work=Reps(5, 3)))
    other = replace(SQUAT, easier=Variant("Sit to stand.", exercise="sit-to-stand", work=Reps(5, 3)))
    none = replace(SQUAT, easier=None)
    made = replace(routine("stretch-calves"), steps=tuple(step(exercise=one) for one in (own, other, none)))
    assert [view.easier for view in cell_views(made, Side.LEFT)] == ["Go half as deep (5 times)", "Sit to stand.", ""]


def test_a_circuit_is_told_once() -> None:
    steps = (step(), *circuit(("squat", "plank"), 3, 0), step(), *circuit(("squat",), 2, 30))
    views = cell_views(replace(routine("stretch-calves"), steps=steps), Side.LEFT)
    assert [view.number for view in views] == [1, 2, 3, 4, 5]
    assert [view.circuit for view in views] == [0, 1, 1, 0, 2]
    assert [view.heading for view in views] == ["", "3 rounds", "", "", "2 rounds, 30 seconds rest after each"]
