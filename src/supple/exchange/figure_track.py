"""A figure's track: the pictures of one exercise's movement as outlines in whole numbers, for the page to paint."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from supple.exchange.number_stream import write_numbers
from supple.figure.palette import palette_of
from supple.figure.scene import FRAMES_PER_SECOND, Scene
from supple.figure.shape import Shape, Tint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.body.muscle import Muscle
    from supple.figure.look import Look
    from supple.figure.outline import Loop
    from supple.figure.palette import Palette
    from supple.figure.pose import Pose
    from supple.figure.scene import FrameKey
    from supple.figure.shape import Box, Drawing, Glow

# Places are whole hundredths of a head: half a pixel of the sharpest phones.
UNITS_PER_HEAD: Final = 100
_FULL: Final = 255
# How far behind the trunk a limb is, in steps that nobody can tell apart.
_FAR_STEPS: Final = 20
# With 24 pictures in a cycle no step is coarser than the fourth of those that a screen shows: 7.5 a second.
_COARSEST: Final = 96

_Fill = tuple[Tint, float, float, float]
_Ints = list[int]


@dataclass(frozen=True, slots=True)
class FigureTrack:
    """The pictures of a movement. ``order`` says which is seen when: evenly over ``seconds``, the length of a cycle.

    ``still`` is the picture that tells the exercise best. ``light`` and ``dark`` are the colours of the fills; the
    first of them is the gap around a limb, which erases. ``numbers`` hold the outlines: how many pictures; for each
    how many shapes; for each twice its fill, plus one for a glow. A glow is x, y, half width, half height and
    strength (of 255); a shape is how many loops, and each loop how many points, what it is told from (0 nothing,
    1 the loop of the same number of the picture before, 2 the loop before) and then the way from point to point of
    the difference to that.
    """

    box: Box
    is_close_up: bool
    seconds: float
    order: tuple[int, ...]
    still: int
    light: tuple[str, ...]
    dark: tuple[str, ...]
    numbers: str

    @property
    def size(self) -> int:
        """About how many characters it takes."""
        return len(self.numbers) + 8 * len(self.light) * 2 + 3 * len(self.order)


@lru_cache(maxsize=256)
def figure_track(pose: Pose, muscles: tuple[Muscle, ...], look: Look, *, both: bool, most_frames: int) -> FigureTrack:
    """Return the track of a pose with at most about ``most_frames`` pictures, kept for the next page.

    ``both`` colours the muscles of both sides; the right side works else, and the page mirrors it for the left.
    """
    scene = Scene(pose, muscles, both=both, look=look)
    keys, order = _frames(scene, most_frames)
    still = scene.frame(scene.cycle.still_seconds())
    if still not in keys:
        keys.append(still)
    fills: dict[_Fill, int] = {(Tint.HALO, 0.0, 0.0, 1.0): 0}
    numbers = _written([scene.frame_drawing(key) for key in keys], fills)
    return FigureTrack(
        box=scene.box(),
        is_close_up=pose.close_up is not None,
        seconds=scene.cycle.seconds,
        order=tuple(order),
        still=keys.index(still),
        light=tuple(_css(palette_of(look, dark=False), fill) for fill in fills),
        dark=tuple(_css(palette_of(look, dark=True), fill) for fill in fills),
        numbers=write_numbers(numbers),
    )


def _frames(scene: Scene, most: int) -> tuple[list[FrameKey], list[int]]:
    """Return the pictures and their order, in the finest steps that need no more than ``most`` pictures."""
    count = max(1, round(scene.cycle.seconds * FRAMES_PER_SECOND))
    if most <= 1:
        return [], []
    tries = [
        [_stepped(scene.frame(n / FRAMES_PER_SECOND), stride) for n in range(0, count, stride)]
        for stride in range(1, _COARSEST // most + 1)
    ]
    found = next((one for one in tries if len(set(one)) <= most), tries[-1])
    keys = list(dict.fromkeys(found))
    return keys, [keys.index(key) for key in found]


def _stepped(key: FrameKey, stride: int) -> FrameKey:
    """Return a picture's key in steps of ``stride``: the way back has the pictures of the way there, coarse or fine."""
    index, step, moment = key
    return key if moment else (index, step - step % stride, 0)


def _written(drawings: list[Drawing], fills: dict[_Fill, int]) -> _Ints:
    """Return drawings in numbers; ``fills`` takes up the fills that they need."""
    numbers = [len(drawings)]
    before: list[_Ints] = []
    for drawing in drawings:
        numbers.append(len(drawing))
        loops: list[_Ints] = []
        for one in drawing:
            if isinstance(one, Shape):
                numbers += [fills.setdefault(_fill(one), len(fills)) * 2, len(one.loops)]
                for loop in one.loops:
                    numbers += _loop_numbers(loop, loops, before)
            else:
                numbers += _glow_numbers(one, fills)
        before = loops
    return numbers


def _fill(shape: Shape) -> _Fill:
    if shape.tint is Tint.HALO:
        return (Tint.HALO, 0.0, 0.0, 1.0)
    return (shape.tint, round(shape.far * _FAR_STEPS) / _FAR_STEPS, round(shape.tone, 3), round(shape.opacity, 2))


def _glow_numbers(glow: Glow, fills: dict[_Fill, int]) -> Iterator[int]:
    yield fills.setdefault((glow.tint, 0.0, 0.0, 1.0), len(fills)) * 2 + 1
    for value in (glow.x, glow.y, glow.wide, glow.tall):
        yield round(value * UNITS_PER_HEAD)
    yield round(glow.opacity * _FULL)


def _loop_numbers(loop: Loop, loops: list[_Ints], before: list[_Ints]) -> _Ints:
    """Return one loop, told from one that it is like, and take it up among the loops of this picture.

    It is like itself in the picture before, or like the shade under it: both have as many points.
    """
    own = [round(value * UNITS_PER_HEAD) for value in loop]
    place = len(loops)
    told = [len(own) // 2]
    if place < len(before) and len(before[place]) == len(own):
        told += [1, *_ways([a - b for a, b in zip(own, before[place], strict=True)])]
    elif loops and len(loops[-1]) == len(own):
        told += [2, *_ways([a - b for a, b in zip(own, loops[-1], strict=True)])]
    else:
        told += [0, *_ways(own)]
    loops.append(own)
    return told


def _ways(points: _Ints) -> _Ints:
    """Return x, y, x, y ... as the way from each point to the next, the first from nowhere."""
    return [*points[:2], *(after - here for here, after in zip(points, points[2:], strict=False))]


def _css(palette: Palette, fill: _Fill) -> str:
    """Return a fill as ``rrggbb``, or ``rrggbbaa`` where something shows through."""
    tint, far, tone, opacity = fill
    red, green, blue, alpha = palette.colour(tint, far, tone)
    if opacity < 1.0:
        alpha = round(opacity * _FULL)
    return f"{red:02x}{green:02x}{blue:02x}" + ("" if alpha == _FULL else f"{alpha:02x}")
