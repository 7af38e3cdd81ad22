from __future__ import annotations

from dataclasses import replace

import pytest
from figure_poses import HELD, MOVING
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from supple.body.muscle import Muscle
from supple.body.side import Side
from supple.figure.cycle import Cycle
from supple.figure.shape import Tint
from supple.ui.figure_colours import FigureColours
from supple.ui.theme import Theme, Tokens, make_theme
from supple.ui.widgets.figure_picture import FigurePicture, Motion

pytestmark = pytest.mark.usefixtures("qapp")

QUADS = (Muscle.QUADRICEPS,)
SIZE = QSize(200, 200)
CYCLE = Cycle(MOVING)


@pytest.fixture
def moving_theme(tokens: Tokens) -> Theme:
    return make_theme(tokens, dark=False)


@pytest.fixture
def picture(qtbot: QtBot, moving_theme: Theme) -> FigurePicture:
    widget = FigurePicture(moving_theme)
    qtbot.addWidget(widget)
    widget.resize(SIZE)
    return widget


def show(picture: FigurePicture, motion: Motion, **more: object) -> None:
    picture.show_pose(MOVING, QUADS, Side.RIGHT, motion=motion, **more)  # type: ignore[arg-type]


def test_it_moves_only_while_it_is_seen(picture: FigurePicture) -> None:
    show(picture, Motion.MOVING)
    assert not picture.is_ticking
    picture.show()
    assert picture.is_ticking
    show(picture, Motion.MOVING)
    assert picture.is_ticking
    picture.hide()
    assert not picture.is_ticking


def test_a_pose_without_movement_does_not_tick(picture: FigurePicture) -> None:
    picture.show_pose(HELD, QUADS, Side.RIGHT, motion=Motion.MOVING)
    picture.show()
    assert not picture.is_ticking


def test_it_stays_where_it_is_when_it_is_paused_and_goes_on_from_there(picture: FigurePicture) -> None:
    show(picture, Motion.MOVING)
    picture.advance(1.0)
    show(picture, Motion.STILL)
    assert picture.seconds == 1.0
    show(picture, Motion.MOVING)
    assert picture.seconds == 1.0
    picture.show_pose(HELD, QUADS, Side.RIGHT)
    assert picture.seconds == 0.0
    show(picture, Motion.STILL)
    assert picture.seconds == CYCLE.still_seconds()


def test_another_take_begins_again(picture: FigurePicture) -> None:
    show(picture, Motion.MOVING, take=1)
    picture.advance(1.0)
    show(picture, Motion.MOVING, take=1)
    assert picture.seconds == 1.0
    show(picture, Motion.MOVING, take=2)
    assert picture.seconds == 0.0


def test_it_keeps_the_pace_of_the_repetitions_within_reason(picture: FigurePicture) -> None:
    for repeat, pace in ((None, 1.0), (CYCLE.seconds * 1.5, 1 / 1.5), (CYCLE.seconds * 9, 0.5), (0.1, 2.0)):
        show(picture, Motion.MOVING, repeat_seconds=repeat, take=repeat)
        picture.advance(0.6)
        assert picture.seconds == pytest.approx(0.6 * pace)


def test_a_hold_goes_into_position_stays_there_and_breathes(picture: FigurePicture) -> None:
    show(picture, Motion.MOVING)
    picture.show()
    picture.advance(1.0)
    show(picture, Motion.HELD)
    assert picture.seconds == 1.0
    assert picture.breath == 0
    picture.advance(0.2)
    assert picture.seconds == pytest.approx(1.4)
    picture.advance(5.0)
    assert picture.seconds == CYCLE.still_seconds()
    assert picture.is_ticking
    assert picture.breath == 0
    out = picture.grab().toImage()
    picture.advance(3.0)
    assert picture.breath == 12
    assert picture.grab().toImage() != out
    picture.advance(3.0)
    assert picture.breath == 0
    assert picture.grab().toImage() == out
    show(picture, Motion.STILL)
    assert not picture.is_ticking
    assert picture.breath == 0


def test_a_still_hold_repaints_nothing_between_breaths(picture: FigurePicture) -> None:
    show(picture, Motion.HELD)
    picture.show()
    picture.grab()
    painted: list[int] = []
    picture._repaint_changed = lambda: painted.append(1)  # type: ignore[method-assign]
    for _ in range(100):
        picture.advance(0.0)
    assert painted == []


