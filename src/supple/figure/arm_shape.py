"""The drawing of the arms and hands: relaxed, flat, a fist, or closed around something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.muscle_area import muscle_shapes
from supple.figure.outline import Ellipse, chain, hull, loop_of
from supple.figure.physique import FOREARM_PROFILE, UPPER_ARM_PROFILE
from supple.figure.pose import Grip
from supple.figure.shape import Shape, Tint
from supple.figure.skeleton import OUTWARD
from supple.figure.sketch import HALO, Cloth, Sketch, limb_shapes
from supple.figure.space import Vector, add, along, between, turned

if TYPE_CHECKING:
    from supple.figure.skeleton import Arm

_BEFORE_TRUNK: Final = 0.16
# From the wrist along the hand: how far, forward, outward, half depth (towards the thumb), half thickness.
_RELAXED: Final = (
    (0.0, 0.0, 0.0, 0.070, 0.062),
    (0.14, 0.0, 0.0, 0.104, 0.060),
    (0.30, 0.004, -0.004, 0.114, 0.058),
    (0.44, 0.002, -0.022, 0.100, 0.052),
    (0.56, -0.002, -0.058, 0.080, 0.044),
    (0.64, -0.004, -0.098, 0.056, 0.038),
)
_FLAT: Final = (
    (0.0, 0.0, 0.0, 0.070, 0.062),
    (0.14, 0.0, 0.0, 0.104, 0.056),
    (0.30, 0.004, 0.0, 0.118, 0.050),
    (0.46, 0.002, 0.0, 0.108, 0.043),
    (0.62, -0.004, 0.0, 0.082, 0.037),
    (0.72, -0.006, 0.0, 0.050, 0.030),
)
_PALM: Final = ((0.0, 0.0, 0.0, 0.070, 0.062), (0.14, 0.0, 0.0, 0.100, 0.066), (0.28, 0.004, 0.0, 0.112, 0.074))
_THUMBS: Final = {
    Grip.RELAXED: ((0.07, 0.12, -0.01, 0.038), (0.120, 0.24, -0.04, 0.036), (0.128, 0.35, -0.075, 0.030)),
    Grip.FLAT: ((0.07, 0.12, -0.01, 0.038), (0.140, 0.22, -0.02, 0.036), (0.175, 0.33, -0.02, 0.028)),
    Grip.FIST: ((0.07, 0.14, -0.03, 0.040), (0.105, 0.25, -0.095, 0.040), (0.035, 0.31, -0.135, 0.036)),
    Grip.HOLD: ((0.07, 0.14, -0.03, 0.040), (0.115, 0.25, -0.090, 0.038), (0.060, 0.33, -0.125, 0.034)),
}


def draw_arms(sketch: Sketch) -> None:
    """Put both arms into the sketch."""
    for side, arm in sketch.skeleton.arms.items():
        _draw_arm(sketch, side, arm)


def _draw_arm(sketch: Sketch, side: Side, arm: Arm) -> None:
    camera = sketch.camera
    upper_cloth, fore_cloth = sketch.arm_cloth(fore=False), sketch.arm_cloth(fore=True)
    upper = limb_shapes(
        sketch, side, (arm.upper, arm.shoulder, arm.elbow), UPPER_ARM_PROFILE, (0.30, 0.9),
        Cloth(upper_cloth, Tint.SHIRT) if upper_cloth else None,
    )  # fmt: skip
    upper += muscle_shapes(sketch, side, "upper-arm")
    sketch.put(camera.depth(between(arm.shoulder, arm.elbow, 0.5)) + _BEFORE_TRUNK, upper)
    fore = limb_shapes(
        sketch, side, (arm.fore, arm.elbow, arm.wrist), FOREARM_PROFILE, (0.22, 0.98),
        Cloth(fore_cloth, Tint.SHIRT) if fore_cloth else None,
    )  # fmt: skip
    sketch.put(camera.depth(between(arm.elbow, arm.wrist, 0.5)) + _BEFORE_TRUNK, fore)
    sketch.put(camera.depth(along(arm.wrist, arm.hand[1], -0.3)) + _BEFORE_TRUNK + 0.02, _hand(sketch, side, arm))


def _hand(sketch: Sketch, side: Side, arm: Arm) -> list[Shape]:
    grip, out, far = sketch.grip(side), OUTWARD[side], sketch.far(side)

    def ball(x: float, y: float, z: float, radii: Vector) -> Ellipse:
        """Return an ellipsoid: towards the thumb, along the fingers, away from the palm's side."""
        return Ellipse(sketch.camera, add(arm.wrist, turned(arm.hand, (x, -y, z * out))), arm.hand, radii)

    flat = grip is Grip.FLAT
    stations = _FLAT if flat else _RELAXED if grip is Grip.RELAXED else _PALM
    palm = [ball(x, y, z, (deep, min(deep, thick) * 0.98, thick)) for y, x, z, deep, thick in stations]
    outlines = [chain(palm)]
    if grip in (Grip.FIST, Grip.HOLD):
        # Fingers fold at the knuckles and lie across the palm.
        knuckles = ball(0.0, 0.36, -0.012, (0.112, 0.070, 0.072))
        folded = ball(-0.004, 0.335, -0.098, (0.106, 0.072, 0.060))
        tips = ball(-0.004, 0.235, -0.118, (0.098, 0.056, 0.046))
        outlines += [hull((palm[-1], knuckles)), hull((knuckles, folded)), hull((folded, tips))]
    thumb = chain([ball(x, y, z, (r, r, r)) for x, y, z, r in _THUMBS[grip]])
    shapes = [Shape((*(loop_of(one, HALO) for one in [chain(palm[1:]), *outlines[1:]]),), Tint.HALO)]
    shapes.append(Shape((*(loop_of(one) for one in outlines), loop_of(thumb)), Tint.SKIN, far))
    if grip in (Grip.FIST, Grip.HOLD):
        shapes.append(Shape((loop_of(thumb, 0.012),), Tint.SKIN_LOW, far))
        shapes.append(Shape((loop_of(thumb),), Tint.SKIN, far))
    return shapes
