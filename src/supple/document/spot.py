"""The spot of a value: what stands before it, so that another can take its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.document.content import node_at
from supple.document.edit_refused import refused
from supple.document.node import Mapping, Sequence

if TYPE_CHECKING:
    from supple.document.content import Path
    from supple.document.layout import Layout
    from supple.document.node import Entry


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a value stands: ``head`` is the offset behind its colon or dash, ``column`` that of its key or dash.

    In brackets and braces ``head`` is the offset behind the key, which may stand without a colon there.
    """

    head: int
    column: int
    in_flow: bool = False
    is_item: bool = False


def entry_at(layout: Layout, path: Path) -> Entry:
    """Return the key at a path with its value; raises EditRefused where there is none."""
    found = keys_at(layout, path[:-1]).entry(str(path[-1]))
    if found is None:
        raise refused("gone")
    return found


def keys_at(layout: Layout, path: Path) -> Mapping:
    """Return the keys at a path; raises EditRefused where there are none."""
    found = node_at(layout.root, path)
    if not isinstance(found, Mapping):
        raise refused("gone")
    return found


def list_at(layout: Layout, path: Path) -> Sequence:
    """Return the list at a path; raises EditRefused where there is none."""
    found = node_at(layout.root, path)
    if not isinstance(found, Sequence):
        raise refused("gone")
    return found


def is_in_flow(layout: Layout, path: Path) -> bool:
    """Tell whether what stands at a path stands in brackets or braces; its own do not count."""
    parents = (node_at(layout.root, path[:end]) for end in range(len(path)))
    return any(isinstance(parent, Sequence | Mapping) and parent.flow for parent in parents)


def spot_of(layout: Layout, path: Path) -> Spot:
    """Return the spot of the value at a path, which is there."""
    in_flow = is_in_flow(layout, path)
    if isinstance(path[-1], str):
        entry = entry_at(layout, path)
        column = layout.column_of(entry.key.start.offset)
        return Spot(entry.key.end.offset if in_flow else layout.after_colon(entry), column, in_flow)
    parent = list_at(layout, path[:-1])
    if in_flow:
        return Spot(parent.items[path[-1]].start.offset, 0, in_flow=True, is_item=True)
    dash = layout.dashes(parent)[path[-1]]
    return Spot(dash + 1, layout.column_of(dash), is_item=True)
