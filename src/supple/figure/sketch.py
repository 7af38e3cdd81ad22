"""The sketch: a solved figure before one camera, and what its parts share when they are drawn."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.look import Look
from supple.figure.outline import Edge, Ellipse, chain, lit_loop, loop_of
from supple.figure.physique import Profile, Station, station_at
from supple.figure.pose import Grip
from supple.figure.shape import Drawing, Glow, Shape, Tint
from supple.figure.skeleton import OUTWARD
from supple.figure.space import Frame, Vector, add, distance, scaled, sub, turned
from supple.settings import Clothes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from supple.body.muscle import Muscle
    from supple.figure.camera import Camera
    from supple.figure.skeleton import Skeleton

# The gap that sets a limb off from what is behind it.
HALO: Final = 0.030
# Light comes from the upper left.
LIGHT: Final = (-0.447, 0.894)
# Steps of light: how far the shaded edge has moved in, and how bright it is; and how dark the shade is.
_STEPS: Final = ((0.16, 0.1), (0.38, 0.45), (0.66, 0.8))
_FAR_STEPS: Final = ((0.3, 0.4),)
_FAR: Final = 0.5
_SHADE: Final = 0.4
# A limb shorter than this in the picture points at the viewer.
_SHORT: Final = 0.25
# How far a garment stands off the skin.
_THICK: Final = 0.018


@dataclass(slots=True)
class Sketch:
    """What the drawing of one moment needs. ``breath`` is 0 out to 1 in."""

    camera: Camera
    skeleton: Skeleton
    look: Look
    targets: dict[Side, frozenset[Muscle]]
    grips: dict[Side, Grip]
    bare: bool = False
    breath: float = 0.0
    layers: list[tuple[float, Drawing]] = field(default_factory=list)
    _far: dict[Side, float] = field(default_factory=dict)

    def put(self, depth: float, shapes: Sequence[Shape | Glow]) -> None:
        """Add shapes at a depth; what is nearer to the viewer is painted later."""
        if shapes:
            self.layers.append((depth, tuple(shapes)))

    def far(self, side: Side) -> float:
        """Return how far behind the trunk a side is: 0 near, 1 far."""
        if side not in self._far:
            body = self.skeleton
            aside = add(body.pelvis, turned(body.pelvis_frame, (0.0, 0.0, OUTWARD[side])))
            behind = self.camera.depth(body.pelvis) - self.camera.depth(aside)
            self._far[side] = min(1.0, max(0.0, (behind - 0.12) / 0.45))
        return self._far[side]

    def grip(self, side: Side) -> Grip:
        """Return what a hand does."""
        return self.grips.get(side, Grip.RELAXED)

    def has(self, side: Side, muscle: Muscle) -> bool:
        """Tell whether a muscle of a side is to be coloured."""
        return muscle in self.targets.get(side, ())

    def leg_cloth(self, *, shank: bool) -> float | None:
        """Return down to which share of the thigh or the shank the clothes reach; None for bare skin."""
        long = self.look.clothes in (Clothes.TIGHTS, Clothes.LONG)
        if shank:
            return 0.90 if long else None
        return 1.06 if long else 0.46

    def arm_cloth(self, *, fore: bool) -> float | None:
        """Return down to which share of the upper arm or the forearm the clothes reach; None for bare skin."""
        if self.look.clothes is Clothes.LONG:
            return 0.94 if fore else 1.06
        return None if fore or self.look.clothes is Clothes.VEST else 0.46


def ellipses_along(
    sketch: Sketch, frame: Frame, start: Vector, end: Vector, stations: Sequence[Station], out: float
) -> list[Ellipse]:
    """Return the ellipses of a limb at its stations."""
    size = distance(start, end)
    breadth = sketch.look.breadth
    found = []
    for share, forward, outward, deep, wide in stations:
        centre = sub(start, scaled(frame[1], share * size))
        centre = add(centre, add(scaled(frame[0], forward), scaled(frame[2], outward * out)))
        radii = (deep * breadth, min(deep, wide) * 0.98, wide * breadth)
        found.append(Ellipse(sketch.camera, centre, frame, radii))
    return found


def hem_at(
    sketch: Sketch, frame: Frame, start: Vector, end: Vector, profile: Profile, share: float, out: float, grow: float
) -> Ellipse:
    """Return the flat cross-section at which a garment ends."""
    _, forward, outward, deep, wide = station_at(profile, share)
    size, breadth = distance(start, end), sketch.look.breadth
    centre = sub(start, scaled(frame[1], share * size))
    centre = add(centre, add(scaled(frame[0], forward), scaled(frame[2], outward * out)))
    return Ellipse(sketch.camera, centre, frame, (deep * breadth + grow, 0.004, wide * breadth + grow))


def light_across(first: Ellipse, last: Ellipse) -> tuple[float, float]:
    """Return the direction across a limb from which it is lit, so that its ends have no edge; else the light's own."""
    dx, dy = last.x - first.x, last.y - first.y
    size = math.hypot(dx, dy)
    if size < _SHORT:
        return LIGHT
    nx, ny = -dy / size, dx / size
    facing = nx * LIGHT[0] + ny * LIGHT[1]
    return (nx, ny) if facing >= 0 else (-nx, -ny)


