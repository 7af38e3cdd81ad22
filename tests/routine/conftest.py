"""A handful of exercises, as files hold them, for routines that are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from supple.routine.exercise import Exercise
from supple.routine.exercise_reader import read_exercise

EXERCISES = {
    "calf-wall-straight": """
        name: Upper-calf stretch
        method: stretch
        primary: [gastrocnemius]
        secondary: [soleus]
        sides: each
        dose: {hold: 30 s, range: [20 s, 60 s], rest: 10 s, most-sets: 2, over-65: 60 s}
        position: standing
        equipment: [wall]
        easier: {text: Sit down for it., exercise: calf-seated}
        """,
    "calf-seated": """
        name: Seated calf stretch
        method: stretch
        primary: gastrocnemius
        sides: each
        dose: {hold: 20 s, range: [15 s, 45 s]}
        position: chair
        equipment: [{any: [chair, wall]}, {optional: band}]
        easier: {text: Bend the knee a little., dose: {hold: 15 s}}
        """,
    "walk-brisk": """
        name: Brisk walk
        method: cardio
        primary: [quadriceps]
        sides: alternating
        dose: {time: 5 min, range: [2 min, 15 min]}
        position: walking
        impact: low
        easier: {text: Walk slowly., exercise: walk-easy}
        """,
    "walk-easy": """
        name: Easy walk
        method: cardio
        primary: [quadriceps]
        sides: alternating
        dose: {time: 4 min, range: [1 min, 8 min]}
        position: walking
        """,
    "heel-toe-rock": """
        name: Heel-toe rocks
        method: mobility
        primary: [tibialis-anterior]
        sides: both
        dose: {reps: 15, tempo: 2 s, range: [10, 20], sets: 2, rest: 30 s}
        position: standing
        """,
    "calf-raise": """
        name: Calf raise
        method: strength
        primary: [soleus]
        sides: both
        dose: {reps: 12, tempo: 3 s, range: [8, 12]}
        position: standing
        equipment: [{any: [wall, chair]}]
        """,
    "child-pose": """
        name: Child’s pose
        method: stretch
        primary: [lower-back]
        sides: both
        dose: {hold: 30 s, range: [20 s, 60 s]}
        position: kneeling
        equipment: [mat, {optional: [cushion]}]
        """,
}


@pytest.fixture(scope="session")
def exercises() -> dict[str, Exercise]:
    found = {}
    for exercise_id, text in EXERCISES.items():
        lines = [line.strip() for line in text.strip().splitlines()]
        reading = read_exercise("\n".join(["supple: 1", *lines, "start: Stand tall.", "cues: [Breathe.]"]), exercise_id)
        assert reading.problems == ()
        assert reading.value
        found[exercise_id] = reading.value
    return found


@pytest.fixture(scope="session")
def routine_texts() -> dict[str, str]:
    head = "supple: 1\ntitle: T\nkind: stretch\nsteps:\n"
    return {
        "stretch-calves": head + "  - exercise: calf-wall-straight\n    hold: 45 s\n    range: [30 s, 60 s]\n",
        "rounds": head + "  - repeat: 2\n    steps:\n      - exercise: calf-raise\n",
        "long": head + "  - repeat: 10\n    steps:\n" + "      - exercise: calf-raise\n" * 40,
        "loop-a": head + "  - routine: loop-b\n",
        "loop-b": head + "  - routine: loop-a\n",
        "broken": head + "  - exercise: nothing\n  - hold: 3 s\n",
        "deep-1": head + "  - routine: deep-2\n",
        "deep-2": head + "  - routine: deep-3\n",
        "deep-3": head + "  - routine: deep-4\n",
        "deep-4": head + "  - routine: stretch-calves\n",
        "just-deep-enough": head + "  - routine: deep-3\n",
    }


@pytest.fixture(scope="session")
def library_exercises() -> dict[str, Exercise]:
    """Return the exercises that come with the program."""
    folder = Path(__file__).parents[2] / "resources" / "exercises"
    readings = {path.stem: read_exercise(path.read_text(encoding="utf-8"), path.stem) for path in folder.glob("*.yaml")}
    return {exercise_id: reading.value for exercise_id, reading in readings.items() if reading.value}
