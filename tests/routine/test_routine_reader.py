from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supple.body.side import Sides
from supple.routine.exercise import Evidence, Exercise
from supple.routine.kind import Kind
from supple.routine.routine import Level, Routine, Step
from supple.routine.routine_reader import read_routine
from supple.routine.work import Hold, Reps, Time
from supple.ui.wording import say

HEAD = "supple: 1\ntitle: Calves\nkind: stretch\nsteps:\n"


def steps_of(text: str, exercises: dict[str, Exercise], texts: dict[str, str] | None = None) -> tuple[Step, ...]:
    reading = read_routine(HEAD + text, "mine", exercises, texts)
    assert [say(problem.message) for problem in reading.problems] == []
    assert reading.value
    return reading.value.steps


def test_a_whole_routine(exercises: dict[str, Exercise]) -> None:
    text = """supple: 1
title: Calf and ankle stretch
kind: stretch
goal: Looser calves
when: After a run
level: beginner
notes: [One., Two.]
source: article
why: It feels good.
evidence: mixed
stop: sharp
often: Every day
by: A physiotherapist
tags: [calves]
title@de: Waden
x-mine: {a: [b]}
steps:
  - exercise: heel-toe-rock
    reps: 10
    tempo: 1 s
    until: done
  - exercise: calf-wall-straight
    hold: 0:45
    sides: left
    sets: 2
    rest: 15
    range: [30 s, 1 min]
    get-ready: 12 s
    note: Heel down.
    instead: [calf-seated, child-pose]
  - exercise: calf-wall-straight
    switch: 0
  - exercise: walk-brisk
    range: [5 min, 10 min]
  - exercise: heel-toe-rock
"""
    reading = read_routine(text.encode(), "calves", exercises, yours=True)
    assert reading.problems == ()
    wall = exercises["calf-wall-straight"]
    assert reading.value == Routine(
        id="calves", title="Calf and ankle stretch", kind=Kind.STRETCH, goal="Looser calves", when="After a run",
        level=Level.BEGINNER, notes=("One.", "Two."), source="article", why="It feels good.", evidence=Evidence.MIXED,
        stop=("sharp",), often="Every day", by="A physiotherapist", tags=("calves",), yours=True,
        steps=(
            Step(exercise=exercises["heel-toe-rock"], work=Reps(10, 1, until_done=True), sides=Sides.BOTH, sets=2,
                 rest_seconds=30, line=18),
            Step(exercise=wall, work=Hold(45), sides=Sides.LEFT, sets=2, rest_seconds=15, least_seconds=30,
                 most_seconds=60, get_ready_seconds=12, note="Heel down.", line=22,
                 instead=(exercises["calf-seated"], exercises["child-pose"])),
            Step(exercise=wall, work=Hold(30), sides=Sides.EACH, rest_seconds=10, least_seconds=20, most_seconds=60,
                 switch_seconds=0, line=31, work_stated=False),
            Step(exercise=exercises["walk-brisk"], work=Time(300), sides=Sides.ALTERNATING, least_seconds=300,
                 most_seconds=600, line=33, work_stated=False),
            Step(exercise=exercises["heel-toe-rock"], work=Reps(15, 2), sides=Sides.BOTH, sets=2, rest_seconds=30,
                 line=35, work_stated=False),
        ),
    )  # fmt: skip


def test_an_inserted_routine_keeps_its_steps_as_written(
    exercises: dict[str, Exercise], routine_texts: dict[str, str]
) -> None:
    steps = steps_of("  - exercise: calf-raise\n  - routine: stretch-calves\n", exercises, routine_texts)
    assert [step.exercise.id for step in steps] == ["calf-raise", "calf-wall-straight"]
    assert (steps[1].work, steps[1].least_seconds, steps[1].most_seconds) == (Hold(45), 30, 60)
    assert steps[1].line == 6


