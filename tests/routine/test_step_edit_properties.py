"""Random form edits of random files: the values are as asked, no comment is lost, and no unrelated line changes."""

from __future__ import annotations

import re
from collections import Counter
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written_files import routine_files

from supple.document.content import Content, Keys, content_of
from supple.document.edit_refused import EditRefused
from supple.document.reader import read_document
from supple.document.text_edit import apply_edits
from supple.routine.exercise import Exercise
from supple.routine.exercise_edit import set_exercise_value
from supple.routine.routine_reader import RoutineReader
from supple.routine.step_edit import (
    add_step,
    delete_steps,
    duplicate_steps,
    move_steps,
    set_routine_value,
    set_step_value,
    unwrap_circuit,
    wrap_in_circuit,
)
from supple.routine.step_outline import outline

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.routine.step_place import Edited, Place

CHECKOUT = Path(__file__).parents[2]
# Each example reads files several times, which may take long on a busy machine.
FORM_EDITS = settings(deadline=None, max_examples=50)
REMARK = re.compile(r"# remark \d+: - x")
NEW = Keys.of(exercise="squat", note="a: b")
ASKED: tuple[tuple[str, Content], ...] = (
    ("hold", "50 s"), ("reps", "5"), ("note", "A: b"), ("note", "one\ntwo"), ("instead", ("a", "b", "c")),
    ("range", ("1 s", "2 s")), ("rest", "5 s"), ("get-ready", "3 s"), ("hold", None), ("note", None), ("instead", None),
    ("exercise", "plank"), ("exercise", None), ("sets", None),
)  # fmt: skip
WORKS = ("hold", "time", "reps")


def content(text: str) -> Keys:
    # A text in lines at the end of a file without a last line break gets one when something is written below it.
    root = read_document(text if text.endswith(("\n", "\r")) else f"{text}\n").value
    assert root is not None
    found = content_of(root)
    assert isinstance(found, Keys)
    return found


def steps_of(text: str) -> list[Content]:
    steps = content(text).get("steps")
    return list(steps) if isinstance(steps, tuple) else []


def inner(step: Content) -> list[Content] | None:
    found = step.get("steps") if isinstance(step, Keys) and step.get("repeat") else None
    return list(found) if isinstance(found, tuple) else None


def places(text: str) -> list[Place]:
    found: list[Place] = []
    for number, step in enumerate(steps_of(text)):
        found.append((number,))
        found += [(number, within) for within in range(len(inner(step) or ()))]
    return found


def at(text: str, place: Place) -> Content:
    step = steps_of(text)[place[0]]
    return step if len(place) == 1 else (inner(step) or [])[place[1]]


def flat(text: str) -> Counter[Content]:
    """Count the steps, those in circuits too, and of a circuit only what is beside its steps."""
    found: Counter[Content] = Counter()
    for step in steps_of(text):
        within = inner(step)
        found.update(within or ())
        is_circuit = within is not None and isinstance(step, Keys)
        found[Keys(tuple(pair for pair in step.entries if pair[0] != "steps")) if is_circuit else step] += 1
    return found


def remarks(text: str) -> Counter[str]:
    return Counter(REMARK.findall(text))


def rest_of(text: str) -> Keys:
    return Keys(tuple(pair for pair in content(text).entries if pair[0] != "steps"))


def lines_outside(text: str, chosen: list[Place]) -> list[str]:
    """Return the lines that belong to none of the steps, without blank ones and spaces around."""
    made = outline(text, "x", RoutineReader({}, {}))
    rows = [row for row in made.rows if row.place in chosen]
    lines = re.split(r"\r\n|\r|\n", text)
    inside = {line for row in rows for line in range(row.first_line, row.last_line + 1)}
    return [line.strip() for number, line in enumerate(lines, 1) if number not in inside and line.strip()]


def is_within(lines: list[str], others: list[str]) -> bool:
    """Tell whether all lines stand among the others in the same order; remarks that go with a step aside."""
    left = iter(others)
    return all(any(line == other for other in left) for line in lines)


def kept(lines: list[str]) -> list[str]:
    """Leave out remarks, which move with their steps, and the key above the steps, which may become an empty list."""
    return [line for line in lines if not line.startswith("# remark") and not re.match(r"-? *steps:", line)]


@FORM_EDITS
@given(routine_files())
def test_the_files_are_as_people_write_them(text: str) -> None:
    assert read_document(text).problems == ()


