"""A text as a text field shows it: every line end is one character there, whatever it is in the file."""

from __future__ import annotations

import bisect
from collections import Counter
from typing import TYPE_CHECKING

from supple.document.layout import LINE_BREAK
from supple.document.text_edit import TextEdit

if TYPE_CHECKING:
    from collections.abc import Iterable


class ShownText:
    """A text with one line feed at every line end, and the way from its offsets to those of the file's text and back.

    Where all line ends are one character, as they mostly are, offsets are the same.
    """

    def __init__(self, text: str) -> None:
        breaks = LINE_BREAK.findall(text)
        self._source = text
        self.text = LINE_BREAK.sub("\n", text) if "\r" in text else text
        self.line_break = Counter(breaks).most_common(1)[0][0] if breaks else "\n"
        # The offset behind each CRLF in the shown text; each hides one character.
        self._behind = [
            found.end() - number
            for number, found in enumerate((each for each in LINE_BREAK.finditer(text) if len(each.group()) > 1), 1)
        ]

    def to_text(self, shown: int) -> int:
        """Return the offset in the file's text of one in the shown text."""
        return shown + bisect.bisect_right(self._behind, shown)

    def to_shown(self, offset: int) -> int:
        """Return the offset in the shown text; one between CR and LF counts as before both."""
        low, high = 0, len(self._behind)
        while low < high:
            middle = (low + high) // 2
            if self._behind[middle] + middle + 1 <= offset:
                low = middle + 1
            else:
                high = middle
        between = low < len(self._behind) and offset == self._behind[low] + low
        return offset - low - between

    def edit(self, shown: int, removed: int, added: str) -> TextEdit:
        """Return the edit of the file's text for one of the shown text; new line ends are as most others are."""
        start, end, text = self.to_text(shown), self.to_text(shown + removed), self.in_file(added)
        behind = self._source[end : end + 1]
        # A CR and an LF that were two line ends must not become one.
        if self._source[start - 1 : start] == "\r" and (text or behind).startswith("\n"):
            start, text = start - 1, "\r\n" + text
        if text.endswith("\r") and behind == "\n":
            text += "\n"
        return TextEdit(start, end, text)

    def shown_edits(self, edits: Iterable[TextEdit]) -> tuple[TextEdit, ...]:
        """Return edits of the file's text as edits of the shown text."""
        return tuple(
            TextEdit(self.to_shown(edit.start), self.to_shown(edit.end), LINE_BREAK.sub("\n", edit.text))
            for edit in edits
        )

    def in_file(self, added: str) -> str:
        """Return typed or pasted text with the file's line ends."""
        return LINE_BREAK.sub(lambda _: self.line_break, added)
