"""Areas: outlines as polygons, rounded, mirrored and cut from one another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from shapely import affinity
from shapely.geometry import Polygon
from shapely.validation import make_valid

from body_map.curve import spline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from body_map.curve import Control

# Shapely has no types of its own.
Area = Any

_FINE: Final = 16


def area_of(controls: Sequence[Control]) -> Area:
    """Return the area inside a smooth line through the points."""
    return largest(make_valid(Polygon(spline(controls))))


def largest(area: Area) -> Area:
    """Return the largest polygon of an area, an empty one where there is none."""
    polygons = polygons_of(area)
    return max(polygons, key=lambda polygon: polygon.area) if polygons else Polygon()


def polygons_of(area: Area) -> list[Area]:
    """Return the polygons of an area."""
    if area.geom_type == "Polygon":
        return [] if area.is_empty else [area]
    return [polygon for part in getattr(area, "geoms", ()) for polygon in polygons_of(part)]


def grown(area: Area, by: float) -> Area:
    """Return the area larger on all sides, smaller where ``by`` is negative."""
    return area.buffer(by, quad_segs=_FINE)


def opened(area: Area, radius: float) -> Area:
    """Round the corners that point outwards; what is thinner than twice the radius goes."""
    return grown(grown(area, -radius), radius)


def filled(area: Area, radius: float) -> Area:
    """Round the corners that point inwards."""
    return grown(grown(area, radius), -radius)


def mirrored(area: Area, middle: float) -> Area:
    """Return the area on the other side of the vertical line at ``middle``."""
    return affinity.scale(area, -1, 1, origin=(middle, 0))


def placed(area: Area, unit: float, middle: float, top: float) -> Area:
    """Return an area of head units in the drawing's units, its midline at ``middle`` and its crown at ``top``."""
    return affinity.translate(affinity.scale(area, unit, unit, origin=(0, 0)), middle, top)


def rounded(area: Area, radius: float) -> Area:
    """Round all corners, those outwards by as much as leaves the tips nearly whole."""
    kept = area
    for part in (1.0, 0.8, 0.6, 0.45, 0.3, 0.15):
        kept = largest(opened(area, radius * part))
        if kept.area > area.area * 0.93:
            break
    return largest(filled(kept, radius * 1.2))
