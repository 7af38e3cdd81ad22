"""The seven days of the week: circles with what was done in them, each leading to its day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.ui.kind_look import KIND_LOOKS
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import Align, mixed, paint_surface, paint_text

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent

    from supple.ui.pages.today.view import DayView
    from supple.ui.theme import Theme

_CIRCLE: Final = 30
_LETTER_HIGH: Final = 18
_RING: Final = 4
_MOST_BARS: Final = 3
_TARGET: Final = 40
_WAYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ARROWS: Final = frozenset({*_WAYS, Qt.Key.Key_Up, Qt.Key.Key_Down})


class DayCircle(PaintedButton):
    """A letter above a circle; a day to come is only shown."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, "", parent)
        self.day: DayView | None = None

    def show_day(self, day: DayView) -> None:
        """Show a day."""
        self.day = day
        self.setAccessibleName(day.spoken)
        self.setToolTip(day.spoken)
        self.setEnabled(not day.is_to_come)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the week."""
        if event.key() in _ARROWS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def circle(self) -> QRectF:
        """Return where the circle is, in pixels of this widget."""
        side = self._theme.px(_CIRCLE)
        return QRectF((self.width() - side) / 2, self._theme.px(_LETTER_HIGH + 4) + _RING, side, side)

    def paint(self, painter: QPainter) -> None:
        """Paint letter and circle."""
        day, theme = self.day, self._theme
        if day is None:
            return
        letter = QRectF(0, 0, self.width(), theme.px(_LETTER_HIGH))
        ink = theme.colour("ink" if day.is_today else "muted")
        paint_text(painter, letter, day.letter, theme.font("tiny"), ink, Align.AlignCenter)
        circle = self.circle()
        fill = theme.colour("accentSoft" if day.kinds else "sunk")
        line = theme.colour("lineStrong") if theme.high_contrast else None
        paint_surface(painter, circle, circle.width() / 2, mixed(theme.colour("ink"), fill, self.wash()), line)
        if day.is_today:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("ink"), 2))
            painter.drawEllipse(circle.adjusted(-3, -3, 3, 3))
        self._paint_kinds(painter, day, circle.center())

    def _paint_kinds(self, painter: QPainter, day: DayView, middle: QPointF) -> None:
        theme = self._theme
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


class WeekDays(QWidget):
    """``chosen`` carries the day that was pressed. One stop for Tab; Left and Right go from day to day."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.circles = tuple(DayCircle(theme, self) for _ in range(7))
        for circle in self.circles:
            circle.clicked.connect(self._on_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, days: tuple[DayView, ...]) -> None:
        """Show a week."""
        for circle, day in zip(self.circles, days, strict=True):
            circle.show_day(day)
        self._hold(next((circle for circle in self.circles if circle.hasFocus()), self._today()))

    def sizeHint(self) -> QSize:
        """Return letters, circles and the ring around today."""
        theme = self._theme
        return QSize(7 * theme.px(_CIRCLE + 12), theme.px(_LETTER_HIGH + 4 + _CIRCLE) + 2 * _RING)

    def minimumSizeHint(self) -> QSize:
        """Return the size at which the circles nearly touch."""
        return QSize(7 * (self._theme.px(_CIRCLE) + 4), self.sizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Spread the days anew."""
        self._spread()

    def changeEvent(self, event: QEvent) -> None:
        """Let the week run the way the language does."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._spread()

    def _spread(self) -> None:
        """Place the days, so that the first and last circle stand at the edges."""
        side = self._theme.px(_CIRCLE) + 2 * _RING
        step = (self.width() - side) / 6
        wide = max(min(round(step), self._theme.target(_TARGET)), side)
        for number, circle in enumerate(self.circles):
            left = min(max(0.0, number * step + side / 2 - wide / 2), self.width() - wide)
            x = self.width() - wide - left if self.isRightToLeft() else left
            circle.setGeometry(round(x), 0, wide, self.height())
            circle.set_ring(self._theme.px(_CIRCLE) / 2 + 3, circle.circle().adjusted(-3, -3, 3, 3))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from day to day."""
        at = next((number for number, circle in enumerate(self.circles) if circle.hasFocus()), None)
        if at is None or event.key() not in _WAYS:
            super().keyPressEvent(event)
            return
        to = at + _WAYS[Qt.Key(event.key())] * (-1 if self.isRightToLeft() else 1)
        if 0 <= to < len(self.circles) and self.circles[to].isEnabled():
            self._hold(self.circles[to])
            self.circles[to].setFocus(Qt.FocusReason.OtherFocusReason)

    def _today(self) -> DayCircle:
        return next((one for one in self.circles if one.day is not None and one.day.is_today), self.circles[0])

    def _hold(self, held: DayCircle) -> None:
        """Let Tab stop at one day only."""
        for circle in self.circles:
            circle.setFocusPolicy(Qt.FocusPolicy.StrongFocus if circle is held else Qt.FocusPolicy.ClickFocus)

    def _on_clicked(self) -> None:
        circle = self.sender()
        if isinstance(circle, DayCircle) and circle.day is not None:
            self.chosen.emit(circle.day.day)
