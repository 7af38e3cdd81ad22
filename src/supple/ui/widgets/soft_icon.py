"""An icon on a soft square of its own colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.ui.icons import STRONG_STROKE
from supple.ui.painting import paint_icon, paint_surface, painter_on

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.theme import Theme


class SoftIcon(QWidget):
    """A square ``side`` pixels wide at text scale 1, in a role that has a soft twin; only an ornament."""

    def __init__(self, theme: Theme, icon: str, role: str, side: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._role = role
        self.setFixedSize(theme.px(side), theme.px(side))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint square and icon."""
        painter = painter_on(self)
        theme = self._theme
        rect = QRectF(self.rect())
        line = theme.colour(self._role) if theme.high_contrast else None
        radius = theme.radius.segmented if self.width() > theme.px(36) else theme.radius.button
        paint_surface(painter, rect, radius, theme.colour(f"{self._role}_soft"), line, theme.border)
        inset = round(rect.width() * 0.27)
        paint_icon(painter, theme, self._icon, rect.adjusted(inset, inset, -inset, -inset), self._role, STRONG_STROKE)
        painter.end()
