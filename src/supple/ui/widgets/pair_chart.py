"""Pairs of numbers over time: a ring for before and a disc for after, over the zones of the traffic light."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QSizePolicy

from supple.ui.painting import RIGHT_MIDDLE, Align, paint_text, painter_on
from supple.ui.stepped_chart import SteppedChart

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Protocol

    from PySide6.QtGui import QPainter, QPaintEvent

    from supple.ui.theme import Theme

    class Pair(Protocol):
        """Two numbers from 0 to 10 (either may be None) at a share of the time shown, 0 to 1."""

        @property
        def share(self) -> float:
            """Where in time, 0 to 1."""
            ...

        @property
        def before(self) -> int | None:
            """The number before."""
            ...

        @property
        def after(self) -> int | None:
            """The number after."""
            ...

        @property
        def label(self) -> str:
            """The day in short."""
            ...

        @property
        def spoken(self) -> str:
            """What a screen reader says."""
            ...


_MOST: Final = 10
# The zones of the traffic light, each up to its greatest number. Source: evidence section 5.2.
_ZONES: Final = ((2, "w_normal_soft", "w_normal"), (5, "w_days_soft", "w_days"))
_LEFT: Final = 30
_FOOT: Final = 28
_RADIUS: Final = 5.0
_LABELS: Final = 4


class PairChart(SteppedChart):
    """Takes the focus: Left and Right go from pair to pair. ``zones`` are the words beside the zones from 0 up."""

    def __init__(self, theme: Theme, name: str, zones: tuple[str, str]) -> None:
        super().__init__(theme, name)
        self._zones = zones
        self._pairs: tuple[Pair, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pairs(self, pairs: Sequence[Pair]) -> None:
        """Show pairs in the order of time."""
        self._pairs = tuple(pairs)
        self.go_to_last()

    def spoken(self) -> tuple[str, ...]:
        """Return what is said of each of them."""
        return tuple(each.spoken for each in self._pairs)

    def point(self, number: int, value: float) -> QPointF:
        """Return where a value of a pair stands."""
        field = self._field()
        share = self._pairs[number].share
        x = field.left() + _RADIUS + share * (field.width() - 2 * _RADIUS)
        if self.isRightToLeft():
            x = self.width() - x
        return QPointF(x, field.bottom() - value / _MOST * field.height())

    def sizeHint(self) -> QSize:
        """Return the size on a card."""
        return QSize(self._theme.px(560), self._theme.px(320))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that can be read."""
        return QSize(self._theme.px(320), self._theme.px(200))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint zones, lines and pairs."""
        painter = painter_on(self)
        theme = self._theme
        field = self._field()
        self._paint_zones(painter, field)
        for value in range(0, _MOST + 1, 2):
            y = field.bottom() - value / _MOST * field.height()
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.drawLine(QPointF(field.left(), y), QPointF(field.right(), y))
            place = QRectF(0, y - 9, theme.px(_LEFT - 8), 18)
            if self.isRightToLeft():
                place.moveRight(self.width())
            paint_text(painter, place, str(value), theme.font("tiny"), theme.colour("muted"), RIGHT_MIDDLE)
        for number in range(len(self._pairs)):
            self._paint_pair(painter, number)
        self._paint_days(painter, field)
        painter.end()

    def _paint_zones(self, painter: QPainter, field: QRectF) -> None:
        theme = self._theme
        below = 0
        for (most, fill, ink), words in zip(_ZONES, self._zones, strict=True):
            top, bottom = (field.bottom() - value / _MOST * field.height() for value in (most, below))
            painter.fillRect(QRectF(field.left(), top, field.width(), bottom - top), theme.colour(fill))
            place = QRectF(field.right() + theme.px(8), top, self._aside(), bottom - top)
            if self.isRightToLeft():
                place.moveRight(field.left() - theme.px(8))
            paint_text(painter, place, words, theme.font("tiny"), theme.colour(ink))
            below = most

    def _paint_pair(self, painter: QPainter, number: int) -> None:
        theme, pair = self._theme, self._pairs[number]
        if pair.before is not None and pair.after is not None:
            painter.setPen(QPen(theme.colour("lineStrong"), 1.5))
            painter.drawLine(self.point(number, pair.before), self.point(number, pair.after))
        if pair.before is not None:
            painter.setPen(QPen(theme.colour("ink2"), 2))
            painter.setBrush(theme.colour("surface"))
            painter.drawEllipse(self.point(number, pair.before), _RADIUS, _RADIUS)
        if pair.after is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(self.point(number, pair.after), _RADIUS, _RADIUS)
        if self.hasFocus() and number == self._at:
            x = self.point(number, 0).x()
            field = self._field()
            painter.setPen(QPen(theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(x - 10, field.top() - 4, 20, field.height() + 8), 6, 6)

    def _paint_days(self, painter: QPainter, field: QRectF) -> None:
        if not self._pairs:
            return
        theme = self._theme
        count = min(_LABELS, len(self._pairs))
        shown = sorted({round(part * (len(self._pairs) - 1) / max(1, count - 1)) for part in range(count)})
        reached = -1e9
        for number in shown:
            x = self.point(number, 0).x()
            place = QRectF(x - 34, field.bottom() + theme.px(8), 68, theme.px(18))
            if place.left() < reached and not self.isRightToLeft():
                continue
            reached = place.right()
            place.moveLeft(max(0.0, min(self.width() - place.width(), place.left())))
            paint_text(
                painter, place, self._pairs[number].label, theme.font("tiny"), theme.colour("ink2"), Align.AlignCenter
            )

    def _aside(self) -> float:
        return float(self._theme.px(96))

    def _field(self) -> QRectF:
        theme = self._theme
        left = theme.px(_LEFT)
        rect = QRectF(self.rect()).adjusted(left, 10, -self._aside() - theme.px(8), -theme.px(_FOOT))
        if self.isRightToLeft():
            rect.moveLeft(self._aside() + theme.px(8))
        return rect
