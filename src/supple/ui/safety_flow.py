"""The way of a person past the guard: first run, warning signs, advice, lock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from supple.advice.guard import Stage
from supple.ui.main_window import SETTINGS, SIGNS, Mark
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from supple.advice.guard import Standing
    from supple.advice.question import Answer
    from supple.ui.desk import Desk
    from supple.ui.main_window import MainWindow
    from supple.ui.page_maker import PageMaker
    from supple.ui.pages.first_run.page import FirstRunPage
    from supple.ui.pages.signs.lock_card import UnlockWish
    from supple.ui.session_flow import SessionFlow
    from supple.ui.settings_keeper import SettingsKeeper

# The colour role of the dot beside the warning signs, and what it says.
_MARKS: Final = {
    Stage.LOCKED: ("w_emergency", "shell.signs-locked"),
    Stage.CLEAR: ("w_normal", "shell.signs-clear"),
    Stage.NEEDS_CHECK: ("", "shell.signs-ask"),
    Stage.NEEDS_DISCLAIMER: ("", "shell.signs-ask"),
    Stage.NEEDS_QUESTIONS: ("", "shell.signs-ask"),
    Stage.UNDER_AGE: ("", "shell.signs-ask"),
}


@dataclass(frozen=True, slots=True)
class SafetyTools:
    """What the way past the guard needs; ``show`` shows a page at a place, bare or beside the sidebar."""

    window: MainWindow
    desk: Desk
    flow: SessionFlow
    pages: PageMaker
    settings: SettingsKeeper
    show: Callable[[QWidget, str, bool], None]
    now: Callable[[], datetime]


class SafetyFlow(QObject):
    """Shows what the guard wants first. ``left`` says that the person may go where they were.

    ``back_to_map`` comes after advice about what was picked on the body map.
    """

    left = Signal()
    back_to_map = Signal()

    def __init__(self, tools: SafetyTools) -> None:
        super().__init__(tools.window)
        self._tools = tools
        self._is_first_run = False
        self._came_from_map = False
        desk, flow, pages = tools.desk, tools.flow, tools.pages
        desk.disclaimer_needed.connect(self.show_first_run)
        desk.check_needed.connect(self.show_check)
        desk.questions_needed.connect(self.show_signs)
        desk.under_age_shown.connect(self.show_under_age)
        desk.lock_shown.connect(self._on_lock_shown)
        desk.standing_changed.connect(self.show_mark)
        flow.signs_asked.connect(self._on_signs_asked)
        flow.resume_asked.connect(desk.ask_to_resume)
        pages.accepted.connect(desk.accept_disclaimer)
        pages.profile_changed.connect(desk.set_profile)
        pages.profile_asked.connect(self.show_about_you)
        pages.first_run_done.connect(self._on_first_run_done)
        pages.answered.connect(self._on_answered)
        pages.questions_answered.connect(self._on_questions_answered)
        pages.went_on.connect(self._on_went_on)
        pages.unlock_asked.connect(self._on_unlock_asked)
        pages.turned_away.connect(self._on_turned_away)
        pages.full_window_changed.connect(self._on_full_window_changed)

    @property
    def needs_first_run(self) -> bool:
        """Whether the person has still to accept what Supple is and is not."""
        return self._tools.desk.standing.stage is Stage.NEEDS_DISCLAIMER

    def show_first_run(self) -> None:
        """Show the first run."""
        self._tools.show(self._first_run(), "", True)

    def show_signs(self) -> None:
        """Show how things stand with the warning signs."""
        desk, flow = self._tools.desk, self._tools.flow
        standing = desk.standing
        has_wish = desk.has_wish or flow.is_open
        page = self._tools.pages.signs(standing, has_wish=has_wish, now=self._tools.now())
        self._tools.show(page, SIGNS, flow.is_open and standing.stage is not Stage.LOCKED)

    def show_check(self) -> None:
        """Ask the seven signs; while a session is open the only ways on are the answer and back to it."""
        self._tools.show(self._tools.pages.check(), SIGNS, self._tools.flow.is_open)

    def ask_again(self) -> None:
        """Ask the seven signs because something was felt since; the answer before holds no longer."""
        self._tools.desk.ask_again()
        self.show_check()

    def show_verdict(self, answers: tuple[Answer, ...]) -> None:
        """Show what answers given on the body map come to, where one of them is a yes."""
        standing = self._tools.desk.standing
        self.show_mark(standing)
        if any(answer.counts_as_yes for answer in answers):
            self._came_from_map = True
            page = self._tools.pages.verdict(answers, standing, self._tools.now())
            self._tools.show(page, SIGNS, standing.stage is Stage.LOCKED)

    def show_under_age(self) -> None:
        """Say that Supple is for adults."""
        page = self._first_run()
        page.show_young()
        self._tools.show(page, "", False)

    def _first_run(self) -> FirstRunPage:
        return self._tools.pages.first_run(self._tools.settings.settings, self._tools.desk.profile)

    def show_about_you(self) -> None:
        """Show what the person has told about their health, to be changed."""
        self._tools.show(self._tools.pages.about_you(self._tools.desk.profile), SETTINGS, False)

    def show_mark(self, standing: Standing) -> None:
        """Show in the sidebar how things stand."""
        role, key = _MARKS[standing.stage]
        if standing.locks and standing.stage not in (Stage.LOCKED, Stage.UNDER_AGE):
            role, key = "w_days", "shell.signs-limited"
        self._tools.window.show_mark(Mark(role, word(key)))

    def _on_lock_shown(self) -> None:
        """Show what is locked. A session that wanted to go on ends; what is done of it is kept."""
        self.show_signs()
        self._tools.flow.stop()

    def _on_first_run_done(self) -> None:
        page = self._tools.pages.scheduled(self._tools.desk.answered)
        if page is None:
            self._leave_first_run()
        else:
            self._is_first_run = True
            self._tools.show(page, SIGNS, True)

    def _leave_first_run(self) -> None:
        self._is_first_run = False
        if self._tools.desk.has_wish:
            self._tools.desk.grant_wish()
        else:
            self.left.emit()

    def _on_answered(self, ticked: frozenset[str]) -> None:
        had_wish = self._tools.desk.has_wish
        self._tools.desk.tick(ticked)
        if self._tools.desk.standing.stage in (Stage.NEEDS_QUESTIONS, Stage.LOCKED):
            self.show_signs()
        else:
            self._go_on(had_wish=had_wish)

    def _on_questions_answered(self, answers: tuple[Answer, ...]) -> None:
        desk, flow = self._tools.desk, self._tools.flow
        had_wish = desk.has_wish
        desk.answer_questions(answers)
        yes = {answer.flag for answer in answers if answer.counts_as_yes}
        if not yes:
            if self._is_first_run:
                self._leave_first_run()
            else:
                self._go_on(had_wish=had_wish)
            return
        standing = desk.standing
        page = self._tools.pages.verdict(answers, standing, self._tools.now())
        self._tools.show(page, SIGNS, standing.stage is Stage.LOCKED or flow.is_open)
        if any(lock.flag in yes for lock in standing.locks):
            flow.stop()

    def _on_went_on(self) -> None:
        """Go on after advice: to the locks where everything is closed, else to what was left for the signs."""
        came_from_map, self._came_from_map = self._came_from_map, False
        if self._tools.desk.standing.stage is Stage.LOCKED:
            self._is_first_run = False
            self.show_signs()
        elif self._is_first_run:
            self._leave_first_run()
        elif came_from_map:
            self.back_to_map.emit()
        elif self._tools.flow.is_open:
            self._tools.flow.show_again()
        else:
            # Below whatever the wish leads to, and on top where nothing of it is open.
            self.show_signs()
            self._tools.desk.grant_wish()

    def _go_on(self, *, had_wish: bool) -> None:
        """Show what was left for the signs; a wish that has been granted shows itself."""
        if self._tools.flow.is_open and self._tools.desk.standing.stage is Stage.CLEAR:
            self._tools.flow.show_again()
        elif not had_wish or self._tools.desk.has_wish:
            self.show_signs()

    def _on_signs_asked(self, ticked: frozenset[str]) -> None:
        if ticked:
            self._tools.desk.answer(ticked)
            result = self._tools.pages.result(ticked, self._tools.desk.standing, self._tools.now())
            self._tools.show(result, SIGNS, True)
            self._tools.flow.stop()
        else:
            self.ask_again()

    def _on_unlock_asked(self, wish: UnlockWish) -> None:
        self._tools.desk.unlock(wish.assessed_on, wish.lock)
        self.show_signs()

    def _on_turned_away(self) -> None:
        if self._is_first_run:
            self._leave_first_run()
            return
        self._tools.desk.forget_wish()
        if self._tools.flow.is_open:
            self._tools.flow.show_again()
        else:
            self.left.emit()

    def _on_full_window_changed(self, full: bool) -> None:  # noqa: FBT001  (the signal's own value)
        self._tools.window.show_bare(bare=full)
        if not full:
            self.show_signs()
