"""The card of one day: its sessions and runs, and how the morning after was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.chip import Chip
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.history.view import DayView, LineView
    from supple.ui.theme import Theme


class DayLine(QWidget):
    """A session or a run: icon, words, the numbers before and after, and what can be done with it."""

    def __init__(self, theme: Theme, line: LineView) -> None:
        super().__init__()
        self.line = line
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(6), 0, theme.px(6))
        row.setSpacing(theme.px(12))
        row.addWidget(SoftIcon(theme, line.icon, line.role, 36))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(theme, line.title, "body-medium"))
        words.addWidget(TextLabel(theme, line.below, "small", "ink2"))
        row.addLayout(words, 1)
        if line.before is not None and line.after is not None:
            said = word("history.before-after", before=line.before, after=line.after)
            pair = Chip(theme, said, "p_rest")
            pair.setAccessibleName(word("history.spoken-pair", before=line.before, after=line.after))
            row.addWidget(pair)
        self.change: ActionButton | None = None
        if line.run is not None:
            self.change = ActionButton(theme, variant=Variant.GHOST, icon="square-pen")
            self.change.setAccessibleName(word("history.change-named", name=line.title))
            self.change.setToolTip(word("history.change"))
            row.addWidget(self.change)
        self.delete = ActionButton(theme, variant=Variant.GHOST, icon="trash-2")
        self.delete.setAccessibleName(word("history.delete-named", name=line.title))
        self.delete.setToolTip(word("history.delete"))
        row.addWidget(self.delete)


class DayCard(Card):
    """``delete_asked`` and ``change_asked`` carry the line that is meant."""

    delete_asked = Signal(object)
    change_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._title = TextLabel(theme, "", "card")
        self._total = TextLabel(theme, "", "small", "ink2", wraps=False)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._total)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._empty = TextLabel(theme, word("history.day-empty"), "body", "ink2")
        self._rule = Hairline(theme)
        self._morning = TextLabel(theme, "", "small", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(14), theme.px(16))
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addLayout(self._rows)
        column.addWidget(self._rule)
        column.addWidget(self._morning)
        column.addStretch(1)
        self.lines: list[DayLine] = []

    def show_day(self, view: DayView) -> None:
        """Show a day."""
        for old in self.lines:
            old.hide()
            old.deleteLater()
        self.lines = [DayLine(self._theme, line) for line in view.lines]
        for line in self.lines:
            line.delete.clicked.connect(partial(self.delete_asked.emit, line.line))
            if line.change is not None:
                line.change.clicked.connect(partial(self.change_asked.emit, line.line))
            self._rows.addWidget(line)
            line.show()
        self._title.set_words(view.title)
        self._total.set_words(view.total)
        self._empty.setVisible(not view.lines)
        self._rule.setVisible(bool(view.morning))
        self._morning.setVisible(bool(view.morning))
        self._morning.set_words(view.morning)
