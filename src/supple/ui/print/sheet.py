"""A sheet of paper as a value: what stands where on it, in millimetres, before it is painted anywhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from supple.body.side import Side
    from supple.routine.exercise import Exercise
    from supple.ui.print.logo import Logo
    from supple.ui.print.paper import Box, PaperSize


class Style(Enum):
    """Size in points, weight and height of a line in sizes of the letters."""

    TITLE = (22.0, 700, 1.15)
    SUBTITLE = (11.0, 400, 1.3)
    HEAD = (10.5, 700, 1.3)
    NAME = (11.0, 700, 1.2)
    DOSE = (10.0, 700, 1.25)
    BODY = (9.0, 400, 1.32)
    STRONG = (9.0, 600, 1.32)
    SMALL = (8.5, 400, 1.32)
    DAY = (8.0, 600, 1.2)
    TINY = (7.5, 400, 1.3)

    @property
    def points(self) -> float:
        """The size of the letters in normal print."""
        return self.value[0]

    @property
    def weight(self) -> int:
        """How bold the letters are, 400 to 700."""
        return self.value[1]

    @property
    def leading(self) -> float:
        """The height of a line, in sizes of the letters."""
        return self.value[2]


class Ink(Enum):
    """The colours of print; in grey each keeps its order from dark to light."""

    BLACK = "#14211f"
    GREY = "#44524f"
    ACCENT = "#0a6156"
    LINE = "#aab5b2"
    STRONG_LINE = "#5d6b68"
    STOP = "#fbefcf"
    HELP = "#fce6e8"
    NONE = ""


class Align(Enum):
    """Where the lines of a paragraph begin."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; its first ``strong`` characters are bold, its first ``accent`` ones in the accent's colour.

    ``factor`` is how much larger than in normal print it is.
    """

    box: Box
    text: str
    style: Style
    ink: Ink = Ink.BLACK
    strong: int = 0
    accent: int = 0
    align: Align = Align.LEFT
    factor: float = 1.0


@dataclass(frozen=True, slots=True)
class Panel:
    """A rounded surface under other things; ``width`` is its line's."""

    box: Box
    fill: Ink = Ink.NONE
    line: Ink = Ink.NONE
    width: float = 0.25
    radius: float = 3.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line along its box, which has no width or no height."""

    box: Box
    ink: Ink = Ink.LINE
    width: float = 0.25


@dataclass(frozen=True, slots=True)
class Picture:
    """The figure of an exercise: one moment, or the two between which it moves. ``side`` is the one that works."""

    box: Box
    exercise: Exercise
    side: Side | None
    moves: bool


@dataclass(frozen=True, slots=True)
class Emblem:
    """The clinic's logo."""

    box: Box
    logo: Logo


Item = Words | Panel | Stroke | Picture | Emblem


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that a reader's list of contents leads to; ``y`` is in millimetres from the top of the page."""

    title: str
    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Handout:
    """All sheets of a handout, each with its items in painting order."""

    paper: PaperSize
    title: str
    author: str
    sheets: tuple[tuple[Item, ...], ...]
    marks: tuple[Mark, ...]


def moved(item: Item, across: float, down: float) -> Item:
    """Return an item elsewhere on its sheet."""
    return replace(item, box=item.box.moved(across, down))
