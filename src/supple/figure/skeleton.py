"""The skeleton: joint angles turned into places and frames in space."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.joint import INDEX
from supple.figure.physique import (
    BALL,
    FOREARM,
    HALF_HIPS,
    HALF_SHOULDERS,
    HEEL,
    NECK,
    NECK_UP,
    SHANK,
    SHOULDER_UP,
    SOLE,
    THIGH,
    TORSO_PROFILE,
    UPPER_ARM,
)
from supple.figure.space import (
    ORIGIN,
    Frame,
    Vector,
    about_forward,
    about_right,
    about_up,
    add,
    along,
    compose,
    turned,
)

if TYPE_CHECKING:
    from supple.figure.joint import Angles

# Outward is positive on the right, negative on the left.
OUTWARD: Final[dict[Side, float]] = {Side.RIGHT: 1.0, Side.LEFT: -1.0}
_SPINE_STEPS: Final = (0.3, 0.45, 0.7, 0.95, 1.2, 1.45, 1.75, 2.0, SHOULDER_UP, NECK_UP)
_SPINE_GRID: Final = sorted({station[0] for station in TORSO_PROFILE if station[0] > 0} | set(_SPINE_STEPS))
Place = tuple[Vector, Frame]


@dataclass(slots=True)
class Leg:
    """A leg: joints, and the frames of thigh, shank, foot and toes (bones lie along minus y)."""

    hip: Vector
    knee: Vector
    ankle: Vector
    thigh: Frame
    shank: Frame
    foot: Frame
    toes: Frame
    big_toe: Frame
    # How far the arch of the foot is drawn up, from 0 to 1.
    arch: float = 0.0

    def foot_point(self, part: str) -> Vector:
        """Return the point of the sole that touches for ``foot``, ``heel`` or ``toes``."""
        return add(self.ankle, turned(self.foot, _FOOT_POINTS[part]))


@dataclass(slots=True)
class Arm:
    """An arm: joints, and the frames of upper arm, forearm and hand (x of the hand: palm towards the thumb)."""

    shoulder: Vector
    elbow: Vector
    wrist: Vector
    upper: Frame
    fore: Frame
    hand: Frame


@dataclass(slots=True)
class Skeleton:
    """The whole figure. The solver moves it into place; after that it is only read."""

    pelvis: Vector
    pelvis_frame: Frame
    spine: list[Place]
    chest: Vector
    chest_frame: Frame
    neck: Vector
    neck_frame: Frame
    atlas: Vector
    head_frame: Frame
    legs: dict[Side, Leg]
    arms: dict[Side, Arm]

    def move(self, by: Vector) -> None:
        """Shift the whole figure."""
        self.pelvis = add(self.pelvis, by)
        self.spine = [(add(point, by), frame) for point, frame in self.spine]
        self.chest, self.neck, self.atlas = add(self.chest, by), add(self.neck, by), add(self.atlas, by)
        for leg in self.legs.values():
            leg.hip, leg.knee, leg.ankle = add(leg.hip, by), add(leg.knee, by), add(leg.ankle, by)
        for arm in self.arms.values():
            arm.shoulder, arm.elbow, arm.wrist = add(arm.shoulder, by), add(arm.elbow, by), add(arm.wrist, by)


_FOOT_POINTS: Final = {"foot": SOLE, "heel": HEEL, "toes": BALL}


def stand(angles: Angles, base: Frame) -> Skeleton:
    """Return the figure in its angles, pelvis at the origin, touching nothing yet."""
    trunk = {name: angles[INDEX[f"trunk.{name}"]] for name in ("lean", "roll", "heading", "bend", "side", "twist")}
    pelvis_frame = compose(
        about_up(-trunk["heading"]), compose(base, compose(about_right(-trunk["lean"]), about_forward(trunk["roll"])))
    )
    spine = _spine(pelvis_frame, trunk["bend"], trunk["side"], trunk["twist"])
    chest, chest_frame = spine[SHOULDER_UP]
    neck, top_frame = spine[NECK_UP]
    nod, look, tilt = (angles[INDEX[f"trunk.{name}"]] for name in ("nod", "look", "tilt"))
    neck_frame = compose(
        top_frame, compose(about_up(-look * 0.4), compose(about_forward(tilt * 0.5), about_right(-nod * 0.5 - 10)))
    )
    head_frame = compose(top_frame, compose(about_up(-look), compose(about_forward(tilt), about_right(-nod))))
    shrug = angles[INDEX["trunk.shrug"]] / 100
    return Skeleton(
        pelvis=ORIGIN,
        pelvis_frame=pelvis_frame,
        spine=[spine[station[0]] for station in TORSO_PROFILE],
        chest=chest,
        chest_frame=chest_frame,
        neck=neck,
        neck_frame=neck_frame,
        atlas=along(neck, neck_frame[1], NECK),
        head_frame=head_frame,
        legs={side: _leg(angles, side, pelvis_frame) for side in Side},
        arms={side: _arm(angles, side, chest, chest_frame, shrug) for side in Side},
    )


def _spine(pelvis: Frame, bend: float, side: float, twist: float) -> dict[float, Place]:
    """Return places along the spine by height; below the hip line it is stiff, above it curves."""

    def frame_at(height: float) -> Frame:
        u = min(1.0, max(0.0, (height - 0.25) / 1.85))
        share = u * u * (3 - 2 * u) * 0.6 + u * 0.4
        return compose(
            pelvis,
            compose(about_up(-twist * share), compose(about_forward(side * share), about_right(-bend * share))),
        )

    straight = not (bend or side or twist)
    places: dict[float, Place] = {}
    for station in TORSO_PROFILE:
        if station[0] <= 0:
            places[station[0]] = (along(ORIGIN, pelvis[1], station[0]), pelvis)
    point, before = ORIGIN, 0.0
    for height in _SPINE_GRID:
        middle = pelvis if straight else frame_at((height + before) / 2)
        point = along(point, middle[1], height - before)
        places[height] = (point, pelvis if straight else frame_at(height))
        before = height
    return places


def _leg(angles: Angles, side: Side, pelvis: Frame) -> Leg:
    out = OUTWARD[side]
    at = {name: angles[INDEX[f"{side}.{name}"]] for name in _LEG_ANGLES}
    hip = turned(pelvis, (0.0, 0.0, out * HALF_HIPS))
    thigh = compose(
        pelvis,
        compose(about_right(at["hip"]), compose(about_forward(-out * at["hip-out"]), about_up(-out * at["hip-turn"]))),
    )
    knee = along(hip, thigh[1], -THIGH)
    shank = compose(thigh, about_right(-at["knee"]))
    ankle = along(knee, shank[1], -SHANK)
    foot = compose(shank, compose(about_up(-out * at["foot-turn"]), about_right(at["ankle"])))
    toes = compose(foot, about_right(at["toes"]))
    big_toe = compose(foot, about_right(at["toes"] + at["big-toe"]))
    return Leg(hip, knee, ankle, thigh, shank, foot, toes, big_toe, at["arch"] / 10)


_LEG_ANGLES: Final = ("hip", "hip-out", "hip-turn", "knee", "ankle", "foot-turn", "toes", "big-toe", "arch")


def _arm(angles: Angles, side: Side, chest: Vector, chest_frame: Frame, shrug: float) -> Arm:
    out = OUTWARD[side]
    forward, aside, turn, elbow_angle, wrist_angle = (
        angles[INDEX[f"{side}.{name}"]] for name in ("shoulder", "arm-out", "arm-turn", "elbow", "wrist")
    )
    swung = compose(about_right(forward), compose(about_forward(-out * aside), about_up(-out * turn)))
    # 0 with the arm down, 1 overhead: the shoulder rises and comes in, as the shoulder blade turns.
    raised = (1 - swung[1][1]) / 2
    lifted = (0.10 * max(0.0, -swung[1][0]), 0.20 * raised * raised + shrug, out * (HALF_SHOULDERS - 0.10 * raised))
    shoulder = add(chest, turned(chest_frame, lifted))
    upper = compose(chest_frame, swung)
    elbow = along(shoulder, upper[1], -UPPER_ARM)
    fore = compose(upper, about_right(elbow_angle))
    wrist = along(elbow, fore[1], -FOREARM)
    return Arm(shoulder, elbow, wrist, upper, fore, compose(fore, about_right(wrist_angle)))
