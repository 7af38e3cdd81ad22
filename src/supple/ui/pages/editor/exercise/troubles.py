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


def troubles_by_key(problems: Iterable[Problem], text: str) -> dict[str, str]:
    """Return the first mistake of each key: ``dose.sets`` for a key below another, with ``dose`` for both."""
    lines = text.splitlines()
    found: dict[str, str] = {}
    for problem in problems:
        if problem.severity is not Severity.ERROR or not 0 < problem.line <= len(lines):
            continue
        sentence = say(problem.message)
        here = _KEY.match(lines[problem.line - 1])
        top = next((key for key in _keys_above(lines, problem.line) if key), "")
        if here is not None and here["indent"] and top:
            found.setdefault(f"{top}.{here['key']}", sentence)
        if top:
            found.setdefault(top, sentence)
    return found


def _keys_above(lines: list[str], line: int) -> Iterable[str]:
    """Yield the keys without indentation at a line and above it, the nearest first."""
    for text in reversed(lines[:line]):
        match = _KEY.match(text)
        if match is not None and not match["indent"]:
            yield match["key"]
