"""The layout of a text: its lines, and how far each node and what belongs to it really reaches."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from supple.document.edit_refused import refused
from supple.document.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.document.node import Entry, Node

LINE_BREAK: Final = re.compile(r"\r\n|\r|\n")
_COMMENT: Final = re.compile(r"#[^\r\n]*")
_HEADER_COMMENT: Final = re.compile(r"(?<=\s)#.*")
_COLON: Final = re.compile(r"\s*:")


@dataclass(frozen=True, slots=True)
class Group:
    """Lines, from 0 and with the last, of an item and the comments that belong to it; ``at`` is its dash or key."""

    first: int
    last: int
    at: int


class Layout:
    """The lines of one text and the extents of its nodes. Lines count from 0, columns from 0."""

    def __init__(self, text: str, root: Mapping) -> None:
        self.text = text
        self.root = root
        self._groups: dict[int, list[Group]] = {}
        if "\r" not in text:
            self.starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
            self.starts.pop()
            self.ends = [*(start - 1 for start in self.starts[1:]), len(text)]
            return
        breaks = list(LINE_BREAK.finditer(text))
        self.starts = [0, *(found.end() for found in breaks)]
        self.ends = [*(found.start() for found in breaks), len(text)]

    @cached_property
    def line_break(self) -> str:
        """The line break that the text uses most."""
        found = Counter(LINE_BREAK.findall(self.text)).most_common(1)
        return found[0][0] if found else "\n"

    def line_of(self, offset: int) -> int:
        """Return the line on which an offset stands."""
        return bisect.bisect_right(self.starts, offset) - 1

    def column_of(self, offset: int) -> int:
        """Return the column of an offset."""
        return offset - self.starts[self.line_of(offset)]

    def line(self, number: int) -> str:
        """Return a line without its break."""
        return self.text[self.starts[number] : self.ends[number]]

    def is_blank(self, number: int) -> bool:
        """Tell whether there is such a line and nothing on it."""
        return 0 <= number < len(self.starts) and not self.line(number).strip()

    def is_comment(self, number: int) -> bool:
        """Tell whether there is such a line and nothing but a comment on it."""
        return 0 <= number < len(self.starts) and self.line(number).lstrip().startswith("#")

    def indent(self, number: int) -> int:
        """Return how many spaces a line begins with."""
        line = self.line(number)
        return len(line) - len(line.lstrip(" "))

    def end_of(self, node: Node) -> int:
        """Return where a node ends, without the comments and blank lines that its mark takes in."""
        if isinstance(node, Scalar):
            return self._end_of_block(node) if node.block else node.end.offset
        if node.flow:
            return node.end.offset
        inner = node.items if isinstance(node, Sequence) else tuple(entry.value for entry in node.entries)
        end = self.end_of(inner[-1]) if inner else node.start.offset
        # A key that stands twice is left out of the nodes, but not of the text.
        reached = self.line_of(end)
        last = self.line_of(node.end.offset) - (node.end.offset < len(self.text))
        while last > reached and (self.is_blank(last) or self.is_comment(last)):
            last -= 1
        return self.ends[last] if last > reached else end

    def _end_of_block(self, node: Scalar) -> int:
        written = self.text[node.start.offset : node.end.offset]
        header = LINE_BREAK.split(written, maxsplit=1)[0].split("#")[0]
        kept = LINE_BREAK.sub("", written[-2:]) if "+" in header else None
        if kept is not None:
            return self.ends[max(self.line_of(node.end.offset) - (kept == ""), self.line_of(node.start.offset))]
        return self.ends[self.line_of(node.start.offset + len(written.rstrip()))]

    def dashes(self, node: Sequence) -> list[int]:
        """Return where the dash of each item of a block list stands."""
        found = [node.start.offset]
        for item in node.items[:-1]:
            line = self.line_of(self.end_of(item)) + 1
            while self.is_blank(line) or self.is_comment(line):
                line += 1
            line = min(line, len(self.starts) - 1)
            found.append(self.starts[line] + self.indent(line))
        if any(self.text[dash : dash + 1] != "-" for dash in found):
            raise refused("layout")
        return found

    def items(self, node: Sequence) -> list[Group]:
        """Return the lines of each item of a block list, its comments with it."""
        found = self._groups.get(node.start.offset)
        if found is None:
            found = [self._group(dash, item) for dash, item in zip(self.dashes(node), node.items, strict=True)]
            self._groups[node.start.offset] = found
        return found

    def entry(self, entry: Entry) -> Group:
        """Return the lines of a key and its value in a block, with the comments below that are indented further."""
        group = self._group(entry.key.start.offset, entry.value, own_line=False)
        return Group(self.line_of(entry.key.start.offset), group.last, group.at)

    def _group(self, at: int, node: Node, *, own_line: bool = True) -> Group:
        first, last = self.line_of(at), self.line_of(max(at, self.end_of(node)))
        column = at - self.starts[first]
        if own_line and self.indent(first) != column:
            raise refused("layout")
        while self.is_comment(first - 1) and self._belongs_below(first - 1, column):
            first -= 1
        while self.is_comment(last + 1) and self.indent(last + 1) > column:
            last += 1
        return Group(first, last, at)

    def _belongs_below(self, line: int, column: int) -> bool:
        """Tell whether a comment above an item is its own: one further in may be that of the line above."""
        if self.indent(line) <= column:
            return True
        while self.is_comment(line) and self.indent(line) > column:
            line -= 1
        return self.is_blank(line) or self.is_comment(line)

    def after_colon(self, entry: Entry) -> int:
        """Return the offset behind the colon of a key."""
        found = _COLON.match(self.text, entry.key.end.offset)
        if found is None:
            raise refused("layout")
        return found.end()

    def ends_a_block(self, line: int) -> bool:
        """Tell whether a line is the last of a text behind ``|`` or ``>``."""
        ends = (start + len(self.text[start:end].rstrip()) for start, end, block in self._scalars(self.root) if block)
        return any(self.line_of(end) == line for end in ends)

    def comments(self, start: int = 0, end: int | None = None) -> Counter[str]:
        """Return the comments that begin in a stretch, each with how often it stands."""
        return Counter(self.comment_list(start, len(self.text) if end is None else end))

    def comments_on(self, group: Group) -> list[str]:
        """Return the comments on the lines of a group, in their order."""
        return self.comment_list(self.starts[group.first], self.ends[group.last])

    def comment_list(self, start: int, end: int) -> list[str]:
        """Return the comments that begin in a stretch, in their order."""
        return [text for offset, text in self._comments if start <= offset < end]

    @cached_property
    def _comments(self) -> list[tuple[int, str]]:
        found = []
        reached = 0
        for start, end, block in (*self._scalars(self.root), (len(self.text), len(self.text), False)):
            found += [(match.start(), match.group().rstrip()) for match in _COMMENT.finditer(self.text, reached, start)]
            if block and (match := _HEADER_COMMENT.search(self.text, start, self.ends[self.line_of(start)])):
                found.append((match.start(), match.group().rstrip()))
            reached = end
        return found

    def _scalars(self, node: Node) -> Iterator[tuple[int, int, bool]]:
        if isinstance(node, Scalar):
            yield node.start.offset, node.end.offset, node.block
        elif isinstance(node, Sequence):
            for item in node.items:
                yield from self._scalars(item)
        else:
            for entry in node.entries:
                yield entry.key.start.offset, entry.key.end.offset, False
                yield from self._scalars(entry.value)