def test_a_circuit_is_laid_out_round_by_round(exercises: dict[str, Exercise], routine_texts: dict[str, str]) -> None:
    text = "  - repeat: 3\n    rest: 20 s\n    steps:\n      - exercise: calf-raise\n      - routine: stretch-calves\n"
    steps = steps_of(text, exercises, routine_texts)
    assert [(step.exercise.id, step.round, step.rounds, step.rest_after_seconds) for step in steps] == [
        ("calf-raise", 1, 3, 0), ("calf-wall-straight", 1, 3, 20), ("calf-raise", 2, 3, 0),
        ("calf-wall-straight", 2, 3, 20), ("calf-raise", 3, 3, 0), ("calf-wall-straight", 3, 3, 0),
    ]  # fmt: skip


def test_an_exercise_of_the_files_own(exercises: dict[str, Exercise]) -> None:
    text = """  - exercise: ankle-letters
exercises:
  ankle-letters:
    name: Ankle letters
    method: mobility
    primary: soleus
    sides: each
    dose: {time: 40 s}
    position: chair
    start: Sit.
    cues: Write the alphabet.
"""
    reading = read_routine(HEAD + text.replace("cues: Write the alphabet.", "cues: [Write.]"), "mine", exercises)
    assert reading.problems == ()
    assert reading.value
    assert reading.value.steps[0].exercise.name == "Ankle letters"
    assert "ankle-letters" not in exercises


def test_one_version_too_new_hides_everything_else(exercises: dict[str, Exercise]) -> None:
    reading = read_routine("supple: 2\nnonsense: 1\n", "mine", exercises)
    assert [problem.message.key for problem in reading.problems] == ["problem-version-newer"]


def test_routines_that_insert_one_another_everywhere_end_soon(exercises: dict[str, Exercise]) -> None:
    names = [f"r{number}" for number in range(30)]
    texts = {name: HEAD + "".join(f"  - routine: {other}\n" for other in names) for name in names}
    started = time.process_time()
    reading = read_routine(texts["r0"], "r0", exercises, texts)
    assert reading.value is None
    assert reading.problems[0].message.key == "problem-insert-circle"
    assert time.process_time() - started < 3


def test_400_lines_are_read_at_once(exercises: dict[str, Exercise]) -> None:
    text = HEAD + "  - exercise: calf-wall-straight\n    hold: 45 s\n    sides: each\n    sets: 2\n" * 100
    started = time.process_time()
    reading = read_routine(text, "long", exercises)
    assert time.process_time() - started < 0.5
    assert reading.value
    assert len(reading.value.steps) == 100


LINES = st.sampled_from(
    ["steps:", "  - exercise: calf-wall-straight", "    hold: 45 s", "    sides: each", "  - routine: stretch-calves",
     "  - repeat: 2", "    steps:", "      - exercise: calf-raise", "    range: [30 s, 60 s]", "title: x",
     "kind: stretch",
     "exercises:", "  a: {b: c}", "    reps: 3", "\t",
     "supple: 1", "    rest: 10", "notes: [a]", "- x",
     "  - routine: loop-a",
     "x-y: *z",
     "    until: done", "    tempo: 2", "    instead: [a"]
)  # fmt: skip


@given(st.lists(LINES, max_size=14))
@settings(max_examples=300, deadline=None)
def test_whatever_stands_in_the_file_nothing_is_raised(lines: list[str]) -> None:
    reading = read_routine("\n".join(lines), "mine", {}, {"loop-a": HEAD + "  - routine: loop-a\n"})
    assert (reading.value is None) == bool(reading.problems)
    for problem in reading.problems:
        assert say(problem.message)
    assert [p.place for p in reading.problems] == sorted({p.place for p in reading.problems})


@given(st.one_of(st.binary(), st.text()))
@settings(deadline=None)
def test_noise_is_no_routine(noise: str | bytes) -> None:
    reading = read_routine(noise, "noise", {})
    assert reading.value is None
    assert reading.problems


@pytest.mark.parametrize("seconds", [5, 600])
def test_the_bounds_of_a_hold_are_included(seconds: int, exercises: dict[str, Exercise]) -> None:
    assert steps_of(f"  - exercise: child-pose\n    hold: {seconds}\n", exercises)[0].work == Hold(seconds)
