from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from page_content import drawing
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QScrollArea, QVBoxLayout, QWidget

from advice.content import the_regions
from supple.advice.effect import BOTH_LEGS
from supple.advice.guard import Guard, Stage, Standing
from supple.advice.health_profile import (
    CodeCleared,
    Condition,
    HealthProfile,
    Medicine,
    PlacedCondition,
    PlacedKind,
    Trimester,
)
from supple.advice.question import Answer, Reply
from supple.advice.safety_state import Lock, LockCause, SafetyState
from supple.advice.sign_level import SignLevel
from supple.advice.warning_sign import SessionSign, WarningSigns
from supple.advice.warning_sign_reader import read_warning_signs
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.document.message import Message
from supple.ui.pages.signs.clinician_page import clinician_page
from supple.ui.pages.signs.clinician_print import page_as_pdf
from supple.ui.pages.signs.closing import closed_text
from supple.ui.pages.signs.face import Face
from supple.ui.pages.signs.lock_card import UnlockWish
from supple.ui.pages.signs.locked_view import LockedView
from supple.ui.pages.signs.page import SignsPage
from supple.ui.pages.signs.question_row import leg
from supple.ui.pages.signs.unlock_card import UnlockCard
from supple.ui.pages.signs.view import Outcome, advice_groups, emergency_numbers, lead_length, sign_text, when_text
from supple.ui.theme import Theme, Tokens, make_theme
from supple.ui.widgets.mark_picture import MarkPicture
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

RESOURCES = Path(__file__).parents[3] / "resources"
LEFT = Qt.MouseButton.LeftButton
NOW = datetime(2026, 11, 23, 18, 5, tzinfo=UTC)
ASK = Standing(Stage.NEEDS_CHECK)
CLEAR = Standing(Stage.CLEAR, clear_until=NOW + timedelta(minutes=30))
Country = QLocale.Country
OFFSCREEN_LISTS = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
CALF = SidedRegion(Region.GASTROCNEMIUS, Side.LEFT)


def locked(*ids: str, since: datetime = NOW) -> Standing:
    return Standing(Stage.LOCKED, (Lock(since, SignLevel.EMERGENCY, tuple(ids)),))


DAMAGED = Standing(Stage.LOCKED, (Lock(NOW, SignLevel.EMERGENCY, (), LockCause.FILE_DAMAGED),))


@pytest.fixture(scope="module")
def signs() -> WarningSigns:
    found = read_warning_signs((RESOURCES / "warning-signs.yaml").read_bytes()).value
    assert found is not None
    return found


@pytest.fixture
def page(theme: Theme, signs: WarningSigns, qtbot: QtBot) -> SignsPage:
    return shown(SignsPage(theme, signs, the_regions, country=Country.Ireland), qtbot)


def shown(page: SignsPage, qtbot: QtBot, size: tuple[int, int] = (1064, 800)) -> SignsPage:
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    page.activateWindow()
    page.ask()
    page.take_focus()
    return page


def framed(theme: Theme, signs: WarningSigns, qtbot: QtBot) -> tuple[QWidget, SignsPage]:
    frame = QWidget()
    qtbot.addWidget(frame)
    page = SignsPage(theme, signs, the_regions)
    QVBoxLayout(frame).addWidget(page)
    frame.show()
    frame.activateWindow()
    QApplication.processEvents()
    return frame, page


def heard(page: SignsPage) -> list[object]:
    told: list[object] = []
    page.answered.connect(told.append)
    page.questions_answered.connect(lambda answers: told.append([f"{a.flag} {a.reply}" for a in answers]))
    page.went_on.connect(lambda: told.append("on"))
    page.turned_away.connect(lambda: told.append("away"))
    page.full_window_changed.connect(lambda full: told.append(f"full {full}"))
    page.unlock_asked.connect(lambda wish: told.append(("unlock", wish.assessed_on)))
    return told


def press(page: QWidget, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.window().focusWidget() or page, key)


def card_of(view: LockedView) -> UnlockCard:
    card = view.cards[0].unlock
    assert card is not None
    return card


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(TextLabel) if label.isVisible())


def confirm(page: SignsPage, *ids: str) -> None:
    """Answer the questions named with yes and the others behind their sign with no, and say that it is right."""
    lead_to_questions(page, *ids)
    assert page.questions is not None
    for row in page.questions.rows:
        press(page, Qt.Key.Key_Y if row.flag.id in ids else Qt.Key.Key_N)
        if row.sides.isVisible():
            press(page, Qt.Key.Key_L)
        if row.region.isVisible():
            press(page, Qt.Key.Key_Home, Qt.Key.Key_Return)
    page.questions.continue_button.click()
    page.summary.right_button.click()


def lead_to_questions(page: SignsPage, *ids: str) -> None:
    """Ask what stands behind the first sign that covers one of the questions named."""
    sign = next(sign for sign in page._signs.session_signs if {flag.id for flag in sign.covers} & {*ids})
    page.show_standing(Standing(Stage.NEEDS_QUESTIONS, questions=tuple(flag.id for flag in sign.covers)), True, NOW)


# The check


def test_all_seven_signs_are_asked_word_for_word_and_none_is_ticked(page: SignsPage, signs: WarningSigns) -> None:
    assert page.face is Face.CHECK
    assert [row.accessibleName() for row in page.check.rows] == [sign.text for sign in signs.session_signs]
    assert len(page.check.rows) == 7
    assert page.check.ticked == frozenset()
    assert page.check.none_button.isVisible()
    assert not page.check.continue_button.isVisible()


def test_the_first_focus_is_the_first_sign_and_enter_ticks_it(page: SignsPage) -> None:
    told = heard(page)
    assert page.window().focusWidget() is page.check.rows[0]
    press(page, Qt.Key.Key_Return)
    assert page.check.ticked == {"s1"}
    press(page, Qt.Key.Key_Enter)
    assert page.check.ticked == frozenset()
    press(page, Qt.Key.Key_Space)
    assert page.check.ticked == {"s1"}
    assert told == []


