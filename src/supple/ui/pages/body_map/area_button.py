"""The button of one side of an area: L, R, or the number it is rated with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import Align, mixed, paint_surface, paint_text
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from supple.body.region import SidedRegion
    from supple.ui.theme import Theme

_WIDE, _WIDE_MIDDLE, _HIGH = 40, 84, 36


class AreaButton(PaintedButton):
    """Shows a place's number on its colour, or ``?`` while its questions are open; the current one has a thick line."""

    def __init__(self, theme: Theme, place: SidedRegion) -> None:
        super().__init__(theme, word(f"body-map.side.{place.side or 'middle'}"))
        self.place = place
        self._number: int | None = None
        self._is_open = False
        self._is_current = False
        self.setCheckable(True)
        self.set_ring(theme.radius.number)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_number(self, number: int | None, spoken: str, *, is_open: bool, is_current: bool) -> None:
        """Show how the place is rated, None where it is not picked, and what a screen reader says of it."""
        self._number, self._is_open, self._is_current = number, is_open, is_current
        self.setChecked(number is not None)
        self.setAccessibleName(spoken)
        self.update()

    def nextCheckState(self) -> None:
        """Leave the mark alone: the page checks what is picked."""

    def sizeHint(self) -> QSize:
        """Return the size, wider for a place without sides."""
        return QSize(self._theme.px(_WIDE if self.place.side else _WIDE_MIDDLE), self._theme.px(_HIGH))

    def paint(self, painter: QPainter) -> None:
        """Paint the plate and the letter or number."""
        theme = self._theme
        rect = QRectF(self.rect())
        fill, ink, text = theme.colour("surface"), theme.colour("ink2"), self.text()
        line: QColor = theme.colour("line")
        if self._number is not None and self._is_open:
            fill, ink, line, text = theme.colour("w_days_soft"), theme.colour("w_days"), theme.colour("w_days"), "?"
        elif self._number is not None:
            fill, ink, text = theme.soreness(self._number), theme.soreness_ink(self._number), str(self._number)
        if self._is_current:
            line = theme.colour("ink")
        width = 2 if self._is_current else theme.border
        paint_surface(painter, rect, theme.radius.number, mixed(ink, fill, self.wash()), line, width)
        font = theme.font("body-strong" if self._number is not None else "body-medium", 14)
        paint_text(painter, rect, text, font, ink, Align.AlignCenter)
