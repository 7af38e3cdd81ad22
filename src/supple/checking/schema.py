"""JSON Schema (draft 7) of Supple's files, written from the tables that check them, for editors that know YAML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from supple.advice.flag_reader import EVERYWHERE
from supple.advice.own_questions import QUESTION_ROOT, QUESTION_TABLE
from supple.body.region import Region
from supple.checking.schema_kind import Schema, kind_schema, listing_schema, table_schema
from supple.document.format_version import KEY
from supple.document.value import Choice, Number, Text
from supple.figure.pose import VIEWS
from supple.figure.pose_reader import LIMB, POSE, POSE_KEY, TRUNK
from supple.routine.codes import OVER_65
from supple.routine.exercise import Equipment
from supple.routine.exercise_reader import DOSE, EQUIPMENT, EXERCISE, EXERCISE_FILE, VARIANT, VARIANT_WORK
from supple.routine.file_kind import FileKind
from supple.routine.routine_reader import ROUTINE
from supple.routine.step_reader import CIRCUIT, INSERT, MOST_STEPS, STEP
from supple.routine.work_reader import COUNT, TIME_SECONDS
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.document.table import Table
    from supple.routine.codes import Codes

_DRAFT: Final = "http://json-schema.org/draft-07/schema#"
_ID: Final = r"^[a-z0-9-]{1,64}$"
_WORKS: Final = ("hold", "time", "reps")
_VERSION: Final[Schema] = {"enum": [1, "1"]}
_ANGLE: Final = kind_schema(Number(-360, 360))


def write_schema(kind: FileKind, exercises: Iterable[str], codes: Codes) -> str:
    """Return the schema of a kind of file as JSON; ids of exercises and codes are offered for completion."""
    exercise_ids = sorted(exercises)
    made = {
        FileKind.ROUTINE: lambda: _routine(exercise_ids, codes),
        FileKind.EXERCISE: lambda: {**_exercise(EXERCISE_FILE, codes), "definitions": _shared(exercise_ids)},
        FileKind.QUESTIONS: lambda: _questions(exercise_ids, codes),
    }[kind]()
    head = {
        "$schema": _DRAFT,
        "title": word(f"schema.{kind.value}"),
        "description": word(f"schema.{kind.value}-about"),
    }
    made["required"] = [KEY, *(key for key in made["required"] if key != KEY)]
    return json.dumps({**head, **made}, indent=1) + "\n"


def _table(table: Table, area: str, own: dict[str, Any]) -> Schema:
    said = {field.key: word(f"schema.{area}.{field.key}") for field in table.fields}
    return table_schema(table, own, said)


def _routine(exercise_ids: list[str], codes: Codes) -> Schema:
    steps = {"type": "array", "minItems": 1, "maxItems": MOST_STEPS}
    own = {
        KEY: _VERSION,
        "steps": {**steps, "items": {"$ref": "#/definitions/item"}},
        "stop": _codes(codes.stop_signs),
        "for": _codes({**codes.contraindications, OVER_65: word("schema.over-65")}),
        "exercises": {
            "type": "object",
            "propertyNames": {"pattern": _ID},
            "additionalProperties": {"$ref": "#/definitions/exercise"},
        },
    }
    return {
        **_table(ROUTINE, "routine", own),
        "definitions": {
            **_shared(exercise_ids),
            "item": {"anyOf": [{"$ref": f"#/definitions/{name}"} for name in ("step", "circuit", "insert")]},
            "step": _step(),
            "circuit": _table(
                CIRCUIT, "circuit", {"steps": {**steps, "items": {"anyOf": [_ref("step"), _ref("insert")]}}}
            )
            | {"required": ["repeat", "steps"]},
            "insert": _table(INSERT, "step", {}) | {"required": ["routine"]},
            "exercise": _exercise(EXERCISE, codes),
        },
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/definitions/{name}"}


def _step() -> Schema:
    exercise = _ref("exercise-id")
    own = {"exercise": exercise, "range": _range(), "instead": listing_schema(exercise, 1, 5, single=True)}
    schema = _table(STEP, "step", own)
    for key in ("routine", "repeat"):
        del schema["properties"][key]
    return {
        **schema,
        "required": ["exercise"],
        "not": {"anyOf": [*_pairs(_WORKS), {"required": ["range", "reps"]}, _switch_without_sides()]},
        "dependencies": {"tempo": ["reps"], "until": ["reps"]},
    }


def _switch_without_sides() -> Schema:
    sides = {"sides": {"enum": ["left", "right", "both", "alternating"]}}
    return {"required": ["switch", "sides"], "properties": sides}


def _pairs(keys: tuple[str, ...]) -> list[Schema]:
    """Return a schema for every two of some keys."""
    return [{"required": [first, second]} for place, first in enumerate(keys) for second in keys[place + 1 :]]


def _shared(exercise_ids: list[str]) -> Schema:
    """Define what several parts refer to; any id is taken, since a file may have exercises of its own."""
    limb = _table(LIMB, "pose-part", dict.fromkeys((field.key for field in LIMB.fields), _angles()))
    return {
        "exercise-id": {"anyOf": [{"enum": exercise_ids}, {"type": "string", "pattern": _ID}]},
        "limb": limb,
        "trunk": _table(TRUNK, "pose-part", {}),
    }


def _range() -> Schema:
    """Take two lengths of time, or two numbers of repetitions in a dose."""
    item = {"anyOf": [kind_schema(TIME_SECONDS), kind_schema(COUNT)]}
    return {"type": "array", "items": item, "minItems": 2, "maxItems": 2}


def _codes(codes: dict[str, str]) -> Schema:
    code = {"enum": list(codes), "enumDescriptions": list(codes.values())}
    return listing_schema(code, 0, 60, single=True)


def _exercise(table: Table, codes: Codes) -> Schema:
    work = _table(VARIANT_WORK, "dose", {}) | {"not": {"anyOf": _pairs(_WORKS)}}
    variant = _table(VARIANT, "variant", {"exercise": _ref("exercise-id"), "dose": work})
    text = kind_schema(Text())
    need = {"anyOf": [kind_schema(Choice(Equipment)), _table(EQUIPMENT, "equipment", {})]}
    own = {
        KEY: _VERSION,
        "dose": _dose(),
        "equipment": listing_schema(need, 0, 10, single=True),
        "easier": {"anyOf": [text, variant]},
        "harder": {"anyOf": [text, variant]},
        "contraindications": _codes(codes.contraindications),
        "stop-signs": _codes(codes.stop_signs),
        "pose": _pose(),
    }
    return _table(table, "exercise", own)


def _dose() -> Schema:
    return {
        **_table(DOSE, "dose", {"range": _range()}),
        "oneOf": [{"required": [work]} for work in _WORKS],
        "dependencies": {"tempo": ["reps"], "until": ["reps"], "reps": ["tempo"], "over-65": ["hold"]},
    }


def _pose() -> Schema:
    """Take the keys of a pose; what stands in contacts and things is left to the page of poses."""
    anything: Schema = {"type": "object"}
    parts = dict.fromkeys(("both", "left", "right"), _ref("limb")) | {"trunk": _ref("trunk")}
    key = _table(POSE_KEY, "pose", {**parts, "contacts": anything})
    two = {"type": "array", "items": _ANGLE, "minItems": 2, "maxItems": 2}
    own = {
        **parts,
        "view": {"anyOf": [{"enum": list(VIEWS)}, two]},
        "keys": {"type": "array", "items": key, "minItems": 1, "maxItems": 12},
        "contacts": anything,
        "props": {"type": "array"},
        "close-up": anything,
        "hands": {"type": ["object", "string"]},
        "target": {"type": ["object", "array", "string"]},
    }
    return _table(POSE, "pose", own)


def _angles() -> Schema:
    return {"anyOf": [_ANGLE, {"type": "array", "items": _ANGLE, "minItems": 1, "maxItems": 3}]}


def _questions(exercise_ids: list[str], codes: Codes) -> Schema:
    regions = {"enum": [EVERYWHERE, *(region.value for region in Region)]}
    own = {
        "regions": listing_schema(regions, 1, 50, single=True),
        "allows": listing_schema({"enum": exercise_ids}, 0, 50, single=False),
        "codes": listing_schema({"enum": list(codes.contraindications)}, 0, 50, single=False),
    }
    question = _table(QUESTION_TABLE, "question", own)
    listed = {"type": "array", "items": question, "minItems": 1, "maxItems": 100}
    return _table(QUESTION_ROOT, "questions", {KEY: _VERSION, "questions": listed})
