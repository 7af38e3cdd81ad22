"""Edits of one value in its place: a text keeps its quotes or its block, a list its brackets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.block_edit import lines_below, reindented
from supple.document.habits import habits_of
from supple.document.node import Scalar
from supple.document.text_edit import TextEdit
from supple.document.writing import can_stand_in_block, written_flow, written_item, written_text, written_value

if TYPE_CHECKING:
    from supple.document.content import Content
    from supple.document.layout import Layout
    from supple.document.node import Node
    from supple.document.spot import Spot


def with_ending_of(node: Node | None, content: Content) -> Content:
    """Return a text with the line breaks at its end that the block gives it in which it will stand."""
    if not (isinstance(content, str) and isinstance(node, Scalar) and node.block and node.text.strip()):
        return content
    bare = content.rstrip("\n")
    return bare + node.text[len(node.text.rstrip("\n")) :] if can_stand_in_block(bare) else content


def replace_value(layout: Layout, node: Node, spot: Spot, content: Content) -> list[TextEdit]:
    """Put ``content`` in the place of a value."""
    start, end = node.start.offset, layout.end_of(node)
    if spot.in_flow:
        quote = layout.text[start] if isinstance(node, Scalar) and node.quoted else ""
        written = written_text(content, quote, in_flow=True) if isinstance(content, str) else written_flow(content)
        has_colon = spot.is_item or ":" in layout.text[spot.head : start]
        return [TextEdit(start, end, (_joint(layout, start) if has_colon else ": ") + written)]
    if isinstance(node, Scalar) and isinstance(content, str):
        if node.block:
            return _into_block(layout, node, spot, content)
        if node.quoted or not ("\n" in content and can_stand_in_block(content)):
            written = written_text(content, layout.text[start] if node.quoted else "")
            return [TextEdit(start, end, _joint(layout, start) + written)]
    return _replace_whole(layout, node, spot, content)


def _joint(layout: Layout, start: int) -> str:
    """Return the space that a value needs behind its colon or dash where nothing stood."""
    return " " if layout.text[start - 1] in ":-" else ""


def _into_block(layout: Layout, node: Scalar, spot: Spot, text: str) -> list[TextEdit]:
    """Write a text in the lines behind the ``|`` or ``>`` that stands there, else in quotes."""
    bare = text.rstrip("\n")
    lines = bare.split("\n")
    folded = layout.text[node.start.offset] == ">"
    is_odd = folded and any(line[:1] in ("", " ") for line in lines)
    if is_odd or not can_stand_in_block(bare) or not node.text.strip():
        return _replace_whole(layout, node, spot, text)
    head, end = layout.line_of(node.start.offset), layout.line_of(layout.end_of(node))
    body = [line for line in range(head + 1, end + 1) if not layout.is_blank(line)]
    joint = layout.line_break * (2 if folded else 1)
    written = joint.join(reindented(lines, layout.indent(body[0])))
    return [TextEdit(layout.starts[head + 1], layout.ends[body[-1]], written)]


def _replace_whole(layout: Layout, node: Node, spot: Spot, content: Content) -> list[TextEdit]:
    """Put anything in the place of anything: what stands behind the colon or dash, and the lines below."""
    start, end = node.start.offset, layout.end_of(node)
    first, lines = _written(layout, spot, content)
    head = layout.line_of(start)
    if isinstance(node, Scalar) and node.block:
        # What stands behind ``|`` on its line may be a comment.
        token = len(layout.text[start : layout.ends[head]].split()[0])
        edits = [TextEdit(start, start + token, first)]
        if (last := layout.line_of(end)) > head:
            edits.append(TextEdit(layout.ends[head], layout.ends[last], ""))
        return [*edits, *([lines_below(layout, head, lines)] if lines else [])]
    gap = layout.text[spot.head : start]
    is_below = "\n" in gap or "\r" in gap
    if is_below and not first:
        return [TextEdit(layout.starts[head], end, layout.line_break.join(lines))]
    if "#" in gap:
        pad = " " * max(0, spot.column + 1 - layout.column_of(start))
        edits = [TextEdit(start, end, pad + first)]
    else:
        edits = [TextEdit(spot.head, end, f" {first}" if first else "")]
    return [*edits, *([lines_below(layout, layout.line_of(end), lines)] if lines else [])]


def _written(layout: Layout, spot: Spot, content: Content) -> tuple[str, list[str]]:
    habits = habits_of(layout)
    if spot.is_item:
        first, *below = written_item(content, habits)
        return first[1:].lstrip(" "), reindented(below, spot.column)
    first, below = written_value(content, habits)
    return first, reindented(below, spot.column)
