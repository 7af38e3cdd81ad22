from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from supple.ui.focus_ring import FocusRing
from supple.ui.theme import Aids, make_theme

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme, Tokens


class Focus(QObject):
    changed = Signal(QWidget, QWidget)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def make_button(window: QWidget, x: int = 50, y: int = 60) -> QPushButton:
    button = QPushButton("Go", window)
    button.setGeometry(x, y, 100, 40)
    button.setProperty("radius", 10)
    button.show()
    return button


def test_the_ring_lies_five_pixels_outside_what_has_focus(window: QWidget, theme: Theme) -> None:
    focus = Focus()
    ring = FocusRing(window, theme, focus.changed)
    button = make_button(window)
    focus.changed.emit(None, button)
    assert ring.target is button
    assert ring.geometry() == button.geometry().adjusted(-5, -5, 5, 5)
    picture = window.grab().toImage()
    assert picture.pixelColor(100, 56) == theme.colour("focus")
    assert picture.pixelColor(100, 59) != theme.colour("focus")


def test_it_follows_moves_of_the_widget_and_of_what_holds_it(window: QWidget, theme: Theme) -> None:
    focus = Focus()
    ring = FocusRing(window, theme, focus.changed)
    holder = QWidget(window)
    holder.setGeometry(0, 0, 300, 200)
    holder.show()
    button = make_button(holder)
    focus.changed.emit(None, button)
    button.move(70, 80)
    assert ring.pos() == QPoint(65, 75)
    holder.move(10, 20)
    assert ring.pos() == QPoint(75, 95)
    holder.hide()
    assert ring.isHidden()
    holder.show()
    assert not ring.isHidden()


def test_it_follows_a_scroll_and_stays_inside_the_scroll_area(window: QWidget, theme: Theme) -> None:
    focus = Focus()
    ring = FocusRing(window, theme, focus.changed)
    area = QScrollArea(window)
    area.setGeometry(0, 100, 300, 150)
    ground = QWidget()
    ground.resize(250, 900)
    button = make_button(ground, 50, 20)
    area.setWidget(ground)
    area.show()
    focus.changed.emit(None, button)
    before = ring.y()
    area.verticalScrollBar().setValue(10)
    assert ring.y() == before - 10
    area.verticalScrollBar().setValue(500)
    assert ring.isHidden()


def test_it_follows_the_part_that_a_widget_names(window: QWidget, theme: Theme) -> None:
    focus = Focus()
    ring = FocusRing(window, theme, focus.changed)
    button = make_button(window)
    button.setProperty("ring", QRectF(10, 10, 20, 20))
    focus.changed.emit(None, button)
    assert ring.geometry().size() == QRectF(0, 0, 30, 30).size().toSize()
    button.setProperty("ring", QRectF(0, 0, 40, 40))
    assert ring.width() == 50


def test_a_press_of_the_mouse_draws_no_ring_until_focus_moves_on(
    window: QWidget, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    focus = Focus()
    ring = FocusRing(window, theme, focus.changed)
    button, other = make_button(window), make_button(window, 50, 150)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    monkeypatch.setattr("supple.ui.focus_ring.QGuiApplication.mouseButtons", lambda: Qt.MouseButton.LeftButton)
    focus.changed.emit(None, button)
    assert ring.target is None
    monkeypatch.undo()
    focus.changed.emit(button, None)
    focus.changed.emit(None, button)
    assert ring.target is None, "the window came back, the focus is still the mouse's"
    focus.changed.emit(button, other)
    assert ring.target is other
    focus.changed.emit(other, button)
    assert ring.target is button


def test_the_mouse_goes_through_it(window: QWidget, theme: Theme, qtbot: QtBot) -> None:
    focus = Focus()
    FocusRing(window, theme, focus.changed)
    button = make_button(window)
    focus.changed.emit(None, button)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(60, 65))


def test_it_stays_above_siblings_made_later(window: QWidget, theme: Theme) -> None:
    focus = Focus()
    ring = FocusRing(window, theme, focus.changed)
    button = make_button(window)
    make_button(window, 200, 60)
    focus.changed.emit(None, button)
    assert window.children()[-1] is ring


def test_it_goes_when_its_widget_does_or_focus_leaves_the_window(window: QWidget, theme: Theme, qtbot: QtBot) -> None:
    focus = Focus()
    ring = FocusRing(window, theme, focus.changed)
    button = make_button(window)
    focus.changed.emit(None, button)
    with qtbot.waitSignal(button.destroyed):
        button.deleteLater()
    assert ring.isHidden()
    elsewhere = QPushButton("Elsewhere")
    qtbot.addWidget(elsewhere)
    focus.changed.emit(None, elsewhere)
    assert ring.target is None


def test_a_larger_ring_and_another_theme(window: QWidget, theme: Theme, tokens: Tokens) -> None:
    dark_theme = make_theme(tokens, dark=True, aids=Aids(large_focus=True))
    focus = Focus()
    ring = FocusRing(window, theme, focus.changed)
    button = make_button(window)
    focus.changed.emit(None, button)
    ring.set_theme(dark_theme)
    assert ring.geometry() == button.geometry().adjusted(-7, -7, 7, 7)
    assert window.grab().toImage().pixelColor(100, 55) == dark_theme.colour("focus")
