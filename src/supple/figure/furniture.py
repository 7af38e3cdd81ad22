"""The drawing of the things around the figure: mat, wall, step, chair, post, bed, treadmill and bike."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.figure.outline import Ellipse, hull, loop_of
from supple.figure.prop import Prop, PropKind
from supple.figure.shape import Shape, Tint
from supple.figure.space import UPRIGHT, Vector, dot

if TYPE_CHECKING:
    from supple.figure.camera import Camera

Faces = tuple[Tint, Tint, Tint]
_STEP: Final = (Tint.PROP, Tint.PROP_EDGE, Tint.PROP_DARK)
_SEAT: Final = (Tint.WOOD, Tint.WOOD_EDGE, Tint.WOOD_EDGE)
_SOFT: Final = (Tint.SOFT, Tint.SOFT_EDGE, Tint.SOFT_EDGE)


def box_shapes(camera: Camera, low: Vector, high: Vector, faces: Faces) -> list[Shape]:
    """Return the visible faces of a box: top, the sides along the line of sight, the ends."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    top, side, end = faces
    all_faces = (
        ((0.0, 1.0, 0.0), ((x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)), top),
        ((0.0, 0.0, 1.0), ((x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1)), side),
        ((0.0, 0.0, -1.0), ((x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0)), side),
        ((1.0, 0.0, 0.0), ((x1, y0, z0), (x1, y0, z1), (x1, y1, z1), (x1, y1, z0)), end),
        ((-1.0, 0.0, 0.0), ((x0, y0, z0), (x0, y0, z1), (x0, y1, z1), (x0, y1, z0)), end),
    )
    return [
        Shape((tuple(value for corner in corners for value in camera.point(corner)),), tint)
        for normal, corners, tint in all_faces
        if dot(normal, camera.ahead) > 0.01
    ]


def mat_shapes(camera: Camera, prop: Prop) -> list[Shape]:
    """Return a mat."""
    half, wide = prop.size("length") / 2, prop.size("width") / 2
    return box_shapes(
        camera,
        (prop.x - half, 0.0, prop.z - wide),
        (prop.x + half, prop.size("height"), prop.z + wide),
        (Tint.MAT, Tint.MAT_EDGE, Tint.MAT_EDGE),
    )


def wall_shapes(camera: Camera, prop: Prop, highest: float) -> list[Shape]:
    """Return a wall, cut off a little over what leans against it (``highest``), or as high as its file says."""
    height = prop.size("height") or max(highest + 0.55, 2.0)
    wide, deep = prop.size("width") / 2, prop.size("depth")
    faces = (Tint.WALL_EDGE, Tint.WALL, Tint.WALL_EDGE)
    if prop.across:
        return box_shapes(camera, (prop.x - wide, 0.0, prop.z - deep), (prop.x + wide, height, prop.z), faces)
    start, end = (prop.x, prop.x + deep) if prop.x >= 0 else (prop.x - deep, prop.x)
    faces = (Tint.WALL_EDGE, Tint.WALL_EDGE, Tint.WALL)
    return box_shapes(camera, (start, 0.0, prop.z - wide), (end, height, prop.z + wide), faces)


def flat_box_shapes(camera: Camera, prop: Prop) -> list[Shape]:
    """Return a step, a cushion or a bed."""
    half, wide, height = prop.size("depth") / 2, prop.size("width") / 2, prop.size("height")
    low = (prop.x - half, prop.y, prop.z - wide)
    high = (prop.x + half, prop.y + height, prop.z + wide)
    if prop.kind is PropKind.STEP:
        return box_shapes(camera, low, high, _STEP)
    if prop.kind is PropKind.CUSHION:
        return box_shapes(camera, low, high, _SOFT)
    base = box_shapes(camera, (low[0] + 0.1, 0.0, low[2] + 0.1), (high[0] - 0.1, high[1] - 0.55, high[2] - 0.1), _SEAT)
    return base + box_shapes(camera, (low[0], high[1] - 0.55, low[2]), high, _SOFT)


def chair_shapes(camera: Camera, prop: Prop) -> list[Shape]:
    """Return a chair, its back behind a person who sits on it looking forward unless it is turned."""
    height, wide = prop.size("height"), prop.size("width") / 2
    x0, x1 = prop.x - prop.size("depth") / 2, prop.x + prop.size("depth") / 2
    legs = (Tint.WOOD_EDGE, Tint.WOOD_EDGE, Tint.WOOD_EDGE)
    shapes: list[Shape] = []
    corners = [(x, z) for x in (x0 + 0.06, x1 - 0.16) for z in (prop.z - wide + 0.05, prop.z + wide - 0.15)]
    corners.sort(key=lambda corner: camera.depth((corner[0], 0.0, corner[1])))
    for x, z in corners:
        shapes += box_shapes(camera, (x, 0.0, z), (x + 0.10, height, z + 0.10), legs)
    seat = box_shapes(camera, (x0, height - 0.14, prop.z - wide), (x1, height, prop.z + wide), _SEAT)
    back_up = prop.size("back")
    if not back_up:
        return shapes + seat
    start = x1 - 0.08 if prop.turned else x0 - 0.02
    back = box_shapes(
        camera, (start, height, prop.z - wide), (start + 0.10, height + back_up, prop.z + wide),
        (Tint.WOOD, Tint.WOOD_EDGE, Tint.WOOD),
    )  # fmt: skip
    is_far = (camera.ahead[0] > 0) is not prop.turned
    return shapes + back + seat if is_far else shapes + seat + back