@FORM_EDITS
@given(routine_files(), st.sampled_from(ASKED), st.data())
def test_a_value_is_set(text: str, asked: tuple[str, Content], data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(places(text)))
    key, value = asked
    old = at(text, place)
    assert isinstance(old, Keys)
    new = apply_edits(text, set_step_value(text, place, key, value).edits)

    found = at(new, place)
    assert isinstance(found, Keys)
    assert found.get(key) == value
    gone = {key, *(WORKS if value and key in WORKS else ()), *(("range",) if key in WORKS else ())}
    assert [pair for pair in found.entries if pair[0] not in gone] == [
        pair for pair in old.entries if pair[0] not in gone
    ]
    assert remarks(new) == remarks(text)
    assert rest_of(new) == rest_of(text)
    assert kept(lines_outside(new, [place])) == kept(lines_outside(text, [place]))


@FORM_EDITS
@given(routine_files(), st.data())
def test_a_step_is_added(text: str, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from([*places(text), (len(steps_of(text)),)]))
    edited = add_step(text, place, NEW)
    new = apply_edits(text, edited.edits)

    assert at(new, place) == NEW
    assert flat(new) == flat(text) + Counter([NEW])
    assert remarks(new) == remarks(text)
    assert is_within(lines_outside(text, []), lines_outside(new, []))


@FORM_EDITS
@given(routine_files(), st.data())
def test_steps_are_deleted(text: str, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(places(text)), min_size=1, max_size=3, unique=True))
    edited = delete_steps(text, chosen)
    new = apply_edits(text, edited.edits)

    assert not flat(new) - flat(text)
    assert all(place in places(new) for place in edited.places)
    assert rest_of(new) == rest_of(text)
    # A circuit goes with its last step.
    emptied = [
        (number,) for number, step in enumerate(steps_of(text))
        if inner(step) and all((number, within) in chosen for within in range(len(inner(step) or ())))
    ]  # fmt: skip
    assert is_within(kept(lines_outside(text, [*chosen, *emptied])), kept(lines_outside(new, [])))
    assert not remarks(new) - remarks(text)
    # A remark at the left edge with a blank line below it heads a section, and belongs to no step.
    lines = re.split(r"\r\n|\r|\n", text)
    heads = [line for line, below in pairwise(lines) if line.startswith("# remark") and not below.strip()]
    assert set(heads) <= set(remarks(new)) or emptied or any(inner(at(text, place)) for place in chosen)


@pytest.mark.parametrize("edit", [duplicate_steps, delete_steps, lambda text, steps: wrap_in_circuit(text, steps, 2)])
def test_a_text_in_lines_may_end_the_file_without_a_line_break(edit: Callable[[str, list[Place]], Edited]) -> None:
    head = "supple: 1\ntitle: A\ngoal: B\nkind: stretch\n"
    text = f"{head}steps:\n- exercise: squat\n- exercise: plank\n  x-mine: |\n    one\n    # two"
    steps = steps_of(apply_edits(text, edit(text, [(1,)]).edits))
    if edit is delete_steps:
        assert steps == [Keys.of(exercise="squat")]
    else:
        assert str(steps).count("one\\n# two") == (2 if edit is duplicate_steps else 1)


@FORM_EDITS
@given(routine_files(), st.data())
def test_steps_are_doubled(text: str, data: st.DataObject) -> None:
    chosen = data.draw(st.lists(st.sampled_from(places(text)), min_size=1, max_size=3, unique=True))
    edited = duplicate_steps(text, chosen)
    new = apply_edits(text, edited.edits)

    assert not flat(text) - flat(new)
    assert [at(new, place) for place in edited.places]
    assert remarks(text) - remarks(new) == Counter()
    assert is_within(lines_outside(text, []), lines_outside(new, []))


@FORM_EDITS
@given(routine_files(), st.data())
def test_steps_are_moved(text: str, data: st.DataObject) -> None:
    targets = [*places(text), *((*place[:-1], place[-1] + 1) for place in places(text))]
    chosen = data.draw(st.lists(st.sampled_from(places(text)), min_size=1, max_size=2, unique=True))
    to = data.draw(st.sampled_from(targets))
    outermost = sorted(place for place in chosen if len(place) == 1 or place[:1] not in chosen)
    into_circuit = len(to) > 1
    if into_circuit and (to[:1] in chosen or any(inner(at(text, place)) for place in outermost)):
        with pytest.raises(EditRefused):
            move_steps(text, chosen, to)
        return
    edited = move_steps(text, chosen, to)
    new = apply_edits(text, edited.edits)

    assert [at(new, place) for place in edited.places] == [at(text, place) for place in outermost]
    emptied = flat(text) - flat(new)
    assert all(isinstance(step, Keys) and step.get("repeat") for step in emptied)
    assert not flat(new) - flat(text)
    assert remarks(new) == remarks(text)
    assert rest_of(new) == rest_of(text)
    if not emptied:
        assert is_within(kept(lines_outside(text, chosen)), kept(lines_outside(new, [])))


