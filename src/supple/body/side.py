"""Which side of the body a step works on."""

from __future__ import annotations

from enum import StrEnum


class Side(StrEnum):
    """The person's own left or right."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> Side:
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Sides(StrEnum):
    """How a step shares its work between the sides.

    ``each`` does the stated work in full on one side, then on the other; ``alternating`` swaps sides inside one
    span of work that counts for both together; ``both`` has no sides.
    """

    EACH = "each"
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"
    ALTERNATING = "alternating"
