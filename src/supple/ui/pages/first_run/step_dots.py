"""Where a person is in the first run: dots, the present one long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.ui.painting import paint_surface, painter_on

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.theme import Theme

_DOT, _LONG, _GAP = 8, 28, 8


class StepDots(QWidget):
    """One dot for each of some steps; words beside it say the same."""

    def __init__(self, theme: Theme, step: int, steps: int) -> None:
        super().__init__()
        self._theme = theme
        self._step = step
        self._steps = steps
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of all dots."""
        theme = self._theme
        wide = theme.px(_LONG) + (self._steps - 1) * (theme.px(_DOT) + theme.px(_GAP))
        return QSize(wide, theme.px(_DOT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots."""
        painter = painter_on(self)
        theme = self._theme
        x = 0
        for number in range(1, self._steps + 1):
            now = number == self._step
            wide = theme.px(_LONG if now else _DOT)
            fill = theme.colour("accent" if now else "line")
            paint_surface(painter, QRectF(x, 0, wide, self.height()), self.height() / 2, fill)
            x += wide + theme.px(_GAP)
        painter.end()
