"""The questions behind a ticked sign, or those that are due, one below the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.pages.signs.question_row import QuestionRow
from supple.ui.widgets.action_button import ActionButton, ButtonSize, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from supple.advice.question import Answer
    from supple.advice.warning_sign import Flag
    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme

_COLUMN = 900


class QuestionsView(QWidget):
    """Made for some questions; ``continued`` comes when each has an answer and the person goes on.

    ``ticked`` tells that they stand behind a sign, so that one can go back to the signs; others can wait.
    """

    continued = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, flags: tuple[Flag, ...], regions: Regions, *, ticked: bool) -> None:
        super().__init__()
        self.flags = flags
        self.ticked = ticked
        self.title = word("signs.questions-title" if ticked else "signs.due-title")
        self.rows = tuple(QuestionRow(theme, flag, regions) for flag in flags)
        self._scroll = PageScroll(theme, content_width=theme.px(_COLUMN))
        large = ButtonSize.LARGE
        way_back, key = ("signs.back", "") if ticked else ("signs.later", word("key.esc"))
        self.back_button = ActionButton(
            theme, word(way_back), icon="arrow-left" if ticked else "", variant=Variant.GHOST, key_shown=key, size=large
        )
        self.continue_button = ActionButton(
            theme, word("signs.see" if ticked else "signs.continue"), variant=Variant.PRIMARY, size=large
        )
        self._lay_out(theme)
        for row in self.rows:
            row.changed.connect(self._show_way_on)
            row.done.connect(self._go_on)
        self.back_button.clicked.connect(self.back_asked)
        self.continue_button.clicked.connect(self.continued)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_height_changed)
        self._show_way_on()

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers given so far, in the order of the questions."""
        return tuple(answer for row in self.rows if (answer := row.answer) is not None)

    def take_focus(self) -> None:
        """Put the focus on the first question that is still open, or on the way on."""
        self._focus_on(self.rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons in line with the column."""
        super().resizeEvent(event)
        self._align()

    def _on_height_changed(self) -> None:
        """Keep the question that grew in sight, and the foot in line where the scroll bar took room."""
        self._align()
        for row in self.rows:
            if row.isAncestorOf(self.focusWidget()):
                self._scroll.ensureWidgetVisible(row)

    def _align(self) -> None:
        side = self._scroll.padding(self._scroll.viewport().width())
        self._foot.setContentsMargins(side, 12, side, 20)

    def _lay_out(self, theme: Theme) -> None:
        column = self._scroll.column
        column.setSpacing(0)
        column.addWidget(TextLabel(theme, self.title, "title"))
        column.addSpacing(2)
        about = "signs.questions-about" if self.ticked else "signs.due-about"
        column.addWidget(TextLabel(theme, word(about), "check", "ink2"))
        column.addSpacing(4)
        column.addWidget(TextLabel(theme, word("signs.questions-keys"), "small", "ink2"))
        column.addSpacing(16)
        card = Card(theme)
        stack = QVBoxLayout(card)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        for number, row in enumerate(self.rows):
            if number:
                stack.addWidget(Hairline(theme))
            stack.addWidget(row)
        column.addWidget(card)
        column.addStretch(1)
        foot = QWidget()
        self._foot = QHBoxLayout(foot)
        buttons = FlowLayout(12)
        buttons.addWidget(self.continue_button)
        buttons.addWidget(self.back_button)
        self._foot.addLayout(buttons)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(self._scroll, 1)
        frame.addWidget(foot)

    def _show_way_on(self) -> None:
        left = len(self.rows) - len(self.answers)
        self.continue_button.setEnabled(not left)
        self.continue_button.setToolTip(word("signs.questions-left", count=left) if left else "")

    def _go_on(self) -> None:
        """Put the focus on the next question that is open, from the one that has it on; else on the way on."""
        now = next((number for number, row in enumerate(self.rows) if row.isAncestorOf(self.focusWidget())), -1)
        self._focus_on((*self.rows[now + 1 :], *self.rows[: now + 1]))

    def _focus_on(self, rows: tuple[QuestionRow, ...]) -> None:
        row = next((row for row in rows if row.answer is None), None)
        if row is None:
            self.continue_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            row.take_focus()
            self._scroll.ensureWidgetVisible(row)
