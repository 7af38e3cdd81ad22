"""Edits of exercises, in files of their own and in routine files, over all that come with the program too."""

from __future__ import annotations

import pytest

from supple.document.content import Content, Keys
from supple.document.edit_refused import EditRefused
from supple.document.text_edit import apply_edits
from supple.routine.exercise_edit import add_exercise, order_at, set_exercise_value
from supple.routine.exercise_reader import DOSE, EXERCISE_FILE, VARIANT
from supple.routine.routine_reader import ROUTINE
from supple.routine.step_order import DOSE_ORDER, EXERCISE_ORDER, ROUTINE_ORDER, STEP_ORDER, VARIANT_ORDER
from supple.routine.step_reader import CIRCUIT, STEP

TEXT = """supple: 1
name: Calf  # mine
dose: {hold: 30 s, sets: 2}
cues:
  # how
  - Stand tall.  # 1
  - Breathe.
pose:
  view: side
  keys:
    - name: stand
      right: {hip: [2, 8, 10], knee: 4}
"""


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("name",), "Calf: long", "name: Calf ", 'name: "Calf: long" '),
        (("method",), "stretch", "# mine\n", "# mine\nmethod: stretch\n"),
        (("dose", "hold"), "45 s", "30 s", "45 s"),
        (("dose", "range"), ("20 s", "60 s"), "30 s,", "30 s, range: [20 s, 60 s],"),
        (("dose", "sets"), None, ", sets: 2", ""),
        (("dose", "rest"), "", "", ""),
        (("cues",), ("Stand tall.", "Breathe out."), "Breathe.", "Breathe out."),
        (("cues",), ("Breathe.",), "  # how\n  - Stand tall.  # 1\n", ""),
        (("contraindications",), ("acute-tear",), "pose:", "contraindications: [acute-tear]\npose:"),
        (("easier", "text"), "Sit.", "pose:", "easier:\n  text: Sit.\npose:"),
        (("pose", "keys", 0, "right", "knee"), "20", "knee: 4", "knee: 20"),
        (("pose", "keys", 0, "right", "hip"), ("5", "8", "10"), "[2,", "[5,"),
        (("pose", "keys", 0, "move"), "1.5", "name: stand\n", "name: stand\n      move: 1.5\n"),
        (("pose", "base"), "back", "pose:\n", "pose:\n  base: back\n"),
    ],
)
@pytest.mark.parametrize("within", [None, "mine"])
def test_a_value_of_an_exercise(
    path: tuple[str | int, ...], value: Content, old: str, new: str, within: str | None
) -> None:
    text, expected = TEXT, TEXT.replace(old, new, 1)
    if within:
        text, expected = (
            "exercises:\n  mine:\n" + "".join(f"    {line}\n" for line in whole.splitlines())
            for whole in (text, expected)
        )
    assert apply_edits(text, set_exercise_value(text, path, value, within=within)) == expected


def test_an_exercise_is_defined_in_a_routine() -> None:
    text = "\ufeffsupple: 1\r\nsteps:\r\n  - exercise: mine\r\n"
    first = apply_edits(text, add_exercise(text, "mine", Keys.of(name="M", cues=("Breathe.",))))
    second = apply_edits(first, add_exercise(first, "other", Keys.of(name="O")))
    assert second == (
        text + "exercises:\r\n  mine:\r\n    name: M\r\n    cues: [Breathe.]\r\n  other:\r\n    name: O\r\n"
    )


def test_a_broken_file_is_refused() -> None:
    with pytest.raises(EditRefused):
        set_exercise_value("name: [\n", ("name",), None)


def test_every_key_has_its_customary_place() -> None:
    assert {field.key for field in EXERCISE_FILE.fields} == set(EXERCISE_ORDER)
    assert {field.key for field in DOSE.fields} == set(DOSE_ORDER)
    assert {field.key for field in VARIANT.fields} == set(VARIANT_ORDER)
    assert {field.key for field in ROUTINE.fields} == set(ROUTINE_ORDER)
    assert {field.key for field in (*STEP.fields, *CIRCUIT.fields)} == set(STEP_ORDER)
    assert order_at(("easier", "dose", "hold")) == DOSE_ORDER
    assert order_at(("pose", "props", 0, "kind")) == order_at(("other", "key")) == ()
