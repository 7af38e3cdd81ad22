"""The troubles of a text by the key at which they stand, so that each is said below its field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from supple.document.problem import Severity
from supple.ui.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.document.problem import Problem

_KEY: Final = re.compile(r"(?P<indent>[ ]*)(?P<key>[A-Za-z][\w-]*):")
_INNER: Final = re.compile(r"(?P<key>[A-Za-z][\w-]*):")


def troubles_by_key(problems: Iterable[Problem], text: str) -> dict[str, str]:
    """Return the first mistake of each key: ``dose.sets`` for a key below another, with ``dose`` for both."""
    lines = text.splitlines()
    found: dict[str, str] = {}
    for problem in problems:
        if problem.severity is not Severity.ERROR or not 0 < problem.line <= len(lines):
            continue
        sentence = say(problem.message)
        top = next(iter(_keys_above(lines, problem.line)), "")
        # The key at which it stands, or of which it is the value; in braces there may be several on a line.
        here = [each["key"] for each in _INNER.finditer(lines[problem.line - 1]) if each.start() < problem.column]
        if here and top and here[-1] != top:
            found.setdefault(f"{top}.{here[-1]}", sentence)
        if top:
            found.setdefault(top, sentence)
    return found


def _keys_above(lines: list[str], line: int) -> Iterable[str]:
    """Yield the keys without indentation at a line and above it, the nearest first."""
    for text in reversed(lines[:line]):
        match = _KEY.match(text)
        if match is not None and not match["indent"]:
            yield match["key"]
