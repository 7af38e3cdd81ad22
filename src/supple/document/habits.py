"""The habits of a file: how far it indents, and whether it parts the items of a list by blank lines."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from supple.document.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.document.layout import Group, Layout
    from supple.document.node import Node


@dataclass(frozen=True, slots=True)
class Habits:
    """Spaces by which keys and lists stand in from the key above them."""

    keys: int = 2
    lists: int = 2


def habits_of(layout: Layout) -> Habits:
    """Return what the first nested keys and the first list of a file show; two spaces where there are none."""
    keys = lists = None
    for parent, node in _nested(layout.root):
        by = layout.column_of(node.start.offset) - layout.column_of(parent)
        if isinstance(node, Mapping):
            keys = by if keys is None and by > 0 else keys
        elif lists is None and by >= 0:
            lists = by
        if keys is not None and lists is not None:
            break
    return Habits(keys or 2, 2 if lists is None else lists)


def _nested(node: Node) -> Iterator[tuple[int, Node]]:
    """Yield the offset of each key with its value, where that stands in lines below."""
    if isinstance(node, Mapping):
        for entry in node.entries:
            if not isinstance(entry.value, Scalar) and not entry.value.flow:
                yield entry.key.start.offset, entry.value
                yield from _nested(entry.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _nested(item)


def parts_by_blank_lines(layout: Layout, groups: list[Group]) -> bool:
    """Tell whether most items of a list have a blank line above them."""
    parted = sum(layout.is_blank(group.first - 1) and group.first - 1 > above.last for above, group in pairwise(groups))
    return 2 * parted > len(groups) - 1
