"""The card of minutes a week: bars by kind with a legend."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.kind_look import KIND_LOOKS
from supple.ui.painting import paint_surface, paint_text, painter_on, text_width
from supple.ui.widgets.bar_chart import BarChart
from supple.ui.widgets.card import Card
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.kind import Kind
    from supple.ui.pages.history.view import BarView
    from supple.ui.theme import Theme

_SWATCH = 10


class LegendEntry(QWidget):
    """A colour and the name of its kind."""

    reads_as: ClassVar = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, kind: Kind) -> None:
        super().__init__()
        self._theme = theme
        self._role = KIND_LOOKS[kind].role
        self._name = word(f"kind.{kind.value}")
        self.setAccessibleName(self._name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of swatch and name."""
        words = text_width(self._name, self._theme.font("tiny"))
        return QSize(round(words) + 1 + self._theme.px(_SWATCH + 6), self._theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint swatch and name."""
        painter = painter_on(self)
        theme = self._theme
        side = theme.px(_SWATCH)
        x = self.width() - side if self.isRightToLeft() else 0
        paint_surface(painter, QRectF(x, (self.height() - side) / 2, side, side), 3, theme.colour(self._role))
        left = 0 if self.isRightToLeft() else side + theme.px(6)
        words = QRectF(left, 0, self.width() - side - theme.px(6), self.height())
        paint_text(painter, words, self._name, theme.font("tiny"), theme.colour("ink2"))
        painter.end()


class MinutesCard(Card):
    """Bars of the last weeks and what their colours mean."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._aside = TextLabel(theme, "", "small", "ink2", wraps=False)
        head = QHBoxLayout()
        head.addWidget(TextLabel(theme, word("history.minutes"), "card"), 1)
        head.addWidget(self._aside)
        self.chart = BarChart(theme, word("history.minutes"))
        self._legend = QWidget()
        self._legend_flow = FlowLayout(theme.px(14))
        self._legend.setLayout(self._legend_flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(14))
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self.chart)
        column.addWidget(self._legend)
        self._entries: list[LegendEntry] = []

    def show_weeks(self, bars: tuple[BarView, ...], kinds: tuple[Kind, ...]) -> None:
        """Show weeks."""
        self.chart.show_bars(bars)
        self._aside.set_words(word("history.last-weeks", count=len(bars)))
        for old in self._entries:
            old.hide()
            old.deleteLater()
        self._entries = [LegendEntry(self._theme, kind) for kind in kinds]
        for entry in self._entries:
            self._legend_flow.addWidget(entry)
            entry.show()
