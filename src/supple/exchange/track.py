"""A track: points along a run, and the sums over them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from math import asin, cos, hypot, radians, sin, sqrt
from typing import TYPE_CHECKING, Final

from supple.document.message import Message
from supple.exchange.sport import RunRefused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

_EARTH_M: Final = 6_371_000.0
# Slower than a slow walk is standing; a longer silence between two points is a pause of the watch.
_MOVING_M_S: Final = 0.5
_PAUSE_SECONDS: Final = 30.0
# Nobody runs faster; such a stretch is a leap of the satellite's.
_FASTEST_M_S: Final = 12.0
# Heights from satellites waver by metres: only what goes beyond this counts as up or down.
_STEADY_M: Final = 4.0
# Points out of order by less are noise of the watch; a run with a longer hole is not one run.
_NOISE: Final = timedelta(seconds=2)
_LONGEST_HOLE: Final = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class TrackPoint:
    """A point: when (with an offset), where in degrees, how high and how far from the start in metres."""

    at: datetime
    latitude: float | None = None
    longitude: float | None = None
    altitude_m: float | None = None
    distance_m: float | None = None


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums over a track, in metres and seconds; None where the points do not tell."""

    started_at: datetime
    distance_m: float
    moving_seconds: float
    elapsed_seconds: float
    climb_m: float | None
    descent_m: float | None


def sums_of(points: Sequence[TrackPoint]) -> Sums:
    """Return the sums over a track of two points or more in the order of the file.

    Raises RunRefused for fewer, for a clock that jumps, and where the points tell no distance.
    """
    if len(points) < 2:
        raise RunRefused(Message.of("run-file.no-track"))
    _check_clock(points)
    distance, moving = 0.0, 0.0
    for one, other in pairwise(points):
        seconds = max(0.0, (other.at - one.at).total_seconds())
        metres = _between(one, other)
        # A stretch nobody can run is left out; so is one without time, unless the watch itself gives the distance.
        if metres > _FASTEST_M_S * max(seconds, 1.0) and one.distance_m is None:
            continue
        distance += metres
        if 0 < seconds <= _PAUSE_SECONDS and metres / seconds >= _MOVING_M_S:
            moving += seconds
    if distance <= 0:
        raise RunRefused(Message.of("run-file.no-distance"))
    climb, descent = _up_and_down(points)
    return Sums(
        started_at=points[0].at,
        distance_m=distance,
        moving_seconds=moving,
        elapsed_seconds=max(0.0, (points[-1].at - points[0].at).total_seconds()),
        climb_m=climb,
        descent_m=descent,
    )


def _check_clock(points: Sequence[TrackPoint]) -> None:
    for one, other in pairwise(points):
        gap = other.at - one.at
        if gap < -_NOISE or gap > _LONGEST_HOLE:
            before, after = (point.at.strftime("%Y-%m-%d %H:%M") for point in (one, other))
            raise RunRefused(Message.of("run-file.clock-jumps", before=before, after=after))


def _between(one: TrackPoint, other: TrackPoint) -> float:
    """Return the metres between two points: as the watch counted them, else over the ground."""
    if one.distance_m is not None and other.distance_m is not None:
        return max(0.0, other.distance_m - one.distance_m)
    if None in (one.latitude, one.longitude, other.latitude, other.longitude):
        return 0.0
    return _over_ground(one.latitude or 0.0, one.longitude or 0.0, other.latitude or 0.0, other.longitude or 0.0)


def _over_ground(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Return the metres between two places by the haversine formula."""
    north = sin(radians(lat2 - lat1) / 2)
    east = sin(radians(lon2 - lon1) / 2)
    middle = sqrt(cos(radians(lat1)) * cos(radians(lat2)))
    return 2 * _EARTH_M * asin(min(1.0, hypot(north, middle * east)))


def _up_and_down(points: Sequence[TrackPoint]) -> tuple[float | None, float | None]:
    """Return climb and descent; a height counts once it has left the last counted one by ``_STEADY_M``."""
    heights = [point.altitude_m for point in points if point.altitude_m is not None]
    if len(heights) < 2:
        return None, None
    up = down = 0.0
    counted = heights[0]
    for height in heights[1:]:
        change = height - counted
        if abs(change) >= _STEADY_M:
            up += max(0.0, change)
            down += max(0.0, -change)
            counted = height
    return up, down
