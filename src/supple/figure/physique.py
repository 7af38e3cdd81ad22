"""The measures of the drawn body: how thick each part is along its bone, in body units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.figure.geometry import draped, smooth

if TYPE_CHECKING:
    from supple.body.outline import Path
    from supple.figure.geometry import Point
    from supple.figure.skeleton import Bone

# Stations along a bone: share of its length, thickness to the front (outer side), thickness to the back (inner side).
Station = tuple[float, float, float]
Profile = tuple[Station, ...]

THIGH_SIDE: Final[Profile] = (
    (-0.06, 8.6, 9.6),
    (0.14, 10.2, 9.8),
    (0.35, 10.2, 9.0),
    (0.6, 8.6, 7.4),
    (0.85, 6.6, 5.9),
    (1.0, 6.0, 5.4),
)
SHIN_SIDE: Final[Profile] = (
    (0.0, 5.8, 5.4),
    (0.12, 5.2, 6.4),
    (0.3, 4.5, 8.0),
    (0.5, 4.0, 6.6),
    (0.75, 3.2, 3.9),
    (0.92, 3.1, 3.4),
    (1.02, 3.3, 3.5),
)
THIGH_FRONT: Final[Profile] = (
    (-0.08, 8.0, 7.4),
    (0.12, 9.4, 8.6),
    (0.4, 8.8, 7.8),
    (0.7, 6.9, 6.4),
    (1.0, 5.6, 5.6),
)
SHIN_FRONT: Final[Profile] = (
    (0.0, 5.5, 5.5),
    (0.12, 5.4, 5.6),
    (0.32, 6.4, 6.2),
    (0.55, 5.0, 5.0),
    (0.85, 3.3, 3.4),
    (1.02, 3.3, 3.5),
)
UPPER_ARM: Final[Profile] = ((-0.08, 5.6, 5.6), (0.15, 5.8, 5.8), (0.5, 4.6, 4.9), (0.85, 3.9, 4.0), (1.0, 3.8, 3.8))
FOREARM: Final[Profile] = ((0.0, 3.8, 3.8), (0.2, 4.1, 4.2), (0.55, 3.3, 3.4), (0.9, 2.4, 2.4), (1.05, 2.5, 2.5))
HAND: Final[Profile] = ((-0.1, 2.4, 2.4), (0.25, 3.1, 2.7), (0.65, 2.9, 2.4), (0.95, 1.7, 1.5))
TRUNK_SIDE: Final[Profile] = (
    (-0.1, 6.6, 8.8),
    (0.0, 9.2, 11.4),
    (0.14, 9.4, 11.0),
    (0.38, 8.6, 8.2),
    (0.55, 9.4, 8.6),
    (0.75, 11.2, 10.2),
    (0.92, 9.6, 9.8),
    (1.03, 6.0, 7.4),
)
TRUNK_FRONT: Final[Profile] = (
    (-0.1, 11.0, 11.0),
    (0.0, 16.0, 16.0),
    (0.14, 15.2, 15.2),
    (0.36, 13.0, 13.0),
    (0.6, 14.6, 14.6),
    (0.8, 16.6, 16.6),
    (0.95, 18.4, 18.4),
    (1.03, 12.0, 12.0),
)
NECK_SIDE: Final[Profile] = ((-0.12, 5.6, 6.2), (0.1, 4.8, 5.4), (0.4, 4.3, 4.7), (0.75, 4.4, 4.6))
NECK_FRONT: Final[Profile] = ((-0.1, 8.6, 8.6), (0.12, 5.8, 5.8), (0.4, 4.7, 4.7), (0.8, 4.8, 4.8))

# The foot from the side, from the ankle: along the foot, up from it.
SHOE: Final[tuple[Point, ...]] = (
    (-4.4, 3.6),
    (-7.4, -1.2),
    (-7.6, -4.6),
    (-5.2, -6.2),
    (4.0, -6.2),
    (12.5, -6.2),
    (18.0, -6.2),
    (20.6, -4.4),
    (19.0, -1.8),
    (12.5, 0.2),
    (7.0, 2.4),
    (3.8, 4.8),
)
SOLE: Final[tuple[Point, ...]] = (
    (-7.7, -4.4),
    (-6.6, -6.6),
    (4.0, -6.8),
    (12.5, -6.8),
    (18.2, -6.7),
    (20.8, -4.8),
    (18.0, -5.0),
    (12.5, -5.0),
    (4.0, -4.8),
)
# The parts of the sole that meet the floor: heel, ball, toes.
TREAD: Final[tuple[Point, ...]] = ((-6.0, -6.6), (12.5, -6.8), (19.4, -6.2))
BALL_OF_FOOT: Final = 12.5

FACE_SIDE: Final[tuple[Point, ...]] = (
    (-9.6, 2.4),
    (-6.6, 9.6),
    (0.4, 12.2),
    (6.6, 9.2),
    (8.6, 4.2),
    (8.9, 1.6),
    (11.0, -2.4),
    (8.9, -3.8),
    (9.1, -6.4),
    (8.2, -10.4),
    (4.6, -11.8),
    (-1.4, -8.6),
    (-7.0, -7.2),
)
HAIR_SIDE: Final[tuple[Point, ...]] = (
    (7.6, 8.0),
    (4.6, 12.2),
    (-1.6, 13.6),
    (-8.0, 10.6),
    (-11.0, 3.8),
    (-9.8, -3.6),
    (-6.6, -6.4),
    (-4.4, -3.4),
    (-3.2, 1.6),
    (-0.6, 3.0),
    (1.0, 6.8),
)
FACE_FRONT: Final[tuple[Point, ...]] = (
    (0.0, 12.0),
    (6.6, 9.4),
    (9.0, 3.0),
    (8.4, -4.0),
    (5.0, -10.4),
    (0.0, -12.6),
    (-5.0, -10.4),
    (-8.4, -4.0),
    (-9.0, 3.0),
    (-6.6, 9.4),
)
HAIR_FRONT: Final[tuple[Point, ...]] = (
    (0.0, 13.8),
    (7.2, 11.2),
    (10.2, 4.0),
    (9.2, -0.4),
    (7.6, 5.0),
    (3.6, 7.8),
    (-2.6, 7.2),
    (-7.4, 5.2),
    (-9.2, -0.4),
    (-10.2, 4.0),
    (-7.2, 11.2),
)
HAIR_BACK: Final[tuple[Point, ...]] = (
    (0.0, 13.8),
    (7.2, 11.2),
    (10.2, 4.0),
    (8.8, -4.8),
    (4.4, -8.4),
    (-4.4, -8.4),
    (-8.8, -4.8),
    (-10.2, 4.0),
    (-7.2, 11.2),
)


def thickness(profile: Profile, share: float) -> tuple[float, float]:
    """Return front and back thickness at ``share`` of the bone, straight between stations."""
    previous = profile[0]
    for station in profile:
        if station[0] >= share:
            span = station[0] - previous[0]
            part = (share - previous[0]) / span if span else 0.0
            return (
                previous[1] + (station[1] - previous[1]) * part,
                previous[2] + (station[2] - previous[2]) * part,
            )
        previous = station
    return (previous[1], previous[2])


def outline(bone: Bone, profile: Profile, *, more: float = 0.0, arch: float = 0.0) -> Path:
    """Return the rounded outline of a part, ``more`` units thicker all round, its bone arched to the back."""
    front: list[Point] = []
    back: list[Point] = []
    for share, ahead, behind in profile:
        bow = _bow(arch, share)
        front.append(bone.at(share, ahead + more - bow))
        back.append(bone.at(share, -behind - more - bow))
    first, last = profile[0], profile[-1]
    start = _past(bone, bone.at(first[0], (first[1] - first[2]) / 2), -0.62 * (first[1] + first[2]) / 2 - more)
    end = _past(bone, bone.at(last[0], (last[1] - last[2]) / 2), 0.62 * (last[1] + last[2]) / 2 + more)
    return smooth([start, *front, end, *reversed(back)])


def sleeve(bone: Bone, profile: Profile, until: float, *, more: float, begin: float = -0.08, arch: float = 0.0) -> Path:
    """Return a garment over a part, rounded at ``begin`` and cut straight at ``until`` (shares of the bone)."""
    shares = [begin + (until - begin) * step / 4 for step in range(5)]
    front: list[Point] = []
    back: list[Point] = []
    for share in shares:
        ahead, behind = thickness(profile, share)
        bow = _bow(arch, share)
        front.append(bone.at(share, ahead + more - bow))
        back.append(bone.at(share, -behind - more - bow))
    ahead, behind = thickness(profile, begin)
    outwards = -0.6 if until > begin else 0.6
    start = _past(bone, bone.at(begin, (ahead - behind) / 2), outwards * (ahead + behind) / 2)
    return draped([*reversed(front), start, *back])


def strip(
    bone: Bone, profile: Profile, span: tuple[float, float], inside: tuple[float, float], arch: float = 0.0
) -> Path:
    """Return a leaf-shaped patch of a part.

    ``span`` is where it begins and ends along the bone; ``inside`` its edges across, from -1 (back) to 1 (front).
    """
    lower, upper = inside
    middle = (lower + upper) / 2
    first: list[Point] = []
    second: list[Point] = []
    for share, open_ in ((0.08, 0.55), (0.3, 0.95), (0.55, 1.0), (0.8, 0.8), (0.95, 0.42)):
        place = span[0] + (span[1] - span[0]) * share
        first.append(_across(bone, profile, place, middle + (upper - middle) * open_, arch))
        second.append(_across(bone, profile, place, middle + (lower - middle) * open_, arch))
    start = _across(bone, profile, span[0], middle, arch)
    end = _across(bone, profile, span[1], middle, arch)
    return smooth([start, *first, end, *reversed(second)])


def _bow(arch: float, share: float) -> float:
    return arch * 4 * share * (1 - share) if arch and 0 < share < 1 else 0.0


def _past(bone: Bone, point: Point, units: float) -> Point:
    return (point[0] + bone.unit[0] * units, point[1] + bone.unit[1] * units)


def _across(bone: Bone, profile: Profile, share: float, place: float, arch: float) -> Point:
    ahead, behind = thickness(profile, share)
    return bone.at(share, (ahead if place > 0 else behind) * place - _bow(arch, share))
