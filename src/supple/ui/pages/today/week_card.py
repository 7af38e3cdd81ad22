"""The card of this week: seven days and the last sessions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.pages.today.line_row import LineRow
from supple.ui.pages.today.week_days import WeekDays
from supple.ui.widgets.card import Card
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.today.view import SessionLine, WeekView
    from supple.ui.theme import Theme


class WeekCard(Card):
    """Seven days, their sum, and the last sessions; a press on any of them asks for its day."""

    day_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        head = QHBoxLayout()
        head.addWidget(TextLabel(theme, word("today.week"), "heading"), 1)
        self._total = TextLabel(theme, "", "body", "ink2", wraps=False)
        head.addWidget(self._total)
        self.days = WeekDays(theme)
        self.days.chosen.connect(self.day_chosen)
        self._lines: list[LineRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._empty = TextLabel(theme, word("today.week.empty"), "body", "ink2")
        upper = QVBoxLayout()
        upper.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        upper.setSpacing(theme.px(10))
        upper.addLayout(head)
        upper.addWidget(self.days)
        upper.addWidget(Hairline(theme))
        upper.addWidget(self._empty)
        column = QVBoxLayout(self)
        # The rows reach further out than the words, so that what they say stands under them.
        column.setContentsMargins(theme.px(14), theme.px(20), theme.px(14), theme.px(16))
        column.setSpacing(theme.px(8))
        column.addLayout(upper)
        column.addLayout(self._rows)
        column.addStretch(1)

    def show_week(self, week: WeekView) -> None:
        """Show a week and the last sessions."""
        self.days.show_days(week.days)
        self._total.set_words(week.total)
        for row in self._lines:
            row.hide()
            row.deleteLater()
        self._lines = [self._row(line) for line in week.sessions]
        for row in self._lines:
            self._rows.addWidget(row)
            row.show()
        self._empty.setVisible(not week.sessions)

    def _row(self, line: SessionLine) -> LineRow:
        row = LineRow(self._theme, line.kind, line.title, below=line.when, change=line.change)
        row.clicked.connect(partial(self.day_chosen.emit, line.day))
        return row
