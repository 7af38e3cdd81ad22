"""The things of a scene in layers: what is drawn of each, and behind or before which part of the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.furniture import (
    bike_shapes,
    chair_shapes,
    flat_box_shapes,
    mat_shapes,
    post_shapes,
    treadmill_shapes,
    wall_shapes,
)
from supple.figure.gear import ball_shapes, band_shapes, centre_of, roller_shapes, stick_shapes, weight_shapes
from supple.figure.place import body_place
from supple.figure.prop import Prop, PropKind

if TYPE_CHECKING:
    from supple.figure.camera import Camera
    from supple.figure.shape import Shape
    from supple.figure.skeleton import Skeleton

# Depths behind and before all parts of a figure.
BEHIND: Final = -90.0
BEFORE: Final = 90.0
_FURNITURE: Final = {
    PropKind.STEP: flat_box_shapes,
    PropKind.CUSHION: flat_box_shapes,
    PropKind.BED: flat_box_shapes,
    PropKind.CHAIR: chair_shapes,
    PropKind.TREADMILL: treadmill_shapes,
}


def prop_layers(camera: Camera, prop: Prop, skeleton: Skeleton, reach: float) -> list[tuple[float, list[Shape]]]:
    """Return the layers of one thing: depth and shapes. ``reach`` is up to which height a wall or a post is used."""
    if prop.kind is PropKind.MAT:
        return [(BEHIND - 4, mat_shapes(camera, prop))]
    if prop.kind is PropKind.WALL:
        return [(BEHIND - 3, wall_shapes(camera, prop, reach))]
    if prop.kind is PropKind.POST:
        is_behind = camera.depth((prop.x, 0.0, prop.z)) < camera.depth(skeleton.pelvis)
        return [(BEHIND + 2 if is_behind else BEFORE, post_shapes(camera, prop, reach))]
    if prop.kind is PropKind.BIKE:
        pedals = (body_place(skeleton, "right sole", Side.RIGHT), body_place(skeleton, "left sole", Side.LEFT))
        behind, near = bike_shapes(camera, prop, pedals)
        return [(BEHIND + 2, behind), (camera.depth(skeleton.legs[Side.RIGHT].knee) - 0.3, near)]
    if prop.kind in _FURNITURE and not prop.at:
        return [(BEHIND + 2, _FURNITURE[prop.kind](camera, prop))]
    return [_gear_layer(camera, prop, skeleton)]


def _gear_layer(camera: Camera, prop: Prop, skeleton: Skeleton) -> tuple[float, list[Shape]]:
    """Return the layer of what is held, rolled on or squeezed."""
    if prop.kind in (PropKind.BALL, PropKind.CUSHION):
        return camera.depth(centre_of(prop, skeleton)), ball_shapes(camera, prop, skeleton)
    if prop.kind is PropKind.ROLLER or (prop.kind is PropKind.TOWEL and not prop.at):
        return BEHIND + 3, roller_shapes(camera, prop, skeleton)
    if prop.kind in (PropKind.BAND, PropKind.TOWEL):
        return BEFORE - 1, band_shapes(camera, prop, skeleton)
    # Just behind the nearer hand, which closes around it.
    in_hand = max(camera.depth(arm.wrist) for arm in skeleton.arms.values()) + 0.14
    if prop.kind is PropKind.STICK:
        return in_hand, stick_shapes(camera, prop, skeleton)
    return in_hand, weight_shapes(camera, prop, skeleton)
