"""Indentation as a person would give it: after Enter, and of whole lines by Tab."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from supple.document.text_edit import TextEdit

if TYPE_CHECKING:
    from supple.document.draft import Selection

STEP: Final = "  "
_HEAD: Final = re.compile(r"( *)((?:- +)*)(.*)")
_LINE_START: Final = re.compile(r"(?:(?<=\n)|(?<=\r)(?!\n)|^)", re.MULTILINE)


def entered(before: str) -> str:
    """Return what Enter inserts after ``before``, the line up to the cursor: a break, and the indentation that fits.

    Below ``- exercise: x`` stand the keys of the same step; below ``steps:`` a list.
    """
    found = _HEAD.match(before)
    indent, dashes, rest = found.groups() if found else ("", "", "")
    words = rest.split(" #")[0].rstrip()
    if words.endswith(":"):
        return "\n" + indent + " " * len(dashes) + STEP
    return "\n" + indent + " " * len(dashes)


def shifted(text: str, selection: Selection, *, back: bool) -> tuple[TextEdit, ...]:
    """Return the edits that indent the chosen lines by two spaces, or take as many away; a bare cursor gets spaces."""
    first, last = sorted((selection.anchor, selection.cursor))
    if first == last and not back:
        return (TextEdit(first, last, STEP),)
    begin = max(text.rfind("\n", 0, first), text.rfind("\r", 0, first)) + 1
    starts = [begin + found.start() for found in _LINE_START.finditer(text[begin:last] or " ")]
    starts = [start for start in starts if start == begin or start < last]
    if not back:
        return tuple(
            TextEdit(start, start, STEP) for start in starts if text[start : start + 1] not in ("", "\r", "\n")
        )
    edits = []
    for start in starts:
        spaces = len(text[start : start + len(STEP)]) - len(text[start : start + len(STEP)].lstrip(" "))
        if spaces:
            edits.append(TextEdit(start, start + spaces, ""))
    return tuple(edits)
