"""The scale from 0 to 10: eleven cells, by mouse, arrows and digits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QSlider

from supple.body.soreness import LEAST, MOST
from supple.ui.painting import Align, paint_surface, paint_text, painter_on
from supple.ui.rating_keys import RatingKeys, removes
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from supple.ui.theme import Theme

_CELLS = MOST - LEAST + 1
_HIGH, _DRAWN = 40, 28
_GAP = 2
_UPWARD = (Qt.Key.Key_Right, Qt.Key.Key_Up)
_DOWNWARD = (Qt.Key.Key_Left, Qt.Key.Key_Down)


class Scale(QSlider):
    """A soreness; ``rated`` carries the number a person chose, ``removed`` comes with the minus key."""

    rated = Signal(int)
    removed = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._name = name
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
        said = word("body-map.scale.not-told") if number is None else word("body-map.scale.value", number=number)
        self.setAccessibleDescription(said)
        self.update()

    @property
    def number(self) -> int | None:
        """The number shown."""
        return self.value() if self._told else None

    def sizeHint(self) -> QSize:
        """Return the size of eleven cells."""
        return QSize(_CELLS * (self._theme.px(20) + _GAP), self._theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return the least size."""
        return QSize(_CELLS * (self._theme.px(15) + _GAP), self._theme.px(_HIGH))

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
        top = (self.height() - theme.px(_DRAWN)) / 2
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
