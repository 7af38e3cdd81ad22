"""The schema takes every good file, refuses every bad one that it can, and ships as it would be written now."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from advice.content import the_codes, the_library
from checking.yaml_core import core_value
from supple.checking.schema import write_schema
from supple.checking.schema_kind import DURATION_TEXT, kind_schema
from supple.document.duration import DurationFault, read_duration
from supple.document.reader import read_document
from supple.document.value import AnyNode
from supple.routine.file_kind import FileKind

ROOT = Path(__file__).parents[2]
BAD = ROOT / "tests" / "routine" / "bad"
PAGE = (ROOT / "routines" / "FORMAT.md").read_text(encoding="utf-8")
QUESTIONS = (ROOT / "routines" / "QUESTIONS.md").read_text(encoding="utf-8")
EXAMPLE = re.compile(r"```yaml\n(.*?)```", re.DOTALL)

# What a schema cannot say, by file.
MEANING_ONLY = {
    "anchors": "YAML itself allows places to point to",
    "crlf": "a length of time in words is no number to compare",
    "duplicate-keys": "YAML itself complains of a key that stands twice, no schema can",
    "escaped-character": "YAML allows it",
    "insert-broken": "lies in another file",
    "insert-circle": "lies in another file",
    "insert-deep": "lies in another file",
    "odd-keys": "YAML allows lists as keys",
    "time-outside": "a length of time in words is no number to compare, and 1e3 is a number in YAML",
    "too-many-steps": "lies in another file",
    "unknown-exercise": "any id may be one of the file's own exercises",
}


def validator(kind: FileKind) -> Draft7Validator:
    schema = json.loads((ROOT / "resources" / "schemas" / f"{kind.value}.schema.json").read_text(encoding="utf-8"))
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


ROUTINE, EXERCISE = validator(FileKind.ROUTINE), validator(FileKind.EXERCISE)


def faults(schema: Draft7Validator, text: str) -> list[str]:
    root = read_document(text).value
    assert root is not None
    return [f"{list(error.absolute_path)}: {error.message[:200]}" for error in schema.iter_errors(core_value(root))]


@pytest.mark.parametrize("kind", list(FileKind), ids=lambda kind: kind.value)
def test_the_shipped_files_are_current(kind: FileKind) -> None:
    shipped = ROOT / "resources" / "schemas" / f"{kind.value}.schema.json"
    assert shipped.read_text(encoding="utf-8") == write_schema(kind, the_library().exercises, the_codes())


@pytest.mark.parametrize("path", sorted((ROOT / "routines").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_bundled_routine_is_valid(path: Path) -> None:
    assert faults(ROUTINE, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", sorted((ROOT / "resources" / "exercises").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_bundled_exercise_is_valid(path: Path) -> None:
    assert faults(EXERCISE, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("example", EXAMPLE.findall(PAGE), ids=lambda text: text.splitlines()[1])
def test_every_example_of_the_page_is_valid(example: str) -> None:
    assert faults(ROUTINE, example) == []


@pytest.mark.parametrize("example", EXAMPLE.findall(QUESTIONS), ids=lambda text: text.splitlines()[1])
def test_every_example_of_the_questions_is_valid(example: str) -> None:
    assert faults(validator(FileKind.QUESTIONS), example) == []


@pytest.mark.parametrize("path", sorted(BAD.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_bad_file_is_refused_where_a_schema_can(path: Path) -> None:
    root = read_document(path.read_bytes()).value
    if root is None:
        assert path.stem not in MEANING_ONLY  # no YAML at all: the editor says so without a schema
        return
    assert ROUTINE.is_valid(core_value(root)) == (path.stem in MEANING_ONLY)


def test_every_excused_file_is_there() -> None:
    assert {path.stem for path in BAD.glob("*.yaml")} >= MEANING_ONLY.keys()


STEP = "supple: 1\ntitle: T\nkind: stretch\nsteps:\n  - exercise: squat\n"


@pytest.mark.parametrize(
    "line",
    [
        *("hold: 3", "hold: later", "hold: 1,5 min", "reps: 0", "reps: ten", "sets: 11", "rest: -1", "sides: one"),
        *("colour: blue", "range: [5]", "instead: []", "until: tired\n    reps: 3", "switch: 5 s\n    sides: left"),
        *("hold: 30 s\n    time: 30 s", "tempo: 3 s", "reps: 3\n    range: [1, 5]", "note: [a]", "get-ready: 400"),
    ],
)
def test_a_step_that_cannot_be_is_refused(line: str) -> None:
    assert faults(ROUTINE, f"{STEP}    {line}\n") != []


@pytest.mark.parametrize(
    "line",
    [
        *("hold: 45", "hold: 1:30", "hold: 1 Min 30 SEC", "time: 1 h", "x-mine: [1, {a: b}]", "note@de: Hallo"),
        *("reps: 10\n    until: done", "instead: [calf-raise-double]", "sides: each\n    switch: 5", "note: 12"),
    ],
)
def test_a_step_that_can_be_is_taken(line: str) -> None:
    assert faults(ROUTINE, f"{STEP}    {line}\n") == []


@pytest.mark.parametrize("kind", [FileKind.ROUTINE, FileKind.EXERCISE, FileKind.QUESTIONS], ids=lambda kind: kind.value)
def test_every_key_is_explained_and_ids_are_offered(kind: FileKind) -> None:
    def keys(schema: Any) -> list[dict[str, Any]]:
        if isinstance(schema, list):
            return [key for item in schema for key in keys(item)]
        if not isinstance(schema, dict):
            return []
        below = [key for value in schema.values() for key in keys(value)]
        properties = schema.get("properties", {}) if "additionalProperties" in schema else {}
        return [*properties.values(), *below]

    schema = json.loads(write_schema(kind, ["squat"], the_codes()))
    assert schema["title"]
    found = keys(schema)
    assert len(found) > 10
    assert all(key["description"].endswith((".", ")")) or "done" in key["description"] for key in found)
    assert '"squat"' in json.dumps(schema)


def test_a_kind_that_only_its_owner_reads_has_no_schema() -> None:
    with pytest.raises(TypeError, match="no schema"):
        kind_schema(AnyNode())


PIECES = st.lists(
    st.sampled_from(
        ["1", "45", "0", "1.5", ":", "30", " ", "s", "min", "Min", "h", "sec", "hours", ",", "x", "-", "é"]
    ),
    max_size=7,
)


@settings(max_examples=400, deadline=None)
@given(PIECES.map("".join))
def test_lengths_of_time_are_told_from_other_texts_as_the_reader_does(text: str) -> None:
    read = read_duration(text)
    is_one = not isinstance(read, DurationFault) or read in (DurationFault.ZERO, DurationFault.HUGE)
    assert bool(re.search(DURATION_TEXT, text)) == is_one
