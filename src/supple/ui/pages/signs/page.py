"""The page of warning signs: asks them, shows what to do, and holds the statement that opens a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from supple.advice.guard import Stage
from supple.ui.announcer import announce
from supple.ui.pages.signs.check_view import CheckView
from supple.ui.pages.signs.clear_view import ClearView
from supple.ui.pages.signs.face import Face
from supple.ui.pages.signs.locked_view import LockedView
from supple.ui.pages.signs.result_view import ResultView
from supple.ui.pages.signs.summary_view import SummaryView
from supple.ui.pages.signs.view import clinician_page, sign_text
from supple.ui.widgets.banner import Banner
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtGui import QClipboard

    from supple.advice.guard import Standing
    from supple.advice.warning_sign import WarningSigns
    from supple.document.message import Message
    from supple.ui.theme import Theme

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class SignsPage(QWidget):
    """``answered`` carries the ids of the ticked signs, empty for none of these; ``unlock_asked`` a day or None.

    ``country`` is where the computer is set to be, the system's own by default; its emergency number stands first.
    """

    answered = Signal(object)
    unlock_asked = Signal(object)
    turned_away = Signal()
    full_window_changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        signs: WarningSigns,
        *,
        clipboard: QClipboard | None = None,
        country: QLocale.Country | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._signs = signs
        self._clipboard = clipboard
        self._country = QLocale.system().territory() if country is None else country
        self._standing: Standing | None = None
        self._now: datetime | None = None
        self._has_wish = False
        self._fills_window = False
        self._bar: Banner | None = None
        self.check = CheckView(theme, signs)
        self.summary = SummaryView(theme)
        self.clear = ClearView(theme)
        self.result: ResultView | None = None
        self.locked: LockedView | None = None
        self._faces = QStackedWidget()
        for view in (self.check, self.summary, self.clear):
            self._faces.addWidget(view)
        self._notices = QVBoxLayout()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._notices)
        column.addWidget(self._faces, 1)
        self.check.none_chosen.connect(self._on_none)
        self.check.continued.connect(self._on_continued)
        self.summary.corrected.connect(self._on_corrected)
        self.summary.confirmed.connect(self._on_confirmed)
        self.clear.again_asked.connect(self._on_again)

    @property
    def face(self) -> Face:
        """What is shown."""
        views: dict[Face, QWidget | None] = {
            Face.SUMMARY: self.summary,
            Face.RESULT: self.result,
            Face.LOCKED: self.locked,
            Face.CLEAR: self.clear,
        }
        shown = self._faces.currentWidget()
        return next((face for face, view in views.items() if view is shown), Face.CHECK)

    @property
    def refusal(self) -> str:
        """The sentence above the page, empty when there is none."""
        return self._bar.accessibleName() if self._bar is not None else ""

    def ask(self) -> None:
        """Ask the signs because something waits for the answer; Esc then turns away from it."""
        self._has_wish = True
        self._show_check()

    def show_standing(self, standing: Standing, has_wish: bool, now: datetime) -> None:  # noqa: FBT001  (the window's words)
        """Show how things stand with the guard; advice that is being read and a check under way stay."""
        self._standing, self._now = standing, now
        if self.face is Face.RESULT:
            return
        match standing.stage:
            case Stage.LOCKED:
                self._show_locked(standing, now)
            case Stage.CLEAR:
                self._has_wish = has_wish
                self.clear.show_until(standing.clear_until, now.tzinfo)
                self._show(self.clear)
            case Stage.NEEDS_CHECK | Stage.NEEDS_DISCLAIMER | Stage.NEEDS_QUESTIONS | Stage.UNDER_AGE:
                self._has_wish = has_wish
                if self.face not in (Face.CHECK, Face.SUMMARY):
                    self._show_check()

    def show_result(self, ticked: frozenset[str], standing: Standing, now: datetime) -> None:
        """Show what to do about signs that are known to be there, such as those told to the player."""
        self._standing, self._now = standing, now
        self._show_result(ticked)

    def show_refusal(self, message: Message) -> None:
        """Say why something was not done, above whatever is shown."""
        self._forget_refusal()
        bar = Banner(self._theme, "w_emergency", say(message), icon="circle-alert", close_name=word("signs.close"))
        bar.closed.connect(self._on_refusal_closed)
        self._notices.addWidget(bar)
        self._notices.setContentsMargins(24, 12, 24, 0)
        self._bar = bar
        announce(self, urgent=True, text=say(message))

    def take_focus(self) -> None:
        """Put the keyboard's focus where the page begins: the first sign, or what is safe to press."""
        match self.face:
            case Face.CHECK:
                self.check.take_focus()
            case Face.SUMMARY:
                self.summary.take_focus()
            case Face.CLEAR:
                self.clear.take_focus()
            case Face.RESULT if self.result is not None:
                self.result.take_focus()
            case Face.LOCKED if self.locked is not None:
                self.locked.take_focus()

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
        return self.face in (Face.SUMMARY, Face.RESULT) or (self.face is Face.CHECK and self._has_wish)

    def _go_up(self) -> None:
        if self.face is Face.SUMMARY:
            self._on_corrected()
        elif self.face is Face.CHECK:
            self._has_wish = False
            self.turned_away.emit()

    def _show(self, view: QWidget) -> None:
        self._forget_refusal()
        had_focus = self.isAncestorOf(self.window().focusWidget())
        self._faces.setCurrentWidget(view)
        if had_focus:
            self.take_focus()
        fills = isinstance(view, ResultView) and view.is_emergency
        if fills != self._fills_window:
            self._fills_window = fills
            self.full_window_changed.emit(fills)

    def _show_check(self) -> None:
        self.check.clear_ticks()
        self._show(self.check)

    def _show_result(self, ticked: frozenset[str]) -> None:
        ordered = self._ordered(ticked)
        if self.result is not None and self.face is Face.RESULT and self.result.ticked == ordered:
            return
        old = self.result
        self.result = ResultView(self._theme, self._signs, self._country, ordered)
        self.result.copy_asked.connect(self._on_copy)
        self.result.left.connect(self._on_result_left)
        self._replace(old, self.result)
        announce(self, urgent=True, text=self.result.headline)

    def _show_locked(self, standing: Standing, now: datetime) -> None:
        if self.locked is not None and self.face is Face.LOCKED and self.locked.locks == standing.locks:
            self.locked.unlock_card.show_today(now.date())
            return
        old = self.locked
        self.locked = LockedView(self._theme, self._signs, self._country, standing, now)
        self.locked.copy_asked.connect(self._on_copy)
        self.locked.advice_asked.connect(self._on_advice_asked)
        self.locked.unlock_asked.connect(self._on_unlock)
        self._replace(old, self.locked)

    def _replace(self, old: QWidget | None, new: QWidget) -> None:
        self._faces.addWidget(new)
        self._show(new)
        if old is not None:
            self._faces.removeWidget(old)
            old.deleteLater()

    def _ordered(self, ticked: frozenset[str]) -> tuple[str, ...]:
        """Return ids in the order of the list, unknown ones last."""
        known = [sign.id for sign in self._signs.session_signs if sign.id in ticked]
        return (*known, *sorted(ticked.difference(known)))

    def _on_none(self) -> None:
        self._has_wish = False
        self.answered.emit(frozenset())

    def _on_continued(self) -> None:
        self.summary.show_signs(tuple(sign_text(self._signs, sign) for sign in self._ordered(self.check.ticked)))
        self._show(self.summary)
        announce(self, urgent=True, text=self.summary.title)

    def _on_corrected(self) -> None:
        self._show(self.check)

    def _on_confirmed(self) -> None:
        ticked = self.check.ticked
        self._has_wish = False
        self._standing = None
        # First what to do, then the rest: nothing that goes wrong further on may keep it from being seen.
        self._show_result(ticked)
        self.answered.emit(ticked)

    def _on_result_left(self) -> None:
        if self._standing is not None and self._now is not None and self._standing.stage is Stage.LOCKED:
            self._show_locked(self._standing, self._now)
        else:
            self._show_check()

    def _on_advice_asked(self) -> None:
        if self._standing is not None:
            self._show_result(frozenset(self._standing.signs))

    def _on_again(self) -> None:
        self._has_wish = False
        self._show_check()

    def _on_unlock(self, assessed_on: date | None) -> None:
        self._forget_refusal()
        self.unlock_asked.emit(assessed_on)

    def _on_copy(self) -> None:
        zone = self._now.tzinfo if self._now is not None else None
        just_now = self.result.ticked if self.result is not None else ()
        clipboard = QGuiApplication.clipboard() if self._clipboard is None else self._clipboard
        clipboard.setText(clinician_page(self._signs, self._standing, just_now, zone))
        for view in (self.result, self.locked):
            if view is not None and view is self._faces.currentWidget():
                view.show_copied()
        announce(self, urgent=True, text=word("signs.copied"))

    def _on_refusal_closed(self) -> None:
        self._forget_refusal()
        self.take_focus()

    def _forget_refusal(self) -> None:
        if self._bar is not None:
            self._notices.removeWidget(self._bar)
            self._notices.setContentsMargins(0, 0, 0, 0)
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
