from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.body.muscle import Muscle
from supple.body.side import Sides
from supple.routine.choices import (
    Bounds,
    Choices,
    Usual,
    apply_choices,
    choosable,
    easier_work,
    own_values,
    swap,
    swap_offers,
    with_usual,
    without_usual,
)
from supple.routine.exercise import Equipment, EquipmentNeed, Exercise, Impact, Variant
from supple.routine.facts import facts
from supple.routine.kind import Kind
from supple.routine.routine import Routine, Step
from supple.routine.routine_reader import read_routine
from supple.routine.work import Hold, Reps, Time

TEXT = """supple: 1
title: All sorts
kind: stretch
steps:
  - {exercise: walk-brisk, time: 5 min, range: [5 min, 10 min]}
  - {exercise: calf-wall-straight, hold: 45 s, range: [30 s, 60 s], sets: 2, instead: calf-seated}
  - {exercise: child-pose, hold: 40 s}
  - {exercise: child-pose}
  - {exercise: heel-toe-rock, reps: 12}
"""


@pytest.fixture
def routine(exercises: dict[str, Exercise]) -> Routine:
    found = read_routine(TEXT, "all-sorts", exercises).value
    assert found
    return found


def seconds(routine: Routine) -> list[float]:
    return [step.work.seconds for step in routine.steps]


def test_sliders_span_what_the_steps_allow(routine: Routine) -> None:
    found = choosable(routine)
    assert found.holds == Bounds(20, 60, 45)
    assert found.walks == Bounds(300, 600, 300)
    fixed = replace(routine, steps=routine.steps[2:3])
    assert choosable(fixed).holds is None
    assert choosable(fixed).walks is None


def test_a_slider_sets_each_step_within_its_own_range(routine: Routine, exercises: dict[str, Exercise]) -> None:
    assert apply_choices(routine, Choices(), exercises) == routine
    assert seconds(apply_choices(routine, Choices(hold_seconds=25), exercises)) == [300, 30, 40, 25, 24]
    assert seconds(apply_choices(routine, Choices(hold_seconds=90, walk_seconds=480), exercises)) == [
        480,
        60,
        40,
        60,
        24,
    ]


def test_a_setting_fills_only_what_the_file_leaves_open(routine: Routine, exercises: dict[str, Exercise]) -> None:
    usual = Choices(usual_hold_seconds=50, usual_walk_seconds=480)
    assert seconds(apply_choices(routine, usual, exercises)) == [300, 45, 40, 50, 24]
    assert seconds(apply_choices(routine, replace(usual, hold_seconds=35), exercises)) == [300, 35, 40, 35, 24]


def test_steps_are_taken_out_repeated_and_lowered(routine: Routine, exercises: dict[str, Exercise]) -> None:
    chosen = apply_choices(routine, Choices(removed=(0, 3, 99), repeats=2, most_sets=1), exercises)
    assert [step.exercise.id for step in chosen.steps] == ["calf-wall-straight", "child-pose", "heel-toe-rock"] * 2
    assert {step.sets for step in chosen.steps} == {1}
    assert apply_choices(routine, Choices(removed=tuple(range(9))), exercises).steps == ()
    assert len(apply_choices(routine, Choices(repeats=50), exercises).steps) == 15


def test_taking_out_the_last_step_of_a_round_keeps_its_rest(exercises: dict[str, Exercise]) -> None:
    text = (
        "supple: 1\ntitle: T\nkind: strength\nsteps:\n  - repeat: 2\n    rest: 30 s\n    steps:\n"
        "      - exercise: calf-raise\n      - exercise: heel-toe-rock\n"
    )
    found = read_routine(text, "t", exercises).value
    assert found
    kept = apply_choices(found, Choices(removed=(1,)), exercises)
    assert [step.rest_after_seconds for step in kept.steps] == [30, 0, 0]
    assert apply_choices(found, Choices(removed=(0, 1)), exercises).steps[0].rest_after_seconds == 0


def test_a_swap_keeps_the_work_within_what_the_new_exercise_allows(
    routine: Routine, exercises: dict[str, Exercise]
) -> None:
    swapped = apply_choices(routine, Choices(swapped=((1, "calf-seated"), (0, "walk-easy"), (2, "gone"))), exercises)
    first, second, third = swapped.steps[:3]
    assert (first.exercise.id, first.work, first.least_seconds, first.most_seconds) == (
        "walk-easy",
        Time(300),
        300,
        480,
    )
    assert (second.exercise.id, second.work, second.sets) == ("calf-seated", Hold(45), 2)
    assert (second.least_seconds, second.most_seconds, second.instead) == (30, 45, ())
    assert third == routine.steps[2]


def test_a_swap_to_another_kind_of_work_takes_the_new_dose(routine: Routine, exercises: dict[str, Exercise]) -> None:
    walk, wall, child, _, rock = routine.steps
    assert swap(wall, exercises["calf-raise"]).work == Reps(12, 3)
    assert swap(wall, exercises["calf-raise"]).least_seconds is None
    assert swap(rock, exercises["walk-easy"]).work == Time(240)
    assert swap(rock, exercises["walk-easy"]).most_seconds == 480
    counted = swap(replace(rock, work=Reps(20, 2, until_done=True)), exercises["calf-raise"])
    assert counted.work == Reps(12, 3, until_done=True)
    assert swap(child, exercises["calf-seated"]).sides is Sides.EACH
    assert swap(child, exercises["calf-seated"]).least_seconds is None
    open_dose = replace(exercises["walk-easy"], dose=replace(exercises["walk-easy"].dose, least=None, most=None))
    assert swap(walk, open_dose).most_seconds == 600
    apart = replace(walk, work=Time(600), least_seconds=540, most_seconds=600)
    assert swap(apart, exercises["walk-easy"]).work == Time(480)
    assert swap(apart, exercises["walk-easy"]).least_seconds is None


