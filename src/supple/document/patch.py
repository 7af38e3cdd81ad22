"""Patches: what is asked of a document's content, done to its text by small edits, and checked before it is handed out.

A path leads from the top of the document through keys and places in lists. What cannot be done without harm raises
EditRefused; offsets of the edits count a byte order mark, where the text begins with one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document import key_edit, list_edit
from supple.document.content import Content, Keys, changed, content_of, node_at
from supple.document.edit_refused import refused
from supple.document.node import Mapping, Scalar, Sequence
from supple.document.patch_check import Edits, Patched, checked
from supple.document.spot import spot_of
from supple.document.value_edit import replace_value, with_ending_of

if TYPE_CHECKING:
    from supple.document.content import Path
    from supple.document.layout import Layout
    from supple.document.node import Node


def set_value(text: str, path: Path, content: Content, order: tuple[str, ...] = ()) -> Edits:
    """Set the value at a path; keys that lead to it are made.

    A new key goes behind the last one that stands before it in ``order``, else to the end. Of a list and of keys only
    what differs is changed. A text that stands behind ``|`` keeps the line breaks at its end.
    """
    return checked(text, lambda layout: _set(layout, path, content, order))


def remove_key(text: str, path: Path) -> Edits:
    """Take a key with its value out; comments stay."""
    return checked(text, lambda layout: key_edit.cut_key(layout, path))


def replace_key(text: str, path: Path, key: str, content: Content) -> Edits:
    """Put another key with another value in the place of the key at a path; comments stay."""
    return checked(text, lambda layout: key_edit.replace_key(layout, path, key, content))


def insert_items(text: str, path: Path, at: int, contents: tuple[Content, ...], *, above: bool = False) -> Edits:
    """Put items before the one at ``at`` of the list at a path, which may be empty.

    They go right below the item before it, or with ``above`` right above that one.
    """
    return checked(text, lambda layout: list_edit.insert_items(layout, path, at, contents, above=above))


def delete_items(text: str, path: Path, places: tuple[int, ...]) -> Edits:
    """Take items of a list out, with the comments that belong to them."""
    return checked(text, lambda layout: list_edit.delete_items(layout, path, places))


def duplicate_items(text: str, path: Path, places: tuple[int, ...]) -> Edits:
    """Put copies of items, and of the comments that belong to them, behind the last of them."""
    return checked(text, lambda layout: list_edit.duplicate_items(layout, path, places))


def dissolve_item(text: str, path: Path, place: int) -> Edits:
    """Take an item of a list out, but leave its comments where it stood."""
    return checked(text, lambda layout: list_edit.dissolve_item(layout, path, place))


def move_items(text: str, sources: tuple[Path, ...], to: Path, at: int) -> Edits:
    """Move items with their comments before the one at ``at`` of the list ``to``, counted before the move."""
    return checked(text, lambda layout: list_edit.move_items(layout, sources, to, at))


def _set(layout: Layout, path: Path, content: Content, order: tuple[str, ...]) -> Patched:
    path, content = _reachable(layout.root, path, content)
    node = node_at(layout.root, path)
    if node is None:
        return key_edit.put_key(layout, path, content, order)
    if isinstance(node, Sequence) and isinstance(content, tuple) and node.items and content:
        return list_edit.set_items(layout, path, content)
    content = with_ending_of(node, content)
    edits = [] if content_of(node) == content else replace_value(layout, node, spot_of(layout, path), content)
    return Patched(edits, changed(content_of(layout.root), path, lambda _: content))


def _reachable(root: Mapping, path: Path, content: Content) -> tuple[Path, Content]:
    """Shorten a path to what can be set; the keys that are missing on the way become content."""
    while path:
        parent, last = node_at(root, path[:-1]), path[-1]
        if isinstance(parent, Mapping) and isinstance(last, str):
            return path, content
        if isinstance(parent, Sequence) and node_at(root, path) is not None:
            return path, content
        if not isinstance(last, str) or not (parent is None or _is_nothing(parent)):
            break
        path, content = path[:-1], Keys(((last, content),))
    raise refused("gone")


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.is_empty
