"""The page of warning signs: asks them, shows what to do, and holds the statement that opens a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent

from supple.advice.guard import Stage
from supple.advice.question import verdict_on
from supple.document.message import Message
from supple.ui.announcer import announce
from supple.ui.pages.signs.clinician_buttons import Take
from supple.ui.pages.signs.clinician_page import clinician_page
from supple.ui.pages.signs.clinician_taking import ClinicianTaking
from supple.ui.pages.signs.face import Face
from supple.ui.pages.signs.faces import SignsFaces
from supple.ui.pages.signs.locked_view import LockedView
from supple.ui.pages.signs.questions_view import QuestionsView
from supple.ui.pages.signs.result_view import ResultView
from supple.ui.pages.signs.view import (
    Outcome,
    answer_text,
    asks_behind_sign,
    flags_of,
    ordered,
    outcome_of_locks,
    outcome_of_signs,
)
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QClipboard

    from supple.advice.guard import Standing
    from supple.advice.question import Answer
    from supple.advice.safety_state import Lock
    from supple.advice.warning_sign import WarningSigns
    from supple.body.outline import BodyOutlines
    from supple.body.region_facts import Regions
    from supple.ui.pages.signs.lock_card import UnlockWish
    from supple.ui.theme import Theme

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class SignsPage(SignsFaces):
    """``answered`` carries the ids of the ticked signs, empty for none of these; ``unlock_asked`` an UnlockWish.

    ``questions_answered`` carries the answers to single questions; ``went_on`` comes when advice has been read.
    ``country`` is where the computer is set to be; its emergency number stands first. ``outlines`` draws the body.
    """

    answered = Signal(object)
    questions_answered = Signal(object)
    went_on = Signal()
    unlock_asked = Signal(object)
    turned_away = Signal()

    def __init__(
        self,
        theme: Theme,
        signs: WarningSigns,
        regions: Callable[[], Regions],
        *,
        clipboard: QClipboard | None = None,
        country: QLocale.Country | None = None,
        outlines: Callable[[], BodyOutlines] | None = None,
    ) -> None:
        super().__init__(theme, signs)
        self._outlines = outlines
        self._theme = theme
        self._signs = signs
        self._regions = regions
        self._taking = ClinicianTaking(theme, clipboard)
        self._country = QLocale.system().territory() if country is None else country
        self._standing: Standing | None = None
        self._now: datetime | None = None
        self._has_wish = False
        self.check.none_chosen.connect(self._on_none)
        self.check.continued.connect(self._on_continued)
        self.summary.corrected.connect(self._on_corrected)
        self.summary.confirmed.connect(self._on_confirmed)
        self.clear.again_asked.connect(self._on_again)

    def ask(self) -> None:
        """Ask the signs because something waits for the answer; Esc then turns away from it."""
        self._has_wish = True
        self._show_check()

    def ask_scheduled(self, answered: frozenset[str]) -> bool:
        """Ask the questions of the first run and the week that have not been answered; tell whether there are any."""
        ids = tuple(flag.id for flag in self._signs.scheduled if flag.id not in answered)
        if ids:
            self._has_wish = True
            self._show_questions(ids)
        return bool(ids)

    def show_standing(self, standing: Standing, has_wish: bool, now: datetime) -> None:  # noqa: FBT001  (the window's words)
        """Show how things stand with the guard; advice that is being read and a check under way stay."""
        self._standing, self._now = standing, now
        if self.face is Face.RESULT:
            return
        match standing.stage:
            case Stage.LOCKED:
                self._show_locked(standing, now)
            case Stage.CLEAR if standing.locks:
                self._has_wish = has_wish
                self._show_locked(standing, now)
            case Stage.CLEAR:
                self._has_wish = has_wish
                self.clear.show_until(standing.clear_until, now.tzinfo)
                self._show(self.clear)
            case Stage.NEEDS_QUESTIONS:
                self._has_wish = has_wish
                if self.face is not Face.SUMMARY:
                    self._show_questions(standing.questions)
            case Stage.NEEDS_CHECK | Stage.NEEDS_DISCLAIMER | Stage.UNDER_AGE:
                self._has_wish = has_wish
                if self.face not in (Face.CHECK, Face.SUMMARY):
                    self._show_check()

    def show_result(self, ticked: frozenset[str], standing: Standing, now: datetime) -> None:
        """Show what to do about signs that are known to be there, such as those told to the player."""
        self._standing, self._now = standing, now
        self._show_result(outcome_of_signs(self._signs, ordered(self._signs, ticked)), standing.locks)

    def show_verdict(self, answers: tuple[Answer, ...], standing: Standing, now: datetime) -> None:
        """Show what the answers to questions come to, at least one of them a yes."""
        self._standing, self._now = standing, now
        verdict = verdict_on(answers, self._signs)
        said = frozenset(flag.id for flag in verdict.flags)
        if verdict.level is not None:
            locks = tuple(lock for lock in standing.locks if lock.flag in said)
            self._show_result(Outcome(verdict.level, flags=verdict.flags), locks)

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window does, where it means something here."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._takes_escape()
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits tick signs, 0 is none of these, Esc goes back or turns away. A key held down counts once."""
        number = event.key() - Qt.Key.Key_0
        if event.key() == Qt.Key.Key_Escape and self._takes_escape():
            if not event.isAutoRepeat():
                self._go_up()
        elif self.face is Face.CHECK and 0 <= number <= 9 and not event.modifiers() & ~_KEYPAD:
            if event.isAutoRepeat():
                return
            if number:
                self.check.toggle(number)
            elif not self.check.ticked:
                self._on_none()
        else:
            super().keyPressEvent(event)

    def _takes_escape(self) -> bool:
        waits = self.face in (Face.CHECK, Face.QUESTIONS) and self._has_wish
        return waits or self.face in (Face.SUMMARY, Face.RESULT)

    def _go_up(self) -> None:
        if self.face is Face.SUMMARY:
            self._on_corrected()
        elif self.face in (Face.CHECK, Face.QUESTIONS):
            self._has_wish = False
            self.turned_away.emit()

    def _show_questions(self, ids: tuple[str, ...]) -> None:
        flags, old = flags_of(self._signs, ids), self.questions
        if old is not None and old.flags == flags:
            self._show(old)
            return
        self.questions = QuestionsView(self._theme, flags, self._regions(), ticked=asks_behind_sign(flags))
        self.questions.continued.connect(self._on_questions_continued)
        self.questions.back_asked.connect(self._on_back_to_signs)
        self._replace(old, self.questions)
        announce(self, urgent=True, text=self.questions.title)

    def _show_result(self, outcome: Outcome, locks: tuple[Lock, ...] = ()) -> None:
        shown = self.result if self.face is Face.RESULT else None
        if shown is not None and (shown.outcome, shown.locks) == (outcome, locks):
            return
        old = self.result
        about = (self._theme, self._signs, self._country, self._regions())
        self.result = ResultView(*about, outcome, locks, self._outlines)
        if outcome.flags and self._standing is not None and self._standing.stage is not Stage.LOCKED:
            self.result.show_way_on(word("signs.go-on" if locks else "signs.go-on-plain"))
        self.result.clinician.asked.connect(self._on_taken)
        self.result.left.connect(self._on_result_left)
        self._replace(old, self.result)
        announce(self, urgent=True, text=self.result.headline)

    def _show_locked(self, standing: Standing, now: datetime) -> None:
        if self.locked is not None and self.face is Face.LOCKED and self.locked.standing == standing:
            self.locked.show_today(now.date())
            return
        old = self.locked
        about = (self._theme, self._signs, self._country, self._regions())
        self.locked = LockedView(*about, standing, now, self._outlines)
        self.locked.clinician.asked.connect(self._on_taken)
        self.locked.advice_asked.connect(self._on_advice_asked)
        self.locked.unlock_asked.connect(self._on_unlock)
        self.locked.ask_again_asked.connect(self._on_ask_again)
        self.locked.check_asked.connect(self._on_again)
        self._replace(old, self.locked)

    def _on_none(self) -> None:
        self._has_wish = False
        self.answered.emit(frozenset())

    def _on_continued(self) -> None:
        # Told at once: from here on nothing plays before the questions are answered, whatever happens to the window.
        self.answered.emit(self.check.ticked)

    def _on_back_to_signs(self) -> None:
        if self.questions is not None and self.questions.ticked:
            self._show(self.check)
        else:
            self._go_up()

    def _on_questions_continued(self) -> None:
        if self.questions is None:
            return
        yes = tuple(answer for answer in self.questions.answers if answer.counts_as_yes)
        if not yes and not self.questions.ticked:
            self._on_confirmed()
            return
        self.summary.show_answers(tuple(answer_text(self._signs, answer, self._regions()) for answer in yes))
        self._show(self.summary)
        announce(self, urgent=True, text=self.summary.title)

    def _on_corrected(self) -> None:
        if self.questions is not None:
            self._show(self.questions)

    def _on_confirmed(self) -> None:
        if self.questions is not None:
            answers = self.questions.answers
            old, self.questions = self.questions, None
            verdict = verdict_on(answers, self._signs)
            self._has_wish = False
            self._standing = None
            # First what to do, then the rest: nothing that goes wrong further on may keep it from being seen.
            if verdict.level is not None:
                self._show_result(Outcome(verdict.level, flags=verdict.flags))
            else:
                self._show_check()
            self._forget(old)
            self.questions_answered.emit(answers)

    def _on_result_left(self) -> None:
        if self._standing is not None and self._now is not None and self._standing.stage is Stage.LOCKED:
            self._show_locked(self._standing, self._now)
        else:
            self._show_check()
        if self._standing is not None:
            self.went_on.emit()

    def _on_advice_asked(self) -> None:
        if self._standing is not None and self._standing.locks:
            self._show_result(outcome_of_locks(self._signs, self._standing.locks), self._standing.locks)

    def _on_ask_again(self) -> None:
        if self._standing is not None:
            self._show_questions(self._standing.to_ask_again)

    def _on_again(self) -> None:
        self._has_wish = False
        self._show_check()

    def _on_unlock(self, wish: UnlockWish) -> None:
        self._bar.forget()
        self.unlock_asked.emit(wish)

    def _on_taken(self, take: Take) -> None:
        zone = self._now.tzinfo if self._now is not None else None
        just_now = self.result.outcome if self.result is not None else None
        page = clinician_page(self._signs, self._standing, just_now, zone, self._regions())
        try:
            said = self._taking.take(page, take, self)
        except OSError as failure:
            self.show_refusal(Message.of("signs.not-saved", reason=failure.strerror or str(failure)))
            return
        shown = self._faces.currentWidget()
        if take is Take.COPY and isinstance(shown, ResultView | LockedView):
            shown.clinician.show_copied()
        if said:
            announce(self, urgent=True, text=said)
