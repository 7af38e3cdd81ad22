"""A draft: the one text that is being edited, with one history of changes for all its views."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.document.difference import edits_between
from supple.document.text_edit import TextEdit, apply_edits

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_CHANGES: Final = 1000
MOST_CHARACTERS: Final = 8_000_000


@dataclass(frozen=True, slots=True)
class Selection:
    """Where a cursor stands in the text, and where its selection began; offsets in characters."""

    anchor: int
    cursor: int

    @classmethod
    def at(cls, offset: int) -> Selection:
        """Make a cursor without a selection."""
        return cls(offset, offset)


@dataclass(frozen=True, slots=True)
class Change:
    """What a view does to follow: ``edits`` count in the text before, ``selection`` in the text after."""

    edits: tuple[TextEdit, ...]
    selection: Selection


@dataclass(frozen=True, slots=True)
class _Past:
    """One entry of the history: the stretch that changed, before and after, and where the cursor was."""

    start: int
    old: str
    new: str
    before: Selection
    after: Selection
    merge_key: str = ""


class Draft:
    """A text with undo and redo.

    Changes with the same ``merge_key`` that follow one another are one step of the history, until ``pause``. The
    history keeps the last 1000 steps and at most 8 million characters.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._saved = text
        self._past: list[_Past] = []
        self._future: list[_Past] = []
        self._may_merge = False
        self._version = 0

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self._text

    @property
    def version(self) -> int:
        """A number that grows with every change, undo and redo, to know what was worked out for an older text."""
        return self._version

    @property
    def can_undo(self) -> bool:
        """Tell whether there is something to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Tell whether something was taken back and nothing changed since."""
        return bool(self._future)

    @property
    def is_changed(self) -> bool:
        """Tell whether the text differs from what was saved last, whichever way it came to be so."""
        return self._text != self._saved

    def mark_saved(self) -> None:
        """Take the text as it stands for what is on disk; what follows is a step of its own."""
        self._saved = self._text
        self._may_merge = False

    def pause(self) -> None:
        """Let the next change be a step of its own, whatever its merge key: a person has paused or gone elsewhere."""
        self._may_merge = False

    def apply(
        self, edits: Iterable[TextEdit], *, merge_key: str = "", before: Selection | None = None,
        after: Selection | None = None,
    ) -> Change:  # fmt: skip
        """Change the text; ``before`` and ``after`` are where the cursor was and is, else the stretch that changed.

        Raises ValueError where edits overlap or reach past the end. What changes nothing leaves the history alone.
        """
        edits = tuple(edits)
        new = apply_edits(self._text, edits)
        if new == self._text:
            return Change((), after or before or Selection.at(0))
        past = _past(self._text, new, before, after, merge_key)
        last = self._past[-1] if self._past else None
        if self._may_merge and merge_key and last is not None and last.merge_key == merge_key:
            past = _merged(last, past, self._text)
            self._past.pop()
        self._future.clear()
        # Typed and taken back within one step: there is nothing left to undo.
        if past.old != past.new:
            self._past.append(past)
        self._may_merge = past.old != past.new
        self._set(new)
        self._forget()
        return Change(edits, past.after)

    def undo(self) -> Change | None:
        """Take the last step back, or return None where there is none."""
        if not self._past:
            return None
        past = self._past.pop()
        self._future.append(past)
        return self._swap(past.start, past.new, past.old, past.before)

    def redo(self) -> Change | None:
        """Do again what was taken back last, or return None."""
        if not self._future:
            return None
        past = self._future.pop()
        self._past.append(past)
        return self._swap(past.start, past.old, past.new, past.after)

    def _swap(self, start: int, old: str, new: str, selection: Selection) -> Change:
        edits = tuple(TextEdit(edit.start + start, edit.end + start, edit.text) for edit in edits_between(old, new))
        self._set(self._text[:start] + new + self._text[start + len(old) :])
        self._may_merge = False
        return Change(edits, selection)

    def _set(self, text: str) -> None:
        self._text = text
        self._version += 1

    def _forget(self) -> None:
        """Drop the oldest steps beyond what is kept; the last one is always kept."""
        size = sum(len(past.old) + len(past.new) for past in self._past)
        while len(self._past) > 1 and (len(self._past) > MOST_CHANGES or size > MOST_CHARACTERS):
            oldest = self._past.pop(0)
            size -= len(oldest.old) + len(oldest.new)


def _past(old: str, new: str, before: Selection | None, after: Selection | None, merge_key: str) -> _Past:
    edits = edits_between(old, new)
    start, end = edits[0].start, edits[-1].end
    length = end - start + len(new) - len(old)
    return _Past(
        start, old[start:end], new[start : start + length], before or Selection(start, end),
        after or Selection.at(start + length), merge_key,
    )  # fmt: skip


def _merged(first: _Past, second: _Past, between: str) -> _Past:
    """Join two steps to one; ``between`` is the text after the first and before the second."""
    first_end, second_end = first.start + len(first.new), second.start + len(second.old)
    start, end = min(first.start, second.start), max(first_end, second_end)
    return _Past(
        start,
        between[start : first.start] + first.old + between[first_end:end],
        between[start : second.start] + second.new + between[second_end:end],
        first.before, second.after, second.merge_key,
    )  # fmt: skip
