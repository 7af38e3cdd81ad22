from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from whole_program import Stage

from supple.advice.guard import Guard
from supple.advice.question import Answer, Reply
from supple.advice.warning_sign import WarningSigns
from supple.app import Ground, lay_ground
from supple.body.outline import BodyOutlines
from supple.body.outline_reader import read_outlines
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.body.soreness import Onset, Soreness, SorenessKind, Spot
from supple.routine.exercise import Equipment
from supple.routine.library import Library
from supple.session.timing import Timing
from supple.ui.body_mark import Mark
from supple.ui.main_window import BODY_MAP
from supple.ui.pages.body_map.page import BodyMapPage
from supple.ui.session_chooser import ChooserTools, SessionChooser
from supple.ui.theme import Theme
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.choice_menu import ChoiceMenu
from supple.ui.widgets.text_label import TextLabel

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
LEFT = Qt.MouseButton.LeftButton
CALF = SidedRegion(Region.GASTROCNEMIUS, Side.LEFT)
CALF_RIGHT = SidedRegion(Region.GASTROCNEMIUS, Side.RIGHT)
QUAD = SidedRegion(Region.QUADRICEPS, Side.LEFT)
SHIN = SidedRegion(Region.SHIN_BONE, Side.LEFT)
OFFSCREEN_MENUS = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    ground = lay_ground({"SUPPLE_HOME": str(tmp_path)}, None, lambda: NOW)
    ground.guard.accept_disclaimer(NOW)
    ground.guard.answer(frozenset(), NOW)
    return ground


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return lay_ground({"SUPPLE_HOME": str(tmp_path_factory.mktemp("home"))}, None, lambda: NOW).library()


