"""The body map in the whole program: from the sidebar to the player, and what stands in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from supple.advice.guard import Stage as Standing
from supple.advice.loading import touches
from supple.advice.trend import Rating
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.body.soreness import Moment, Soreness
from supple.ui.body_mark import Mark
from supple.ui.pages.body_map.page import BodyMapPage
from supple.ui.pages.routine.page import RoutinePage
from supple.ui.start_request import StartRequest
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from whole_program import Stage

    from supple.document.message import Message

QUAD = SidedRegion(Region.QUADRICEPS, Side.LEFT)
SHIN = SidedRegion(Region.SHIN_BONE, Side.LEFT)
LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


def open_map(stage: Stage) -> BodyMapPage:
    stage.answer_none()
    stage.open()
    stage.press(Qt.Key.Key_2, modifier=CTRL)
    assert isinstance(stage.page, BodyMapPage)
    return stage.page


def press(stage: Stage, page: BodyMapPage) -> None:
    assert page.offer.main is not None
    QTest.mouseClick(page.offer.main, LEFT)
    stage.settle()


def reply(stage: Stage, page: BodyMapPage, number: int, first: int | None = None) -> None:
    """Answer all questions with one reply; ``first`` is that to the first."""
    card = page.questions
    assert card is not None
    for place, row in enumerate(card.rows):
        QTest.mouseClick(row.reply.pill(number if place or first is None else first), LEFT)
    QTest.mouseClick(card.go_on, LEFT)
    stage.settle()


def test_from_a_sore_thigh_to_the_player(stage: Stage) -> None:
    page = open_map(stage)
    page.rate(QUAD, 2)
    stage.press(Qt.Key.Key_Return, modifier=CTRL)
    assert stage.page_name == "PlayerPage"
    store = stage.running.store
    assert store is not None
    (rating,) = store.ratings_since(stage.now)
    assert (rating.moment, rating.soreness.where, rating.soreness.movement) == (Moment.BEFORE, QUAD, 2)


def test_the_next_day_offers_the_same_again(stage: Stage) -> None:
    page = open_map(stage)
    page.rate(QUAD, 2)
    press(stage, page)
    stage.close()
    again = open_map(stage)
    assert again.last.isVisible()
    QTest.mouseClick(again.last, LEFT)
    assert [(sore.where, sore.movement) for sore in again.sore] == [(QUAD, 2)]


def test_signs_stand_before_a_made_session_too(stage: Stage) -> None:
    stage.accept()
    stage.open()
    stage.press(Qt.Key.Key_2, modifier=CTRL)
    page = stage.page
    assert isinstance(page, BodyMapPage)
    page.rate(QUAD, 2)
    press(stage, page)
    assert stage.page_name == "SignsPage"
    assert not stage.running.flow.is_playing


def test_no_to_all_questions_of_an_area_offers_a_session(stage: Stage) -> None:
    page = open_map(stage)
    page.rate(SHIN, 2)
    press(stage, page)
    reply(stage, page, 2)
    assert stage.page is page
    press(stage, page)
    assert stage.page_name == "PlayerPage"


def test_yes_to_a_question_of_an_area_closes_and_says_what_to_do(stage: Stage) -> None:
    page = open_map(stage)
    page.rate(SHIN, 2)
    press(stage, page)
    reply(stage, page, 0)
    assert stage.page_name == "SignsPage"
    assert stage.running.desk.standing.locks


def test_sharp_pain_makes_the_answer_to_the_signs_void(stage: Stage) -> None:
    page = open_map(stage)
    page.signs_asked.emit()
    stage.settle()
    assert stage.page_name == "SignsPage"
    assert stage.running.desk.standing.stage is Standing.NEEDS_CHECK


def test_a_made_session_is_saved_as_a_file_among_your_own(stage: Stage) -> None:
    page = open_map(stage)
    page.rate(QUAD, 2)
    stage.notices.clear()
    page.offer.save_asked.emit(page.offer.routine)
    stage.settle()
    assert stage.ground is not None
    (path,) = stage.ground.places.routines.glob("*.yaml")
    assert path.name == "made-for-you.yaml"
    assert word("body-map.made-title") in path.read_text("utf-8")


def test_a_folder_that_cannot_be_written_is_told_and_nothing_is_lost(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    page = open_map(stage)
    page.rate(QUAD, 2)
    said: list[Message] = []
    stage.running.conductor._body_map.said.connect(said.append)
    assert stage.ground is not None
    stage.ground.places.routines.parent.mkdir(parents=True, exist_ok=True)
    stage.ground.places.routines.write_text("in the way")
    page.offer.save_asked.emit(page.offer.routine)
    assert [message.key for message in said] == ["body-map.save-failed"]
    assert page.sore


def test_another_look_keeps_what_was_picked(stage: Stage) -> None:
    page = open_map(stage)
    page.rate(QUAD, 4)
    stage.running.conductor.set_theme(stage.running.conductor._parts.pages.theme)
    stage.settle()
    again = stage.page
    assert again is not page
    assert isinstance(again, BodyMapPage)
    assert [(sore.where, sore.movement) for sore in again.sore] == [(QUAD, 4)]


HAM = SidedRegion(Region.HAMSTRINGS, Side.LEFT)


def test_the_rest_is_composed_while_one_place_waits_for_its_questions(stage: Stage) -> None:
    page = open_map(stage)
    page.rate(QUAD, 2)
    page.rate(SHIN, 2)
    assert page.offer.routine is not None
    assert page.offer.questions is not None
    assert page.map.mark_of(SHIN) == Mark(2, is_open=True)
    QTest.mouseClick(page.offer.questions, LEFT)
    stage.settle()
    reply(stage, page, 2)
    assert page.offer.questions is None
    page.rate(SHIN, 2)
    press(stage, page)
    assert stage.page_name == "PlayerPage"


def test_what_was_told_without_a_start_is_kept_once_and_closes_its_routines(stage: Stage) -> None:
    page = open_map(stage)
    page.rate(HAM, 7)
    stage.press(Qt.Key.Key_1, modifier=CTRL)
    stage.press(Qt.Key.Key_2, modifier=CTRL)
    stage.press(Qt.Key.Key_1, modifier=CTRL)
    store = stage.running.store
    assert store is not None
    (rating,) = store.ratings_since(stage.now)
    assert (rating.moment, rating.soreness.where, rating.soreness.movement) == (Moment.FREE, HAM, 7)
    stage.running.conductor.show_routine("stretch-hamstrings")
    stage.settle()
    routine = stage.page
    assert isinstance(routine, RoutinePage)
    assert routine.today.isVisible()
    assert any("left out until" in label.text() for label in routine.today.findChildren(TextLabel))
    stage.press(Qt.Key.Key_Return)
    assert stage.page_name == "PlayerPage"
    timeline = stage.session.timeline
    assert not any(touches(step.exercise, step.sides, HAM) for step in timeline.steps)
    stage.running.flow.stop()
    stage.settle()
    stage.running.conductor.start(StartRequest("stretch-hamstrings"))
    stage.settle()
    assert not any(touches(step.exercise, step.sides, HAM) for step in stage.session.timeline.steps)


def test_a_lowered_routine_can_be_started_as_it_is_written(stage: Stage) -> None:
    page = open_map(stage)
    page.rate(QUAD, 2)
    press(stage, page)
    stage.running.flow.stop()
    stage.settle()
    store = stage.running.store
    assert store is not None
    store.keep_ratings((Rating(stage.now, Moment.BEFORE, Soreness(where=QUAD, movement=4)),))
    stage.running.conductor.show_routine("stretch-full-legs-10")
    stage.settle()
    routine = stage.page
    assert isinstance(routine, RoutinePage)
    assert routine.summary.start.text() == word("library.start.today")
    QTest.mouseClick(routine.today.as_written, LEFT)
    stage.settle()
    whole = stage.session.timeline.total_seconds
    stage.running.flow.stop()
    stage.settle()
    stage.running.conductor.show_routine("stretch-full-legs-10")
    stage.settle()
    QTest.mouseClick(routine.summary.start, LEFT)
    stage.settle()
    assert stage.session.timeline.total_seconds < whole
    stage.running.flow.stop()
    stage.settle()
    stage.running.conductor.show_routine("foam-roll-glutes")
    stage.settle()
    assert not routine.today.isVisible()
    assert routine.summary.start.text() == word("library.start")
