"""Edits of what stands in lines: items of lists and keys, put in, cut out and moved with their comments."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from supple.document.habits import habits_of, parts_by_blank_lines
from supple.document.text_edit import TextEdit
from supple.document.writing import written_item

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.document.content import Content
    from supple.document.layout import Group, Layout
    from supple.document.node import Node, Sequence
    from supple.document.spot import Spot


def lines_below(layout: Layout, line: int, lines: Iterable[str]) -> TextEdit:
    """Put lines below a line."""
    return TextEdit(layout.ends[line], layout.ends[line], "".join(layout.line_break + new for new in lines))


def lines_above(layout: Layout, line: int, lines: Iterable[str]) -> TextEdit:
    """Put lines above a line."""
    return TextEdit(layout.starts[line], layout.starts[line], "".join(new + layout.line_break for new in lines))


def cut_lines(layout: Layout, groups: Iterable[Group]) -> list[TextEdit]:
    """Take lines out; where blank lines would meet, those below the cut go, or at the end of the text those above."""
    gone = {line for group in groups for line in range(group.first, group.last + 1)}
    count = len(layout.starts)
    for line in sorted(gone):
        above = line - 1
        while above in gone:
            above -= 1
        if above < 0 or layout.is_blank(above):
            below = line + 1
            while layout.is_blank(below) and below < count - 1:
                gone.add(below)
                below += 1
    last = count - 1 - layout.is_blank(count - 1)
    if last in gone:
        while last in gone or layout.is_blank(last):
            gone.add(last)
            last -= 1
    return [_cut(layout, first, last) for first, last in runs(sorted(gone))]


def runs(lines: list[int]) -> Iterable[tuple[int, int]]:
    """Return the first and the last of each row of neighbours among sorted numbers."""
    starts = [line for before, line in pairwise([-2, *lines]) if line != before + 1]
    ends = [line for line, after in pairwise([*lines, -2]) if after != line + 1]
    return zip(starts, ends, strict=True)


def _cut(layout: Layout, first: int, last: int) -> TextEdit:
    if last + 1 < len(layout.starts):
        return TextEdit(layout.starts[first], layout.starts[last + 1], "")
    # The last line has no break of its own: the one before it goes, unless a text behind ``|`` would miss it.
    start = layout.starts[first] if not first or layout.ends_a_block(first - 1) else layout.ends[first - 1]
    return TextEdit(start, layout.ends[last], "")


def joined(layout: Layout, put: list[TextEdit], cut: list[TextEdit]) -> list[TextEdit]:
    """Join what is put in with what is cut, where lines go in below a line that is cut out itself."""
    found = list(cut)
    for new in put:
        around = next((edit for edit in found if edit.start < new.start < edit.end), None)
        if around is None:
            found.append(new)
            continue
        # Such a cut ends where a line begins.
        text = new.text.removeprefix(layout.line_break) + layout.line_break
        found[found.index(around)] = TextEdit(around.start, around.end, text)
    return sorted(found, key=lambda edit: (edit.start, edit.end))


def reindented(lines: Iterable[str], by: int) -> list[str]:
    """Move lines to the right, or to the left as far as they have spaces."""
    if by >= 0:
        return [f"{' ' * by}{line}" if line.strip() else line for line in lines]
    return [line[min(-by, len(line) - len(line.lstrip(" "))) :] for line in lines]


def put_items(
    layout: Layout, node: Sequence, at: int, items: Iterable[list[str]], *, left_alone: set[int] | None = None,
    above: bool = False,
) -> TextEdit:  # fmt: skip
    """Put items, as lines without indentation, before the item ``at`` of a block list.

    They go right below the item before, or with ``above`` right above that one, which differs where a section is parted
    there; a blank line comes between where the list has such. Items that are cut by the same edit are not among
    ``left_alone``.
    """
    groups = layout.items(node)
    stay = set(range(len(groups))) if left_alone is None else left_alone
    column = layout.column_of(groups[0].at)
    blank = [""] if parts_by_blank_lines(layout, groups) else []
    written = [reindented(item, column) for item in items]
    before = max((place for place in stay if place < at), default=None)
    after = min((place for place in stay if place >= at), default=None)
    if before is not None and (after is None or not above):
        if layout.is_blank(groups[before].last):
            # A text behind ``|+``: another blank line would be a part of it.
            blank = []
        return lines_below(layout, groups[before].last, [line for item in written for line in (*blank, *item)])
    return lines_above(layout, groups[after or 0].first, [line for item in written for line in (*item, *blank)])


def open_list(layout: Layout, node: Node, spot: Spot, items: Iterable[list[str]]) -> list[TextEdit]:
    """Put items below a key that has no list yet, or an empty one."""
    end = layout.end_of(node)
    indent = spot.column + habits_of(layout).lists
    lines = [line for item in items for line in reindented(item, indent)]
    return [TextEdit(spot.head, end, ""), lines_below(layout, layout.line_of(end), lines)]


def new_item(layout: Layout, node: Sequence | None, content: Content) -> list[str]:
    """Return the lines of a new item of a block list, with as many spaces behind the dash as its first one has."""
    if node is None:
        return written_item(content, habits_of(layout))
    dash, first = node.start.offset, node.items[0].start.offset
    same_line = layout.line_of(dash) == layout.line_of(first)
    return written_item(content, habits_of(layout), max(1, first - dash - 1) if same_line else 1)


def group_lines(layout: Layout, group: Group) -> list[str]:
    """Return the lines of an item and its comments, without the indentation of its dash."""
    lines = [layout.line(line) for line in range(group.first, group.last + 1)]
    return reindented(lines, -layout.column_of(group.at))
