"""A pill for one answer to how a session was; it can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import Align, mixed, paint_icon, paint_surface, paint_text, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme

_PADDING: Final = 16
_ICON: Final = 18
_GAP: Final = 6


class FeelingChip(PaintedButton):
    """Checkable; a check mark stands before the words while it holds. ``warns`` outlines it as a warning."""

    def __init__(self, theme: Theme, text: str, *, warns: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self._warns = warns
        self.setCheckable(True)
        self.set_ring(theme.px(20))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the size of words and, where there is one, the icon."""
        theme = self._theme
        words = round(text_width(self.text(), theme.font("body-strong", 14))) + 1
        icon = theme.px(_ICON + _GAP) if self._icon() else 0
        return QSize(words + icon + theme.px(2 * _PADDING), theme.target(40))

    def paint(self, painter: QPainter) -> None:
        """Paint the pill."""
        theme = self._theme
        rect = QRectF(self.rect())
        role = "w_days" if self._warns else "accent"
        soft = "w_days_soft" if self._warns else "accentSoft"
        ground = theme.colour(soft if self.isChecked() else "surface")
        line = theme.colour(role if self.isChecked() or self._warns else "line")
        paint_surface(
            painter, rect, rect.height() / 2, mixed(theme.colour("ink"), ground, self.wash()), line, theme.border
        )
        ink = "w_days" if self._warns else "accentText" if self.isChecked() else "ink2"
        words = rect.adjusted(theme.px(_PADDING), 0, -theme.px(_PADDING), 0)
        if self._icon():
            side = theme.px(_ICON)
            place = QRectF(words.x(), (rect.height() - side) / 2, side, side)
            paint_icon(painter, theme, self._icon(), place, ink)
            words = words.adjusted(side + theme.px(_GAP), 0, 0, 0)
        paint_text(painter, words, self.text(), theme.font("body-strong", 14), theme.colour(ink), Align.AlignCenter)

    def _icon(self) -> str:
        if self.isChecked():
            return "check"
        return "hand" if self._warns else ""
