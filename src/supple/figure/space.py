"""Points, directions and turned frames in space, as plain tuples.

Lengths are head units (the figure is 8 of them tall). World: x to the right, y up, z towards a viewer who sees the
figure's right side. A frame is three unit vectors: where a body part's forward, upward and rightward axes point.
"""

from __future__ import annotations

import math
from typing import Final

Vector = tuple[float, float, float]
Frame = tuple[Vector, Vector, Vector]

UPRIGHT: Final[Frame] = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
ORIGIN: Final[Vector] = (0.0, 0.0, 0.0)
_TINY: Final = 1e-9


def add(a: Vector, b: Vector) -> Vector:
    """Return a + b."""
    return (a[0] + b[0], a[1] + b[1], a[2] + b[2])


def sub(a: Vector, b: Vector) -> Vector:
    """Return a - b."""
    return (a[0] - b[0], a[1] - b[1], a[2] - b[2])


def scaled(a: Vector, factor: float) -> Vector:
    """Return ``a``, ``factor`` times as long."""
    return (a[0] * factor, a[1] * factor, a[2] * factor)


def along(start: Vector, direction: Vector, length: float) -> Vector:
    """Return the point ``length`` from ``start``."""
    return (
        start[0] + direction[0] * length,
        start[1] + direction[1] * length,
        start[2] + direction[2] * length,
    )


def dot(a: Vector, b: Vector) -> float:
    """Return the inner product."""
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]


def cross(a: Vector, b: Vector) -> Vector:
    """Return the vector product."""
    return (a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0])


def length(a: Vector) -> float:
    """Return the length."""
    return math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])


def distance(a: Vector, b: Vector) -> float:
    """Return the distance between two points."""
    return length(sub(a, b))


def unit(a: Vector) -> Vector:
    """Return the direction of ``a``; nothing has none and stays nothing."""
    size = length(a)
    return (a[0] / size, a[1] / size, a[2] / size) if size > _TINY else ORIGIN


def between(a: Vector, b: Vector, share: float) -> Vector:
    """Return the point at ``share`` of the way from ``a`` to ``b``."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)


def level(a: Vector) -> Vector:
    """Return ``a`` without its height."""
    return (a[0], 0.0, a[2])


def turned(frame: Frame, vector: Vector) -> Vector:
    """Return a vector given in the axes of ``frame`` in those of the world."""
    x, y, z = frame
    a, b, c = vector
    return (x[0] * a + y[0] * b + z[0] * c, x[1] * a + y[1] * b + z[1] * c, x[2] * a + y[2] * b + z[2] * c)


def seen_from(frame: Frame, vector: Vector) -> Vector:
    """Return a vector of the world in the axes of ``frame``."""
    return (dot(frame[0], vector), dot(frame[1], vector), dot(frame[2], vector))


def compose(outer: Frame, inner: Frame) -> Frame:
    """Return ``inner``, given in the axes of ``outer``, in those of the world."""
    return (turned(outer, inner[0]), turned(outer, inner[1]), turned(outer, inner[2]))


def about_right(degrees: float) -> Frame:
    """Return a turn about the rightward axis, from forward to up."""
    angle = math.radians(degrees)
    c, s = math.cos(angle), math.sin(angle)
    return ((c, s, 0.0), (-s, c, 0.0), (0.0, 0.0, 1.0))


def about_forward(degrees: float) -> Frame:
    """Return a turn about the forward axis, from up to right."""
    angle = math.radians(degrees)
    c, s = math.cos(angle), math.sin(angle)
    return ((1.0, 0.0, 0.0), (0.0, c, s), (0.0, -s, c))


def about_up(degrees: float) -> Frame:
    """Return a turn about the upward axis, from right to forward."""
    angle = math.radians(degrees)
    c, s = math.cos(angle), math.sin(angle)
    return ((c, 0.0, -s), (0.0, 1.0, 0.0), (s, 0.0, c))


def frame_of(up: Vector, forward_hint: Vector) -> Frame:
    """Return the frame with the given upward axis whose forward axis is as near to the hint as it can be."""
    y = unit(up)
    x = sub(forward_hint, scaled(y, dot(forward_hint, y)))
    if length(x) < 1e-5:
        odd = (0.3, 0.2, 0.9)
        x = sub(odd, scaled(y, dot(odd, y)))
    x = unit(x)
    return (x, y, cross(x, y))


def frame_facing(up: Vector, right_hint: Vector) -> Frame:
    """Return the frame with the given upward axis whose rightward axis is as near to the hint as it can be."""
    y = unit(up)
    z = sub(right_hint, scaled(y, dot(right_hint, y)))
    if length(z) < 1e-5:
        odd = (0.9, 0.2, 0.3)
        z = sub(odd, scaled(y, dot(odd, y)))
    z = unit(z)
    return (cross(y, z), y, z)


def blended(a: Frame, b: Frame, share: float) -> Frame:
    """Return the frame at ``share`` of the turn from ``a`` to ``b``, for turns of less than half a circle."""
    if share <= 0.0:
        return a
    if share >= 1.0:
        return b
    return frame_of(between(a[1], b[1], share), between(a[0], b[0], share))
