"""The drag of a joint: which angle a pull at the figure changes, and to how many degrees.

A pull at a hand, an elbow, a foot, a knee or the head changes one angle: the one that moves it most nearly along the
pull.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.camera import Camera
from supple.figure.cycle import Cycle
from supple.figure.joint import INDEX, LIMITS, rest_angles

if TYPE_CHECKING:
    from supple.figure.camera import Point
    from supple.figure.pose import Pose
    from supple.figure.skeleton import Skeleton
    from supple.figure.space import Vector

HAND, ELBOW, FOOT, KNEE, HEAD = "hand", "elbow", "foot", "knee", "head"
# The angles that move each of them, those that people mean most often first.
_MOVED_BY: Final = {
    HAND: ("elbow", "shoulder", "arm-out", "arm-turn"),
    ELBOW: ("shoulder", "arm-out"),
    FOOT: ("knee", "hip", "hip-out", "hip-turn"),
    KNEE: ("hip", "hip-out"),
    HEAD: ("bend", "side", "lean", "nod"),
}
_TRUNK: Final = "trunk"
# Degrees by which an angle is tried out, and the most by which one step turns it.
_TRIED: Final = 4.0
_MOST: Final = 25.0
# In head units for each degree; less is no movement: the part is held by a contact, or moves towards the viewer.
_LEAST_WAY: Final = 0.004
# An angle that follows the pull nearly as well as the best is taken if it stands before it.
_NEARLY: Final = 0.9
# A joint that a pull turns by less than so many degrees stands at its limit.
_FREE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Handle:
    """A place of the body that can be pulled: its part (``left``, ``right``, ``trunk``), name and place in the picture.

    The place is in head units of the picture, as the camera sees it; the picture of a left side is not mirrored here.
    """

    part: str
    name: str
    point: Point


@dataclass(frozen=True, slots=True)
class Turn:
    """An angle in degrees to which a pull turns a joint of a part."""

    part: str
    joint: str
    degrees: float


def handles(pose: Pose, moment: int) -> tuple[Handle, ...]:
    """Return what can be pulled at a key moment."""
    camera, skeleton = Camera(*pose.view), _skeleton(pose, moment)
    sided = [(side.value, name) for side in Side for name in (HAND, ELBOW, FOOT, KNEE)]
    return tuple(
        Handle(part, name, camera.point(_place(skeleton, part, name))) for part, name in (*sided, (_TRUNK, HEAD))
    )


def joint_for(pose: Pose, moment: int, handle: Handle, to: Point) -> str | None:
    """Return the joint that brings a handle most nearly towards a point; None where none of them moves it.

    A joint that stands at its limit already is none of them.
    """
    pull = (to[0] - handle.point[0], to[1] - handle.point[1])
    far = math.hypot(*pull)
    fits: list[tuple[float, str]] = []
    for joint in _MOVED_BY[handle.name]:
        way = _way(pose, moment, handle, joint)
        length = math.hypot(*way)
        turned = turn_towards(pose, moment, handle, joint, to).degrees
        is_free = abs(turned - _angle(pose, moment, handle.part, joint)) >= _FREE
        if length >= _LEAST_WAY and far and is_free:
            fits.append((abs(pull[0] * way[0] + pull[1] * way[1]) / (length * far), joint))
    best = max((fit for fit, _ in fits), default=0.0)
    return next((joint for fit, joint in fits if fit >= best * _NEARLY), None)


def turn_towards(pose: Pose, moment: int, handle: Handle, joint: str, to: Point) -> Turn:
    """Return the angle that brings a handle as near to a point as this joint can within its limits, in one step."""
    way = _way(pose, moment, handle, joint)
    squared = way[0] ** 2 + way[1] ** 2
    pull = (to[0] - handle.point[0], to[1] - handle.point[1])
    by = (pull[0] * way[0] + pull[1] * way[1]) / squared if squared >= _LEAST_WAY**2 else 0.0
    low, high = LIMITS[joint]
    degrees = _angle(pose, moment, handle.part, joint) + max(-_MOST, min(_MOST, by))
    return Turn(handle.part, joint, max(low, min(high, degrees)))


def _way(pose: Pose, moment: int, handle: Handle, joint: str) -> Point:
    """Return how far a handle moves in the picture for each degree of a joint."""
    name = f"{handle.part}.{joint}"
    keys = list(pose.keys)
    angles = dict(keys[moment].angles) | {name: _angle(pose, moment, handle.part, joint) + _TRIED}
    keys[moment] = replace(keys[moment], angles=tuple(angles.items()))
    skeleton = _skeleton(replace(pose, keys=tuple(keys)), moment)
    x, y = Camera(*pose.view).point(_place(skeleton, handle.part, handle.name))
    return ((x - handle.point[0]) / _TRIED, (y - handle.point[1]) / _TRIED)


def _angle(pose: Pose, moment: int, part: str, joint: str) -> float:
    name = f"{part}.{joint}"
    return dict(pose.keys[moment].angles).get(name, rest_angles()[INDEX[name]])


def _skeleton(pose: Pose, moment: int) -> Skeleton:
    # Later moments change nothing about this one.
    return Cycle(replace(pose, keys=pose.keys[: moment + 1], show=-1)).moments[moment].solved.skeleton


def _place(skeleton: Skeleton, part: str, name: str) -> Vector:
    if name == HEAD:
        return skeleton.atlas
    side = Side(part)
    arm, leg = skeleton.arms[side], skeleton.legs[side]
    return {HAND: arm.wrist, ELBOW: arm.elbow, FOOT: leg.ankle, KNEE: leg.knee}[name]
