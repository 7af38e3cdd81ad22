"""Where a muscle lies on the body: bands across a limb or the trunk, and their outline as far as it can be seen.

A band is (segment, place along it, from angle, to angle). Angles go round the bone: 0 front, 90 outer side, 180 back,
270 inner side. Places along the trunk are head units above the hip line, at the hip above its joint, along a limb
shares of its bone. Origins
and insertions follow the textbook course of each muscle, simplified to what shows on the surface.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from supple.body.muscle import Muscle
from supple.figure.physique import (
    SHANK,
    SHANK_PROFILE,
    THIGH,
    THIGH_PROFILE,
    TORSO_PROFILE,
    UPPER_ARM,
    UPPER_ARM_PROFILE,
    station_at,
    torso_station,
)
from supple.figure.shape import Shape, Tint
from supple.figure.skeleton import OUTWARD
from supple.figure.space import Frame, Vector, add, between, blended, dot, scaled, sub

if TYPE_CHECKING:
    from supple.body.side import Side
    from supple.figure.camera import Point
    from supple.figure.sketch import Sketch

Band = tuple[str, float, float, float]

_TRUNK, _HIP, _THIGH, _SHANK, _ARM = "trunk", "hip", "thigh", "shank", "upper-arm"


def _on(segment: str, *bands: tuple[float, float, float]) -> tuple[Band, ...]:
    return tuple((segment, place, first, last) for place, first, last in bands)


AREAS: Final[dict[Muscle, tuple[Band, ...]]] = {
    Muscle.QUADRICEPS: _on(
        _THIGH, (0.06, 0, 34), (0.18, -32, 64), (0.38, -56, 80), (0.60, -64, 80), (0.80, -60, 60), (0.93, -28, 28)
    ),
    Muscle.HAMSTRINGS: _on(
        _THIGH, (0.13, 160, 210), (0.28, 112, 250), (0.50, 96, 264), (0.72, 98, 260),
        (0.90, 120, 240), (0.985, 146, 216)
    ),
    Muscle.ADDUCTORS: _on(
        _THIGH, (0.0, 258, 296), (0.12, 226, 328), (0.30, 228, 324), (0.52, 244, 304), (0.78, 266, 280)
    ),
    Muscle.TFL_ITB: (
        *_on(_TRUNK, (0.54, 56, 82), (0.34, 54, 98)),
        *_on(_HIP, (0.0, 50, 106)),
        *_on(_THIGH, (0.20, 62, 114), (0.50, 74, 112), (0.95, 80, 104)),
    ),
    Muscle.TIBIALIS_ANTERIOR: _on(
        _SHANK, (0.05, 24, 60), (0.18, 2, 76), (0.40, -4, 74), (0.66, -4, 56), (0.93, -4, 28)
    ),
    Muscle.PERONEALS: _on(_SHANK, (0.05, 74, 102), (0.22, 58, 122), (0.46, 62, 122), (0.70, 80, 126), (0.94, 104, 130)),
    Muscle.TIBIALIS_POSTERIOR: _on(
        _SHANK, (0.18, 236, 262), (0.36, 216, 284), (0.60, 216, 280), (0.82, 228, 268), (0.97, 244, 266)
    ),
    Muscle.GASTROCNEMIUS: _on(
        _SHANK, (0.012, 146, 214), (0.10, 96, 262), (0.25, 84, 276), (0.39, 92, 270), (0.47, 122, 244), (0.51, 166, 200)
    ),
    Muscle.SOLEUS: _on(
        _SHANK, (0.43, 92, 104), (0.46, 88, 272), (0.56, 94, 266), (0.70, 116, 244), (0.84, 142, 220), (0.93, 162, 200)
    ),
    Muscle.ACHILLES: _on(_SHANK, (0.60, 166, 196), (0.74, 140, 222), (0.90, 116, 246), (1.03, 104, 256)),
    Muscle.GLUTEUS_MAXIMUS: (
        *_on(_TRUNK, (0.56, 146, 172), (0.38, 104, 182)),
        *_on(_HIP, (0.0, 92, 204)),
        *_on(_THIGH, (0.16, 108, 232), (0.26, 140, 208)),
    ),
    Muscle.GLUTEUS_MEDIUS: (
        *_on(_TRUNK, (0.68, 80, 118), (0.52, 54, 144), (0.34, 56, 140)),
        *_on(_HIP, (0.05, 66, 122), (-0.12, 86, 104)),
    ),
    Muscle.DEEP_ROTATORS: (
        *_on(_TRUNK, (0.40, 142, 174), (0.28, 108, 174)),
        *_on(_HIP, (0.02, 94, 156), (-0.10, 92, 122)),
    ),
    Muscle.HIP_FLEXORS: (
        *_on(_TRUNK, (0.62, 26, 50), (0.40, 18, 66)),
        *_on(_HIP, (0.02, -18, 62)),
        *_on(_THIGH, (0.16, -26, 50), (0.30, -14, 20)),
    ),
    Muscle.LOWER_BACK: _on(
        _TRUNK, (0.30, 168, 180), (0.46, 138, 180), (0.78, 124, 180), (1.04, 134, 180), (1.26, 166, 180)
    ),
    Muscle.UPPER_BACK: _on(
        _TRUNK, (1.18, 164, 180), (1.40, 126, 180), (1.74, 108, 180), (2.04, 108, 180), (2.36, 146, 180)
    ),
    Muscle.CORE: _on(_TRUNK, (0.30, 0, 16), (0.52, 0, 56), (0.82, 0, 74), (1.16, 0, 70), (1.46, 0, 28)),
    Muscle.SHOULDERS_ARMS: _on(_ARM, (0.0, 20, 160), (0.10, 4, 176), (0.26, 26, 154), (0.40, 62, 116), (0.48, 86, 92)),
}  # fmt: skip

_PROFILES: Final = {_THIGH: THIGH_PROFILE, _SHANK: SHANK_PROFILE, _ARM: UPPER_ARM_PROFILE}
_LENGTHS: Final = {_THIGH: THIGH, _SHANK: SHANK, _ARM: UPPER_ARM}
# A coloured patch lies this far over skin and cloth.
_OVER: Final = 0.014
_SMOOTH: Final = 4
# Half depth and half width of the body around a hip joint.
_HIP_DEEP, _HIP_WIDE = 0.42, 0.33
# Radians: a narrower rest of a muscle at the edge of a limb would be no more than a line.
_SEEN: Final = 0.16


def trunk_depth(sketch: Sketch) -> float:
    """Return how near the trunk is to the viewer."""
    return sketch.camera.depth(between(sketch.skeleton.pelvis, sketch.skeleton.chest, 0.5))


def segments_of(muscle: Muscle) -> frozenset[str]:
    """Return the segments on which a muscle lies."""
    return frozenset(band[0] for band in AREAS.get(muscle, ()))


def muscle_shapes(sketch: Sketch, side: Side, segment: str) -> list[Shape]:
    """Return the coloured muscles that lie on one segment alone."""
    wanted = frozenset({segment})
    shapes = []
    for muscle in AREAS:
        if sketch.has(side, muscle) and segments_of(muscle) == wanted:
            shape = muscle_shape(sketch, side, muscle)
            if shape is not None:
                shapes.append(shape)
    return shapes


def draw_hip_muscles(sketch: Sketch, side: Side) -> None:
    """Put the coloured muscles that go from the trunk to the thigh into the sketch."""
    leg = sketch.skeleton.legs[side]
    for muscle in AREAS:
        if not sketch.has(side, muscle) or len(segments_of(muscle)) < 2:
            continue
        shape = muscle_shape(sketch, side, muscle)
        if shape is None:
            continue
        depth = sketch.camera.depth(between(leg.hip, leg.knee, 0.5)) + 0.121
        if sketch.far(side) < 0.5:
            depth = max(depth, trunk_depth(sketch) + 0.001)
        sketch.put(depth, [shape])


def muscle_shape(sketch: Sketch, side: Side, muscle: Muscle) -> Shape | None:
    """Return a muscle's outline as far as the viewer sees it; None where it is turned away."""
    bands = [_band_ends(sketch, side, *band) for band in AREAS[muscle]]
    seen = [index for index, (_, _, wide) in enumerate(bands) if wide > _SEEN]
    if not seen:
        return None
    # Where a muscle goes round out of sight it ends; its turned-away rest would be a line along the edge.
    shown = bands[max(seen[0] - 1, 0) : seen[-1] + 2]
    loop = _smooth([band[0] for band in shown]) + _smooth([band[1] for band in shown])[::-1]
    return Shape((tuple(value for point in loop for value in point),), Tint.TARGET, sketch.far(side) * 0.55)


