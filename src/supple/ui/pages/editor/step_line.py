"""A line of the steps table: what one item of the list says, in the words of the table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from supple.ui.wording import word


class LineKind(StrEnum):
    """What an item of the list is: an exercise, a circuit around others, another routine, or nothing that is known."""

    EXERCISE = "exercise"
    CIRCUIT = "circuit"
    ROUTINE = "routine"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class StepLine:
    """``path`` leads to the item: its place in the list, and within a circuit its place there, from 0.

    ``line`` is where it begins in the text and ``last_line`` where it ends, from 1. Texts are as shown; ``trouble`` is
    the first mistake in it. ``step`` is the first of the routine's steps that it became, None where it became none.
    """

    path: tuple[int, ...]
    kind: LineKind
    name: str
    dose: str = ""
    sides: str = ""
    time: str = ""
    trouble: str = ""
    line: int = 1
    last_line: int = 1
    step: int | None = None

    @property
    def depth(self) -> int:
        """How far in the line stands: 0, or 1 within a circuit."""
        return len(self.path) - 1

    @property
    def number(self) -> str:
        """What the line is counted as: 3, and within a circuit 3.1."""
        return ".".join(str(place + 1) for place in self.path)

    @property
    def spoken(self) -> str:
        """The line as a screen reader says it."""
        parts = (self.name, self.dose, self.sides, self.time, self.trouble)
        said = ", ".join(part for part in parts if part)
        return word("editor.row", number=self.number, text=said)
