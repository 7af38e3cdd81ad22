from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from supple.body.muscle import Muscle
from supple.body.side import Side
from supple.figure.pictogram import period_seconds
from supple.figure.pose import Key, Pose, View
from supple.figure.shape import Tint
from supple.ui.figure_painting import FigureColours, FigureScene, frame_pixmap, paint_still, still_pixmap, theme_colours
from supple.ui.theme import Theme, Tokens, make_theme
from supple.ui.widgets.figure_picture import FigurePicture

pytestmark = pytest.mark.usefixtures("qapp")

LUNGE = (("work-leg.hip", 78.0), ("work-leg.knee", 80.0), ("other-leg.hip", -8.0), ("other-leg.knee", 60.0))
POSE = Pose(View.SIDE, (Key("stand", ()), Key("lunge", LUNGE)))
STILL = Pose(View.SIDE, (Key("hold", LUNGE),))
QUADS = (Muscle.QUADRICEPS,)
SIZE = QSize(200, 200)
DRAWN = Side.RIGHT


@pytest.fixture
def moving_theme(tokens: Tokens) -> Theme:
    return make_theme(tokens, dark=False)


@pytest.fixture
def picture(qtbot: QtBot, moving_theme: Theme) -> FigurePicture:
    widget = FigurePicture(moving_theme)
    qtbot.addWidget(widget)
    widget.resize(SIZE)
    return widget


def image(pixmap: QPixmap) -> QImage:
    return pixmap.toImage()


def count(picture: QImage, colour: QColor) -> int:
    pixels = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    return sum(picture.pixelColor(x, y) == colour for x, y in pixels)


def test_a_figure_stands_at_the_bottom_with_its_target_lit() -> None:
    colours = FigureColours(dark=False)
    drawn = image(frame_pixmap(FigureScene(STILL, QUADS, DRAWN), 0.0, SIZE, colours, 1.0))
    assert count(drawn, colours.colour(Tint.TARGET)) > 40
    bottom = [drawn.pixelColor(x, y).alpha() for x in range(200) for y in range(190, 200)]
    assert max(bottom) == 255
    assert drawn.pixelColor(2, 2).alpha() == 0


def test_the_other_side_is_the_mirror_image() -> None:
    colours = FigureColours(dark=False)
    right = image(frame_pixmap(FigureScene(STILL, QUADS, Side.RIGHT), 0.0, SIZE, colours, 1.0))
    left = image(frame_pixmap(FigureScene(STILL, QUADS, Side.LEFT), 0.0, SIZE, colours, 1.0))
    target = colours.colour(Tint.TARGET)
    mirrored = [left.pixelColor(199 - x, y) == target for x in range(200) for y in range(200)]
    straight = [right.pixelColor(x, y) == target for x in range(200) for y in range(200)]
    assert sum(a != b for a, b in zip(mirrored, straight, strict=True)) < 12


def test_a_pose_that_faces_left_is_mirrored_once() -> None:
    assert FigureScene(replace(POSE, faces="left"), (), Side.RIGHT).is_mirrored
    assert not FigureScene(replace(POSE, faces="left"), (), Side.LEFT).is_mirrored
    assert not FigureScene(POSE, (), None).is_mirrored


def test_themes_and_floods_choose_their_colours(picture: FigurePicture, dark_theme: Theme) -> None:
    assert theme_colours(dark_theme) == FigureColours(dark=True)
    picture.show_pose(STILL, QUADS, DRAWN, moving=False)
    light = picture.grab().toImage()
    picture.show_flood(QColor("#0A4A41"), QColor("white"))
    assert picture.grab().toImage() != light
    picture.show_flood(QColor("#F6C9A4"), QColor("black"))
    assert picture.grab().toImage() == light


