"""Learn in the whole program: read, searched, and left for what it leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from supple.ui.pages.kind.page import KindPage
from supple.ui.pages.learn.page import LearnPage
from supple.ui.pages.learn.topic_page import TopicPage
from supple.ui.pages.routine.page import RoutinePage
from supple.ui.pages.signs.page import SignsPage
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from whole_program import Stage

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def opened(stage: Stage) -> LearnPage:
    stage.answer_none()
    stage.open()
    stage.press(Qt.Key.Key_L, modifier=CTRL)
    assert isinstance(stage.page, LearnPage)
    return stage.page


def topic_of(stage: Stage) -> TopicPage:
    assert isinstance(stage.page, TopicPage)
    return stage.page


def click(stage: Stage, widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)
    stage.settle()


def button(page: QWidget, words: str) -> ActionButton:
    return next(found for found in page.findChildren(ActionButton) if found.text() == words)


def words(page: QWidget) -> list[str]:
    return [label.text() for label in page.findChildren(TextLabel) if label.isVisible()]


def test_one_answer_is_open_at_a_time(stage: Stage) -> None:
    questions = opened(stage).questions
    assert [answer.isVisible() for answer in questions.answers] == [True, False, False, False, False, False]
    click(stage, questions.rows[5])
    assert [row.isChecked() for row in questions.rows] == [False, False, False, False, False, True]
    assert [answer.isVisible() for answer in questions.answers] == [False, False, False, False, False, True]
    questions.rows[5].setFocus()
    stage.press(Qt.Key.Key_Space)
    assert not any(answer.isVisible() for answer in questions.answers)


def test_sources_are_shown_in_full(stage: Stage) -> None:
    page = opened(stage)
    click(stage, page.causes.all_button)
    card = topic_of(stage).cards[2]
    assert card.evidence.details is None
    click(stage, card.evidence.more)
    assert card.evidence.details is not None
    assert any("lactate gone within an hour" in line for line in words(card.evidence.details))
    click(stage, card.evidence.more)
    assert not card.evidence.details.isVisible()


def test_a_tile_leads_to_its_point_and_the_point_to_its_routine(stage: Stage) -> None:
    page = opened(stage)
    tile = next(tile for tile in page.tiles if tile.text() == "Get stronger")
    click(stage, tile)
    topic = topic_of(stage)
    assert topic.topic.id == "prevention"
    card = next(card for card in topic.cards if card.point.title == "Get stronger on two days a week")
    assert topic.verticalScrollBar().value() > 0
    assert card.visibleRegion().boundingRect().height() == card.height()
    click(stage, button(card, "Classic runner strength"))
    assert isinstance(stage.page, RoutinePage)


def test_leads_lead_to_kinds_signs_settings_and_topics(stage: Stage) -> None:
    page = opened(stage)
    click(stage, page.causes.all_button)
    click(stage, button(topic_of(stage), "Warm-up: all routines"))
    assert isinstance(stage.page, KindPage)
    stage.press(Qt.Key.Key_L, modifier=CTRL)
    click(stage, button(topic_of(stage), "Check warning signs"))
    assert isinstance(stage.page, SignsPage)
    stage.press(Qt.Key.Key_L, modifier=CTRL)
    click(stage, button(topic_of(stage), "Rolling"))
    assert topic_of(stage).topic.id == "rolling"
    stage.running.conductor.show_place("learn", "prevention")
    stage.settle()
    click(stage, button(topic_of(stage), "Set a reminder"))
    assert stage.page_name == "SettingsPage"


def test_esc_goes_up_one_level_at_a_time(stage: Stage) -> None:
    page = opened(stage)
    click(stage, page.causes.all_button)
    stage.press(Qt.Key.Key_Escape)
    assert stage.page is page
    click(stage, page.causes.all_button)
    click(stage, topic_of(stage).back)
    assert stage.page is page
    stage.press(Qt.Key.Key_Escape)
    assert stage.page_name == "TodayPage"


def test_search_shows_answers_in_place_of_the_page(stage: Stage) -> None:
    page = opened(stage)
    assert page.search.hasFocus()
    QTest.keyClicks(page.search, "sleep")
    stage.settle()
    assert page.hits[0].point.title == "Sleep 7 to 9 hours"
    assert not page.causes.isVisible()
    QTest.keyClicks(page.search, " zebra")
    stage.settle()
    assert page.hits == []
    assert any("Nothing here about “sleep zebra”" in line for line in words(page))
    stage.press(Qt.Key.Key_Escape)
    assert page.causes.isVisible()
    page.setFocus()
    stage.press(Qt.Key.Key_F, modifier=CTRL)
    assert page.search.hasFocus()


def test_another_look_keeps_the_topic(stage: Stage) -> None:
    page = opened(stage)
    click(stage, page.causes.all_button)
    conductor = stage.running.conductor
    shown = topic_of(stage)
    conductor.set_theme(shown._theme)
    stage.settle()
    assert topic_of(stage) is not shown
    assert topic_of(stage).topic.id == "why-tight"
    conductor._on_library_changed()
    stage.settle()
    assert topic_of(stage).topic.id == "why-tight"


def test_questions_go_below_the_causes_where_room_is_short(stage: Stage) -> None:
    page = opened(stage)
    assert page.questions.x() > page.causes.geometry().right()
    stage.running.window.resize(960, 600)
    stage.settle()
    stage.settle()
    page.resize(800, 540)
    stage.settle()
    assert page.questions.y() > page.causes.geometry().bottom()


def test_a_screen_reader_meets_each_question_by_its_words_and_whether_it_is_open(stage: Stage) -> None:
    page = opened(stage)
    faces = [QAccessible.queryAccessibleInterface(row) for row in page.questions.rows]
    assert [face.text(QAccessible.Text.Name) for face in faces] == [row.text() for row in page.questions.rows]
    assert [bool(face.state().checked) for face in faces] == [True] + [False] * (len(faces) - 1)
    faces[1].actionInterface().doAction("Press")
    stage.settle()
    assert [bool(face.state().expanded) for face in faces[:2]] == [False, True]


def test_a_muscle_group_shows_where_it_is(stage: Stage) -> None:
    page = opened(stage)
    tile = next(tile for tile in page.tiles if tile.text() == "Calves")
    picture = tile.grab().toImage()
    seen = [picture.pixelColor(x, y) for x in range(16, 112) for y in range(16, 106)]
    assert any(colour.red() > 200 and colour.blue() < 120 for colour in seen)
