"""An edit of a text by marks: one stretch of it and what takes its place; everything else stays byte for byte."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class TextEdit:
    """What stood from ``start`` up to ``end`` becomes ``text``. Offsets count characters of the text before any edit.

    Raises ValueError where the stretch ends before it starts.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError("an edit must not end before it starts")


def apply_edits(text: str, edits: Iterable[TextEdit]) -> str:
    """Return ``text`` after all edits, each counted in the text as it was; of two at one place the first comes first.

    Raises ValueError where two edits overlap or one reaches past the end.
    """
    pieces: list[str] = []
    reached = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < reached or edit.end > len(text):
            raise ValueError("edits must lie apart and within the text")
        pieces += (text[reached : edit.start], edit.text)
        reached = edit.end
    return "".join((*pieces, text[reached:]))
