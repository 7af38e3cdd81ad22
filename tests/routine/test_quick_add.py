"""The quick-add line: what is understood of it, and what is said where it is not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supple.document.content import Keys
from supple.routine.exercise import Exercise
from supple.routine.exercise_search import ExerciseSearch
from supple.routine.quick_add import QuickLine, read_quick_line
from supple.routine.quick_piece import Role
from supple.ui.wording import say


@pytest.fixture(scope="module")
def search(library_exercises: dict[str, Exercise]) -> ExerciseSearch:
    return ExerciseSearch(library_exercises.values())


def values(line: QuickLine) -> str:
    """Return the keys as they would be written, one after another."""
    return ", ".join(f"{key}: {value}" for key, value in line.step().entries)


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("calf wall straight 2x30s each / 10s", "exercise: calf-wall-straight, hold: 30 s, sets: 2, rest: 10 s"),
        ("calf raise double 3x12", "exercise: calf-raise-double, reps: 12, sets: 3"),
        ("foam roll quads 60s left", "exercise: roll-quads, time: 1 min, sides: left"),
        ("walk easy 5 min", "exercise: walk-easy, time: 5 min"),
        ("glute bridge 2x10 tempo 4s", "exercise: glute-bridge, reps: 10, tempo: 4 s, sets: 2"),
        ("calf-wall-straight", "exercise: calf-wall-straight"),
        ("calf-wall-straight 45", "exercise: calf-wall-straight, hold: 45 s"),
        ("calf wall straight for 1 min 30 s", "exercise: calf-wall-straight, hold: 1 min 30 s"),
        ("calf wall straight 1:30 r", "exercise: calf-wall-straight, hold: 1 min 30 s, sides: right"),
        ("squat 12", "exercise: squat, reps: 12"),
        ("squat x12", "exercise: squat, reps: 12"),
        ("squats, 12 reps; 3 sets", "exercise: squat, reps: 12, sets: 3"),
        ("sets 3 reps 12 squat", "exercise: squat, reps: 12, sets: 3"),
        ("squat 3x12 reps rest 1 min", "exercise: squat, reps: 12, sets: 3, rest: 1 min"),
        ("squat 30s", "exercise: squat, time: 30 s"),
        ("squat hold: 30s 10s rest", "exercise: squat, hold: 30 s, rest: 10 s"),
        ("squat 10x until done", "exercise: squat, reps: 10, until: done"),
        ("squat 2x10 @3s “slow down”", "exercise: squat, reps: 10, tempo: 3 s, sets: 2, note: slow down"),
        ("squat 10 reps 3s per rep note: down, then up", "exercise: squat, reps: 10, tempo: 3 s, note: down, then up"),
        ("hip 90/90 time 40", "exercise: hip-90-90, time: 40 s"),
        ("hip 90 90 40s", "exercise: hip-90-90, time: 40 s"),
        ("squats with 10 reps", "exercise: squat, reps: 10"),
        ("single leg balance both sides 30", "exercise: single-leg-balance, time: 30 s"),
        ("side plank 20s each side", "exercise: side-plank, time: 20 s"),
        ("leg swing side alternating 20", "exercise: leg-swing-side, reps: 20, sides: alternating"),
        ("wall sit both 30s", "exercise: wall-sit, time: 30 s"),
    ],
)
def test_a_step_is_understood(search: ExerciseSearch, line: str, step: str) -> None:
    read = read_quick_line(line, search)
    assert values(read) == step
    assert (read.problem and say(read.problem)) is None
    assert read.is_clear


def test_where_several_exercises_may_be_meant_they_are_offered(search: ExerciseSearch) -> None:
    read = read_quick_line("calf wall 2x30s each / 10s", search)

    assert [exercise.id for exercise in read.candidates[:2]] == ["calf-wall-bent", "calf-wall-straight"]
    assert not read.is_clear
    assert read.problem is None
    assert read.step(read.candidates[1]) == Keys.of(exercise="calf-wall-straight", hold="30 s", sets="2", rest="10 s")
    assert read.exercise_span == (0, 9)


@pytest.mark.parametrize(
    ("line", "said", "where"),
    [
        ("plank 30sek", "Did you mean “30 s”?", "30sek"),
        ("plank 2minuten", "Did you mean “2 min”?", "2minuten"),
        ("plank 1,5 min", "Did you mean “1.5 min”?", "1,5 min"),
        ("plank 1,5", "Did you mean “1.5”?", "1,5"),
        ("plank 30xyz", "Supple does not know what “30xyz” means here.", "30xyz"),
        ("plank 30 s %", "Supple does not know what “%” means here.", "%"),
        ("plank 7/9", "Supple does not know what “7/9” means here.", "7/9"),
        ("plank 30s 45s", "“45s” says for the second time", "45s"),
        ("plank 30xyz 40xyz", "“30xyz”", "30xyz"),
        ("hold 45", "Name an exercise first", "hold 45"),
        ("squat xyzzy 3x10", "No exercise answers to “xyzzy”.", "xyzzy"),
        ("xyzzy 3x10", "No exercise answers to “xyzzy”.", "xyzzy"),
        ("of off an on with to 3x10", "No exercise answers to “of”", "of"),
        ("hamstttringg plank", "Did you mean “hamstring”?", "hamstttringg"),
        ("plank 2", "“time” is 2 s; a time is 5 s to 1 h.", "plank 2"),
        ("squat 12x3", "“sets” is 12; it can be 1 to 10.", "squat 12x3"),
        ("wall sit 30s left", "uses both sides at once", "wall sit 30s left"),
        ("plank note bell\x07", "invisible character", "plank note bell\x07"),
        ("plank 12 reps", "tempo", "plank 12 reps"),
    ],
)
def test_what_is_not_understood_is_said(search: ExerciseSearch, line: str, said: str, where: str) -> None:
    read = read_quick_line(line, search)
    assert read.problem is not None
    assert said in say(read.problem)
    assert line[read.problem_start : read.problem_end] == where


def test_values_without_an_exercise_can_still_be_used(search: ExerciseSearch) -> None:
    assert read_quick_line("hold 45", search).step() == Keys.of(hold="45 s")
    assert read_quick_line("45s", search).step() == Keys.of(hold="45 s")
    assert read_quick_line("12 left", search).step() == Keys.of(reps="12", sides="left")


def test_pieces_have_roles_and_offsets(search: ExerciseSearch) -> None:
    line = "calf wall 2x30s each / 10s @2s “x” 1 %"
    read = read_quick_line(line, search)
    assert [(line[piece.start : piece.end], piece.role) for piece in read.pieces] == [
        ("calf", Role.EXERCISE), ("wall", Role.EXERCISE), ("2x", Role.SETS), ("30s", Role.WORK), ("each", Role.SIDES),
        ("/ 10s", Role.REST), ("@2s", Role.TEMPO), ("“x”", Role.NOTE), ("1", Role.WORK), ("%", Role.UNKNOWN),
    ]  # fmt: skip


def test_an_odd_word_is_coloured_as_such(search: ExerciseSearch) -> None:
    read = read_quick_line("squat xyzzy", search)
    assert [piece.role for piece in read.pieces] == [Role.EXERCISE, Role.UNKNOWN]
    assert read.candidates[0].id == "squat"


@pytest.mark.parametrize("line", ["", "   ", " , "])
def test_nothing_is_no_problem(search: ExerciseSearch, line: str) -> None:
    read = read_quick_line(line, search)
    assert read.is_empty
    assert (read.problem, read.candidates, read.exercise_span, read.step()) == (None, (), None, Keys())


PARTS = ["calf", "wall", "2x", "30s", "x", "/", "10", "each", "left", "tempo", "@", "1,5", "note", '"', "reps", "90/90"]


@settings(deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PARTS), max_size=8).map(" ".join)))
def test_any_line_is_read(search: ExerciseSearch, line: str) -> None:
    read = read_quick_line(line, search)
    reached = 0
    for piece in read.pieces:
        assert reached <= piece.start < piece.end <= len(line)
        reached = piece.end
    if read.problem is not None:
        assert say(read.problem)
        assert 0 <= read.problem_start < read.problem_end <= len(line)
    read.step()
