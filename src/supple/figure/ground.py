"""The ground under the figure: a pool of floor, the shadows of what is near it, and marks that pass when it travels."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from supple.figure.outline import Ellipse
from supple.figure.shape import Glow, Shape, Tint
from supple.figure.space import UPRIGHT, Vector, add, along, turned

if TYPE_CHECKING:
    from supple.figure.camera import Camera
    from supple.figure.skeleton import Skeleton

_FAINT: Final = 0.03
# Marks on the ground: how far apart, how long, and how far out they are seen.
_MARK_GAP: Final = 1.6
_MARK_LONG: Final = 0.5
_MARK_REACH: Final = 3.2
_MARK_OUT: Final = 0.95
_MARK_HALF: Final = 0.035


def floor_glow(camera: Camera, skeleton: Skeleton) -> list[Glow]:
    """Return the soft pool of floor under the figure."""
    places = [leg.ankle for leg in skeleton.legs.values()] + [skeleton.pelvis, skeleton.chest]
    xs, zs = [place[0] for place in places], [place[2] for place in places]
    middle = ((min(xs) + max(xs)) / 2, 0.0, (min(zs) + max(zs)) / 2)
    return [_glow(camera, middle, (max(xs) - min(xs)) / 2 + 1.3, (max(zs) - min(zs)) / 2 + 1.1, Tint.FLOOR, 1.0)]


def shadows(camera: Camera, skeleton: Skeleton, floor: float) -> list[Glow]:
    """Return the shadows of feet, knees, hands, pelvis and chest; they fade as these leave the ground."""
    casts: list[tuple[Vector, float, float, float, float]] = []
    for leg in skeleton.legs.values():
        casts.append((add(leg.ankle, turned(leg.foot, (0.2, -0.3, 0.0))), 0.62, 0.55, 0.36, 0.24))
        casts.append((leg.knee, 0.45, 0.55, 0.36, 0.24))
    casts += [(along(arm.wrist, arm.hand[1], -0.3), 0.35, 0.55, 0.36, 0.24) for arm in skeleton.arms.values()]
    casts.append((skeleton.pelvis, 1.0, 0.62, 0.30, 0.09))
    casts.append((skeleton.chest, 1.0, 0.70, 0.28, 0.10))
    found = []
    for place, radius, flat, strong, fades in casts:
        height = max(0.0, place[1] - floor)
        opacity = strong - height * fades
        if opacity > _FAINT and height < 3.2:
            wide = radius * (1 + height * 0.3)
            found.append(_glow(camera, (place[0], floor, place[2]), wide, wide * flat, Tint.SHADOW, opacity))
    return found


def round_shadow(camera: Camera, x: float, z: float, wide: float, deep: float, floor: float) -> Glow:
    """Return the shadow of a thing that lies on the ground."""
    return _glow(camera, (x, floor, z), wide, deep, Tint.SHADOW, 0.30)


def ground_marks(camera: Camera, gone: float) -> list[Shape]:
    """Return dashes on the ground that have passed backwards by ``gone`` head units."""
    shapes = []
    first = -_MARK_REACH + (-gone) % _MARK_GAP
    for step in range(math.ceil(2 * _MARK_REACH / _MARK_GAP)):
        x = first + step * _MARK_GAP
        near_edge = 1.0 - abs(x) / (_MARK_REACH + 0.2)
        corners = ((x, -_MARK_HALF), (x + _MARK_LONG, -_MARK_HALF), (x + _MARK_LONG, _MARK_HALF), (x, _MARK_HALF))
        loop = tuple(value for ahead, aside in corners for value in camera.point((ahead, 0.0, _MARK_OUT + aside)))
        shapes.append(Shape((loop,), Tint.ARROW, opacity=min(1.0, max(0.0, near_edge) * 1.6) * 0.35))
    return shapes


def _glow(camera: Camera, centre: Vector, wide: float, deep: float, tint: Tint, opacity: float) -> Glow:
    seen = Ellipse(camera, centre, UPRIGHT, (wide, 0.001, deep))
    return Glow(seen.x, seen.y, math.sqrt(seen.m00), math.sqrt(seen.m11), tint, opacity)
