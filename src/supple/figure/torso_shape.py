"""The drawing of the trunk: pelvis in shorts, shirt with its shoulders, and the chest as it breathes."""

from __future__ import annotations

from functools import cache
from typing import Final

from supple.body.side import Side
from supple.figure.muscle_area import muscle_shapes, trunk_depth
from supple.figure.outline import Edge, Ellipse, Loop, chain, hull, loop_of
from supple.figure.physique import TORSO_PROFILE, torso_station
from supple.figure.shape import Shape, Tint
from supple.figure.skeleton import OUTWARD
from supple.figure.sketch import Sketch, light_across, rounded
from supple.figure.space import add, scaled
from supple.settings import Clothes

_HEM: Final = torso_station(0.64)
_ARMPIT: Final = torso_station(1.94)
_COLLAR: Final = torso_station(2.37)
# A deep breath widens belly and chest by so much of their depth, most at the belly.
_BREATH: Final = 0.075


@cache
def swell(height: float) -> float:
    """Return how much of a breath a height of the trunk takes part in."""
    if not 0.5 < height < 2.3:
        return 0.0
    return max(0.0, 1.0 - abs(height - 1.15) / 1.1)


def torso_ellipses(sketch: Sketch) -> list[Ellipse]:
    """Return the ellipses of the trunk from below upwards."""
    girth = sketch.look.girth
    found = []
    for (point, frame), (height, forward, _, deep, wide) in zip(sketch.skeleton.spine, TORSO_PROFILE, strict=True):
        more = swell(height) * sketch.breath * _BREATH
        fuller = girth if height < 1.7 else 1 + (girth - 1) * 0.5
        centre = add(point, scaled(frame[0], forward + more * deep * 0.6))
        radii = (deep * fuller * (1 + more), min(deep, wide) * 0.42, wide * fuller * (1 + more * 0.3))
        found.append(Ellipse(sketch.camera, centre, frame, radii))
    return found


def draw_torso(sketch: Sketch) -> None:
    """Put the trunk into the sketch."""
    ellipses = torso_ellipses(sketch)
    collar = chain(ellipses[-4:])
    pelvis = chain(ellipses[: _HEM + 2])
    light = light_across(ellipses[2], ellipses[-5])
    shirt, shoulders = _shirt(sketch, ellipses)
    shapes = [Shape((loop_of(collar),), Tint.SKIN_LOW)]
    shapes += rounded(pelvis, Tint.SHORTS, 0.0, 0.12, light)
    if shoulders:
        shapes.append(Shape(shoulders, Tint.SHIRT))
    shapes += rounded(shirt, Tint.SHIRT, 0.0, 0.16, light)
    shapes += [shape for side in Side for shape in muscle_shapes(sketch, side, "trunk")]
    sketch.put(trunk_depth(sketch), shapes)


def _shirt(sketch: Sketch, ellipses: list[Ellipse]) -> tuple[list[Edge], tuple[Loop, ...]]:
    """Return the outline of the shirt's body, and the loops that join the sleeves to it."""
    (point, frame), (_, forward, _, deep, wide) = sketch.skeleton.spine[_HEM], TORSO_PROFILE[_HEM]
    girth = sketch.look.girth
    hem = Ellipse(
        sketch.camera, add(point, scaled(frame[0], forward)), frame, (deep * girth + 0.03, 0.004, wide * girth + 0.03)
    )
    body = chain([hem, *ellipses[_HEM + 1 : -2]])
    loops: list[Loop] = []
    sleeveless = sketch.look.clothes is Clothes.VEST
    for side, arm in sketch.skeleton.arms.items():
        out = OUTWARD[side]
        if sleeveless:
            continue
        # The shoulder joins the upper arm to the chest.
        cap = Ellipse(
            sketch.camera, add(arm.shoulder, scaled(arm.upper[2], -0.03 * out)), arm.upper, (0.178, 0.165, 0.165)
        )
        (chest, chest_frame), (_, chest_forward, _, _, _) = sketch.skeleton.spine[_ARMPIT], TORSO_PROFILE[_ARMPIT]
        rib = Ellipse(
            sketch.camera,
            add(chest, add(scaled(chest_frame[0], chest_forward), scaled(chest_frame[2], out * 0.30))),
            chest_frame,
            (0.30, 0.20, 0.25),
        )
        top, top_frame = sketch.skeleton.spine[_COLLAR]
        neck = Ellipse(
            sketch.camera,
            add(top, add(scaled(top_frame[2], out * 0.14), scaled(top_frame[1], 0.03))),
            top_frame,
            (0.2, 0.1, 0.2),
        )
        loops.append(loop_of(hull((cap, rib, neck))))
    return body, tuple(loops)
