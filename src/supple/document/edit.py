"""Edits of a text by marks: what is not meant to change stays as it was, byte for byte."""

from __future__ import annotations

import re
from typing import Final

from supple.document.node import Scalar
from supple.document.reader import read_document

_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._/+-]*(?<! )")


def set_value(text: str, key: str, value: str) -> str:
    """Return ``text`` with the top-level ``key`` set to ``value``, or with ``key: value`` as a new last line.

    Every other line and every comment stays. Raises ValueError where the text is not a document of keys with values
    or where the value stands over several lines or is no single text. Nothing but comments counts as no keys yet.
    """
    mark, body = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    reading = read_document(body)
    if reading.value is None:
        if _holds_something(body):
            raise ValueError("the text has no keys with values")
        return mark + _appended(body, key, value)
    found = reading.value.get(key)
    if found is None:
        if reading.value.start.column != 1 or body[reading.value.start.offset] == "{":
            raise ValueError("the keys do not stand one to a line")
        return mark + _appended(body, key, value)
    if not isinstance(found, Scalar) or found.start.line != found.end.line:
        raise ValueError("the value is no text on one line")
    space = " " if body[found.start.offset - 1 : found.start.offset] == ":" else ""
    return mark + body[: found.start.offset] + space + quoted(value) + body[found.end.offset :]


def _holds_something(body: str) -> bool:
    return any(line.strip() and not line.lstrip().startswith("#") for line in body.splitlines())


def _appended(body: str, key: str, value: str) -> str:
    line_end = "\r\n" if "\r\n" in body else "\n"
    joint = "" if not body or body.endswith(("\n", "\r")) else line_end
    return f"{body}{joint}{key}: {quoted(value)}{line_end}"


def quoted(value: str) -> str:
    """Write a text so that YAML reads it back as it is."""
    if _PLAIN.fullmatch(value):
        return value
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
    return '"' + "".join(escapes.get(character, character) for character in value) + '"'
