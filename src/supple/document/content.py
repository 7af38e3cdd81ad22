"""Content: what a document says, without where and how it is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from supple.document.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.document.node import Node


@dataclass(frozen=True, slots=True, eq=False)
class Keys:
    """Keys with their content; equal to others with the same keys in any order."""

    entries: tuple[tuple[str, Content], ...] = ()

    @classmethod
    def of(cls, **values: Content) -> Keys:
        """Make keys from keyword values; an underscore stands for a dash."""
        return cls(tuple((key.replace("_", "-"), value) for key, value in values.items()))

    def get(self, key: str) -> Content:
        """Return the content of a key, or None."""
        return dict(self.entries).get(key)

    def __eq__(self, other: object) -> bool:
        """Compare without regard to order."""
        return isinstance(other, Keys) and dict(self.entries) == dict(other.entries)

    def __hash__(self) -> int:
        """Hash without regard to order."""
        return hash(frozenset(self.entries))


# A text, nothing (``key:`` or ``~``), a list, or keys.
Content: TypeAlias = "str | tuple[Content, ...] | Keys | None"
# Keys and places in lists, from the top of the document inwards.
Path: TypeAlias = "tuple[str | int, ...]"


def content_of(node: Node) -> Content:
    """Return what a node says."""
    if isinstance(node, Scalar):
        return None if node.is_empty else node.text
    if isinstance(node, Sequence):
        return tuple(content_of(item) for item in node.items)
    return Keys(tuple((entry.key.text, content_of(entry.value)) for entry in node.entries))


def node_at(root: Node, path: Path) -> Node | None:
    """Return the node at a path, or None where there is none."""
    node: Node | None = root
    for part in path:
        if isinstance(part, str):
            node = node.get(part) if isinstance(node, Mapping) else None
        else:
            node = node.items[part] if isinstance(node, Sequence) and 0 <= part < len(node.items) else None
    return node


def content_at(content: Content, path: Path) -> Content:
    """Return the content at a path; None where there is none."""
    for part in path:
        if isinstance(part, str):
            content = content.get(part) if isinstance(content, Keys) else None
        else:
            content = content[part] if isinstance(content, tuple) and 0 <= part < len(content) else None
    return content


def changed(content: Content, path: Path, change: Callable[[Content], Content]) -> Content:
    """Return the content with what stands at ``path``, which is there, put through ``change``."""
    if not path:
        return change(content)
    first, rest = path[0], path[1:]
    if isinstance(first, str):
        entries = content.entries if isinstance(content, Keys) else ()
        return Keys(tuple((key, changed(value, rest, change) if key == first else value) for key, value in entries))
    items = content if isinstance(content, tuple) else ()
    return tuple(changed(item, rest, change) if place == first else item for place, item in enumerate(items))
