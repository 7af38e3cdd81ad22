"""A routine pack: several routines with what they need, in one file to send."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from supple.document.message import Message

SUFFIX: Final = ".supple"


class PackError(Exception):
    """A pack could not be made, read or brought in, and nothing was changed; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


class PackedKind(StrEnum):
    """What a file of a pack holds; the value is its folder, or the stem of its name."""

    EXERCISE = "exercises"
    ROUTINE = "routines"
    QUESTIONS = "questions"


@dataclass(frozen=True, slots=True)
class PackedFile:
    """One file of a pack, byte for byte. ``id`` is the stem of its name."""

    kind: PackedKind
    id: str
    content: bytes

    @property
    def entry(self) -> str:
        """Its name within the pack."""
        if self.kind is PackedKind.QUESTIONS:
            return f"{self.kind}.yaml"
        return f"{self.kind}/{self.id}.yaml"


@dataclass(frozen=True, slots=True)
class Pack:
    """What a pack says of itself, and its files in the order of their names."""

    files: tuple[PackedFile, ...]
    title: str = ""
    by: str = ""
    note: str = ""
