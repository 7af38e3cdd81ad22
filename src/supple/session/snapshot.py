"""A timeline as bytes, so that what was begun can be gone on with whatever has become of its file."""

from __future__ import annotations

import hashlib
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Final, cast, get_args, get_origin, get_type_hints

import msgspec

from supple.session.timeline import Timeline


def write_snapshot(timeline: Timeline) -> bytes:
    """Write a timeline as one line of JSON."""
    return msgspec.json.encode(_tagged(timeline))


def read_snapshot(data: bytes) -> Timeline | None:
    """Read what ``write_snapshot`` wrote; None for anything else, also where segments name steps that are not there."""
    try:
        read = msgspec.json.decode(data, type=_mirror(Timeline))
    except (msgspec.DecodeError, RecursionError):
        return None
    timeline = cast("Timeline", _untagged(read))
    has_steps = all(0 <= segment.step < len(timeline.steps) for segment in timeline.segments)
    return timeline if timeline.segments and has_steps else None


def digest_of(timeline: Timeline) -> str:
    """SHA-256 of a timeline's snapshot in hexadecimal: equal where the same is played."""
    # Reading makes 0 seconds and 0.0 seconds one, so that a session that is gone on with keeps its digest.
    read = msgspec.json.decode(write_snapshot(timeline), type=_mirror(Timeline))
    return hashlib.sha256(msgspec.json.encode(read)).hexdigest()


# msgspec cannot tell the dataclasses of a union apart, so each is mirrored by a struct that carries its name.
_ORIGINALS: Final[dict[type, type]] = {}


@cache
def _mirror(original: type) -> type[msgspec.Struct]:
    """Return the struct with the fields of a dataclass and its name as a tag."""
    hints = get_type_hints(original)
    described: list[tuple[str, Any] | tuple[str, Any, Any]] = []
    for field in fields(original):
        kind = _mirrored(hints[field.name])
        described.append((field.name, kind) if field.default is MISSING else (field.name, kind, field.default))
    mirror = msgspec.defstruct(original.__name__, described, tag=original.__name__, kw_only=True)
    _ORIGINALS[mirror] = original
    return mirror


def _mirrored(kind: Any) -> Any:  # noqa: ANN401 - a type in any of its forms
    """Return ``kind`` with every dataclass in it replaced by its mirror."""
    if is_dataclass(kind):
        return _mirror(cast("type", kind))
    if get_origin(kind) is tuple:
        return tuple[tuple(part if part is ... else _mirrored(part) for part in get_args(kind))]  # type: ignore[misc]
    if get_origin(kind) is UnionType or isinstance(kind, UnionType):
        first, *others = (_mirrored(part) for part in get_args(kind))
        for other in others:
            first |= other
        return first
    return kind


def _tagged(value: Any) -> Any:  # noqa: ANN401 - whatever stands in a field
    """Turn dataclasses into their mirrors, through tuples."""
    if isinstance(value, tuple):
        return tuple(_tagged(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        mirror = _mirror(type(value))
        return mirror(**{field.name: _tagged(getattr(value, field.name)) for field in fields(value)})
    return value


def _untagged(value: Any) -> Any:  # noqa: ANN401 - whatever stands in a field
    """Turn mirrors back into their dataclasses, through tuples."""
    if isinstance(value, tuple):
        return tuple(_untagged(part) for part in value)
    if isinstance(value, msgspec.Struct):
        original = _ORIGINALS[type(value)]
        return original(**{name: _untagged(getattr(value, name)) for name in type(value).__struct_fields__})
    return value
