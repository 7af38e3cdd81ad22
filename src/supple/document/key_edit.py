"""Edits of keys: one is put where it customarily stands, taken out, or renamed; comments stay in any case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.block_edit import cut_lines, lines_below
from supple.document.content import Content, Keys, changed, content_of
from supple.document.edit_refused import refused
from supple.document.flow_edit import cut_members, put_members
from supple.document.habits import habits_of
from supple.document.layout import Group
from supple.document.patch_check import Patched
from supple.document.spot import entry_at, keys_at, spot_of
from supple.document.text_edit import TextEdit
from supple.document.value_edit import replace_value
from supple.document.writing import written_flow, written_keys, written_text

if TYPE_CHECKING:
    from supple.document.content import Path
    from supple.document.layout import Layout
    from supple.document.node import Mapping


def put_key(layout: Layout, path: Path, content: Content, order: tuple[str, ...]) -> Patched:
    """Put a new key into keys that are there."""
    key, above = str(path[-1]), path[:-1]
    node = keys_at(layout, above)
    new = Keys(((key, content),))
    expected = changed(content_of(layout.root), above, lambda there: Keys((*_entries(there), (key, content))))
    if node.flow and (node.entries or not above or spot_of(layout, above).in_flow):
        written = f"{written_text(key, in_flow=True)}: {written_flow(content)}"
        return Patched(put_members(layout, node, _place_of(node, key, order), [written]), expected)
    if node.flow:
        return Patched(replace_value(layout, node, spot_of(layout, above), new), expected)
    return Patched([_put_lines(layout, node, new, order)], expected)


def _put_lines(layout: Layout, node: Mapping, keys: Keys, order: tuple[str, ...]) -> TextEdit:
    lines = written_keys(keys, habits_of(layout))
    if not node.entries:
        return _first_lines(layout, lines)
    indent = " " * layout.column_of(node.entries[0].key.start.offset)
    place = _place_of(node, keys.entries[0][0], order)
    if place:
        below = layout.entry(node.entries[place - 1]).last
        return lines_below(layout, below, [indent + line if line else line for line in lines])
    at = node.entries[0].key.start.offset
    joint = layout.line_break + indent
    return TextEdit(at, at, joint.join(lines) + joint)


def _first_lines(layout: Layout, lines: list[str]) -> TextEdit:
    """Put the first keys into a document that has none, below its comments."""
    end = len(layout.text)
    joint = layout.line_break if layout.line(len(layout.starts) - 1) else ""
    return TextEdit(end, end, joint + layout.line_break.join(lines) + layout.line_break)


def _place_of(node: Mapping, key: str, order: tuple[str, ...]) -> int:
    """Return before which entry a new key belongs: behind the last that comes before it in ``order``."""
    ranks = {name: rank for rank, name in enumerate(order)}
    if key not in ranks:
        return len(node.entries)
    there = [(ranks[entry.key.text], place) for place, entry in enumerate(node.entries) if entry.key.text in ranks]
    earlier = [place for rank, place in there if rank < ranks[key]]
    if earlier:
        return max(earlier) + 1
    return 0 if there else len(node.entries)


def cut_key(layout: Layout, path: Path) -> Patched:
    """Take a key out; of keys without any other, ``{}`` stays. Its comments stay in its place."""
    entry = entry_at(layout, path)
    key, above = str(path[-1]), path[:-1]
    node = keys_at(layout, above)
    if not above and len(node.entries) == 1:
        raise refused("last-key")
    expected = changed(
        content_of(layout.root), above, lambda there: Keys(tuple(pair for pair in _entries(there) if pair[0] != key))
    )
    if node.flow:
        return Patched(cut_members(layout, node, {node.entries.index(entry)}, comments_stay=True), expected)
    if len(node.entries) == 1:
        return Patched(replace_value(layout, node, spot_of(layout, above), Keys()), expected)
    start, end = entry.key.start.offset, max(layout.after_colon(entry), layout.end_of(entry.value))
    group = layout.entry(entry)
    column = layout.column_of(start)
    if layout.indent(group.first) == column:
        return Patched(_cut_entry_lines(layout, group.first, group.last, column), expected)
    # It stands behind a dash, and the next key moves up to it.
    next_start = node.entries[node.entries.index(entry) + 1].key.start.offset
    reached = end if layout.comments(end, next_start) else next_start
    return Patched([TextEdit(start, reached, "")], expected)


def _cut_entry_lines(layout: Layout, first: int, last: int, column: int) -> list[TextEdit]:
    start, end = layout.starts[first], layout.ends[last]
    group = Group(first, last, start)
    kept = layout.comments_on(group)
    if not kept:
        return cut_lines(layout, [group])
    return [TextEdit(start, end, layout.line_break.join(" " * column + comment for comment in kept))]


def replace_key(layout: Layout, path: Path, key: str, content: Content) -> Patched:
    """Put another key with another value in the place of one."""
    entry = entry_at(layout, path)
    above, old = path[:-1], str(path[-1])
    if key != old and keys_at(layout, above).entry(key):
        raise refused("layout")
    edits = [
        TextEdit(entry.key.start.offset, entry.key.end.offset, written_text(key)),
        *replace_value(layout, entry.value, spot_of(layout, path), content),
    ]

    def expected(there: Content) -> Content:
        return Keys(tuple((key, content) if name == old else (name, value) for name, value in _entries(there)))

    return Patched(edits, changed(content_of(layout.root), above, expected))


def _entries(content: Content) -> tuple[tuple[str, Content], ...]:
    return content.entries if isinstance(content, Keys) else ()