def test_what_may_take_a_steps_place(routine: Routine, exercises: dict[str, Exercise]) -> None:
    walk, wall, child, _, _ = routine.steps
    assert [offer.id for offer in swap_offers(wall, exercises)] == ["calf-seated"]
    assert [offer.id for offer in swap_offers(walk, exercises)] == ["walk-easy"]
    assert swap_offers(child, exercises) == ()
    assert swap_offers(walk, {}) == ()
    circle = {**exercises, "walk-easy": replace(exercises["walk-easy"], easier=Variant("Faster.", "walk-brisk"))}
    assert [offer.id for offer in swap_offers(walk, circle)] == ["walk-easy"]


def test_easier_work_of_the_same_exercise(routine: Routine, exercises: dict[str, Exercise]) -> None:
    assert easier_work(swap(routine.steps[1], exercises["calf-seated"])) == Hold(15)
    assert easier_work(routine.steps[1]) is None
    assert easier_work(routine.steps[2]) is None


@given(st.floats(allow_nan=False), st.floats(allow_nan=False))
def test_no_choice_leaves_a_steps_own_range(hold: float, walk: float) -> None:
    exercise = Exercise.__new__(Exercise)
    step = Step(exercise=exercise, work=Hold(30), sides=Sides.BOTH, least_seconds=20, most_seconds=60)
    routine = Routine(id="r", title="R", kind=Kind.STRETCH, steps=(step, replace(step, work=Time(30))))
    for found in apply_choices(routine, Choices(hold_seconds=hold, walk_seconds=walk), {}).steps:
        assert 20 <= found.work.seconds <= 60


def test_facts_are_computed(routine: Routine, exercises: dict[str, Exercise]) -> None:
    found = facts(routine)
    assert found.steps == 5
    assert [exercise.id for exercise in found.exercises] == [
        "walk-brisk", "calf-wall-straight", "child-pose", "heel-toe-rock",
    ]  # fmt: skip
    assert found.equipment == (
        EquipmentNeed((Equipment.WALL,)),
        EquipmentNeed((Equipment.MAT,)),
        EquipmentNeed((Equipment.CUSHION,), optional=True),
    )
    # 300 s of walking, 2 x 2 x 45 s of calves with half for the soleus, 40 + 30 s kneeling, 2 x 12 x 2 s of rocks.
    assert found.muscles == (
        Muscle.QUADRICEPS, Muscle.GASTROCNEMIUS, Muscle.SOLEUS, Muscle.LOWER_BACK, Muscle.TIBIALIS_ANTERIOR,
    )  # fmt: skip
    assert found.position_changes == 2
    assert found.impact is Impact.LOW
    assert not found.waits


def test_one_of_several_things_is_covered_by_what_is_needed_anyway(exercises: dict[str, Exercise]) -> None:
    def needs(*ids: str) -> tuple[EquipmentNeed, ...]:
        steps = tuple(Step(exercise=exercises[id_], work=Reps(3, 1, until_done=True), sides=Sides.BOTH) for id_ in ids)
        return facts(Routine(id="r", title="R", kind=Kind.STRETCH, steps=steps)).equipment

    assert needs("calf-raise") == (EquipmentNeed((Equipment.WALL, Equipment.CHAIR)),)
    assert needs("calf-raise", "calf-wall-straight") == (EquipmentNeed((Equipment.WALL,)),)
    assert needs("walk-brisk") == ()


def test_changes_of_position_are_counted_by_group(exercises: dict[str, Exercise]) -> None:
    order = ("walk-brisk", "calf-raise", "calf-seated", "child-pose", "walk-easy")
    steps = tuple(Step(exercise=exercises[id_], work=Time(30), sides=Sides.BOTH) for id_ in order)
    assert facts(Routine(id="r", title="R", kind=Kind.STRETCH, steps=steps)).position_changes == 3


def test_a_routine_without_steps_has_facts_too(exercises: dict[str, Exercise]) -> None:
    found = facts(Routine(id="r", title="R", kind=Kind.STRETCH, steps=()))
    assert (found.equipment, found.muscles, found.impact, found.position_changes) == ((), (), Impact.NONE, 0)


def test_over_65_raises_holds_nobody_has_chosen(routine: Routine, exercises: dict[str, Exercise]) -> None:
    wall = exercises["calf-wall-straight"]
    older = replace(wall, dose=replace(wall.dose, over_65_seconds=60))
    aged = replace(routine, steps=tuple(replace(step, exercise=older) for step in routine.steps[1:2]))
    assert seconds(apply_choices(aged, Choices(over_65=True), exercises)) == [60]
    assert seconds(apply_choices(aged, Choices(over_65=True, hold_seconds=35), exercises)) == [35]
    gentle = replace(older, dose=replace(older.dose, over_65_seconds=30))
    kept = replace(aged, steps=(replace(aged.steps[0], exercise=gentle),))
    assert seconds(apply_choices(kept, Choices(over_65=True), exercises)) == [45]
    assert apply_choices(routine, Choices(over_65=True), exercises).steps[4] == routine.steps[4]


def test_what_the_settings_say_stands_beside_what_was_chosen() -> None:
    chosen = with_usual(Choices(repeats=2), Usual(45.0, over_65=True))
    assert chosen == Choices(repeats=2, usual_hold_seconds=45.0, over_65=True)
    assert own_values(chosen) == Choices(usual_hold_seconds=45.0, over_65=True)
    assert without_usual(chosen) == Choices(repeats=2)
