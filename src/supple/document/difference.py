"""The difference of two texts: the few edits that turn one into the other."""

from __future__ import annotations

import difflib
import re
from typing import Final

from supple.document.text_edit import TextEdit

_LINE: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
# Comparing more lines than these takes longer than anybody waits for a key.
_MOST_LINES: Final = 600


def edits_between(old: str, new: str) -> tuple[TextEdit, ...]:
    """Return edits of ``old`` that make ``new``: lines where lines differ, and of one line only its middle."""
    start, end = _shared(old, new)
    before, after = old[start : len(old) - end], new[start : len(new) - end]
    if not before and not after:
        return ()
    # Lines are compared as wholes; the stretch is widened to them.
    first = max(old.rfind("\n", 0, start), old.rfind("\r", 0, start)) + 1
    old_lines, new_lines = _LINE.findall(old[first : len(old) - end]), _LINE.findall(new[first : len(new) - end])
    if len(old_lines) + len(new_lines) > _MOST_LINES or min(len(old_lines), len(new_lines)) <= 1:
        return (TextEdit(start, start + len(before), after),)
    edits = []
    matcher = difflib.SequenceMatcher(None, old_lines, new_lines, autojunk=False)
    offsets = [first]
    for line in old_lines:
        offsets.append(offsets[-1] + len(line))
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        if tag != "equal":
            edit = TextEdit(offsets[old_from], offsets[old_to], "".join(new_lines[new_from:new_to]))
            edits.append(trimmed(old, edit))
    return tuple(edits)


def trimmed(text: str, edit: TextEdit) -> TextEdit:
    """Return an edit without the characters at its ends that it leaves as they are."""
    old = text[edit.start : edit.end]
    start, end = _shared(old, edit.text)
    return TextEdit(edit.start + start, edit.end - end, edit.text[start : len(edit.text) - end])


def _shared(old: str, new: str) -> tuple[int, int]:
    """Return how many characters both begin and end with, counted apart; a CRLF is not torn."""
    most = min(len(old), len(new))
    start = _prefix(old, new, most)
    end = _prefix(old[start:][::-1], new[start:][::-1], most - start)
    if end and old[len(old) - end] == "\n" and start < len(old) - end and old[len(old) - end - 1] == "\r":
        end -= 1
    return start, end


def _prefix(one: str, other: str, most: int) -> int:
    """Return the length of what two texts begin with, found by halving."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
