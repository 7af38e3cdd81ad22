"""The span of a rolling exercise: a line beside the muscle from end to end, with an arrow in the present direction."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.place import body_place
from supple.figure.shape import Shape, Tint

if TYPE_CHECKING:
    from supple.figure.camera import Camera, Point
    from supple.figure.outline import Loop
    from supple.figure.skeleton import Skeleton

_AWAY: Final = 0.46
_HALF_LINE: Final = 0.028
_HEAD: Final = 0.24
_TICK: Final = 0.14
_GAP: Final = 0.05


def span_shapes(
    camera: Camera, skeleton: Skeleton, span: tuple[str, ...], thing: Point, *, onward: bool
) -> list[Shape]:
    """Return the line between two places, on the side away from ``thing``; ``onward`` points to the second place."""
    first, second = (camera.point(body_place(skeleton, name, Side.RIGHT)) for name in span)
    size = math.dist(first, second)
    if size < 0.2:
        return []
    ux, uy = (second[0] - first[0]) / size, (second[1] - first[1]) / size
    nx, ny = -uy, ux
    middle = ((first[0] + second[0]) / 2, (first[1] + second[1]) / 2)
    if (middle[0] - thing[0]) * nx + (middle[1] - thing[1]) * ny < 0:
        nx, ny = -nx, -ny
    a = (first[0] + nx * _AWAY, first[1] + ny * _AWAY)
    b = (second[0] + nx * _AWAY, second[1] + ny * _AWAY)
    if not onward:
        a, b, ux, uy = b, a, -ux, -uy

    def at(origin: Point, forth: float, aside: float) -> tuple[float, float]:
        return (origin[0] + ux * forth + nx * aside, origin[1] + uy * forth + ny * aside)

    line = (
        *at(a, 0, -_HALF_LINE), *at(b, -_HEAD * 0.8, -_HALF_LINE),
        *at(b, -_HEAD * 0.8, _HALF_LINE), *at(a, 0, _HALF_LINE),
    )  # fmt: skip
    tick = (
        *at(a, -_HALF_LINE, -_TICK), *at(a, _HALF_LINE, -_TICK), *at(a, _HALF_LINE, _TICK), *at(a, -_HALF_LINE, _TICK),
    )  # fmt: skip
    head = (*at(b, 0, 0), *at(b, -_HEAD, -_HEAD * 0.62), *at(b, -_HEAD * 0.8, 0), *at(b, -_HEAD, _HEAD * 0.62))
    # A gap around it, so that it reads over whatever is behind it.
    gap = tuple(_grown(loop) for loop in (line, tick, head))
    return [Shape(gap, Tint.HALO), Shape((line, tick, head), Tint.ARROW)]


def _grown(loop: Loop) -> Loop:
    """Return a small loop moved outwards from its middle."""
    xs, ys = loop[::2], loop[1::2]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    grown: list[float] = []
    for px, py in zip(xs, ys, strict=True):
        away = math.dist((px, py), (x, y)) or 1.0
        share = (away + _GAP) / away
        grown += [x + (px - x) * share, y + (py - y) * share]
    return tuple(grown)
