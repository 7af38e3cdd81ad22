"""The scale from 0 to 10: eleven cells, by mouse, arrows and digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from supple.body.soreness import LEAST, MOST
from supple.ui.painting import Align, paint_surface, paint_text, painter_on, text_width
from supple.ui.rating_keys import RatingKeys, rates, removes

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QPaintEvent, QWheelEvent

    from supple.ui.theme import Theme

_CELLS = MOST - LEAST + 1
_HIGH, _DRAWN = 40, 28
_GAP = 2
_UPWARD = (Qt.Key.Key_Right, Qt.Key.Key_Up)
_DOWNWARD = (Qt.Key.Key_Left, Qt.Key.Key_Down)


class SorenessScale(QSlider):
    """A soreness; ``rated`` carries the number a person chose, ``removed`` comes with the minus key.

    ``said`` says the number, or None for none, to a screen reader.
    """

    rated = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme, name: str, said: Callable[[int | None], str]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._said = said
        self._before: int | None = None
        self._before_word = ""
        self._keys = RatingKeys()
        self._told = False
        self.setRange(LEAST, MOST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("radius", theme.radius.small)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        # Home and End, and a screen reader, set the value itself.
        self.valueChanged.connect(self.rated)

    def show_number(self, number: int | None) -> None:
        """Show a number, or that none was told."""
        self._told = number is not None
        blocked = self.blockSignals(True)
        self.setValue(number or LEAST)
        self.blockSignals(blocked)
        self.setAccessibleDescription(self._said(number))
        self.update()

    def show_before(self, number: int, text: str) -> None:
        """Mark the number from before with a word below it."""
        self._before, self._before_word = number, text
        self.updateGeometry()
        self.update()

    @property
    def number(self) -> int | None:
        """The number shown."""
        return self.value() if self._told else None

    def sizeHint(self) -> QSize:
        """Return the size of eleven cells."""
        return QSize(_CELLS * (self._theme.px(20) + _GAP), self._high())

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(_CELLS * (self._theme.px(15) + _GAP), self._high())

    def _high(self) -> int:
        return self._theme.px(_HIGH) + (self._theme.line_height("tiny") if self._before is not None else 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Rate with the cell under the pointer."""
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow a drag."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Nothing is left to do."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: whoever scrolls past rates nothing."""
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Take digits before the shortcuts of a page do: here they are numbers."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and rates(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rate by digit and arrow, take away by minus."""
        if removes(event):
            self.removed.emit()
        elif (number := self._keys.number(event)) is not None:
            self._rate(number)
        elif event.key() in _UPWARD:
            self._rate(self.value() + 1 if self._told else LEAST)
        elif event.key() in _DOWNWARD:
            self._rate(self.value() - 1 if self._told else LEAST)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cells up to the number in their colours, the number's own with a line."""
        painter = painter_on(self)
        theme = self._theme
        top = (theme.px(_HIGH) - theme.px(_DRAWN)) / 2
        for number in range(LEAST, MOST + 1):
            cell = QRectF(self._left(number), top, self._left(number + 1) - self._left(number) - _GAP, theme.px(_DRAWN))
            filled = self._told and 0 < number <= self.value()
            chosen = self._told and number == self.value()
            fill = theme.soreness(number) if filled else theme.colour("sunk")
            ink = theme.soreness_ink(number) if filled else theme.colour("ink" if chosen else "ink2")
            line = theme.colour("ink") if chosen else (theme.colour("line") if theme.high_contrast else None)
            paint_surface(painter, cell, theme.radius.small, fill, line, 2)
            font = theme.font("body-strong" if chosen else "body-medium", 12)
            paint_text(painter, cell.adjusted(-2, 0, 2, 0), str(number), font, ink, Align.AlignCenter)
            if number == self._before:
                wide = text_width(self._before_word, theme.font("tiny")) + 2
                left = min(max(0.0, cell.center().x() - wide / 2), self.width() - wide)
                below = QRectF(left, top + theme.px(_DRAWN), wide, theme.line_height("tiny"))
                paint_text(
                    painter, below, self._before_word, theme.font("tiny"), theme.colour("ink2"), Align.AlignCenter
                )
        painter.end()

    def _left(self, number: int) -> float:
        return round(number * (self.width() + _GAP) / _CELLS)

    def _follow(self, event: QMouseEvent) -> None:
        number = int(event.position().x() * _CELLS / max(1, self.width()))
        self._rate(number)

    def _rate(self, number: int) -> None:
        number = max(LEAST, min(MOST, number))
        if number != self.number:
            self.rated.emit(number)
