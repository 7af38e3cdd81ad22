from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from page_content import drawing
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from supple.advice.health_profile import (
    CodeCleared,
    Condition,
    HealthProfile,
    Medicine,
    PlacedCondition,
    PlacedKind,
    Trimester,
)
from supple.body.region import Region, SidedRegion
from supple.body.region_reader import read_regions
from supple.body.side import Side
from supple.routine.exercise_reader import read_exercise
from supple.settings import Settings, VoiceLevel
from supple.ui.pages.first_run.laptop_picture import LaptopPicture
from supple.ui.pages.first_run.page import FirstRunPage
from supple.ui.theme import Theme, Tokens, make_theme
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RESOURCES = Path(__file__).parents[3] / "resources"
LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 11, 23)


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> FirstRunPage:
    return shown(first_run(theme), qtbot)


def first_run(theme: Theme) -> FirstRunPage:
    regions = read_regions((RESOURCES / "regions.yaml").read_bytes()).value
    assert regions is not None
    return FirstRunPage(theme, regions, TODAY, drawing)


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
    assert page.step is page.about
    assert page.window().focusWidget() is page.about.form.year


def test_the_disclaimer_stands_word_for_word(page: FirstRunPage) -> None:
    assert word("safety.disclaimer") in words(page)
    assert page.disclaimer.cannot_check_row.accessibleName() == word("safety.cannot-check")
    assert "Step 1 of 3" in words(page)


def test_the_whole_way_by_keyboard(page: FirstRunPage, qtbot: QtBot) -> None:
    told: list[str] = []
    page.accepted.connect(lambda: told.append("accepted"))
    page.done.connect(lambda: told.append("done"))
    assert page.window().focusWidget() is page.disclaimer.adult_row
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Tab)
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Tab)
    press(page, Qt.Key.Key_Tab)
    assert page.window().focusWidget() is page.disclaimer.continue_button
    press(page, Qt.Key.Key_Return)
    assert told == ["accepted"]
    assert page.step is page.about
    press(page, Qt.Key.Key_Return)
    assert told == ["accepted"]
    assert page.window().focusWidget() is page.sound.done_button
    press(page, Qt.Key.Key_Return)
    assert told == ["accepted", "done"]


def test_enter_on_a_ticked_box_goes_on_and_never_unticks(page: FirstRunPage) -> None:
    told: list[str] = []
    page.accepted.connect(lambda: told.append("accepted"))
    step = page.disclaimer
    press(page, Qt.Key.Key_Return)
    assert not step.adult_row.isChecked()
    assert page.window().focusWidget() is step.adult_row
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Return)
    assert step.adult_row.isChecked()
    assert page.window().focusWidget() is step.cannot_check_row
    assert told == []
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Enter)
    assert step.cannot_check_row.isChecked()
    assert told == ["accepted"]
    assert page.step is page.about


def test_enter_on_a_ticked_condition_goes_on_too(page: FirstRunPage, qtbot: QtBot) -> None:
    told = to_about(page, qtbot)
    row = page.about.form.conditions[Condition.BALANCE]
    row.setFocus()
    press(page, Qt.Key.Key_Space)
    press(page, Qt.Key.Key_Return)
    assert row.isChecked()
    assert page.step is page.sound
    assert [profile.conditions for profile in told] == [(Condition.BALANCE,)]


def test_enter_on_nothing_goes_on_only_after_the_first_step(page: FirstRunPage, qtbot: QtBot) -> None:
    told: list[str] = []
    page.accepted.connect(lambda: told.append("accepted"))
    page.done.connect(lambda: told.append("done"))
    QTest.keyClick(page, Qt.Key.Key_Return)
    QTest.keyClick(page, Qt.Key.Key_A)
    assert told == []
    tick_both(page, qtbot)
    qtbot.mouseClick(page.about.skip_button, LEFT)
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
    qtbot.mouseClick(page.about.skip_button, LEFT)
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
    page = first_run(theme)
    qtbot.addWidget(page)
    changes: list[Settings] = []
    page.settings_changed.connect(changes.append)
    assert page.sound.voice.level is None
    page.sound.voice.button(VoiceLevel.CHIMES).click()
    page.sound.volume.slider.setValue(10)
    assert changes == []


def test_back_leads_to_the_disclaimer_and_keeps_the_ticks(page: FirstRunPage, qtbot: QtBot) -> None:
    tick_both(page, qtbot)
    assert "Step 2 of 3" in words(page)
    qtbot.mouseClick(page.about.back_button, LEFT)
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


def test_each_step_has_a_picture_of_its_own(page: FirstRunPage, qtbot: QtBot) -> None:
    text = (RESOURCES / "exercises" / "hip-flexor-half-kneeling.yaml").read_bytes()
    exercise = read_exercise(text, "hip-flexor-half-kneeling").value
    assert exercise is not None
    page.show_guided_pose(exercise.pose, exercise.primary)
    panel = page._panel
    assert panel.figure.isVisible()
    tick_both(page, qtbot)
    assert panel.body.isVisible()
    assert not panel.figure.isVisible()
    qtbot.mouseClick(page.about.skip_button, LEFT)
    assert panel.guided.isVisible()
    laptop = panel.findChild(LaptopPicture)
    image = laptop.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert page._theme.colour("accent").name() in colours
    # The laptop stands before the figure, which looks at it.
    assert laptop.mapTo(page, laptop.rect().topRight()).x() <= panel.guided.mapTo(page, panel.guided.pos()).x()
    qtbot.mouseClick(page.sound.back_button, LEFT)
    assert panel.body.isVisible()


