"""Edits of what stands in brackets or braces: members put in and taken out, with the commas between them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from supple.document.block_edit import cut_lines, lines_above, lines_below, runs
from supple.document.edit_refused import refused
from supple.document.layout import Group
from supple.document.node import Sequence
from supple.document.text_edit import TextEdit

if TYPE_CHECKING:
    from supple.document.layout import Layout
    from supple.document.node import Mapping

_COMMA: Final = re.compile(r"(?:\s|(?<=\s)#[^\r\n]*)*?(,)")


def members(layout: Layout, node: Sequence | Mapping) -> list[tuple[int, int]]:
    """Return where each item, or each key with its value, begins and ends."""
    if layout.text[node.start.offset] not in "[{":
        raise refused("layout")
    if isinstance(node, Sequence):
        return [(item.start.offset, layout.end_of(item)) for item in node.items]
    return [(entry.key.start.offset, max(entry.key.end.offset, layout.end_of(entry.value))) for entry in node.entries]


def put_members(
    layout: Layout, node: Sequence | Mapping, at: int, written: list[str], *, left_alone: set[int] | None = None
) -> list[TextEdit]:
    """Put members before the one at ``at``, on lines of their own where the others are.

    Members that are cut by the same edit are not among ``left_alone``.
    """
    found = members(layout, node)
    opened, closed = node.start.offset + 1, node.end.offset - 1
    if not found:
        blank = not layout.text[opened:closed].strip()
        return [TextEdit(opened, closed if blank else opened, ", ".join(written))]
    stay = set(range(len(found))) if left_alone is None else left_alone
    before = max((place for place in stay if place < at), default=None)
    start = found[min((place for place in stay if place >= at), default=0)][0]
    if not _on_lines(layout, node, found):
        if before is None:
            return [TextEdit(start, start, "".join(f"{text}, " for text in written))]
        end = found[before][1]
        return [TextEdit(end, end, "".join(f", {text}" for text in written))]
    lines = [f"{' ' * layout.column_of(found[0][0])}{text}," for text in written]
    if before is None:
        return [lines_above(layout, layout.line_of(start), lines)]
    end = found[before][1]
    below = lines_below(layout, layout.line_of(end), lines)
    if _COMMA.match(layout.text, end, closed):
        return [below]
    lines[-1] = lines[-1].removesuffix(",")
    return [TextEdit(end, end, ","), lines_below(layout, layout.line_of(end), lines)]


def cut_members(
    layout: Layout, node: Sequence | Mapping, places: set[int], *, comments_stay: bool = False
) -> list[TextEdit]:
    """Take members out with the comma of each; on a line of its own the line goes, unless comments are to stay."""
    found = members(layout, node)
    groups = member_groups(layout, node, places)
    if groups and not (comments_stay and any(layout.comments_on(group) for group in groups)):
        return cut_lines(layout, groups)
    edits: list[TextEdit] = []
    for first, last in runs(sorted(places)):
        edits += _cut_run(layout, node, found, first, last)
    return edits


def member_groups(layout: Layout, node: Sequence | Mapping, places: set[int]) -> list[Group]:
    """Return the lines of members that stand on lines of their own; none where they do not."""
    found = members(layout, node)
    if not _on_lines(layout, node, found):
        return []
    return [_group(layout, *member) for place, member in enumerate(found) if place in places]


def _cut_run(
    layout: Layout, node: Sequence | Mapping, found: list[tuple[int, int]], first: int, last: int
) -> list[TextEdit]:
    """Take neighbours out; where comments or line breaks stand between members, nothing but these and commas goes."""
    ends = (found[first][0], found[last][1])
    if last + 1 < len(found):
        if _plain_gaps(layout, found[first : last + 2]):
            return [TextEdit(ends[0], found[last + 1][0], "")]
    elif first and _plain_gaps(layout, found[first - 1 :]):
        return [TextEdit(found[first - 1][1], ends[1], "")]
    elif not first and _plain_gaps(layout, found):
        found = [ends]
        first = last = 0
    edits = []
    for start, end in found[first : last + 1]:
        edits.append(TextEdit(start, end, ""))
        if comma := _COMMA.match(layout.text, end, node.end.offset - 1):
            edits.append(TextEdit(comma.start(1), comma.end(1), ""))
    return edits


def _plain_gaps(layout: Layout, found: list[tuple[int, int]]) -> bool:
    return all(_is_plain_gap(layout, end, start) for (_, end), (start, _) in pairwise(found))


def _is_plain_gap(layout: Layout, start: int, end: int) -> bool:
    """Tell whether nothing but a comma and spaces stands between two members."""
    return re.fullmatch(r"[ \t]*,[ \t]*", layout.text[start:end]) is not None


def _on_lines(layout: Layout, node: Sequence | Mapping, found: list[tuple[int, int]]) -> bool:
    """Tell whether each member begins a line, and brackets stand on other lines."""
    lines = [layout.line_of(start) for start, _ in found]
    ends = [layout.line_of(end) for _, end in found]
    begin = all(layout.indent(layout.line_of(start)) == layout.column_of(start) for start, _ in found)
    apart = all(end < start for (_, end), (start, _) in pairwise(zip(lines, ends, strict=True)))
    return begin and apart and bool(found) and ends[-1] < layout.line_of(node.end.offset - 1)


def _group(layout: Layout, start: int, end: int) -> Group:
    first = layout.line_of(start)
    while layout.is_comment(first - 1) and layout.indent(first - 1) >= layout.column_of(start):
        first -= 1
    return Group(first, layout.line_of(end), start)
