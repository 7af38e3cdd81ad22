"""The history: calendar and day at the left, minutes, runs and tightness at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from supple.ui.pages.history.day_card import DayCard
from supple.ui.pages.history.minutes_card import MinutesCard
from supple.ui.pages.history.month_card import MonthCard
from supple.ui.pages.history.run_card import RunCard
from supple.ui.pages.history.tightness_card import HelpedCard, TightnessCard
from supple.ui.run_offer_bar import RunOfferBar
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from supple.ui.theme import Theme

_TWO_COLUMNS: Final = 820


class HistoryPage(PageScroll):
    """Its cards are shown what they show by the flow; what is asked for comes by their signals and by these.

    ``more_asked`` wants the menu of exports and deletion whose upper right corner is a point of the screen.
    """

    report_asked = Signal()
    export_asked = Signal()
    more_asked = Signal(QPoint)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.export = ActionButton(theme, word("history.export-csv"), icon="download")
        self.export.clicked.connect(self.export_asked)
        self.report = ActionButton(theme, word("history.report"), icon="printer")
        self.report.clicked.connect(self.report_asked)
        self.more = ActionButton(theme, icon="ellipsis")
        self.more.setAccessibleName(word("history.more"))
        self.more.setToolTip(word("history.more"))
        self.more.clicked.connect(self._on_more)
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(TextLabel(theme, word("history.title"), "title"), 1)
        head.addWidget(self.export)
        head.addWidget(self.report)
        head.addWidget(self.more)
        self.column.addLayout(head)
        title, about = word("history.empty-title"), word("history.empty")
        self.empty = Banner(theme, "w_monitor", about, title=title, icon="calendar-days", soft=True)
        self.empty.hide()
        self.column.addWidget(self.empty)
        self.offer = RunOfferBar(theme)
        self.column.addWidget(self.offer)
        self.month, self.day = MonthCard(theme), DayCard(theme)
        self.minutes, self.runs = MinutesCard(theme), RunCard(theme)
        self.tightness, self.helped = TightnessCard(theme), HelpedCard(theme)
        self.helped.hide()
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in ((left, (self.month, self.day)), (right, (self.minutes, self.runs))):
            column.setSpacing(16)
            for card in cards:
                column.addWidget(card)
        right.addWidget(self.tightness)
        right.addWidget(self.helped)
        left.addStretch(1)
        right.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._row.addLayout(left, 37)
        self._row.addLayout(right, 63)
        self.column.addLayout(self._row)
        self.column.addStretch(1)

    def take_focus(self) -> None:
        """Put the focus on the day that is chosen."""
        self.month.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns below one another where the room is narrow."""
        super().resizeEvent(event)
        wide = event.size().width() >= self._theme.px(_TWO_COLUMNS)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _on_more(self) -> None:
        self.more_asked.emit(self.more.mapToGlobal(QPoint(self.more.width(), self.more.height())))