def test_digits_tick_and_zero_answers_none_of_these(page: SignsPage) -> None:
    told = heard(page)
    press(page, Qt.Key.Key_1, Qt.Key.Key_7, Qt.Key.Key_1, Qt.Key.Key_8)
    assert page.check.ticked == {"s7"}
    assert page.window().focusWidget() is page.check.rows[0]
    press(page, Qt.Key.Key_0)
    assert told == []
    press(page, Qt.Key.Key_7, Qt.Key.Key_0)
    assert told == [frozenset()]


def test_a_key_held_down_counts_once(page: SignsPage) -> None:
    told = heard(page)
    for key in (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        again = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
        QApplication.sendEvent(page.window().focusWidget(), again)
    assert told == []
    assert page.check.ticked == frozenset()


def test_digits_with_ctrl_are_left_to_the_window(page: SignsPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Qt.Key.Key_A)
    assert page.check.ticked == frozenset()
    QTest.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)
    assert page.check.ticked == {"s1"}


def test_none_of_these_is_reached_by_tab_only_after_all_signs(page: SignsPage) -> None:
    told = heard(page)
    for _ in range(7):
        assert page.window().focusWidget() in page.check.rows
        press(page, Qt.Key.Key_Tab)
    assert page.window().focusWidget() is page.check.none_button
    press(page, Qt.Key.Key_Return)
    assert told == [frozenset()]


def test_none_of_these_by_mouse(page: SignsPage, qtbot: QtBot) -> None:
    told = heard(page)
    qtbot.mouseClick(page.check.none_button, LEFT)
    assert told == [frozenset()]


def test_any_tick_turns_none_of_these_into_continue(page: SignsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.check.rows[3], LEFT)
    assert not page.check.none_button.isVisible()
    assert page.check.continue_button.isVisible()
    qtbot.mouseClick(page.check.rows[3], LEFT)
    assert page.check.none_button.isVisible()


def test_asking_again_begins_with_nothing_ticked(page: SignsPage) -> None:
    press(page, Qt.Key.Key_2)
    page.ask()
    assert page.check.ticked == frozenset()


# Esc


def test_esc_turns_away_where_something_waits_and_is_the_windows_elsewhere(
    theme: Theme, signs: WarningSigns, qtbot: QtBot
) -> None:
    frame, page = framed(theme, signs, qtbot)
    ups: list[str] = []
    up = QShortcut(QKeySequence(Qt.Key.Key_Escape), frame)
    up.activated.connect(lambda: ups.append("up"))
    told = heard(page)
    page.ask()
    page.take_focus()
    press(page, Qt.Key.Key_Escape)
    assert (told, ups) == (["away"], [])
    press(page, Qt.Key.Key_Escape)
    assert (told, ups) == (["away"], ["up"])