@pytest.fixture(scope="module")
def outlines() -> BodyOutlines:
    return read_outlines((Path(__file__).parents[3] / "resources" / "body-map.svg").read_text("utf-8"))


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ground: Ground, library: Library, outlines: BodyOutlines) -> BodyMapPage:
    regions = ground.regions()
    tools = ChooserTools(lambda: library, lambda: regions, ground.guard, lambda _: (), Timing, ground.now)
    page = BodyMapPage(theme, regions, SessionChooser(tools).offer, ground.signs.asked_with, lambda: outlines)
    qtbot.addWidget(page)
    page.resize(1064, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def say_no(guard: Guard, signs: WarningSigns, *places: SidedRegion) -> None:
    guard.answer_questions(tuple(Answer(flag.id, Reply.NO) for flag in signs.asked_with(places)), NOW, about=places)


def words_of(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(TextLabel) if label.isVisible()]


def numbers(page: BodyMapPage) -> dict[SidedRegion, int]:
    return {sore.where: sore.movement for sore in page.sore}


def choose(button: QWidget, qtbot: QtBot, number: int) -> None:
    qtbot.mouseClick(button, LEFT)
    menu = next(menu for menu in button.parentWidget().findChildren(ChoiceMenu) if menu.isVisible())
    menu.actions()[number].trigger()
    menu.close()


def test_every_region_has_its_buttons_in_the_list(page: BodyMapPage) -> None:
    for region in Region:
        for place in region.on_both_sides:
            assert page.areas.button(place).accessibleName()
    assert page.areas.button(CALF).accessibleName() == "Upper calf, left"
    assert page.sore == ()


def test_a_click_adds_at_three_and_again_goes_up(page: BodyMapPage, qtbot: QtBot) -> None:
    button = page.areas.button(CALF)
    qtbot.mouseClick(button, LEFT)
    assert numbers(page) == {CALF: 3}
    assert button.isChecked()
    qtbot.mouseClick(button, LEFT)
    assert numbers(page) == {CALF: 4}
    page.rate(CALF, 10)
    qtbot.mouseClick(button, LEFT)
    assert numbers(page) == {CALF: 1}


def test_the_map_and_the_list_show_and_change_the_same(page: BodyMapPage, qtbot: QtBot) -> None:
    qtbot.mousePress(page.map, LEFT, pos=page.map.middle_of(CALF).toPoint())
    assert numbers(page) == {CALF: 3}
    assert page.areas.button(CALF).isChecked()
    mark = page.map.mark_of(CALF)
    assert mark is not None
    assert (mark.number, mark.is_open) == (3, True)
    page.map.setFocus()
    qtbot.keyClick(page.map, Qt.Key.Key_8)
    assert numbers(page) == {CALF: 8}
    page.rate(QUAD, 2)
    assert page.map.current == QUAD
    qtbot.keyClick(page.map, Qt.Key.Key_Minus)
    assert numbers(page) == {CALF: 8}


def test_the_map_stays_in_sight_while_the_list_is_read(page: BodyMapPage) -> None:
    page.verticalScrollBar().setValue(500)
    top = page.map.mapTo(page.viewport(), QPoint(0, 0)).y()
    assert 0 < top < 60
    assert top + page.map.height() <= page.viewport().height()


def test_a_map_higher_than_the_window_scrolls_until_its_end_is_seen(page: BodyMapPage) -> None:
    page.resize(1064, 420)
    QApplication.processEvents()
    card = page.map.parentWidget()
    assert card is not None

    def edges() -> tuple[int, int]:
        top = card.mapTo(page.viewport(), QPoint(0, 0)).y()
        return top, top + card.height()

    assert edges()[1] > page.viewport().height()
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum() // 2)
    top, bottom = edges()
    assert top < 0
    assert bottom <= page.viewport().height()


def test_a_click_on_another_picked_area_only_turns_to_it(page: BodyMapPage, qtbot: QtBot) -> None:
    for place in (CALF, QUAD, CALF):
        qtbot.mouseClick(page.areas.button(place), LEFT)
    assert page.current == CALF
    assert numbers(page) == {CALF: 3, QUAD: 3}


def test_what_a_sign_keeps_closed_is_striped_picked_or_not(page: BodyMapPage) -> None:
    page.map_panel.show_locked(frozenset({CALF, SHIN}))
    page.rate(CALF, 4)
    page.rate(QUAD, 2)
    assert page.map.mark_of(SHIN) == Mark(None, is_locked=True)
    calf, quad = page.map.mark_of(CALF), page.map.mark_of(QUAD)
    assert calf is not None
    assert (calf.number, calf.is_locked) == (4, True)
    assert quad is not None
    assert not quad.is_locked
    words = page.map_panel.map._words.spoken
    assert words(SHIN, page.map.mark_of(SHIN)) == "Shin bone, left, closed by a warning sign"
    page.map_panel.show_locked(frozenset())
    assert page.map.mark_of(SHIN) is None


@pytest.mark.parametrize(
    ("kind", "words"),
    [(SorenessKind.ACHE, ""), (SorenessKind.SHARP, ", sharp"), (SorenessKind.NERVE, ", tingling or numb")],
)
def test_the_kind_of_feeling_is_said_too(page: BodyMapPage, kind: SorenessKind, words: str) -> None:
    spoken = page.map._words.spoken
    assert spoken(QUAD, Mark(2, kind)) == f"Quads, left, 2 of 10, barely there{words}"


def test_a_yes_on_the_map_stripes_the_leg_it_closes(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    assert stage.ground is not None
    stage.ground.guard.answer_questions((Answer("stress-fracture", Reply.YES, (SHIN,)),), stage.now, about=(SHIN,))
    stage.running.conductor.show_place(BODY_MAP)
    page = stage.page
    assert isinstance(page, BodyMapPage)
    locked = {place for place in (SHIN, CALF, CALF_RIGHT) if page.map.mark_of(place) is not None}
    assert locked == {SHIN, CALF}


def test_keys_of_the_list_move_rate_and_remove(page: BodyMapPage, qtbot: QtBot) -> None:
    page.areas.button(CALF).setFocus()
    qtbot.keyClick(page.areas.button(CALF), Qt.Key.Key_4)
    assert numbers(page) == {CALF: 4}
    qtbot.keyClick(page.areas.button(CALF), Qt.Key.Key_R)
    assert page.areas.button(CALF_RIGHT).hasFocus()
    page.rate(QUAD, 1)
    qtbot.keyClick(page.areas.button(CALF_RIGHT), Qt.Key.Key_L)
    assert page.current == CALF
    qtbot.keyClick(page.areas.button(CALF), Qt.Key.Key_R)
    page.remove(QUAD)
    qtbot.keyClick(page.areas.button(CALF_RIGHT), Qt.Key.Key_Down)
    assert page.areas.button(SidedRegion(Region.SOLEUS, Side.RIGHT)).hasFocus()
    qtbot.keyClick(page.areas.button(CALF), Qt.Key.Key_Minus)
    assert numbers(page) == {}
    top = SidedRegion(Region.UPPER_BACK)
    page.areas.button(top).setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_L, Qt.Key.Key_Right):
        qtbot.keyClick(page.areas.button(top), key)
    assert page.areas.button(top).hasFocus()


@pytest.mark.parametrize(("gap", "number"), [(600, 10), (601, 0)])
def test_ten_is_one_and_zero_within_a_moment(page: BodyMapPage, gap: int, number: int) -> None:
    button = page.areas.button(CALF)
    for at, key in ((1000, Qt.Key.Key_1), (1000 + gap, Qt.Key.Key_0)):
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        press.setTimestamp(at)
        QApplication.sendEvent(button, press)
    assert numbers(page) == {CALF: number}


def test_a_look_alike_asks_first_and_is_served_after(page: BodyMapPage, qtbot: QtBot, ground: Ground) -> None:
    page.rate(CALF, 4)
    button = page.areas.button(CALF)
    assert "questions to answer first" in button.accessibleName()
    assert page.offer.main is not None
    qtbot.mouseClick(page.offer.main, LEFT)
    card = page.questions
    assert card is not None
    assert [label for label in words_of(card) if label.endswith("?")]
    assert all(row.reply.current is None for row in card.rows)
    assert card.rows[0].isAncestorOf(page.focusWidget())
    for row in card.rows:
        assert not card.go_on.isEnabled()
        qtbot.mouseClick(row.reply.pill(2), LEFT)
    with qtbot.waitSignal(page.places_answered) as given:
        qtbot.mouseClick(card.go_on, LEFT)
    answers, places = given.args
    assert places == (CALF,)
    assert {answer.reply for answer in answers} == {Reply.NO}
    ground.guard.answer_questions(answers, NOW, about=places)
    page.refresh()
    assert page.questions is None
    assert page.offer.main is not None
    assert page.offer.main.hasFocus()
    assert button.accessibleName() == "Upper calf, left, 4 of 10, noticeable"
    assert "A session for this" in words_of(page.offer)


def test_a_caution_area_asks_first_even_at_one(page: BodyMapPage) -> None:
    page.rate(SHIN, 1)
    assert "A few questions first" in words_of(page.offer)
    assert not any(text == "Start" for text in buttons(page))


def test_a_yes_names_the_places_that_asked_and_giving_up_takes_them_away(page: BodyMapPage, qtbot: QtBot) -> None:
    page.rate(SHIN, 1)
    page.rate(QUAD, 2)
    page.ask((SHIN,))
    card = page.questions
    assert card is not None
    for row in card.rows:
        qtbot.mouseClick(row.reply.pill(1), LEFT)
    with qtbot.waitSignal(page.places_answered) as given:
        qtbot.mouseClick(card.go_on, LEFT)
    assert all(answer.reply is Reply.UNSURE and answer.where == (SHIN,) for answer in given.args[0])
    qtbot.mouseClick(card.give_up, LEFT)
    assert numbers(page) == {QUAD: 2}
    assert page.questions is None


def test_a_yes_about_several_places_says_where(page: BodyMapPage, qtbot: QtBot) -> None:
    page.rate(CALF, 4)
    page.rate(SHIN, 2)
    page.ask((CALF, SHIN))
    card = page.questions
    assert card is not None
    row = next(row for row in card.rows if len(row.answer_places) > 1)
    assert not row.where.isVisible()
    qtbot.mouseClick(row.reply.pill(0), LEFT)
    assert row.where.isVisible()
    assert row.answer is not None
    assert row.answer.where == (CALF, SHIN)
    qtbot.mouseClick(row.where.pill(1), LEFT)
    assert row.answer.where == (SHIN,)
    qtbot.mouseClick(row.where.pill(2), LEFT)
    assert row.answer.where == (CALF, SHIN)
    qtbot.mouseClick(row.reply.pill(2), LEFT)
    assert not row.where.isVisible()
    assert row.answer.where == ()


def buttons(page: BodyMapPage) -> list[str]:
    return [button.text() for button in page.offer.findChildren(ActionButton) if button.isVisible()]


def test_what_is_offered_can_be_started_and_saved_and_says_why(page: BodyMapPage, qtbot: QtBot) -> None:
    page.rate(QUAD, 2)
    with qtbot.waitSignal(page.start_asked) as started:
        qtbot.keyClick(page.areas.button(QUAD), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    routine = started.args[0].routine
    assert any("Quads" in text for text in words_of(page.offer))
    assert all(step.exercise.name in words_of(page.offer) for step in routine.steps)
    save = next(button for button in page.offer.findChildren(ActionButton) if button.text() == "Save as file")
    with qtbot.waitSignal(page.save_asked) as saved:
        qtbot.mouseClick(save, LEFT)
    assert saved.args == [routine]


def test_from_six_on_there_is_advice_and_no_exercise_for_it(
    page: BodyMapPage, qtbot: QtBot, ground: Ground
) -> None:  # fmt: skip
    say_no(ground.guard, ground.signs, QUAD)
    page.rate(QUAD, 6)
    said = words_of(page.offer)
    assert "Rest for it today" in said
    assert any("6 or more of 10" in text for text in said)
    assert any("no exercise" in text for text in words_of(page.card))


def test_walking_is_asked_where_it_may_be_all_that_is_left(page: BodyMapPage, qtbot: QtBot, ground: Ground) -> None:
    say_no(ground.guard, ground.signs, QUAD)
    page.rate(QUAD, 7)
    page.occasion.minutes_choice.choose(3)
    page.refresh()
    assert "Easy walk" not in " ".join(words_of(page.offer))
    assert page.offer.walking is not None
    walks = {step.exercise.id for step in page.offer.routine.steps} if page.offer.routine else set()
    with qtbot.waitSignal(page.offer.walking_rated):
        qtbot.keyClick(page.offer.walking, Qt.Key.Key_1)
    assert page.offer.walking is not None
    assert page.offer.walking.number == 1
    assert page.offer.routine is not None
    assert {step.exercise.id for step in page.offer.routine.steps} - walks == {"walk-easy"}


def test_what_was_picked_last_time_can_be_picked_again(page: BodyMapPage, qtbot: QtBot) -> None:
    assert not page.last.isVisible()
    page.remember_last((Soreness(where=QUAD, movement=2),))
    qtbot.mouseClick(page.last, LEFT)
    assert numbers(page) == {QUAD: 2}
    assert not page.last.isVisible()


def test_more_minutes_make_a_longer_session(page: BodyMapPage, qtbot: QtBot) -> None:
    page.rate(QUAD, 2)

    def steps() -> int:
        with qtbot.waitSignal(page.start_asked) as started:
            page.offer.main.click()
        return len(started.args[0].routine.steps)

    few = steps()
    page.occasion.minutes_choice.choose(4)
    page.occasion.changed.emit()
    assert steps() > few


@OFFSCREEN_MENUS
def test_the_occasion_and_what_is_at_hand_change_the_offer(page: BodyMapPage, qtbot: QtBot) -> None:
    page.rate(QUAD, 2)
    choose(page.occasion.when, qtbot, 0)
    assert page.occasion.when.text() == "Before a run"
    choose(page.occasion.have, qtbot, list(Equipment).index(Equipment.ROLLER))
    assert Equipment.ROLLER in page.occasion.equipment
    assert page.occasion.have.text() == "9 things at hand"


@OFFSCREEN_MENUS
def test_sharp_and_tingling_lead_to_the_signs(page: BodyMapPage, qtbot: QtBot) -> None:
    page.rate(QUAD, 2)
    with qtbot.waitSignal(page.signs_asked):
        choose(page.card.kind.button, qtbot, 2)
    assert page.sore[0].kind is SorenessKind.NERVE


@OFFSCREEN_MENUS
def test_details_are_asked_from_three_on_and_forgotten_below(page: BodyMapPage, qtbot: QtBot) -> None:
    page.rate(QUAD, 2)
    assert not page.card.rest.isVisible()
    page.rate(QUAD, 3)
    assert page.card.rest.isVisible()
    choose(page.card.spot.button, qtbot, 1)
    choose(page.card.onset.button, qtbot, 1)
    page.card.rest.rated.emit(2)
    assert page.sore == (Soreness(where=QUAD, movement=3, rest=2, spot=Spot.FINGERTIP, onset=Onset.SUDDEN),)
    qtbot.keyClick(page.card.movement, Qt.Key.Key_Left)
    assert page.sore == (Soreness(where=QUAD, movement=2),)


def test_pain_of_eight_at_rest_is_to_be_seen_today(page: BodyMapPage, qtbot: QtBot) -> None:
    page.rate(QUAD, 5)
    page.card.changed.emit(replace(page.sore[0], rest=8))
    assert "Have this looked at today" in words_of(page.offer)
    with qtbot.waitSignal(page.signs_asked):
        qtbot.mouseClick(page.offer.main, LEFT)


def test_the_scale_by_mouse_and_keys(page: BodyMapPage, qtbot: QtBot) -> None:
    page.rate(QUAD, 3)
    scale = page.card.movement
    qtbot.mouseClick(scale, LEFT, pos=QPoint(scale.width() - 3, scale.height() // 2))
    assert numbers(page) == {QUAD: 10}
    for key, number in (
        (Qt.Key.Key_Left, 9),
        (Qt.Key.Key_Right, 10),
        (Qt.Key.Key_2, 2),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_End, 10),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(scale, key)
        assert numbers(page) == {QUAD: number}
    assert scale.accessibleDescription() == "0 of 10"
    scale.setValue(4)
    assert numbers(page) == {QUAD: 4}
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    scale.wheelEvent(wheel)
    assert (numbers(page), wheel.isAccepted()) == ({QUAD: 4}, False)
    qtbot.keyClick(scale, Qt.Key.Key_Minus)
    assert numbers(page) == {}


def test_remove_and_clear(page: BodyMapPage, qtbot: QtBot) -> None:
    page.press(QUAD)
    page.press(CALF)
    qtbot.mouseClick(page.card.remove, LEFT)
    assert (numbers(page), page.current) == ({QUAD: 3}, QUAD)
    qtbot.mouseClick(page.clear, LEFT)
    assert numbers(page) == {}
    assert page.map.hasFocus()
    assert words_of(page.card) == ["Click the map, or choose an area in the list."]


def test_a_narrow_page_keeps_its_main_action_in_sight(page: BodyMapPage, qtbot: QtBot, large_theme: Theme) -> None:
    assert not page.bar.isVisible()
    page.resize(700, 500)
    QApplication.processEvents()
    assert not page.bar.isVisible()
    page.rate(QUAD, 2)
    QApplication.processEvents()
    assert page.bar.isVisible()
    assert page.bar.geometry().bottom() == page.rect().bottom()
    assert page.viewport().height() + page.bar.height() <= page.height() + 1
    with qtbot.waitSignal(page.start_asked) as started:
        qtbot.mouseClick(page.bar.button, LEFT)
    assert started.args[0].routine == page.offer.routine
    page.rate(QUAD, 4)
    assert page.bar.button.text() == "Answer the questions"
    qtbot.mouseClick(page.bar.button, LEFT)
    assert page.questions is not None
    assert not page.bar.isVisible()
    page.remove(QUAD)
    assert not page.bar.isVisible()
    page.rate(QUAD, 2)
    page.resize(1280, 800)
    QApplication.processEvents()
    assert not page.bar.isVisible()
    assert page.viewport().height() == page.height()
