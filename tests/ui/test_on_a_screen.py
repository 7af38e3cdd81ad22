"""The program on a real screen: its window is there, is painted, takes keys, and a session runs in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from supple.ui.main_window import EDITOR

if TYPE_CHECKING:
    from whole_program import Stage

pytestmark = pytest.mark.screen


def on_the_screen(stage: Stage) -> QImage:
    """Return what the screen, not the program, says that the window looks like."""
    window = stage.running.window
    assert QTest.qWaitForWindowExposed(window)
    stage.settle()
    corner, size = window.mapToGlobal(window.rect().topLeft()), window.size()
    return window.screen().grabWindow(0, corner.x(), corner.y(), size.width(), size.height()).toImage()


def tints(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)})


def test_the_window_is_painted_and_takes_keys(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    assert QGuiApplication.platformName() != "offscreen"
    today = on_the_screen(stage)
    assert today.size() == stage.running.window.size()
    assert QColor(today.pixel(0, 0)) != QColor("black")
    assert tints(today) > 50
    stage.running.conductor.show_place(EDITOR)
    stage.settle()
    editor = on_the_screen(stage)
    assert editor != today
    QTest.keyClick(stage.running.window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    stage.settle()
    assert stage.page_name == "TodayPage"
    assert on_the_screen(stage) != editor


def test_a_session_runs_on_it(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    on_the_screen(stage)
    stage.press(Qt.Key.Key_1)
    assert stage.running.flow.is_playing
    first = on_the_screen(stage)
    assert tints(first) > 50
    stage.pass_seconds(12)
    assert on_the_screen(stage) != first