def post_shapes(camera: Camera, prop: Prop, highest: float) -> list[Shape]:
    """Return a post on its foot, ending a little over the hand that holds it."""
    height = prop.size("height") or max(highest + 0.35, 2.0)
    radius = prop.size("radius")
    foot = Ellipse(camera, (prop.x, 0.0, prop.z), UPRIGHT, (0.42, 0.03, 0.42))
    bottom = Ellipse(camera, (prop.x, 0.02, prop.z), UPRIGHT, (radius, 0.001, radius))
    top = Ellipse(camera, (prop.x, height, prop.z), UPRIGHT, (radius, radius, radius))
    return [
        Shape((loop_of(hull((foot,))),), Tint.PROP_DARK),
        Shape((loop_of(hull((bottom, top))),), Tint.PROP_EDGE),
    ]


def rod(camera: Camera, start: Vector, end: Vector, radius: float, tint: Tint) -> Shape:
    """Return a round bar between two places."""
    radii = (radius, radius, radius)
    return Shape((loop_of(hull((Ellipse(camera, start, UPRIGHT, radii), Ellipse(camera, end, UPRIGHT, radii)))),), tint)


def treadmill_shapes(camera: Camera, prop: Prop) -> list[Shape]:
    """Return the deck of a treadmill, and the bars and console before the person."""
    half, wide, height = prop.size("depth") / 2, prop.size("width") / 2, prop.size("height")
    x0, x1 = prop.x - half, prop.x + half
    shapes = box_shapes(camera, (x0, 0.0, prop.z - wide), (x1, height, prop.z + wide), _STEP)
    shapes += box_shapes(
        camera, (x0 + 0.15, height, prop.z - wide + 0.2), (x1 - 0.9, height + 0.02, prop.z + wide - 0.2),
        (Tint.PROP_DARK, Tint.PROP_DARK, Tint.PROP_DARK),
    )  # fmt: skip
    for z in (prop.z - wide + 0.12, prop.z + wide - 0.12):
        shapes.append(rod(camera, (x1 - 0.7, height, z), (x1 - 0.35, 4.5, z), 0.07, Tint.PROP_EDGE))
        shapes.append(rod(camera, (x1 - 0.35, 4.5, z), (x1 - 1.7, 4.35, z), 0.06, Tint.PROP_EDGE))
    return shapes + box_shapes(
        camera, (x1 - 0.42, 4.3, prop.z - wide + 0.1), (x1 - 0.22, 5.1, prop.z + wide - 0.1), _STEP
    )


def bike_shapes(camera: Camera, prop: Prop, pedals: tuple[Vector, Vector]) -> tuple[list[Shape], list[Shape]]:
    """Return an exercise bike behind the rider, and the near crank, with the pedals under the feet."""
    seat = (prop.x, prop.size("height"), prop.z)
    crank = (prop.x + 0.55, 1.05, prop.z)
    bar = (prop.x + 2.15, 4.45, prop.z)
    wheel_at = (prop.x + 1.9, 0.78, prop.z)
    wheel = Ellipse(camera, wheel_at, UPRIGHT, (0.72, 0.72, 0.10))
    hub = Ellipse(camera, wheel_at, UPRIGHT, (0.20, 0.20, 0.14))
    parts = [
        rod(camera, (prop.x - 0.9, 0.08, prop.z - 0.6), (prop.x - 0.9, 0.08, prop.z + 0.6), 0.08, Tint.PROP_DARK),
        rod(camera, (prop.x + 2.6, 0.08, prop.z - 0.6), (prop.x + 2.6, 0.08, prop.z + 0.6), 0.08, Tint.PROP_DARK),
        rod(camera, (prop.x - 0.9, 0.1, prop.z), (prop.x + 2.6, 0.1, prop.z), 0.07, Tint.PROP_DARK),
        Shape((loop_of(hull((wheel,))),), Tint.PROP_EDGE),
        Shape((loop_of(hull((hub,))),), Tint.PROP_DARK),
        rod(camera, (prop.x - 0.35, 0.1, prop.z), (seat[0] - 0.1, seat[1] - 0.2, prop.z), 0.09, Tint.PROP),
        rod(camera, crank, (bar[0] - 0.25, 3.6, prop.z), 0.09, Tint.PROP),
        rod(camera, wheel_at, (bar[0] - 0.25, 3.6, prop.z), 0.08, Tint.PROP),
        rod(camera, (bar[0] - 0.25, 3.6, prop.z), bar, 0.07, Tint.PROP_DARK),
        rod(camera, (bar[0], bar[1], prop.z - 0.62), (bar[0], bar[1], prop.z + 0.62), 0.065, Tint.PROP_DARK),
        rod(camera, crank, pedals[1], 0.07, Tint.PROP_DARK),
        *box_shapes(camera, (seat[0] - 0.55, seat[1] - 0.2, prop.z - 0.3), (seat[0] + 0.4, seat[1], prop.z + 0.3),
                    (Tint.PROP_DARK, Tint.PROP_DARK, Tint.PROP_DARK)),
    ]  # fmt: skip
    return parts, [rod(camera, (crank[0], crank[1], prop.z + 0.2), pedals[0], 0.07, Tint.PROP_DARK)]
