from __future__ import annotations

import pytest
from plans import a_step, a_timeline, an_exercise

from supple.body.side import Sides
from supple.routine.work import Hold
from supple.session.coaching import CoachingLine, coaching_line, lines_of
from supple.session.progress import Position


def with_cues(*cues: str, sides: Sides = Sides.BOTH, note: str = "") -> object:
    return a_timeline(a_step(Hold(30), sides, exercise=an_exercise(cues=cues), note=note))


@pytest.mark.parametrize(
    ("seconds", "text", "number"), [(0, "a", 0), (9.9, "a", 0), (10, "b", 1), (20, "c", 2), (30, "c", 2), (90, "c", 2)]
)
def test_the_line_changes_every_third(seconds: float, text: str, number: int) -> None:
    assert coaching_line(with_cues("a", "b", "c"), Position(1, seconds)) == CoachingLine(text, number, 3)


def test_an_extension_stretches_the_thirds() -> None:
    assert coaching_line(with_cues("a", "b", "c"), Position(1, 15), 30).text == "a"


def test_fewer_lines_than_thirds_stay_at_the_last() -> None:
    assert coaching_line(with_cues("a", "b"), Position(1, 25)) == CoachingLine("b", 1, 2)


def test_no_line_outside_work_or_without_cues() -> None:
    assert coaching_line(with_cues("a"), Position(0, 1)) == CoachingLine()
    assert coaching_line(with_cues(), Position(1, 1)) == CoachingLine()


def test_the_note_comes_first_and_long_lines_are_left_to_the_detail_page() -> None:
    timeline = with_cues("a", " ".join(["word"] * 13), "b", note="Keep the heel on the floor")

    assert lines_of(timeline, 1) == ("Keep the heel on the floor", "a", "b")


def test_more_than_three_lines_take_turns_over_sides_and_sets() -> None:
    timeline = with_cues("a", "b", "c", "d", sides=Sides.EACH)

    assert lines_of(timeline, 1) == ("a", "b", "c")
    assert lines_of(timeline, 3) == ("b", "c", "d")


def test_each_step_begins_with_its_own_first_lines() -> None:
    step = a_step(Hold(30), Sides.EACH, exercise=an_exercise(cues=("one", "two", "three", "four")))
    timeline = a_timeline(step, step)
    shown = [lines_of(timeline, index)[:1] for index in range(len(timeline.segments))]
    assert [line for line in shown if line] == [("one",), ("two",), ("one",), ("two",)]
