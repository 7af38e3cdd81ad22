"""Hands and forearms led to what they touch."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from supple.figure.leg_contact import LEVEL_SURFACES, wall_normal
from supple.figure.physique import FOREARM, PALM, UPPER_ARM
from supple.figure.place import body_place
from supple.figure.prop import Prop, PropKind, prop_named, surface_height
from supple.figure.reach import lead_arm
from supple.figure.skeleton import OUTWARD
from supple.figure.space import (
    Frame,
    Vector,
    add,
    along,
    cross,
    distance,
    dot,
    frame_of,
    length,
    level,
    scaled,
    sub,
    unit,
)

if TYPE_CHECKING:
    from supple.body.side import Side
    from supple.figure.contact import Contact
    from supple.figure.skeleton import Skeleton

_UP: Final[Vector] = (0.0, 1.0, 0.0)
# A palm lies this far over what it rests on, and a closed hand ends this far from the wrist.
_PALM_UP: Final = 0.09
_WALL_OFF: Final = 0.07
_GRASP: Final = 0.26
_ON_BODY: Final = 0.16
# A forearm whose level part is longer than this lies rather than stands.
_LYING: Final = 0.8
ELBOW_UP: Final = 0.115
# Hands stand a little wider than the shoulders.
_WIDER: Final = 1.12


def flat_hand(fingers: Vector, normal: Vector) -> Frame:
    """Return the frame of a hand whose fingers point one way and whose back faces another."""
    y = unit(scaled(fingers, -1.0))
    z = unit(sub(normal, scaled(y, dot(normal, y))))
    return (cross(y, z), y, z)


def lead_hand(
    skeleton: Skeleton, side: Side, contact: Contact, props: tuple[Prop, ...], anchor: Vector | None
) -> tuple[float, Vector]:
    """Lead a hand to its surface; return by how much it misses, and where it touches."""
    arm = skeleton.arms[side]
    prop = prop_named(props, contact.surface.removesuffix(" back"))
    if prop is not None and prop.kind is PropKind.WALL:
        normal = wall_normal(prop, arm.shoulder)
        place = anchor or _wall_place(prop, contact, arm.shoulder, OUTWARD[side])
        fingers = _UP
        wrist = add(add(place, scaled(normal, _WALL_OFF)), scaled(fingers, -PALM * 0.8))
        miss = lead_arm(arm, wrist)
        arm.hand = flat_hand(fingers, normal)
        return miss, place
    if prop is not None and (prop.kind in (PropKind.POST, PropKind.TREADMILL, PropKind.BIKE) or _is_back(contact)):
        place = anchor or _hold_place(prop, contact, arm.shoulder, OUTWARD[side])
        miss = lead_arm(arm, add(place, scaled(unit(sub(arm.shoulder, place)), _GRASP)))
        arm.hand = arm.fore
        return miss, place
    if contact.surface in LEVEL_SURFACES or prop is not None:
        place = anchor or _level_place(skeleton, side, contact, props)
        fingers = _ground_heading(skeleton, side)
        # The flat hand lies under the palm's middle, its heel a little behind.
        wrist = add(add(place, (0.0, _PALM_UP, 0.0)), scaled(fingers, -PALM * 0.6))
        miss = lead_arm(arm, wrist)
        arm.hand = flat_hand(fingers, _UP)
        return miss, place
    place = body_place(skeleton, contact.surface, side)
    miss = lead_arm(arm, sub(place, scaled(unit(sub(place, arm.shoulder)), _ON_BODY)))
    arm.hand = arm.fore
    return miss, place


def lead_forearm(
    skeleton: Skeleton, side: Side, contact: Contact, props: tuple[Prop, ...], anchor: Vector | None
) -> tuple[float, Vector]:
    """Lay a forearm on its surface, elbow under or before the shoulder; the anchor is the elbow's place."""
    arm = skeleton.arms[side]
    if anchor is None and contact.at:
        z = contact.at[1] * OUTWARD[side] if len(contact.at) > 1 else arm.elbow[2]
        anchor = (contact.at[0], 0.0, z)
    over = anchor or arm.elbow
    height = surface_height(props, contact.surface, over[0], over[2]) + ELBOW_UP
    if anchor is not None:
        elbow = along(arm.shoulder, unit(sub((anchor[0], height, anchor[2]), arm.shoulder)), UPPER_ARM)
        miss = distance(elbow, (anchor[0], height, anchor[2]))
    else:
        elbow, miss = _dropped_elbow(skeleton, side, height)
    arm.elbow = elbow
    arm.wrist = _forearm_end(skeleton, side, elbow)
    arm.upper = frame_of(sub(arm.shoulder, arm.elbow), sub(arm.wrist, arm.elbow))
    arm.fore = frame_of(sub(arm.elbow, arm.wrist), _UP)
    arm.hand = flat_hand(sub(arm.wrist, arm.elbow), _UP)
    return miss, (elbow[0], elbow[1] - ELBOW_UP, elbow[2])