def rounded(
    outline: Sequence[Edge], tint: Tint, far: float, lift: float, light: tuple[float, float] = LIGHT
) -> list[Shape]:
    """Return a body's outline filled in steps from shade to light, which makes it round; ``lift`` is how strongly."""
    shapes = [Shape((loop_of(outline),), tint, far, -lift * _SHADE)]
    for share, bright in _STEPS if far < _FAR else _FAR_STEPS:
        shapes.append(Shape((lit_loop(outline, light, share),), tint, far, lift * bright))
    return shapes


@dataclass(frozen=True, slots=True)
class Cloth:
    """A garment on a limb: down to which share of the bone, and what it is."""

    until: float
    tint: Tint


def limb_shapes(
    sketch: Sketch,
    side: Side,
    bone: tuple[Frame, Vector, Vector],
    profile: Profile,
    gap: tuple[float, float],
    cloth: Cloth | None,
) -> list[Shape]:
    """Return halo, skin and garment of one segment of a limb; the halo leaves out the joints, which have no seam."""
    frame, start, end = bone
    out, far = OUTWARD[side], sketch.far(side)
    ellipses = ellipses_along(sketch, frame, start, end, profile, out)
    inner = [one for one, station in zip(ellipses, profile, strict=True) if gap[0] <= station[0] <= gap[1]]
    shapes = [Shape((loop_of(chain(inner), HALO),), Tint.HALO)]
    light = light_across(ellipses[1], ellipses[-2])
    covered = cloth is not None and cloth.until > 1.0
    if not covered:
        shapes += rounded(chain(ellipses), Tint.SKIN, far, 0.26, light)
    if cloth is not None:
        worn = [
            (x + nx * _THICK, y + ny * _THICK, nx, ny, half)
            for x, y, nx, ny, half in _garment(sketch, ellipses, bone, profile, cloth, out)
        ]
        shapes += rounded(worn, cloth.tint, far, 0.12, light)
    return shapes


def _garment(
    sketch: Sketch,
    ellipses: list[Ellipse],
    bone: tuple[Frame, Vector, Vector],
    profile: Profile,
    cloth: Cloth,
    out: float,
) -> list[Edge]:
    if cloth.until > 1.0:
        return chain(ellipses)
    frame, start, end = bone
    worn = [one for one, station in zip(ellipses, profile, strict=True) if station[0] < cloth.until - 0.03]
    return chain([*worn, hem_at(sketch, frame, start, end, profile, cloth.until, out, 0.020)])
