"""The line below the strip: time gone, step, time left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.player.sizes import PlayerSizes
    from supple.ui.pages.player.view import PlayerView
    from supple.ui.theme import Theme


class Marks(QWidget):
    """Three texts whose places never shift."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._elapsed = TextLabel(theme, style="small", colour="ink2", wraps=False)
        self._step = TextLabel(theme, style="small", colour="ink2", wraps=False, align=Qt.AlignmentFlag.AlignHCenter)
        self._left = TextLabel(theme, style="small-strong", wraps=False, align=Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for label in (self._elapsed, self._step, self._left):
            row.addWidget(label, 1)

    def show_sizes(self, sizes: PlayerSizes) -> None:
        """Follow the size of the window."""
        for label in (self._elapsed, self._step, self._left):
            label.set_size(14 * sizes.tools)

    def show_view(self, view: PlayerView) -> None:
        """Show the times of a view."""
        left = word("playing.left-about" if view.left_about else "playing.left", clock=view.left)
        for label, text in ((self._elapsed, view.elapsed), (self._step, view.step_text), (self._left, left)):
            if label.text() != text:
                label.set_words(text)
