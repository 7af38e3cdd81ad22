"""Kinds of value as JSON Schema, as code editors see them: YAML 1.2 makes numbers of figures and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from supple.document.value import Choice, Duration, Listing, Number, Text, Whole, YesNo

if TYPE_CHECKING:
    from supple.document.table import Table

Schema = dict[str, Any]

_PLAIN: Final = ["string", "number", "boolean"]
_NUMBER_TEXT: Final = r"^[+-]?[0-9]{1,9}(\.[0-9]{1,9})?$"
_WHOLE_TEXT: Final = r"^[+-]?[0-9]{1,9}$"
_FIGURE: Final = r"[0-9]+(\.[0-9]+)?"


def any_case(words: str) -> str:
    """Return a pattern that takes letters large and small; JSON Schema has no other way to say so."""
    return "".join(f"[{letter.upper()}{letter}]" if letter.isalpha() else letter for letter in words)


_YES_NO: Final = any_case("yes|no|true|false|on|off")
_UNITS: Final = "".join(
    rf"({_FIGURE}\s*({any_case(unit)}))?\s*"
    for unit in ("h|hr|hrs|hour|hours", "m|min|mins|minute|minutes", "s|sec|secs|second|seconds")
)
DURATION_TEXT: Final = rf"^\s*({_FIGURE}|([0-9]+:[0-5][0-9]:|[0-9]+:)[0-5][0-9]|(?=[0-9]){_UNITS})\s*$"


def kind_schema(kind: object) -> Schema:
    """Return the schema of a kind of value; raises TypeError for one that only its owner can read."""
    schema = _worded(kind) or _counted(kind)
    if schema is None:
        raise TypeError(f"no schema for {kind!r}")
    return schema


def _worded(kind: object) -> Schema | None:
    match kind:
        case Text(longest=longest):
            return {"type": _PLAIN, "minLength": 1, "maxLength": longest, "pattern": r"\S"}
        case Choice(options=options):
            return {"enum": [option.value for option in options]}
        case YesNo():
            return {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": f"^({_YES_NO})$"}]}
        case Listing(of=of, least=least, most=most, single=single):
            return listing_schema(kind_schema(of), least, most, single=single)
        case _:
            return None


def _counted(kind: object) -> Schema | None:
    match kind:
        case Number(least=least, most=most):
            return {"anyOf": [_between("number", least, most), {"type": "string", "pattern": _NUMBER_TEXT}]}
        case Whole(least=least, most=most):
            return {"anyOf": [_between("integer", least, most), {"type": "string", "pattern": _WHOLE_TEXT}]}
        case Duration(least=least, most=most):
            return {"anyOf": [_between("number", least, most), {"type": "string", "pattern": DURATION_TEXT}]}
        case _:
            return None


def listing_schema(of: Schema, least: int, most: int, *, single: bool) -> Schema:
    """Return the schema of a list; ``single`` also takes one value that is no list."""
    listed = {"type": "array", "items": of, "minItems": least, "maxItems": most}
    return {"anyOf": [of, listed]} if single else listed


def _between(kind: str, least: float, most: float) -> Schema:
    return {"type": kind, "minimum": least, "maximum": most}


def table_schema(table: Table, own: dict[str, Schema], say: dict[str, str]) -> Schema:
    """Return the schema of keys that may stand together.

    ``own`` are the schemas of fields that their owner reads, ``say`` what each key means. Keys that begin with ``x-``
    are the person's; a text may stand in another language beside its own.
    """
    properties: Schema = {}
    texts = []
    for field in table.fields:
        schema = own[field.key] if field.key in own else kind_schema(field.kind)
        properties[field.key] = {"title": field.key, "description": say[field.key], **schema}
        if isinstance(field.kind, Text):
            texts.append(field.key)
    patterns: Schema = {"^x-": {}}
    if texts:
        patterns[rf"^({'|'.join(texts)})@[a-z]{{2,3}}(-[A-Z]{{2}})?$"] = {"type": _PLAIN}
    schema = {
        "type": "object",
        "properties": properties,
        "patternProperties": patterns,
        "additionalProperties": False,
    }
    if required := [field.key for field in table.fields if field.required]:
        schema["required"] = required
    return schema
