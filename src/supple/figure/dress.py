"""The dressed body: a skeleton turned into skin, shirt, shorts, shoes, hair and the patches of target muscles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.figure import physique
from supple.figure.geometry import disc, smooth, turned
from supple.figure.physique import outline, sleeve, strip
from supple.figure.shape import Shape, Tint
from supple.figure.target import Part, Patch

if TYPE_CHECKING:
    from supple.body.outline import Path
    from supple.figure.geometry import Point
    from supple.figure.physique import Profile
    from supple.figure.skeleton import Bone, Limb, Skeleton

_HALO: Final = 1.5


def foot_point(leg: Limb, point: Point) -> Point:
    """Return where a point of the shoe is; what lies before the ball of the foot turns up with the toes."""
    x, y = point
    scale = min(1.0, _length(leg.end) / 20.0)
    if leg.bend and x > physique.BALL_OF_FOOT:
        dx, dy = turned((x - physique.BALL_OF_FOOT, y + 5.0), leg.bend)
        x, y = physique.BALL_OF_FOOT + dx, dy - 5.0
    return leg.end.beyond(x * scale, y)


def side_leg(leg: Limb, patches: tuple[Patch, ...], *, far: bool) -> list[Shape]:
    """Return a leg seen from its side."""
    skin, shorts, shoe = (Tint.SKIN_FAR, Tint.SHORTS_FAR, Tint.SHOE_FAR) if far else (Tint.SKIN, Tint.SHORTS, Tint.SHOE)
    halo = [] if far else [Shape(Tint.HALO, outline(leg.lower, physique.SHIN_SIDE[1:], more=_HALO))]
    return [
        *halo,
        Shape(skin, outline(leg.lower, physique.SHIN_SIDE)),
        Shape(skin, outline(leg.upper, physique.THIGH_SIDE)),
        Shape(skin, disc(leg.lower.start, 5.6)),
        *_targets(leg.lower, physique.SHIN_SIDE, Part.SHIN, patches, far=far),
        Shape(shoe, smooth([foot_point(leg, point) for point in physique.SHOE])),
        Shape(_sole_tint(patches, far=far), smooth([foot_point(leg, point) for point in physique.SOLE])),
        Shape(shorts, sleeve(leg.upper, physique.THIGH_SIDE, 0.58, more=0.9)),
        *_targets(leg.upper, physique.THIGH_SIDE, Part.THIGH, patches, far=far),
    ]


def front_leg(leg: Limb, patches: tuple[Patch, ...], *, far: bool = False) -> list[Shape]:
    """Return a leg seen from the front."""
    foot = leg.end
    shoe = [(-4.0, 3.2), (-5.2, -3.0), (-5.6, -7.4), (-2.0, -9.4), (3.4, -9.4), (6.8, -7.4), (5.6, -2.8), (4.2, 3.2)]
    sole = [(-5.9, -7.0), (-5.0, -9.6), (0.8, -10.2), (6.4, -9.6), (7.0, -7.0), (0.8, -8.6)]
    return [
        Shape(Tint.HALO, outline(leg.lower, physique.SHIN_FRONT[1:], more=_HALO)),
        Shape(Tint.SKIN, outline(leg.lower, physique.SHIN_FRONT)),
        Shape(Tint.SKIN, outline(leg.upper, physique.THIGH_FRONT)),
        *_targets(leg.lower, physique.SHIN_FRONT, Part.SHIN, patches, far=far),
        Shape(Tint.SHOE, smooth([foot.beyond(-y, x) for x, y in shoe])),
        Shape(_sole_tint(patches, far=far), smooth([foot.beyond(-y, x) for x, y in sole])),
        Shape(Tint.SHORTS, sleeve(leg.upper, physique.THIGH_FRONT, 0.58, more=0.9)),
        *_targets(leg.upper, physique.THIGH_FRONT, Part.THIGH, patches, far=far),
    ]


def arm(limb: Limb, patches: tuple[Patch, ...], *, far: bool, front: bool = False) -> list[Shape]:
    """Return an arm; from the ``front`` its sleeve is one with the shirt."""
    skin, shirt = (Tint.SKIN_FAR, Tint.SHIRT_FAR) if far else (Tint.SKIN, Tint.SHIRT if front else Tint.SHIRT_EDGE)
    begin, skin_of_upper = (-0.04, physique.UPPER_ARM[2:]) if front else (-0.08, physique.UPPER_ARM)
    halo = [
        Shape(Tint.HALO, outline(limb.lower, physique.FOREARM, more=_HALO)),
        Shape(Tint.HALO, outline(limb.end, physique.HAND, more=_HALO)),
    ]
    return [
        *([] if far else halo),
        Shape(skin, outline(limb.end, physique.HAND)),
        Shape(skin, outline(limb.lower, physique.FOREARM)),
        Shape(skin, outline(limb.upper, skin_of_upper)),
        Shape(shirt, sleeve(limb.upper, physique.UPPER_ARM, 0.56, more=0.9 if front else 1.1, begin=begin)),
        *_targets(limb.upper, physique.UPPER_ARM, Part.UPPER_ARM, patches, far=far),
    ]


def side_trunk(skeleton: Skeleton, patches: tuple[Patch, ...]) -> list[Shape]:
    """Return pelvis, shirt, neck and head seen from the side."""
    trunk, arch = skeleton.trunk, skeleton.arch
    return [
        Shape(Tint.SKIN, outline(skeleton.neck, physique.NECK_SIDE)),
        *_side_head(skeleton.neck),
        Shape(Tint.SHORTS, sleeve(trunk, physique.TRUNK_SIDE, 0.25, more=-0.4, begin=-0.1, arch=arch)),
        Shape(Tint.SHIRT, _shirt(trunk, physique.TRUNK_SIDE, arch)),
        *_targets(trunk, physique.TRUNK_SIDE, Part.TRUNK, patches, far=False, arch=arch),
    ]


def side_seat(skeleton: Skeleton, patches: tuple[Patch, ...]) -> list[Shape]:
    """Return the patches of the buttock, which lie over the top of the near thigh."""
    return _targets(skeleton.trunk, physique.TRUNK_SIDE, Part.SEAT, patches, far=False)


def front_trunk(skeleton: Skeleton, patches: tuple[Patch, ...], *, from_back: bool, mirror: bool) -> list[Shape]:
    """Return pelvis, shirt, neck and head seen from the front or the back; ``mirror``: the work side is at the left."""
    trunk = skeleton.trunk
    if mirror:
        patches = tuple(Patch(p.part, p.span, (-p.inside[1], -p.inside[0])) for p in patches)
    hair = physique.HAIR_BACK if from_back else physique.HAIR_FRONT
    head = skeleton.neck
    face = [] if from_back else [Shape(Tint.SKIN, smooth([head.beyond(24 + y, x) for x, y in physique.FACE_FRONT]))]
    return [
        Shape(Tint.SKIN, outline(head, physique.NECK_FRONT)),
        *face,
        Shape(Tint.HAIR, smooth([head.beyond(24 + y, x) for x, y in hair])),
        Shape(Tint.SHORTS, sleeve(trunk, physique.TRUNK_FRONT, 0.25, more=-0.4, begin=-0.1)),
        Shape(Tint.SHIRT, _shirt(trunk, physique.TRUNK_FRONT, 0.0)),
        *_targets(trunk, physique.TRUNK_FRONT, Part.TRUNK, patches, far=False),
    ]


def front_hip(leg: Limb, patches: tuple[Patch, ...]) -> list[Shape]:
    """Return the patches of a hip seen from the front, which lie over the side of the pelvis."""
    hips = tuple(patch for patch in patches if patch.span[0] < 0)
    return _targets(leg.upper, physique.THIGH_FRONT, Part.THIGH, hips, far=False)


def _side_head(neck: Bone) -> list[Shape]:
    return [
        Shape(Tint.SKIN, smooth([neck.beyond(24 + y, x) for x, y in physique.FACE_SIDE])),
        Shape(Tint.HAIR, smooth([neck.beyond(24 + y, x) for x, y in physique.HAIR_SIDE])),
    ]


def _shirt(trunk: Bone, profile: Profile, arch: float) -> Path:
    """Return the shirt: a sleeve drawn from the collar down to its hem at the hip."""
    return sleeve(trunk, profile, 0.2, more=0.7, begin=1.02, arch=arch)


def _targets(
    bone: Bone, profile: Profile, part: Part, patches: tuple[Patch, ...], *, far: bool, arch: float = 0.0
) -> list[Shape]:
    tint = Tint.TARGET_FAR if far else Tint.TARGET
    return [
        Shape(tint, strip(bone, profile, patch.span, patch.inside, arch)) for patch in patches if patch.part is part
    ]


def _sole_tint(patches: tuple[Patch, ...], *, far: bool) -> Tint:
    if any(patch.part is Part.FOOT for patch in patches):
        return Tint.TARGET_FAR if far else Tint.TARGET
    return Tint.SHOE_FAR if far else Tint.SOLE


def _length(bone: Bone) -> float:
    dx, dy = bone.end[0] - bone.start[0], bone.end[1] - bone.start[1]
    return float((dx * dx + dy * dy) ** 0.5)
