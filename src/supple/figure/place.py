"""Places of the body's surface by name: where a hand can hold, an ankle lie, a band run or a ball be squeezed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.skeleton import OUTWARD
from supple.figure.space import Vector, add, along, between, turned

if TYPE_CHECKING:
    from supple.figure.skeleton import Skeleton

# Offsets from the ankle in the foot's axes: forward, up, outward.
_FOOT_PLACES: Final[dict[str, Vector]] = {
    "foot": (0.30, -0.06, 0.0),
    "instep": (0.24, 0.02, 0.0),
    "sole": (0.35, -0.34, 0.0),
    "toes": (0.80, -0.20, 0.0),
    "big-toe": (0.86, -0.22, -0.08),
    "heel": (-0.24, -0.20, 0.0),
}
# Share of the bone, and how far forward of it.
_THIGH_PLACES: Final = {"thigh": (0.62, 0.27), "hamstring": (0.72, -0.24), "knee": (1.0, 0.20)}
_SHANK_PLACES: Final = {"shin": (0.25, 0.18), "calf": (0.35, -0.25), "ankle": (0.945, 0.10)}
_JOINT_PLACES: Final = frozenset({"shoulder", "elbow", "hand"})


def sided(name: str, own: Side) -> tuple[Side, str]:
    """Return the side and the bare name of a place such as ``left knee``, ``own knee`` or ``other ankle``."""
    words = name.split()
    if len(words) == 1:
        return own, words[0]
    side = {"own": own, "other": own.other}.get(words[0])
    return (side or Side(words[0]), words[1])


def body_place(skeleton: Skeleton, name: str, own: Side) -> Vector:
    """Return where a place is in space; ``own`` is the side of the part that touches it."""
    side, part = sided(name, own)
    return _leg_place(skeleton, side, part) or _upper_place(skeleton, side, part)


def _leg_place(skeleton: Skeleton, side: Side, part: str) -> Vector | None:
    leg = skeleton.legs[side]
    if part in _FOOT_PLACES:
        x, y, z = _FOOT_PLACES[part]
        return add(leg.ankle, turned(leg.foot, (x, y, z * OUTWARD[side])))
    if part in _THIGH_PLACES:
        share, forward = _THIGH_PLACES[part]
        return along(between(leg.hip, leg.knee, share), leg.thigh[0], forward)
    if part in _SHANK_PLACES:
        share, forward = _SHANK_PLACES[part]
        return along(between(leg.knee, leg.ankle, share), leg.shank[0], forward)
    return None


def _upper_place(skeleton: Skeleton, side: Side, part: str) -> Vector:
    arm = skeleton.arms[side]
    if part in _JOINT_PLACES:
        return {"shoulder": arm.shoulder, "elbow": arm.elbow, "hand": along(arm.wrist, arm.hand[1], -0.26)}[part]
    origin, frame, (x, y, z) = {
        "hip": (skeleton.pelvis, skeleton.pelvis_frame, (0.12, 0.50, 0.60)),
        "waist": (skeleton.pelvis, skeleton.pelvis_frame, (-0.05, 0.72, 0.52)),
        "head": (skeleton.atlas, skeleton.head_frame, (-0.30, 0.45, 0.18)),
        "cheek": (skeleton.atlas, skeleton.head_frame, (0.12, 0.10, 0.26)),
        "chest": (skeleton.chest, skeleton.chest_frame, (0.42, -0.25, 0.12)),
    }[part]
    return add(origin, turned(frame, (x, y, z * OUTWARD[side])))
