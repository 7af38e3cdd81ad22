"""Reaching: joint angles that bring a hand to a point, and joints that give way until a small gap is closed."""

from __future__ import annotations

from math import acos, atan2, degrees
from typing import TYPE_CHECKING, Final

from supple.figure.skeleton import FOREARM, UPPER_ARM, Limb, side_skeleton

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.figure.geometry import Point
    from supple.figure.skeleton import Skeleton

Angles = dict[str, float]

_STEP_DEGREES: Final = 2
# From the elbow to the palm of a hand that grips, and to the wrist of one laid flat (as the skeleton draws it).
_TO_PALM: Final = FOREARM * 0.86
_TO_FLAT_WRIST: Final = FOREARM * 0.92


def limb_of(figure: Skeleton, part: str) -> Limb:
    """Return a limb by its name in a pose: work-leg, other-leg, work-arm or other-arm."""
    limbs = {
        "work-leg": figure.work_leg,
        "other-leg": figure.other_leg,
        "work-arm": figure.work_arm,
        "other-arm": figure.other_arm,
    }
    return limbs[part]


def degrees_down(unit: Point) -> float:
    """Return the angle of a direction from straight down, positive to the right."""
    return degrees(atan2(unit[0], -unit[1]))


def reach(angles: Angles, part: str, target: Point, *, flat: bool = False) -> None:
    """Bring a hand to ``target`` (seen from the side, pelvis at the origin), as near as the arm is long."""
    shoulder = limb_of(side_skeleton(angles), part).upper.start
    forearm = _TO_FLAT_WRIST if flat else _TO_PALM
    dx, dy = target[0] - shoulder[0], target[1] - shoulder[1]
    distance = min(max((dx * dx + dy * dy) ** 0.5, abs(UPPER_ARM - forearm) + 1.0), UPPER_ARM + forearm - 0.2)
    cosine = (distance**2 - UPPER_ARM**2 - forearm**2) / (2 * UPPER_ARM * forearm)
    bend = acos(min(max(cosine, -1.0), 1.0))
    sine = (1.0 - min(cosine * cosine, 1.0)) ** 0.5
    ahead = degrees(atan2(forearm * sine, UPPER_ARM + forearm * cosine))
    angles[f"{part}.shoulder"] = degrees_down((dx, dy)) - ahead + angles.get("trunk", 0.0)
    angles[f"{part}.elbow"] = degrees(bend)


def give(angles: Angles, gap: Callable[[Angles], float], joints: tuple[str, ...], near: float, most: int) -> None:
    """Turn one joint by the fewest degrees (at most ``most``) that close a gap of at most ``near`` units.

    Leaves everything as it is if no joint closes it.
    """
    start = gap(angles)
    if not 0.3 < abs(start) < near:
        return
    found = [(delta, joint) for joint in joints if (delta := _root(angles, gap, joint, start, most)) is not None]
    if found:
        delta, joint = min(found, key=lambda pair: abs(pair[0]))
        angles[joint] = angles.get(joint, 0.0) + delta


def _root(angles: Angles, gap: Callable[[Angles], float], joint: str, start: float, most: int) -> float | None:
    """Return the smallest turn of a joint at which the gap changes its sign."""
    trial = dict(angles)
    previous = {1: start, -1: start}
    for step in range(_STEP_DEGREES, most + 1, _STEP_DEGREES):
        for sign in (1, -1):
            trial[joint] = angles.get(joint, 0.0) + sign * step
            now = gap(trial)
            before = previous[sign]
            if (now <= 0) != (before <= 0):
                return sign * (step - _STEP_DEGREES * (1 - before / (before - now)))
            previous[sign] = now
    return None
