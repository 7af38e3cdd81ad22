"""Places in a text and in Qt's document of it: what a file keeps, Qt counts another way."""

from __future__ import annotations

import bisect
import re
from typing import Final

# What Qt takes for the end of a paragraph; each counts one there, however many characters the file has for it.
_BREAK: Final = re.compile("\r\n|[\r\n\u2029]")
_ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
_MARK: Final = "\ufeff"


class TextPlaces:
    """Translates between offsets of a text (characters, its byte order mark counted) and positions in Qt's document.

    Qt's document leaves the byte order mark out, has one character for each line break, and counts characters beyond
    U+FFFF twice.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._bom = len(_MARK) if text.startswith(_MARK) else 0
        spans = [found.span() for found in _BREAK.finditer(text)]
        self._starts = [self._bom, *(end for _, end in spans)]
        self._ends = [*(start for start, _ in spans), len(text)]
        self._has_astral = _ASTRAL.search(text) is not None
        if not self._has_astral and "\r\n" not in text:
            # As most files are: one character there for each here.
            self._positions = [start - self._bom for start in self._starts] if self._bom else self._starts
            return
        self._positions = [0]
        for start, end in zip(self._starts[:-1], self._ends[:-1], strict=True):
            self._positions.append(self._positions[-1] + self._width(start, end) + 1)

    @property
    def line_break(self) -> str:
        """The first line break of the text, a line feed where it has none."""
        if len(self._starts) == 1:
            return "\n"
        return self._text[self._ends[0] : self._starts[1]]

    @property
    def lines(self) -> int:
        """How many lines there are, at least one."""
        return len(self._starts)

    def position(self, offset: int) -> int:
        """Return the position in Qt's document; within a line break that is its beginning."""
        line = max(0, bisect.bisect_right(self._starts, offset) - 1)
        start = self._starts[line]
        return self._positions[line] + self._width(start, max(start, min(offset, self._ends[line])))

    def offset(self, position: int) -> int:
        """Return the offset in the text of a position in Qt's document."""
        line = max(0, bisect.bisect_right(self._positions, position) - 1)
        start, wanted = self._starts[line], position - self._positions[line]
        if not self._has_astral:
            return min(start + wanted, self._ends[line])
        at = start
        while wanted > 0 and at < self._ends[line]:
            wanted -= 2 if self._text[at] > "\uffff" else 1
            at += 1
        return at

    def offset_of(self, line: int, column: int) -> int:
        """Return the offset of a line and column that count from 1, as problems have them; the nearest there is."""
        row = min(max(line, 1), self.lines) - 1
        return min(self._starts[row] + max(column, 1) - 1, self._ends[row])

    def line_end(self, line: int) -> int:
        """Return the offset where the words of a line, from 1, end."""
        return self._ends[min(max(line, 1), self.lines) - 1]

    def line_of(self, offset: int) -> int:
        """Return the line, from 1, on which an offset stands."""
        return max(1, bisect.bisect_right(self._starts, offset))

    def _width(self, start: int, end: int) -> int:
        if not self._has_astral:
            return end - start
        return end - start + sum(1 for _ in _ASTRAL.finditer(self._text, start, end))
