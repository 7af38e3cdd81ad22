"""A quiet line with an icon, on a sunken ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QHBoxLayout

from supple.ui.painting import paint_icon, painter_on
from supple.ui.widgets.card import Card
from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.theme import Theme

_ICON = 20


class Note(Card):
    """One sentence that asks for nothing."""

    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        super().__init__(theme, fill="sunk")
        self._icon = icon
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(18 + _ICON + 12), theme.px(14), theme.px(18), theme.px(14))
        row.addWidget(TextLabel(theme, text, "body", "ink2"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and icon."""
        super().paintEvent(event)
        painter = painter_on(self)
        side = self._theme.px(_ICON)
        place = QRectF(self._theme.px(18), (self.height() - side) / 2, side, side)
        paint_icon(painter, self._theme, self._icon, place, "ink2")
        painter.end()
