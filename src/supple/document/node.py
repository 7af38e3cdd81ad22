"""Nodes of a document: texts, lists and keys with values, each with the marks between which it stands.

Marks, texts and entries are named tuples, as thousands of them are made at every key that a person types.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from supple.document.problem import Problem

if TYPE_CHECKING:
    from supple.document.message import Message


class Mark(NamedTuple):
    """A place: line and column count from 1, offset from 0; all count characters after a byte order mark."""

    line: int
    column: int
    offset: int


class Scalar(NamedTuple):
    """A text as it was written, without its quotes; ``block`` tells that it stands behind ``|`` or ``>``."""

    text: str
    start: Mark
    end: Mark
    quoted: bool = False
    block: bool = False

    @property
    def is_empty(self) -> bool:
        """True for nothing after the colon, and for ``~``."""
        return not self.quoted and self.text in ("", "~")


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; ``flow`` tells that it stands in brackets."""

    items: tuple[Node, ...]
    start: Mark
    end: Mark
    flow: bool = False


class Entry(NamedTuple):
    """A key and what follows its colon."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with values, in the order of the file; no key stands twice. ``flow`` tells that they stand in braces."""

    entries: tuple[Entry, ...]
    start: Mark
    end: Mark
    flow: bool = False

    def entry(self, key: str) -> Entry | None:
        """Return the entry of ``key``, or None."""
        for entry in self.entries:
            if entry.key.text == key:
                return entry
        return None

    def get(self, key: str) -> Node | None:
        """Return the value of ``key``, or None."""
        entry = self.entry(key)
        return entry.value if entry else None


Node = Scalar | Sequence | Mapping


def problem_at(where: Node | Mark, message: Message) -> Problem:
    """Make an error that points at the start of a node or at a mark."""
    mark = where if isinstance(where, Mark) else where.start
    return Problem(mark.line, mark.column, message)
