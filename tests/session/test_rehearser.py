"""A rehearsal: the time that a routine takes, and the cues for which there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from advice.content import the_library
from supple.body.side import Sides
from supple.routine.kind import Kind
from supple.routine.promise import Promise, promise_of
from supple.routine.routine import Routine, Step
from supple.routine.work import Hold, Reps
from supple.session import rehearser
from supple.session.rehearser import Rehearser, speaking_seconds
from supple.session.timeline import plan
from supple.session.timing import Timing

STRETCH = the_library().exercises["calf-wall-straight"]
TWELVE = "one two three four five six seven eight nine ten eleven twelve"


def routine(*steps: Step) -> Routine:
    return Routine(id="r", title="R", kind=Kind.STRETCH, steps=steps)


def step(seconds: float, note: str = "") -> Step:
    return Step(exercise=STRETCH, work=Hold(seconds), sides=Sides.EACH, note=note)


def test_it_takes_as_long_as_the_plan() -> None:
    made = routine(step(30), step(45, "Breathe"))
    rehearsal = Rehearser(Timing()).rehearse(made)
    assert rehearsal.total_seconds == plan(made, Timing()).total_seconds
    assert rehearsal.tight_cues == ()


def test_a_note_that_fits_into_no_gap_is_found_at_its_step() -> None:
    (cue,) = Rehearser(Timing()).rehearse(routine(step(30), step(6, TWELVE))).tight_cues
    assert (cue.step, cue.text, cue.words) == (1, TWELVE, 4)
    assert cue.gap_seconds == pytest.approx(2)
    assert cue.needed_seconds == speaking_seconds(TWELVE) == pytest.approx(4.8)


def test_cues_are_looked_at_where_the_exercise_is_the_persons_own() -> None:
    own = replace(STRETCH, yours=True, cues=(TWELVE, "Breathe", TWELVE + " more"))
    found = Rehearser(Timing()).rehearse(routine(replace(step(6), exercise=own))).tight_cues
    assert [cue.text for cue in found] == [TWELVE]
    assert Rehearser(Timing()).rehearse(routine(step(6))).tight_cues == ()
    counted = replace(step(6), exercise=own, work=Reps(10, 3))
    assert Rehearser(Timing()).rehearse(routine(counted)).tight_cues == ()


def test_what_was_rehearsed_is_kept_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearser, "_MOST_KEPT", 2)
    one = Rehearser(Timing())
    made = routine(*(step(6, f"{TWELVE[:-6]} {number}") for number in ("a", "b", "c", "a")))
    first, again = one.rehearse(made), one.rehearse(made)
    assert first == again
    assert [cue.step for cue in first.tight_cues] == [0, 1, 2, 3]
    assert len(one._kept) <= 2


@pytest.mark.parametrize(
    ("title", "goal", "promise"),
    [
        ("Ten minutes", "", Promise("title", 10, 10)),
        ("Hips", "Done in 5-10 min", Promise("goal", 5, 10)),
        ("15–20 minute stretch", "", Promise("title", 15, 20)),
        ("Fifteen to twenty minutes", "", Promise("title", 15, 20)),
        ("20 to 10 minutes", "", Promise("title", 20, 20)),
        ("10k and a mint", "", None),
    ],
)
def test_minutes_that_are_promised(title: str, goal: str, promise: Promise | None) -> None:
    assert promise_of(replace(routine(step(30)), title=title, goal=goal)) == promise


@pytest.mark.parametrize(
    ("minutes", "seconds", "is_kept"),
    [(5, 241, True), (5, 239, False), (5, 360, True), (5, 361, False), (20, 1380, True), (20, 1381, False)],
)
def test_a_minute_or_a_seventh_is_forgiven(minutes: int, seconds: float, is_kept: bool) -> None:
    assert Promise("title", minutes, minutes).is_kept(seconds) is is_kept