def test_faded_is_fainter() -> None:
    colours = FigureColours(dark=True)
    full = image(frame_pixmap(FigureScene(STILL, (), DRAWN), 0.0, SIZE, colours, 1.0))
    faded = image(frame_pixmap(FigureScene(STILL, (), DRAWN), 0.0, SIZE, colours, 1.0, faded=True))
    assert max(faded.pixelColor(x, 150).alpha() for x in range(200)) < 100
    assert max(full.pixelColor(x, 150).alpha() for x in range(200)) == 255


def test_stills_are_kept_and_painted_where_they_are_wanted() -> None:
    colours = FigureColours(dark=False)
    first = still_pixmap(POSE, QUADS, None, SIZE, colours, 2.0)
    assert (first.width(), first.devicePixelRatio()) == (400, 2.0)
    assert still_pixmap(POSE, QUADS, None, SIZE, colours, 2.0).cacheKey() == first.cacheKey()
    target = QImage(100, 60, QImage.Format.Format_ARGB32_Premultiplied)
    target.fill(0)
    painter = QPainter(target)
    paint_still(painter, QRectF(50, 0, 40, 40), POSE, QUADS, None, colours)
    painter.end()
    assert {target.pixelColor(x, y).alpha() for x in range(50) for y in range(60)} == {0}
    assert max(target.pixelColor(x, 30).alpha() for x in range(50, 100)) == 255


def test_it_moves_only_while_it_is_seen(picture: FigurePicture) -> None:
    picture.show_pose(POSE, QUADS, DRAWN, moving=True)
    assert not picture.is_ticking
    picture.show()
    assert picture.is_ticking
    picture.show_pose(POSE, QUADS, DRAWN, moving=True)
    assert picture.is_ticking
    picture.hide()
    assert not picture.is_ticking


def test_it_stays_where_it_is_when_it_is_paused_and_starts_anew_with_another_pose(picture: FigurePicture) -> None:
    picture.show_pose(POSE, QUADS, DRAWN, moving=True)
    picture.advance(period_seconds(POSE) / 2 - 0.2)
    paused = picture.moment
    assert 0.5 < paused < 1
    picture.show_pose(POSE, QUADS, DRAWN, moving=False)
    assert picture.moment == paused
    picture.show_pose(STILL, QUADS, DRAWN, moving=True)
    assert not picture.is_ticking
    assert picture.moment == 0.0
    picture.show_pose(POSE, QUADS, DRAWN, moving=False)
    assert picture.moment == 1.0


def test_each_frame_differs(picture: FigurePicture) -> None:
    picture.show_pose(POSE, QUADS, DRAWN, moving=True)
    first = picture.grab().toImage()
    assert picture.grab().toImage() == first
    picture.advance(1.0)
    assert picture.grab().toImage() != first


def test_reduced_motion_shows_both_ends_side_by_side(qtbot: QtBot, theme: Theme) -> None:
    widget = FigurePicture(theme)
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    widget.show_pose(POSE, QUADS, DRAWN, moving=True)
    widget.show()
    assert not widget.is_ticking
    assert widget.moment == 1.0
    pair = widget.grab().toImage()
    target = FigureColours(dark=False).colour(Tint.TARGET)
    halves = [
        sum(pair.pixelColor(x, y) == target for x in range(start, start + 200) for y in range(200))
        for start in (0, 200)
    ]
    assert min(halves) > 20


def test_nothing_to_show_is_empty(picture: FigurePicture) -> None:
    picture.show_pose(None, (), None, moving=True)
    assert picture.moment == 0.0
    assert not picture.is_ticking
    empty = picture.grab().toImage()
    assert {empty.pixel(x, 100) for x in range(200)} == {empty.pixel(0, 0)}
    assert picture.sizeHint() == QSize(88, 66)


def test_the_clock_moves_the_figure(picture: FigurePicture, qtbot: QtBot) -> None:
    picture.show_pose(POSE, QUADS, DRAWN, moving=True)
    picture.show()
    qtbot.waitUntil(lambda: picture.moment > 0, timeout=5000)
