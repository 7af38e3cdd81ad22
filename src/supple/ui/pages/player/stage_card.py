"""The card on the stage that says how the base position changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from supple.ui.painting import paint_icon, painter_on
from supple.ui.widgets.card import Card
from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.theme import Theme


class PositionCard(Card):
    """Such as "Down to the floor. Mat ready?"."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, line="")
        self._change = TextLabel(theme, style="body-strong", wraps=False)
        self._need = TextLabel(theme, style="small", colour="ink2", wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(52), 12, 18, 12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self._change)
        words.addWidget(self._need)
        words.addStretch()
        row.addLayout(words)
        self.hide()

    def show_change(self, change: str, need: str) -> None:
        """Show the change and what to have ready; without a change the card is hidden."""
        self._change.set_words(change)
        self._need.set_words(need)
        self._need.setVisible(bool(need))
        self.setVisible(bool(change))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the surface and the sign of a move."""
        super().paintEvent(event)
        painter = painter_on(self)
        side = self._theme.px(22)
        paint_icon(
            painter, self._theme, "move", QRectF(self._theme.px(18), (self.height() - side) / 2, side, side), "p_ready"
        )
        painter.end()
