"""The staging of a pose: its key moments brought onto the floor, the wall and the things beneath them.

The content's angles are rough and meant for thin lines; a body with thickness would hover or sink by a few units.
Hips, knees, shoulders and elbows give way by some degrees until feet and hands touch what they rest on.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.figure.physique import TRUNK_SIDE
from supple.figure.pose import View
from supple.figure.reach import Angles, degrees_down, give, limb_of, reach
from supple.figure.skeleton import Limb, Skeleton, front_skeleton, side_skeleton
from supple.figure.support import (
    BALL_HEIGHT,
    Support,
    arm_lowest,
    foot_lowest,
    front_rise,
    leg_lowest,
    side_rise,
    supports_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.figure.geometry import Point
    from supple.figure.pose import Key, Pose

# How far off, in body units, a part may be and still be meant to touch; how many degrees a joint gives way for it.
_NEAR: Final = 9.0
_TOES_NEAR: Final = 26.0
_GIVE: Final = 16
_HANDS_NEAR: Final = 30.0
_HANDS_GIVE: Final = 44
_TOUCH: Final = 4.0
_STOOL_HEIGHT: Final = 13.0
# A body on its side lies no longer when one foot is always off the floor: it walks, so nothing is held in place.
_WALKS: Final = ("one foot", "ball of one foot", "treadmill", "balls of feet", "ball of one", "balls of both feet")
_LEGS: Final = ("work-leg", "other-leg")
_ARMS: Final = ("work-arm", "other-arm")


@dataclass(frozen=True, slots=True)
class Staging:
    """Key moments as settled angles, what is under the figure, and where a wall stands (None: no wall)."""

    pose: Pose
    keys: tuple[tuple[tuple[str, float], ...], ...]
    supports: tuple[Support, ...]
    wall_x: float | None
    from_side: bool
    from_above: bool

    def skeleton(self, angles: Angles) -> Skeleton:
        """Return the figure for settled angles, on its supports; seen from above it lies with its head at the left."""
        if self.from_above:
            return _bare(angles, from_side=self.from_side).turned(90.0)
        return _placed(angles, self.supports, from_side=self.from_side)


def seen_from_side(pose: Pose) -> bool:
    """Tell whether the angles are those of a side picture."""
    return pose.view is View.SIDE or (pose.view is View.TOP and pose.angle_model == "side")


def seen_from_above(pose: Pose) -> bool:
    """Tell whether the figure lies on a mat that is seen from above."""
    return pose.view is View.TOP or (pose.view is View.FRONT and "back" in pose.contacts)


def stage(pose: Pose) -> Staging:
    """Settle the key moments of a pose."""
    from_side, from_above = seen_from_side(pose), seen_from_above(pose)
    keys = [_angles_of(key, pose) for key in pose.keys]
    supports: tuple[Support, ...] = ()
    wall_x = None
    if not from_above:
        rises = [_foot_rise(angles) for angles in keys] if from_side else []
        supports = supports_of(pose.props, max(rises, default=0.0))
        if from_side:
            for angles in keys:
                _settle(angles, supports, pose)
        _anchor(keys, supports, pose)
    if from_side:
        for angles in keys:
            _grip(angles, pose)
        wall_x = None if from_above else _wall(pose, keys, supports)
    names = sorted({name for angles in keys for name in angles})
    whole = tuple(tuple((name, angles.get(name, _rest_value(name))) for name in names) for angles in keys)
    return Staging(pose, whole, supports, wall_x, from_side, from_above)


def _bare(angles: Angles, *, from_side: bool) -> Skeleton:
    return side_skeleton(angles) if from_side else front_skeleton(angles, work_right=angles["work-right"] > 0)


def _placed(angles: Angles, supports: tuple[Support, ...], *, from_side: bool) -> Skeleton:
    figure = _bare(angles, from_side=from_side)
    rise = side_rise(figure, supports) if from_side else front_rise(figure, supports)
    return figure.moved(angles["x"], rise)


def _angles_of(key: Key, pose: Pose) -> Angles:
    angles = {**dict(key.angles), "x": 0.0, "work-right": -1.0 if key.work_drawn == "left" else 1.0}
    if pose.view is View.FRONT and "buttocks" in pose.contacts:
        # Sitting, the shins come towards the viewer; drawn in full the figure would seem to stand.
        for leg in _LEGS:
            if abs(angles.get(f"{leg}.shin-out", 0.0)) < 45:
                angles[f"{leg}.shin-len"] = min(angles.get(f"{leg}.shin-len", 1.0), 0.6)
    return angles


def _rest_value(name: str) -> float:
    return 1.0 if name.endswith("-len") else 0.0


def _foot_rise(angles: Angles) -> float:
    """Return how much higher the working foot is than the other."""
    figure = side_skeleton(angles)
    return foot_lowest(figure.work_leg) - foot_lowest(figure.other_leg)


def _settle(angles: Angles, supports: tuple[Support, ...], pose: Pose) -> None:
    """Let the limbs of one key moment give way until what should touch touches."""
    flat_hands = any(contact.startswith(("hand", "one hand")) and " on " not in contact for contact in pose.contacts)
    standing = [
        (part, ground)
        for part in _LEGS
        if (ground := _ground(part, supports, pose)) is not None and f"{part}.thigh-len" not in angles
    ]
    on_toes = "back toes" in pose.contacts
    near = _TOES_NEAR if on_toes else _NEAR
    rise = side_rise(side_skeleton(angles), supports)
    # Bent toes shorten a foot and turning the leg changes how far they bend, so this settles in rounds.
    for _ in range(3):
        for part, ground in standing:
            angles[f"{part}.toes"] = _toes(angles, part, rise, ground)
        rise = side_rise(side_skeleton(angles), supports)
        for part, ground in standing:
            measure = foot_lowest if ground or on_toes else leg_lowest
            joints = (f"{part}.knee", f"{part}.hip")
            give(angles, _gap(part, rise - ground, measure), joints, near + ground / 2, _GIVE + 8 * on_toes)
    resting = flat_hands or angles.get("trunk", 0.0) < -80
    near, most = (_HANDS_NEAR, _HANDS_GIVE) if resting else (_NEAR, _GIVE)
    for part in _ARMS:
        _flatten(angles, part, rise, near if flat_hands else 0.0)
        give(angles, _gap(part, rise, arm_lowest), (f"{part}.elbow", f"{part}.shoulder"), near, most)


def _ground(part: str, supports: tuple[Support, ...], pose: Pose) -> float | None:
    """Return how high what a leg stands on is; None for a leg that lies on something."""
    if part == "work-leg":
        if any(support.part in ("work-thigh", "work-shin") for support in supports):
            return None
        if any(prop.kind == "stool" for prop in pose.props):
            return _STOOL_HEIGHT
    standing = [
        s.height for s in supports if s.part in ("feet", "ball-of-feet") or s.part == part.replace("leg", "foot")
    ]
    return standing[0] if standing else 0.0


def _gap(part: str, rise: float, measure: Callable[[Limb], float]) -> Callable[[Angles], float]:
    return lambda angles: measure(limb_of(side_skeleton(angles), part)) + rise


def _toes(angles: Angles, part: str, rise: float, ground: float) -> float:
    """Return how far the toes of a foot bend up whose heel is off the floor, if its toes are meant to stand on it."""
    leg = limb_of(side_skeleton({**angles, f"{part}.toes": 0.0}), part)
    pointed = angles.get(f"{part}.ankle", 0.0) < -46
    high = foot_lowest(leg) + rise - ground > _NEAR - 2
    if pointed or high or leg.end.unit[1] > -0.15 or leg.end.unit[0] < -0.3:
        return 0.0
    return min(90.0 - degrees_down(leg.end.unit), 62.0)


def _flatten(angles: Angles, part: str, rise: float, near: float) -> None:
    """Lay a hand flat that comes down on the floor from above: fingers forwards, or backwards behind the body."""
    hand = limb_of(side_skeleton(angles), part).end
    if hand.end[1] + rise > near or hand.unit[1] > -0.6:
        return
    down = degrees_down(hand.unit)
    angles[f"{part}.wrist"] = (90.0 if down > -25 else -90.0) - down


def _grip(angles: Angles, pose: Pose) -> None:
    """Bring the hands to the part of the own leg that a contact names: ``hands on work shin``."""
    figure = side_skeleton(angles)
    for contact in pose.contacts:
        if " on " not in contact or "hand" not in contact:
            continue
        who, where = contact.split(" on ", 1)
        target = _own_part(figure, where)
        if target is None:
            continue
        arms = [arm for arm in _ARMS if arm.split("-")[0] in who] or _ARMS
        for arm in arms:
            reach(angles, arm, target)
            angles[f"{arm}.wrist"] = 0.0


def _own_part(figure: Skeleton, where: str) -> Point | None:
    leg = figure.other_leg if "other" in where or "bent" in where else figure.work_leg
    if "raised" in where:
        leg = max(figure.work_leg, figure.other_leg, key=lambda one: one.lower.start[1])
    places: dict[str, Point] = {
        "thigh": leg.upper.at(0.72, 9.0),
        "knee": leg.lower.at(0.1, 7.0),
        "shin": leg.lower.at(0.3, 6.5),
        "ankle": leg.lower.at(0.94, 2.0),
        "foot": leg.end.beyond(9.0, 2.0),
        "toes": leg.end.beyond(19.0, 0.0),
        "back of": leg.upper.at(0.7, -9.0),
    }
    if "back of" in where:
        return places["back of"]
    return next((point for word, point in places.items() if word in where), None)


def _anchor(keys: list[Angles], supports: tuple[Support, ...], pose: Pose) -> None:
    """Shift the key moments so that one part which touches in all of them stays where it is."""
    if any(contact.startswith(_WALKS) for contact in pose.contacts) and not supports:
        return
    if any(prop.kind == "wall" and prop.at.startswith("behind") for prop in pose.props):
        return
    tracks = [_contact_points(_placed(angles, supports, from_side=seen_from_side(pose)), supports) for angles in keys]
    shared = [name for name in tracks[0] if all(name in track for track in tracks)]
    if shared:
        for angles, track in zip(keys, tracks, strict=True):
            angles["x"] = tracks[0][shared[0]] - track[shared[0]]


def _contact_points(figure: Skeleton, supports: tuple[Support, ...]) -> dict[str, float]:
    """Return the x of every part that touches the floor, or of the foot on a step, most telling first."""
    if any(support.part == "work-foot" for support in supports):
        return {"work-foot": figure.work_leg.end.beyond(8)[0]}
    points = {
        "other-foot": (figure.other_leg.end.beyond(8)[0], foot_lowest(figure.other_leg)),
        "work-foot": (figure.work_leg.end.beyond(8)[0], foot_lowest(figure.work_leg)),
        "other-knee": (figure.other_leg.lower.start[0], figure.other_leg.lower.start[1] - 5.6),
        "work-knee": (figure.work_leg.lower.start[0], figure.work_leg.lower.start[1] - 5.6),
        "hand": (figure.other_arm.end.start[0], arm_lowest(figure.other_arm)),
        "chest": (figure.trunk.end[0], figure.trunk.end[1] - 10.0),
    }
    return {name: x for name, (x, y) in points.items() if y < _TOUCH}


def _wall(pose: Pose, keys: list[Angles], supports: tuple[Support, ...]) -> float | None:
    """Return where a wall stands, and let the hands give way until they lie on it."""
    at = next((prop.at for prop in pose.props if prop.kind == "wall" and "beside" not in prop.at), None)
    if at is None:
        return None
    figures = [_placed(angles, supports, from_side=True) for angles in keys]
    if "behind the legs" in at:
        return max(figure.work_leg.end.beyond(-7.6, -2)[0] for figure in figures) + 1.0
    if "touching the work shin" in at:
        return (
            min(min(f.work_leg.lower.at(0.9)[0], *(f.work_leg.end.beyond(x, 2)[0] for x in (0, 20))) for f in figures)
            - 1
        )
    if "behind" in at:
        ball = BALL_HEIGHT if any(prop.kind == "ball" for prop in pose.props) else 0.0
        backs = [
            f.trunk.at(share, -back)[0] for f in figures for share, _, back in TRUNK_SIDE if share < 0.2 or not ball
        ]
        return min(backs) - ball - 0.6
    if "toes" in at:
        wall = max(figure.work_leg.end.beyond(20.8)[0] for figure in figures) + 0.5
    else:
        wall = max(limb_of(f, arm).end.start[0] for f in figures for arm in _ARMS) + 4.0
    for angles, figure in zip(keys, figures, strict=True):
        for arm in _ARMS:
            _hand_to_wall(angles, figure, arm, wall)
    return wall


def _hand_to_wall(angles: Angles, figure: Skeleton, part: str, wall: float) -> None:
    """Lay one hand on the wall at the height where it is; a hand that hangs by the body stays."""
    hand = limb_of(figure, part).end
    if wall - hand.end[0] > 26.0:
        return
    height = hand.start[1] - figure.trunk.start[1]
    reach(angles, part, (wall - 3.0 - angles["x"], height), flat=True)
    angles[f"{part}.wrist"] = 0.0
    angles[f"{part}.wrist"] = 178.0 - degrees_down(limb_of(side_skeleton(angles), part).lower.unit)
