"""Feet, knees and ankles led to what they touch."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from supple.figure.contact import Part
from supple.figure.physique import BALL, HEEL, SOLE, THIGH
from supple.figure.place import body_place, sided
from supple.figure.prop import Prop, PropKind, prop_named, surface_height
from supple.figure.reach import lead_leg
from supple.figure.skeleton import OUTWARD
from supple.figure.space import (
    Vector,
    about_right,
    about_up,
    add,
    along,
    compose,
    distance,
    frame_of,
    length,
    level,
    scaled,
    sub,
    turned,
    unit,
)

if TYPE_CHECKING:
    from supple.body.side import Side
    from supple.figure.contact import Contact
    from supple.figure.skeleton import Leg, Skeleton
    from supple.figure.space import Frame

_UP: Final[Vector] = (0.0, 1.0, 0.0)
# A kneecap or a shin has this much of the body under its joint.
KNEE_UP: Final = 0.185
_PEDAL_OUT: Final = 0.40
_SOLES: Final = {Part.FOOT: SOLE, Part.HEEL: HEEL, Part.TOES: BALL}
LEVEL_SURFACES: Final = frozenset({"floor", "mat"})


def sole_point(leg: Leg, part: Part) -> Vector:
    """Return the point of the sole with which a foot, a heel or the toes touch; for a knee its underside."""
    if part is Part.KNEE:
        return (leg.knee[0], leg.knee[1] - KNEE_UP, leg.knee[2])
    return add(leg.ankle, turned(leg.foot, _SOLES[part]))


def flatten_foot(leg: Leg, turn: float, up: Vector = _UP) -> None:
    """Lay the sole square to ``up``; the toes point where the shank looks, turned by ``turn`` degrees."""
    forward = compose(leg.shank, about_up(-turn))[0]
    if up is not _UP:
        leg.foot = frame_of(up, _UP)
    else:
        heading = level(forward)
        if length(heading) < 0.25:
            heading = add(heading, scaled(level(leg.foot[0]), 0.6))
        leg.foot = frame_of(up, heading if length(heading) > 1e-3 else (1.0, 0.0, 0.0))


def settle_toes(leg: Leg, part: Part, toes: float, big_toe: float) -> None:
    """Give the toes their frames: flat where the ball of the foot stands on something, else by their angles."""
    if part is Part.TOES:
        heading = level(leg.foot[0])
        leg.toes = frame_of(_UP, heading) if length(heading) > 0.15 else leg.foot
        leg.big_toe = leg.toes
    else:
        leg.toes = compose(leg.foot, about_right(toes))
        leg.big_toe = compose(leg.foot, about_right(toes + big_toe))


def wall_normal(prop: Prop, seen_from: Vector) -> Vector:
    """Return the direction in which a wall faces the figure."""
    if prop.across:
        return (0.0, 0.0, 1.0 if seen_from[2] >= prop.z else -1.0)
    return (1.0 if seen_from[0] >= prop.x else -1.0, 0.0, 0.0)


def lead_foot(
    skeleton: Skeleton, side: Side, contact: Contact, props: tuple[Prop, ...], turn: float, anchor: Vector | None
) -> tuple[float, Vector]:
    """Lead a foot, heel or ball to its surface; return by how much it misses, and where it touches."""
    leg = skeleton.legs[side]
    out = OUTWARD[side]
    prop = prop_named(props, contact.surface)
    is_wall = prop is not None and prop.kind is PropKind.WALL
    up = wall_normal(prop, leg.hip) if prop is not None and is_wall else _UP
    if contact.part is Part.FOOT:
        flatten_foot(leg, turn * out, up)
    touching = sole_point(leg, contact.part)
    if anchor is None:
        anchor = _foot_place(skeleton, side, contact, props, touching)
    miss = lead_leg(leg, add(anchor, sub(leg.ankle, touching)))
    if contact.part is Part.FOOT:
        # Bending the leg turned the shank: the toes follow it, the sole stays where it is.
        flatten_foot(leg, turn * out, up)
        touching = sole_point(leg, contact.part)
        miss = lead_leg(leg, add(anchor, sub(leg.ankle, touching)))
    return miss, anchor


def _foot_place(skeleton: Skeleton, side: Side, contact: Contact, props: tuple[Prop, ...], touching: Vector) -> Vector:
    prop = prop_named(props, contact.surface)
    if prop is not None and prop.kind is PropKind.WALL:
        height = contact.at[0] if contact.at else touching[1]
        z = contact.at[1] * OUTWARD[side] if len(contact.at) > 1 else touching[2]
        return (touching[0], height, prop.z) if prop.across else (prop.x, height, z)
    if prop is not None and prop.kind is PropKind.BIKE:
        # A pedal: how far forward, and how high.
        x, height = contact.at if len(contact.at) == 2 else touching[:2]
        return (x, height, OUTWARD[side] * _PEDAL_OUT)
    if contact.surface in LEVEL_SURFACES or prop is not None:
        x = contact.at[0] if contact.at else touching[0]
        z = contact.at[1] * OUTWARD[side] if len(contact.at) > 1 else touching[2]
        return (x, surface_height(props, contact.surface, x, z), z)
    return body_place(skeleton, contact.surface, side)


def lay_ankle(skeleton: Skeleton, side: Side, contact: Contact, ankle_angle: float) -> tuple[float, Vector]:
    """Lay an ankle on a place of the other leg, the knee falling outwards."""
    leg = skeleton.legs[side]
    place = body_place(skeleton, contact.surface, side)
    carrier = skeleton.legs[sided(contact.surface, side)[0]]
    goal = along(place, carrier.thigh[0], 0.10)
    miss = lead_leg(leg, goal, turned(skeleton.pelvis_frame, (0.30, 0.10, OUTWARD[side])))
    leg.foot = compose(leg.shank, about_right(ankle_angle))
    return miss, goal


def lead_knee(
    skeleton: Skeleton, side: Side, contact: Contact, props: tuple[Prop, ...], anchor: Vector | None
) -> tuple[float, Vector]:
    """Swing a thigh until the knee rests on its surface; the lower leg keeps its direction."""
    leg = skeleton.legs[side]
    under = anchor or leg.knee
    height = surface_height(props, contact.surface, under[0], under[2]) + KNEE_UP
    wanted = (under[0], height, under[2])
    if anchor is None:
        fall = min(leg.hip[1] - height, THIGH * 0.999)
        aside = level(sub(leg.knee, leg.hip))
        aside = unit(aside) if length(aside) > 0.02 else level(skeleton.pelvis_frame[0])
        reach = math.sqrt(max(1e-4, THIGH * THIGH - fall * fall))
        wanted = add(leg.hip, add(scaled(aside, reach), (0.0, -fall, 0.0)))
    knee = along(leg.hip, unit(sub(wanted, leg.hip)), THIGH)
    moved = sub(knee, leg.knee)
    leg.knee, leg.ankle = knee, add(leg.ankle, moved)
    leg.thigh = frame_of(sub(leg.hip, knee), leg.thigh[0])
    miss = max(distance(knee, wanted), abs(knee[1] - height))
    return miss, (knee[0], knee[1] - KNEE_UP, knee[2])


def pivoted_ankle(point: Vector, foot: Frame, part: Part) -> Vector:
    """Return where the ankle is when a foot in a frame stands with a part of its sole on ``point``."""
    return sub(point, turned(foot, _SOLES[part]))
