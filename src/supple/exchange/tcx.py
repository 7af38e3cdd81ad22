"""TCX: activities of laps with points. Source: the Training Center Database schema, version 2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.message import Message
from supple.exchange.markup import ended, local, number_of, text_of, time_of
from supple.exchange.sport import RunRefused, check_sport
from supple.exchange.track import Sums, TrackPoint, sums_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


def read_tcx(data: bytes) -> tuple[tuple[Sums, str], ...]:
    """Return the sums and the note of each activity that is a run; raises RunRefused.

    Where a file holds several sports, the runs are taken and the others left out.
    """
    runs = []
    refused: RunRefused | None = None
    points: list[TrackPoint] = []
    untimed = 0
    for element in ended(data, "Trackpoint", "Activity"):
        if local(element) == "Trackpoint":
            point = _point(element)
            if point is None:
                untimed += 1
            elif point.distance_m is not None or point.latitude is not None or point.altitude_m is not None:
                points.append(point)
            element.clear()
            continue
        try:
            check_sport(element.get("Sport", ""))
            if points:
                runs.append((sums_of(points), text_of(element, "Notes")[:100]))
        except RunRefused as refusal:
            refused = refusal
        points = []
    if runs:
        return tuple(runs)
    raise refused or RunRefused(Message.of("run-file.no-times" if untimed else "run-file.no-track"))


def _point(element: Element) -> TrackPoint | None:
    at = time_of(text_of(element, "Time"))
    if at is None:
        return None
    return TrackPoint(
        at=at,
        latitude=number_of(text_of(element, "Position", "LatitudeDegrees")),
        longitude=number_of(text_of(element, "Position", "LongitudeDegrees")),
        altitude_m=number_of(text_of(element, "AltitudeMeters")),
        distance_m=number_of(text_of(element, "DistanceMeters")),
    )
