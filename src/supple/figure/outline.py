"""Outlines: an ellipsoid before a camera is an ellipse, the outline of a limb the string around a chain of them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from supple.figure.space import Frame, Vector

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from supple.figure.camera import Camera

# Directions in which an outline is sampled: round ends stay round at 600 pixels.
DIRECTIONS: Final = 20
STEP: Final = 2 * math.pi / DIRECTIONS
_HALF: Final = tuple((math.cos(k * STEP), math.sin(k * STEP)) for k in range(DIRECTIONS // 2))
_TURN: Final = 2 * math.pi

# A point of an outline, the direction in which it faces outwards, and how thick the body is there: x, y, nx, ny, half.
Edge = tuple[float, float, float, float, float]
Loop = tuple[float, ...]


class Ellipse:
    """One ellipsoid as the camera sees it."""

    __slots__ = ("_edges", "m00", "m01", "m11", "x", "y")

    def __init__(self, camera: Camera, centre: Vector, frame: Frame, radii: Vector) -> None:
        right, up = camera.right, camera.up
        cx, cy, cz = centre
        self.x = cx * right[0] + cy * right[1] + cz * right[2]
        self.y = cx * up[0] + cy * up[1] + cz * up[2]
        m00 = m01 = m11 = 0.0
        for radius, axis in zip(radii, frame, strict=True):
            px = axis[0] * right[0] + axis[1] * right[1] + axis[2] * right[2]
            py = axis[0] * up[0] + axis[1] * up[1] + axis[2] * up[2]
            square = radius * radius
            m00 += square * px * px
            m01 += square * px * py
            m11 += square * py * py
        self.m00, self.m01, self.m11 = m00, m01, m11
        self._edges: list[tuple[float, float, float, float]] | None = None

    def edge(self, angle: float) -> Edge:
        """Return the point that is outermost in a direction, in radians."""
        nx, ny = math.cos(angle), math.sin(angle)
        hx = self.m00 * nx + self.m01 * ny
        hy = self.m01 * nx + self.m11 * ny
        h = math.sqrt(max(nx * hx + ny * hy, 1e-12))
        return (self.x + hx / h, self.y + hy / h, nx, ny, h)

    def edges(self) -> list[tuple[float, float, float, float]]:
        """Return (how far out, x, y, half thickness) for every direction; opposite directions share the work."""
        if self._edges is None:
            x, y, m00, m01, m11 = self.x, self.y, self.m00, self.m01, self.m11
            first: list[tuple[float, float, float, float]] = []
            second: list[tuple[float, float, float, float]] = []
            sqrt = math.sqrt
            for nx, ny in _HALF:
                hx = m00 * nx + m01 * ny
                hy = m01 * nx + m11 * ny
                h = sqrt(nx * hx + ny * hy + 1e-12)
                c = x * nx + y * ny
                hx /= h
                hy /= h
                first.append((c + h, x + hx, y + hy, h))
                second.append((h - c, x - hx, y - hy, h))
            self._edges = first + second
        return self._edges


def ellipse_outline(ellipse: Ellipse) -> list[Edge]:
    """Return the outline of one ellipse."""
    return hull((ellipse,))


def hull(ellipses: Sequence[Ellipse]) -> list[Edge]:
    """Return the string around ellipses in any order."""
    found: list[Edge] = []
    all_edges = [ellipse.edges() for ellipse in ellipses]
    for k in range(DIRECTIONS):
        _, x, y, half = max(edges[k] for edges in all_edges) if len(all_edges) > 1 else all_edges[0][k]
        nx, ny = _HALF[k % len(_HALF)]
        found.append((x, y, nx, ny, half) if k < len(_HALF) else (x, y, -nx, -ny, half))
    return found


def chain(ellipses: Iterable[Ellipse]) -> list[Edge]:
    """Return the outline of a tube through ellipses, in their order: common tangents, and arcs at the ends."""
    kept: list[Ellipse] = []
    tangents: list[tuple[float, float]] = []
    for ellipse in ellipses:
        while kept:
            found = _tangents(kept[-1], ellipse)
            if found is None:  # hidden by the one before
                break
            if isinstance(found, tuple):
                kept.append(ellipse)
                tangents.append(found)
                break
            kept.pop()  # hides the one before
            if tangents:
                tangents.pop()
        else:
            kept.append(ellipse)
    if len(kept) == 1:
        return ellipse_outline(kept[0])
    return _string(kept, tangents)


def _string(kept: list[Ellipse], tangents: list[tuple[float, float]]) -> list[Edge]:
    points: list[Edge] = []
    # Out along the one side ...
    start, end = tangents[0]
    end = _near(end, start - math.pi)
    _arc(kept[0], end, start, points)
    before = start
    for k in range(1, len(kept) - 1):
        following = _near(tangents[k][0], before)
        _arc(kept[k], before, following, points)
        before = following
    # ... round the end, and back along the other.
    end = _near(tangents[-1][1], before + math.pi)
    _arc(kept[-1], before, end, points)
    before = end
    for k in range(len(kept) - 2, 0, -1):
        following = _near(tangents[k - 1][1], before)
        _arc(kept[k], before, following, points)
        before = following
    return points


def _near(angle: float, reference: float) -> float:
    return angle + _TURN * round((reference - angle) / _TURN)


def _tangents(first: Ellipse, second: Ellipse) -> tuple[float, float] | bool | None:
    """Return between which directions the second is outermost; True where it hides the first, None where hidden."""
    outs = [b[0] - a[0] for a, b in zip(first.edges(), second.edges(), strict=True)]
    rising = [k for k in range(DIRECTIONS) if outs[k - 1] <= 0 < outs[k]]
    if not rising:
        return True if outs[0] > 0 else None
    begin, finish = 0, -1
    for k in rising:
        end = k
        while outs[end % DIRECTIONS] > 0:
            end += 1
        if end - k > finish - begin:
            begin, finish = k, end
    a = (begin - 1 + outs[begin - 1] / (outs[begin - 1] - outs[begin])) * STEP
    m = finish % DIRECTIONS
    b = (finish - 1 + outs[m - 1] / (outs[m - 1] - outs[m])) * STEP
    return a, b


def _arc(ellipse: Ellipse, begin: float, finish: float, points: list[Edge]) -> None:
    """Add the ellipse's edge from one direction to another, counter-clockwise where ``finish`` is larger."""
    points.append(ellipse.edge(begin))
    turn = finish - begin
    if turn > STEP * 0.6:
        edges = ellipse.edges()
        first, last = math.floor(begin / STEP + 0.3) + 1, math.ceil(finish / STEP - 0.3) - 1
        for k in range(first, last + 1):
            _, x, y, half = edges[k % DIRECTIONS]
            nx, ny = _HALF[k % len(_HALF)]
            points.append((x, y, nx, ny, half) if k % DIRECTIONS < len(_HALF) else (x, y, -nx, -ny, half))
    if abs(turn) > 0.02:
        points.append(ellipse.edge(finish))


def loop_of(outline: Iterable[Edge], grow: float = 0.0) -> Loop:
    """Return an outline as x, y, x, y ..., moved outwards by ``grow`` head units."""
    flat: list[float] = []
    for x, y, nx, ny, _ in outline:
        flat.append(x + nx * grow)
        flat.append(y + ny * grow)
    return tuple(flat)


def lit_loop(outline: Iterable[Edge], light: tuple[float, float], share: float) -> Loop:
    """Return an outline whose shaded edge has moved in by ``share`` of the thickness; what faces the light stays."""
    flat: list[float] = []
    lx, ly = light
    for x, y, nx, ny, half in outline:
        shaded = nx * lx + ny * ly
        if shaded < 0.0:
            inward = 2.0 * half * share * shaded
            x += nx * inward  # noqa: PLW2901 - the moved point
            y += ny * inward  # noqa: PLW2901 - as above
        flat.append(x)
        flat.append(y)
    return tuple(flat)
