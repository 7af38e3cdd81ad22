"""A soft pill: a phase, a level, a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QLabel, QSizePolicy

from supple.ui.icons import STRONG_STROKE
from supple.ui.painting import paint_icon, paint_surface, paint_text, painter_on, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme

_HEIGHT = 32
_PADDING = 14
_ICON = 18
_GAP = 8


class Chip(QLabel):
    """A word with an icon, in a role that has a soft twin (``p_hold`` and ``p_hold_soft``, ``w_days``, ``k_roll``)."""

    def __init__(self, theme: Theme, text: str, role: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self._role = role
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Take another look, such as a larger one."""
        if theme is not self._theme:
            self._theme = theme
            self.updateGeometry()
            self.update()

    def show_chip(self, text: str, role: str, icon: str = "") -> None:
        """Change word, role and icon."""
        self._role, self._icon = role, icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the whole pill."""
        words = text_width(self.text(), self._theme.font("body-strong"))
        return QSize(round(words + 1 + self._theme.px(2 * _PADDING) + self._before()), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the whole pill."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = painter_on(self)
        theme = self._theme
        rect = QRectF(self.rect())
        line = theme.colour(self._role) if theme.high_contrast else None
        paint_surface(painter, rect, rect.height() / 2, theme.colour(f"{self._role}_soft"), line, theme.border)
        x = theme.px(_PADDING)
        if self._icon:
            side = theme.px(_ICON)
            place = QRectF(x, (rect.height() - side) / 2, side, side)
            paint_icon(painter, theme, self._icon, place, self._role, STRONG_STROKE)
        words = rect.adjusted(x + self._before(), 0, -x, 0)
        paint_text(painter, words, self.text(), theme.font("body-strong"), theme.colour(self._role))
        painter.end()

    def _before(self) -> int:
        return self._theme.px(_ICON + _GAP) if self._icon else 0
