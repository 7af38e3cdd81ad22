"""The span of a rolling exercise: a line beside the muscle from end to end, with an arrow in the present direction."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.contact import is_sided_place
from supple.figure.physique import TORSO_PROFILE, torso_station
from supple.figure.place import body_place
from supple.figure.shape import Shape, Tint
from supple.figure.space import Vector, along, between

if TYPE_CHECKING:
    from supple.figure.camera import Camera, Point
    from supple.figure.outline import Loop
    from supple.figure.skeleton import Skeleton

# Segments along which a span may end anywhere.
SPAN_SEGMENTS: Final = ("thigh", "shank", "trunk")
_AWAY: Final = 0.52
_AWAY_FROM_TRUNK: Final = 0.92
_HALF_LINE: Final = 0.028
_HEAD: Final = 0.24
_TICK: Final = 0.14
_GAP: Final = 0.05


def is_span_place(text: str) -> bool:
    """Tell whether a text names an end of a span: a place, or a share of a segment such as ``right thigh 0.2``."""
    if is_sided_place(text):
        return True
    words = text.split()
    return (
        len(words) == 3
        and words[0] in set(Side)
        and words[1] in SPAN_SEGMENTS
        and re.fullmatch(r"[0-9](\.[0-9]{1,3})?", words[2]) is not None
    )


def span_place(skeleton: Skeleton, name: str) -> Vector:
    """Return where an end of a span is; along the trunk the number is head units above the hip line."""
    if is_sided_place(name):
        return body_place(skeleton, name, Side.RIGHT)
    side, segment, number = name.split()
    share = float(number)
    leg = skeleton.legs[Side(side)]
    if segment == "thigh":
        return between(leg.hip, leg.knee, share)
    if segment == "shank":
        return between(leg.knee, leg.ankle, share)
    index = torso_station(share)
    point, frame = skeleton.spine[index]
    return along(point, frame[1], share - TORSO_PROFILE[index][0])


def span_shapes(
    camera: Camera, skeleton: Skeleton, span: tuple[str, ...], thing: Point, *, onward: bool
) -> list[Shape]:
    """Return the line between two places, on the side away from ``thing``; ``onward`` points to the second place."""
    first, second = (camera.point(span_place(skeleton, name)) for name in span)
    size = math.dist(first, second)
    if size < 0.2:
        return []
    ux, uy = (second[0] - first[0]) / size, (second[1] - first[1]) / size
    nx, ny = -uy, ux
    middle = ((first[0] + second[0]) / 2, (first[1] + second[1]) / 2)
    if (middle[0] - thing[0]) * nx + (middle[1] - thing[1]) * ny < 0:
        nx, ny = -nx, -ny
    away = _AWAY_FROM_TRUNK if " trunk " in span[0] else _AWAY
    a = (first[0] + nx * away, first[1] + ny * away)
    b = (second[0] + nx * away, second[1] + ny * away)
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
