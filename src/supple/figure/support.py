"""What carries the figure: how high each part of the body may come down, and where the lowest point of a part is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.figure import physique
from supple.figure.dress import foot_point

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.figure.geometry import Point
    from supple.figure.physique import Profile
    from supple.figure.pose import Prop
    from supple.figure.skeleton import Bone, Limb, Skeleton

_STEP_HEIGHT: Final = 17.0
_ROLLER_HEIGHT: Final = 15.0
BALL_HEIGHT: Final = 8.4
_PEDAL_HEIGHT: Final = 17.0
_BELT_HEIGHT: Final = 9.0
_BED_HEIGHT: Final = 46.0
_KNEE: Final = 5.6
_ELBOW: Final = 3.9


@dataclass(frozen=True, slots=True)
class Support:
    """A thing under a part of the body whose top is ``height`` above the floor.

    ``part`` is one of work-foot, ball-of-feet, work-thigh, work-shin, other-thigh, hip, chest, back, feet.
    """

    part: str
    height: float


def supports_of(props: tuple[Prop, ...], foot_rise: float) -> tuple[Support, ...]:
    """Return what is under the figure; ``foot_rise`` is how much higher than the other the working foot comes."""
    return tuple(support for prop in props if (support := _support(prop.kind, prop.at, foot_rise)))


def _support(kind: str, at: str, foot_rise: float) -> Support | None:
    if kind == "step":
        if "front half" in at:
            return Support("ball-of-feet", _STEP_HEIGHT)
        return Support("work-foot", max(_STEP_HEIGHT, foot_rise))
    if kind in ("roller", "ball") and ("under" in at or "across" in at):
        return Support(_under(at), _ROLLER_HEIGHT if kind == "roller" else BALL_HEIGHT)
    fixed = {
        "treadmill": Support("feet", _BELT_HEIGHT),
        "bike": Support("feet", _PEDAL_HEIGHT),
        "bed": Support("trunk", _BED_HEIGHT),
    }
    return fixed.get(kind)


def _under(at: str) -> str:
    for words, part in (
        ("outer thigh", "other-thigh"),
        ("thigh", "work-thigh"),
        ("shin", "work-shin"),
        ("calf", "work-shin"),
        ("lower leg", "work-shin"),
        ("foot", "work-foot"),
        ("shoulder", "chest"),
    ):
        if words in at:
            return part
    return "hip"


def side_rise(skeleton: Skeleton, supports: tuple[Support, ...] = ()) -> float:
    """Return how far a figure seen from its side must rise to lie on the floor, or on what is under its parts."""
    heights = {support.part: support.height for support in supports}
    return max(heights.get(part, heights.get(group, 0.0)) - y for part, group, y in _undersides(skeleton, heights))


def front_rise(skeleton: Skeleton, supports: tuple[Support, ...] = ()) -> float:
    """Return how far a figure seen from the front must rise to stand or lie on the floor, or on what is under it."""
    heights = {support.part: support.height for support in supports}
    lows: list[tuple[str, float]] = []
    for name, leg in (("work", skeleton.work_leg), ("other", skeleton.other_leg)):
        lows.append((f"{name}-foot", min(leg.end.beyond(9.9, x)[1] for x in (-5.0, 0.8, 6.4))))
        lows.append((f"{name}-knee", leg.lower.start[1] - 5.4))
        lows.append((f"{name}-thigh", min(leg.upper.at(0.5, 8.6)[1], leg.upper.at(0.5, -7.6)[1])))
    trunk = [skeleton.trunk.at(share, out)[1] for share in (0.0, 0.8) for out in (16.2, -16.2)]
    lows.append(("trunk", min(trunk)))
    lows.extend(("arm", arm_lowest(arm)) for arm in (skeleton.work_arm, skeleton.other_arm))
    return max(heights.get(part, 0.0) - y for part, y in lows)


def part_underside(skeleton: Skeleton, part: str) -> Point:
    """Return the lowest point in the middle of a part."""
    if part == "hip" and abs(skeleton.trunk.unit[1]) > 0.3:
        # A trunk that leans rests on the seat, not on the end of its axis.
        pelvis = skeleton.trunk.start
        return (pelvis[0] - 4.0 * skeleton.trunk.front[0], pelvis[1] - 10.6)
    bone, profile, share = _middle(skeleton, part)
    front, back = physique.thickness(profile, share)
    return min(bone.at(share, front), bone.at(share, -back), key=lambda point: point[1])


def leg_lowest(leg: Limb) -> float:
    """Return the height of the lowest point of a leg seen from its side."""
    return min(y for _, y in _leg_points(leg))


def foot_lowest(leg: Limb) -> float:
    """Return the height of the lowest point of a shoe seen from its side."""
    return min(foot_point(leg, point)[1] for point in physique.TREAD)


def arm_lowest(limb: Limb) -> float:
    """Return the height of the lowest point of an arm."""
    return min(y for _, y in _arm_points(limb))


def _middle(skeleton: Skeleton, part: str) -> tuple[Bone, Profile, float]:
    places: dict[str, tuple[Bone, Profile, float]] = {
        "work-thigh": (skeleton.work_leg.upper, physique.THIGH_SIDE, 0.55),
        "other-thigh": (skeleton.other_leg.upper, physique.THIGH_FRONT, 0.5),
        "work-shin": (skeleton.work_leg.lower, physique.SHIN_SIDE, 0.4),
        "hip": (skeleton.trunk, physique.TRUNK_SIDE, 0.0),
        "chest": (skeleton.trunk, physique.TRUNK_SIDE, 0.78),
        "back": (skeleton.trunk, physique.TRUNK_SIDE, 0.5),
    }
    return places[part]


def _undersides(skeleton: Skeleton, heights: dict[str, float]) -> Iterator[tuple[str, str, float]]:
    """Yield part, the wider part it belongs to, and height, of all points that can touch something."""
    for share, front, back in physique.TRUNK_SIDE:
        part = "hip" if share < 0.15 else "chest" if share > 0.7 else "back"
        group = "trunk"
        yield part, group, skeleton.trunk.at(share, front)[1]
        yield part, group, skeleton.trunk.at(share, -back)[1]
    yield "head", "trunk", skeleton.neck.end[1] - 10.5
    for name, leg in (("work", skeleton.work_leg), ("other", skeleton.other_leg)):
        for part, y in _leg_points(leg):
            if part == "heel" and "ball-of-feet" in heights:
                continue
            group = "ball-of-feet" if part == "ball" else "feet" if part in ("heel", "ball") else part
            yield f"{name}-{'foot' if part in ('heel', 'ball') else part}", group, y
    for arm in (skeleton.work_arm, skeleton.other_arm):
        for part, y in _arm_points(arm):
            yield part, part, y


def _leg_points(leg: Limb) -> Iterator[tuple[str, float]]:
    yield "knee", leg.lower.start[1] - _KNEE
    for share, front, back in physique.SHIN_SIDE[2:5]:
        yield "shin", min(leg.lower.at(share, front)[1], leg.lower.at(share, -back)[1])
    for share, front, back in physique.THIGH_SIDE[1:4]:
        yield "thigh", min(leg.upper.at(share, front)[1], leg.upper.at(share, -back)[1])
    for name, point in zip(("heel", "ball", "ball"), physique.TREAD, strict=True):
        yield name, foot_point(leg, point)[1]
    # The instep carries a foot that lies on its top.
    yield "ball", foot_point(leg, (12.5, 0.2))[1]


def _arm_points(limb: Limb) -> Iterator[tuple[str, float]]:
    yield "elbow", limb.lower.start[1] - _ELBOW
    yield "hand", limb.end.start[1] - 2.6
    yield "hand", limb.end.end[1] - 1.6
