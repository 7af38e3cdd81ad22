"""Paper: its size, its margins, and the room between them, in millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MARGIN: Final = 12.7


class PaperSize(StrEnum):
    """The two sizes that printers have in their trays."""

    A4 = "a4"
    LETTER = "letter"


_SIZES: Final = {PaperSize.A4: (210.0, 297.0), PaperSize.LETTER: (215.9, 279.4)}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on paper in millimetres, from the upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends at the right."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.y + self.height

    def moved(self, across: float, down: float) -> Box:
        """Return the same rectangle elsewhere."""
        return Box(self.x + across, self.y + down, self.width, self.height)

    def inset(self, by: float) -> Box:
        """Return the rectangle within."""
        return Box(self.x + by, self.y + by, self.width - 2 * by, self.height - 2 * by)

    def overlaps(self, other: Box, slack: float = 0.01) -> bool:
        """Tell whether two rectangles share more than an edge."""
        return (
            self.x + slack < other.right
            and other.x + slack < self.right
            and self.y + slack < other.bottom
            and other.y + slack < self.bottom
        )

    def holds(self, other: Box, slack: float = 0.01) -> bool:
        """Tell whether another rectangle lies within."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


def page_box(size: PaperSize) -> Box:
    """Return the whole sheet."""
    return Box(0, 0, *_SIZES[size])


def printable(size: PaperSize) -> Box:
    """Return the room between the margins."""
    return page_box(size).inset(MARGIN)
