from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice.content import the_codes, the_library
from supple.body.side import Sides
from supple.routine.exercise import Evidence
from supple.routine.kind import Kind
from supple.routine.routine import Level, Routine, Step
from supple.routine.routine_reader import read_routine
from supple.routine.routine_writer import write_routine
from supple.routine.work import Hold, Reps, Time

EXERCISES = the_library().exercises
STRETCH, ROLL, SQUAT = EXERCISES["calf-wall-straight"], EXERCISES["roll-calves"], EXERCISES["squat"]


def plain(routine: Routine) -> Routine:
    """Return a routine without what a file does not say: lines, and whose it is."""
    return replace(routine, yours=False, steps=tuple(replace(step, line=0) for step in routine.steps))


def reads_back(routine: Routine) -> Routine:
    reading = read_routine(write_routine(routine), routine.id, EXERCISES, codes=the_codes())
    assert reading.problems == ()
    assert reading.value is not None
    return plain(reading.value)


@pytest.mark.parametrize("routine_id", sorted(the_library().routines))
def test_every_bundled_routine_reads_back_equal(routine_id: str) -> None:
    routine = plain(the_library().routines[routine_id])
    assert reads_back(routine) == routine


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=30)
SECONDS = st.integers(5, 500).map(float)
WORKS = st.one_of(
    SECONDS.map(Hold),
    SECONDS.map(Time),
    st.builds(Reps, st.integers(1, 99), st.sampled_from([0.5, 3.0]), st.booleans()),
)


@st.composite
def steps(draw: st.DrawFn) -> Step:
    work = draw(WORKS)
    seconds = None if isinstance(work, Reps) else work.seconds
    has_range = seconds is not None and draw(st.booleans())
    sides = draw(st.sampled_from([Sides.EACH, Sides.LEFT, Sides.RIGHT]))
    return Step(
        exercise=draw(st.sampled_from([STRETCH, ROLL])),
        work=work,
        sides=sides,
        sets=draw(st.integers(1, 3)),
        rest_seconds=draw(st.sampled_from([0.0, 10.0, 30.0])),
        least_seconds=seconds if has_range else None,
        most_seconds=600.0 if has_range else None,
        get_ready_seconds=draw(st.none() | st.sampled_from([0.0, 12.5])),
        switch_seconds=draw(st.none() | st.just(4.0)) if sides is Sides.EACH else None,
        note=draw(st.just("") | TEXTS),
        instead=draw(st.sampled_from([(), (SQUAT,), (SQUAT, ROLL)])),
    )


@settings(max_examples=80, deadline=None)
@given(
    title=TEXTS,
    notes=st.lists(TEXTS, max_size=3).map(tuple),
    level=st.sampled_from(Level),
    evidence=st.none() | st.sampled_from(Evidence),
    body=st.lists(steps(), min_size=1, max_size=6).map(tuple),
)
def test_whatever_is_made_reads_back_equal(
    title: str, notes: tuple[str, ...], level: Level, evidence: Evidence | None, body: tuple[Step, ...]
) -> None:
    routine = Routine(
        id="made", title=title, kind=Kind.STRETCH, steps=body, level=level, evidence=evidence, notes=notes,
        goal=title, when=title, often=title, by=title, why=title, source=title, tags=notes, stop=("sharp", "calf"),
        patient=("knee-load", "over-65"),
    )  # fmt: skip
    assert reads_back(routine) == routine


def circuit(*rests: float, rounds: int = 2) -> tuple[Step, ...]:
    one = Step(exercise=SQUAT, work=Reps(8, 3.0), sides=Sides.BOTH, sets=1, rest_seconds=60, rounds=rounds)
    two = replace(one, exercise=STRETCH, work=Hold(30), sides=Sides.EACH)
    return tuple(
        replace(step, round=turn, rest_after_seconds=rests[turn - 1] if step is two else 0)
        for turn in range(1, rounds + 1)
        for step in (one, two)
    )


@pytest.mark.parametrize(
    "body", [circuit(30.0, 0.0), circuit(0.0, 0.0), circuit(20.0, 20.0, 0.0, rounds=3), circuit(9.0, 0.0) * 2]
)
def test_circuits_read_back_equal(body: tuple[Step, ...]) -> None:
    routine = Routine(id="made", title="Circuit", kind=Kind.STRENGTH, steps=body)
    assert reads_back(routine) == routine
    assert "repeat:" in write_routine(routine)


@pytest.mark.parametrize("body", [circuit(30.0, 0.0)[1:], circuit(30.0, 0.0)[:3], circuit(30.0, 10.0)])
def test_a_circuit_that_is_not_whole_is_written_step_by_step(body: tuple[Step, ...]) -> None:
    routine = Routine(id="made", title="Circuit", kind=Kind.STRENGTH, steps=body)
    assert [step.exercise.id for step in reads_back(routine).steps] == [step.exercise.id for step in body]


def test_work_that_is_the_exercise_s_own_is_left_out_unless_it_was_changed() -> None:
    dose = STRETCH.dose
    own = Step(
        exercise=STRETCH, work=dose.work, sides=STRETCH.sides, sets=dose.sets, rest_seconds=dose.rest_seconds,
        least_seconds=dose.least, most_seconds=dose.most, work_stated=False,
    )  # fmt: skip
    reps = Step(
        exercise=SQUAT, work=SQUAT.dose.work, sides=SQUAT.sides, sets=2, rest_seconds=60, work_stated=False
    )  # fmt: skip
    routine = Routine(id="made", title="Own", kind=Kind.STRETCH, steps=(own, reps))
    assert "hold" not in write_routine(routine)
    assert "reps" not in write_routine(routine)
    assert reads_back(routine) == routine
    changed = replace(routine, steps=(replace(own, work=Hold(55)),))
    assert "hold: 55 s" in write_routine(changed)
    assert reads_back(changed).steps[0].work == Hold(55)
