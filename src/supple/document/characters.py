"""The characters of a file: bytes to text, and what a text for people may not hold."""

from __future__ import annotations

import codecs
import itertools
import re
from typing import Final

from supple.document.message import Message
from supple.document.problem import Problem

# What YAML does not allow, the line ends that editors do not count as such (NEL, LS, PS), and marks that
# turn the order of letters round, so that a line says something else than it shows.
FORBIDDEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
# No-break spaces, as word processors leave them, line nothing up.
_STRANGE: Final = re.compile(f"(?m:^[ -]*\u00a0)|{FORBIDDEN.pattern}")
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_UTF_16_MARKS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# A file of text in another encoding has a few strange characters; listing more than these helps nobody.
MOST_LISTED: Final = 10


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of a character."""
    line, start = 1, 0
    for end in _LINE_END.finditer(text, 0, offset):
        line, start = line + 1, end.end()
    return line, offset - start + 1


def decode(raw: bytes) -> str | Problem:
    """Return the text of a UTF-8 file without its byte order mark, or say why it is none."""
    if raw.startswith(_UTF_16_MARKS):
        return Problem(1, 1, Message.of("problem-utf-16"))
    body = raw.removeprefix(codecs.BOM_UTF8)
    if b"\0" in body:
        half_empty = len(body) >= 4 and any(body[:8]) and (not any(body[:8:2]) or not any(body[1:8:2]))
        return Problem(1, 1, Message.of("problem-utf-16" if half_empty else "problem-binary"))
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        line, column = place_of(text := body[: error.start].decode("utf-8"), len(text))
        return Problem(line, column, Message.of("problem-not-utf-8", byte=f"{body[error.start]:02X}"))


def forbidden_characters(text: str) -> list[Problem]:
    """Report control and invisible characters, at most the first ten; a NUL means that it is no text at all."""
    if "\0" in text:
        return [Problem(1, 1, Message.of("problem-binary"))]
    return [
        Problem(
            *place_of(text, found.end() - 1),
            Message.of("problem-character", code=f"U+{ord(text[found.end() - 1]):04X}"),
        )
        for found in itertools.islice(_STRANGE.finditer(text), MOST_LISTED)
    ]
