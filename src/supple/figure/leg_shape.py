"""The drawing of the legs: thigh, lower leg, and the foot in its shoe or bare."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.body.muscle import Muscle
from supple.body.side import Side
from supple.figure.muscle_area import muscle_shapes
from supple.figure.outline import Ellipse, chain, hull, loop_of
from supple.figure.physique import SHANK_PROFILE, THIGH_PROFILE, TOE_ROOT
from supple.figure.shape import Shape, Tint
from supple.figure.skeleton import OUTWARD
from supple.figure.sketch import HALO, Cloth, Sketch, ellipses_along, light_across, limb_shapes, rounded
from supple.figure.space import Frame, Vector, add, between, dot, turned

if TYPE_CHECKING:
    from supple.figure.outline import Edge
    from supple.figure.skeleton import Leg

# Nearer than the trunk by so much, so that a leg at the same depth is painted over it.
_BEFORE_TRUNK: Final = 0.12
# What a shoe adds around the foot.
_SOLE_DOWN: Final = -0.295
# How far an arch can be drawn up.
_ARCH: Final = 0.10


def draw_legs(sketch: Sketch) -> None:
    """Put both legs into the sketch."""
    for side, leg in sketch.skeleton.legs.items():
        _draw_leg(sketch, side, leg)


def _draw_leg(sketch: Sketch, side: Side, leg: Leg) -> None:
    camera = sketch.camera
    thigh_cloth, shank_cloth = sketch.leg_cloth(shank=False), sketch.leg_cloth(shank=True)
    thigh = limb_shapes(
        sketch, side, (leg.thigh, leg.hip, leg.knee), THIGH_PROFILE, (0.26, 0.84),
        Cloth(thigh_cloth, Tint.SHORTS) if thigh_cloth else None,
    )  # fmt: skip
    thigh += muscle_shapes(sketch, side, "thigh")
    sketch.put(camera.depth(between(leg.hip, leg.knee, 0.5)) + _BEFORE_TRUNK, thigh)
    shank = limb_shapes(
        sketch, side, (leg.shank, leg.knee, leg.ankle), SHANK_PROFILE, (0.20, 0.95),
        Cloth(shank_cloth, Tint.SHORTS) if shank_cloth else None,
    )  # fmt: skip
    shank += muscle_shapes(sketch, side, "shank")
    shank_depth = camera.depth(between(leg.knee, leg.ankle, 0.5)) + 0.10
    sketch.put(shank_depth, shank)
    foot = _bare_foot(sketch, side, leg) if sketch.bare else _shoe(sketch, side, leg)
    sketch.put(camera.depth(add(leg.ankle, turned(leg.foot, (0.3, -0.15, 0.0)))) + _BEFORE_TRUNK, foot)


class _FootPen:
    """Ellipsoids in the axes of a foot and of its toes."""

    def __init__(self, sketch: Sketch, side: Side, leg: Leg) -> None:
        self._sketch, self._leg, self._out = sketch, leg, OUTWARD[side]
        self._root = add(leg.ankle, turned(leg.foot, TOE_ROOT))

    def foot(self, at: Vector, radii: Vector) -> Ellipse:
        """Return an ellipsoid given from the ankle."""
        return self._made(self._leg.ankle, self._leg.foot, at, radii)

    def toes(self, at: Vector, radii: Vector, *, big: bool = False) -> Ellipse:
        """Return an ellipsoid given from the root of the toes."""
        return self._made(self._root, self._leg.big_toe if big else self._leg.toes, at, radii)

    def _made(self, origin: Vector, frame: Frame, at: Vector, radii: Vector) -> Ellipse:
        x, y, z = at
        return Ellipse(self._sketch.camera, add(origin, turned(frame, (x, y, z * self._out))), frame, radii)


def _shoe(sketch: Sketch, side: Side, leg: Leg) -> list[Shape]:
    pen = _FootPen(sketch, side, leg)
    far = sketch.far(side)
    ankle = pen.foot((-0.005, 0.02, 0.0), (0.112, 0.10, 0.112))
    heel = pen.foot((-0.145, -0.165, 0.0), (0.135, 0.155, 0.118))
    instep = pen.foot((0.20, -0.085, 0.0), (0.10, 0.10, 0.105))
    ball = pen.foot((0.52, -0.205, 0.01), (0.13, 0.115, 0.150))
    tip = pen.toes((0.24, -0.018, -0.01), (0.115, 0.095, 0.125))
    root = pen.toes((0.0, 0.0, 0.01), (0.13, 0.115, 0.150))
    parts = [hull((ankle, heel, instep)), hull((heel, instep, ball)), hull((root, tip))]
    shapes = [Shape(tuple(loop_of(part, HALO) for part in parts), Tint.HALO)]
    shapes += _ankle_skin(sketch, side, leg)
    sole = _sole_target(sketch, pen, side, leg)
    shapes += sole.under
    shapes.append(Shape(tuple(loop_of(part) for part in parts), Tint.SHOE, far))
    soles = (
        hull((pen.foot((-0.145, _SOLE_DOWN, 0.0), (0.135, 0.028, 0.115)),
              pen.foot((0.52, _SOLE_DOWN, 0.01), (0.13, 0.028, 0.148)))),
        hull((pen.toes((0.0, -0.092, 0.01), (0.12, 0.028, 0.148)),
              pen.toes((0.25, -0.088, -0.01), (0.115, 0.026, 0.12)))),
    )  # fmt: skip
    shapes.append(Shape(tuple(loop_of(sole) for sole in soles), Tint.SOLE, far))
    return shapes + sole.over


def _ankle_skin(sketch: Sketch, side: Side, leg: Leg) -> list[Shape]:
    """Return the lower end of the shank once more, so that the shoe's halo does not cut it off."""
    covered = sketch.leg_cloth(shank=True) is not None
    ellipses = ellipses_along(sketch, leg.shank, leg.knee, leg.ankle, SHANK_PROFILE[-3:], OUTWARD[side])
    outline = chain(ellipses)
    if covered:
        return [Shape((loop_of(outline, 0.018),), Tint.SHORTS, sketch.far(side))]
    return rounded(outline, Tint.SKIN, sketch.far(side), 0.26, light_across(ellipses[0], ellipses[-1]))


