"""The things that an exercise uses: where they stand, how large they are, and how high their tops are."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class PropKind(StrEnum):
    """A thing in the picture."""

    MAT = "mat"
    WALL = "wall"
    STEP = "step"
    CHAIR = "chair"
    POST = "post"
    ROLLER = "roller"
    BALL = "ball"
    BAND = "band"
    TOWEL = "towel"
    STICK = "stick"
    CUSHION = "cushion"
    WEIGHT = "weight"
    TREADMILL = "treadmill"
    BIKE = "bike"
    BED = "bed"


# Sizes in head units; a head unit is 22 cm of a person of 1.76 m.
SIZES: Final[dict[PropKind, dict[str, float]]] = {
    PropKind.MAT: {"length": 7.2, "width": 2.4, "height": 0.05},
    PropKind.WALL: {"height": 0.0, "width": 3.0, "depth": 0.22},
    PropKind.STEP: {"height": 0.8, "depth": 1.4, "width": 2.0},
    PropKind.CHAIR: {"height": 1.95, "depth": 1.7, "width": 1.8, "back": 1.9},
    PropKind.POST: {"height": 0.0, "radius": 0.06},
    PropKind.ROLLER: {"radius": 0.33, "width": 2.1},
    PropKind.BALL: {"radius": 0.20},
    PropKind.BAND: {},
    PropKind.TOWEL: {"radius": 0.14, "width": 1.2},
    PropKind.STICK: {"length": 2.2},
    PropKind.CUSHION: {"height": 0.22, "depth": 0.9, "width": 1.1, "radius": 0.30},
    PropKind.WEIGHT: {"length": 0.62},
    PropKind.TREADMILL: {"height": 0.35, "depth": 6.2, "width": 2.2},
    PropKind.BIKE: {"height": 3.7, "depth": 0.95},
    PropKind.BED: {"height": 2.0, "depth": 6.4, "width": 3.0},
}
_FLAT: Final = frozenset(
    {PropKind.STEP, PropKind.CHAIR, PropKind.CUSHION, PropKind.TREADMILL, PropKind.BED, PropKind.BIKE}
)
MAT_UP: Final = 0.05


@dataclass(frozen=True, slots=True)
class Prop:
    """One thing. ``x`` is forward, ``z`` to the right, ``y`` how high it lies; ``at`` names body places it is at.

    A wall with ``across`` stands along the line of sight at ``z`` instead of at ``x``; a roller with ``across`` lies
    lengthwise, along x. A band with ``loop`` goes round its places and back. A chair that is ``turned`` has its back in
    front.
    """

    kind: PropKind
    name: str
    x: float = 0.0
    z: float = 0.0
    y: float = 0.0
    sizes: tuple[tuple[str, float], ...] = ()
    at: tuple[str, ...] = ()
    across: bool = False
    loop: bool = False
    turned: bool = False

    def size(self, name: str) -> float:
        """Return a size in head units, its kind's own where none was written."""
        return next((value for known, value in self.sizes if known == name), SIZES[self.kind][name])

    def top(self, x: float, z: float) -> float | None:
        """Return how high the upper surface is at a place; None where the thing is not."""
        if self.at:
            return None
        if self.kind in (PropKind.ROLLER, PropKind.BALL) or (self.kind is PropKind.TOWEL):
            return self._round_top(z - self.z if self.across else x - self.x)
        if self.kind in _FLAT and abs(x - self.x) <= self.size("depth") / 2 + 1e-6:
            return self.y + self.size("height")
        return None

    def _round_top(self, aside: float) -> float | None:
        radius = self.size("radius")
        if abs(aside) >= radius:
            return None
        return self.y + radius + math.sqrt(radius * radius - aside * aside)


def floor_height(props: tuple[Prop, ...]) -> float:
    """Return the height of the ground: the floor, or the mat on it."""
    return MAT_UP if any(prop.kind is PropKind.MAT for prop in props) else 0.0


def prop_named(props: tuple[Prop, ...], name: str) -> Prop | None:
    """Return the thing of that name, or None."""
    return next((prop for prop in props if prop.name == name), None)


def surface_height(props: tuple[Prop, ...], surface: str, x: float, z: float) -> float:
    """Return the height at a place of a surface: the floor, the mat or a thing's top (0 beside a round thing)."""
    prop = prop_named(props, surface)
    if prop is None or prop.kind is PropKind.MAT:
        return floor_height(props)
    top = prop.top(x, z)
    if top is not None:
        return top
    if prop.kind in _FLAT:
        return prop.y + prop.size("height")
    return 0.0
