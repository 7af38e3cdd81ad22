"""The spot of a problem in its text: the nodes that stand there, and edits that begin from them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from supple.document.fix import Fix
from supple.document.message import Message
from supple.document.node import Entry, Mapping, Node, Scalar, Sequence
from supple.document.outline import Outline, entries_in, items_in
from supple.document.reader import read_document
from supple.document.shown import shown
from supple.document.text_edit import TextEdit

if TYPE_CHECKING:
    from supple.document.message import Value
    from supple.document.problem import Problem


class Spot:
    """Where a problem points, in a text without a byte order mark."""

    def __init__(self, problem: Problem, text: str) -> None:
        self.problem = problem
        self.text = text
        self.outline = Outline(text)
        self.root = read_document(text).value
        self.offset = self.outline.offset(problem.line, problem.column)

    def value(self, name: str) -> str:
        """Return a value of the problem's sentence, empty where it has none of this name."""
        return str(dict(self.problem.message.values).get(name, ""))

    @property
    def keyed(self) -> tuple[Mapping, Entry] | None:
        """The entry whose key stands here, with its mapping."""
        found = entries_in(self.root) if self.root else iter(())
        return next((pair for pair in found if pair[1].key.start.offset == self.offset), None)

    @property
    def valued(self) -> tuple[Mapping, Entry] | None:
        """The entry whose value begins here, with its mapping."""
        found = entries_in(self.root) if self.root else iter(())
        return next((pair for pair in found if pair[1].value.start.offset == self.offset), None)

    @property
    def item(self) -> tuple[Sequence, Node] | None:
        """The item of a list that begins here, with its list."""
        found = items_in(self.root) if self.root else iter(())
        return next((pair for pair in found if pair[1].start.offset == self.offset), None)

    @property
    def node(self) -> Node | None:
        """The value or the item that begins here, a single text before what holds it."""
        found = [pair[1] for pair in (self.item,) if pair] + [pair[1].value for pair in (self.valued,) if pair]
        return next((node for node in found if isinstance(node, Scalar)), found[0] if found else None)

    @property
    def step(self) -> tuple[Sequence, Mapping] | None:
        """The innermost item with keys that holds this spot, with its list."""
        found = None
        for holder, item in items_in(self.root) if self.root else ():
            if isinstance(item, Mapping) and item.start.offset <= self.offset <= self.outline.last_offset(item):
                found = (holder, item)
        return found

    def written(self, start: int, end: int) -> str:
        """Return what stands there, short enough for a label: its first line, without a comment."""
        line = self.text[start : min(end, self.outline.line_stop(start))]
        return shown(line.partition(" #")[0])

    def replace(self, node: Node, new: str, label: Message | None = None) -> Fix:
        """Write something else in the place of a value."""
        start, end = node.start.offset, self.outline.last_offset(node)
        space = " " if start == end and self.text[start - 1 : start] == ":" else ""
        return Fix(label or said("fix-write", text=new), (TextEdit(start, end, space + new),))

    def without_entry(self, pair: tuple[Mapping, Entry] | None, label: Message | None = None) -> tuple[Fix, ...]:
        """Take an entry out; nothing where it is the only one."""
        edit = self.outline.without_entry(*pair) if pair else None
        if pair is None or edit is None:
            return ()
        entry = pair[1]
        text = self.written(entry.key.start.offset, self.outline.last_offset(entry.value))
        return (Fix(label or said("fix-take-out", text=text), (edit,)),)

    def without_item(self, pair: tuple[Sequence, Node] | None) -> tuple[Fix, ...]:
        """Take an item out of its list; nothing where it is the only one."""
        edit = self.outline.without_item(*pair) if pair else None
        if pair is None or edit is None:
            return ()
        text = self.written(pair[1].start.offset, self.outline.last_offset(pair[1]))
        return (Fix(said("fix-take-out", text=text or "-"), (edit,)),)

    def add(self, holder: Mapping, key: str, value: str) -> Fix:
        """Add an entry at the end of a mapping; the value is written as it is."""
        return Fix(said("fix-add", text=f"{key}: {value}"), (self.outline.with_entry(holder, f"{key}: {value}"),))

    def insert(self, offset: int, new: str, label: Message) -> Fix:
        """Write something between."""
        return Fix(label, (TextEdit(offset, offset, new),))


def said(key: str, **values: Value) -> Message:
    """Make a label."""
    return Message.of(key, **values)


def extent(problem: Problem, text: str) -> tuple[int, int]:
    """Return where what a problem points at begins and ends, as offsets into a text without a byte order mark.

    That is a key, or a value of one line, else what is left of the line.
    """
    spot = Spot(problem, text)
    stop = spot.outline.line_stop(spot.offset)
    if keyed := spot.keyed:
        return spot.offset, keyed[1].key.end.offset
    if spot.node is not None and spot.offset < (last := spot.outline.last_offset(spot.node)):
        return spot.offset, min(last, stop)
    word = re.compile(r"[^\s,]+").match(spot.text, spot.offset)
    return spot.offset, word.end() if word else max(stop, spot.offset)
