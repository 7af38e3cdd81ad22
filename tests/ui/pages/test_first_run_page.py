from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from supple.routine.exercise_reader import read_exercise
from supple.settings import Settings, VoiceLevel
from supple.ui.pages.first_run.page import FirstRunPage
from supple.ui.theme import Theme, Tokens, make_theme
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RESOURCES = Path(__file__).parents[3] / "resources"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> FirstRunPage:
    return shown(FirstRunPage(theme), qtbot)


def shown(page: FirstRunPage, qtbot: QtBot, size: tuple[int, int] = (1280, 800)) -> FirstRunPage:
    qtbot.addWidget(page)
    page.show_settings(Settings(volume=40, voice_level=VoiceLevel.NAMES))
    page.resize(*size)
    page.show()
    page.activateWindow()
    page.take_focus()
    return page


def press(page: QWidget, key: Qt.Key) -> None:
    focused = page.window().focusWidget()
    QTest.keyClick(focused or page, key)


def words(page: QWidget) -> str:
    return " ".join(label.text() for label in page.findChildren(TextLabel) if label.isVisible())


def test_nothing_is_ticked_and_continue_waits_for_both_boxes(page: FirstRunPage, qtbot: QtBot) -> None:
    step = page.disclaimer
    assert not step.adult_row.isChecked()
    assert not step.cannot_check_row.isChecked()
    assert not step.continue_button.isEnabled()
    assert step.continue_button.toolTip()
    qtbot.mouseClick(step.continue_button, LEFT)
    assert page.step is step
    qtbot.mouseClick(step.adult_row, LEFT)
    assert not step.continue_button.isEnabled()
    qtbot.mouseClick(step.cannot_check_row, LEFT)
    assert step.continue_button.isEnabled()
    assert not step.continue_button.toolTip()
    with qtbot.waitSignal(page.accepted):
        qtbot.mouseClick(step.continue_button, LEFT)
    assert page.step is page.sound
    assert page.window().focusWidget() is page.sound.done_button


def test_the_disclaimer_stands_word_for_word(page: FirstRunPage) -> None:
    assert word("safety.disclaimer") in words(page)
    assert page.disclaimer.cannot_check_row.accessibleName() == word("safety.cannot-check")
    assert "Step 1 of 2" in words(page)


def test_the_whole_way_by_keyboard(page: FirstRunPage, qtbot: QtBot) -> None:
    told: list[str] = []
    page.accepted.connect(lambda: told.append("accepted"))
    page.done.connect(lambda: told.append("done"))
    assert page.window().focusWidget() is page.disclaimer.adult_row
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Tab)
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Tab)
    press(page, Qt.Key.Key_Tab)
    assert page.window().focusWidget() is page.disclaimer.continue_button
    press(page, Qt.Key.Key_Return)
    assert told == ["accepted"]
    press(page, Qt.Key.Key_Return)
    assert told == ["accepted", "done"]


def test_enter_on_nothing_goes_on_only_in_the_second_step(page: FirstRunPage, qtbot: QtBot) -> None:
    told: list[str] = []
    page.accepted.connect(lambda: told.append("accepted"))
    page.done.connect(lambda: told.append("done"))
    QTest.keyClick(page, Qt.Key.Key_Return)
    QTest.keyClick(page, Qt.Key.Key_A)
    assert told == []
    tick_both(page, qtbot)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert told == ["accepted", "done"]


def tick_both(page: FirstRunPage, qtbot: QtBot) -> None:
    for button in (page.disclaimer.adult_row, page.disclaimer.cannot_check_row, page.disclaimer.continue_button):
        qtbot.mouseClick(button, LEFT)


def test_the_settings_are_shown_without_telling_and_changes_are_told(page: FirstRunPage, qtbot: QtBot) -> None:
    changes: list[Settings] = []
    page.settings_changed.connect(changes.append)
    page.show_settings(Settings(volume=55, voice_level=VoiceLevel.NAMES))
    assert changes == []
    assert page.sound.voice.level is VoiceLevel.NAMES
    assert page.sound.volume.value() == 55
    tick_both(page, qtbot)
    qtbot.mouseClick(page.sound.voice.button(VoiceLevel.CHIMES), LEFT)
    press(page, Qt.Key.Key_Up)
    page.sound.volume.slider.setFocus()
    press(page, Qt.Key.Key_Right)
    assert [(one.voice_level, one.volume) for one in changes] == [
        (VoiceLevel.CHIMES, 55),
        (VoiceLevel.NAMES, 55),
        (VoiceLevel.NAMES, 60),
    ]
    with qtbot.waitSignal(page.test_asked):
        qtbot.mouseClick(page.sound.test_button, LEFT)
    with qtbot.waitSignal(page.done):
        qtbot.mouseClick(page.sound.done_button, LEFT)


def test_without_settings_nothing_is_told(theme: Theme, qtbot: QtBot) -> None:
    page = FirstRunPage(theme)
    qtbot.addWidget(page)
    changes: list[Settings] = []
    page.settings_changed.connect(changes.append)
    assert page.sound.voice.level is None
    page.sound.voice.button(VoiceLevel.CHIMES).click()
    page.sound.volume.slider.setValue(10)
    assert changes == []


def test_back_leads_to_the_disclaimer_and_keeps_the_ticks(page: FirstRunPage, qtbot: QtBot) -> None:
    tick_both(page, qtbot)
    assert "Step 2 of 2" in words(page)
    qtbot.mouseClick(page.sound.back_button, LEFT)
    assert page.step is page.disclaimer
    assert page.disclaimer.continue_button.isEnabled()


def test_who_is_under_18_is_told_that_nothing_plays(page: FirstRunPage, qtbot: QtBot) -> None:
    told: list[str] = []
    page.accepted.connect(lambda: told.append("accepted"))
    page.done.connect(lambda: told.append("done"))
    qtbot.mouseClick(page.disclaimer.adult_row, LEFT)
    qtbot.mouseClick(page.disclaimer.young_button, LEFT)
    assert page.step is page.young
    assert word("first-run.young-text") in words(page)
    assert word("first-run.young-limp") in words(page)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert told == []
    press(page, Qt.Key.Key_Return)
    assert page.step is page.disclaimer
    assert not page.disclaimer.adult_row.isChecked()
    assert told == []


def test_a_figure_may_stand_on_the_panel(page: FirstRunPage) -> None:
    text = (RESOURCES / "exercises" / "calf-wall-straight.yaml").read_bytes()
    exercise = read_exercise(text, "calf-wall-straight").value
    assert exercise is not None
    before = page.grab().toImage()
    page.show_pose(exercise.pose, exercise.primary)
    assert page.grab().toImage() != before


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("step", ["disclaimer", "sound", "young"])
def test_everything_is_within_reach_in_the_smallest_window(
    tokens: Tokens, qtbot: QtBot, scale: float, step: str
) -> None:
    theme = make_theme(tokens, dark=True, text_scale=scale, reduced_motion=True)
    page = shown(FirstRunPage(theme), qtbot, (960, 600))
    if step == "sound":
        tick_both(page, qtbot)
    elif step == "young":
        qtbot.mouseClick(page.disclaimer.young_button, LEFT)
    for area in page.step.findChildren(QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0
    for button in page.step.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text()
            assert button.width() >= button.minimumSizeHint().width()
            right = button.mapTo(page, button.rect().bottomRight())
            assert right.x() <= page.width()
    for label in page.step.findChildren(TextLabel):
        assert label.height() >= label.heightForWidth(label.width())