def test_what_to_expect_stands_only_where_there_is_room(page: FirstRunPage) -> None:
    assert page.disclaimer.expectations.isVisible()
    assert page.disclaimer.area.verticalScrollBar().maximum() == 0
    page.resize(960, 600)
    assert not page.disclaimer.expectations.isVisible()


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("step", ["disclaimer", "sound", "young"])
def test_everything_is_within_reach_in_the_smallest_window(
    tokens: Tokens, qtbot: QtBot, scale: float, step: str
) -> None:
    theme = make_theme(tokens, dark=True, text_scale=scale, reduced_motion=True)
    page = shown(first_run(theme), qtbot, (960, 600))
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


# About you


def to_about(page: FirstRunPage, qtbot: QtBot) -> list[HealthProfile]:
    told: list[HealthProfile] = []
    page.profile_changed.connect(told.append)
    tick_both(page, qtbot)
    return told


def test_nothing_is_told_by_skipping_and_nothing_is_preselected(page: FirstRunPage, qtbot: QtBot) -> None:
    told = to_about(page, qtbot)
    form = page.about.form
    assert form.profile() == HealthProfile()
    assert all(not row.isChecked() for row in (*form.medicines.values(), *form.conditions.values()))
    qtbot.mouseClick(page.about.skip_button, LEFT)
    assert page.step is page.sound
    assert told == []
    qtbot.mouseClick(page.sound.back_button, LEFT)
    assert page.step is page.about


def test_what_is_told_becomes_the_profile(page: FirstRunPage, qtbot: QtBot) -> None:
    told = to_about(page, qtbot)
    form = page.about.form
    QTest.keyClicks(form.year, "1990")
    form.pregnancy.setFocus()
    press(page, Qt.Key.Key_Down)
    QTest.keyClicks(form.weeks, "30")
    for row in (form.medicines[Medicine.BLOOD_THINNER], form.conditions[Condition.KNEELING]):
        qtbot.mouseClick(row, LEFT)
    skin = form.places[PlacedKind.SKIN]
    qtbot.mouseClick(skin.box, LEFT)
    name = read_regions((RESOURCES / "regions.yaml").read_bytes()).value.name(Region.ACHILLES)  # type: ignore[union-attr]
    skin.where.setFocus()
    skin.where.setCurrentText(word("about-you.sided-left", name=name))
    QTest.keyClicks(skin.weeks, "2")
    qtbot.mouseClick(page.about.next_button, LEFT)
    heel = SidedRegion(Region.ACHILLES, Side.LEFT)
    expected = HealthProfile(
        birth_year=1990,
        pregnancy=Trimester.FIRST,
        gave_birth_on=TODAY - timedelta(weeks=30),
        medicines=(Medicine.BLOOD_THINNER,),
        conditions=(Condition.KNEELING,),
        placed=(PlacedCondition(PlacedKind.SKIN, heel, TODAY - timedelta(weeks=2)),),
    )
    assert told == [expected]
    assert page.step is page.sound


def test_a_place_that_is_not_said_is_both_legs_since_today(page: FirstRunPage, qtbot: QtBot) -> None:
    to_about(page, qtbot)
    surgery = page.about.form.places[PlacedKind.SURGERY]
    qtbot.mouseClick(surgery.box, LEFT)
    placed = page.about.form.profile().placed
    assert {item.where for item in placed} == {
        place for region in Region if region.is_leg for place in region.on_both_sides
    }
    assert {item.since for item in placed} == {TODAY}
    qtbot.mouseClick(surgery.box, LEFT)
    assert page.about.form.profile().placed == ()


def test_what_is_known_is_shown_and_what_is_not_touched_keeps_its_day(page: FirstRunPage) -> None:
    heel, groin = SidedRegion(Region.ACHILLES, Side.LEFT), SidedRegion(Region.GROIN, Side.RIGHT)
    known = HealthProfile(
        birth_year=1980,
        gave_birth_on=TODAY - timedelta(days=40),
        conditions=(Condition.HEART,),
        placed=(
            PlacedCondition(PlacedKind.SURGERY, heel, TODAY - timedelta(days=10)),
            PlacedCondition(PlacedKind.SKIN, groin, TODAY - timedelta(days=3)),
            PlacedCondition(PlacedKind.SKIN, heel, TODAY - timedelta(days=5)),
        ),
        cleared=(CodeCleared("bp-heart", TODAY),),
    )
    told: list[HealthProfile] = []
    page.profile_changed.connect(told.append)
    page.show_profile(known, TODAY)
    assert told == []
    assert page.about.form.weeks.number == 5
    assert page.about.form.profile() == known


def test_a_year_of_somebody_young_shows_that_supple_is_for_adults(page: FirstRunPage, qtbot: QtBot) -> None:
    told = to_about(page, qtbot)
    done: list[str] = []
    page.done.connect(lambda: done.append("done"))
    QTest.keyClicks(page.about.form.year, "2010")
    qtbot.mouseClick(page.about.next_button, LEFT)
    assert page.step is page.young
    assert [profile.birth_year for profile in told] == [2010]
    press(page, Qt.Key.Key_Return)
    assert page.step is page.about
    assert done == []


def test_what_cannot_be_so_is_said_and_counts_all_the_same(page: FirstRunPage, qtbot: QtBot) -> None:
    told = to_about(page, qtbot)
    form = page.about.form
    form.pregnancy.setCurrentIndex(3)
    assert form.trouble == ""
    QTest.keyClicks(form.year, "1940")
    assert "1940" in form.trouble
    qtbot.mouseClick(page.about.next_button, LEFT)
    assert told[0].pregnancy is Trimester.THIRD
    form.year.clear()
    assert form.trouble == ""
