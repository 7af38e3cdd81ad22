"""The way past the guard in the whole window: no door leads around it, and none leads nowhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from supple.advice.guard import Stage as GuardStage
from supple.advice.health_profile import CodeCleared, Condition, HealthProfile, Medicine
from supple.advice.question import Answer, Reply
from supple.advice.unlock import Ask
from supple.advice.warning_sign import SignLevel
from supple.app import lay_ground
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.session.command import CommandKind
from supple.session.state import State
from supple.settings import Theme
from supple.ui.main_window import SIGNS
from supple.ui.pages.about_you.page import AboutYouPage
from supple.ui.pages.first_run.page import FirstRunPage
from supple.ui.pages.player.page import PlayerPage
from supple.ui.pages.settings.page import SettingsPage
from supple.ui.pages.settings.view import Section
from supple.ui.pages.signs.face import Face
from supple.ui.pages.signs.page import SignsPage
from supple.ui.start_request import StartRequest
from supple.ui.widgets.action_button import ActionButton
from supple.ui.wording import word

if TYPE_CHECKING:
    from whole_program import Stage

Key = Qt.Key


def signs_page(stage: Stage) -> SignsPage:
    page = stage.page
    assert isinstance(page, SignsPage)
    return page


def play(stage: Stage, routine: str = "cool-down-classic", seconds: float = 20) -> PlayerPage:
    stage.answer_none()
    stage.open()
    stage.running.conductor.start(StartRequest(routine))
    stage.settle()
    stage.pass_seconds(seconds)
    page = stage.page
    assert isinstance(page, PlayerPage)
    return page


def mark_beside_the_signs(stage: Stage) -> str:
    """Return what the dot beside the warning signs says."""
    return stage.running.window._sidebar._entries[SIGNS].accessibleDescription()


def lock_elsewhere(stage: Stage, sign: str = "s2") -> None:
    """Tick a sign in another window or terminal."""
    other = lay_ground({"SUPPLE_HOME": str(stage.home)}, stage.clock, lambda: stage.now)
    other.guard.answer(frozenset({sign}), stage.now)


def signs_of(stage: Stage, level: SignLevel) -> list[str]:
    assert stage.ground is not None
    signs = stage.ground.signs
    return [sign.id for sign in signs.session_signs if signs.level_of(frozenset({sign.id})) is level]


def answer_all(stage: Stage, yes: str = "", side: Qt.Key = Key.Key_L) -> None:
    """Answer the questions that are shown by keys, one of them with yes, and say that it is right."""
    questions = signs_page(stage).questions
    assert questions is not None
    for row in questions.rows:
        stage.press(Key.Key_Y if row.flag.id == yes else Key.Key_N)
        if row.sides.isVisible():
            stage.press(side)
        if row.region.isVisible():
            stage.press(Key.Key_Home, Key.Key_Return)
    stage.press(Key.Key_Return)
    if isinstance(stage.page, SignsPage) and stage.page.face is Face.SUMMARY:
        stage.press(Key.Key_Tab, Key.Key_Return)


@pytest.mark.parametrize("number", range(1, 8))
def test_after_the_advice_the_window_can_be_walked_again(stage: Stage, number: int) -> None:
    stage.accept()
    stage.open()
    stage.press(Key.Key_1, Key(Key.Key_0 + number))
    signs_page(stage).check.continue_button.click()
    stage.settle()
    assert stage.running.desk.standing.stage is GuardStage.NEEDS_QUESTIONS
    assert stage.ground is not None
    worst = min(stage.ground.signs.session_signs[number - 1].covers, key=lambda flag: flag.level.rank)
    answer_all(stage, worst.id)
    page = signs_page(stage)
    assert page.face is Face.RESULT
    assert page.result is not None
    assert stage.running.desk.standing.stage is GuardStage.LOCKED
    page.result.done_button.click()
    stage.settle()
    assert not stage.running.window.is_bare
    stage.press(Key.Key_Escape)
    assert stage.page_name == "TodayPage"


def test_advice_for_today_leads_to_the_lock_beside_the_sidebar(stage: Stage) -> None:
    stage.accept()
    stage.open()
    stage.press(Key.Key_1, Key.Key_2)
    signs_page(stage).check.continue_button.click()
    stage.settle()
    answer_all(stage, "cellulitis")
    result = signs_page(stage).result
    assert result is not None
    assert result.level is SignLevel.SAME_DAY
    assert stage.running.window.is_bare
    result.done_button.click()
    stage.settle()
    assert signs_page(stage).face is Face.LOCKED
    assert not stage.running.window.is_bare


def through_first_run(stage: Stage) -> FirstRunPage:
    """Accept, and stand before what is asked about the person."""
    stage.open()
    page = stage.page
    assert isinstance(page, FirstRunPage)
    stage.press(Key.Key_Space, Key.Key_Return, Key.Key_Space, Key.Key_Return)
    assert page.step is page.about
    return page


def test_the_first_run_by_keys_tells_the_profile_and_asks_its_questions(stage: Stage) -> None:
    page = through_first_run(stage)
    QTest.keyClicks(page.about.form.year, "1975")
    stage.press(Key.Key_Return, Key.Key_Return)
    assert stage.running.desk.profile == HealthProfile(birth_year=1975)
    assert signs_page(stage).face is Face.QUESTIONS
    questions = signs_page(stage).questions
    assert questions is not None
    assert {row.flag.ask for row in questions.rows} == {Ask.FIRST_RUN, Ask.WEEKLY}
    answer_all(stage)
    assert stage.page_name == "TodayPage"
    assert not stage.running.window.is_bare
    stage.press(Key.Key_1, Key.Key_0)
    assert stage.page_name == "PlayerPage"


def test_a_yes_on_the_first_run_shows_the_advice_and_then_today(stage: Stage) -> None:
    page = through_first_run(stage)
    page.about.skip_button.click()
    stage.press(Key.Key_Return)
    answer_all(stage, "lump")
    result = signs_page(stage).result
    assert result is not None
    result.done_button.click()
    stage.settle()
    assert stage.page_name == "TodayPage"
    assert stage.running.desk.standing.flags == ("lump",)


def test_the_questions_of_the_first_run_can_be_left_for_later(stage: Stage) -> None:
    page = through_first_run(stage)
    page.about.skip_button.click()
    stage.press(Key.Key_Return, Key.Key_Escape)
    assert stage.page_name == "TodayPage"
    assert stage.running.desk.profile is None
    stage.close()
    stage.now += timedelta(days=8)
    stage.open()
    stage.press(Key.Key_1, Key.Key_0)
    assert stage.page_name == "SignsPage"
    assert signs_page(stage).face is Face.QUESTIONS
    answer_all(stage)
    assert stage.page_name == "PlayerPage"


def test_under_18_nothing_plays_and_the_year_can_be_mended(stage: Stage) -> None:
    page = through_first_run(stage)
    QTest.keyClicks(page.about.form.year, "2012")
    stage.press(Key.Key_Return)
    assert page.step is page.young
    stage.close()
    stage.open()
    stage.running.conductor.start(StartRequest("stretch-calves"))
    stage.settle()
    shown = stage.page
    assert isinstance(shown, FirstRunPage)
    assert shown.step is shown.young
    stage.press(Key.Key_Return)
    assert shown.step is shown.about
    shown.about.form.year.setText("1992")
    stage.press(Key.Key_Return)
    assert stage.running.desk.standing.stage is not GuardStage.UNDER_AGE


def test_the_profile_is_changed_from_the_settings(stage: Stage) -> None:
    stage.accept()
    stage.open()
    stage.running.conductor.show_place("settings")
    stage.settle()
    settings = stage.page
    assert isinstance(settings, SettingsPage)
    settings.sections.choose(Section.YOU)
    assert settings.view is not None
    (row,) = settings.view.rows
    assert isinstance(row.control, ActionButton)
    row.control.click()
    stage.settle()
    page = stage.page
    assert isinstance(page, AboutYouPage)
    assert page.form.year.hasFocus()
    QTest.keyClicks(page.form.year, "1980")
    stage.press(Key.Key_Escape)
    assert stage.running.desk.profile is None
    assert stage.page_name == "SettingsPage"
    row.control.click()
    stage.settle()
    assert page.form.year.text() == ""
    page.form.conditions[Condition.HEART].setFocus()
    stage.press(Key.Key_Space, Key.Key_Return)
    assert stage.running.desk.profile == HealthProfile(conditions=(Condition.HEART,))
    assert stage.page_name == "SettingsPage"


def test_what_a_clinician_cleared_is_kept_with_its_day_and_stands_on_their_page(stage: Stage) -> None:
    stage.accept()
    stage.open()
    page = about_you(stage)
    form = page.form
    row = form.clearances.rows["anticoagulant"]
    assert not row.isVisible()
    assert form.clearances.rows["proximal-hamstring"].isVisible()
    form.medicines[Medicine.BLOOD_THINNER].click()
    stage.settle()
    assert row.isVisible()
    row.box.setFocus()
    stage.press(Key.Key_Space)
    assert row.day_field.isVisible()
    assert form.profile().cleared == ()
    QTest.keyClicks(row.day_field, "2026-11-30")
    assert form.profile().cleared == ()
    row.today_button.click()
    row.day_field.setFocus()
    stage.press(Key.Key_Down, Key.Key_Return)
    yesterday = stage.now.date() - timedelta(days=1)
    assert stage.page_name == "SettingsPage"
    kept = (CodeCleared("anticoagulant", yesterday),)
    assert stage.running.desk.profile == HealthProfile(medicines=(Medicine.BLOOD_THINNER,), cleared=kept)
    stage.close()
    stage.open()
    again = about_you(stage).form
    assert again.profile().cleared == kept
    assert again.clearances.rows["anticoagulant"].box.isChecked()
    again.medicines[Medicine.BLOOD_THINNER].click()
    assert again.profile().cleared == ()
    again.medicines[Medicine.BLOOD_THINNER].click()
    assert again.profile().cleared == ()


def about_you(stage: Stage) -> AboutYouPage:
    stage.running.conductor._safety.show_about_you()
    stage.settle()
    page = stage.page
    assert isinstance(page, AboutYouPage)
    return page


def test_a_tick_with_only_no_behind_it_grants_the_wish(stage: Stage) -> None:
    stage.accept()
    stage.open()
    stage.running.conductor.start(StartRequest("stretch-calves"))
    stage.settle()
    stage.press(Key.Key_6)
    signs_page(stage).check.continue_button.click()
    stage.settle()
    answer_all(stage)
    assert stage.page_name == "PlayerPage"


def test_open_questions_wait_across_starts_and_nothing_plays_before(stage: Stage) -> None:
    stage.accept()
    stage.open()
    stage.press(Key.Key_1, Key.Key_4)
    signs_page(stage).check.continue_button.click()
    stage.settle()
    stage.close()
    stage.open()
    stage.running.conductor.start(StartRequest("stretch-calves"))
    stage.settle()
    assert not stage.running.flow.is_playing
    assert signs_page(stage).face is Face.QUESTIONS
    stage.press(Key.Key_Escape)
    assert stage.page_name == "TodayPage"
    stage.running.conductor.start(StartRequest("stretch-calves"))
    stage.settle()
    answer_all(stage)
    assert stage.page_name == "PlayerPage"


def test_unticking_does_not_take_back_what_was_told(stage: Stage) -> None:
    stage.accept()
    stage.open()
    stage.press(Key.Key_1, Key.Key_4)
    signs_page(stage).check.continue_button.click()
    stage.settle()
    questions = signs_page(stage).questions
    assert questions is not None
    questions.back_button.click()
    stage.press(Key.Key_4, Key.Key_0)
    assert stage.running.desk.standing.stage is GuardStage.NEEDS_QUESTIONS
    assert signs_page(stage).face is Face.QUESTIONS


def test_a_leg_that_is_closed_leaves_the_rest_to_play(stage: Stage) -> None:
    stage.accept()
    stage.open()
    stage.running.conductor.start(StartRequest("stretch-calves"))
    stage.settle()
    stage.press(Key.Key_6)
    signs_page(stage).check.continue_button.click()
    stage.settle()
    answer_all(stage, "sharp-swelling-bruise")
    page = signs_page(stage)
    assert page.result is not None
    assert stage.running.desk.standing.stage is GuardStage.CLEAR
    assert page.result.done_button.text() == word("signs.go-on")
    page.result.done_button.click()
    stage.settle()
    assert stage.page_name == "PlayerPage"
    assert {segment.side for segment in stage.session.timeline.segments if segment.side} == {Side.RIGHT}
    stage.running.flow.stop()
    stage.running.conductor.show_place("signs")
    stage.settle()
    assert signs_page(stage).face is Face.LOCKED
    locked = signs_page(stage).locked
    assert locked is not None
    (card,) = [card.unlock for card in locked.cards]
    assert card is not None
    card.statement.click()
    card.today_button.click()
    card.unlock_button.click()
    stage.settle()
    assert stage.running.desk.standing.locks == ()


def test_a_sign_in_mid_session_that_closes_a_part_ends_it_and_keeps_it(stage: Stage) -> None:
    play(stage)
    stage.press(Key.Key_H, Key.Key_3, Key.Key_6)
    signs_page(stage).check.continue_button.click()
    stage.settle()
    answer_all(stage, "sharp-swelling-bruise")
    assert not stage.running.flow.is_playing
    result = signs_page(stage).result
    assert result is not None
    result.done_button.click()
    stage.settle()
    assert signs_page(stage).face is Face.LOCKED
    assert not stage.running.window.is_bare
    assert stage.running.store is not None
    assert len(stage.running.store.recent(5)) == 1


def test_a_check_in_mid_session_leads_back_to_it_and_nowhere_else(stage: Stage) -> None:
    play(stage)
    stage.press(Key.Key_H, Key.Key_3)
    assert stage.page_name == "SignsPage"
    assert stage.running.window.is_bare
    stage.press(Key.Key_1, modifier=Qt.KeyboardModifier.ControlModifier)
    assert stage.page_name == "SignsPage"
    stage.press(Key.Key_0)
    assert stage.page_name == "PlayerPage"


@pytest.mark.parametrize("answer", [Key.Key_3, Key.Key_4])
def test_after_sharp_pain_nothing_goes_on_before_the_signs_are_answered(stage: Stage, answer: Qt.Key) -> None:
    play(stage)
    session = stage.session
    stage.press(Key.Key_H, answer, Key.Key_Escape)
    assert stage.page_name == "PlayerPage"
    assert session.state is State.PAUSED
    stage.press(Key.Key_Space)
    assert session.state is State.PAUSED
    assert stage.page_name == "SignsPage"
    stage.press(Key.Key_0)
    assert stage.page_name == "PlayerPage"
    assert session.state is State.RUNNING


def test_sharp_pain_is_asked_about_even_in_another_session(stage: Stage) -> None:
    play(stage)
    stage.press(Key.Key_H, Key.Key_3, Key.Key_Escape)
    page = stage.running.flow.page
    assert page is not None
    page.ask(CommandKind.STOP)
    stage.settle()
    stage.press(Key.Key_Escape)
    assert stage.page_name == "TodayPage"
    stage.running.conductor.start(StartRequest("stretch-calves"))
    stage.settle()
    assert not stage.running.flow.is_playing
    assert stage.page_name == "SignsPage"


def test_sharp_pain_in_the_last_exercise_asks_and_then_shows_the_end(stage: Stage) -> None:
    play(stage)
    timeline = stage.session.timeline
    while stage.session.segment.step < len(timeline.steps) - 1:
        stage.press(Key.Key_Right)
    stage.press(Key.Key_H, Key.Key_3)
    assert stage.page_name == "SignsPage"
    assert not stage.running.flow.is_playing
    stage.press(Key.Key_0)
    assert stage.page_name == "FinishedPage"
    stage.press(Key.Key_Return)
    assert stage.page_name == "TodayPage"


def test_a_lock_from_elsewhere_ends_a_session_that_wants_to_go_on(stage: Stage) -> None:
    play(stage)
    session = stage.session
    stage.press(Key.Key_Space)
    lock_elsewhere(stage)
    stage.press(Key.Key_Space)
    assert session.state is State.STOPPED
    assert not stage.running.flow.is_playing
    assert stage.page_name == "SignsPage"
    assert signs_page(stage).locked is not None
    assert stage.running.store is not None
    assert len(stage.running.store.recent(5)) == 1
    stage.press(Key.Key_Escape)
    assert stage.page_name == "TodayPage"


def test_a_machine_that_slept_long_asks_before_this_side_begins_again(stage: Stage) -> None:
    play(stage)
    stage.clock.jump(running=0, with_sleep=3600)
    stage.now += timedelta(hours=1)
    stage.look()
    session = stage.session
    assert session.state is State.ASLEEP
    stage.press(Key.Key_R)
    assert session.state is State.ASLEEP
    assert stage.page_name == "SignsPage"
    stage.press(Key.Key_0)
    assert stage.page_name == "PlayerPage"
    assert session.state is State.RUNNING


def test_the_statement_opens_the_locks_and_the_signs_are_asked_again(stage: Stage) -> None:
    stage.accept()
    stage.open()
    stage.running.desk.answer(frozenset(signs_of(stage, SignLevel.EMERGENCY)))
    stage.running.conductor.show_place("signs")
    stage.settle()
    page = signs_page(stage)
    assert page.locked is not None
    unlock = page.locked.cards[0].unlock
    assert unlock is not None
    unlock.statement.click()
    QTest.keyClicks(unlock.day_field, (stage.now.date() + timedelta(days=1)).isoformat())
    unlock.unlock_button.click()
    assert stage.running.desk.standing.stage is GuardStage.LOCKED
    unlock.today_button.click()
    unlock.unlock_button.click()
    stage.settle()
    assert stage.running.desk.standing.stage is GuardStage.NEEDS_CHECK
    stage.running.conductor.start(StartRequest("stretch-calves"))
    stage.settle()
    assert not stage.running.flow.is_playing
    stage.press(Key.Key_0)
    assert stage.page_name == "PlayerPage"


def test_another_look_in_mid_check_still_leads_back_to_the_session(stage: Stage) -> None:
    play(stage)
    stage.press(Key.Key_H, Key.Key_3)
    keeper = stage.running.conductor._parts.settings
    keeper.change(replace(keeper.settings, theme=Theme.DARK))
    stage.settle()
    assert stage.page_name == "SignsPage"
    assert stage.running.window.is_bare
    stage.press(Key.Key_0)
    assert stage.page_name == "PlayerPage"


def test_the_dot_tells_of_a_closed_part_also_before_the_signs_are_asked(stage: Stage) -> None:
    stage.answer_none()
    other = lay_ground({"SUPPLE_HOME": str(stage.home)}, stage.clock, lambda: stage.now)
    where = (SidedRegion(Region.SHIN_BONE, Side.LEFT),)
    other.guard.answer_questions((Answer("stress-fracture", Reply.YES, where),), stage.now)
    stage.now += timedelta(days=1)
    stage.open()
    assert stage.running.desk.standing.stage is GuardStage.NEEDS_CHECK
    assert mark_beside_the_signs(stage) == word("shell.signs-limited")


def test_the_dot_tells_that_nothing_was_asked(stage: Stage) -> None:
    stage.accept()
    stage.open()
    assert mark_beside_the_signs(stage) == word("shell.signs-ask")
