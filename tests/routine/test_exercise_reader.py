from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supple.body.muscle import Muscle
from supple.body.side import Sides
from supple.figure.pose import VIEWS
from supple.routine.codes import Codes, read_codes
from supple.routine.exercise import Dose, Equipment, EquipmentNeed, Evidence, Impact, Method, Position, Variant
from supple.routine.exercise_reader import read_exercise
from supple.routine.work import Hold, Reps, Time
from supple.ui.wording import say

HEAD = """supple: 1
name: Rocks
method: mobility
primary: [soleus]
sides: both
position: standing
start: Stand tall.
cues: [Breathe.]
"""
WHOLE = """supple: 1
name: Upper-calf stretch at the wall
method: stretch
primary: [gastrocnemius]
secondary: [soleus]
sides: each
dose:
  hold: 30 s
  range: [20 s, 60 s]
  sets: 1
  most-sets: 2
  rest: 10 s
  over-65: 60 s
position: standing
equipment: [wall, {any: [chair, post]}, {optional: [band, towel]}]
impact: low
suits: [cool-down]
start: Face a wall.
cues:
  - Keep the back knee straight.
  - Breathe.
feel: The upper calf.
mistake: The heel lifts.
caution: Stop early.
easier: {text: A shorter step., exercise: calf-seated, dose: {hold: 20 s}}
harder: A longer step.
contraindications: [dvt]
stop-signs: [sharp, calf]
why: It builds flexibility.
evidence: supported
sources: [ACSM21]
pose:
  view: side
  keys: [{name: hold, trunk: {lean: 15}}]
"""
CODES = Codes({"sharp": "Sharp pain", "calf": "A swollen calf"}, {"dvt": "A clot"})


def said(text: str | bytes, codes: Codes | None = None) -> list[str]:
    reading = read_exercise(text, "rocks", codes=codes)
    assert (reading.value is None) == bool(reading.problems)
    return [f"{p.line}:{p.column}: {say(p.message)}" for p in reading.problems]


def test_a_whole_exercise() -> None:
    reading = read_exercise(WHOLE, "calf-wall-straight", yours=True, codes=CODES)
    assert reading.problems == ()
    found = reading.value
    assert found
    assert (found.id, found.name, found.method) == (
        "calf-wall-straight", "Upper-calf stretch at the wall", Method.STRETCH,
    )  # fmt: skip
    assert (found.primary, found.secondary, found.sides) == ((Muscle.GASTROCNEMIUS,), (Muscle.SOLEUS,), Sides.EACH)
    assert found.dose == Dose(Hold(30), 1, 10, 20, 60, 2, 60)
    assert (found.position, found.impact, found.evidence) == (Position.STANDING, Impact.LOW, Evidence.SUPPORTED)
    assert found.equipment == (
        EquipmentNeed((Equipment.WALL,)),
        EquipmentNeed((Equipment.CHAIR, Equipment.POST)),
        EquipmentNeed((Equipment.BAND,), optional=True),
        EquipmentNeed((Equipment.TOWEL,), optional=True),
    )
    assert found.easier == Variant("A shorter step.", "calf-seated", Hold(20))
    assert found.harder == Variant("A longer step.")
    assert (found.contraindications, found.stop_signs, found.sources) == (("dvt",), ("sharp", "calf"), ("ACSM21",))
    assert (found.suits, found.start, found.cues[1]) == (("cool-down",), "Face a wall.", "Breathe.")
    assert (found.feel, found.mistake, found.caution) == ("The upper calf.", "The heel lifts.", "Stop early.")
    assert found.pose
    assert found.pose.view == VIEWS["side"]
    assert found.yours


@pytest.mark.parametrize(
    ("dose", "expected"),
    [
        ("{reps: 15, tempo: 1.5, range: [10, 20], sets: 2}", Dose(Reps(15, 1.5), 2, 0, 10, 20, 2)),
        ("{reps: 15, tempo: 2 s, until: done}", Dose(Reps(15, 2, until_done=True))),
        ("{time: 5 min}", Dose(Time(300))),
    ],
)
def test_doses(dose: str, expected: Dose) -> None:
    found = read_exercise(f"{HEAD}dose: {dose}\n", "rocks").value
    assert found
    assert found.dose == expected
    assert found.evidence is Evidence.COMFORT
    assert not found.yours


