"""The program's mark with its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QLabel, QSizePolicy

from supple.ui.logo_mark import paint_logo
from supple.ui.painting import paint_text, painter_on, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme


class Logo(QLabel):
    """The mark, ``side`` pixels wide, and the name beside it."""

    def __init__(self, theme: Theme, name: str, side: int = 34, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._theme = theme
        self._side = side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of mark and name."""
        side = self._theme.px(self._side)
        return QSize(round(side * 1.36 + text_width(self.text(), self._font())) + 1, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint mark and name."""
        painter = painter_on(self)
        side = self._theme.px(self._side)
        paint_logo(painter, self._theme, QRectF(0, 0, side, side))
        words = QRectF(self.rect()).adjusted(side * 1.36, 0, 0, 0)
        paint_text(painter, words, self.text(), self._font(), self._theme.colour("ink"))
        painter.end()

    def _font(self) -> QFont:
        return self._theme.font("heading", self._side * 0.7)