def _band_ends(
    sketch: Sketch, side: Side, segment: str, place: float, begin: float, end: float
) -> tuple[Point, Point, float]:
    """Return the two ends of a band in the picture, held back to what faces the viewer, and how wide it is."""
    centre, frame, deep, wide = _section(sketch, side, segment, place)
    out = OUTWARD[side]
    ahead = sketch.camera.ahead
    forward, aside = dot(frame[0], ahead), dot(frame[2], ahead) * out
    a, b = math.radians(begin), math.radians(end)
    if math.hypot(forward, aside) > 0.12:
        # The surface at an angle faces the viewer while it is within a quarter turn of the angle that faces him most.
        best = math.atan2(aside / wide, forward / deep)
        best += 2 * math.pi * round(((a + b) / 2 - best) / (2 * math.pi))
        low, high = best - math.pi / 2, best + math.pi / 2
        a, b = min(max(a, low), high), min(max(b, low), high)
    points = []
    for angle in (a, b):
        at = add(centre, add(scaled(frame[0], deep * math.cos(angle)), scaled(frame[2], wide * math.sin(angle) * out)))
        points.append(sketch.camera.point(at))
    return points[0], points[1], b - a


def _section(sketch: Sketch, side: Side, segment: str, place: float) -> tuple[Vector, Frame, float, float]:
    """Return centre, frame, half depth and half width of the body where a band lies."""
    body, look = sketch.skeleton, sketch.look
    if segment == _TRUNK:
        index = torso_station(place)
        (point, frame), (height, forward, _, deep, wide) = body.spine[index], TORSO_PROFILE[index]
        along_spine = scaled(frame[1], place - height)
        centre = add(add(point, along_spine), scaled(frame[0], forward))
        return centre, frame, deep * look.girth + _OVER, wide * look.girth + _OVER
    if segment == _HIP:
        # Half-way between pelvis and thigh, so that a muscle that crosses the hip bends with it.
        leg = body.legs[side]
        frame = blended(body.pelvis_frame, leg.thigh, 0.5)
        centre = add(add(leg.hip, scaled(frame[1], place)), scaled(frame[0], -0.02))
        return centre, frame, _HIP_DEEP * look.girth, _HIP_WIDE * look.girth
    if segment == _ARM:
        start, frame = body.arms[side].shoulder, body.arms[side].upper
    elif segment == _THIGH:
        start, frame = body.legs[side].hip, body.legs[side].thigh
    else:
        start, frame = body.legs[side].knee, body.legs[side].shank
    _, forward, outward, deep, wide = station_at(_PROFILES[segment], place)
    centre = sub(start, scaled(frame[1], place * _LENGTHS[segment]))
    centre = add(centre, add(scaled(frame[0], forward), scaled(frame[2], outward * OUTWARD[side])))
    return centre, frame, deep * look.breadth + _OVER, wide * look.breadth + _OVER


def _smooth(points: list[Point]) -> list[Point]:
    """Return points on a smooth curve through the given ones."""
    found: list[Point] = []
    for index in range(len(points) - 1):
        p1, p2 = points[index], points[index + 1]
        p0 = points[index - 1] if index else p1
        p3 = points[index + 2] if index + 2 < len(points) else p2
        for step in range(_SMOOTH):
            u = step / _SMOOTH
            found.append(
                (
                    _curve(p0[0], p1[0], p2[0], p3[0], u),
                    _curve(p0[1], p1[1], p2[1], p3[1], u),
                )
            )
    return [*found, points[-1]]


def _curve(p0: float, p1: float, p2: float, p3: float, u: float) -> float:
    return 0.5 * (2 * p1 + (p2 - p0) * u + (2 * p0 - 5 * p1 + 4 * p2 - p3) * u * u + (3 * p1 - p0 - 3 * p2 + p3) * u**3)
