"""Edits of lists: items put in, taken out, doubled and moved, with the comments that belong to them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.document.block_edit import cut_lines, group_lines, joined, new_item, open_list, put_items
from supple.document.content import Content, changed, content_at, content_of, node_at
from supple.document.edit_refused import refused
from supple.document.flow_edit import cut_members, member_groups, members, put_members
from supple.document.node import Scalar, Sequence
from supple.document.patch_check import Patched
from supple.document.spot import is_in_flow, list_at, spot_of
from supple.document.text_edit import TextEdit
from supple.document.value_edit import replace_value, with_ending_of
from supple.document.writing import stands_in_brackets, written_flow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.document.content import Path
    from supple.document.layout import Layout
    from supple.document.node import Node

# No text of a document can hold it: FORBIDDEN.
_GONE: Final = "\0"


@dataclass(frozen=True, slots=True)
class _New:
    """An item to be put in: its content, and as it is written elsewhere, in lines or in brackets."""

    content: Content
    lines: list[str] | None = None
    flow: str | None = None


def dissolve_item(layout: Layout, path: Path, place: int) -> Patched:
    """Take an item out, but leave its comments where it stood."""
    node = list_at(layout, path)
    gone = _known(node, (place,))
    expected = changed(content_of(layout.root), path, lambda old: (*_items(old)[:place], *_items(old)[place + 1 :]))
    if node.flow or len(node.items) == 1:
        return Patched(_cut(layout, path, gone), expected)
    group = layout.items(node)[place]
    kept = layout.comments_on(group)
    if not kept:
        return Patched(cut_lines(layout, [group]), expected)
    indent = " " * layout.column_of(group.at)
    start, end = layout.starts[group.first], layout.ends[group.last]
    return Patched([TextEdit(start, end, layout.line_break.join(indent + comment for comment in kept))], expected)


def insert_items(layout: Layout, path: Path, at: int, contents: tuple[Content, ...], *, above: bool = False) -> Patched:
    """Put items before the one at ``at``, right above it if asked; the list may be empty or missing behind its key."""
    node = node_at(layout.root, path)
    there = node.items if isinstance(node, Sequence) else ()
    if node is None or (isinstance(node, Scalar) and not node.is_empty) or not 0 <= at <= len(there):
        raise refused("gone")
    edits = _put(layout, path, node, at, [_New(content) for content in contents], above=above)
    expected = changed(content_of(layout.root), path, lambda old: (*_items(old)[:at], *contents, *_items(old)[at:]))
    return Patched(edits, expected)


def delete_items(layout: Layout, path: Path, places: tuple[int, ...]) -> Patched:
    """Take items out with their comments; of a list without any left, ``[]`` stays."""
    node = list_at(layout, path)
    gone = _known(node, places)
    edits = _cut(layout, path, gone)
    expected = changed(
        content_of(layout.root), path,
        lambda old: tuple(item for place, item in enumerate(_items(old)) if place not in gone),
    )  # fmt: skip
    return Patched(edits, expected, _comments_of(layout, node, gone))


def duplicate_items(layout: Layout, path: Path, places: tuple[int, ...]) -> Patched:
    """Put copies of items, and of their comments, behind the last of them."""
    node = list_at(layout, path)
    chosen = sorted(_known(node, places))
    at = chosen[-1] + 1
    edits = _put(layout, path, node, at, [_taken(layout, node, place) for place in chosen])
    copies = tuple(content_of(node.items[place]) for place in chosen)
    expected = changed(content_of(layout.root), path, lambda old: (*_items(old)[:at], *copies, *_items(old)[at:]))
    return Patched(edits, expected)


def move_items(layout: Layout, sources: tuple[Path, ...], to: Path, at: int) -> Patched:
    """Move items, in the order of the text, before the one at ``at`` of the list ``to``, as it is before the move."""
    target = node_at(layout.root, to)
    there = target.items if isinstance(target, Sequence) else ()
    if target is None or any(to[: len(source)] == source for source in sources) or not 0 <= at <= len(there):
        raise refused("gone")
    by_list: dict[Path, set[int]] = {}
    new = []
    for source in sorted(set(sources), key=_order):
        node = list_at(layout, source[:-1])
        place = source[-1]
        if not isinstance(place, int) or not 0 <= place < len(node.items):
            raise refused("gone")
        by_list.setdefault(source[:-1], set()).add(place)
        new.append(_taken(layout, node, place))
    expected = moved(content_of(layout.root), sources, to, at)
    if expected == content_of(layout.root):
        return Patched([], expected)
    left_alone = set(range(len(there))) - by_list.get(to, set())
    # What moves up goes right above what it passed, and what moves down right below: sections stay where they are.
    passed = min((there[place].start.offset for place in left_alone if place >= at), default=None)
    first = min(found.start.offset for path in sources if (found := node_at(layout.root, path)))
    above = passed is not None and first > passed
    put = _put(layout, to, target, at, new, left_alone, above=above)
    cut = [edit for path, places in by_list.items() for edit in _cut(layout, path, places, becomes_empty=path != to)]
    return Patched(joined(layout, put, cut), expected)


def moved(content: Content, sources: Iterable[Path], to: Path, at: int) -> Content:
    """Return content with items moved, in its order, before the one at ``at`` of the list ``to``, before the move."""
    ordered = sorted(set(sources), key=_order)
    items = tuple(content_at(content, source) for source in ordered)
    for source in ordered:
        content = changed(content, source, lambda _: _GONE)
    content = changed(content, to, lambda old: (*_items(old)[:at], *items, *_items(old)[at:]))
    for path in sorted({to, *(source[:-1] for source in ordered)}, key=len, reverse=True):
        # Places further out have not moved yet: those further in come first.
        content = changed(content, _shifted(path, to, at, len(items)), _without_gone)
    return content


def _shifted(path: Path, to: Path, at: int, by: int) -> Path:
    """Return a path as it is once items stand before ``at`` of the list ``to``."""
    place = path[len(to)] if len(path) > len(to) and path[: len(to)] == to else None
    if isinstance(place, int) and place >= at:
        return (*to, place + by, *path[len(to) + 1 :])
    return path


def _without_gone(content: Content) -> Content:
    return tuple(item for item in _items(content) if item != _GONE)


def _order(path: Path) -> tuple[tuple[int, str], ...]:
    return tuple((part, "") if isinstance(part, int) else (-1, part) for part in path)


def set_items(layout: Layout, path: Path, content: tuple[Content, ...]) -> Patched:
    """Make a list hold ``content``: items that stay are left alone, others changed, put in or taken out."""
    node = list_at(layout, path)
    old = tuple(content_of(item) for item in node.items)
    most = min(len(old), len(content))
    start = next((place for place in range(most) if old[place] != content[place]), most)
    most -= start
    end = next((place for place in range(most) if old[-1 - place] != content[-1 - place]), most)
    replaced = min(len(old), len(content)) - start - end
    changed_to = {place: with_ending_of(node.items[place], content[place]) for place in range(start, start + replaced)}
    content = tuple(changed_to.get(place, item) for place, item in enumerate(content))
    edits: list[TextEdit] = []
    for place, item in changed_to.items():
        edits += replace_value(layout, node.items[place], spot_of(layout, (*path, place)), item)
    gone = set(range(start + replaced, len(old) - end))
    new = [_New(item) for item in content[start + replaced : len(content) - end]]
    if gone:
        edits += _cut(layout, path, gone)
    elif new:
        edits += _put(layout, path, node, start + replaced, new)
    expected = changed(content_of(layout.root), path, lambda _: content)
    return Patched(edits, expected, _comments_of(layout, node, gone))


def _put(
    layout: Layout, path: Path, node: Node, at: int, new: list[_New], left_alone: set[int] | None = None, *,
    above: bool = False,
) -> list[TextEdit]:  # fmt: skip
    if isinstance(node, Sequence) and node.flow and (node.items or is_in_flow(layout, path)):
        written = [item.flow or written_flow(item.content) for item in new]
        return put_members(layout, node, at, written, left_alone=left_alone)
    if isinstance(node, Sequence) and not node.flow:
        items = [item.lines or new_item(layout, node, item.content) for item in new]
        return [put_items(layout, node, at, items, left_alone=left_alone, above=above)]
    return _open(layout, path, node, new)


def _open(layout: Layout, path: Path, node: Node, new: list[_New]) -> list[TextEdit]:
    """Begin a list behind a key that has none."""
    spot = spot_of(layout, path)
    contents = tuple(item.content for item in new)
    if spot.in_flow or spot.is_item or (stands_in_brackets(contents) and not any(item.lines for item in new)):
        return replace_value(layout, node, spot, contents)
    lines = [item.lines or new_item(layout, None, item.content) for item in new]
    return open_list(layout, node, spot, lines)


def _cut(layout: Layout, path: Path, places: set[int], *, becomes_empty: bool = True) -> list[TextEdit]:
    node = list_at(layout, path)
    if node.flow:
        return cut_members(layout, node, places)
    groups = [group for place, group in enumerate(layout.items(node)) if place in places]
    edits = cut_lines(layout, groups)
    if len(places) == len(node.items) and becomes_empty:
        head = spot_of(layout, path).head
        edits.append(TextEdit(head, head, " []"))
    return edits


def _taken(layout: Layout, node: Sequence, place: int) -> _New:
    """Return an item as it is written."""
    content = content_of(node.items[place])
    if node.flow:
        start, end = members(layout, node)[place]
        return _New(content, flow=layout.text[start:end])
    return _New(content, lines=group_lines(layout, layout.items(node)[place]))


def _known(node: Sequence, places: Iterable[int]) -> set[int]:
    known = set(places)
    if not known or not known <= set(range(len(node.items))):
        raise refused("gone")
    return known


def _comments_of(layout: Layout, node: Sequence, places: set[int]) -> Counter[str]:
    """Return the comments that belong to items."""
    if node.flow:
        groups = member_groups(layout, node, places)
    else:
        groups = [group for place, group in enumerate(layout.items(node)) if place in places]
    found: Counter[str] = Counter()
    for group in groups:
        found.update(layout.comments_on(group))
    return found


def _items(content: Content) -> tuple[Content, ...]:
    return content if isinstance(content, tuple) else ()