def _is_back(contact: Contact) -> bool:
    return contact.surface.endswith(" back")


def _wall_place(prop: Prop, contact: Contact, shoulder: Vector, out: float) -> Vector:
    height = contact.at[0] if contact.at else shoulder[1]
    if prop.across:
        x = contact.at[1] if len(contact.at) > 1 else shoulder[0]
        return (x, height, prop.z)
    z = contact.at[1] * out if len(contact.at) > 1 else shoulder[2]
    return (prop.x, height, z)


def _hold_place(prop: Prop, contact: Contact, shoulder: Vector, out: float) -> Vector:
    if _is_back(contact):
        top = prop.y + prop.size("height") + prop.size("back")
        height = contact.at[0] if contact.at else top
        z = contact.at[1] * out if len(contact.at) > 1 else min(max(shoulder[2], prop.z - 0.8), prop.z + 0.8)
        behind = -1.0 if prop.turned else 1.0
        return (prop.x - behind * prop.size("depth") / 2, height, z)
    height = contact.at[0] if contact.at else shoulder[1]
    if prop.kind is PropKind.POST:
        return (prop.x, height, prop.z)
    x = contact.at[1] if len(contact.at) > 1 else shoulder[0] + 0.9
    return (x, height, out * 0.62)


def _level_place(skeleton: Skeleton, side: Side, contact: Contact, props: tuple[Prop, ...]) -> Vector:
    arm = skeleton.arms[side]
    prop = prop_named(props, contact.surface)
    own = arm.wrist[0] if prop is None or prop.kind is PropKind.MAT else prop.x
    x = contact.at[0] if contact.at else own
    z = contact.at[1] * OUTWARD[side] if len(contact.at) > 1 else arm.shoulder[2] * _WIDER
    return (x, surface_height(props, contact.surface, x, z), z)


def _ground_heading(skeleton: Skeleton, side: Side) -> Vector:
    """Return where the fingers of a hand on the ground point.

    Forward; where the trunk lies level as the forearm does, or headward under a forearm that stands.
    """
    forward = skeleton.pelvis_frame[0]
    if abs(forward[0]) + abs(forward[2]) > 0.3:
        return unit(level(forward))
    arm = skeleton.arms[side]
    fore = level(sub(arm.wrist, arm.elbow))
    return unit(fore) if length(fore) > _LYING else unit(level(skeleton.chest_frame[1]))


def _dropped_elbow(skeleton: Skeleton, side: Side, height: float) -> tuple[Vector, float]:
    arm = skeleton.arms[side]
    fall = arm.shoulder[1] - height
    if abs(fall) >= UPPER_ARM:
        straight = math.copysign(UPPER_ARM, fall)
        return add(arm.shoulder, (0.0, -straight, 0.0)), abs(fall - straight)
    aside = level(sub(arm.elbow, arm.shoulder))
    aside = unit(aside) if length(aside) > 0.02 else (1.0, 0.0, 0.0)
    reach = math.sqrt(UPPER_ARM * UPPER_ARM - fall * fall)
    return add(arm.shoulder, add(scaled(aside, reach), (0.0, -fall, 0.0))), 0.0


def _forearm_end(skeleton: Skeleton, side: Side, elbow: Vector) -> Vector:
    up, chest_forward = skeleton.chest_frame[1], skeleton.chest_frame[0]
    heading = unit(level(up)) if length(level(up)) > 0.2 else unit(level(chest_forward))
    if abs(skeleton.pelvis_frame[2][1]) > 0.7:
        # On a side the forearm points to the front of the body.
        heading = unit(level(skeleton.pelvis_frame[0]))
    elif abs(heading[0]) > 0.5:
        heading = unit(add(heading, (0.0, 0.0, -OUTWARD[side] * 0.12)))
    return add(elbow, add(scaled(heading, math.sqrt(FOREARM * FOREARM - 0.03 * 0.03)), (0.0, -0.03, 0.0)))
