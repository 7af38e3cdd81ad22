"""The faces of the page of warning signs, one of them shown, with a bar above for what was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from supple.ui.pages.signs.check_view import CheckView
from supple.ui.pages.signs.clear_view import ClearView
from supple.ui.pages.signs.face import Face
from supple.ui.pages.signs.locked_view import LockedView
from supple.ui.pages.signs.questions_view import QuestionsView
from supple.ui.pages.signs.refusal_bar import RefusalBar
from supple.ui.pages.signs.result_view import ResultView
from supple.ui.pages.signs.summary_view import SummaryView

if TYPE_CHECKING:
    from supple.advice.warning_sign import WarningSigns
    from supple.document.message import Message
    from supple.ui.theme import Theme


class SignsFaces(QWidget):
    """Questions, result and locks are made anew for what they are about; ``full_window_changed`` follows the result."""

    full_window_changed = Signal(bool)

    def __init__(self, theme: Theme, signs: WarningSigns) -> None:
        super().__init__()
        self.check = CheckView(theme, signs)
        self.summary = SummaryView(theme)
        self.clear = ClearView(theme)
        self.questions: QuestionsView | None = None
        self.result: ResultView | None = None
        self.locked: LockedView | None = None
        self._fills_window = False
        self._faces = QStackedWidget()
        for view in (self.check, self.summary, self.clear):
            self._faces.addWidget(view)
        self._bar = RefusalBar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self._faces, 1)
        self._bar.closed.connect(self.take_focus)

    @property
    def face(self) -> Face:
        """What is shown."""
        views: dict[Face, QWidget | None] = {
            Face.QUESTIONS: self.questions,
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
        return self._bar.text

    def show_refusal(self, message: Message) -> None:
        """Say why something was not done, above whatever is shown."""
        self._bar.show_refusal(message)

    def take_focus(self) -> None:
        """Put the keyboard's focus where the page begins: the first sign, or what is safe to press."""
        view = self._faces.currentWidget()
        if isinstance(view, CheckView | QuestionsView | SummaryView | ClearView | ResultView | LockedView):
            view.take_focus()

    def _show(self, view: QWidget) -> None:
        self._bar.forget()
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

    def _replace(self, old: QWidget | None, new: QWidget) -> None:
        self._faces.addWidget(new)
        self._show(new)
        self._forget(old)

    def _forget(self, old: QWidget | None) -> None:
        if old is not None:
            self._faces.removeWidget(old)
            old.deleteLater()
