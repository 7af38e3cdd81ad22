"""What a picture shows: the rectangle around the figure and its things, or a close-up of a small exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.place import body_place
from supple.figure.shape import Box
from supple.figure.space import add, along, turned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.figure.camera import Camera
    from supple.figure.pose import CloseUp
    from supple.figure.skeleton import Skeleton
    from supple.figure.space import Vector

# A close-up is a little wider than high, and shows so much of the floor before its place.
_CLOSE_UP_RATIO: Final = 1.25
_BELOW_FLOOR: Final = 0.4


def body_points(skeleton: Skeleton) -> list[tuple[Vector, float]]:
    """Return places of the body, each with how far the body reaches around it."""
    found = [
        (skeleton.pelvis, 0.55),
        (skeleton.chest, 0.55),
        (along(skeleton.atlas, skeleton.head_frame[1], 0.48), 0.46),
    ]
    for leg in skeleton.legs.values():
        found += [
            (leg.knee, 0.2),
            (leg.ankle, 0.15),
            (add(leg.ankle, turned(leg.foot, (-0.2, -0.25, 0.0))), 0.1),
            (add(leg.ankle, turned(leg.foot, (0.85, -0.25, 0.0))), 0.1),
        ]
    for arm in skeleton.arms.values():
        found += [(arm.shoulder, 0.2), (arm.elbow, 0.15), (along(arm.wrist, arm.hand[1], -0.68), 0.06)]
    return found


def body_box(camera: Camera, skeletons: Iterable[Skeleton]) -> Box:
    """Return the rectangle around a figure at several moments."""
    left = bottom = float("inf")
    right = top = float("-inf")
    for skeleton in skeletons:
        for place, reach in body_points(skeleton):
            x, y = camera.point(place)
            left, right = min(left, x - reach), max(right, x + reach)
            bottom, top = min(bottom, y - reach), max(top, y + reach)
    return Box(left, bottom, right, top)


def close_up_box(camera: Camera, skeletons: Iterable[Skeleton], close_up: CloseUp) -> Box:
    """Return the rectangle of a close-up around the mean place of what it is about."""
    places = [body_place(skeleton, close_up.around, Side.RIGHT) for skeleton in skeletons]
    points = [camera.point(place) for place in places]
    x = sum(point[0] for point in points) / len(points)
    y = sum(point[1] for point in points) / len(points)
    half = close_up.height / 2
    # More of the leg rather than more of the empty floor below it.
    floor = min(camera.point((place[0], 0.0, place[2]))[1] for place in places)
    y = max(y, floor - _BELOW_FLOOR + half)
    return Box(x - half * _CLOSE_UP_RATIO, y - half, x + half * _CLOSE_UP_RATIO, y + half)
