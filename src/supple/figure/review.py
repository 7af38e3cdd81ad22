"""The review of a pose: contacts out of reach, joints beyond their range, parts in the floor."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.contact import Part
from supple.figure.cycle import Cycle
from supple.figure.hand_contact import ELBOW_UP
from supple.figure.joint import INDEX, LIMITS
from supple.figure.leg_contact import sole_point
from supple.figure.prop import floor_height
from supple.figure.skeleton import OUTWARD
from supple.figure.space import about_forward, about_right, compose, dot, seen_from
from supple.figure.support import arm_samples, shank_samples, thigh_samples, trunk_samples

if TYPE_CHECKING:
    from supple.figure.pose import Pose
    from supple.figure.skeleton import Skeleton
    from supple.figure.solver import Solved
    from supple.figure.space import Frame

# A head unit on a person of 1.76 m.
CENTIMETRES: Final = 22.0
_REACHED: Final = 0.1
# Soft parts give way to the mat by so much; more is in the floor.
_SOFT: Final = 0.1
_SLACK: Final = 1.5


class RemarkKind(StrEnum):
    """What is odd."""

    MISS = "miss"
    LIMIT = "limit"
    SUNK = "sunk"


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that is odd in a key moment.

    ``part`` is the part or joint (``right hand``, ``right knee``), ``surface`` what it misses, ``amount`` head units
    or degrees, ``bound`` the limit in degrees.
    """

    kind: RemarkKind
    key: int
    part: str
    amount: float
    surface: str = ""
    bound: float = 0.0


def review_pose(pose: Pose) -> tuple[Remark, ...]:
    """Return what is odd in the key moments of a pose."""
    cycle = Cycle(pose)
    remarks: list[Remark] = []
    for index, moment in enumerate(cycle.moments[: len(pose.keys)]):
        remarks += review_solved(moment.solved, pose, index)
        for name, (low, high) in LIMITS.items():
            if f"trunk.{name}" in INDEX:
                value = moment.angles[INDEX[f"trunk.{name}"]]
                if not low <= value <= high:
                    bound = low if value < low else high
                    remarks.append(Remark(RemarkKind.LIMIT, index, f"trunk {name}", value, bound=bound))
    return tuple(remarks)


def review_solved(solved: Solved, pose: Pose, key: int) -> list[Remark]:
    """Return what is odd in one solved moment."""
    remarks = [
        Remark(RemarkKind.MISS, key, miss.contact.name, miss.by, miss.contact.surface)
        for miss in solved.misses
        if miss.by > _REACHED
    ]
    for name, value in measured_angles(solved.skeleton).items():
        low, high = LIMITS[name.partition(" ")[2]]
        if not low - _SLACK <= value <= high + _SLACK:
            remarks.append(Remark(RemarkKind.LIMIT, key, name, value, bound=low if value < low else high))
    floor = floor_height(pose.props)
    for part, height in lowest_points(solved.skeleton).items():
        if height < floor - _SOFT:
            remarks.append(Remark(RemarkKind.SUNK, key, part, floor - height, "floor"))
    return remarks


def measured_angles(skeleton: Skeleton) -> dict[str, float]:
    """Return the angles that the joints really have, after the limbs were led to their contacts."""
    found: dict[str, float] = {}
    for side in Side:
        leg, arm, out = skeleton.legs[side], skeleton.arms[side], OUTWARD[side]
        forward, aside, turn = _ball_joint(skeleton.pelvis_frame, leg.thigh, out)
        found[f"{side} hip"], found[f"{side} hip-out"] = forward, aside
        # Near a right angle out, turning cannot be told from bending.
        if abs(aside) < 75:
            found[f"{side} hip-turn"] = turn
        found[f"{side} knee"] = -_hinge(leg.thigh, leg.shank)
        found[f"{side} ankle"] = _hinge(leg.shank, leg.foot)
        found[f"{side} elbow"] = _hinge(arm.upper, arm.fore)
        forward, aside, _ = _ball_joint(skeleton.chest_frame, arm.upper, out)
        if abs(aside) < 60:
            found[f"{side} shoulder"] = forward if forward > -100 else forward + 360
    return found


def lowest_points(skeleton: Skeleton) -> dict[str, float]:
    """Return the height of the lowest point of each part of the body."""
    found = {"trunk": min(point[1] for point in trunk_samples(skeleton))}
    for side in Side:
        leg, arm = skeleton.legs[side], skeleton.arms[side]
        found[f"{side} foot"] = min(sole_point(leg, part)[1] for part in (Part.HEEL, Part.TOES))
        found[f"{side} knee"] = shank_samples(leg, side)[0][1]
        found[f"{side} calf"] = min(point[1] for point in shank_samples(leg, side))
        found[f"{side} thigh"] = min(point[1] for point in thigh_samples(leg, side))
        found[f"{side} elbow"] = arm.elbow[1] - ELBOW_UP
        found[f"{side} arm"] = min(point[1] for point in arm_samples(arm, side))
        found[f"{side} hand"] = arm.wrist[1] - 0.06
    found["head"] = skeleton.atlas[1] + 0.35 * skeleton.head_frame[1][1] - 0.40
    return found


def _ball_joint(parent: Frame, child: Frame, out: float) -> tuple[float, float, float]:
    """Return flexion, abduction and outward rotation of a ball joint, in degrees."""
    ax, ay, az = seen_from(parent, child[1])
    aside = math.degrees(math.asin(max(-1.0, min(1.0, -out * az))))
    forward = math.degrees(math.atan2(-ax, ay))
    # The turn is what is left of the child's forward axis when flexion and abduction are taken away.
    unturned = compose(about_right(forward), about_forward(-out * aside))
    x, _, z = seen_from(unturned, seen_from(parent, child[0]))
    turn = math.degrees(math.atan2(out * z, x))
    return forward, aside, turn


def _hinge(parent: Frame, child: Frame) -> float:
    """Return how far a hinge is bent forward, in degrees."""
    return math.degrees(math.atan2(-dot(child[1], parent[0]), dot(child[1], parent[1])))
