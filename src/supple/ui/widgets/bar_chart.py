"""Bars over weeks, each of parts on one another, with an axis and maybe a dashed guide across the last."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.ui.painting import RIGHT_MIDDLE, Align, paint_surface, paint_text, painter_on
from supple.ui.stepped_chart import SteppedChart

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent

    from supple.ui.theme import Theme

    class Bar(Protocol):
        """What a bar shows: parts from the bottom up as colour roles and amounts, words below and above."""

        @property
        def label(self) -> str:
            """The words below."""
            ...

        @property
        def parts(self) -> tuple[tuple[str, float], ...]:
            """Colour roles and amounts."""
            ...

        @property
        def shown(self) -> str:
            """The number above, empty for none."""
            ...

        @property
        def spoken(self) -> str:
            """What a screen reader says."""
            ...

        @property
        def amount(self) -> float:
            """The amount of all parts."""
            ...


_AXIS: Final = 46
_FOOT: Final = 26
_HEAD: Final = 22
_BAR: Final = 44
_GAP: Final = 2
_TOPS: Final = (2, 4, 6, 10, 20, 30, 40, 60, 80, 100, 120, 160, 200, 240, 300, 400, 500, 600, 800, 1000)
_AIR: Final = 1.08


def axis_top(most: float) -> float:
    """Return a round number not below ``most``, whose half is round too; at least 2."""
    top = next((top for top in _TOPS if top >= most), None)
    return float(top if top is not None else ceil(most / 1000) * 1000)


class BarChart(SteppedChart):
    """A chart that takes the focus: Left and Right go from bar to bar, and each is told to a screen reader."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None, *, has_axis: bool = True) -> None:
        super().__init__(theme, name, parent)
        self._has_axis = has_axis
        self._bars: tuple[Bar, ...] = ()
        self._guide: float | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar], guide: float | None = None) -> None:
        """Show bars; ``guide`` is an amount dashed across the last one."""
        self._bars = tuple(bars)
        self._guide = guide
        self.go_to_last()

    def spoken(self) -> tuple[str, ...]:
        """Return what is said of each of them."""
        return tuple(each.spoken for each in self._bars)

    def bar_rect(self, number: int) -> QRectF:
        """Return where a bar stands, all its parts."""
        field, top = self._field(), self._top()
        step = field.width() / max(1, len(self._bars))
        wide = min(self._theme.px(_BAR), step * 0.7)
        high = self._bars[number].amount / top * field.height()
        x = field.left() + (number + 0.5) * step - wide / 2
        if self.isRightToLeft():
            x = self.width() - x - wide
        return QRectF(x, field.bottom() - high, wide, high)

    def sizeHint(self) -> QSize:
        """Return the size on a card."""
        return QSize(self._theme.px(560), self._theme.px(230 if self._has_axis else 170))

    def minimumSizeHint(self) -> QSize:
        """Return the size at which labels do not touch."""
        return QSize(self._theme.px(300), self._theme.px(140))

    def event(self, event: QEvent) -> bool:
        """Say in the tool tip what the bar under the pointer is."""
        if event.type() is QEvent.Type.ToolTip:
            help_event: QHelpEvent = event  # type: ignore[assignment]
            at = QPointF(help_event.pos())
            number = next((number for number in range(len(self._bars)) if self._column(number).contains(at)), None)
            self.setToolTip("" if number is None else self._bars[number].spoken)
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint axis, bars and guide."""
        painter = painter_on(self)
        theme = self._theme
        field = self._field()
        if self._has_axis:
            self._paint_axis(painter, field)
        for number, bar in enumerate(self._bars):
            rect = self.bar_rect(number)
            self._paint_bar(painter, bar, rect)
            head = QRectF(rect.center().x() - 40, self._head_of(number, rect), 80, theme.px(_HEAD - 2))
            paint_text(painter, head, bar.shown, theme.font("small-strong"), theme.colour("ink"), Align.AlignCenter)
            column = self._column(number)
            foot = QRectF(column.left(), field.bottom() + theme.px(6), column.width(), theme.px(18))
            paint_text(painter, foot, bar.label, theme.font("tiny"), theme.colour("ink2"), Align.AlignCenter)
            if self.hasFocus() and number == self._at:
                painter.setPen(QPen(theme.colour("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(-4, -4, 4, 4), 6, 6)
        if self._guide is not None and self._bars:
            self._paint_guide(painter)
        painter.end()

    def _head_of(self, number: int, rect: QRectF) -> float:
        """Return the top of a bar's number, above the guide where that would cross it."""
        top = rect.top() - self._theme.px(_HEAD)
        if self._guide is None or number != len(self._bars) - 1:
            return top
        guide = self._guide_y()
        return guide - self._theme.px(_HEAD) if top < guide < rect.top() else top

    def _guide_y(self) -> float:
        field = self._field()
        return field.bottom() - (self._guide or 0) / self._top() * field.height()

    def _paint_axis(self, painter: QPainter, field: QRectF) -> None:
        theme = self._theme
        top = self._top()
        for share in (0.0, 0.5, 1.0):
            y = field.bottom() - share * field.height()
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            place = QRectF(0, y - 9, theme.px(_AXIS - 10), 18)
            align = RIGHT_MIDDLE
            if self.isRightToLeft():
                place.moveRight(self.width())
                align = Align.AlignLeft | Align.AlignVCenter
            paint_text(painter, place, f"{top * share:g}", theme.font("tiny"), theme.colour("muted"), align)

    def _paint_bar(self, painter: QPainter, bar: Bar, rect: QRectF) -> None:
        y = rect.bottom()
        for role, amount in bar.parts:
            high = amount / bar.amount * rect.height() if bar.amount else 0
            part = QRectF(rect.left(), y - high, rect.width(), max(1.0, high - _GAP))
            paint_surface(painter, part, min(3.0, part.height() / 2), self._theme.colour(role))
            y -= high

    def _paint_guide(self, painter: QPainter) -> None:
        y = self._guide_y()
        rect = self.bar_rect(len(self._bars) - 1)
        pen = QPen(self._theme.colour("k_warmup"), 2)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(rect.left() - 9, y), QPointF(rect.right() + 9, y))

    def _top(self) -> float:
        """Return the amount at the top: round where an axis shows it, else just above the highest bar."""
        most = max([bar.amount for bar in self._bars] + [self._guide or 0.0], default=0.0)
        return axis_top(most) if self._has_axis else max(1.0, most * _AIR)

    def _field(self) -> QRectF:
        theme = self._theme
        left = theme.px(_AXIS) if self._has_axis else 0
        rect = QRectF(self.rect()).adjusted(left, theme.px(_HEAD), 0, -theme.px(_FOOT))
        if self.isRightToLeft():
            rect.translate(-left, 0)
        return rect

    def _column(self, number: int) -> QRectF:
        field = self._field()
        step = field.width() / max(1, len(self._bars))
        x = field.left() + number * step
        if self.isRightToLeft():
            x = self.width() - x - step
        return QRectF(x, 0, step, self.height())