@dataclass(frozen=True, slots=True)
class _Sole:
    """The coloured sole: under the foot where the viewer looks down on it, over it where he sees it from below."""

    under: list[Shape]
    over: list[Shape]


def _sole_target(sketch: Sketch, pen: _FootPen, side: Side, leg: Leg) -> _Sole:
    if not sketch.has(side, Muscle.PLANTAR_FOOT):
        return _Sole([], [])
    looks_down = dot(leg.foot[1], sketch.camera.ahead) > 0.3
    # Seen from above a rim of it shows around the foot; from the side it is a band along the edge.
    low, more = (-0.315, 0.03) if looks_down else (-0.27, 0.0)
    band = chain(
        (pen.foot((-0.10, low, 0.0), (0.16 + more, 0.05, 0.10 + more)),
         pen.foot((0.18, low + leg.arch * _ARCH, 0.0), (0.16 + more, 0.05, 0.11 + more)),
         pen.foot((0.45, low, 0.0), (0.16 + more, 0.05, 0.12 + more)))
    )  # fmt: skip
    shape = Shape((loop_of(band),), Tint.TARGET, sketch.far(side))
    return _Sole([shape], []) if looks_down else _Sole([], [shape])


def _bare_foot(sketch: Sketch, side: Side, leg: Leg) -> list[Shape]:
    pen = _FootPen(sketch, side, leg)
    far = sketch.far(side)
    ankle = pen.foot((-0.005, 0.0, 0.0), (0.105, 0.10, 0.105))
    heel = pen.foot((-0.125, -0.205, 0.0), (0.115, 0.112, 0.098))
    drawn_up = leg.arch * _ARCH
    instep = pen.foot((0.20, -0.115 + drawn_up, -0.01), (0.10, 0.085, 0.088))
    outer = pen.foot((0.22, -0.245 + drawn_up, 0.055), (0.16, 0.072, 0.06))
    ball = pen.foot((0.50, -0.235, 0.0), (0.11, 0.082, 0.135))
    big = [
        pen.toes((0.02, -0.03, -0.075), (0.09, 0.075, 0.06), big=True),
        pen.toes((0.29, -0.045, -0.085), (0.082, 0.066, 0.058), big=True),
    ]
    small = [
        [
            pen.toes((0.0, -0.035, z), (0.07, 0.06, 0.042)),
            pen.toes((reach, -0.06, z * 1.02), (0.052, 0.050, 0.040)),
        ]
        for z, reach in ((0.0, 0.255), (0.06, 0.225), (0.112, 0.185), (0.155, 0.135))
    ]
    body: list[list[Edge]] = [hull((ankle, heel, instep)), chain((heel, outer, ball)), hull((instep, ball, outer))]
    near_first = OUTWARD[side] * sketch.camera.depth(leg.foot[2]) < 0
    toes = [hull(pair) for pair in small]
    toes = [*toes[::-1], hull(big)] if near_first else [hull(big), *toes]
    shapes = [Shape(tuple(loop_of(part, HALO) for part in [*body, *toes]), Tint.HALO)]
    shapes += _ankle_skin(sketch, side, leg)
    sole = _sole_target(sketch, pen, side, leg)
    shapes += sole.under
    shapes.append(Shape(tuple(loop_of(part) for part in body), Tint.SKIN, far))
    for toe in toes:
        shapes.append(Shape((loop_of(toe, 0.012),), Tint.SKIN_LOW, far))
        shapes.append(Shape((loop_of(toe),), Tint.SKIN, far))
    return shapes + sole.over
