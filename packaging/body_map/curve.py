"""Curves: smooth lines through control points, and cubic Béziers fitted to dense lines (Schneider's method)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Vector = NDArray[np.float64]

Point = tuple[float, float]
# A control point; a third number marks a sharp corner.
Control = tuple[float, float] | tuple[float, float, int]
Cubic = tuple["Vector", "Vector", "Vector", "Vector"]

_SAMPLES: Final = 14
_CENTRIPETAL: Final = 0.5
# How far the fitted curve may stray, and how densely the line is sampled, in the drawing's units.
_ERROR: Final = 0.1
_STEP: Final = 0.8
_CORNER_DEGREES: Final = 38.0


def spline(controls: Sequence[Control], *, closed: bool = True) -> list[Point]:
    """Return a centripetal Catmull-Rom line through the points."""
    points = [np.array(control[:2], dtype=float) for control in controls]
    corners = [len(control) > 2 for control in controls]
    count = len(points)
    line: list[Point] = []
    for start in range(count if closed else count - 1):
        end = (start + 1) % count
        before = points[start - 1] if closed or start > 0 else 2 * points[start] - points[end]
        after = points[(start + 2) % count] if closed or start < count - 2 else 2 * points[end] - points[start]
        if corners[start]:
            before = 2 * points[start] - points[end]
        if corners[end]:
            after = 2 * points[end] - points[start]
        line.extend(_span(before, points[start], points[end], after))
    if not closed:
        line.append((float(points[-1][0]), float(points[-1][1])))
    return line


def _span(p0: Vector, p1: Vector, p2: Vector, p3: Vector) -> list[Point]:
    knots = [0.0]
    for here, there in ((p0, p1), (p1, p2), (p2, p3)):
        knots.append(knots[-1] + max(float(np.linalg.norm(there - here)), 1e-6) ** _CENTRIPETAL)
    t0, t1, t2, t3 = knots
    made: list[Point] = []
    for k in range(_SAMPLES):
        t = t1 + (t2 - t1) * k / _SAMPLES
        a1 = (t1 - t) / (t1 - t0) * p0 + (t - t0) / (t1 - t0) * p1
        a2 = (t2 - t) / (t2 - t1) * p1 + (t - t1) / (t2 - t1) * p2
        a3 = (t3 - t) / (t3 - t2) * p2 + (t - t2) / (t3 - t2) * p3
        b1 = (t2 - t) / (t2 - t0) * a1 + (t - t0) / (t2 - t0) * a2
        b2 = (t3 - t) / (t3 - t1) * a2 + (t - t1) / (t3 - t1) * a3
        x, y = (t2 - t) / (t2 - t1) * b1 + (t - t1) / (t2 - t1) * b2
        made.append((float(x), float(y)))
    return made


def closed_path(ring: Sequence[Point]) -> str:
    """Return a ring as the ``d`` of a path of M, C and Z."""
    return _text(_fit_ring(ring)) + "Z"


def open_path(line: Sequence[Point]) -> str:
    """Return a line as the ``d`` of a path of M and C."""
    points = _resampled(line, least=6)
    out: list[Cubic] = []
    _fit(points, _unit(points[1] - points[0]), _unit(points[-2] - points[-1]), 2.5 * _ERROR, out)
    return _text(out)


def _resampled(line: Sequence[Point], least: int) -> Vector:
    dense = np.array(line, dtype=float)
    lengths = np.concatenate(([0.0], np.cumsum(np.linalg.norm(np.diff(dense, axis=0), axis=1))))
    count = max(least, int(lengths[-1] / _STEP))
    at = np.linspace(0.0, lengths[-1], count + 1)
    return np.column_stack([np.interp(at, lengths, dense[:, axis]) for axis in (0, 1)])


def _fit_ring(ring: Sequence[Point]) -> list[Cubic]:
    points = _resampled([*ring, ring[0]] if ring[0] != ring[-1] else ring, least=8)[:-1]
    count = len(points)
    turns = [_turn(points[i - 2], points[i], points[(i + 2) % count]) for i in range(count)]
    corners = [
        i
        for i in range(count)
        if turns[i] > _CORNER_DEGREES and turns[i] == max(turns[(i + j) % count] for j in range(-3, 4))
    ]
    starts = corners or [int(np.argmin(points[:, 1]))]
    out: list[Cubic] = []
    for number, start in enumerate(starts):
        end = starts[(number + 1) % len(starts)]
        if end <= start:
            end += count
        piece = np.array([points[i % count] for i in range(start, end + 1)])
        if corners:
            first, last = piece[min(2, len(piece) - 1)] - piece[0], piece[-min(3, len(piece))] - piece[-1]
        else:
            first = piece[1] - points[start - 1]
            last = -first
        _fit(piece, _unit(first), _unit(last), _ERROR, out)
    return out


def _turn(before: Vector, here: Vector, after: Vector) -> float:
    (ax, ay), (bx, by) = here - before, after - here
    return abs(math.degrees(math.atan2(ax * by - ay * bx, ax * bx + ay * by)))


def _unit(vector: Vector) -> Vector:
    return vector / max(float(np.linalg.norm(vector)), 1e-9)


def _fit(points: Vector, first: Vector, last: Vector, error: float, out: list[Cubic]) -> None:
    if len(points) == 2:
        reach = float(np.linalg.norm(points[1] - points[0])) / 3
        out.append((points[0], points[0] + first * reach, points[1] + last * reach, points[1]))
        return
    at = np.concatenate(([0.0], np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))))
    at /= at[-1]
    best, split = math.inf, 1
    for _ in range(6):
        cubic = _through(points, at, first, last)
        distances = np.linalg.norm(_value(cubic, at) - points, axis=1)
        worst = float(distances.max())
        if worst < error:
            out.append(cubic)
            return
        if worst < best:
            best, split = worst, int(np.argmax(distances))
        if worst > error * 40:
            break
        at = _closer(cubic, points, at)
    split = min(max(split, 1), len(points) - 2)
    tangent = _unit(points[max(0, split - 2)] - points[min(len(points) - 1, split + 2)])
    _fit(points[: split + 1], first, tangent, error, out)
    _fit(points[split:], -tangent, last, error, out)


def _value(cubic: Cubic, at: Vector) -> Vector:
    t = at[:, None]
    made: Vector = (
        (1 - t) ** 3 * cubic[0] + 3 * (1 - t) ** 2 * t * cubic[1] + 3 * (1 - t) * t**2 * cubic[2] + t**3 * cubic[3]
    )
    return made


def _through(points: Vector, at: Vector, first: Vector, last: Vector) -> Cubic:
    start, end = points[0], points[-1]
    b0, b1, b2, b3 = (1 - at) ** 3, 3 * at * (1 - at) ** 2, 3 * at * at * (1 - at), at**3
    a1, a2 = b1[:, None] * first, b2[:, None] * last
    rest = points - (start * (b0 + b1)[:, None] + end * (b2 + b3)[:, None])
    matrix = np.array([[np.sum(a1 * a1), np.sum(a1 * a2)], [np.sum(a1 * a2), np.sum(a2 * a2)]])
    span = float(np.linalg.norm(end - start))
    reach = np.full(2, span / 3)
    if abs(float(np.linalg.det(matrix))) > 1e-12:
        solved = np.linalg.solve(matrix, np.array([np.sum(a1 * rest), np.sum(a2 * rest)]))
        if np.all(solved >= 1e-6 * span) and np.all(solved <= 3 * span):
            reach = solved
    return (start, start + first * reach[0], end + last * reach[1], end)


def _closer(cubic: Cubic, points: Vector, at: Vector) -> Vector:
    """Move each parameter towards the nearest point of the curve by one Newton step."""
    slopes = [3 * (cubic[i + 1] - cubic[i]) for i in range(3)]
    bends = [2 * (slopes[i + 1] - slopes[i]) for i in range(2)]
    t = at[:, None]
    off = _value(cubic, at) - points
    slope = (1 - t) ** 2 * slopes[0] + 2 * (1 - t) * t * slopes[1] + t**2 * slopes[2]
    bend = (1 - t) * bends[0] + t * bends[1]
    over = np.sum(off * slope, axis=1)
    under = np.sum(slope * slope, axis=1) + np.sum(off * bend, axis=1)
    safe = np.where(np.abs(under) > 1e-12, under, 1.0)
    moved = np.where(np.abs(under) > 1e-12, at - over / safe, at)
    return np.asarray(np.maximum.accumulate(np.clip(moved, 0, 1)), dtype=float)


def _text(cubics: Sequence[Cubic]) -> str:
    start = cubics[0][0]
    parts = [f"M{_number(start[0])} {_number(start[1])}"]
    parts.extend("C" + " ".join(f"{_number(x)} {_number(y)}" for x, y in cubic[1:]) for cubic in cubics)
    return " ".join(parts)


def _number(value: float) -> str:
    shown = f"{value:.1f}".removesuffix(".0")
    return "0" if shown == "-0" else shown
