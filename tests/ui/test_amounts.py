from __future__ import annotations

from enum import StrEnum

import pytest

from supple.body.muscle import Muscle
from supple.body.side import Side, Sides
from supple.document.message import Message
from supple.routine.exercise import Dose, Equipment, Evidence, Exercise, Impact, Method, Position, PositionGroup
from supple.routine.kind import Kind
from supple.routine.routine import Level, Step
from supple.routine.work import Hold, Reps, Time, Work
from supple.ui.wording import say, word
from supple.ui.wording.amounts import capitalised, clock_text, duration_text, listed, minutes_text, work_text

VOCABULARIES: tuple[tuple[str, type[StrEnum]], ...] = (
    ("kind", Kind),
    ("kind.do", Kind),
    ("kind.when", Kind),
    ("method", Method),
    ("position", Position),
    ("position.group", PositionGroup),
    ("muscle", Muscle),
    ("muscle.short", Muscle),
    ("equipment", Equipment),
    ("equipment.a", Equipment),
    ("side", Side),
    ("sides", Sides),
    ("level", Level),
    ("impact", Impact),
    ("evidence", Evidence),
    ("evidence.about", Evidence),
)


@pytest.mark.parametrize(("area", "names"), VOCABULARIES)
def test_every_name_of_the_vocabulary_is_worded(area: str, names: type[StrEnum]) -> None:
    for name in names:
        assert word(f"{area}.{name.value}")


def make_step(work: Work, sides: Sides = Sides.BOTH, sets: int = 1) -> Step:
    exercise = Exercise(
        id="x",
        name="X",
        method=Method.STRETCH,
        primary=(Muscle.SOLEUS,),
        sides=sides,
        dose=Dose(work),
        position=Position.STANDING,
        start="Stand",
        cues=("Breathe",),
        evidence=Evidence.SUPPORTED,
    )
    return Step(exercise=exercise, work=work, sides=sides, sets=sets)


@pytest.mark.parametrize(
    ("step", "text"),
    [
        (make_step(Hold(45), Sides.EACH), "45 s each side"),
        (make_step(Hold(25), Sides.LEFT), "25 s left"),
        (make_step(Time(300)), "5 min"),
        (make_step(Reps(12, 3), Sides.EACH, 2), "2 × 12 reps each side"),
        (make_step(Reps(1, 3)), "1 rep"),
        (make_step(Time(30), Sides.ALTERNATING), "30 s, sides in turn"),
    ],
)
def test_work_is_said_with_its_sides(step: Step, text: str) -> None:
    assert work_text(step) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (-3, "0:00"), (59.6, "1:00"), (208, "3:28"), (3725, "1:02:05")]
)
def test_a_clock_shows_whole_seconds(seconds: float, text: str) -> None:
    assert clock_text(seconds) == text


@pytest.mark.parametrize(
    ("seconds", "text"), [(45, "45 s"), (60, "1 min"), (90, "90 s"), (100, "1:40"), (600, "10 min")]
)
def test_a_duration_reads_short(seconds: float, text: str) -> None:
    assert duration_text(seconds) == text


def test_minutes_are_never_none() -> None:
    assert minutes_text(10) == "1 min"
    assert minutes_text(605) == "10 min"


def test_lists_end_as_asked() -> None:
    assert listed(()) == ""
    assert listed(["a"], "and") == "a"
    assert listed(["a", "b", "c"]) == "a, b, c"
    assert listed(["a", "b", "c"], "and") == "a, b and c"
    assert listed(["a", "b"], "or") == "a or b"
    assert capitalised("Achilles tendon, calf") == "Achilles tendon, calf"
    assert capitalised("upper calf") == "Upper calf"


def test_a_message_is_said_with_its_values_and_count() -> None:
    assert say(Message.of("amount.steps", count=1)) == "1 step"
    assert say(Message.of("amount.steps", count=7)) == "7 steps"
