"""Ratings before, after and the morning after a session, from the body map to what they lead to."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from supple.advice.trend import Rating, trend_of
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.body.soreness import Moment, Soreness
from supple.ui.asked_place import AskedPlace, compared_text
from supple.ui.pages.body_map.page import BodyMapPage
from supple.ui.pages.finished.page import FinishedPage
from supple.ui.pages.today.morning_card import MorningCard
from supple.ui.pages.today.page import TodayPage
from supple.ui.rating_row import RatingRow
from supple.ui.start_request import StartRequest
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from whole_program import Stage

    from supple.ui.theme import Theme

QUAD = SidedRegion(Region.QUADRICEPS, Side.LEFT)
BACK = (SidedRegion(Region.LOWER_BACK, Side.LEFT), SidedRegion(Region.LOWER_BACK, Side.RIGHT))
BEFORE, AFTER, MORNING = Moment.BEFORE, Moment.AFTER, Moment.MORNING


def told(stage: Stage) -> list[Rating]:
    assert stage.running.store is not None
    return list(stage.running.store.ratings_since(stage.now - timedelta(days=9)))


def tell_before(stage: Stage, *numbers: tuple[SidedRegion, int], minutes_ago: float = 1) -> None:
    assert stage.running.store is not None
    at = stage.now - timedelta(minutes=minutes_ago)
    stage.running.store.keep_ratings(
        tuple(Rating(at, BEFORE, Soreness(where=place, movement=number)) for place, number in numbers)
    )


def play(stage: Stage) -> None:
    stage.running.conductor.start(StartRequest("cool-down-short"))
    stage.settle()
    stage.play_to_the_end()


def finished(stage: Stage) -> FinishedPage:
    page = stage.page
    assert isinstance(page, FinishedPage)
    return page


def morning(stage: Stage) -> MorningCard:
    page = stage.page
    assert isinstance(page, TodayPage)
    assert page.morning is not None
    return page.morning


@pytest.fixture
def opened(stage: Stage) -> Stage:
    stage.answer_none()
    stage.open()
    return stage


def test_a_session_after_the_body_map_asks_how_its_places_feel(opened: Stage) -> None:
    tell_before(opened, (QUAD, 4), (BACK[0], 3), (BACK[1], 3))
    play(opened)
    rows = finished(opened).rows
    assert [(row.asked.text, row.asked.before) for row in rows] == [("Quads, left", 4), ("Lower back, both", 3)]
    (session,) = {rating.session for rating in told(opened)}
    assert session is not None
    QTest.keyClick(rows[0].scale, Qt.Key.Key_2)
    QTest.keyClick(rows[1].scale, Qt.Key.Key_3)
    finished(opened).save.click()
    opened.settle()
    after = {each.soreness.where: each for each in told(opened) if each.moment is AFTER}
    assert {place: each.soreness.movement for place, each in after.items()} == {QUAD: 2, BACK[0]: 3, BACK[1]: 3}
    assert {each.session for each in after.values()} == {session}


def test_places_left_out_are_not_kept_and_skipping_keeps_none(opened: Stage) -> None:
    tell_before(opened, (QUAD, 4), (BACK[0], 3))
    play(opened)
    QTest.keyClick(finished(opened).rows[1].scale, Qt.Key.Key_1)
    QTest.keyClick(finished(opened).rows[1].scale, Qt.Key.Key_Minus)
    QTest.keyClick(finished(opened).rows[0].scale, Qt.Key.Key_5)
    finished(opened).skip.click()
    opened.settle()
    assert [each for each in told(opened) if each.moment is AFTER] == []


@pytest.mark.parametrize("minutes", [46, 600])
def test_what_was_told_long_before_belongs_to_no_session(opened: Stage, minutes: float) -> None:
    tell_before(opened, (QUAD, 4), minutes_ago=minutes)
    play(opened)
    assert finished(opened).rows == ()
    assert [each.session for each in told(opened)] == [None]


def test_the_next_session_does_not_ask_for_the_one_before(opened: Stage) -> None:
    tell_before(opened, (QUAD, 4))
    play(opened)
    finished(opened).skip.click()
    opened.settle()
    play(opened)
    assert finished(opened).rows == ()


def test_a_rise_is_said_and_shortens_the_next_session(opened: Stage) -> None:
    tell_before(opened, (QUAD, 3))
    play(opened)
    page = finished(opened)
    assert not page._rise.isVisible()
    QTest.keyClick(page.rows[0].scale, Qt.Key.Key_4)
    assert not page._rise.isVisible()
    QTest.keyClick(page.rows[0].scale, Qt.Key.Key_5)
    assert page._rise.isVisible()
    page.save.click()
    opened.settle()
    assert trend_of(QUAD, tuple(told(opened)), opened.now).shorten


def test_another_look_keeps_the_answers(opened: Stage, dark_theme: Theme) -> None:
    tell_before(opened, (QUAD, 4), (BACK[0], 3))
    play(opened)
    QTest.keyClick(finished(opened).rows[0].scale, Qt.Key.Key_2)
    opened.running.conductor.set_theme(dark_theme)
    opened.settle()
    assert finished(opened).numbers == {QUAD: 2}


def next_morning(stage: Stage, hours: float = 12) -> None:
    """End the evening, and come to Today the next morning."""
    finished(stage).skip.click()
    stage.settle()
    stage.now += timedelta(hours=hours)
    stage.running.conductor.show_today()
    stage.settle()


def test_the_morning_after_is_asked_about_once_and_steps_down_when_worse(opened: Stage) -> None:
    tell_before(opened, (QUAD, 3))
    play(opened)
    next_morning(opened)
    card = morning(opened)
    assert [(row.asked.text, row.asked.before) for row in card.rows] == [("Quads, left", 3)]
    assert not card.save.isEnabled()
    assert not card.rows[0].scale.isVisible()
    QTest.mouseClick(card.rows[0].by_number, Qt.MouseButton.LeftButton)
    assert card.rows[0].scale.hasFocus()
    QTest.keyClick(card.rows[0].scale, Qt.Key.Key_5)
    QTest.mouseClick(card.save, Qt.MouseButton.LeftButton)
    opened.settle()
    (kept,) = [each for each in told(opened) if each.moment is MORNING]
    assert (kept.soreness.where, kept.soreness.movement) == (QUAD, 5)
    assert kept.session is not None
    assert trend_of(QUAD, tuple(told(opened)), opened.now).step_down
    page = opened.page
    assert isinstance(page, TodayPage)
    assert page.morning is None
    assert word("today.morning.worse") in _notice(opened)


def _notice(stage: Stage) -> str:
    notice = stage.running.window._notice
    return "" if notice is None else notice.accessibleName()


def test_a_better_morning_is_only_kept(opened: Stage) -> None:
    tell_before(opened, (QUAD, 3))
    play(opened)
    next_morning(opened)
    row = morning(opened).rows[0]
    QTest.mouseClick(row.by_number, Qt.MouseButton.LeftButton)
    QTest.keyClick(row.scale, Qt.Key.Key_1)
    morning(opened).save.click()
    opened.settle()
    assert [each.soreness.movement for each in told(opened) if each.moment is MORNING] == [1]
    assert "worse" not in _notice(opened)


def test_a_morning_that_is_put_off_is_not_asked_about_again_today(opened: Stage) -> None:
    tell_before(opened, (QUAD, 3))
    play(opened)
    next_morning(opened)
    card = morning(opened)
    QTest.mouseClick(card.later, Qt.MouseButton.LeftButton)
    opened.settle()
    page = opened.page
    assert isinstance(page, TodayPage)
    assert page.morning is None
    opened.running.conductor.show_today()
    assert page.morning is None


@pytest.mark.parametrize("hours", [2, 48])
def test_it_is_asked_in_the_morning_only(opened: Stage, hours: float) -> None:
    tell_before(opened, (QUAD, 3))
    play(opened)
    next_morning(opened, hours)
    page = opened.page
    assert isinstance(page, TodayPage)
    assert page.morning is None


def test_an_answer_under_way_stays_when_today_is_shown_again(opened: Stage) -> None:
    tell_before(opened, (QUAD, 3))
    play(opened)
    next_morning(opened)
    card = morning(opened)
    QTest.keyClick(card.rows[0].scale, Qt.Key.Key_2)
    opened.running.conductor.show_today()
    assert morning(opened) is card
    assert card.numbers == {QUAD: 2}


def test_the_day_after_a_session_from_the_map_itself(opened: Stage) -> None:
    opened.press(Qt.Key.Key_5)
    opened.page.rate(QUAD, 2)  # type: ignore[attr-defined]
    signs = opened.ground.signs if opened.ground else None
    assert signs is not None
    assert opened.ground is not None
    from supple.advice.question import Answer, Reply  # noqa: PLC0415 - of this test alone

    answers = tuple(Answer(flag.id, Reply.NO) for flag in signs.asked_with((QUAD,)))
    opened.ground.guard.answer_questions(answers, opened.now, about=(QUAD,))
    opened.page.refresh()  # type: ignore[attr-defined]
    opened.press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    assert opened.page_name == "PlayerPage"
    opened.play_to_the_end()
    assert [row.asked.text for row in finished(opened).rows] == ["Quads, left"]


@pytest.mark.parametrize(
    ("number", "words"), [(None, "4 before"), (4, "about the same"), (1, "better by 3"), (6, "worse by 2")]
)
def test_a_number_is_compared_in_words(number: int | None, words: str) -> None:
    assert compared_text(4, number) == words


def test_the_scale_stands_beside_the_name_where_there_is_room(qtbot: QtBot, theme: Theme) -> None:
    row = RatingRow(theme, AskedPlace((QUAD,), "Quads, left", 4))
    qtbot.addWidget(row)
    row.resize(700, 60)
    row.show()
    qtbot.waitUntil(lambda: row.scale.x() >= 200)
    row.resize(400, 120)
    qtbot.waitUntil(lambda: row.scale.x() == 0)
    pixels = row.scale.grab().toImage()
    ink = {pixels.pixelColor(x, y).name() for y in range(36, pixels.height()) for x in range(pixels.width())}
    assert len(ink) > 1  # the word below the number from before


def pill(card: MorningCard, number: int) -> None:
    QTest.mouseClick(card.rows[0].compared.pill(number), Qt.MouseButton.LeftButton)


def test_better_same_and_worse_are_answers_and_follow_the_number(opened: Stage) -> None:
    tell_before(opened, (QUAD, 3))
    play(opened)
    next_morning(opened)
    card = morning(opened)
    row = card.rows[0]
    assert row.compared.current is None
    for number, stands_for in ((0, 2), (1, 3), (2, 5)):
        pill(card, number)
        assert (row.number, row.compared.current) == (stands_for, number)
    QTest.keyClick(row.scale, Qt.Key.Key_3)
    assert row.compared.current == 1
    QTest.keyClick(row.scale, Qt.Key.Key_1)
    assert row.compared.current == 0
    QTest.keyClick(row.scale, Qt.Key.Key_Minus)
    assert row.compared.current is None
    assert not card.save.isEnabled()
    row.compared.pill(2).setFocus()
    QTest.keyClick(row.compared.pill(2), Qt.Key.Key_Space)
    QTest.mouseClick(card.save, Qt.MouseButton.LeftButton)
    opened.settle()
    assert [each.soreness.movement for each in told(opened) if each.moment is MORNING] == [5]
    assert word("today.morning.worse") in _notice(opened)
    assert trend_of(QUAD, tuple(told(opened)), opened.now).step_down


@pytest.mark.parametrize(("before", "choice", "number"), [(0, 0, 0), (9, 2, 10)])
def test_an_answer_stays_on_the_scale(opened: Stage, before: int, choice: int, number: int) -> None:
    tell_before(opened, (QUAD, before))
    play(opened)
    next_morning(opened)
    pill(morning(opened), choice)
    assert morning(opened).rows[0].number == number


def rated(stage: Stage, *ratings: tuple[float, Moment, int, int | None], where: SidedRegion = QUAD) -> None:
    """Keep ratings of so many days ago, of a moment, with a number and a session."""
    assert stage.running.store is not None
    stage.running.store.keep_ratings(
        tuple(
            Rating(stage.now - timedelta(days=days), moment, Soreness(where=where, movement=number), session)
            for days, moment, number, session in ratings
        )
    )


def test_the_last_page_shows_how_it_went_over_the_last_sessions(opened: Stage) -> None:
    for _ in range(2):
        tell_before(opened, (QUAD, 5), (BACK[0], 2))
        play(opened)
        QTest.keyClick(finished(opened).rows[0].scale, Qt.Key.Key_3)
        finished(opened).save.click()
        opened.settle()
        opened.now += timedelta(days=3)
        opened.running.desk.tick(frozenset())
    tell_before(opened, (QUAD, 4))
    play(opened)
    page = finished(opened)
    assert page.past is not None
    assert page.past.isVisible()
    (line,) = page.past.lines
    assert line.words.text() == "Quads, left: 5 before a session 6 days ago, 4 before this one."
    assert line.trend.pairs == ((5, 3), (5, 3), (4, None))
    QTest.keyClick(page.rows[0].scale, Qt.Key.Key_2)
    assert line.trend.pairs == ((5, 3), (5, 3), (4, 2))
    assert line.trend.accessibleDescription().endswith("4 before and 2 after")
    pixels = line.trend.grab().toImage()
    colours = {pixels.pixelColor(x, y).name() for x in range(pixels.width()) for y in range(pixels.height())}
    assert opened.running.conductor._parts.pages.theme.colour("accent").name() in colours


def test_without_an_earlier_session_there_is_no_trend(opened: Stage) -> None:
    tell_before(opened, (QUAD, 4))
    play(opened)
    page = finished(opened)
    assert page.past is not None
    assert not page.past.isVisible()
    assert not page.watched.isVisible()


def test_advice_after_seven_and_fourteen_days_stands_wherever_soreness_is_rated(opened: Stage) -> None:
    rated(opened, (15, Moment.FREE, 4, None), (10, Moment.FREE, 4, None), (5, Moment.FREE, 4, None))
    opened.running.conductor.show_today()
    page = opened.page
    assert isinstance(page, TodayPage)
    week = "Quads: sore for a week without getting better."
    assert page.tight.advice.text().startswith(week)
    opened.press(Qt.Key.Key_5)
    body_map = opened.page
    assert isinstance(body_map, BodyMapPage)
    assert any(label.text().startswith(week) for label in body_map.offer.findChildren(TextLabel) if label.isVisible())
    tell_before(opened, (QUAD, 4))
    play(opened)
    last = finished(opened)
    QTest.keyClick(last.rows[0].scale, Qt.Key.Key_2)
    # Ease right after a session ends no row of sore days.
    assert last.watched.isVisible()
    QTest.keyClick(last.rows[0].scale, Qt.Key.Key_4)
    assert last.watched.text().startswith("Quads: this has not been getting better")
    last.save.click()
    opened.settle()
    (lock,) = opened.running.desk.standing.locks
    assert (lock.flag, lock.where) == ("not-improving", (QUAD,))
    assert opened.page_name == "TodayPage"
    opened.close()
    opened.open()
    assert [lock.flag for lock in opened.running.desk.standing.locks] == ["not-improving"]