def test_an_easier_number_of_repetitions_keeps_the_tempo() -> None:
    text = f"{HEAD}dose: {{reps: 15, tempo: 2 s}}\neasier: {{text: Fewer., dose: {{reps: 5}}}}\n"
    found = read_exercise(text, "rocks").value
    assert found
    assert found.easier
    assert found.easier.work == Reps(5, 2)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("dose: 30 s", "9:7: “dose” takes keys of its own, each on a line with its value."),
        ("dose: {reps: 5}",
         "9:8: The exercise has no tempo of its own. Add, for example, “tempo: 3 s” for one repetition."),
        ("dose: {sets: 3}", "9:7: A dose needs “hold”, “time” or “reps”."),
        ("dose: {hold: 3 s}", "9:14: “hold” is 3 s; a hold is 5 s to 10 min."),
        ("dose: {hold: 30 s, time: 30 s}", "9:20: There can be one of hold, time and reps; here are “hold” and “time”. Keep one."),  # noqa: E501
        ("dose: {hold: 30 s, most-sets: 1, sets: 2}",
         "9:31: “most-sets” is 1, which is less than the 2 sets of the dose."),
        ("dose: {reps: 30, tempo: 2, range: [5, 20]}", "9:14: “reps” is 30, which is not in its range of 5 to 20."),
        ("hold: 30 s", "9:1: “hold” is not a key of an exercise. Did you mean “dose”?"),
    ],
)  # fmt: skip
def test_a_wrong_dose_is_said(line: str, expected: str) -> None:
    assert expected in said(HEAD + line)


def test_codes_must_be_known_where_they_are_known_at_all() -> None:
    text = f"{HEAD}dose: {{hold: 30 s}}\nstop-signs: [sharpe, [a]]\ncontraindications: dvt\n"
    assert said(text, CODES) == [
        "10:14: “stop-signs” cannot be “sharpe”. Did you mean “sharp”? It is one of: sharp, calf.",
        "10:22: “stop-signs” is a list, and takes one value: no brackets, no dashes.",
    ]
    assert said(text) == ["10:22: “stop-signs” is a list, and takes one value: no brackets, no dashes."]


def test_what_is_no_exercise_at_all() -> None:
    assert said("[") == ["1:1: “[” is not closed with “]”, or a comma is missing after it."]
    assert said("supple: 9") == ["1:9: This file is in format 9 and needs a newer Supple; this one reads format 1."]
    assert said("supple: 1") == [
        "1:1: The exercise lacks: name, method, primary, sides, dose, position, start, cues."
        " Each is a line of its own, as in “sides: each”."
    ]  # fmt: skip


def test_variants_and_needs_that_are_wrong() -> None:
    text = f"{HEAD}dose: {{hold: 30 s}}\neasier: [a]\nharder: {{text: ''}}\nequipment: {{optional: sofa}}\n"
    assert said(text) == [
        "10:9: “easier” takes keys of its own, each on a line with its value.",
        "11:16: “text” has no value. Write one after the colon, or take the line out.",
        "12:12: “equipment” is a list: write [one, two], or each item on a line of its own after a dash.",
    ]
    text = f"{HEAD}dose: {{hold: 30 s}}\neasier: ''\nequipment: [[wall], {{optional: sofa}}, sofa]\n"
    assert said(text)[0] == "10:9: “easier” has no value. Write one after the colon, or take the line out."
    assert [line[:6] for line in said(text)[1:]] == ["11:13:", "11:32:", "11:39:"]


def test_codes_are_read_from_their_file() -> None:
    assert read_codes("supple: 1\nstop-signs: {sharp: Sharp pain}\ncontraindications: {dvt: A clot}\n").value == Codes(
        {"sharp": "Sharp pain"}, {"dvt": "A clot"}
    )
    for text in ("[", "supple: 7", "supple: 1", "supple: 1\nstop-signs: {a: }\ncontraindications: {}\n"):
        reading = read_codes(text)
        assert reading.value is None
        assert len(reading.problems) == 1


@given(st.one_of(st.binary(max_size=60), st.text(max_size=60)), st.sampled_from(WHOLE.splitlines()))
@settings(max_examples=150, deadline=None)
def test_whatever_stands_in_the_file_nothing_is_raised(noise: str | bytes, line: str) -> None:
    assert read_exercise(noise, "rocks").value is None
    if isinstance(noise, str):
        for text in (WHOLE.replace(line, noise), WHOLE.replace(line, line.partition(":")[0] + ": " + noise)):
            for problem in read_exercise(text, "rocks").problems:
                assert say(problem.message)
