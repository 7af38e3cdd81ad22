"""The drawing of head and neck: a face without features, and hair that tells front from back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.figure.outline import Edge, Ellipse, hull, loop_of
from supple.figure.shape import Shape, Tint
from supple.figure.sketch import HALO, Sketch
from supple.figure.space import Frame, Vector, about_right, add, compose, dot, scaled, turned
from supple.settings import Hair

if TYPE_CHECKING:
    from collections.abc import Sequence

# Ellipsoids in the head's axes from the top of the neck: centre (forward, up, right), radii.
Ball = tuple[Vector, Vector]
_BROW: Final[Ball] = ((0.155, 0.46, 0.0), (0.215, 0.20, 0.265))
_CHEEK: Final[Ball] = ((0.125, 0.22, 0.0), (0.245, 0.22, 0.285))
_JAW: Final[Ball] = ((0.125, 0.035, 0.0), (0.20, 0.15, 0.205))
_CHIN: Final[Ball] = ((0.195, -0.045, 0.0), (0.115, 0.10, 0.120))
_BRIDGE: Final[Ball] = ((0.345, 0.30, 0.0), (0.032, 0.05, 0.035))
_TIP: Final[Ball] = ((0.402, 0.185, 0.0), (0.040, 0.036, 0.050))
_LIP: Final[Ball] = ((0.30, 0.15, 0.0), (0.05, 0.04, 0.05))
_FACE: Final = ((_BROW, _CHEEK), (_CHEEK, _JAW), (_JAW, _CHIN), (_CHEEK, _CHIN), (_BRIDGE, _TIP), (_TIP, _LIP))
_TOP: Final[Ball] = ((-0.045, 0.485, 0.0), (0.415, 0.405, 0.330))
_NAPE: Final[Ball] = ((-0.165, 0.20, 0.0), (0.235, 0.22, 0.235))
_FRINGE: Final[Ball] = ((0.16, 0.66, 0.0), (0.19, 0.16, 0.235))
_SKULL: Final[Ball] = ((-0.045, 0.47, 0.0), (0.375, 0.375, 0.305))
_HAIR: Final[dict[Hair, tuple[tuple[Ball, ...], ...]]] = {
    Hair.SHORT: ((_TOP, _NAPE), (_TOP, _FRINGE)),
    Hair.BUN: (
        (_TOP, _NAPE),
        (_TOP, _FRINGE),
        (((-0.42, 0.66, 0.0), (0.17, 0.17, 0.17)),),
    ),
    Hair.PONYTAIL: (
        (_TOP, _NAPE),
        (_TOP, _FRINGE),
        (((-0.44, 0.52, 0.0), (0.10, 0.10, 0.09)), ((-0.56, 0.28, 0.0), (0.11, 0.15, 0.10))),
        (((-0.56, 0.28, 0.0), (0.11, 0.15, 0.10)), ((-0.54, -0.04, 0.0), (0.055, 0.09, 0.05))),
    ),
    Hair.CURLY: (
        (((-0.06, 0.54, 0.0), (0.50, 0.46, 0.43)), ((-0.20, 0.22, 0.0), (0.30, 0.27, 0.34))),
        (((0.10, 0.72, 0.0), (0.28, 0.24, 0.32)),),
    ),
    Hair.SHAVED: ((_SKULL, ((-0.15, 0.22, 0.0), (0.21, 0.20, 0.22))),),
    Hair.SCARF: (
        (((-0.03, 0.47, 0.0), (0.435, 0.425, 0.355)), ((-0.12, 0.14, 0.0), (0.30, 0.28, 0.315))),
        (((-0.12, 0.14, 0.0), (0.30, 0.28, 0.315)), ((0.02, -0.20, 0.0), (0.27, 0.16, 0.28))),
    ),
}
_EARED: Final = frozenset({Hair.SHORT, Hair.BUN, Hair.PONYTAIL, Hair.SHAVED})


class _HeadPen:
    """Ellipsoids in the axes of the head."""

    def __init__(self, sketch: Sketch) -> None:
        self._camera = sketch.camera
        self._atlas, self._frame = sketch.skeleton.atlas, sketch.skeleton.head_frame

    def ball(self, ball: Ball, frame: Frame | None = None) -> Ellipse:
        """Return one ellipsoid."""
        centre, radii = ball
        return Ellipse(self._camera, add(self._atlas, turned(self._frame, centre)), frame or self._frame, radii)

    def groups(self, groups: Sequence[Sequence[Ball]]) -> list[list[Edge]]:
        """Return the strings around groups of ellipsoids."""
        return [hull([self.ball(ball) for ball in group]) for group in groups]


def draw_head(sketch: Sketch) -> None:
    """Put head and neck into the sketch."""
    body, camera, look = sketch.skeleton, sketch.camera, sketch.look
    pen = _HeadPen(sketch)
    neck = hull(
        (
            Ellipse(camera, add(body.neck, scaled(body.neck_frame[1], -0.04)), body.neck_frame, (0.185, 0.12, 0.215)),
            Ellipse(camera, add(body.atlas, turned(body.head_frame, (-0.06, 0.10, 0.0))), body.head_frame,
                    (0.185, 0.16, 0.185)),
        )
    )  # fmt: skip
    face, hair = pen.groups(_FACE), pen.groups(_HAIR[look.hair])
    hair_tint = Tint.SKIN if look.hair is Hair.SHAVED else Tint.HAIR
    shapes = [Shape(tuple(loop_of(one, HALO) for one in [*face, *hair]), Tint.HALO)]
    neck_shape = Shape((loop_of(neck),), Tint.SKIN_LOW)
    face_shape = Shape(tuple(loop_of(one) for one in face), Tint.SKIN)
    hair_shape = Shape(tuple(loop_of(one) for one in hair), hair_tint)
    faces_viewer = dot(body.head_frame[0], camera.ahead) > -0.2
    if look.hair is Hair.SCARF:
        shapes += [neck_shape, hair_shape] + ([face_shape] if faces_viewer else [])
    elif faces_viewer:
        shapes += [hair_shape, neck_shape, face_shape]
    else:
        shapes += [face_shape, neck_shape, hair_shape]
    if look.hair in _EARED:
        shapes += _ears(sketch, pen)
    depth = max(
        camera.depth(body.chest) + 0.02,
        camera.depth(add(body.pelvis, scaled(add(body.chest, scaled(body.pelvis, -1.0)), 0.5))) + 0.01,
    )
    sketch.put(depth, shapes)


def _ears(sketch: Sketch, pen: _HeadPen) -> list[Shape]:
    frame = sketch.skeleton.head_frame
    leaning = compose(frame, about_right(-12))
    shapes = []
    for out in (1.0, -1.0):
        if dot(turned(frame, (-0.25, 0.0, out)), sketch.camera.ahead) > 0.05:
            ear = pen.ball(((-0.075, 0.235, 0.285 * out), (0.075, 0.115, 0.035)), leaning)
            hollow = pen.ball(((-0.075, 0.235, 0.30 * out), (0.036, 0.065, 0.02)), leaning)
            shapes.append(Shape((loop_of(hull((ear,))),), Tint.SKIN))
            shapes.append(Shape((loop_of(hull((hollow,))),), Tint.SKIN_LOW))
    return shapes