def test_each_frame_differs_and_only_what_changed_is_painted(picture: FigurePicture) -> None:
    show(picture, Motion.MOVING)
    first = picture.grab().toImage()
    assert picture.grab().toImage() == first
    picture.advance(1.0)
    assert picture.grab().toImage() != first
    picture.resize(240, 240)
    assert picture.grab().toImage() != first


def test_reduced_motion_shows_both_ends_side_by_side(qtbot: QtBot, theme: Theme) -> None:
    widget = FigurePicture(theme)
    qtbot.addWidget(widget)
    widget.resize(400, 200)
    show(widget, Motion.MOVING)
    widget.show()
    assert not widget.is_ticking
    assert widget.seconds == CYCLE.still_seconds()
    widget.advance(1.0)
    pair = widget.grab().toImage()
    assert widget.grab().toImage() == pair
    target = FigureColours(dark=False).colour(Tint.TARGET)
    for start in (0, 200):
        assert sum(pair.pixelColor(x, y) == target for x in range(start, start + 200) for y in range(200)) > 20
    show(widget, Motion.HELD)
    widget.advance(3.0)
    assert widget.breath == 0
    assert not widget.is_ticking


def test_reduced_motion_goes_into_a_hold_at_once(qtbot: QtBot, theme: Theme) -> None:
    widget = FigurePicture(theme)
    qtbot.addWidget(widget)
    show(widget, Motion.MOVING)
    show(widget, Motion.HELD)
    widget.advance(0.01)
    assert widget._seconds == CYCLE.still_seconds()


def test_floods_change_the_colours(picture: FigurePicture) -> None:
    show(picture, Motion.STILL)
    light = picture.grab().toImage()
    picture.show_flood(QColor("#0A4A41"), QColor("white"))
    assert picture.grab().toImage() != light
    picture.show_flood(QColor("#0A4A41"), QColor("white"))
    picture.show_flood(QColor("#F6C9A4"), QColor("black"))
    assert picture.grab().toImage() == light


def test_faded_is_fainter(picture: FigurePicture) -> None:
    show(picture, Motion.STILL)
    full = picture.grab().toImage()
    show(picture, Motion.STILL, faded=True)
    faded = picture.grab().toImage()
    target = FigureColours(dark=False).colour(Tint.TARGET)
    assert any(full.pixelColor(x, y) == target for x in range(200) for y in range(200))
    assert not any(faded.pixelColor(x, y) == target for x in range(200) for y in range(200))


def test_nothing_to_show_is_empty(picture: FigurePicture) -> None:
    picture.show_pose(None, (), None, motion=Motion.MOVING)
    picture.advance(1.0)
    assert picture.seconds == 0.0
    assert picture.breath == 0
    assert not picture.is_ticking
    empty = picture.grab().toImage()
    assert {empty.pixel(x, 100) for x in range(200)} == {empty.pixel(0, 0)}
    assert picture.sizeHint() == QSize(88, 66)


def test_the_other_side_keeps_the_moment(picture: FigurePicture) -> None:
    show(picture, Motion.MOVING)
    picture.advance(1.0)
    picture.show_pose(MOVING, QUADS, Side.LEFT, motion=Motion.MOVING)
    assert picture.seconds == 1.0
    picture.show_pose(replace(MOVING, bare=True), QUADS, Side.LEFT, motion=Motion.MOVING)
    assert picture.seconds == 0.0


def test_it_turns_to_the_other_side_where_that_is_seen(picture: FigurePicture, qtbot: QtBot) -> None:
    picture.show_pose(HELD, QUADS, Side.RIGHT)
    right = picture.grab().toImage()
    picture.show_pose(HELD, QUADS, Side.LEFT)
    left = picture.grab().toImage()
    assert left != right
    picture.show()
    picture.show_pose(HELD, QUADS, Side.RIGHT)
    picture._turn.setCurrentTime(100)
    turning = picture.grab().toImage()
    assert turning not in (left, right)
    picture._turn.setCurrentTime(330)
    assert picture.grab().toImage() not in (left, right, turning)
    qtbot.waitUntil(lambda: picture.grab().toImage() == right, timeout=5000)


def test_the_clock_moves_the_figure(picture: FigurePicture, qtbot: QtBot) -> None:
    show(picture, Motion.MOVING)
    picture.show()
    qtbot.waitUntil(lambda: picture.seconds > 0, timeout=5000)
