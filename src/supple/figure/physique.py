"""The body in head units: lengths of bones, where joints lie, and how thick each part is along its bone.

The figure is 8 head units tall. A station is (share of the bone, forward offset, outward offset, half depth, half
width). Proportions follow the eight-heads canon of figure drawing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

THIGH: Final = 2.06
SHANK: Final = 1.82
UPPER_ARM: Final = 1.40
FOREARM: Final = 1.16
HALF_HIPS: Final = 0.33
HALF_SHOULDERS: Final = 0.68
SHOULDER_UP: Final = 2.10
NECK_UP: Final = 2.52
NECK: Final = 0.35
ANKLE_UP: Final = 0.32

# Points of the foot from the ankle joint: forward, up, outward.
HEEL: Final = (-0.20, -ANKLE_UP, 0.0)
BALL: Final = (0.56, -ANKLE_UP, 0.0)
SOLE: Final = (0.16, -ANKLE_UP, 0.0)
TOE_ROOT: Final = (0.56, -0.20, 0.0)
TOE_LENGTH: Final = 0.34
PALM: Final = 0.30
HAND: Final = 0.72
HEAD_TOP: Final = 0.90

Station = tuple[float, float, float, float, float]
Profile = tuple[Station, ...]


def resampled(stations: Profile, count: int) -> Profile:
    """Return ``count`` stations on a smooth curve through the given ones, so that outlines have no corners."""
    first, last = stations[0][0], stations[-1][0]
    return tuple(_at(stations, first + (last - first) * index / (count - 1)) for index in range(count))


def _at(stations: Profile, share: float) -> Station:
    index = max(i for i in range(len(stations) - 1) if stations[i][0] <= share + 1e-9)
    p1, p2 = stations[index], stations[index + 1]
    before = stations[index - 1] if index else tuple(2 * a - b for a, b in zip(p1, p2, strict=True))
    after = stations[index + 2] if index + 2 < len(stations) else tuple(2 * b - a for a, b in zip(p1, p2, strict=True))
    step = p2[0] - p1[0]
    u = (share - p1[0]) / step
    row = [share]
    for k in range(1, 5):
        m1 = (p2[k] - before[k]) / (p2[0] - before[0]) * step
        m2 = (after[k] - p1[k]) / (after[0] - p1[0]) * step
        row.append(
            (2 * u**3 - 3 * u * u + 1) * p1[k]
            + (u**3 - 2 * u * u + u) * m1
            + (3 * u * u - 2 * u**3) * p2[k]
            + (u**3 - u * u) * m2
        )
    return (row[0], row[1], row[2], row[3], row[4])


def station_at(profile: Profile, share: float) -> Station:
    """Return the station at a share of the bone, straight between its neighbours."""
    for a, b in pairwise(profile):
        if share <= b[0]:
            u = max(0.0, (share - a[0]) / (b[0] - a[0]))
            return (
                a[0] + (b[0] - a[0]) * u,
                a[1] + (b[1] - a[1]) * u,
                a[2] + (b[2] - a[2]) * u,
                a[3] + (b[3] - a[3]) * u,
                a[4] + (b[4] - a[4]) * u,
            )
    return profile[-1]


THIGH_PROFILE: Final = resampled(
    (
        (-0.03, -0.03, 0.0, 0.35, 0.28),
        (0.10, 0.0, 0.02, 0.375, 0.325),
        (0.26, 0.035, 0.02, 0.362, 0.322),
        (0.44, 0.048, 0.012, 0.325, 0.295),
        (0.62, 0.040, 0.0, 0.277, 0.257),
        (0.80, 0.024, -0.006, 0.226, 0.217),
        (0.93, 0.014, 0.0, 0.194, 0.194),
        (1.0, 0.016, 0.0, 0.186, 0.186),
    ),
    8,
)
SHANK_PROFILE: Final = resampled(
    (
        (0.0, 0.010, 0.0, 0.184, 0.184),
        (0.08, -0.014, 0.0, 0.188, 0.190),
        (0.18, -0.055, 0.0, 0.218, 0.215),
        (0.29, -0.075, 0.006, 0.234, 0.228),
        (0.42, -0.064, 0.005, 0.213, 0.208),
        (0.58, -0.036, 0.0, 0.168, 0.168),
        (0.76, -0.010, 0.0, 0.122, 0.125),
        (0.90, 0.002, 0.0, 0.104, 0.106),
        (1.0, 0.006, 0.0, 0.106, 0.108),
    ),
    9,
)
UPPER_ARM_PROFILE: Final = resampled(
    (
        (0.0, 0.0, -0.03, 0.178, 0.165),
        (0.12, 0.0, 0.0, 0.190, 0.178),
        (0.30, 0.012, 0.005, 0.175, 0.163),
        (0.52, 0.018, 0.0, 0.156, 0.146),
        (0.75, 0.006, 0.0, 0.132, 0.128),
        (1.0, 0.0, 0.0, 0.116, 0.116),
    ),
    6,
)
FOREARM_PROFILE: Final = resampled(
    (
        (0.0, 0.0, 0.0, 0.116, 0.116),
        (0.14, 0.006, 0.0, 0.134, 0.132),
        (0.32, 0.006, 0.0, 0.130, 0.126),
        (0.58, 0.0, 0.0, 0.102, 0.098),
        (0.84, 0.0, 0.0, 0.077, 0.073),
        (1.0, 0.0, 0.0, 0.070, 0.066),
    ),
    6,
)
# Along the spine from the hip line, in head units.
TORSO_PROFILE: Final = resampled(
    (
        (-0.22, -0.05, 0.0, 0.22, 0.33),
        (-0.05, -0.085, 0.0, 0.355, 0.50),
        (0.15, -0.105, 0.0, 0.415, 0.575),
        (0.34, -0.085, 0.0, 0.41, 0.580),
        (0.58, -0.03, 0.0, 0.362, 0.525),
        (0.82, 0.015, 0.0, 0.325, 0.475),
        (1.08, 0.035, 0.0, 0.325, 0.468),
        (1.34, 0.045, 0.0, 0.358, 0.508),
        (1.62, 0.05, 0.0, 0.402, 0.565),
        (1.90, 0.048, 0.0, 0.420, 0.610),
        (2.10, 0.028, 0.0, 0.390, 0.610),
        (2.27, -0.005, 0.0, 0.315, 0.52),
        (2.42, -0.035, 0.0, 0.25, 0.40),
        (2.55, -0.05, 0.0, 0.20, 0.26),
        (2.66, -0.045, 0.0, 0.18, 0.20),
    ),
    17,
)


def torso_station(height: float) -> int:
    """Return the index of the torso's station nearest to a height above the hip line."""
    return min(range(len(TORSO_PROFILE)), key=lambda index: abs(TORSO_PROFILE[index][0] - height))
