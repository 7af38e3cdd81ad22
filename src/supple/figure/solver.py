"""The solver: a figure in its angles, put down on what carries it, its limbs led to what they touch."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from supple.figure.contact import ARM_PARTS, FEET, LEG_PARTS, RESTING, Contact, Part
from supple.figure.hand_contact import lead_forearm, lead_hand
from supple.figure.joint import INDEX
from supple.figure.leg_contact import flatten_foot, lay_ankle, lead_foot, lead_knee, settle_toes, sole_point
from supple.figure.physique import HALF_HIPS
from supple.figure.prop import surface_height
from supple.figure.skeleton import OUTWARD, Skeleton, stand
from supple.figure.space import Vector, sub
from supple.figure.support import drop_onto, resting_samples

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.body.side import Side
    from supple.figure.joint import Angles
    from supple.figure.prop import Prop
    from supple.figure.space import Frame

# A standing foot is a little outside its hip joint.
_STANCE: Final = HALF_HIPS * 1.12
LOWEST: Final = Contact(Part.LOWEST, None, "floor")


@dataclass(frozen=True, slots=True)
class Miss:
    """A contact that could not be met, and by how many head units."""

    contact: Contact
    by: float


@dataclass(slots=True)
class Solved:
    """A figure in place.

    ``anchors`` are where each contact on a fixed surface is; ``free`` are the limbs as the angles alone would have
    them, by limb: elbow and wrist, or knee and ankle.
    """

    skeleton: Skeleton
    anchors: dict[tuple[Part, Side | None, str], Vector] = field(default_factory=dict)
    free: dict[tuple[str, Side], tuple[Vector, Vector]] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)


def solve(
    angles: Angles,
    contacts: tuple[Contact, ...],
    props: tuple[Prop, ...],
    base: Frame,
    anchors: Mapping[tuple[Part, Side | None, str], Vector] | None = None,
    root: Vector | None = None,
) -> Solved:
    """Return the figure in place.

    ``anchors`` say where a contact is to be that has no place of its own written; ``root``, where given, is the
    place of the pelvis, instead of letting the first contact carry the figure.
    """
    given = anchors or {}
    contacts = contacts or (LOWEST,)
    solved = Solved(stand(angles, base))
    if root is not None:
        solved.skeleton.move(root)
    else:
        _carry(solved, angles, contacts, props, given)
    for side in solved.skeleton.legs:
        leg, arm = solved.skeleton.legs[side], solved.skeleton.arms[side]
        solved.free["leg", side] = (leg.knee, leg.ankle)
        solved.free["arm", side] = (arm.elbow, arm.wrist)
    for contact, side in (*_sided(contacts, LEG_PARTS), *_sided(contacts, ARM_PARTS)):
        meet(solved, contact, side, angles, props, given.get(contact.key))
    finish_toes(solved.skeleton, contacts, angles)
    return solved


def finish_toes(skeleton: Skeleton, contacts: tuple[Contact, ...], angles: Angles) -> None:
    """Give the toes of both feet their frames, now that the feet have theirs."""
    for side, leg in skeleton.legs.items():
        part = next((one.part for one in contacts if one.limb == ("leg", side)), Part.ANKLE)
        settle_toes(leg, part, angles[INDEX[f"{side}.toes"]], angles[INDEX[f"{side}.big-toe"]])


def meet(
    solved: Solved, contact: Contact, side: Side, angles: Angles, props: tuple[Prop, ...], anchor: Vector | None
) -> None:
    """Lead the limb of a contact to its surface, to ``anchor`` where it has one."""
    skeleton = solved.skeleton
    if contact.part in FEET:
        turn = angles[INDEX[f"{side}.foot-turn"]]
        miss, touched = lead_foot(skeleton, side, contact, props, turn, anchor)
    elif contact.part is Part.ANKLE:
        miss, touched = lay_ankle(skeleton, side, contact, angles[INDEX[f"{side}.ankle"]])
    elif contact.part is Part.KNEE:
        miss, touched = lead_knee(skeleton, side, contact, props, anchor)
    elif contact.part is Part.HAND:
        miss, touched = lead_hand(skeleton, side, contact, props, anchor)
    else:
        miss, touched = lead_forearm(skeleton, side, contact, props, anchor)
    solved.anchors[contact.key] = touched
    if miss > 1e-3:
        solved.misses.append(Miss(contact, miss))


def _sided(contacts: tuple[Contact, ...], parts: frozenset[Part]) -> list[tuple[Contact, Side]]:
    return [(one, one.side) for one in contacts if one.part in parts and one.side is not None]


def carriers(contacts: tuple[Contact, ...]) -> tuple[Contact, ...]:
    """Return the contacts that carry the figure: the first, with its pair where it was written in the plural."""
    first = (contacts or (LOWEST,))[0]
    if not first.pair:
        return (first,)
    return tuple(one for one in contacts if one.pair and one.part is first.part and one.surface == first.surface)


def _carry(
    solved: Solved,
    angles: Angles,
    contacts: tuple[Contact, ...],
    props: tuple[Prop, ...],
    anchors: Mapping[tuple[Part, Side | None, str], Vector],
) -> None:
    skeleton = solved.skeleton
    bearing = carriers(contacts)
    first = bearing[0]
    shift: Vector = (angles[INDEX["root.x"]], 0.0, angles[INDEX["root.z"]])
    if first.part in FEET or first.part is Part.KNEE:
        _stand_on(skeleton, bearing, angles, props, anchors, shift)
    elif first.part in RESTING:
        anchor = anchors.get(first.key)
        reference = skeleton.chest if first.part is Part.CHEST else skeleton.pelvis
        if anchor is not None:
            skeleton.move((anchor[0] - reference[0], 0.0, anchor[2] - reference[2]))
        else:
            skeleton.move((first.at[0] - reference[0] + shift[0] if first.at else shift[0], 0.0, shift[2]))
        samples = resting_samples(skeleton, first.part, first.side)
        skeleton.move((0.0, drop_onto(samples, props, first.surface), 0.0))
        solved.anchors[first.key] = skeleton.chest if first.part is Part.CHEST else skeleton.pelvis
    else:
        skeleton.move(shift)
        samples = resting_samples(skeleton, Part.LOWEST, None)
        skeleton.move((0.0, drop_onto(samples, props, first.surface), 0.0))
        solved.anchors[first.key] = skeleton.pelvis
    up = angles[INDEX["root.y"]]
    if up:
        skeleton.move((0.0, up, 0.0))


def _stand_on(
    skeleton: Skeleton,
    bearing: tuple[Contact, ...],
    angles: Angles,
    props: tuple[Prop, ...],
    anchors: Mapping[tuple[Part, Side | None, str], Vector],
    shift: Vector,
) -> None:
    """Move the figure so that its feet or knees stand where they should, on the mean of them where they are two."""
    sided = _sided(bearing, LEG_PARTS)
    touching: list[Vector] = []
    for contact, side in sided:
        leg = skeleton.legs[side]
        if contact.part is Part.FOOT:
            flatten_foot(leg, angles[INDEX[f"{side}.foot-turn"]] * OUTWARD[side])
        touching.append(sole_point(leg, contact.part))
    middle = _mean(touching)
    wanted: list[Vector] = []
    for (contact, side), point in zip(sided, touching, strict=True):
        anchor = anchors.get(contact.key)
        if anchor is None:
            x = shift[0] + (contact.at[0] if contact.at else point[0] - middle[0])
            own_z = OUTWARD[side] * _STANCE if len(sided) == 1 else point[2] - middle[2]
            z = contact.at[1] * OUTWARD[side] if len(contact.at) > 1 else own_z
            z += shift[2]
            anchor = (x, surface_height(props, contact.surface, x, z), z)
        wanted.append(anchor)
    skeleton.move(sub(_mean(wanted), middle))


def _mean(points: list[Vector]) -> Vector:
    count = len(points)
    x, y, z = (sum(point[axis] for point in points) / count for axis in range(3))
    return (x, y, z)
