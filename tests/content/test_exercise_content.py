"""The shipped exercises: complete, sourced, within the doses of the evidence, and each with a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from supple.routine.exercise import Evidence, Exercise, Method, Variant
from supple.routine.work import Hold, Reps, Time, Work

if TYPE_CHECKING:
    from supple.routine.codes import Codes
    from supple.routine.library import Library

# Entries of the reviewed content; review may add to them, and nobody takes any away.
LEAST_CONTRAINDICATIONS = 1184
LEAST_STOP_SIGNS = 584


def amount(work: Work) -> float:
    return work.count if isinstance(work, Reps) else work.seconds


def test_cues_can_be_spoken(library: Library) -> None:
    for exercise in library.exercises.values():
        assert 3 <= len(exercise.cues) <= 5, exercise.id
        for cue in exercise.cues:
            assert len(cue.split()) <= 12, (exercise.id, cue)
            assert cue[0].isupper(), (exercise.id, cue)
            assert cue.endswith("."), (exercise.id, cue)
            assert not set(cue) & set("()/[]{}<>*&%"), (exercise.id, cue)


def test_how_to_is_complete(library: Library) -> None:
    for exercise in library.exercises.values():
        for text in (exercise.start, exercise.feel, exercise.mistake, exercise.why):
            assert text.endswith("."), (exercise.id, text)
        for variant in (exercise.easier, exercise.harder):
            assert variant is not None, exercise.id
            assert variant.text.endswith("."), exercise.id
        assert exercise.pose is not None, exercise.id
        assert exercise.suits, exercise.id


def test_names_are_short_and_unlike_each_other(library: Library) -> None:
    names = [exercise.name for exercise in library.exercises.values()]
    assert len({name.casefold() for name in names}) == len(names)
    assert max(map(len, names)) <= 36


def test_why_rests_on_sources_that_exist(library: Library, source_keys: frozenset[str]) -> None:
    for exercise in library.exercises.values():
        assert exercise.sources, exercise.id
        assert set(exercise.sources) <= source_keys, exercise.id
        assert len(exercise.why.split()) <= 24, exercise.id


def test_evidence_is_never_claimed_above_its_label(library: Library) -> None:
    """Evidence section 7.5: ball work, legs up the wall and IT-band rolling are comfort."""
    for exercise in library.exercises.values():
        if exercise.method is Method.BALL or exercise.id in {"legs-up-wall", "roll-outer-thigh"}:
            assert exercise.evidence is Evidence.COMFORT, exercise.id
        if exercise.method is Method.DRILL or exercise.id in {"walk-brisk", "jog-slow-down", "stick-thigh"}:
            assert exercise.evidence is not Evidence.SUPPORTED, exercise.id


def test_codes_exist(library: Library, codes: Codes) -> None:
    for exercise in library.exercises.values():
        assert set(exercise.contraindications) <= codes.contraindications.keys(), exercise.id
        assert set(exercise.stop_signs) <= codes.stop_signs.keys(), exercise.id
        assert len(set(exercise.contraindications)) == len(exercise.contraindications), exercise.id


def test_cautions_are_never_weakened(library: Library) -> None:
    exercises = library.exercises.values()
    assert sum(len(exercise.contraindications) for exercise in exercises) >= LEAST_CONTRAINDICATIONS
    assert sum(len(exercise.stop_signs) for exercise in exercises) >= LEAST_STOP_SIGNS
    for exercise in exercises:
        assert "any-red-flag" in exercise.contraindications, exercise.id
        assert "sharp" in exercise.stop_signs, exercise.id


@pytest.mark.parametrize("method", [Method.ROLL, Method.BALL])
def test_pressure_is_left_out_where_it_may_harm(library: Library, method: Method) -> None:
    """Evidence section 4.4: who should not roll."""
    never = {"dvt", "bone-stress", "acute-tear", "fresh-bruise", "recent-surgery", "skin", "varicose"}
    never |= {"anticoagulant", "osteoporosis", "neuropathy", "circulation", "pregnancy-pressure", "inflamed-joint"}
    for exercise in library.exercises.values():
        if exercise.method is method:
            assert never <= set(exercise.contraindications), exercise.id


def test_work_fits_the_method(library: Library) -> None:
    for exercise in library.exercises.values():
        work = exercise.dose.work
        match exercise.method:
            case Method.STRETCH:
                assert isinstance(work, Hold), exercise.id
            case Method.ROLL | Method.BALL | Method.CARDIO:
                assert isinstance(work, Time), exercise.id
            case _:
                assert not isinstance(work, Hold), exercise.id


def test_usual_dose_keeps_to_the_evidence(library: Library) -> None:
    """Evidence sections 1.1, 1.4 and 1.5."""
    for exercise in library.exercises.values():
        dose = exercise.dose
        least, most = dose.least, dose.most
        assert least is not None, exercise.id
        assert most is not None, exercise.id
        assert least <= amount(dose.work) <= most, exercise.id
        assert 1 <= dose.sets <= dose.most_sets <= 6, exercise.id
        if exercise.method is Method.STRETCH:
            assert amount(dose.work) == 30, exercise.id
            assert (least, dose.sets) == (20, 1), exercise.id
            assert most <= 60, exercise.id
        if exercise.method in {Method.ROLL, Method.BALL}:
            assert (least, most) == (30, 60), exercise.id
            assert dose.most_sets <= 2, exercise.id
        if dose.over_65_seconds is not None:
            assert exercise.method is Method.STRETCH, exercise.id
            assert 30 <= dose.over_65_seconds <= 60, exercise.id


def variants(exercise: Exercise) -> list[Variant]:
    return [variant for variant in (exercise.easier, exercise.harder) if variant is not None]


def test_variants_name_exercises_that_exist(library: Library) -> None:
    for exercise in library.exercises.values():
        for variant in variants(exercise):
            assert variant.exercise is None or variant.exercise in library.exercises, exercise.id
            assert variant.exercise != exercise.id


def test_variant_doses_stay_in_range(library: Library) -> None:
    for exercise in library.exercises.values():
        dose = exercise.dose
        for variant in variants(exercise):
            if variant.work is not None:
                assert type(variant.work) is type(dose.work), exercise.id
                assert dose.least is not None
                assert dose.most is not None
                assert dose.least <= amount(variant.work) <= dose.most, exercise.id
        if exercise.easier is not None and exercise.easier.work is not None:
            assert amount(exercise.easier.work) < amount(dose.work), exercise.id


def test_every_exercise_has_an_easier_way(library: Library) -> None:
    for exercise in library.exercises.values():
        assert exercise.easier is not None, exercise.id
        assert exercise.easier.exercise or exercise.easier.work, exercise.id


@pytest.mark.parametrize("direction", ["easier", "harder"])
def test_variants_never_lead_back(library: Library, direction: str) -> None:
    for start in library.exercises.values():
        passed = {start.id}
        variant: Variant | None = getattr(start, direction)
        while variant is not None and variant.exercise is not None:
            assert variant.exercise not in passed, start.id
            passed.add(variant.exercise)
            variant = getattr(library.exercises[variant.exercise], direction)


def test_easier_ways_never_land_harder(library: Library) -> None:
    """An easier exercise keeps to the impact of the one it stands for, or below."""
    order = ["none", "low", "high"]
    for exercise in library.exercises.values():
        if exercise.easier is not None and exercise.easier.exercise is not None:
            easier = library.exercises[exercise.easier.exercise]
            assert order.index(easier.impact) <= max(order.index(exercise.impact), order.index("low")), exercise.id
