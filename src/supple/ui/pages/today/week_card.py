"""The card of this week: seven days and the last sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.kind_look import KIND_LOOKS
from supple.ui.pages.today.line_row import LineRow
from supple.ui.painting import Align, paint_surface, paint_text, painter_on
from supple.ui.widgets.card import Card
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from supple.ui.pages.today.view import DayView, SessionLine, WeekView
    from supple.ui.theme import Theme

_CIRCLE: Final = 30
_LETTER_HIGH: Final = 18
_MOST_BARS: Final = 3


class WeekDots(QWidget):
    """Seven circles under the letters of their days; what was done stands in them in the colours of its kinds."""

    reads_as: ClassVar = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._days: tuple[DayView, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: tuple[DayView, ...]) -> None:
        """Show a week."""
        self._days = days
        self.setAccessibleName(". ".join(day.spoken for day in days))
        self.setToolTip("\n".join(day.spoken for day in days))
        self.update()

    def sizeHint(self) -> QSize:
        """Return letters, circles and the ring around today."""
        theme = self._theme
        return QSize(7 * theme.px(_CIRCLE + 8), theme.px(_LETTER_HIGH + 4 + _CIRCLE) + 8)

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the circles touch."""
        return QSize(7 * (self._theme.px(_CIRCLE) + 4), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the week."""
        painter = painter_on(self)
        theme = self._theme
        side = theme.px(_CIRCLE)
        step = (self.width() - side - 8) / max(1, len(self._days) - 1)
        for number, day in enumerate(self._days):
            x = 4 + number * step
            if self.isRightToLeft():
                x = self.width() - x - side
            letter = QRectF(x - 4, 0, side + 8, theme.px(_LETTER_HIGH))
            ink = theme.colour("ink" if day.is_today else "muted")
            paint_text(painter, letter, day.letter, theme.font("tiny"), ink, Align.AlignCenter)
            self._paint_day(painter, day, QRectF(x, theme.px(_LETTER_HIGH + 4) + 4, side, side))
        painter.end()

    def _paint_day(self, painter: QPainter, day: DayView, circle: QRectF) -> None:
        theme = self._theme
        fill = theme.colour("accentSoft" if day.kinds else "sunk")
        line = theme.colour("lineStrong") if theme.high_contrast else None
        paint_surface(painter, circle, circle.width() / 2, fill, line)
        if day.is_today:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.drawEllipse(circle.adjusted(-3, -3, 3, 3))
        middle = circle.center()
        colours = [theme.colour(KIND_LOOKS[kind].role) for kind in day.kinds[:_MOST_BARS]]
        painter.setPen(Qt.PenStyle.NoPen)
        if len(colours) == 1:
            painter.setBrush(colours[0])
            painter.drawEllipse(middle, theme.px(6), theme.px(6))
            return
        wide, high, gap = theme.px(14), theme.px(4), theme.px(3)
        top = middle.y() - (len(colours) * (high + gap) - gap) / 2
        for number, colour in enumerate(colours):
            corner = QPointF(middle.x() - wide / 2, top + number * (high + gap))
            paint_surface(painter, QRectF(corner.x(), corner.y(), wide, high), high / 2, colour)


class WeekCard(Card):
    """Seven circles, their sum, and the last sessions; a press on one asks for its routine."""

    routine_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        head = QHBoxLayout()
        head.addWidget(TextLabel(theme, word("today.week"), "heading"), 1)
        self._total = TextLabel(theme, "", "body", "ink2", wraps=False)
        head.addWidget(self._total)
        self._dots = WeekDots(theme)
        self._lines: list[LineRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._empty = TextLabel(theme, word("today.week.empty"), "body", "ink2")
        upper = QVBoxLayout()
        upper.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
        upper.setSpacing(theme.px(10))
        upper.addLayout(head)
        upper.addWidget(self._dots)
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
        self._dots.show_days(week.days)
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
        row = LineRow(self._theme, line.kind, line.title, below=line.when, inert=not line.routine_id)
        row.setProperty("routine", line.routine_id)
        row.clicked.connect(self._on_row_clicked)
        return row

    def _on_row_clicked(self) -> None:
        self.routine_chosen.emit(self.sender().property("routine"))
