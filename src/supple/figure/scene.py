"""The scene of an exercise: its cycle before a camera, drawn at any time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.arm_shape import draw_arms
from supple.figure.camera import Camera
from supple.figure.contact import Part
from supple.figure.cycle import Cycle
from supple.figure.framing import body_box, body_points, close_up_box
from supple.figure.gear import centre_of
from supple.figure.ground import floor_glow, ground_marks, round_shadow, shadows
from supple.figure.head_shape import draw_head
from supple.figure.leg_shape import draw_legs
from supple.figure.look import NEUTRAL, Look
from supple.figure.muscle_area import draw_hip_muscles
from supple.figure.pose import Grip, Pose
from supple.figure.prop import Prop, PropKind, floor_height
from supple.figure.prop_layer import BEFORE, BEHIND, prop_layers
from supple.figure.roll_span import span_shapes
from supple.figure.shape import Box, Drawing, Glow, Shape, box_around
from supple.figure.sketch import Sketch
from supple.figure.torso_shape import draw_torso

if TYPE_CHECKING:
    from supple.body.muscle import Muscle
    from supple.figure.skeleton import Skeleton
    from supple.figure.solver import Solved

FRAMES_PER_SECOND: Final = 30
FrameKey = tuple[int, int, int]
_ROUND: Final = frozenset({PropKind.ROLLER, PropKind.BALL})
# Surfaces that a hand lies on flat; it closes around the others.
_GRASPED: Final = frozenset({PropKind.POST, PropKind.BIKE, PropKind.TREADMILL})


class Scene:
    """A pose with the muscles to colour and the look of the figure. Pure: the same time gives the same drawing.

    ``both`` colours the muscles of both sides; else those of the right, which is the working one.
    """

    def __init__(self, pose: Pose, muscles: tuple[Muscle, ...], *, both: bool, look: Look = NEUTRAL) -> None:
        self.pose = pose
        self.look = look
        self.cycle = Cycle(pose)
        self.camera = Camera(*pose.view)
        chosen = dict(pose.targets) or dict.fromkeys(Side if both else (Side.RIGHT,), muscles)
        self._targets = {side: frozenset(chosen.get(side, ())) for side in Side}
        skeletons = [moment.solved.skeleton for moment in self.cycle.moments]
        self._highest = max(place[1] + reach for skeleton in skeletons for place, reach in body_points(skeleton))
        self._travel = self._travelled() if pose.travels else ()

    def box(self) -> Box:
        """Return the rectangle that holds the whole cycle with its things."""
        return self._box([moment.solved.skeleton for moment in self.cycle.moments])

    def still_box(self) -> Box:
        """Return the rectangle that holds the moment that tells the exercise best."""
        return self._box([self.cycle.show.skeleton])

    def drawing(self, seconds: float, breath: float = 0.0) -> Drawing:
        """Return the picture at a time of the cycle; ``breath`` is 0 out to 1 in."""
        return self._draw(self.cycle.at(seconds), seconds, breath)

    def frame(self, seconds: float) -> FrameKey:
        """Return which picture is seen at a time: equal keys are equal pictures."""
        frame = self.cycle.frame(seconds, FRAMES_PER_SECOND)
        # What passes or points onwards is not the same on the way back.
        moment = round(seconds % self.cycle.seconds * FRAMES_PER_SECOND) if self._passes else 0
        return (*frame, moment)

    def frame_drawing(self, key: FrameKey, breath: float = 0.0) -> Drawing:
        """Return one of the pictures."""
        index, step, moment = key
        solved = self.cycle.at_frame((index, step), FRAMES_PER_SECOND)
        return self._draw(solved, moment / FRAMES_PER_SECOND, breath)

    @property
    def _passes(self) -> bool:
        return bool(self.cycle.seconds and (self._travel or self.pose.span))

    def still(self) -> Drawing:
        """Return the picture of the moment that tells the exercise best."""
        return self._draw(self.cycle.show, self.cycle.still_seconds(), 0.0)

    def _box(self, skeletons: list[Skeleton]) -> Box:
        if self.pose.close_up is not None:
            return close_up_box(self.camera, skeletons, self.pose.close_up)
        box = body_box(self.camera, skeletons)
        for prop in self.pose.props:
            for skeleton in skeletons[:1] if not prop.at else skeletons:
                shapes = [
                    shape for _, drawn in prop_layers(self.camera, prop, skeleton, self._reach(prop)) for shape in drawn
                ]
                around = box_around(tuple(shapes))
                if around is not None:
                    box = box.joined(around)
        return box

    def _draw(self, solved: Solved, seconds: float, breath: float) -> Drawing:
        skeleton, camera, props = solved.skeleton, self.camera, self.pose.props
        sketch = Sketch(
            camera=camera,
            skeleton=skeleton,
            look=self.look,
            targets=self._targets,
            grips=self._grips(solved),
            bare=self.pose.bare,
            breath=breath,
        )
        floor = floor_height(props)
        ground: list[Shape | Glow] = []
        if not any(prop.kind is PropKind.MAT for prop in props):
            ground += floor_glow(camera, skeleton)
            if self._travel:
                ground += ground_marks(camera, self._gone(seconds))
        cast: list[Shape | Glow] = [*shadows(camera, skeleton, floor)]
        for prop in props:
            if prop.kind in _ROUND and not prop.at:
                wide = prop.size("radius") * 1.7
                deep = prop.size("width") * 0.62 if prop.kind is PropKind.ROLLER else wide * 0.6
                flat, across = (deep, wide) if prop.across else (wide, deep)
                cast.append(round_shadow(camera, prop.x, prop.z, flat, across, floor))
        layers: list[tuple[float, Drawing]] = [(BEHIND - 5, tuple(ground)), (BEHIND + 1, tuple(cast))]
        for prop in props:
            layers += [
                (depth, tuple(shapes)) for depth, shapes in prop_layers(self.camera, prop, skeleton, self._reach(prop))
            ]
        draw_legs(sketch)
        draw_torso(sketch)
        draw_arms(sketch)
        draw_head(sketch)
        for side in Side:
            draw_hip_muscles(sketch, side)
        if self.pose.span:
            sketch.put(BEFORE, self._span(skeleton, seconds))
        layers += sketch.layers
        layers.sort(key=lambda layer: layer[0])
        return tuple(shape for _, shapes in layers for shape in shapes)

    def _grips(self, solved: Solved) -> dict[Side, Grip]:
        """Return what the hands do: as written, else flat on what they lean on and closed around what they hold."""
        found: dict[Side, Grip] = {}
        kinds = {prop.name: prop.kind for prop in self.pose.props}
        for part, side, surface in solved.anchors:
            if part is Part.HAND and side is not None:
                kind = kinds.get(surface)
                lies = kind is not None or surface == "floor"
                found[side] = Grip.FLAT if lies and kind not in _GRASPED else Grip.HOLD
        for prop in self.pose.props:
            for name in prop.at:
                if name.endswith(" hand"):
                    found[Side(name.split()[0])] = Grip.HOLD
        return found | dict(self.pose.grips)

    def _reach(self, prop: Prop) -> float:
        """Return up to which height a wall or a post is used: as high as the figure, or as the hand that holds it."""
        if prop.kind is not PropKind.POST:
            return self._highest
        heights = [
            place[1]
            for moment in self.cycle.moments
            for (_, _, surface), place in moment.solved.anchors.items()
            if surface == prop.name
        ]
        return max(heights, default=4.6)

    def _span(self, skeleton: Skeleton, seconds: float) -> list[Shape]:
        """Return the line beside what is rolled."""
        rolled = [prop for prop in self.pose.props if prop.kind in _ROUND]
        thing = self.camera.point(centre_of(rolled[0], skeleton)) if rolled else (0.0, -9.0)
        onward = (seconds % self.cycle.seconds) < self.cycle.seconds / 2 if self.cycle.seconds else True
        return span_shapes(self.camera, skeleton, self.pose.span, thing, onward=onward)

    def _travelled(self) -> tuple[float, ...]:
        """Return how far the ground passes from each key moment to the next, in head units.

        As far as the standing feet are drawn back; while nobody stands, as in the flight of running, as fast as on
        the whole.
        """
        moments = self.cycle.moments
        ways: list[float | None] = []
        for index, moment in enumerate(moments):
            following = moments[(index + 1) % len(moments)]
            steps = [
                moment.solved.anchors[key][0] - following.solved.anchors[key][0]
                for key in moment.solved.anchors
                if key in following.solved.anchors and key[1] is not None
            ]
            ways.append(max(steps) if steps else None)
        spent = [moment.move_seconds for moment in moments]
        stood = sum(seconds for seconds, way in zip(spent, ways, strict=True) if way is not None)
        speed = sum(way for way in ways if way is not None) / stood if stood else 0.0
        return tuple(speed * seconds if way is None else way for seconds, way in zip(spent, ways, strict=True))

    def _gone(self, seconds: float) -> float:
        """Return how far the ground has passed at a time of the cycle."""
        index, share = self.cycle.progress(seconds)
        return sum(self._travel[:index]) + self._travel[index] * share
