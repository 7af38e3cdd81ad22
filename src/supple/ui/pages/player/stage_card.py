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

    from supple.ui.pages.player.sizes import PlayerSizes
    from supple.ui.theme import Theme


class PositionCard(Card):
    """Such as "Down to the floor. Mat ready?"."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, line="")
        self._change = TextLabel(theme, style="body-strong", wraps=False)
        self._need = TextLabel(theme, style="small", colour="ink2", wraps=False)
        self._tools = 1.0
        self._row = QHBoxLayout(self)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        words.addWidget(self._change)
        words.addWidget(self._need)
        words.addStretch()
        self._row.addLayout(words)
        self._leave_room()
        self.hide()

    def show_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the size of the window."""
        if sizes.tools != self._tools:
            self._tools = sizes.tools
            self._change.set_size(15 * sizes.tools)
            self._need.set_size(13 * sizes.tools)
            self._leave_room()

    def _leave_room(self) -> None:
        high, right = round(12 * self._tools), round(18 * self._tools)
        self._row.setContentsMargins(self._theme.px(52 * self._tools), high, right, high)

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
        side = self._theme.px(22 * self._tools)
        place = QRectF(self._theme.px(18 * self._tools), (self.height() - side) / 2, side, side)
        paint_icon(painter, self._theme, "move", place, "p_ready")
        painter.end()
