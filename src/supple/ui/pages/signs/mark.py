"""A single icon, maybe on a soft disc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.ui.painting import paint_icon, paint_surface, painter_on

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.theme import Theme


class IconMark(QWidget):
    """An icon, ``side`` pixels wide before text scale; ``disc`` is the colour role of a ground twice as wide."""

    def __init__(self, theme: Theme, icon: str, role: str, side: int = 24, *, disc: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._role = role
        self._side = side
        self._disc = disc
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the icon or its disc."""
        side = self._theme.px(self._side * (2.2 if self._disc else 1))
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = painter_on(self)
        rect = QRectF(self.rect())
        if self._disc:
            paint_surface(painter, rect, rect.height() / 2, self._theme.colour(self._disc))
        inset = (rect.width() - self._theme.px(self._side)) / 2
        paint_icon(painter, self._theme, self._icon, rect.adjusted(inset, inset, -inset, -inset), self._role)
        painter.end()
