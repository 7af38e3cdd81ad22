"""The page of one place: how tight it was around each session, and the body on any day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.body_map_painting import map_pixmap
from supple.ui.body_mark import Mark
from supple.ui.day_words import day_text
from supple.ui.pages.history.place_view import HeadingView, PairView
from supple.ui.painting import painter_on
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.card import Card
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.pair_chart import PairChart
from supple.ui.widgets.text_label import TextLabel
from supple.ui.widgets.value_slider import ValueSlider
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from supple.body.outline import BodyOutlines
    from supple.body.region import SidedRegion
    from supple.ui.theme import Theme

_TWO_COLUMNS: Final = 820


class SmallMap(QWidget):
    """The body, front and back, with numbers told at some time; only to look at."""

    def __init__(self, theme: Theme, outlines: Callable[[], BodyOutlines]) -> None:
        super().__init__()
        self._theme = theme
        self._outlines = outlines
        self._marks: dict[SidedRegion, Mark] = {}
        self.setMinimumSize(theme.px(260), theme.px(340))
        self.setAccessibleName(word("place.map"))

    def show_numbers(self, numbers: Mapping[SidedRegion, int]) -> None:
        """Colour places by their numbers."""
        self._marks = {place: Mark(number) for place, number in numbers.items()}
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the map."""
        painter = painter_on(self)
        ratio = self.devicePixelRatioF()
        picture = map_pixmap(self.size(), ratio, self._outlines(), self._marks, None, self._theme)
        painter.drawPixmap(0, 0, picture)
        painter.end()


class PlacePage(PageScroll):
    """``numbers_at`` returns the last numbers told until the end of a day; ``back_asked`` wants the history."""

    back_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        outlines: Callable[[], BodyOutlines],
        numbers_at: Callable[[date], Mapping[SidedRegion, int]],
    ) -> None:
        super().__init__(theme)
        self._numbers_at = numbers_at
        self._first = date.min
        self.back = ActionButton(theme, word("place.back"), icon="arrow-left")
        self.back.clicked.connect(self.back_asked)
        head = QHBoxLayout()
        head.addWidget(TextLabel(theme, name, "title"), 1)
        head.addWidget(self.back)
        self.column.addLayout(head)
        chart = Card(theme)
        column = QVBoxLayout(chart)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        top = QHBoxLayout()
        top.addWidget(TextLabel(theme, word("place.title-pairs"), "card"), 1)
        top.addWidget(TextLabel(theme, word("history.tightness-key"), "small", "ink2", wraps=False))
        column.addLayout(top)
        zones = (word("place.as-planned"), word("place.gentle"))
        self.chart = PairChart(theme, word("place.title-pairs"), zones)
        self._empty = TextLabel(theme, word("place.empty"), "body", "ink2")
        column.addWidget(self._empty)
        column.addWidget(self.chart, 1)
        self._left = QVBoxLayout()
        self._left.setSpacing(16)
        self._left.addWidget(chart)
        self.heading: Banner | None = None
        self._left.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._row.addLayout(self._left, 62)
        self._row.addWidget(self._make_map(outlines), 38)
        self.column.addLayout(self._row)
        self.column.addStretch(1)

    def _make_map(self, outlines: Callable[[], BodyOutlines]) -> Card:
        theme = self._theme
        card = Card(theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(16))
        top = QHBoxLayout()
        self._day = TextLabel(theme, "", "card")
        top.addWidget(self._day, 1)
        top.addWidget(TextLabel(theme, word("place.after"), "small", "ink2", wraps=False))
        self.map = SmallMap(theme, outlines)
        self.scrubber = ValueSlider(theme, word("place.slider"), (0, 1), self._day_text, compact=True)
        self.scrubber.value_changed.connect(self._on_scrubbed)
        column.addLayout(top)
        column.addWidget(self.map, 1)
        column.addWidget(self.scrubber)
        column.addWidget(TextLabel(theme, word("place.scrub"), "small", "muted", align=Qt.AlignmentFlag.AlignHCenter))
        return card

    def show_place(self, pairs: tuple[PairView, ...], heading: HeadingView | None, first: date, last: date) -> None:
        """Show the pairs, where they are heading, and the body on the last day."""
        self.chart.show_pairs(pairs)
        self.chart.setVisible(bool(pairs))
        self._empty.setVisible(not pairs)
        if self.heading is not None:
            self.heading.hide()
            self.heading.deleteLater()
            self.heading = None
        if heading is not None:
            theme = self._theme
            about, title = heading.sentence, heading.title
            self.heading = Banner(theme, heading.role, about, title=title, icon=heading.icon, soft=True)
            self._left.insertWidget(1, self.heading)
        self._first = first
        days = max(1, (last - first).days)
        self.scrubber.slider.setRange(0, days)
        self.scrubber.set_value(days)
        self._on_scrubbed(days)

    def take_focus(self) -> None:
        """Put the focus on the chart, or on the scrubber where there is nothing to chart."""
        wanted = self.scrubber.slider if self.chart.isHidden() else self.chart
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the map below the chart where the room is narrow."""
        super().resizeEvent(event)
        wide = event.size().width() >= self._theme.px(_TWO_COLUMNS)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _day_text(self, days: int) -> str:
        return day_text(self._first + timedelta(days=days)) if self._first > date.min else ""

    def _on_scrubbed(self, days: int) -> None:
        day = self._first + timedelta(days=days)
        self._day.set_words(day_text(day))
        self.map.show_numbers(self._numbers_at(day))
