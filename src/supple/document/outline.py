"""The outline of a text: where its lines, entries and items begin and end, for edits that keep everything else."""

from __future__ import annotations

import bisect
import re
from typing import TYPE_CHECKING, Final

from supple.document.node import Entry, Mapping, Node, Scalar, Sequence
from supple.document.text_edit import TextEdit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_LINE_END: Final = re.compile(r"\r\n|\r|\n")


class Outline:
    """Answers questions about one text, whose nodes carry offsets into it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    @property
    def line_end(self) -> str:
        """The line end that the text uses, a plain one where it has a single line."""
        found = _LINE_END.search(self.text)
        return found.group() if found else "\n"

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a place that counts from 1; one past the end is the end."""
        if line > len(self._starts):
            return len(self.text)
        return min(self._starts[line - 1] + column - 1, len(self.text))

    def line_start(self, offset: int) -> int:
        """Return where the line of an offset begins."""
        return self._starts[self.line(offset) - 1]

    def line(self, offset: int) -> int:
        """Return the number of the line of an offset, from 1."""
        return bisect.bisect_right(self._starts, offset)

    def line_stop(self, offset: int) -> int:
        """Return where the line of an offset ends, before its line end."""
        found = _LINE_END.search(self.text, offset)
        return found.start() if found else len(self.text)

    def next_line(self, offset: int) -> int:
        """Return where the line after that of an offset begins; the end where there is none."""
        found = _LINE_END.search(self.text, offset)
        return found.end() if found else len(self.text)

    def is_flow(self, node: Node) -> bool:
        """Tell whether a list or keys stand in brackets."""
        return not isinstance(node, Scalar) and self.text[node.start.offset : node.start.offset + 1] in ("[", "{")

    def last_offset(self, node: Node) -> int:
        """Return where what a node says ends: its own end mark may lie lines further down."""
        if isinstance(node, Scalar) or self.is_flow(node):
            return node.end.offset
        inside = [entry.value for entry in node.entries] if isinstance(node, Mapping) else list(node.items)
        return self.last_offset(inside[-1]) if inside else node.start.offset

    def block_end(self, node: Node) -> int:
        """Return where the line after a node begins; a text of several lines ends with its own line end."""
        last = self.last_offset(node)
        return last if last and self.text[last - 1] in "\r\n" else self.next_line(last)

    def without_entry(self, holder: Mapping, entry: Entry) -> TextEdit | None:
        """Return the edit that takes an entry out with its lines; None where its mapping would be left empty."""
        place = holder.entries.index(entry)
        start = entry.key.start.offset
        if len(holder.entries) == 1:
            return None
        if self.is_flow(holder):
            if place + 1 < len(holder.entries):
                return TextEdit(start, holder.entries[place + 1].key.start.offset, "")
            return TextEdit(self.last_offset(holder.entries[place - 1].value), self.last_offset(entry.value), "")
        line = self.line_start(start)
        if not self.text[line:start].strip(" "):
            return TextEdit(line, self.block_end(entry.value), "")
        return TextEdit(start, holder.entries[1].key.start.offset, "") if place == 0 else None

    def without_entries(self, holder: Mapping, gone: Collection[Entry]) -> tuple[TextEdit, ...]:
        """Return the edits that take several entries out at once; none where nothing would be left."""
        kept = [entry for entry in holder.entries if entry not in gone]
        if not kept:
            return ()
        first = holder.entries[0].key.start.offset
        if self.is_flow(holder):
            texts = (self.text[entry.key.start.offset : self.last_offset(entry.value)] for entry in kept)
            return (TextEdit(first, self.last_offset(holder.entries[-1].value), ", ".join(texts)),)
        lead = holder.entries.index(kept[0])
        edits = [TextEdit(first, kept[0].key.start.offset, "")] if lead else []
        edits += [
            TextEdit(self.line_start(entry.key.start.offset), self.block_end(entry.value), "")
            for entry in holder.entries[lead:]
            if entry in gone
        ]
        return tuple(edits)

    def without_item(self, holder: Sequence, item: Node) -> TextEdit | None:
        """Return the edit that takes an item out of a list with its lines; None where the list would be left empty."""
        place = next(number for number, other in enumerate(holder.items) if other is item)
        if len(holder.items) == 1:
            return None
        if self.is_flow(holder):
            if place + 1 < len(holder.items):
                return TextEdit(item.start.offset, holder.items[place + 1].start.offset, "")
            return TextEdit(self.last_offset(holder.items[place - 1]), self.last_offset(item), "")
        lines = self.lines_of_item(item)
        return TextEdit(*lines, "") if lines else None

    def lines_of_item(self, item: Node) -> tuple[int, int] | None:
        """Return where the lines of an item begin and end; None where its dash does not begin a line."""
        line = self.line_start(item.start.offset)
        dash = self.text[line : item.start.offset].strip(" ")
        return (line, self.block_end(item)) if dash == "-" else None

    def with_entry(self, holder: Mapping, written: str) -> TextEdit:
        """Return the edit that adds ``key: value`` as the last entry of a mapping."""
        last = holder.entries[-1].value
        if self.is_flow(holder):
            end = self.last_offset(last)
            return TextEdit(end, end, f", {written}")
        end = self.block_end(last)
        indent = " " * (holder.start.column - 1)
        if end and self.text[end - 1] not in "\r\n":
            return TextEdit(end, end, f"{self.line_end}{indent}{written}")
        return TextEdit(end, end, f"{indent}{written}{self.line_end}")


def entries_in(node: Node) -> Iterator[tuple[Mapping, Entry]]:
    """Yield every entry below a node with the mapping that holds it, outermost first."""
    if isinstance(node, Mapping):
        for entry in node.entries:
            yield node, entry
            yield from entries_in(entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from entries_in(item)


def items_in(node: Node) -> Iterator[tuple[Sequence, Node]]:
    """Yield every item of every list below a node with the list that holds it, outermost first."""
    if isinstance(node, Sequence):
        for item in node.items:
            yield node, item
            yield from items_in(item)
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from items_in(entry.value)
