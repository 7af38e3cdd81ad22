"""The list of keys over any page, and the sidebar that holds every place."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from supple.ui.key_lists import key_groups
from supple.ui.keys_card import KeysCard
from supple.ui.main_window import EDITOR, HISTORY, LEARN, SETTINGS, MainWindow
from supple.ui.widgets.key_cap import KeyCap
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording.catalogue import CATALOGUE

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from whole_program import Stage

    from supple.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
ALL = frozenset({HISTORY, LEARN, EDITOR})


def window(qtbot: QtBot, qapp: QApplication, theme: Theme, size: tuple[int, int] = (1280, 800)) -> MainWindow:
    made = MainWindow(theme, qapp.focusChanged, ALL)
    qtbot.addWidget(made)
    page = QWidget()
    field = QLineEdit(page)
    page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.show_page(page, SETTINGS)
    made.resize(*size)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    page.setFocus()
    field.setObjectName("field")
    return made


def card(made: MainWindow) -> KeysCard | None:
    return next((one for one in made.findChildren(KeysCard) if one.isVisible()), None)


def test_a_question_mark_lists_the_keys_and_another_closes_them(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    made = window(qtbot, qapp, theme)
    page = made.page
    assert page is not None
    QTest.keyClicks(page, "?")
    shown = card(made)
    assert shown is not None
    assert shown.close_button.hasFocus()
    told = {label.text() for label in shown.findChildren(TextLabel)}
    lines = [line for group in key_groups() for line in group.lines]
    assert {line.does for line in lines} <= told
    assert len(shown.findChildren(KeyCap)) == sum(len(line.caps) for line in lines)
    QTest.keyClicks(shown.close_button, "?")
    assert card(made) is None
    assert page.hasFocus()
    QTest.keyClicks(page, "?")
    shown = card(made)
    assert shown is not None
    QTest.keyClick(shown.close_button, Qt.Key.Key_Escape)
    assert card(made) is None


def test_in_a_text_field_it_is_a_letter(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    made = window(qtbot, qapp, theme)
    field = made.findChild(QLineEdit, "field")
    field.setFocus()
    QTest.keyClicks(field, "?")
    assert field.text() == "?"
    assert card(made) is None


def test_a_bare_page_has_keys_of_its_own(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    made = window(qtbot, qapp, theme)
    made.show_bare(bare=True)
    assert made.page is not None
    QTest.keyClicks(made.page, "?")
    assert card(made) is None


def test_a_long_list_is_scrolled_by_keys(qtbot: QtBot, qapp: QApplication, large_theme: Theme) -> None:
    made = window(qtbot, qapp, large_theme, (960, 600))
    made.show_keys()
    shown = card(made)
    assert shown is not None
    bar = shown.list.verticalScrollBar()
    assert bar.maximum() > 0
    assert shown.list.horizontalScrollBar().maximum() == 0
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        before = bar.value()
        QTest.keyClick(shown.close_button, key)
        assert bar.value() > before
    QTest.keyClick(shown.close_button, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(shown.close_button, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.mouseClick(shown.close_button, LEFT)
    assert card(made) is None


def test_each_key_is_worded_once_in_its_group() -> None:
    for group in key_groups():
        does = [line.does for line in group.lines]
        assert len(does) == len(set(does))
    assert "settings-page.keys.title" in CATALOGUE


@pytest.mark.parametrize("size", [(960, 600), (1280, 800), (1920, 1080)])
def test_every_place_of_the_sidebar_can_be_reached(
    qtbot: QtBot, qapp: QApplication, theme: Theme, size: tuple[int, int]
) -> None:
    _check_sidebar(window(qtbot, qapp, theme, size), scrolls=False)


@pytest.mark.parametrize("size", [(960, 600), (1280, 800)])
def test_large_text_clips_none_of_the_lower_places(
    qtbot: QtBot, qapp: QApplication, large_theme: Theme, size: tuple[int, int]
) -> None:
    _check_sidebar(window(qtbot, qapp, large_theme, size), scrolls=size != (960, 600))


def _check_sidebar(made: MainWindow, *, scrolls: bool) -> None:
    sidebar = made._sidebar
    inside = QRect(QPoint(0, 0), sidebar.size())
    places = {key: QRect(entry.mapTo(sidebar, QPoint(0, 0)), entry.size()) for key, entry in sidebar._entries.items()}
    assert {HISTORY, LEARN, EDITOR, SETTINGS} <= places.keys()
    lower = (EDITOR, "signs", SETTINGS)
    assert all(inside.contains(places[key]) for key in lower)
    if not scrolls:
        shown = sorted(places.values(), key=QRect.top)
        assert all(inside.contains(place) for place in shown)
        assert all(not one.intersects(other) for one, other in pairwise(shown))


def test_a_page_that_follows_its_files_leaves_the_keyboard_to_the_card(stage: Stage) -> None:
    stage.answer_none()
    program = stage.open()
    program.window.show_keys()
    shown = card(program.window)
    assert shown is not None
    program.conductor.show_today()
    stage.settle()
    assert shown.close_button.hasFocus()
    stage.press(Qt.Key.Key_Escape)
    assert stage.page.isAncestorOf(program.window.focusWidget())
