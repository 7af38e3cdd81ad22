"""The scenery: floor, mat, wall and the things of a pose, placed by the figure that uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.figure.furniture import (
    BALL_RADIUS,
    Scenery,
    box,
    place_ball,
    place_band,
    place_bed,
    place_bike,
    place_chair,
    place_post,
    place_rail,
    place_roller,
    place_step,
    place_stick,
    place_treadmill,
    slab,
)
from supple.figure.geometry import Point, rounded
from supple.figure.pose import View
from supple.figure.shape import Box, Shape, Tint

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.figure.pose import Prop
    from supple.figure.skeleton import Skeleton
    from supple.figure.staging import Staging

_WALL_TOP: Final = 206.0
_ON_FLOOR: Final = ("front of body", "buttocks", "forearm", "side of", "shoulders")


def set_scene(staging: Staging, keys: tuple[Skeleton, ...], now: Skeleton, body: Box) -> Scenery:
    """Return the scenery: ``keys`` are the figure's key moments, ``now`` is the figure as drawn, ``body`` its box."""
    scene = Scenery()
    if staging.from_above:
        _mat_from_above(scene, body)
    elif staging.pose.view is View.FRONT and "buttocks" in staging.pose.contacts:
        seat = max(key.trunk.start[1] for key in keys)
        _mat_in_depth(scene, body, seat)
    elif _needs_mat(staging):
        scene.behind.append(slab(Tint.MAT, body.left - 10, body.right + 10, 0.0, -3.6, 1.7))
    if any("rail" in contact for contact in staging.pose.contacts):
        place_rail(scene, keys)
    for prop in staging.pose.props:
        _place(scene, staging, prop, keys, now, body)
    return scene


def _needs_mat(staging: Staging) -> bool:
    kinds = {prop.kind for prop in staging.pose.props}
    if kinds & {"bed", "bike", "treadmill"}:
        return False
    return any(
        contact.startswith(_ON_FLOOR) or any(word in contact for word in ("knee", "shin"))
        for contact in staging.pose.contacts
        if " on " not in contact
    ) or bool({"hands", "back"} & set(staging.pose.contacts))


def _place(scene: Scenery, staging: Staging, prop: Prop, keys: tuple[Skeleton, ...], now: Skeleton, body: Box) -> None:
    first = keys[0]
    placers: dict[str, Callable[[], None]] = {
        "wall": lambda: _wall(scene, staging, prop.at, keys, body),
        "chair": lambda: place_chair(scene, staging, prop, first),
        "stool": lambda: place_chair(scene, staging, prop, first),
        "step": lambda: place_step(scene, staging, prop.at, first),
        "roller": lambda: place_roller(scene, staging, first),
        "ball": lambda: place_ball(scene, staging, prop.at, now),
        "strap": lambda: place_band(scene, prop.at, now),
        "band": lambda: place_band(scene, prop.at, now),
        "stick": lambda: place_stick(scene, prop.at, now),
        "bed": lambda: place_bed(scene, staging, first),
        "bike": lambda: place_bike(scene, first, now),
        "treadmill": lambda: place_treadmill(scene, body, keys),
        "post": lambda: place_rail(scene, keys),
        "rail": lambda: place_rail(scene, keys),
    }
    if prop.kind in placers:
        placers[prop.kind]()


def _wall(scene: Scenery, staging: Staging, at: str, keys: tuple[Skeleton, ...], body: Box) -> None:
    if "beside" in at:
        hand = keys[0].other_arm.end.end
        place_post(scene, hand[0] + 1.5, hand[1] + 22)
        return
    if not staging.from_side:
        _front_wall(scene, at, keys, body)
        return
    x = staging.wall_x if staging.wall_x is not None else body.right
    if "behind" in at and "legs" not in at:
        scene.behind.append(box(Tint.PROP, x - 13, x, 0.0, _wall_height(body)))
        scene.behind.append(box(Tint.PROP_EDGE, x - 3.2, x, 0.0, _wall_height(body)))
    else:
        scene.behind.append(box(Tint.PROP, x, x + 13, 0.0, _wall_height(body)))
        scene.behind.append(box(Tint.PROP_EDGE, x, x + 3.2, 0.0, _wall_height(body)))


def _wall_height(body: Box) -> float:
    return min(_WALL_TOP, body.top + 14.0)


def _front_wall(scene: Scenery, at: str, keys: tuple[Skeleton, ...], body: Box) -> None:
    top = _wall_height(body)
    if "in front of the figure" in at:
        scene.behind.append(box(Tint.PROP, body.left - 12, body.right + 12, 0.0, top, 3.0))
    elif "work side" in at:
        x = max(key.trunk.start[0] for key in keys) + 16 + 2 * BALL_RADIUS
        scene.behind.append(box(Tint.PROP, x, x + 13, 0.0, top))
        scene.behind.append(box(Tint.PROP_EDGE, x, x + 3.2, 0.0, top))
    else:
        x = min(key.other_arm.end.end[0] for key in keys) - 1
        scene.behind.append(box(Tint.PROP, x - 13, x, 0.0, top))
        scene.behind.append(box(Tint.PROP_EDGE, x - 3.2, x, 0.0, top))


def _mat_from_above(scene: Scenery, body: Box) -> None:
    middle = (body.bottom + body.top) / 2
    half = max(34.0, (body.height + 16) / 2)
    left, right = body.left - 12, body.right + 12
    corners: list[Point] = [
        (left, middle + half),
        (right, middle + half),
        (right, middle - half),
        (left, middle - half),
    ]
    scene.behind.append(Shape(Tint.MAT, rounded(corners, 8.0)))


def _mat_in_depth(scene: Scenery, body: Box, seat: float) -> None:
    corners = [(body.left - 2, seat + 3), (body.right + 2, seat + 3), (body.right + 16, -5.0), (body.left - 16, -5.0)]
    scene.behind.append(Shape(Tint.MAT, rounded(corners, 4.0)))
