"""The routines that the article describes stay exactly as it describes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.body.side import Sides
from supple.routine.work import Hold, Reps, Time, Work

if TYPE_CHECKING:
    from supple.routine.library import Library

FIVE_MINUTES, TEN_MINUTES = 300.0, 600.0
Row = tuple[str, Work, Sides, int, tuple[float | None, float | None]]


def rows(library: Library, routine_id: str) -> list[Row]:
    return [
        (step.exercise.id, step.work, step.sides, step.sets, (step.least_seconds, step.most_seconds))
        for step in library.routines[routine_id].steps
    ]


def instead(library: Library, routine_id: str) -> dict[str, list[str]]:
    steps = library.routines[routine_id].steps
    return {step.exercise.id: [one.id for one in step.instead] for step in steps if step.instead}


def test_only_these_are_of_the_article(library: Library) -> None:
    marked = {id_ for id_, routine in library.routines.items() if routine.source == "article"}
    assert marked == {"warm-up-classic", "cool-down-classic", "foam-roll-classic", "strength-classic"}


def test_warm_up(library: Library) -> None:
    """5 to 10 minutes of brisk walking or light jogging, leg swings, walking lunges, high knees, butt kicks."""
    fixed = (None, None)
    assert rows(library, "warm-up-classic") == [
        ("walk-brisk", Time(300), Sides.ALTERNATING, 1, (FIVE_MINUTES, TEN_MINUTES)),
        ("leg-swing-front-back", Reps(12, 1.6), Sides.EACH, 1, fixed),
        ("leg-swing-side", Reps(12, 1.6), Sides.EACH, 1, fixed),
        ("walking-lunge", Reps(12, 2.5), Sides.ALTERNATING, 1, fixed),
        ("high-knees", Time(30), Sides.ALTERNATING, 1, fixed),
        ("butt-kicks", Time(30), Sides.ALTERNATING, 1, fixed),
    ]
    assert instead(library, "warm-up-classic") == {"walk-brisk": ["jog-easy"]}


def test_cool_down(library: Library) -> None:
    """5 to 10 minutes slower and slower; hamstrings, quads, calves, hip flexors, buttocks, 20 to 30 s each."""
    stretches = [
        "hamstring-standing-heel",
        "quad-standing",
        "calf-wall-straight",
        "hip-flexor-standing",
        "glute-figure-four-lying",
    ]
    assert rows(library, "cool-down-classic") == [
        ("jog-slow-down", Time(300), Sides.ALTERNATING, 1, (FIVE_MINUTES, TEN_MINUTES)),
        *((stretch, Hold(30), Sides.EACH, 1, (20.0, 30.0)) for stretch in stretches),
    ]
    assert instead(library, "cool-down-classic") == {
        "jog-slow-down": ["walk-easy"],
        "glute-figure-four-lying": ["glute-figure-four-seated"],
    }


def test_foam_roll(library: Library) -> None:
    """Quads, hamstrings, IT band, calves, buttocks: 30 to 60 s each; the IT band has a kinder neighbour."""
    areas = ["roll-quads", "roll-hamstrings", "roll-outer-thigh", "roll-calves", "roll-glutes"]
    assert rows(library, "foam-roll-classic") == [(area, Time(45), Sides.EACH, 1, (30.0, 60.0)) for area in areas]
    assert instead(library, "foam-roll-classic") == {"roll-outer-thigh": ["roll-tfl"]}


def test_strength(library: Library) -> None:
    """Squats, lunges, deadlifts, calf raises, glute bridges, clamshells."""
    fixed = (None, None)
    assert rows(library, "strength-classic") == [
        ("squat", Reps(10, 3), Sides.BOTH, 2, fixed),
        ("forward-lunge", Reps(16, 3), Sides.ALTERNATING, 2, fixed),
        ("hip-hinge-deadlift", Reps(10, 4), Sides.BOTH, 2, fixed),
        ("calf-raise-double", Reps(15, 3), Sides.BOTH, 2, fixed),
        ("glute-bridge", Reps(12, 3), Sides.BOTH, 2, fixed),
        ("clamshell", Reps(12, 2.5), Sides.EACH, 2, fixed),
    ]
    assert [step.rest_seconds for step in library.routines["strength-classic"].steps] == [60, 60, 60, 45, 45, 30]
