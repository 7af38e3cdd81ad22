"""The hit map: which region of the drawing a point lies in, exactly, or next to within a little snap."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from supple.body.outline import BodyView, Layer, Middle
from supple.body.region import Region, SidedRegion
from supple.body.side import Side

if TYPE_CHECKING:
    from supple.body.outline import BodyOutlines, BodyPart, Path

Point = tuple[float, float]
Bounds = tuple[float, float, float, float]

# Where small regions of the back can be taken hold of, in the gaps between arm and hip: x of the left one, y.
_HANDLES: Final = {
    Region.DEEP_ROTATORS: (552.0, 438.0),
    Region.OUTER_HIP_BONE: (552.0, 520.0),
    Region.SIT_BONE: (552.0, 602.0),
}
# The drawing's back view is the same on both sides of this.
_BACK_MIDDLE: Final = 668.0
# So many straight pieces stand for one curve: within a tenth of a unit on this drawing.
_PIECES: Final = 6


@dataclass(frozen=True, slots=True)
class Area:
    """A region's part of one view as a closed ring of points, in the drawing's units."""

    place: SidedRegion
    view: BodyView
    ring: tuple[Point, ...]
    bounds: Bounds
    middle: Middle

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        left, top, right, bottom = self.bounds
        if not (left <= x <= right and top <= y <= bottom):
            return False
        inside = False
        for (ax, ay), (bx, by) in pairwise(self.ring):
            if (ay > y) is not (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
                inside = not inside
        return inside

    def distance(self, x: float, y: float) -> float:
        """Return how far a point is from the ring, in the drawing's units."""
        return min(_distance(x, y, a, b) for a, b in pairwise(self.ring))

    def is_near(self, x: float, y: float, reach: float) -> bool:
        """Tell whether a point is near enough to be worth measuring."""
        left, top, right, bottom = self.bounds
        return left - reach <= x <= right + reach and top - reach <= y <= bottom + reach


class HitMap:
    """Finds regions by points. What lies on top is hit first."""

    def __init__(self, outlines: BodyOutlines) -> None:
        self._outlines = outlines

    @cached_property
    def areas(self) -> tuple[Area, ...]:
        """Everything that can be hit, what lies on top first."""
        parts = [part for part in self._outlines.parts if part.layer in (Layer.OVERLAY, Layer.TARGET)]
        return tuple(_area(part) for part in reversed(parts))

    def place_at(self, x: float, y: float, snap: float = 0.0, grip: float = 0.0) -> SidedRegion | None:
        """Return the region at a point of the drawing, else the nearest one no further away than ``snap``.

        Else it is that of the nearest handle no further away than ``grip``: no handle takes a click from a region.
        """
        for area in self.areas:
            if area.holds(x, y):
                return area.place
        near = [(area.distance(x, y), area.place) for area in self.areas if area.is_near(x, y, snap)]
        distance, nearest = min(near, key=lambda pair: pair[0], default=(math.inf, None))
        if distance <= snap:
            return nearest
        away, held = min((math.dist((x, y), at), place) for place, at in HANDLES.items())
        return held if away <= grip else None

    def middle(self, place: SidedRegion, view: BodyView) -> Point | None:
        """Return the point of a region that is furthest from its edges in a view; None where it is not drawn."""
        found = self._largest.get((place, view))
        return None if found is None else (found.middle.x, found.middle.y)

    def room(self, place: SidedRegion, view: BodyView) -> float:
        """Return how far the middle of a region is from its edges; KeyError where it is not drawn."""
        return self._largest[place, view].middle.room

    def main_view(self, place: SidedRegion) -> BodyView:
        """Return the view that shows a region best: for the sole the inset, else the one that shows most of it."""
        if place.region is Region.PLANTAR_FOOT:
            return BodyView.SOLE
        return max(place.region.views, key=lambda view: self._largest[place, view].middle.room)

    def bounds(self, place: SidedRegion, view: BodyView) -> Bounds:
        """Return what a region spans in a view: left, top, right and bottom; KeyError where it is not drawn."""
        spans = [area.bounds for area in self.areas if area.place == place and area.view is view]
        if not spans:
            raise KeyError(place.key)
        lefts, tops, rights, bottoms = zip(*spans, strict=True)
        return (min(lefts), min(tops), max(rights), max(bottoms))

    @cached_property
    def _largest(self) -> dict[tuple[SidedRegion, BodyView], Area]:
        largest: dict[tuple[SidedRegion, BodyView], Area] = {}
        for area in self.areas:
            key = (area.place, area.view)
            if key not in largest or area.middle.room > largest[key].middle.room:
                largest[key] = area
        return largest


# The points beside small regions of the back view that can be clicked in their stead.
HANDLES: Final[dict[SidedRegion, Point]] = {
    SidedRegion(region, side): (x if side is Side.LEFT else 2 * _BACK_MIDDLE - x, y)
    for region, (x, y) in _HANDLES.items()
    for side in Side
}


@lru_cache(maxsize=2)
def hit_map(outlines: BodyOutlines) -> HitMap:
    """Return the hit map of a drawing, made once."""
    return HitMap(outlines)


def _area(part: BodyPart) -> Area:
    ring = tuple(_flat(part.path))
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    bounds = (min(xs), min(ys), max(xs), max(ys))
    middle = part.middle or Middle((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2, 0.0)
    place = SidedRegion(Region(part.region), part.side)
    return Area(place, part.view, ring, bounds, middle)


def _flat(path: Path) -> list[Point]:
    """Return a closed path of curves as a ring of points."""
    points: list[Point] = []
    for command, numbers in path:
        if command == "C":
            x0, y0 = points[-1]
            x1, y1, x2, y2, x3, y3 = numbers
            for k in range(1, _PIECES + 1):
                t = k / _PIECES
                s = 1 - t
                a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
                points.append((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))
        elif command == "M":
            points.append((numbers[0], numbers[1]))
    return [*points, points[0]]


def _distance(x: float, y: float, a: Point, b: Point) -> float:
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = 0.0 if length == 0 else min(1.0, max(0.0, ((x - a[0]) * dx + (y - a[1]) * dy) / length))
    return math.hypot(x - a[0] - t * dx, y - a[1] - t * dy)
