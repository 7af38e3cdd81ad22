"""The tiling: pieces cut from a silhouette and from one another, with a gap between them, for both sides."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from shapely import affinity, maximum_inscribed_circle
from shapely.geometry import LineString, Polygon, box
from shapely.ops import unary_union

from body_map.curve import spline
from body_map.piece import FACE, HAIR
from body_map.shape import (
    area_of,
    filled,
    grown,
    largest,
    mirrored,
    opened,
    placed,
    rounded,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from body_map.curve import Control, Point
    from body_map.piece import Piece
    from body_map.shape import Area

RIM: Final = 2.6  # between the silhouette and the pieces
GAP: Final = 1.15  # half of what is between two pieces
ROUND: Final = 1.7
_FILLET: Final = 5.0  # armpits and crotch
_FINE_FILLET: Final = 0.5  # between fingers and toes


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a view stands: its midline and the height of its crown, and the size of a head unit there."""

    middle: float
    top: float
    unit: float = 114.0

    def point(self, control: Control) -> Point:
        """Return a point of the viewer's right half in the drawing's units."""
        return (self.middle + control[0] * self.unit, self.top + control[1] * self.unit)


@dataclass(frozen=True, slots=True)
class Tile:
    """A piece as it is drawn on the viewer's right, and for the head's pieces as a whole.

    ``middle`` is the point furthest from its edges and from what lies on it, with its distance from them.
    """

    piece: Piece
    area: Area
    middle: tuple[float, float, float] = (0.0, 0.0, 0.0)
    fibres: tuple[tuple[Point, ...], ...] = ()

    @property
    def is_central(self) -> bool:
        """Whether it crosses the midline."""
        return self.piece.layer in (HAIR, FACE)


def body_silhouette(
    frame: Frame,
    head: Sequence[Sequence[Control]],
    torso: Sequence[Control],
    arm: Sequence[Control],
    leg: Sequence[Control],
) -> Area:
    """Return the silhouette of a whole body; the first outline of ``head`` is half of the head itself."""
    skull = [*head[0], *((-control[0], control[1]) for control in head[0][-2:0:-1])]
    half = [area_of(skull), *(area_of(part) for part in head[1:]), area_of(arm)]
    half.append(Polygon([*spline(torso, closed=False), (-0.02, 4.02), (-0.02, 0.80)]))
    half.append(largest(grown(Polygon([*spline(leg, closed=False), (0.0, 3.3)]), 0)))
    right = [placed(part, frame.unit, frame.middle, frame.top) for part in half]
    whole = largest(unary_union([grown(part, 0.01) for part in (*right, *(mirrored(p, frame.middle) for p in right))]))
    coarse = opened(filled(whole, _FILLET), 1.5)
    return largest(unary_union([coarse.difference(_fine_parts(frame)), _fine(whole).intersection(_fine_parts(frame))]))


def sole_silhouette(frame: Frame, sole: Sequence[Control]) -> Area:
    """Return the silhouette of the sole on the viewer's right."""
    return _fine(placed(area_of(sole), frame.unit, frame.middle, frame.top))


def tiles_of(frame: Frame, silhouette: Area, pieces: Sequence[Piece]) -> list[Tile]:
    """Return the pieces of a view, each without what the ones before it took."""
    inside = grown(silhouette, -RIM)
    right_half = box(frame.middle + 0.2, -100, frame.middle + 900, 1200)
    taken = Polygon()
    made = []
    for piece in pieces:
        area = placed(area_of(piece.points), frame.unit, frame.middle, frame.top)
        if piece.layer in (HAIR, FACE):
            whole = area.union(mirrored(area, frame.middle))
            within = inside if piece.layer == FACE else silhouette
            shown = largest(whole.intersection(within).difference(taken))
            shown = largest(grown(shown, -GAP)) if piece.layer == FACE else shown
            shown = largest(filled(opened(shown, 2.0), 2.0))
            taken = taken.union(grown(shown, 1.2))
            made.append(Tile(piece, shown))
            continue
        free = inside.intersection(right_half)
        raw = largest(area.intersection(free if piece.overlay else free.difference(taken)))
        if not piece.overlay:
            taken = taken.union(grown(raw, 0.05))
        shown = rounded(largest(grown(raw, -GAP)), ROUND)
        if shown.area < 8:
            raise ValueError(f"nothing is left of {piece.region or piece.points[0]}")
        made.append(Tile(piece, shown, fibres=tuple(_fibres(shown, piece.fibre_degrees, piece.fibres))))
    over = unary_union([tile.area for tile in made if tile.piece.overlay])
    return [
        replace(tile, middle=_middle(tile.area if tile.piece.overlay else tile.area.difference(over))) for tile in made
    ]


def _middle(area: Area) -> tuple[float, float, float]:
    radius = maximum_inscribed_circle(largest(area), tolerance=0.1)
    x, y = radius.coords[0]
    return (float(x), float(y), float(radius.length))


def _fine(area: Area) -> Area:
    return largest(opened(filled(area, _FINE_FILLET), 0.6))


def _fine_parts(frame: Frame) -> Area:
    """Return where fingers and toes are."""
    hand = box(frame.middle + 1.1 * frame.unit, frame.top + 4.2 * frame.unit, frame.middle + 200, 1100)
    feet = box(frame.middle - 100, frame.top + 7.8 * frame.unit, frame.middle + 100, 1100)
    return unary_union([hand, mirrored(hand, frame.middle), feet])


def _fibres(area: Area, degrees: float, fractions: tuple[float, ...]) -> list[tuple[Point, ...]]:
    """Return lines along the fibres, each at its fraction of the width, where the piece is wide enough."""
    middle = area.centroid
    upright = affinity.rotate(area, degrees, origin=middle)
    left, top, right, bottom = upright.bounds
    rows: list[tuple[float, float, float]] = []
    for k in range(15):
        y = top + (bottom - top) * (0.10 + 0.80 * k / 14)
        cut = upright.intersection(LineString([(left - 5, y), (right + 5, y)]))
        pieces = [part for part in getattr(cut, "geoms", [cut]) if part.geom_type == "LineString" and not part.is_empty]
        if pieces:
            xs = [x for x, _ in max(pieces, key=lambda part: part.length).coords]
            if max(xs) - min(xs) > 7.0:
                rows.append((min(xs), max(xs), y))
    lines: list[tuple[Point, ...]] = []
    for fraction in fractions:
        points = [(first + (last - first) * fraction, y) for first, last, y in rows]
        if len(points) < 5:
            continue
        for _ in range(3):
            triples = zip(points, points[1:], points[2:], strict=False)
            inner = [((before[0] + 2 * here[0] + after[0]) / 4, here[1]) for before, here, after in triples]
            points = [points[0], *inner, points[-1]]
        turned = affinity.rotate(LineString(points), -degrees, origin=middle)
        lines.append(tuple((float(x), float(y)) for x, y in turned.coords))
    return lines
