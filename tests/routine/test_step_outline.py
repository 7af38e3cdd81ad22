"""The outline of a routine's text: rows to show, whole or half written, and the problems of each."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written_files import routine_files

from supple.document.content import Keys
from supple.routine.exercise import Exercise
from supple.routine.routine_reader import RoutineReader
from supple.routine.step_outline import Outline, outline
from supple.routine.work import Hold

TEXT = """supple: 1
title: Calves
kind: stretch
steps:
  # begin
  - exercise: heel-toe-rock
    reps: 10
  - exercise: calf-wall-straight
    hold: 45 s
    sets: 2
    rest: 10 s
  - routine: stretch-calves
  - repeat: 3
    rest: 1 min
    steps:
      - exercise: calf-raise
      - exercise: nothing
        note: Slow
by: Somebody
"""


@pytest.fixture
def reader(exercises: dict[str, Exercise], routine_texts: dict[str, str]) -> RoutineReader:
    return RoutineReader(exercises, routine_texts)


def shown(made: Outline) -> list[tuple[object, ...]]:
    return [(row.place, row.named, row.seconds, row.first_line, row.last_line) for row in made.rows]


def test_every_step_is_a_row(reader: RoutineReader) -> None:
    made = outline(TEXT, "calves", reader)

    assert shown(made) == [
        ((0,), "heel-toe-rock", 20 * 2 + 30, 6, 7),
        ((1,), "calf-wall-straight", 45 * 2 * 2 + 10, 8, 11),
        ((2,), "stretch-calves", 90, 12, 12),
        ((3,), "", None, 13, 18),
        ((3, 0), "calf-raise", 36, 16, 16),
        ((3, 1), "nothing", None, 17, 18),
    ]
    rock, wall, insert, circuit, raised, unknown = made.rows
    assert wall.written == Keys.of(exercise="calf-wall-straight", hold="45 s", sets="2", rest="10 s")
    assert wall.step is not None
    assert wall.step.work == Hold(45)
    assert rock.exercise is not None
    assert TEXT[wall.start : wall.end].startswith("- exercise: calf-wall-straight")
    assert TEXT[wall.start : wall.end].endswith("rest: 10 s")
    assert (insert.is_insert, insert.exercise, insert.depth) == (True, None, 0)
    assert (circuit.is_circuit, circuit.rounds, circuit.written) == (True, 3, Keys.of(repeat="3", rest="1 min"))
    assert (raised.depth, unknown.step, unknown.exercise) == (1, None, None)
    assert [problem.message.key for problem in unknown.problems] == ["problem-no-exercise"]
    assert not any(row.problems for row in made.rows[:-1])
    assert made.is_whole
    assert made.reading.value is None
    assert len(made.steps) == 3 + 3
    assert made.head == Keys.of(supple="1", title="Calves", kind="stretch", by="Somebody")


def test_a_circuit_takes_as_long_as_its_rounds(reader: RoutineReader) -> None:
    made = outline(TEXT.replace("nothing", "child-pose"), "calves", reader)
    assert made.rows[3].seconds == 3 * (36 + 30) + 2 * 60
    assert made.reading.value is not None


def test_rows_are_found_by_line(reader: RoutineReader) -> None:
    made = outline(TEXT, "calves", reader)
    places = [row.place if (row := made.row_at(line)) else None for line in (1, 6, 11, 14, 17, 19)]
    assert places == [None, (0,), (1,), (3,), (3, 1), None]


@pytest.mark.parametrize(
    ("old", "new", "rows"),
    [
        ("    reps: 10", "    rep", 6),
        ("reps: 10", "reps: '10", 6),
        ("title: Calves", "title: [Calves", 6),
        ("title: Calves", "title: Calves: long", 6),
        ("reps: 10", "reps: {", 6),
        ("reps: 10", "\treps: 10", 6),
        ("    steps:\n", "    steps\n", 4),
        ("by: Somebody", "by Somebody", 6),
        ("by: Somebody", "---\nby: Somebody", 6),
        ("supple: 1\n", "\x07\nsupple: 1\n", 6),
        ("rest: 10 s", "\x07\n \x07\n \x07\n \x07\n \x07\n \x07", 6),
    ],
)
def test_a_half_typed_text_still_shows_its_rows(reader: RoutineReader, old: str, new: str, rows: int) -> None:
    text = TEXT.replace(old, new, 1)
    made = outline(text, "calves", reader)

    assert not made.is_whole
    assert made.reading.value is None
    assert made.reading.problems
    assert rows - 4 <= len(made.rows) <= rows
    assert made.rows[0].named == "heel-toe-rock"


@pytest.mark.parametrize("text", ["", "# nothing", "steps: x\n", "x" * (1024 * 1024 + 1), "steps:\n", "\0", "- a\n"])
def test_without_steps_there_are_no_rows(reader: RoutineReader, text: str) -> None:
    made = outline(text, "x", reader)
    assert made.rows == ()
    assert made.reading.problems


def test_odd_items_are_rows_too(reader: RoutineReader) -> None:
    text = "steps:\n  - calf-raise\n  - [x]\n  - {hold: 30 s}\n  - exercise: [x]\n  - repeat: x\n"
    made = outline(text, "x", reader)
    assert [(row.named, row.is_circuit, row.written.get("hold")) for row in made.rows] == [
        ("calf-raise", False, None), ("", False, None), ("", False, "30 s"), ("", False, None), ("", True, None),
    ]  # fmt: skip
    assert made.rows[0].exercise is not None
    assert all(row.problems for row in made.rows)


def test_steps_on_one_line_are_told_apart(reader: RoutineReader) -> None:
    text = "steps: [{exercise: calf-raise, reps: 5}, {exercise: nothing}, {exercise: calf-raise, reps: 7}]\n"
    made = outline(text, "x", reader)
    assert [row.seconds for row in made.rows] == [15, None, 21]


def test_a_list_with_a_mark_of_a_type_is_shown_all_the_same(reader: RoutineReader) -> None:
    made = outline("steps: !t\n  - exercise: calf-raise\n  - exercise: calf-seated\n", "x", reader)
    assert [row.named for row in made.rows] == ["calf-raise", "calf-seated"]


def test_exercises_of_the_file_are_known_and_a_newer_file_shows_its_rows(reader: RoutineReader) -> None:
    own = (
        "supple: 1\ntitle: T\nkind: stretch\nsteps:\n  - exercise: mine\nexercises:\n"
        "  mine: {name: Mine, method: drill, primary: core, sides: both, dose: {time: 30 s}, position: standing,"
        " start: S., cues: [C.]}\n"
    )
    made = outline("\ufeff" + own, "x", reader)
    [row] = made.rows
    assert row.exercise is not None
    assert row.exercise.name == "Mine"
    assert ("\ufeff" + own)[row.start : row.end] == "- exercise: mine"
    newer = outline(own.replace("supple: 1", "supple: 2"), "x", reader)
    assert [row.named for row in newer.rows] == ["mine"]
    assert [problem.message.key for problem in newer.reading.problems] == ["problem-version-newer"]


@settings(deadline=None, max_examples=50)
@given(routine_files(), st.data())
def test_any_cut_text_is_outlined(exercises: dict[str, Exercise], text: str, data: st.DataObject) -> None:
    cut = text[: data.draw(st.integers(0, len(text)))]
    made = outline(cut, "x", RoutineReader(exercises, {}))
    for row in made.rows:
        assert 0 <= row.start <= row.end <= len(cut)
        assert 1 <= row.first_line <= row.last_line
