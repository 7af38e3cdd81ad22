"""GPX: tracks of points with places, heights and times. Source: the GPX 1.1 schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.message import Message
from supple.exchange.markup import ended, local, number_of, text_of, time_of
from supple.exchange.sport import RunRefused, check_sport
from supple.exchange.track import Sums, TrackPoint, sums_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def read_gpx(data: bytes) -> tuple[tuple[Sums, str], ...]:
    """Return the sums and the name of each track; raises RunRefused."""
    runs = []
    points: list[TrackPoint] = []
    untimed = 0
    for element in ended(data, "trkpt", "trk"):
        if local(element) == "trkpt":
            point = _point(element)
            if point is None:
                untimed += 1
            else:
                points.append(point)
            element.clear()
            continue
        check_sport(text_of(element, "type"))
        if points:
            runs.append((sums_of(points), text_of(element, "name")[:100]))
        points = []
    if not runs:
        raise RunRefused(Message.of("run-file.no-times" if untimed else "run-file.no-track"))
    return tuple(runs)


def _point(element: Element) -> TrackPoint | None:
    at = time_of(text_of(element, "time"))
    if at is None:
        return None
    return TrackPoint(
        at=at,
        latitude=number_of(element.get("lat", "")),
        longitude=number_of(element.get("lon", "")),
        altitude_m=number_of(text_of(element, "ele")),
    )
