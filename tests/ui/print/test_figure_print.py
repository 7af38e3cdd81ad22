from __future__ import annotations

import pytest
from print.printed import content
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter, qGray

from supple.body.side import Side
from supple.figure.look import NEUTRAL
from supple.figure.shape import Tint
from supple.ui.figure_painting import scene_of
from supple.ui.print.figure_print import _moments, paint_picture
from supple.ui.print.paper import Box
from supple.ui.print.paper_colours import PaperColours
from supple.ui.print.sheet import Picture

pytestmark = pytest.mark.usefixtures("qapp")
DARK = (Tint.SHORTS, Tint.SHOE, Tint.HAIR, Tint.ARROW)
PIXELS = 8


def painted(picture: Picture) -> QImage:
    """Return a picture with a margin of its own size around it, at 8 pixels a millimetre."""
    box = picture.box
    page = QImage(
        QSize(round((box.right + 10) * PIXELS), round((box.bottom + 10) * PIXELS)), QImage.Format.Format_RGB32
    )
    page.fill(QColor("white"))
    painter = QPainter(page)
    painter.scale(PIXELS, PIXELS)
    paint_picture(painter, picture)
    painter.end()
    return page


def inked(page: QImage) -> list[tuple[int, int]]:
    white = QColor("white").rgb()
    return [(x, y) for y in range(0, page.height(), 3) for x in range(0, page.width(), 3) if page.pixel(x, y) != white]


def test_in_grey_the_target_is_darker_than_all_but_hair_shorts_and_shoes() -> None:
    colours = PaperColours()

    def grey(tint: Tint) -> int:
        return qGray(colours.colour(tint).rgb())

    target = grey(Tint.TARGET)
    assert max(grey(tint) for tint in DARK) < target - 40
    plain = [tint for tint in Tint if tint not in (*DARK, Tint.TARGET, Tint.HALO, Tint.SHADOW, Tint.FLOOR)]
    assert min(grey(tint) for tint in plain) > target + 40
    assert all(qGray(colours.colour(tint, far=1.0).rgb()) > target + 20 for tint in plain)


def test_light_and_shade_keep_their_direction() -> None:
    colours = PaperColours()
    plain, lit, shaded = (qGray(colours.colour(Tint.SHIRT, 0.0, tone).rgb()) for tone in (0.0, 0.3, -0.3))
    assert shaded < plain < lit


@pytest.mark.parametrize("exercise_id", sorted(content().library.exercises))
def test_every_figure_stays_in_its_place(exercise_id: str) -> None:
    exercise = content().library.exercises[exercise_id]
    box = Box(10, 10, 36, 34)
    for moves in (False, True):
        found = inked(painted(Picture(box, exercise, Side.LEFT, moves)))
        assert found
        slack = 1.2 * PIXELS  # a foot may stand out of the box that the body is measured by
        assert min(x for x, _ in found) >= box.x * PIXELS - slack
        assert max(x for x, _ in found) <= box.right * PIXELS + slack
        assert min(y for _, y in found) >= box.y * PIXELS - slack
        assert max(y for _, y in found) <= box.bottom * PIXELS + slack


@pytest.mark.parametrize("exercise_id", ["squat", "calf-raise-double", "walking-lunge"])
def test_a_movement_has_two_moments_that_differ(exercise_id: str) -> None:
    exercise = content().library.exercises[exercise_id]
    assert exercise.pose is not None
    first, second = _moments(scene_of(exercise.pose, exercise.primary, NEUTRAL, both=True))
    assert first != second


def test_the_left_side_is_the_mirror_image() -> None:
    exercise = content().library.exercises["calf-wall-straight"]
    box = Box(10, 10, 30, 34)
    left, right = (
        painted(Picture(box, exercise, side, moves=False)).copy(80, 80, 240, 272) for side in (Side.LEFT, Side.RIGHT)
    )
    mirrored = right.flipped()
    assert left != right
    different = sum(
        abs(qGray(left.pixel(x, y)) - qGray(mirrored.pixel(239 - (239 - x), 271 - y))) > 60
        for x in range(0, 240, 4)
        for y in range(0, 272, 4)
    )
    assert different < 60 * 68
