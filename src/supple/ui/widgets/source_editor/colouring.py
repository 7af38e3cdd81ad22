"""The colours of source: keys, numbers, quoted texts and comments, worked out line by line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QTextDocument

    from supple.ui.theme import Theme

# The colour roles of what a line is made of.
_ROLES: Final = {"key": "k_cooldown", "number": "k_roll", "quoted": "k_stretch", "comment": "muted", "dash": "muted"}
_HEAD: Final = re.compile(r"^(?P<dashes>\s*(?:- +)*-?)\s*(?:(?P<key>[A-Za-z][\w@-]*)(?=\s*:(?:\s|$)))?")
_PIECE: Final = re.compile(
    r"""(?P<comment>(?:^|(?<=\s))\#.*$)"""
    r"""|(?P<quoted>"(?:\\.|[^"\\])*"?|(?<![\w'])'(?:''|[^'])*'?)"""
    r"""|(?P<key>(?<=[{,])\s*[A-Za-z][\w-]*(?=:\s))"""
    r"""|(?P<number>(?<![\w.-])[+-]?\d+(?:[.:]\d+)*(?:\s?(?:s|min|m|h|sec|seconds|minutes))?(?![\w.-]))"""
    r"""|(?P<word>[^\s#"'{,\[\]]+|.)"""
)
# A number colours what is a value by itself, not a number in a sentence.
_VALUE: Final = re.compile(r"^\s*[\[{]?[^A-Za-z]*(?:s|min|m|h|sec|seconds|minutes|[\s,\[\]{}:\d.#-])*")


def pieces(line: str) -> Iterator[tuple[int, int, str]]:
    """Yield the start, the length and the kind of what has a colour in a line."""
    head = _HEAD.match(line)
    at = 0
    if head is not None:
        if head["dashes"].strip():
            yield head.start("dashes"), len(head["dashes"]), "dash"
        if head["key"]:
            yield head.start("key"), len(head["key"]), "key"
        at = head.end()
    value = line[at:].lstrip(":").split(" #")[0]
    has_numbers = _VALUE.fullmatch(value) is not None or value.lstrip().startswith(("[", "{"))
    for found in _PIECE.finditer(line, at):
        kind = found.lastgroup or "word"
        if kind == "word" or (kind == "number" and not has_numbers):
            continue
        yield found.start(), found.end() - found.start(), kind


class Colouring(QSyntaxHighlighter):
    """Colours the lines of a document as they change."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats = {}
        for kind, role in _ROLES.items():
            self._formats[kind] = QTextCharFormat()
            self._formats[kind].setForeground(theme.colour(role))

    def highlightBlock(self, text: str) -> None:
        """Colour one line; Qt asks for those that changed."""
        for start, length, kind in pieces(text):
            self.setFormat(start, length, self._formats[kind])
