"""A mistake in a person's file, with the place where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from supple.document.message import Message


class Severity(StrEnum):
    """An error keeps a file from playing; a hint does not."""

    ERROR = "error"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake: line and column count from 1; column counts characters, not bytes."""

    line: int
    column: int
    message: Message
    severity: Severity = Severity.ERROR

    @property
    def place(self) -> tuple[int, int]:
        """Line and column, for sorting problems in reading order."""
        return (self.line, self.column)
