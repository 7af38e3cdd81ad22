"""The skeleton: joint angles turned into joint positions in body units (height 200, x to the right, y up).

Segment lengths and angle rules are those of the content's pose convention: side pictures give flexion angles, front
pictures angles out from straight down.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from supple.figure.geometry import Point, along, direction, forward, turned

if TYPE_CHECKING:
    from collections.abc import Mapping


TRUNK: Final = 58.0
NECK: Final = 24.0
THIGH: Final = 52.0
SHIN: Final = 43.0
FOOT: Final = 26.0
UPPER_ARM: Final = 34.0
FOREARM: Final = 40.0
HALF_SHOULDERS: Final = 20.0
HALF_HIPS: Final = 9.0

Angles: TypeAlias = "Mapping[str, float]"


@dataclass(frozen=True, slots=True)
class Bone:
    """A bone from its start to its end; ``unit`` points along it and ``front`` to its front or outer side."""

    start: Point
    end: Point
    unit: Point
    front: Point

    def at(self, share: float, out: float = 0.0) -> Point:
        """Return the point at ``share`` of the length, ``out`` units to the front."""
        x = self.start[0] + (self.end[0] - self.start[0]) * share + self.front[0] * out
        y = self.start[1] + (self.end[1] - self.start[1]) * share + self.front[1] * out
        return (x, y)

    def beyond(self, units: float, out: float = 0.0) -> Point:
        """Return the point ``units`` from the start along the bone, ``out`` units to the front."""
        return along(along(self.start, self.unit, units), self.front, out)

    def moved(self, dx: float, dy: float) -> Bone:
        """Return the bone shifted."""
        return Bone(
            (self.start[0] + dx, self.start[1] + dy), (self.end[0] + dx, self.end[1] + dy), self.unit, self.front
        )

    def turned(self, degrees: float) -> Bone:
        """Return the bone turned counter-clockwise about the origin."""
        return Bone(
            turned(self.start, degrees),
            turned(self.end, degrees),
            turned(self.unit, degrees),
            turned(self.front, degrees),
        )


@dataclass(frozen=True, slots=True)
class Limb:
    """An arm or a leg: upper and lower bone, and the foot or the hand. ``bend`` turns the toes up, in degrees."""

    upper: Bone
    lower: Bone
    end: Bone
    bend: float = 0.0

    def moved(self, dx: float, dy: float) -> Limb:
        """Return the limb shifted."""
        return Limb(self.upper.moved(dx, dy), self.lower.moved(dx, dy), self.end.moved(dx, dy), self.bend)

    def turned(self, degrees: float) -> Limb:
        """Return the limb turned counter-clockwise about the origin."""
        return Limb(self.upper.turned(degrees), self.lower.turned(degrees), self.end.turned(degrees), self.bend)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """The whole figure. The working side is near in side pictures; ``arch`` rounds the back, in units."""

    trunk: Bone
    neck: Bone
    work_leg: Limb
    other_leg: Limb
    work_arm: Limb
    other_arm: Limb
    arch: float = 0.0

    def moved(self, dx: float, dy: float) -> Skeleton:
        """Return the skeleton shifted."""
        return Skeleton(
            self.trunk.moved(dx, dy),
            self.neck.moved(dx, dy),
            self.work_leg.moved(dx, dy),
            self.other_leg.moved(dx, dy),
            self.work_arm.moved(dx, dy),
            self.other_arm.moved(dx, dy),
            self.arch,
        )

    def turned(self, degrees: float) -> Skeleton:
        """Return the skeleton turned counter-clockwise about the origin."""
        return Skeleton(
            self.trunk.turned(degrees),
            self.neck.turned(degrees),
            self.work_leg.turned(degrees),
            self.other_leg.turned(degrees),
            self.work_arm.turned(degrees),
            self.other_arm.turned(degrees),
            self.arch,
        )


def side_skeleton(angles: Angles) -> Skeleton:
    """Return the figure seen from its side, facing right, pelvis at the origin. Missing angles are 0."""
    lean = angles.get("trunk", 0.0)
    trunk_unit = (forward(lean)[1], forward(lean)[0])
    trunk_front = (trunk_unit[1], -trunk_unit[0])
    chest = along((0.0, 0.0), trunk_unit, TRUNK * angles.get("trunk-len", 1.0))
    nod = _head_lean(lean) + angles.get("neck", 0.0)
    neck_unit = (forward(nod)[1], forward(nod)[0])
    return Skeleton(
        trunk=Bone((0.0, 0.0), chest, trunk_unit, trunk_front),
        neck=Bone(chest, along(chest, neck_unit, NECK), neck_unit, (neck_unit[1], -neck_unit[0])),
        work_leg=_side_leg(angles, "work-leg", lean),
        other_leg=_side_leg(angles, "other-leg", lean),
        work_arm=_side_arm(angles, "work-arm", lean, chest),
        other_arm=_side_arm(angles, "other-arm", lean, chest),
        arch=angles.get("arch", 0.0),
    )


def front_skeleton(angles: Angles, *, work_right: bool = True) -> Skeleton:
    """Return the figure seen from the front, pelvis at the origin. ``work_right``: as the viewer sees it."""
    sign = 1.0 if work_right else -1.0
    lean = angles.get("tilt", 0.0) * sign
    trunk_unit = (forward(lean)[1], forward(lean)[0])
    trunk_front = (trunk_unit[1], -trunk_unit[0])
    chest = along((0.0, 0.0), trunk_unit, TRUNK * angles.get("trunk-len", 1.0))
    skeleton = Skeleton(
        trunk=Bone((0.0, 0.0), chest, trunk_unit, trunk_front),
        neck=Bone(chest, along(chest, trunk_unit, NECK), trunk_unit, trunk_front),
        work_leg=_front_leg(angles, "work-leg", sign),
        other_leg=_front_leg(angles, "other-leg", -sign),
        work_arm=_front_arm(angles, "work-arm", sign, along(chest, trunk_front, sign * (HALF_SHOULDERS - 3))),
        other_arm=_front_arm(angles, "other-arm", -sign, along(chest, trunk_front, -sign * (HALF_SHOULDERS - 3))),
    )
    roll = angles.get("roll", 0.0)
    return skeleton.turned(roll) if roll else skeleton


def _head_lean(lean: float) -> float:
    """Return the lean of the head: level when the hips are lifted from the back, a little up on all fours."""
    if lean < -90.0:
        return -90.0
    return lean - 12.0 if 40.0 < lean <= 90.0 else lean


def _bone(start: Point, degrees: float, length: float) -> Bone:
    unit = direction(degrees)
    return Bone(start, along(start, unit, length), unit, forward(degrees))


def _side_leg(angles: Angles, part: str, lean: float) -> Limb:
    thigh_angle = angles.get(f"{part}.hip", 0.0) - lean
    shin_angle = thigh_angle - angles.get(f"{part}.knee", 0.0)
    thigh = _bone((0.0, 0.0), thigh_angle, THIGH * angles.get(f"{part}.thigh-len", 1.0))
    shin = _bone(thigh.end, shin_angle, SHIN * angles.get(f"{part}.shin-len", 1.0))
    foot_angle = shin_angle + 90.0 + angles.get(f"{part}.ankle", 0.0)
    foot = _bone(shin.end, foot_angle, FOOT * angles.get(f"{part}.foot-len", 1.0))
    return Limb(thigh, shin, foot, angles.get(f"{part}.toes", 0.0))


def _side_arm(angles: Angles, part: str, lean: float, chest: Point) -> Limb:
    upper_angle = angles.get(f"{part}.shoulder", 0.0) - lean
    fore_angle = upper_angle + angles.get(f"{part}.elbow", 0.0)
    upper = _bone(chest, upper_angle, UPPER_ARM)
    wrist = angles.get(f"{part}.wrist", 0.0)
    # A hand laid flat ends the arm at its heel, so the forearm takes up the length that the fingers had.
    flat = min(abs(wrist) / 60.0, 1.0)
    fore = _bone(upper.end, fore_angle, FOREARM * (0.72 + 0.2 * flat))
    hand = _bone(fore.end, fore_angle + wrist, FOREARM * 0.28)
    return Limb(upper, fore, hand)


def _out(start: Point, out: float, sign: float, length: float) -> Bone:
    unit, side = direction(out), forward(out)
    unit, side = (unit[0] * sign, unit[1]), (side[0] * sign, side[1])
    return Bone(start, along(start, unit, length), unit, side)


def _front_leg(angles: Angles, part: str, sign: float) -> Limb:
    shin_out = angles.get(f"{part}.shin-out", 0.0)
    hip = (HALF_HIPS * sign, 0.0)
    thigh = _out(hip, angles.get(f"{part}.thigh-out", 0.0), sign, THIGH * angles.get(f"{part}.thigh-len", 1.0))
    shin = _out(thigh.end, shin_out, sign, SHIN * angles.get(f"{part}.shin-len", 1.0))
    # A standing foot stays nearly flat under a slanting shin; a lying one follows it.
    standing = abs(shin_out) < 60 and not angles.get("roll", 0.0)
    foot = _out(shin.end, shin_out * 0.35 if standing else shin_out, sign, 8.0)
    return Limb(thigh, shin, foot)


def _front_arm(angles: Angles, part: str, sign: float, shoulder: Point) -> Limb:
    fore_out = angles.get(f"{part}.fore-out", 0.0)
    upper = _out(shoulder, angles.get(f"{part}.upper-out", 0.0), sign, UPPER_ARM)
    fore = _out(upper.end, fore_out, sign, FOREARM * 0.72)
    return Limb(upper, fore, _out(fore.end, fore_out, sign, FOREARM * 0.28))
