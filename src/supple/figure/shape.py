"""A shape of the picture: one closed outline and what it stands for; colours belong to the painter."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from supple.body.outline import Path


class Tint(StrEnum):
    """What a shape stands for. ``FAR`` tints belong to the limbs away from the viewer."""

    FLOOR = "floor"
    SHADOW = "shadow"
    MAT = "mat"
    MAT_EDGE = "mat-edge"
    PROP = "prop"
    PROP_EDGE = "prop-edge"
    PROP_DARK = "prop-dark"
    WOOD = "wood"
    WOOD_EDGE = "wood-edge"
    BALL = "ball"
    BAND = "band"
    SKIN = "skin"
    SKIN_FAR = "skin-far"
    SHIRT = "shirt"
    SHIRT_FAR = "shirt-far"
    SHIRT_EDGE = "shirt-edge"
    SHORTS = "shorts"
    SHORTS_FAR = "shorts-far"
    SHOE = "shoe"
    SHOE_FAR = "shoe-far"
    SOLE = "sole"
    HAIR = "hair"
    TARGET = "target"
    TARGET_FAR = "target-far"
    HALO = "halo"


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed outline in body units, y up."""

    tint: Tint
    path: Path


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in body units, y up."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """Left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Bottom to top."""
        return self.top - self.bottom

    def joined(self, other: Box) -> Box:
        """Return the smallest box around both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )


def box_of(shapes: tuple[Shape, ...]) -> Box:
    """Return the box around the points of all shapes, handles of curves left out."""
    xs: list[float] = []
    ys: list[float] = []
    for shape in shapes:
        for _, numbers in shape.path:
            if numbers:
                xs.append(numbers[-2])
                ys.append(numbers[-1])
    return Box(min(xs), min(ys), max(xs), max(ys))
