"""What a picture is made of: filled shapes and soft glows, in painting order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from supple.figure.outline import Loop


class Tint(StrEnum):
    """What a shape is, which is what gives it its colour."""

    HALO = "halo"
    SKIN = "skin"
    SKIN_LOW = "skin-low"
    SHIRT = "shirt"
    SHORTS = "shorts"
    SHOE = "shoe"
    SOLE = "sole"
    HAIR = "hair"
    TARGET = "target"
    MAT = "mat"
    MAT_EDGE = "mat-edge"
    WALL = "wall"
    WALL_EDGE = "wall-edge"
    PROP = "prop"
    PROP_EDGE = "prop-edge"
    PROP_DARK = "prop-dark"
    WOOD = "wood"
    WOOD_EDGE = "wood-edge"
    SOFT = "soft"
    SOFT_EDGE = "soft-edge"
    ROLLER = "roller"
    ROLLER_END = "roller-end"
    BALL = "ball"
    BAND = "band"
    ARROW = "arrow"
    FLOOR = "floor"
    SHADOW = "shadow"


@dataclass(frozen=True, slots=True)
class Shape:
    """Filled loops. ``far`` is 0 near the viewer and 1 on the far side, which is darker.

    ``tone`` is how much light (above 0) or shade (below 0) the fill has, from -1 to 1.
    """

    loops: tuple[Loop, ...]
    tint: Tint
    far: float = 0.0
    tone: float = 0.0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Glow:
    """A soft ellipse that is ``opacity`` strong in its middle and nothing at its edge."""

    x: float
    y: float
    wide: float
    tall: float
    tint: Tint
    opacity: float


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the picture, in head units."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """How wide it is."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """How high it is."""
        return self.top - self.bottom

    def joined(self, other: Box) -> Box:
        """Return the rectangle around both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


Drawing = tuple[Shape | Glow, ...]


def box_around(drawing: Drawing) -> Box | None:
    """Return the rectangle around the shapes, glows left out; None where there are none."""
    loops = [loop for one in drawing if isinstance(one, Shape) for loop in one.loops]
    xs = [x for loop in loops for x in loop[::2]]
    ys = [y for loop in loops for y in loop[1::2]]
    return Box(min(xs), min(ys), max(xs), max(ys)) if xs else None
