"""The shipped routines: within the doses of the evidence, of their planned length, sourced."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from supple.routine.exercise import Evidence, Method
from supple.routine.kind import Kind
from supple.routine.routine import Routine, Step
from supple.routine.work import Hold, Reps
from supple.session.timeline import plan
from supple.session.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.routine.library import Library

LENGTHS = dict(
    line.split() for line in Path(__file__).with_name("lengths.txt").read_text(encoding="utf-8").splitlines()
)
# Small muscles of the foot, the shin and the waist take short stretches only.
SMALL = {"plantar-toe-pull", "plantar-wall-toes", "shin-kneeling", "shin-toe-drag", "side-bend-standing"}
HOLD_SECONDS = {Kind.STRETCH: (30, 60), Kind.COOL_DOWN: (20, 30), Kind.WARM_UP: (5, 30)}


def steps(library: Library) -> Iterator[tuple[Routine, Step]]:
    for routine in library.routines.values():
        for step in routine.steps:
            yield routine, step


def test_kinds_are_all_there(library: Library) -> None:
    counts = dict.fromkeys(Kind, 0)
    for routine in library.routines.values():
        counts[routine.kind] += 1
    assert counts == {
        Kind.WARM_UP: 9,
        Kind.COOL_DOWN: 6,
        Kind.STRETCH: 8,
        Kind.FOAM_ROLL: 7,
        Kind.MOBILITY: 5,
        Kind.STRENGTH: 5,
    }


def test_rest_day_and_sore_leg_routines_are_tagged(library: Library) -> None:
    tagged = {id_: routine.tags for id_, routine in library.routines.items() if routine.tags}
    assert tagged == {
        "rest-day-recovery": ("recovery",),
        "rest-day-mobility": ("recovery",),
        "cross-training-easy": ("recovery",),
        "doms-morning-after": ("sore-legs",),
        "doms-day-two": ("sore-legs",),
    }


def test_routines_say_what_they_are_for(library: Library) -> None:
    for routine in library.routines.values():
        assert routine.goal, routine.id
        assert routine.when, routine.id
        assert len(routine.title) <= 45, routine.id
        assert routine.why.endswith("."), routine.id
        assert routine.evidence is not None, routine.id
        assert all(note.endswith(".") for note in routine.notes), routine.id
        assert not any(step.note.endswith(".") for step in routine.steps), routine.id


def test_why_rests_on_sources_that_exist(library: Library, source_keys: frozenset[str]) -> None:
    for routine in library.routines.values():
        if routine.source != "article":
            assert set(routine.source.split(", ")) <= source_keys, routine.id


def test_warm_ups_and_cool_downs_claim_no_more_than_mixed_evidence(library: Library) -> None:
    """Evidence section 7.5."""
    for routine in library.routines.values():
        if routine.kind in {Kind.WARM_UP, Kind.COOL_DOWN} or "sore-legs" in routine.tags:
            assert routine.evidence is Evidence.MIXED, routine.id


def test_holds_keep_to_the_evidence_of_their_kind(library: Library) -> None:
    """Evidence section 1.1; small foot, shin and side-bend stretches take 15 to 30 s."""
    for routine, step in steps(library):
        if not isinstance(step.work, Hold):
            continue
        least, most = HOLD_SECONDS.get(routine.kind, (20, 60))
        if step.exercise.id in SMALL:
            least, most = 15, 30
        lowest = step.work.seconds if step.least_seconds is None else step.least_seconds
        highest = step.work.seconds if step.most_seconds is None else step.most_seconds
        assert least <= lowest <= step.work.seconds <= highest <= most, (routine.id, step.exercise.id)


def test_every_hold_can_be_adjusted(library: Library) -> None:
    for routine, step in steps(library):
        if isinstance(step.work, Hold) and step.exercise.id not in SMALL and step.exercise.dose.most != 30:
            assert step.least_seconds is not None, (routine.id, step.exercise.id)


def test_rolling_keeps_to_the_evidence(library: Library) -> None:
    """Evidence section 1.4: 30 to 60 s, before a run 30 s."""
    for routine, step in steps(library):
        if step.exercise.method in {Method.ROLL, Method.BALL}:
            assert 30 <= step.work.seconds <= 60, (routine.id, step.exercise.id)
            assert routine.id != "roll-and-move-pre-run" or step.work.seconds == 30


def test_main_walks_and_jogs_can_be_chosen(library: Library) -> None:
    """Evidence sections 1.2 and 1.3: 5 to 10 min, on rest days to 15."""
    for routine, step in steps(library):
        if step.exercise.method is Method.CARDIO and step.work.seconds >= 300:
            assert step.least_seconds is not None, (routine.id, step.exercise.id)
            assert step.most_seconds is not None
            assert step.least_seconds >= 300
            most = 900 if "recovery" in routine.tags or "sore-legs" in routine.tags else 600
            assert step.exercise.id == "bike-easy" or step.most_seconds <= most


def test_strength_keeps_to_the_starter_dose(library: Library) -> None:
    """Evidence section 1.5: 2 sets of 8 to 15."""
    for routine, step in steps(library):
        if routine.kind is Kind.STRENGTH and step.exercise.method is Method.STRENGTH:
            assert step.sets == 2 or step.exercise.id == "single-leg-balance", (routine.id, step.exercise.id)
            assert step.rest_seconds >= 20 or step.sets == 1
            if isinstance(step.work, Reps):
                assert 8 <= step.work.count <= 16, (routine.id, step.exercise.id)


def test_no_impact_where_none_is_promised(library: Library) -> None:
    for id_ in ("warm-up-easy-run", "cross-training-easy", "doms-morning-after", "doms-day-two", "rest-day-recovery"):
        assert not [step.exercise.id for step in library.routines[id_].steps if step.exercise.impact == "high"], id_


def test_jogging_and_cooling_down_can_be_walked(library: Library) -> None:
    for routine, step in steps(library):
        if step.exercise.id in {"jog-easy", "jog-slow-down"}:
            assert [one.id for one in step.instead if one.impact != "high"], routine.id


def test_easier_doses_are_no_longer_than_the_step(library: Library) -> None:
    for routine, step in steps(library):
        easier = step.exercise.easier
        assert easier is not None, step.exercise.id
        if easier.work is None:
            continue
        if isinstance(easier.work, Reps) and isinstance(step.work, Reps):
            assert easier.work.count <= step.work.count, (routine.id, step.exercise.id)
        else:
            assert easier.work.seconds <= step.work.seconds, (routine.id, step.exercise.id)


def test_reps_stay_in_the_range_of_their_exercise(library: Library) -> None:
    for routine, step in steps(library):
        dose = step.exercise.dose
        if isinstance(step.work, Reps):
            assert dose.least is not None
            assert dose.most is not None
            assert dose.least <= step.work.count <= dose.most, (routine.id, step.exercise.id)


@pytest.mark.parametrize("routine_id", LENGTHS)
def test_planned_length(library: Library, routine_id: str) -> None:
    """Lengths were counted with a longer get ready at each change of position, hence the latitude."""
    counted = int(LENGTHS[routine_id])
    planned = plan(library.routines[routine_id], Timing()).total_seconds
    assert planned == pytest.approx(counted, abs=max(15, 0.03 * counted))
