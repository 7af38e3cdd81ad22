"""Two versions of a text side by side, as a value: rows of lines that belong together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_MARK: Final = "\ufeff"
# Up to here every line counts; in longer texts lines that stand very often may be passed over, which is faster.
_EVERY_LINE: Final = 2000


class RowKind(StrEnum):
    """What a row shows: the same line twice, a changed one, or one that only one side has."""

    SAME = "same"
    CHANGED = "changed"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A line, counted from 1, without its end; ``changed`` are stretches of characters that the other side has not."""

    number: int
    text: str
    changed: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A line of each side, or of one of them."""

    kind: RowKind
    left: ComparedLine | None
    right: ComparedLine | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All rows, top to bottom. ``differs_in_ends``: only line ends, the last one or a byte order mark differ."""

    rows: tuple[ComparedRow, ...]
    is_same: bool

    @property
    def changes(self) -> int:
        """How many rows are not the same on both sides."""
        return sum(row.kind is not RowKind.SAME for row in self.rows)

    @property
    def differs_in_ends(self) -> bool:
        """Tell whether nothing that can be seen differs."""
        return not self.is_same and not self.changes


def compare(left: str, right: str) -> Comparison:
    """Put the lines of two texts side by side."""
    lefts, rights = _lines(left), _lines(right)
    first = _shared(lefts, rights)
    most = min(len(lefts), len(rights)) - first
    last = min(most, _shared(lefts[::-1], rights[::-1]))
    middle = (lefts[first : len(lefts) - last], rights[first : len(rights) - last])
    rows = (
        *(_same(lefts[at], at, at) for at in range(first)),
        *_rows(*middle, first),
        *(_same(lefts[-at], len(lefts) - at, len(rights) - at) for at in range(last, 0, -1)),
    )
    return Comparison(rows, left == right)


def _lines(text: str) -> list[str]:
    lines = _LINE_END.split(text.removeprefix(_MARK))
    return lines[:-1] if not lines[-1] else lines


def _shared(left: Sequence[str], right: Sequence[str]) -> int:
    """Return how many items, or characters, are the same from the start on."""
    pairs = enumerate(zip(left, right, strict=False))
    return next((at for at, (one, other) in pairs if one != other), min(len(left), len(right)))


def _rows(lefts: Sequence[str], rights: Sequence[str], first: int) -> Iterator[ComparedRow]:
    matcher = SequenceMatcher(None, lefts, rights, autojunk=len(lefts) + len(rights) > _EVERY_LINE)
    for kind, left, left_end, right, right_end in matcher.get_opcodes():
        paired = min(left_end - left, right_end - right)
        for at in range(paired):
            if kind == "equal":
                yield _same(lefts[left + at], first + left + at, first + right + at)
            else:
                yield _changed(lefts[left + at], first + left + at, rights[right + at], first + right + at)
        for at in range(left + paired, left_end):
            yield ComparedRow(RowKind.LEFT, ComparedLine(first + at + 1, lefts[at]), None)
        for at in range(right + paired, right_end):
            yield ComparedRow(RowKind.RIGHT, None, ComparedLine(first + at + 1, rights[at]))


def _same(text: str, left: int, right: int) -> ComparedRow:
    return ComparedRow(RowKind.SAME, ComparedLine(left + 1, text), ComparedLine(right + 1, text))


def _changed(left: str, left_at: int, right: str, right_at: int) -> ComparedRow:
    """Mark in both lines what lies between their common start and their common end."""
    start = _shared(left, right)
    end = _shared(left[start:][::-1], right[start:][::-1])
    return ComparedRow(
        RowKind.CHANGED,
        ComparedLine(left_at + 1, left, _stretch(start, len(left) - end)),
        ComparedLine(right_at + 1, right, _stretch(start, len(right) - end)),
    )


def _stretch(start: int, end: int) -> tuple[tuple[int, int], ...]:
    return ((start, end),) if start < end else ()
