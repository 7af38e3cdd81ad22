"""A pictogram: the shapes of an exercise at one moment in painting order, and the box of all its moments."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.figure.dress import arm, front_hip, front_leg, front_trunk, side_leg, side_seat, side_trunk
from supple.figure.geometry import disc
from supple.figure.pose import View
from supple.figure.scenery import set_scene
from supple.figure.shape import Box, Shape, Tint, box_of
from supple.figure.skeleton import Skeleton
from supple.figure.staging import Staging, seen_from_side, stage
from supple.figure.target import patches

if TYPE_CHECKING:
    from supple.body.muscle import Muscle
    from supple.figure.pose import Pose
    from supple.figure.target import Patch

MOVE_SECONDS: Final = 1.1
PAUSE_SECONDS: Final = 0.45
_MARGIN: Final = 6.0


@dataclass(frozen=True, slots=True)
class Pictogram:
    """One moment of an exercise. ``floor``: whether there is a floor line at height 0 (not seen from above)."""

    shapes: tuple[Shape, ...]
    box: Box
    floor: bool


@lru_cache(maxsize=256)
def staged(pose: Pose) -> Staging:
    """Return the settled staging of a pose, kept."""
    return stage(pose)


def is_moving(pose: Pose) -> bool:
    """Tell whether a pose has more than one key moment."""
    return len(pose.keys) > 1


def period_seconds(pose: Pose) -> float:
    """Return how long one cycle through the key moments takes, there and back."""
    return 2 * (len(pose.keys) - 1) * (MOVE_SECONDS + PAUSE_SECONDS)


def moment_at(pose: Pose, seconds: float) -> float:
    """Return the place between the key moments (0 is the first, 1 the second) after ``seconds`` of moving."""
    last = len(pose.keys) - 1
    if last == 0:
        return 0.0
    leg, within = divmod(seconds % period_seconds(pose), MOVE_SECONDS + PAUSE_SECONDS)
    share = _smootherstep(max(0.0, within - PAUSE_SECONDS) / MOVE_SECONDS)
    return leg + share if leg < last else 2 * last - leg - share


def still_moment(pose: Pose) -> float:
    """Return the key moment that tells an exercise best: the end of its movement, or its hold."""
    telling = {"down", "lunge", "hinge", "tip", "up", "open", "tap", "reach", "knee forward", "straight", "foot on"}
    named = [index for index, key in enumerate(pose.keys) if key.name in telling]
    return float(named[-1]) if named else 0.0


def drawn_side(pose: Pose) -> Side:
    """Return which side of the person works in the picture as drawn.

    A figure that looks right shows its right side; one that looks at the viewer has its left at the viewer's right.
    """
    right = seen_from_side(pose) or _from_back(pose)
    side = Side.RIGHT if right else Side.LEFT
    if not seen_from_side(pose) and pose.keys[0].work_drawn == "left":
        side = side.other
    return side.other if _other_works(pose) else side


def pictogram(pose: Pose, muscles: tuple[Muscle, ...], moment: float, *, both: bool = False) -> Pictogram:
    """Return the shapes at a moment; ``both`` marks the muscles of both sides."""
    staging = staged(pose)
    now = staging.skeleton(_angles_at(staging, moment))
    body = _body(staging, now, muscles, both=both)
    moving_box = _moving_box(pose)
    scene = set_scene(staging, _key_skeletons(pose), now, moving_box)
    far, near = body
    shadow = [] if staging.from_above else [_shadow(now, moving_box)]
    if staging.from_above:
        near = [Shape(Tint.MAT, shape.path) if shape.tint is Tint.HALO else shape for shape in near]
    shapes = (*shadow, *scene.behind, *far, *scene.amid, *near, *scene.front)
    return Pictogram(shapes, _scene_box(pose), floor=not staging.from_above)


@lru_cache(maxsize=256)
def _key_skeletons(pose: Pose) -> tuple[Skeleton, ...]:
    staging = staged(pose)
    return tuple(staging.skeleton(dict(key)) for key in staging.keys)


@lru_cache(maxsize=256)
def _moving_box(pose: Pose) -> Box:
    """Return the box of the body through its whole movement: an arm may swing wide between two key moments."""
    staging = staged(pose)
    moments = [quarter / 4 for quarter in range(4 * (len(pose.keys) - 1) + 1)]
    figures = (staging.skeleton(_angles_at(staging, moment)) for moment in moments)
    boxes = [box_of((*far, *near)) for far, near in (_body(staging, figure, ()) for figure in figures)]
    joined = boxes[0]
    for box in boxes[1:]:
        joined = joined.joined(box)
    return joined


@lru_cache(maxsize=256)
def _scene_box(pose: Pose) -> Box:
    """Return the box of body and scenery through all key moments, with a margin."""
    staging = staged(pose)
    box = _moving_box(pose)
    scene = set_scene(staging, _key_skeletons(pose), _key_skeletons(pose)[0], box)
    things = (*scene.behind, *scene.amid, *scene.front)
    whole = box.joined(box_of(things)) if things else box
    bottom = whole.bottom - _MARGIN if staging.from_above else -_MARGIN
    return Box(whole.left - _MARGIN, bottom, whole.right + _MARGIN, whole.top + _MARGIN)


def _body(
    staging: Staging, now: Skeleton, muscles: tuple[Muscle, ...], *, both: bool = False
) -> tuple[list[Shape], list[Shape]]:
    marks = patches(muscles, from_side=staging.from_side)
    other = _other_works(staging.pose)
    on_work: tuple[Patch, ...] = marks if both or not other else ()
    on_other: tuple[Patch, ...] = marks if both or other else ()
    if staging.from_side:
        far = [
            *arm(now.other_arm, on_other, far=True),
            *side_leg(now.other_leg, on_other, far=True),
        ]
        near = [
            *side_trunk(now, marks),
            *side_leg(now.work_leg, on_work, far=False),
            *side_seat(now, marks),
            *arm(now.work_arm, on_work, far=False),
        ]
        return far, near
    return [], [
        *front_leg(now.other_leg, on_other),
        *front_leg(now.work_leg, on_work),
        *front_trunk(now, marks, from_back=_from_back(staging.pose), mirror=_work_at_left(staging.pose)),
        *front_hip(now.other_leg, on_other),
        *front_hip(now.work_leg, on_work),
        *arm(now.other_arm, on_other, far=False, front=True),
        *arm(now.work_arm, on_work, far=False, front=True),
    ]


def _angles_at(staging: Staging, moment: float) -> dict[str, float]:
    index = min(int(moment), len(staging.keys) - 1)
    first = staging.keys[index]
    second = staging.keys[min(index + 1, len(staging.keys) - 1)]
    share = moment - index
    return {name: value + (there - value) * share for (name, value), (_, there) in zip(first, second, strict=True)}


def _smootherstep(share: float) -> float:
    return share**3 * (share * (share * 6 - 15) + 10)


def _shadow(now: Skeleton, body: Box) -> Shape:
    places = (now.trunk.start[0], now.trunk.end[0], now.work_leg.end.start[0], now.other_leg.end.start[0])
    middle, half = (min(places) + max(places)) / 2, body.width * 0.32
    left, right = max(middle - half, body.left), min(middle + half, body.right)
    return Shape(Tint.SHADOW, disc(((left + right) / 2, -0.4), (right - left) / 2, 2.6))


def _from_back(pose: Pose) -> bool:
    """From above, a figure that carries itself on hands or forearms shows its back."""
    return pose.view is View.TOP and not seen_from_side(pose) and "back" not in pose.contacts


def _other_works(pose: Pose) -> bool:
    """Lying on the side, the leg below may be the one that works; the drawing's other leg then."""
    words = (*pose.contacts, *(prop.at for prop in pose.props))
    return pose.view is View.FRONT and any("lower foot" in word or "lower outer thigh" in word for word in words)


def _work_at_left(pose: Pose) -> bool:
    left = pose.keys[0].work_drawn == "left"
    return left is not _other_works(pose)
