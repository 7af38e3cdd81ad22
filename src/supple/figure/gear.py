"""The drawing of what is held, rolled on or squeezed: roller, ball, towel, band, stick and weight."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.outline import Ellipse, hull, loop_of
from supple.figure.place import body_place, sided
from supple.figure.prop import Prop, PropKind
from supple.figure.shape import Shape, Tint
from supple.figure.sketch import rounded
from supple.figure.space import (
    UPRIGHT,
    Vector,
    add,
    along,
    between,
    distance,
    frame_of,
    scaled,
    sub,
    unit,
)

if TYPE_CHECKING:
    from supple.figure.camera import Camera, Point
    from supple.figure.skeleton import Skeleton

_BAND_WIDTH: Final = 0.075
_TOWEL_WIDTH: Final = 0.13
_ROUND: Final = 6


def places_of(prop: Prop, skeleton: Skeleton) -> list[Vector]:
    """Return the places of the body that a thing goes through."""
    return [body_place(skeleton, name, Side.RIGHT) for name in prop.at]


def centre_of(prop: Prop, skeleton: Skeleton) -> Vector:
    """Return the middle of a round thing: between the places that hold it, or where it lies."""
    if prop.at:
        first, last = (_squeezed_at(skeleton, name) for name in (prop.at[0], prop.at[-1]))
        return between(first, last, 0.5)
    return (prop.x, prop.y + prop.size("radius"), prop.z)


def _squeezed_at(skeleton: Skeleton, name: str) -> Vector:
    """Return a place that squeezes: of knees and ankles their inner side, which their joint stands for."""
    side, part = sided(name, Side.RIGHT)
    leg = skeleton.legs[side]
    joints = {"knee": leg.knee, "ankle": leg.ankle}
    return joints[part] if part in joints else body_place(skeleton, name, Side.RIGHT)


def roller_shapes(camera: Camera, prop: Prop, skeleton: Skeleton) -> list[Shape]:
    """Return a foam roller or a rolled towel, lying across or along the figure."""
    radius, half = prop.size("radius"), prop.size("width") / 2
    x, y, z = centre_of(prop, skeleton)
    ends = [(x - half, y, z), (x + half, y, z)] if prop.across else [(x, y, z - half), (x, y, z + half)]
    ends.sort(key=camera.depth)
    far, near = ends
    axis = frame_of(sub(near, far), (0.0, 0.0, 1.0) if prop.across else (1.0, 0.0, 0.0))
    discs = [Ellipse(camera, end, axis, (radius, 0.001, radius)) for end in ends]
    body, end_tint = (Tint.SOFT, Tint.SOFT_EDGE) if prop.kind is PropKind.TOWEL else (Tint.ROLLER, Tint.ROLLER_END)
    outline = hull(discs)
    hollow = Ellipse(camera, near, axis, (radius * 0.55, 0.001, radius * 0.55))
    shapes = [
        *rounded(outline, body, 0.0, 0.25),
        Shape((loop_of(hull((discs[1],))),), end_tint),
    ]
    return [*shapes, Shape((loop_of(hull((hollow,))),), Tint.PROP_DARK)] if prop.kind is PropKind.ROLLER else shapes


def ball_shapes(camera: Camera, prop: Prop, skeleton: Skeleton) -> list[Shape]:
    """Return a ball."""
    radius = prop.size("radius")
    centre = centre_of(prop, skeleton)
    outline = hull((Ellipse(camera, centre, UPRIGHT, (radius, radius, radius)),))
    return rounded(outline, Tint.BALL, 0.0, 0.35)


def band_shapes(camera: Camera, prop: Prop, skeleton: Skeleton) -> list[Shape]:
    """Return a band, strap or towel pulled straight between the places it goes through."""
    places = places_of(prop, skeleton)
    width = _TOWEL_WIDTH if prop.kind is PropKind.TOWEL else _BAND_WIDTH
    tint = Tint.SOFT_EDGE if prop.kind is PropKind.TOWEL else Tint.BAND
    if not places:
        return []
    points = [camera.point(place) for place in places]
    if prop.loop:
        return [_loop_shape(points, width, tint)]
    return [_ribbon(first, second, width, tint) for first, second in pairwise(points)]


def _ribbon(first: Point, second: Point, width: float, tint: Tint) -> Shape:
    size = math.dist(first, second) or 1.0
    nx, ny = -(second[1] - first[1]) / size * width / 2, (second[0] - first[0]) / size * width / 2
    corners: list[float] = []
    angle = math.atan2(ny, nx)
    for point, start in ((first, angle), (second, angle + math.pi)):
        for step in range(_ROUND + 1):
            turn = start + math.pi * step / _ROUND
            corners += [point[0] + math.cos(turn) * width / 2, point[1] + math.sin(turn) * width / 2]
    return Shape((tuple(corners),), tint)


def _loop_shape(points: list[Point], width: float, tint: Tint) -> Shape:
    """Return a loop round two limbs, seen as a band that is pulled between them."""
    (ax, ay), (bx, by) = points[0], points[-1]
    size = math.dist(points[0], points[-1]) or 1.0
    ux, uy = (bx - ax) / size, (by - ay) / size
    reach, half = 0.20, width * 0.9
    corners = (
        (ax - ux * reach - uy * half, ay - uy * reach + ux * half),
        (bx + ux * reach - uy * half, by + uy * reach + ux * half),
        (bx + ux * reach + uy * half, by + uy * reach - ux * half),
        (ax - ux * reach + uy * half, ay - uy * reach - ux * half),
    )
    return Shape((tuple(value for corner in corners for value in corner),), tint)


def stick_shapes(camera: Camera, prop: Prop, skeleton: Skeleton) -> list[Shape]:
    """Return a massage stick through both hands, its rollers between them."""
    places = places_of(prop, skeleton)
    if len(places) < 2:
        return []
    middle = between(places[0], places[-1], 0.5)
    axis = unit(sub(places[-1], places[0]))
    half = max(prop.size("length"), distance(places[0], places[-1]) + 0.3) / 2
    start, end = along(middle, axis, -half), along(middle, axis, half)
    inner = 0.62
    return [
        _bar(camera, start, end, 0.055, Tint.PROP_DARK),
        _bar(camera, along(middle, axis, -half * inner), along(middle, axis, half * inner), 0.085, Tint.ROLLER),
    ]


def weight_shapes(camera: Camera, prop: Prop, skeleton: Skeleton) -> list[Shape]:
    """Return a dumbbell in each hand named, lying across the palm."""
    shapes: list[Shape] = []
    for name in prop.at:
        arm = skeleton.arms[Side(name.split()[0])]
        centre = along(arm.wrist, arm.hand[1], -0.34)
        half = scaled(arm.hand[0], prop.size("length") / 2)
        for end in (sub(centre, half), add(centre, half)):
            frame = frame_of(arm.hand[0], (0.0, 1.0, 0.0))
            shapes.append(Shape((loop_of(hull((Ellipse(camera, end, frame, (0.15, 0.09, 0.15)),))),), Tint.PROP_DARK))
        shapes.append(_bar(camera, sub(centre, half), add(centre, half), 0.045, Tint.PROP_EDGE))
    return shapes


def _bar(camera: Camera, start: Vector, end: Vector, radius: float, tint: Tint) -> Shape:
    radii = (radius, radius, radius)
    return Shape((loop_of(hull((Ellipse(camera, start, UPRIGHT, radii), Ellipse(camera, end, UPRIGHT, radii)))),), tint)
