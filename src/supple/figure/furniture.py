"""The things of a pose: chair, step, roller, ball, band, stick, bed, bike, treadmill, post."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from supple.figure.geometry import along, bar, between, disc, rounded
from supple.figure.shape import Box, Shape, Tint
from supple.figure.support import BALL_HEIGHT, foot_lowest, part_underside

if TYPE_CHECKING:
    from supple.figure.pose import Prop
    from supple.figure.skeleton import Skeleton
    from supple.figure.staging import Staging

_ROLLER_RADIUS: Final = 7.5
BALL_RADIUS: Final = BALL_HEIGHT / 2


@dataclass(slots=True)
class Scenery:
    """Shapes behind the figure, between its far and near limbs, and in front of it."""

    behind: list[Shape] = field(default_factory=list)
    amid: list[Shape] = field(default_factory=list)
    front: list[Shape] = field(default_factory=list)


def place_chair(scene: Scenery, staging: Staging, prop: Prop, first: Skeleton) -> None:
    """Add a chair with its seat under the pelvis, the calves, a heel or a knee; a stool has no back."""
    at = prop.at
    if not staging.from_side:
        knee = first.work_leg.lower.start
        low = min(first.work_leg.lower.at(share, out)[1] for share in (0.0, 0.5) for out in (-5.4, 5.4))
        _seat(scene, knee[0] - 8, knee[0] + 44, low, back=None)
    elif "heel" in at:
        foot = first.work_leg.end.beyond(-6.0, -6.6)
        _seat(scene, foot[0] - 14, foot[0] + 28, foot[1], back="right")
    elif "calves" in at:
        shin = first.work_leg.lower
        low = min(shin.at(share, -back)[1] for share, back in ((0.1, 6.0), (0.3, 8.0), (0.6, 6.0)))
        _seat(scene, shin.start[0] + 9, shin.start[0] + 55, low, back="right")
    elif prop.kind == "stool":
        foot = first.work_leg.end.beyond(4.0, -6.8)
        _seat(scene, foot[0] - 14, foot[0] + 18, foot_lowest(first.work_leg), back=None)
    else:
        pelvis = first.trunk.start
        low = min(part_underside(first, "hip")[1], first.work_leg.upper.at(0.3, -9.6)[1], pelvis[1] - 9.6)
        _seat(scene, pelvis[0] - 17, pelvis[0] + 29, low, back="left")


def _seat(scene: Scenery, left: float, right: float, top: float, *, back: str | None) -> None:
    scene.behind.extend(
        Shape(Tint.WOOD_EDGE, bar((x, top - 4), (x, 2.0), 3.6)) for x in (left + 5, right - 5) if top > 8
    )
    if back is not None:
        x, lean = (left + 2, -6) if back == "left" else (right - 2, 6)
        scene.behind.append(Shape(Tint.WOOD_EDGE, bar((x, top - 2), (x + lean, top + 50), 3.6)))
        scene.behind.append(Shape(Tint.WOOD, bar((x + lean * 0.62, top + 31), (x + lean, top + 50), 6.4)))
    scene.behind.append(slab(Tint.WOOD, left, right, top, top - 5.2, 2.4))


def place_step(scene: Scenery, staging: Staging, at: str, first: Skeleton) -> None:
    """Add a step under the working foot or the balls of both feet."""
    height = next(s.height for s in staging.supports if s.part in ("work-foot", "ball-of-feet"))
    if not staging.from_side:
        x = first.work_leg.end.start[0]
        left, right = x - 9, x + 24
    elif "front half" in at:
        left = first.work_leg.end.beyond(7.0)[0]
        right = left + 46
    else:
        heel = first.work_leg.end.beyond(-8.0)[0]
        left, right = (heel - 4, heel + 44) if "in front" in at else (heel - 22, heel + 23)
    scene.behind.append(box(Tint.PROP_DARK, left, right, 0.0, height, 1.6))
    scene.behind.append(box(Tint.PROP_EDGE, left, right, height - 3.4, height, 1.6))


def place_roller(scene: Scenery, staging: Staging, first: Skeleton) -> None:
    """Add a roller under the part that rests on it."""
    if staging.from_above:
        thigh = first.work_leg.upper
        low, high = thigh.at(0.55), thigh.at(0.55)
        scene.behind.append(Shape(Tint.PROP_DARK, bar((low[0] - 38, low[1]), (high[0] + 38, high[1]), 15.0)))
        return
    part = next(s.part for s in staging.supports)
    x, y = part_underside(first, part)
    radius = max(min(y / 2, _ROLLER_RADIUS + 2), 4.0)
    centre = (x, radius)
    scene.amid.extend(
        (
            Shape(Tint.PROP_DARK, disc(centre, radius)),
            Shape(Tint.PROP_EDGE, disc(centre, radius * 0.62)),
            Shape(Tint.PROP_DARK, disc(centre, radius * 0.34)),
        )
    )


def place_ball(scene: Scenery, staging: Staging, at: str, now: Skeleton) -> None:
    """Add a ball between or under parts."""
    if "knees" in at:
        scene.front.append(Shape(Tint.BALL, disc(between(now.work_leg.lower.start, now.other_leg.lower.start, 0.5), 9)))
        return
    if "heels" in at:
        scene.amid.append(Shape(Tint.BALL, disc(now.work_leg.end.beyond(-4.6, -0.5), BALL_RADIUS)))
        return
    if "wall" in at and staging.wall_x is not None:
        scene.amid.append(Shape(Tint.BALL, disc((staging.wall_x + BALL_RADIUS, now.trunk.start[1] + 1), BALL_RADIUS)))
        return
    if "wall" in at:
        scene.amid.append(
            Shape(Tint.BALL, disc((now.trunk.start[0] + 16 + BALL_RADIUS, now.trunk.start[1] + 2), BALL_RADIUS))
        )
        return
    if "foot" in at:
        centre = now.work_leg.end.beyond(6.0, -6.6 - BALL_RADIUS)
    else:
        part = next((s.part for s in staging.supports), "hip")
        x, y = part_underside(now, part)
        centre = (x, y - BALL_RADIUS + 1)
    # An arm beside the body would hide a ball under the buttock.
    layer = scene.front if "buttock" in at else scene.amid
    layer.append(Shape(Tint.BALL, disc(centre, BALL_RADIUS)))


def place_band(scene: Scenery, at: str, now: Skeleton) -> None:
    """Add a band round both legs, or a strap from the hands to a foot."""
    if "shins" in at:
        scene.front.append(
            Shape(Tint.BAND, bar(now.other_leg.lower.at(0.62, 4.6), now.work_leg.lower.at(0.62, 4.6), 3.4))
        )
    elif "forefeet" in at:
        scene.front.append(
            Shape(Tint.BAND, bar(now.other_leg.end.beyond(4.0, 4.5), now.work_leg.end.beyond(4.0, 4.5), 3.6))
        )
    elif "ankle" in at:
        scene.front.append(Shape(Tint.BAND, bar(now.work_arm.end.beyond(6.0), now.work_leg.lower.at(0.96), 2.4)))
    else:
        sole = now.work_leg.end.beyond(9.0, -6.8)
        for arm in (now.work_arm, now.other_arm):
            scene.front.append(Shape(Tint.BAND, bar(arm.end.beyond(6.0), sole, 2.2)))


def place_stick(scene: Scenery, at: str, now: Skeleton) -> None:
    """Add a stick held across the working leg."""
    hand = now.work_arm.end.at(0.6)
    leg = now.work_leg.upper if "thigh" in at else now.work_leg.lower
    scene.front.append(Shape(Tint.PROP_DARK, bar(along(hand, leg.front, -14), along(hand, leg.front, 12), 4.4)))


def place_bed(scene: Scenery, staging: Staging, first: Skeleton) -> None:
    """Add a bed under the back, ending at the buttocks."""
    top = staging.supports[0].height
    right = first.trunk.start[0] + 6
    left = first.neck.end[0] - 26
    scene.behind.append(box(Tint.WOOD_EDGE, left + 4, left + 9, 0.0, top - 14))
    scene.behind.append(box(Tint.WOOD_EDGE, right - 9, right - 4, 0.0, top - 14))
    scene.behind.append(slab(Tint.WOOD, left, right, top - 12, top - 19, 2.0))
    scene.behind.append(slab(Tint.MAT, left + 1, right, top, top - 13, 5.0))


def place_bike(scene: Scenery, first: Skeleton, now: Skeleton) -> None:
    """Add a bike round saddle, pedals and bars; the pedals move with the feet."""
    crank = between(first.work_leg.end.beyond(10), first.other_leg.end.beyond(10), 0.5)
    saddle = (first.trunk.start[0] - 2, first.trunk.start[1] - 13)
    bars = first.work_arm.end.at(0.7)
    base = 3.0
    for start, end in (
        ((saddle[0] - 16, base), (bars[0] + 6, base)),
        (crank, (saddle[0] - 4, base)),
        (crank, (bars[0] - 8, base)),
        (crank, saddle),
        (crank, (bars[0] - 4, bars[1] - 6)),
    ):
        scene.behind.append(Shape(Tint.PROP_EDGE, bar(start, end, 4.4)))
    scene.behind.append(Shape(Tint.PROP, disc((bars[0] - 6, 26), 22)))
    scene.behind.append(Shape(Tint.PROP_EDGE, disc((bars[0] - 6, 26), 5)))
    scene.behind.append(Shape(Tint.PROP_DARK, disc(crank, 8)))
    scene.behind.append(Shape(Tint.PROP_DARK, bar((saddle[0] - 11, saddle[1] + 2), (saddle[0] + 10, saddle[1] + 1), 5)))
    scene.behind.append(Shape(Tint.PROP_DARK, bar((bars[0] - 5, bars[1] - 4), (bars[0] + 5, bars[1]), 4)))
    for leg in (now.other_leg, now.work_leg):
        pedal = leg.end.beyond(10, -7.5)
        target = scene.behind if leg is now.other_leg else scene.amid
        target.append(Shape(Tint.PROP_EDGE, bar(crank, pedal, 3)))
        target.append(Shape(Tint.PROP_DARK, bar(leg.end.beyond(4, -8), leg.end.beyond(16, -8), 3)))


def place_treadmill(scene: Scenery, body: Box, keys: tuple[Skeleton, ...]) -> None:
    """Add a treadmill under all steps, its rail at hip height."""
    left, right = body.left - 12, body.right + 26
    top = 9.0
    rail = keys[0].trunk.start[1] + 10
    scene.behind.append(Shape(Tint.PROP_EDGE, bar((right - 12, 5), (right - 3, rail), 4.6)))
    scene.behind.append(Shape(Tint.PROP_EDGE, bar((right - 3, rail), (right - 28, rail - 2), 4.0)))
    scene.behind.append(slab(Tint.PROP_DARK, right - 9, right + 4, rail + 12, rail - 1, 3))
    scene.behind.append(slab(Tint.PROP_EDGE, left, right, top, 1.0, 3.8))
    scene.behind.append(slab(Tint.PROP_DARK, left + 4, right - 16, top, top - 3, 1.4))


def place_rail(scene: Scenery, keys: tuple[Skeleton, ...]) -> None:
    """Add a rail at the hands."""
    hand = max(skeleton.work_arm.end.end[0] for skeleton in keys) - 3
    place_post(scene, hand, keys[0].work_arm.end.end[1] + 14)


def place_post(scene: Scenery, x: float, top: float) -> None:
    """Add a post to hold."""
    scene.behind.append(Shape(Tint.PROP_EDGE, bar((x, 2), (x, top), 4.6)))
    scene.behind.append(Shape(Tint.PROP_EDGE, bar((x - 9, 1.6), (x + 9, 1.6), 3.2)))


def slab(tint: Tint, left: float, right: float, top: float, bottom: float, radius: float) -> Shape:
    """Return a flat rounded piece."""
    return Shape(tint, rounded([(left, top), (right, top), (right, bottom), (left, bottom)], radius))


def box(tint: Tint, left: float, right: float, bottom: float, top: float, radius: float = 0.8) -> Shape:
    """Return a block from ``bottom`` to ``top``."""
    return slab(tint, left, right, top, bottom, radius)
