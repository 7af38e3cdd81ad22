"""What carries the figure: the surface of a resting part in samples, and the drop onto what lies below."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.contact import Part
from supple.figure.physique import (
    FOREARM_PROFILE,
    SHANK_PROFILE,
    THIGH_PROFILE,
    TORSO_PROFILE,
    UPPER_ARM_PROFILE,
    Profile,
    torso_station,
)
from supple.figure.prop import Prop, prop_named, surface_height
from supple.figure.skeleton import OUTWARD
from supple.figure.space import Frame, Vector, add, between, distance, scaled, sub

if TYPE_CHECKING:
    from supple.figure.skeleton import Arm, Leg, Skeleton

# How far up the trunk each part reaches, in head units above the hip line.
_TRUNK_SPANS: Final[dict[Part, tuple[float, float]]] = {
    Part.SEAT: (-0.3, 0.7),
    Part.BACK: (-0.3, 2.4),
    Part.BELLY: (-0.3, 1.5),
    Part.SIDE: (-0.3, 2.4),
    Part.CHEST: (1.1, 2.4),
}
# Flesh gives way: a part sinks in by this share of its thickness along the bone.
_ALONG: Final = 0.5
_DENSE: Final = 4


def resting_samples(skeleton: Skeleton, part: Part, side: Side | None) -> list[Vector]:
    """Return the lowest points of a part's surface, from one end to the other, close to one another."""
    if part is Part.LOWEST:
        return [leg.foot_point(point) for leg in skeleton.legs.values() for point in (Part.HEEL.value, Part.TOES.value)]
    sides = (side,) if side else tuple(Side)
    if part is Part.THIGH:
        return [point for each in sides for point in _dense(thigh_samples(skeleton.legs[each], each))]
    if part is Part.CALF:
        return [point for each in sides for point in _dense(shank_samples(skeleton.legs[each], each))]
    if part is Part.LEG:
        legs = [(skeleton.legs[each], each) for each in sides]
        return [
            point for leg, each in legs for found in (thigh_samples(leg, each), shank_samples(leg, each))
            for point in _dense(found)
        ]  # fmt: skip
    low, high = _TRUNK_SPANS[part]
    found = _dense(trunk_samples(skeleton, low, high))
    if part is Part.SEAT:
        for each in Side:
            found += _dense(thigh_samples(skeleton.legs[each], each)[:4])
    return found


def trunk_samples(skeleton: Skeleton, low: float = -0.3, high: float = 2.4) -> list[Vector]:
    """Return the lowest point of the trunk at each of its stations between two heights."""
    found = []
    for (point, frame), (_, forward, _, deep, wide) in list(zip(skeleton.spine, TORSO_PROFILE, strict=True))[
        torso_station(low) : torso_station(high) + 1
    ]:
        centre = add(point, scaled(frame[0], forward))
        found.append(_lowered(centre, _drop(frame, deep, min(deep, wide) * _ALONG, wide)))
    return found


def thigh_samples(leg: Leg, side: Side) -> list[Vector]:
    """Return the lowest points of a thigh from hip to knee."""
    return _limb_samples(leg.thigh, leg.hip, leg.knee, THIGH_PROFILE, side)


def shank_samples(leg: Leg, side: Side) -> list[Vector]:
    """Return the lowest points of a lower leg from knee to ankle."""
    return _limb_samples(leg.shank, leg.knee, leg.ankle, SHANK_PROFILE, side)


def arm_samples(arm: Arm, side: Side) -> list[Vector]:
    """Return the lowest points of an arm from shoulder to wrist."""
    return _limb_samples(arm.upper, arm.shoulder, arm.elbow, UPPER_ARM_PROFILE, side) + _limb_samples(
        arm.fore, arm.elbow, arm.wrist, FOREARM_PROFILE, side
    )


def drop_onto(samples: list[Vector], props: tuple[Prop, ...], surface: str) -> float:
    """Return by how much the figure has to rise (or, negative, sink) so that the samples just touch."""
    prop = prop_named(props, surface)
    if prop is not None:
        # What hangs over an edge is not carried.
        over = [top - y for x, y, z in samples if (top := prop.top(x, z)) is not None]
        if over:
            return max(over)
    return max(surface_height(props, surface, x, z) - y for x, y, z in samples)


def _limb_samples(frame: Frame, start: Vector, end: Vector, profile: Profile, side: Side) -> list[Vector]:
    size = distance(start, end)
    out = OUTWARD[side]
    found = []
    for share, forward, outward, deep, wide in profile:
        if share < 0:
            continue
        centre = sub(start, scaled(frame[1], share * size))
        centre = add(centre, add(scaled(frame[0], forward), scaled(frame[2], outward * out)))
        found.append(_lowered(centre, _drop(frame, deep, min(deep, wide) * 0.8, wide)))
    return found


def _drop(frame: Frame, deep: float, tall: float, wide: float) -> float:
    """Return how far the lowest point of an ellipsoid lies under its centre."""
    return math.sqrt((deep * frame[0][1]) ** 2 + (tall * frame[1][1]) ** 2 + (wide * frame[2][1]) ** 2)


def _lowered(point: Vector, by: float) -> Vector:
    return (point[0], point[1] - by, point[2])


def _dense(samples: list[Vector]) -> list[Vector]:
    found = [between(a, b, step / _DENSE) for a, b in pairwise(samples) for step in range(_DENSE)]
    return found + samples[-1:]
