"""The card of runs: the distance of each week, the dashed guide, and what the guides are worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.bar_chart import BarChart
from supple.ui.widgets.card import Card
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.history.run_view import RunsView
    from supple.ui.theme import Theme


class RunCard(Card):
    """``add_asked`` wants a run added."""

    add_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._title = TextLabel(theme, "", "card", wraps=False)
        self.add = ActionButton(theme, word("history.add-run"), variant=Variant.GHOST, icon="plus")
        self.add.clicked.connect(self.add_asked)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.add)
        self.chart = BarChart(theme, "", has_axis=False)
        self._empty = TextLabel(theme, word("history.runs-empty"), "body", "ink2")
        self._sentences = TextLabel(theme, "", "small", "ink2")
        self._leap = TextLabel(theme, "", "small", "ink")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(8), theme.px(14), theme.px(16))
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self.chart)
        column.addWidget(self._sentences)
        column.addWidget(self._leap)

    def show_runs(self, view: RunsView) -> None:
        """Show the weeks and the guides."""
        self._title.set_words(view.title)
        self.chart.setAccessibleName(view.title)
        self.chart.show_bars(view.bars, view.guide)
        has_runs = any(bar.amount for bar in view.bars)
        self._empty.setVisible(not has_runs)
        self.chart.setVisible(has_runs)
        self._sentences.set_words(view.sentence)
        self._sentences.setVisible(has_runs)
        self._leap.set_words(view.leap)
        self._leap.setVisible(bool(view.leap))