def test_esc_in_the_summary_goes_back_and_on_the_advice_does_nothing(page: SignsPage) -> None:
    told = heard(page)
    lead_to_questions(page, "rhabdo")
    press(page, Qt.Key.Key_Y, Qt.Key.Key_Return)
    assert page.face is Face.SUMMARY
    press(page, Qt.Key.Key_Escape)
    assert page.face is Face.QUESTIONS
    assert told == []
    press(page, Qt.Key.Key_Return)
    page.summary.right_button.click()
    press(page, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert page.face is Face.RESULT
    assert "away" not in told


# The questions behind a sign


def test_a_tick_is_told_at_once_and_its_questions_are_asked_with_nothing_answered(
    page: SignsPage, signs: WarningSigns, qtbot: QtBot
) -> None:
    told = heard(page)
    press(page, Qt.Key.Key_3)
    qtbot.mouseClick(page.check.continue_button, LEFT)
    assert told == [frozenset({"s3"})]
    lead_to_questions(page, "cauda-equina")
    assert page.questions is not None
    covered = {flag.id for flag in signs.session_signs[2].covers}
    assert {row.flag.id for row in page.questions.rows} == covered
    assert all(row.answer is None for row in page.questions.rows)
    assert all(row.replies.current is None for row in page.questions.rows)
    assert not page.questions.continue_button.isEnabled()
    assert page.questions.continue_button.toolTip()
    press(page, Qt.Key.Key_Return)
    assert page.questions.rows[0].replies.current == 0
    assert page.face is Face.QUESTIONS


def test_one_key_answers_a_question_and_leads_to_the_next(page: SignsPage) -> None:
    lead_to_questions(page, "stress-fracture")
    assert page.questions is not None
    rows = page.questions.rows
    assert len(rows) == 8
    for number, row in enumerate(rows):
        assert row.isAncestorOf(page.window().focusWidget())
        press(page, Qt.Key.Key_U if number == 2 else Qt.Key.Key_N)
    assert page.window().focusWidget() is page.questions.continue_button
    assert [answer.reply for answer in page.questions.answers if answer.counts_as_yes] == [Reply.UNSURE]


def test_a_held_key_answers_one_question_only(page: SignsPage) -> None:
    lead_to_questions(page, "stress-fracture")
    assert page.questions is not None
    for key in (Qt.Key.Key_N, Qt.Key.Key_Y, Qt.Key.Key_L):
        again = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", autorep=True)
        QApplication.sendEvent(page.window().focusWidget(), again)
    focus = page.window().focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert page.questions.answers == ()


def test_a_yes_that_closes_a_leg_asks_which_by_mouse_and_by_key(page: SignsPage, qtbot: QtBot) -> None:
    lead_to_questions(page, "stress-fracture")
    assert page.questions is not None
    row = next(row for row in page.questions.rows if row.flag.id == "stress-fracture")
    assert not row.sides.isVisible()
    qtbot.mouseClick(row.replies.pill(0), LEFT)
    assert row.sides.isVisible()
    assert row.answer is None
    QApplication.processEvents()
    qtbot.mouseClick(row.sides.pill(1), LEFT)
    assert row.answer is None
    assert page.window().focusWidget() is row.region
    press(page, Qt.Key.Key_Home, Qt.Key.Key_Return)
    assert row.answer is not None
    assert {place.side for place in row.answer.where} == {Side.RIGHT}
    assert {*row.answer.where} == {*leg(Side.RIGHT)}
    row.sides.take_focus()
    press(page, Qt.Key.Key_B)
    assert row.answer.where == ()
    row.replies.take_focus()
    press(page, Qt.Key.Key_N)
    assert not row.sides.isVisible()
    assert row.answer == Answer("stress-fracture", Reply.NO)
    row.replies.take_focus()
    press(page, Qt.Key.Key_L)
    assert row.answer == Answer("stress-fracture", Reply.NO)


def test_answers_can_be_corrected_before_anything_follows(page: SignsPage, qtbot: QtBot) -> None:
    told = heard(page)
    lead_to_questions(page, "rhabdo")
    press(page, Qt.Key.Key_U, Qt.Key.Key_Return)
    assert page.face is Face.SUMMARY
    assert "Not sure" in page.summary.shown[0]
    # A second Enter in a hurry goes back and locks nothing.
    press(page, Qt.Key.Key_Return)
    assert page.face is Face.QUESTIONS
    assert page.questions is not None
    qtbot.mouseClick(page.questions.rows[0].replies.pill(2), LEFT)
    qtbot.mouseClick(page.questions.continue_button, LEFT)
    assert page.summary.shown == ()
    assert page.summary.title == word("signs.answers-none-title")
    assert told == []
    qtbot.mouseClick(page.summary.right_button, LEFT)
    assert told == [["rhabdo no"]]


def test_the_seven_signs_can_be_gone_back_to_with_their_ticks(page: SignsPage, qtbot: QtBot) -> None:
    press(page, Qt.Key.Key_4)
    lead_to_questions(page, "rhabdo")
    assert page.questions is not None
    qtbot.mouseClick(page.questions.back_button, LEFT)
    assert page.face is Face.CHECK
    assert page.check.ticked == {"s4"}


def test_questions_of_the_week_skip_the_summary_when_all_are_no(page: SignsPage, signs: WarningSigns) -> None:
    told = heard(page)
    due = tuple(flag.id for flag in signs.scheduled)
    page.show_standing(Standing(Stage.NEEDS_QUESTIONS, questions=due), False, NOW)
    assert page.questions is not None
    assert page.questions.title == word("signs.due-title")
    page.questions.back_button.click()
    assert told.pop() == "away"
    press(page, *[Qt.Key.Key_N] * len(due), Qt.Key.Key_Return)
    assert page.face is not Face.SUMMARY
    assert told == [[f"{flag.id} no" for flag in signs.flags if flag.id in due]]


def test_a_question_nobody_knows_is_asked_all_the_same(page: SignsPage) -> None:
    told = heard(page)
    page.show_standing(Standing(Stage.NEEDS_QUESTIONS, questions=("from-tomorrow",)), False, NOW)
    assert "from-tomorrow" in words(page)
    press(page, Qt.Key.Key_Y, Qt.Key.Key_Return)
    page.summary.right_button.click()
    assert told == ["full True", ["from-tomorrow yes"]]


# The advice


def test_an_emergency_fills_the_window_with_numbers_and_what_to_say(page: SignsPage, signs: WarningSigns) -> None:
    told = heard(page)
    confirm(page, "acute-compartment", "cold-leg")
    assert told == ["full True", ["acute-compartment yes", "cold-leg yes"]]
    assert page.face is Face.RESULT
    seen = words(page)
    assert [seen.index(number) for number in ("112", "999", "911", "000")] == sorted(
        seen.index(number) for number in ("112", "999", "911", "000")
    )
    for flag in signs.session_signs[4].covers:
        assert flag.question in seen
        assert flag.action in seen
        assert word("signs.may-be", what=flag.may_mean) in seen
    buttons = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    assert page.result is not None
    assert buttons == [*page.result.clinician.all, page.result.done_button]
    assert page.window().focusWidget() is page.result.clinician.copy


def test_the_advice_stays_until_done_and_then_the_lock_is_shown(page: SignsPage) -> None:
    told = heard(page)
    confirm(page, "rhabdo")
    page.show_standing(locked("s4"), False, NOW)
    page.show_standing(ASK, False, NOW)
    page.show_standing(locked("s4"), False, NOW)
    assert page.face is Face.RESULT
    page.show_verdict((Answer("rhabdo", Reply.YES),), locked("s4"), NOW)
    press(page, *[Qt.Key.Key_Tab] * 3, Qt.Key.Key_Return)
    assert page.face is Face.LOCKED
    assert told == ["full True", ["rhabdo yes"], "full False", "on"]


def test_done_without_a_lock_asks_again(page: SignsPage) -> None:
    confirm(page, "rhabdo")
    assert page.result is not None
    page.result.done_button.click()
    assert page.face is Face.CHECK
    assert page.check.ticked == frozenset()


def test_signs_told_elsewhere_show_the_advice_at_once(page: SignsPage) -> None:
    told = heard(page)
    page.show_result(frozenset({"s1"}), locked("s1"), NOW)
    assert page.face is Face.RESULT
    page.show_result(frozenset({"s4", "from-tomorrow"}), locked("s1", "s4"), NOW)
    assert page.result is not None
    assert page.result.outcome.ticked == ("s4", "from-tomorrow")
    assert told == ["full True"]


def test_page_down_scrolls_the_advice(page: SignsPage) -> None:
    page.show_result(frozenset({"s6"}), locked("s6"), NOW)
    page.take_focus()
    assert page.result is not None
    QApplication.processEvents()
    bar = page.result.findChildren(QScrollArea)[0].verticalScrollBar()
    press(page, Qt.Key.Key_PageDown)
    far = bar.value()
    assert far > 0
    press(page, Qt.Key.Key_PageUp)
    assert bar.value() < far
    press(page, Qt.Key.Key_A)


def test_a_milder_answer_fills_no_window_and_needs_no_numbers(theme: Theme, signs: WarningSigns, qtbot: QtBot) -> None:
    milder = mild(signs)
    page = shown(SignsPage(theme, milder, the_regions), qtbot)
    told = heard(page)
    page.show_result(frozenset({"mild"}), locked("mild"), NOW)
    assert told == []
    assert page.face is Face.RESULT
    assert "999" not in words(page)
    assert milder.advice(SignLevel.MONITOR).act in words(page)
    assert page.grab().toImage().pixelColor(2, 2) != theme.colour("w_emergency_soft")
    assert page.result is not None
    page.show_standing(locked("mild"), False, NOW)
    page.result.done_button.click()
    assert page.face is Face.LOCKED
    assert "999" not in words(page)


def mild(signs: WarningSigns) -> WarningSigns:
    flags = tuple(flag for flag in signs.flags if flag.id == "mild-strain")
    return WarningSigns(signs.levels, (SessionSign("mild", "A twinge", flags),), flags)


# The lock


def test_the_lock_says_what_since_when_and_why(page: SignsPage, signs: WarningSigns) -> None:
    here = timezone(timedelta(hours=1))
    page.show_standing(locked("s3", "s9", since=NOW - timedelta(days=1)), False, NOW.astimezone(here))
    assert page.face is Face.LOCKED
    seen = words(page)
    assert word("signs.locked-what") in seen
    assert word("signs.locked-since", when="Sunday 22 November 2026 at 19:05") in seen
    assert sign_text(signs, "s3") in seen
    assert "s9" in seen
    assert say(locked("s3").reason) in seen


def test_unlocking_needs_the_tick_and_carries_the_day(page: SignsPage, qtbot: QtBot) -> None:
    told = heard(page)
    page.show_standing(locked("s3"), False, NOW)
    page.take_focus()
    assert page.locked is not None
    card = card_of(page.locked)
    assert not card.statement.isChecked()
    assert card.day_field.day is None
    assert page.window().focusWidget() is page.locked.clinician.copy
    assert not card.unlock_button.isVisible()
    qtbot.mouseClick(card.statement, LEFT)
    assert card.unlock_button.isVisible()
    qtbot.mouseClick(card.unlock_button, LEFT)
    qtbot.mouseClick(card.yesterday_button, LEFT)
    qtbot.mouseClick(card.unlock_button, LEFT)
    qtbot.mouseClick(card.today_button, LEFT)
    qtbot.mouseClick(card.unlock_button, LEFT)
    assert told == [("unlock", None), ("unlock", date(2026, 11, 22)), ("unlock", date(2026, 11, 23))]


def test_unlocking_by_keyboard(page: SignsPage) -> None:
    told = heard(page)
    page.show_standing(locked("s3"), False, NOW)
    page.take_focus()
    assert page.locked is not None
    field = card_of(page.locked).day_field
    press(page, *[Qt.Key.Key_Tab] * 4, Qt.Key.Key_Space, Qt.Key.Key_Tab)
    assert page.window().focusWidget() is field
    QTest.keyClicks(field, "2026-11-23")
    press(page, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert told == [("unlock", date(2026, 11, 23))]


def test_the_day_steps_with_the_arrows_and_never_past_today(page: SignsPage) -> None:
    page.show_standing(locked("s3"), False, NOW)
    assert page.locked is not None
    card_of(page.locked).statement.click()
    field = card_of(page.locked).day_field
    for key, day in (
        (Qt.Key.Key_Down, 23),
        (Qt.Key.Key_Up, 23),
        (Qt.Key.Key_Down, 22),
        (Qt.Key.Key_Down, 21),
        (Qt.Key.Key_Up, 22),
    ):
        QTest.keyClick(field, key)
        assert field.day == date(2026, 11, day)
        assert not field.is_wrong


@pytest.mark.parametrize(
    ("text", "day", "wrong"),
    [
        ("", None, False),
        ("2026-11-2", date(2026, 11, 2), False),
        ("2026/11/02", date(2026, 11, 2), False),
        ("2026-11-24", date(2026, 11, 24), True),
        ("2026-02-30", None, True),
        ("yesterday", None, True),
    ],
)
def test_what_is_no_day_or_one_to_come_is_marked(page: SignsPage, text: str, day: date | None, wrong: bool) -> None:
    page.show_standing(locked("s3"), False, NOW)
    assert page.locked is not None
    field = card_of(page.locked).day_field
    QTest.keyClicks(field, text)
    assert (field.day, field.is_wrong) == (day, wrong)


def test_the_same_lock_shown_again_keeps_what_was_entered(page: SignsPage) -> None:
    page.show_standing(locked("s3"), False, NOW)
    assert page.locked is not None
    first = page.locked
    card_of(first).statement.click()
    QTest.keyClicks(card_of(first).day_field, "2026-11-24")
    page.show_standing(locked("s3"), False, NOW + timedelta(days=1))
    assert page.locked is first
    assert card_of(first).statement.isChecked()
    assert not card_of(first).day_field.is_wrong
    page.show_standing(locked("s3", "s4"), False, NOW)
    assert page.locked is not first
    assert not card_of(page.locked).statement.isChecked()


def test_a_damaged_file_asks_for_no_day(page: SignsPage) -> None:
    told = heard(page)
    page.show_standing(DAMAGED, False, NOW)
    page.take_focus()
    assert page.locked is not None
    card = card_of(page.locked)
    assert word("safety.locked-by-damage") in words(page)
    assert card.statement.text() == word("safety.unlock.statement-after-damage")
    assert not card.day_field.isVisible()
    assert not page.locked.clinician.copy.isVisible()
    assert page.window().focusWidget() is card.statement
    press(page, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert told == [("unlock", None)]


def test_a_refusal_is_said_above_the_page_until_it_is_closed_or_tried_again(page: SignsPage, qtbot: QtBot) -> None:
    page.show_standing(locked("s3"), False, NOW)
    assert page.locked is not None
    page.show_refusal(Message.of("safety.unlock.day-missing"))
    page.show_refusal(Message.of("safety.unlock.day-to-come"))
    assert page.refusal == word("safety.unlock.day-to-come")
    card_of(page.locked).statement.click()
    card_of(page.locked).unlock_button.click()
    assert page.refusal == ""
    page.show_refusal(Message.of("safety.unlock.day-missing"))
    close = next(b for b in page.findChildren(QAbstractButton) if b.accessibleName() == word("signs.close"))
    qtbot.mouseClick(close, LEFT)
    assert page.refusal == ""
    assert page.window().focusWidget() is page.locked.clinician.copy


def test_the_advice_can_be_read_again_from_the_lock(page: SignsPage, qtbot: QtBot) -> None:
    told = heard(page)
    page.show_standing(locked("s3"), False, NOW)
    assert page.locked is not None
    qtbot.mouseClick(page.locked.advice_button, LEFT)
    assert page.face is Face.RESULT
    assert page.result is not None
    assert page.result.outcome.ticked == ("s3",)
    assert told == ["full True"]


def test_a_real_guard_locks_and_opens_through_the_page(page: SignsPage, signs: WarningSigns) -> None:
    guard = Guard(SafetyState(disclaimer_accepted_at=NOW), lambda _: None, signs)

    def answer(ticked: frozenset[str]) -> None:
        guard.answer(ticked, NOW)
        page.show_standing(guard.standing(NOW), False, NOW)

    def unlock(wish: UnlockWish) -> None:
        guard.unlock(wish.assessed_on, NOW, wish.lock)
        page.show_standing(guard.standing(NOW), False, NOW)

    page.answered.connect(answer)
    page.unlock_asked.connect(unlock)
    page.questions_answered.connect(lambda answers: guard.answer_questions(answers, NOW))
    guard.tick(frozenset({"s4"}), NOW)
    confirm(page, "rhabdo")
    page.show_standing(guard.standing(NOW), False, NOW)
    assert page.result is not None
    page.result.done_button.click()
    assert page.face is Face.LOCKED
    assert page.locked is not None
    card_of(page.locked).statement.click()
    card_of(page.locked).today_button.click()
    card_of(page.locked).unlock_button.click()
    assert page.face is Face.CHECK
    assert page.check.ticked == frozenset()
    press(page, Qt.Key.Key_0)
    assert page.face is Face.CLEAR


# Clear


def test_clear_says_until_when_and_lets_one_check_again(page: SignsPage, qtbot: QtBot) -> None:
    told = heard(page)
    here = timezone(timedelta(hours=-5))
    page.show_standing(CLEAR, False, NOW.astimezone(here))
    page.take_focus()
    assert page.face is Face.CLEAR
    assert "13:35" in page.clear.until
    assert word("safety.footer") in words(page)
    press(page, Qt.Key.Key_Escape)
    press(page, Qt.Key.Key_Return)
    assert page.face is Face.CHECK
    assert page.window().focusWidget() is page.check.rows[0]
    # Nothing waits for this answer, so Esc is the window's.
    press(page, Qt.Key.Key_Escape)
    assert told == []


def test_a_check_under_way_is_not_wiped_by_news(page: SignsPage) -> None:
    press(page, Qt.Key.Key_3)
    page.show_standing(ASK, True, NOW)
    assert page.check.ticked == {"s3"}
    page.summary.show_answers(("a question",))
    page._show(page.summary)
    page.show_standing(Standing(Stage.NEEDS_DISCLAIMER), True, NOW)
    assert page.face is Face.SUMMARY
    page.show_standing(Standing(Stage.CLEAR), True, NOW)
    assert page.clear.until == ""
    page.show_standing(ASK, True, NOW)
    assert page.face is Face.CHECK
    assert page.check.ticked == frozenset()


def test_a_change_does_not_take_the_focus_from_elsewhere(theme: Theme, signs: WarningSigns, qtbot: QtBot) -> None:
    frame, page = framed(theme, signs, qtbot)
    other = QWidget(frame)
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.show()
    other.setFocus()
    page.show_standing(CLEAR, False, NOW)
    assert frame.focusWidget() is other


# The page for the clinician


def test_copying_puts_signs_and_times_into_the_clipboard(page: SignsPage, signs: WarningSigns) -> None:
    confirm(page, "rhabdo")
    assert page.result is not None
    page.result.clinician.copy.click()
    text = QGuiApplication.clipboard().text()
    assert signs.session_signs[3].covers[0].question in text
    assert "rhabdomyolysis" in text
    assert word("signs.page.told-now") in text
    assert page.result.clinician.copy.text() == word("signs.copied")
    page.show_standing(locked("s2"), False, NOW)
    page.result.done_button.click()
    assert page.locked is not None
    press(page, Qt.Key.Key_Return)
    assert "Monday 23 November 2026 at 18:05" in QGuiApplication.clipboard().text()
    assert page.locked.clinician.copy.text() == word("signs.copied")


def test_a_clipboard_may_be_handed_in(theme: Theme, signs: WarningSigns, qtbot: QtBot) -> None:
    page = shown(SignsPage(theme, signs, the_regions, clipboard=QGuiApplication.clipboard()), qtbot)
    QGuiApplication.clipboard().clear()
    page.show_standing(locked("s2"), False, NOW)
    assert page.locked is not None
    page.locked.clinician.copy.click()
    assert sign_text(signs, "s2") in QGuiApplication.clipboard().text()


def test_the_page_for_the_clinician_tells_of_every_lock(signs: WarningSigns) -> None:
    both = Standing(Stage.LOCKED, (*locked("s7").locks, *DAMAGED.locks))
    text = clinician_page(signs, both, None, UTC, the_regions()).as_text()
    assert text.count("- ") == 1
    assert sign_text(signs, "s7") in text
    assert word("signs.page.damage", when="Monday 23 November 2026 at 18:05") in text
    assert word("signs.page.note") in text
    assert signs.advice(SignLevel.EMERGENCY).act in text
    assert len(text) < 1500
    assert "Supple advised" not in clinician_page(signs, DAMAGED, None, UTC, the_regions()).as_text()


def test_the_page_is_saved_as_a_pdf_of_one_page(
    page: SignsPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_standing(part_closed(), False, NOW)
    assert page.locked is not None
    target = tmp_path / "page.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    qtbot.mouseClick(page.locked.clinician.pdf, LEFT)
    data = target.read_bytes()
    assert data.startswith(b"%PDF")
    assert data.count(b"/Type /Page\n") == 1
    assert page.refusal == ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "gone" / "page.pdf"), ""))
    qtbot.mouseClick(page.locked.clinician.pdf, LEFT)
    assert "No such file" in page.refusal
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    qtbot.mouseClick(page.locked.clinician.pdf, LEFT)
    assert sorted(tmp_path.iterdir()) == [target]


def test_the_page_is_printed_where_the_person_says_so(
    page: SignsPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_standing(part_closed(), False, NOW)
    assert page.locked is not None
    target = tmp_path / "printed.pdf"

    def agree(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFileName(str(target))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)
    qtbot.mouseClick(page.locked.clinician.print, LEFT)
    assert not target.exists()
    monkeypatch.setattr(QPrintDialog, "exec", agree)
    qtbot.mouseClick(page.locked.clinician.print, LEFT)
    assert target.read_bytes().startswith(b"%PDF")


def test_nothing_in_the_page_is_read_as_html(signs: WarningSigns) -> None:
    page = clinician_page(signs, Standing(Stage.CLEAR), Outcome(SignLevel.DAYS, ("<b>&",)), UTC, the_regions())
    assert "&lt;b&gt;&amp;" in page.as_html()
    assert "<b>&" in page.as_text()


@OFFSCREEN_LISTS
def test_a_yes_of_a_region_says_where_and_closes_no_more(page: SignsPage, qtbot: QtBot) -> None:
    lead_to_questions(page, "numb-tingle")
    assert page.questions is not None
    row = next(row for row in page.questions.rows if row.flag.id == "numb-tingle")
    row.take_focus()
    press(page, Qt.Key.Key_Y, Qt.Key.Key_L)
    assert page.window().focusWidget() is row.region
    assert row.region.placeholderText() == word("signs.place-choose")
    press(page, Qt.Key.Key_Return)
    popup = row.region.view()
    assert popup.isVisible()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert row.answer is None
    QTest.keyClicks(row.region, "Upper calf")
    assert row.answer == Answer("numb-tingle", Reply.YES, (CALF,))
    press(page, Qt.Key.Key_Return)
    assert page.window().focusWidget() is not row.region
    row.sides.choose(2)
    assert row.answer == Answer("numb-tingle", Reply.YES, CALF.region.on_both_sides)


@OFFSCREEN_LISTS
def test_a_place_chosen_from_the_opened_list_is_done(page: SignsPage, qtbot: QtBot) -> None:
    lead_to_questions(page, "numb-tingle")
    assert page.questions is not None
    row = next(row for row in page.questions.rows if row.flag.id == "numb-tingle")
    row.take_focus()
    press(page, Qt.Key.Key_Y, Qt.Key.Key_R)
    settled: list[str] = []
    row.region.settled.connect(lambda: settled.append("settled"))
    row.region.showPopup()
    QTest.keyClick(row.region.view(), Qt.Key.Key_Down)
    QTest.keyClick(row.region.view(), Qt.Key.Key_Return)
    assert settled == ["settled"]
    assert row.answer is not None


def test_a_question_of_named_regions_offers_these(page: SignsPage) -> None:
    lead_to_questions(page, "stress-fracture")
    assert page.questions is not None
    row = next(row for row in page.questions.rows if row.flag.id == "stress-fracture")
    assert row.region.count() == 1 + len(row.flag.regions)


def test_what_is_closed_names_the_place_and_the_leg(signs: WarningSigns) -> None:
    regions = the_regions()
    flag = signs.flag("sharp-swelling-bruise")
    assert flag is not None
    text = closed_text(flag.effect, (CALF,), regions)
    assert "For Upper calf, left: every exercise." in text
    assert "For the left leg: strength." in text
    assert word("signs.closed.leg-all", leg=word("signs.leg.both")) in closed_text(flag.effect, (), regions)
    both = closed_text(flag.effect, CALF.region.on_both_sides, regions)
    assert "Upper calf, both" in both
    assert "left and right leg" in both
    back = SidedRegion(Region.LOWER_BACK, Side.RIGHT)
    assert "left and right leg" in closed_text(flag.effect, (back,), regions)
    arm = closed_text(flag.effect, (SidedRegion(Region.CORE),), regions)
    assert arm.startswith(f"For {regions.name(Region.CORE)}")
    assert "leg" not in arm


# Several locks, each by itself


def several() -> Standing:
    strain = part_closed("mild-strain", to_ask_again=("mild-strain",)).locks
    return Standing(
        Stage.CLEAR,
        (*part_closed("lump").locks, *part_closed("stress-fracture").locks, *strain),
        NOW + timedelta(minutes=30),
        to_ask_again=("mild-strain",),
    )


def test_each_lock_stands_by_itself_and_opens_by_itself(page: SignsPage, qtbot: QtBot) -> None:
    told: list[UnlockWish] = []
    page.unlock_asked.connect(told.append)
    page.show_standing(several(), False, NOW)
    assert page.locked is not None
    lump, bone, strain = page.locked.cards
    assert strain.unlock is None
    assert lump.unlock is not None
    assert bone.unlock is not None
    assert word("signs.locks-title", count=3) in words(page)
    assert bone.unlock.statement.accessibleDescription().startswith("Is there pain on one small spot of bone")
    qtbot.mouseClick(bone.unlock.statement, LEFT)
    assert not lump.unlock.unlock_button.isVisible()
    qtbot.mouseClick(bone.unlock.today_button, LEFT)
    qtbot.mouseClick(bone.unlock.unlock_button, LEFT)
    assert told == [UnlockWish(bone.lock, NOW.date())]
    assert page.locked.again_button.isVisible()


def test_a_damaged_file_beside_a_sign_opens_with_a_day(page: SignsPage) -> None:
    page.show_standing(Standing(Stage.LOCKED, (*DAMAGED.locks, *locked("s3").locks)), False, NOW)
    assert page.locked is not None
    damage = page.locked.cards[0]
    assert word("signs.lock-damage", when="Monday 23 November 2026 at 18:05") in words(damage)
    assert damage.unlock is not None
    assert damage.unlock.statement.text() == word("safety.unlock.statement")


def test_the_closed_places_stand_striped_on_a_small_map_where_there_is_room(
    theme: Theme, signs: WarningSigns, qtbot: QtBot
) -> None:
    page = shown(SignsPage(theme, signs, the_regions, outlines=drawing), qtbot, (1064, 800))
    page.show_standing(part_closed(), False, NOW)
    assert page.locked is not None
    assert page.locked.map is not None
    assert page.locked.map.isVisible()
    assert page.locked.map.findChild(MarkPicture) is not None
    page.resize(700, 800)
    QApplication.processEvents()
    assert not page.locked.map.isVisible()
    page.show_standing(locked("s3"), False, NOW)
    assert page.locked.map is None


# The health profile on the page for the clinician


def test_the_clinician_reads_the_profile_on_every_kind_of_page(signs: WarningSigns) -> None:
    profile = HealthProfile(
        birth_year=1985,
        pregnancy=Trimester.FIRST,
        gave_birth_on=date(2025, 1, 5),
        medicines=(Medicine.BLOOD_THINNER,),
        conditions=(Condition.OSTEOPOROSIS,),
        placed=(
            PlacedCondition(PlacedKind.SURGERY, CALF, date(2026, 10, 1)),
            *(PlacedCondition(PlacedKind.SKIN, place, date(2026, 11, 1)) for place in leg(Side.RIGHT)),
            *(PlacedCondition(PlacedKind.INFLAMED_JOINT, place, date(2026, 11, 2)) for place in BOTH_LEGS),
        ),
        cleared=(CodeCleared("anticoagulant", date(2026, 11, 20)), CodeCleared("of-another-supple", NOW.date())),
    )
    made = clinician_page(signs, replace(part_closed(), profile=profile), None, UTC, the_regions())
    for text in (made.as_text(), made.as_html()):
        for line in (
            "Born in 1985",
            "Pregnant: Weeks 1 to 13",
            "Gave birth about 5 January 2025",
            word("about-you.medicine.blood-thinner"),
            word("about-you.condition.osteoporosis"),
            "Upper calf, left, since about 1 October 2026",
            "right leg, since about 1 November 2026",
            "both legs, or not sure where, since about 2 November 2026",
            "Says a clinician cleared on 20 November 2026: Light rolling and ball work with a blood thinner",
        ):
            assert line in text
        assert "of-another-supple" not in text
    data = page_as_pdf(made, "Figtree")
    assert data.count(b"/Type /Page\n") == 1
    empty = clinician_page(signs, replace(part_closed(), profile=HealthProfile()), None, UTC, the_regions())
    assert word("about-you.page.none") in empty.as_text()
    unknown = clinician_page(signs, part_closed(), None, UTC, the_regions())
    assert word("about-you.page.title") not in unknown.as_text()


# A part closed


def test_a_closed_leg_says_where_what_stays_open_and_what_opens_it(page: SignsPage, qtbot: QtBot) -> None:
    told = heard(page)
    page.show_standing(part_closed(), False, NOW)
    assert page.face is Face.LOCKED
    seen = words(page)
    assert word("signs.limited-title") in seen
    assert word("signs.closed.leg-all", leg=word("signs.leg.left")) in seen
    assert word("signs.opens.clinician-only") in seen
    assert page.locked is not None
    assert card_of(page.locked).isVisible()
    assert not page.locked.again_button.isVisible()
    qtbot.mouseClick(page.locked.check_button, LEFT)
    assert page.face is Face.CHECK
    assert told == []


def test_what_may_open_by_a_no_can_be_asked_again(page: SignsPage, signs: WarningSigns, qtbot: QtBot) -> None:
    told = heard(page)
    page.show_standing(part_closed("mild-strain", to_ask_again=("mild-strain",)), False, NOW)
    assert page.locked is not None
    assert [card.unlock for card in page.locked.cards] == [None]
    qtbot.mouseClick(page.locked.again_button, LEFT)
    assert page.face is Face.QUESTIONS
    press(page, Qt.Key.Key_N, Qt.Key.Key_Return)
    page.summary.right_button.click()
    assert told == [["mild-strain no"]]


def test_advice_that_locks_no_whole_leads_on(page: SignsPage, qtbot: QtBot) -> None:
    told = heard(page)
    page.show_verdict((Answer("stress-fracture", Reply.YES),), part_closed(), NOW)
    assert page.result is not None
    seen = words(page)
    assert word("signs.closed-title") in seen
    assert word("signs.open-title") in seen
    qtbot.mouseClick(page.result.done_button, LEFT)
    assert told == ["on"]


def part_closed(flag: str = "stress-fracture", to_ask_again: tuple[str, ...] = ()) -> Standing:
    found = read_warning_signs((RESOURCES / "warning-signs.yaml").read_bytes()).value
    assert found is not None
    asked = found.flag(flag)
    assert asked is not None
    lock = Lock(NOW, asked.level, flag=flag, where=leg(Side.LEFT), effect=asked.effect, unlock=asked.unlock)
    return Standing(Stage.CLEAR, (lock,), NOW + timedelta(minutes=30), to_ask_again=to_ask_again)


# The view


@pytest.mark.parametrize(
    ("country", "first"),
    [
        (Country.UnitedKingdom, "999"),
        (Country.Germany, "112"),
        (Country.Switzerland, "112"),
        (Country.Canada, "911"),
        (Country.Australia, "000"),
        (Country.Japan, "999"),
    ],
)
def test_the_number_of_ones_own_country_stands_first(country: Country, first: str) -> None:
    numbers = [entry.number for entry in emergency_numbers(country)]
    assert numbers[0] == first
    assert sorted(numbers) == ["000", "112", "911", "999"]


def test_the_bold_beginning_of_a_sign() -> None:
    assert "Hot leg, cold foot; or both"[: lead_length("Hot leg, cold foot; or both")] == "Hot leg, cold foot;"
    assert "Dark urine, or pain"[: lead_length("Dark urine, or pain")] == "Dark urine,"
    assert lead_length("Fever") == 5


def test_advice_comes_worst_first_and_each_question_once(signs: WarningSigns) -> None:
    every = [sign.id for sign in signs.session_signs]
    groups = advice_groups(signs, every)
    assert [group.level.rank for group in groups] == sorted(group.level.rank for group in groups)
    shown = [flag.id for group in groups for flag in group.flags]
    assert sorted(shown) == sorted({flag.id for sign in signs.session_signs for flag in sign.covers})
    assert advice_groups(signs, ["unknown"]) == ()


# Sizes


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("face", list(Face))
def test_nothing_is_cut_off_in_the_smallest_window(
    tokens: Tokens, signs: WarningSigns, qtbot: QtBot, scale: float, face: Face
) -> None:
    theme = make_theme(tokens, dark=True, text_scale=scale, reduced_motion=True, high_contrast=scale > 1)
    page = shown(SignsPage(theme, signs, the_regions), qtbot, (904, 600))
    lead_to(page, face)
    assert page.face is face
    for area in page.findChildren(QScrollArea):
        assert not area.isVisible() or area.horizontalScrollBar().maximum() == 0
    for button in (button for button in page.findChildren(QAbstractButton) if button.isVisible()):
        assert button.accessibleName() or button.text()
        assert button.width() >= button.minimumSizeHint().width()
        assert button.mapTo(page, button.rect().bottomRight()).x() <= page.width()
    for label in (label for label in page.findChildren(TextLabel) if label.isVisible()):
        assert label.height() >= label.heightForWidth(label.width())
        assert label.width() >= label.minimumSizeHint().width()


def lead_to(page: SignsPage, face: Face) -> None:
    match face:
        case Face.QUESTIONS:
            lead_to_questions(page, "stress-fracture")
            press(page, *[Qt.Key.Key_N] * 6, Qt.Key.Key_Y)
        case Face.SUMMARY:
            lead_to_questions(page, "stress-fracture")
            press(page, *[Qt.Key.Key_N] * 6)
            for reply, side in ((Qt.Key.Key_Y, Qt.Key.Key_L), (Qt.Key.Key_U, Qt.Key.Key_B)):
                press(page, reply, side, Qt.Key.Key_Home, Qt.Key.Key_Return)
            assert page.questions is not None
            page.questions.continue_button.click()
            QApplication.processEvents()
        case Face.RESULT:
            page.show_result(frozenset({"s2", "s6"}), locked("s2", "s6"), NOW)
        case Face.LOCKED:
            page.show_standing(locked("s2", "s6"), False, NOW)
        case Face.CLEAR:
            page.show_standing(CLEAR, False, NOW)
    QApplication.processEvents()


@pytest.mark.parametrize(("scale", "size"), [(1.0, (1280, 800)), (1.5, (960, 600)), (1.5, (904, 600))])
def test_stop_exercising_stands_in_sight_and_before_the_numbers(
    tokens: Tokens, signs: WarningSigns, qtbot: QtBot, scale: float, size: tuple[int, int]
) -> None:
    theme = make_theme(tokens, dark=False, text_scale=scale, reduced_motion=True)
    page = shown(SignsPage(theme, signs, the_regions), qtbot, size)
    page.show_result(frozenset({"s1"}), locked("s1"), NOW)
    QApplication.processEvents()
    assert page.result is not None
    labels = {label.text(): label for label in page.result.findChildren(TextLabel)}
    stop, number = labels[word("signs.stop")], labels["999"]
    viewport = page.result.findChild(QScrollArea).viewport()
    below = stop.mapTo(viewport, stop.rect().bottomLeft()).y()
    assert below < viewport.height()
    if size[0] < 1280:
        assert below < number.mapTo(viewport, number.rect().topLeft()).y()


def with_map(theme: Theme, signs: WarningSigns, qtbot: QtBot, size: tuple[int, int]) -> SignsPage:
    page = shown(SignsPage(theme, signs, the_regions, outlines=drawing), qtbot, size)
    page.show_verdict((Answer("stress-fracture", Reply.YES),), part_closed(), NOW)
    return page


def test_a_closed_leg_is_striped_beside_the_words_where_there_is_room(
    theme: Theme, signs: WarningSigns, qtbot: QtBot
) -> None:
    page = with_map(theme, signs, qtbot, (1064, 800))
    assert page.result is not None
    card = page.result.map
    assert card is not None
    assert card.isVisible()
    assert f"Striped: closed since {when_text(NOW)}" in words(card)
    picture = card.findChild(MarkPicture)
    assert picture is not None
    stripes = theme.colour("w_days").name()

    def colours() -> set[str]:
        seen = picture.grab().toImage()
        return {seen.pixelColor(x, y).name() for y in range(0, seen.height(), 2) for x in range(0, seen.width(), 2)}

    qtbot.waitUntil(lambda: stripes in colours())
    narrow = with_map(theme, signs, qtbot, (900, 600))
    assert narrow.result is not None
    assert narrow.result.map is not None
    assert not narrow.result.map.isVisible()


def test_there_is_no_map_where_everything_is_closed(theme: Theme, signs: WarningSigns, qtbot: QtBot) -> None:
    page = shown(SignsPage(theme, signs, the_regions, outlines=drawing), qtbot)
    page.show_verdict((Answer("cauda-equina", Reply.YES),), locked("s3"), NOW)
    assert page.result is not None
    assert page.result.map is None
