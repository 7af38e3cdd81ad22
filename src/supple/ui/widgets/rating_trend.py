"""A small line of how a place was before and after each of the last sessions."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.body.soreness import MOST
from supple.ui.painting import painter_on

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from supple.ui.theme import Theme

_STEP, _HIGH, _DOT = 32, 56, 4
# Up to here a number is green, and up to here amber.
_GREEN, _AMBER = 2, 5


class RatingTrend(QWidget):
    """Pairs of numbers from 0 to 10, the oldest first: a ring before each session, joined to a dot after it.

    An ornament for eyes: the numbers stand in its description, and beside it in words.
    """

    reads_as: ClassVar = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._pairs: tuple[tuple[int, int | None], ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def pairs(self) -> tuple[tuple[int, int | None], ...]:
        """The numbers shown, before and after; None where that was not told."""
        return self._pairs

    def show_pairs(self, pairs: tuple[tuple[int, int | None], ...], described: str) -> None:
        """Show other numbers."""
        self._pairs = pairs
        self.setAccessibleDescription(described)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of all pairs."""
        return QSize(self._theme.px(_STEP) * max(1, len(self._pairs)), self._theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the limits of green and amber, then the line, the last pair stronger."""
        theme = self._theme
        painter = painter_on(self)
        for limit in (_GREEN, _AMBER):
            y = self._y(limit + 0.5)
            painter.setPen(QPen(theme.colour("line"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
        end: QPointF | None = None
        for number, (before, after) in enumerate(self._pairs):
            is_last = number == len(self._pairs) - 1
            colour = theme.colour("accent" if is_last else "ink2")
            first = QPointF(theme.px(_STEP) * (number + 0.28), self._y(before))
            if end is not None:
                painter.setPen(QPen(theme.colour("lineStrong"), 1.5, Qt.PenStyle.DotLine))
                painter.drawLine(end, first)
            end = first
            if after is not None:
                end = QPointF(theme.px(_STEP) * (number + 0.72), self._y(after))
                painter.setPen(QPen(colour, 2.5 if is_last else 1.5))
                painter.drawLine(first, end)
                self._dot(painter, end, colour, filled=True)
            self._dot(painter, first, colour, filled=False)
        painter.end()

    def _y(self, number: float) -> float:
        edge = self._theme.px(_DOT) + 2
        return edge + (MOST - number) / MOST * (self.height() - 2 * edge)

    def _dot(self, painter: QPainter, at: QPointF, colour: QColor, *, filled: bool) -> None:
        reach = self._theme.px(_DOT)
        painter.setPen(QPen(colour, 1.8))
        painter.setBrush(colour if filled else self._theme.colour("surface"))
        painter.drawEllipse(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach))
