"""Reaching: two bones bent so that their end comes to a place, and by how much it falls short."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from supple.figure.physique import FOREARM, SHANK, THIGH, UPPER_ARM
from supple.figure.space import (
    Vector,
    add,
    along,
    cross,
    dot,
    frame_facing,
    length,
    scaled,
    sub,
    unit,
)

if TYPE_CHECKING:
    from supple.figure.skeleton import Arm, Leg

# A limb never stretches quite straight or folds quite flat: at those ends the bend would flip.
_ALMOST_STRAIGHT: Final = 0.9995
_FOLDED: Final = 0.03


def two_bones(root: Vector, target: Vector, upper: float, lower: float, pole: Vector) -> tuple[Vector, Vector, float]:
    """Return middle joint, end and how far the end misses the target; the middle bends towards ``pole``."""
    way = sub(target, root)
    far = length(way)
    reached = min(max(far, abs(upper - lower) + _FOLDED), (upper + lower) * _ALMOST_STRAIGHT)
    # A place in the very root lies in no direction; straight down is as good as any.
    toward = unit(way) if far > 1e-6 else (0.0, -1.0, 0.0)
    share = (upper * upper - lower * lower + reached * reached) / (2 * reached)
    height = math.sqrt(max(0.0, upper * upper - share * share))
    aside = sub(pole, scaled(toward, dot(pole, toward)))
    aside = unit(aside) if length(aside) > 1e-4 else unit(cross(toward, (0.0, 0.0, 1.0)))
    middle = add(root, add(scaled(toward, share), scaled(aside, height)))
    return middle, along(root, toward, reached), abs(far - reached)


def lead_leg(leg: Leg, ankle: Vector, pole: Vector | None = None) -> float:
    """Bend a leg so that its ankle comes to a place; return by how much it misses. The foot keeps its frame."""
    pole = pole or add(leg.thigh[0], scaled(leg.shank[0], 0.35))
    leg.knee, leg.ankle, miss = two_bones(leg.hip, ankle, THIGH, SHANK, pole)
    up, low = sub(leg.hip, leg.knee), sub(leg.knee, leg.ankle)
    # The knee is a hinge: both bones turn about the axis square to them, and it bends backwards only.
    hinge = scaled(cross(up, low), -1.0)
    leg.thigh, leg.shank = frame_facing(up, hinge), frame_facing(low, hinge)
    return miss


def lead_arm(arm: Arm, wrist: Vector, pole: Vector | None = None) -> float:
    """Bend an arm so that its wrist comes to a place; return by how much it misses. The hand keeps its frame."""
    pole = pole or scaled(arm.upper[0], -1.0)
    arm.elbow, arm.wrist, miss = two_bones(arm.shoulder, wrist, UPPER_ARM, FOREARM, pole)
    up, low = sub(arm.shoulder, arm.elbow), sub(arm.elbow, arm.wrist)
    axis = cross(up, low)
    arm.upper, arm.fore = frame_facing(up, axis), frame_facing(low, axis)
    return miss