@FORM_EDITS
@given(routine_files(), st.data())
def test_steps_are_wrapped_and_unwrapped(text: str, data: st.DataObject) -> None:
    alone = [(number,) for number, step in enumerate(steps_of(text)) if inner(step) is None]
    if not alone:
        return
    chosen = data.draw(st.lists(st.sampled_from(alone), min_size=1, max_size=3, unique=True))
    edited = wrap_in_circuit(text, chosen, 4, "5 s")
    new = apply_edits(text, edited.edits)
    circuit = at(new, edited.places[0])
    assert isinstance(circuit, Keys)
    assert inner(circuit) == [at(text, place) for place in sorted(chosen)]
    assert (circuit.get("repeat"), circuit.get("rest")) == ("4", "5 s")
    assert remarks(new) == remarks(text)

    back = apply_edits(new, unwrap_circuit(new, edited.places[0]).edits)
    assert flat(back) == flat(text)
    assert remarks(back) == remarks(text)


@FORM_EDITS
@given(
    routine_files(),
    st.sampled_from(("title", "goal", "when", "notes", "by", "tags")),
    st.sampled_from(
        ("One", "one: two", "one\ntwo", None, ("a", "b"), ("First", "Second"), ("First", "b, c", "Second"))
    ),
)
def test_the_head_is_set(text: str, key: str, value: Content) -> None:
    # A text in the place of a list that has remarks inside is refused rather than to lose them.
    with suppress(EditRefused):
        text_is_set(text, key, value)


def text_is_set(text: str, key: str, value: Content) -> None:
    new = apply_edits(text, set_routine_value(text, key, value).edits)
    found = content(new).get(key)
    assert found == value or (isinstance(found, str) and found.rstrip("\n") == value) or key == "notes"
    assert steps_of(new) == steps_of(text)
    assert not remarks(text) - remarks(new) or value is not None


FILES = sorted([*(CHECKOUT / "routines").glob("*.yaml"), *(CHECKOUT / "resources" / "exercises").glob("*.yaml")])


@pytest.mark.parametrize("path", FILES[::4], ids=lambda path: path.stem)
@settings(deadline=None, max_examples=10)
@given(data=st.data())
def test_bundled_files_are_edited_without_harm(path: Path, data: st.DataObject) -> None:
    text = path.read_text(encoding="utf-8")
    is_routine = path.parent.name == "routines"
    for _ in range(3):
        edit = (a_routine_edit if is_routine else an_exercise_edit)(text, data)
        text = apply_edits(text, edit)
    assert read_document(text).value is not None


def a_routine_edit(text: str, data: st.DataObject) -> tuple[object, ...]:
    place = data.draw(st.sampled_from(places(text)))
    edits: tuple[Callable[[], Edited], ...] = (
        lambda: set_step_value(text, place, *data.draw(st.sampled_from(ASKED))),
        lambda: add_step(text, place, NEW),
        lambda: duplicate_steps(text, [place]),
        lambda: move_steps(text, [place], (0,)),
        lambda: set_routine_value(text, "title", "Another: title"),
        lambda: set_routine_value(text, "notes", ("One, two.", "Three")),
    )
    return data.draw(st.sampled_from(edits))().edits


def an_exercise_edit(text: str, data: st.DataObject) -> tuple[object, ...]:
    return set_exercise_value(
        text,
        *data.draw(st.sampled_from((
            (("name",), "New: name"), (("cues",), ("One.", "Two, three: four.")), (("dose", "rest"), "20 s"),
            (("dose", "range"), ("1", "2")), (("contraindications",), ("acute-tear",)), (("caution",), "Slowly"),
            (("caution",), None), (("pose", "view"), "front"), (("pose", "keys", 0, "name"), "start"),
            (("equipment",), ("wall",)), (("easier",), "Sit down, then rise."),
        ))),
    )  # fmt: skip


def test_steps_in_a_file_of_the_program(library_exercises: dict[str, Exercise]) -> None:
    for path in (CHECKOUT / "routines").glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        made = outline(text, path.stem, RoutineReader(library_exercises, {path.stem: text}))
        assert made.is_whole
        assert [row.place for row in made.rows] == places(text)
