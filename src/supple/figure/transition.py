"""The way from one support to another: feet that pivot where they stand, and limbs that leave or come to a contact."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.contact import FEET, Contact, Part
from supple.figure.leg_contact import pivoted_ankle, sole_point
from supple.figure.reach import lead_arm, lead_leg
from supple.figure.solver import finish_toes
from supple.figure.space import add, between, blended, distance, scaled, sub

if TYPE_CHECKING:
    from supple.figure.joint import Angles
    from supple.figure.solver import Solved
    from supple.figure.space import Vector

# Two places of a sole nearer than this are one place: the foot turns on it.
_SAME_PLACE: Final = 0.08
# How much the thigh's own front counts in where a knee bends to: a straight leg has no other.
_FORWARD: Final = 0.3
_PIVOTS: Final = {
    frozenset({Part.FOOT, Part.TOES}): Part.TOES,
    frozenset({Part.FOOT, Part.HEEL}): Part.HEEL,
}


def blend(
    solved: Solved,
    start: tuple[Solved, tuple[Contact, ...]],
    end: tuple[Solved, tuple[Contact, ...]],
    angles: Angles,
    share: float,
    floor: float,
    *,
    travels: bool = False,
) -> None:
    """Lead the limbs whose contacts differ at the two ends of a movement, ``share`` of the way through.

    Where the figure ``travels``, the ground carries a foot that stands backwards, and it turns on it all the same.
    """
    near = math.inf if travels else _SAME_PLACE
    parts: list[Contact] = []
    for side in Side:
        for limb in ("leg", "arm"):
            old, new = (_contact_of(contacts, limb, side) for _, contacts in (start, end))
            if old and new and old.key == new.key:
                parts.append(old)
                continue
            if old is None and new is None:
                continue
            if limb == "leg":
                _blend_leg(solved, (start[0], end[0]), (old, new), side, share, (floor, near))
            else:
                _blend_arm(solved, start[0], end[0], side, share)
    finish_toes(solved.skeleton, tuple(parts), angles)
    for side in Side:
        _blend_toes(solved, start, end, side, share)


def _contact_of(contacts: tuple[Contact, ...], limb: str, side: Side) -> Contact | None:
    return next((one for one in contacts if one.limb == (limb, side)), None)


def _blend_leg(
    solved: Solved,
    ends: tuple[Solved, Solved],
    contacts: tuple[Contact | None, Contact | None],
    side: Side,
    share: float,
    ground: tuple[float, float],
) -> None:
    (a, b), (floor, near) = ends, ground
    leg = solved.skeleton.legs[side]
    before, after = a.skeleton.legs[side], b.skeleton.legs[side]
    leg.foot = blended(before.foot, after.foot, share)
    old, new = contacts
    if old and new and old.part in FEET and new.part in FEET:
        pivot = _PIVOTS.get(frozenset({old.part, new.part}), old.part)
        here, there = sole_point(before, pivot), sole_point(after, pivot)
        if distance(here, there) < near:
            lead_leg(leg, pivoted_ankle(between(here, there, share), leg.foot, pivot), _pole(solved, a, b, side, share))
            # Whatever part of the sole is lowest is what stands: a foot rocks from its heel onto its toes.
            stands = between(sole_point(before, old.part), sole_point(after, new.part), share)[1]
            low = min(sole_point(leg, part)[1] for part in (Part.HEEL, Part.TOES))
            lead_leg(leg, add(leg.ankle, (0.0, stands - low, 0.0)), _pole(solved, a, b, side, share))
            return
    ankle = add(solved.free["leg", side][1], _correction(a, b, "leg", side, share)[1])
    lead_leg(leg, ankle, _pole(solved, a, b, side, share))
    sunk = floor - min(sole_point(leg, part)[1] for part in (Part.HEEL, Part.TOES))
    if sunk > 0:
        lead_leg(leg, add(leg.ankle, (0.0, sunk, 0.0)), _pole(solved, a, b, side, share))


def _blend_arm(solved: Solved, a: Solved, b: Solved, side: Side, share: float) -> None:
    arm = solved.skeleton.arms[side]
    elbow_by, wrist_by = _correction(a, b, "arm", side, share)
    elbow, wrist = solved.free["arm", side]
    pole = sub(add(elbow, elbow_by), between(arm.shoulder, add(wrist, wrist_by), 0.5))
    lead_arm(arm, add(wrist, wrist_by), add(pole, scaled(arm.upper[0], -_FORWARD)))
    arm.hand = blended(a.skeleton.arms[side].hand, b.skeleton.arms[side].hand, share)


def _correction(a: Solved, b: Solved, limb: str, side: Side, share: float) -> tuple[Vector, Vector]:
    """Return by how much contacts lead the middle and the end of a limb away from its angles, on the way."""
    found = []
    for which in (0, 1):
        offs = []
        for solved in (a, b):
            legs, arms = solved.skeleton.legs[side], solved.skeleton.arms[side]
            led = (legs.knee, legs.ankle) if limb == "leg" else (arms.elbow, arms.wrist)
            offs.append(sub(led[which], solved.free[limb, side][which]))
        found.append(between(offs[0], offs[1], share))
    return found[0], found[1]


def _pole(solved: Solved, a: Solved, b: Solved, side: Side, share: float) -> Vector:
    """Return where the knee bends to."""
    leg = solved.skeleton.legs[side]
    knee_by, ankle_by = _correction(a, b, "leg", side, share)
    knee, ankle = solved.free["leg", side]
    return add(sub(add(knee, knee_by), between(leg.hip, add(ankle, ankle_by), 0.5)), scaled(leg.thigh[0], _FORWARD))


def _blend_toes(
    solved: Solved,
    start: tuple[Solved, tuple[Contact, ...]],
    end: tuple[Solved, tuple[Contact, ...]],
    side: Side,
    share: float,
) -> None:
    old, new = (_contact_of(contacts, "leg", side) for _, contacts in (start, end))
    if (old.part if old else None) is not (new.part if new else None):
        leg = solved.skeleton.legs[side]
        before, after = (one.skeleton.legs[side] for one in (start[0], end[0]))
        leg.toes = blended(before.toes, after.toes, share)
        leg.big_toe = blended(before.big_toe, after.big_toe, share)
