"""A pill that opens a list of choices and looks pressed while one of them holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import mixed, paint_icon, paint_surface, paint_text, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme

_PADDING = 16
_ICON = 18
_CHEVRON = 16
_GAP = 8


class FilterButton(PaintedButton):
    """An icon, words and a chevron; ``show_choice`` changes the words and whether a choice holds."""

    def __init__(self, theme: Theme, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self._icon = icon
        self._holds = False
        self.set_ring(theme.px(20))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_choice(self, text: str, *, holds: bool) -> None:
        """Show which choice holds, or none."""
        self._holds = holds
        self.setText(text)
        self.updateGeometry()
        self.update()

    @property
    def holds(self) -> bool:
        """Whether a choice holds."""
        return self._holds

    def sizeHint(self) -> QSize:
        """Return the size that shows all words."""
        theme = self._theme
        words = round(text_width(self.text(), theme.font("body-strong", 14))) + 1
        return QSize(words + theme.px(2 * _PADDING + _ICON + _CHEVRON + 2 * _GAP), theme.target(40))

    def paint(self, painter: QPainter) -> None:
        """Paint pill, icon, words and chevron."""
        theme = self._theme
        rect = QRectF(self.rect())
        ground = theme.colour("accentSoft" if self._holds else "surface")
        line = theme.colour("accent" if self._holds else "line")
        fill = mixed(theme.colour("ink"), ground, self.wash())
        paint_surface(painter, rect, rect.height() / 2, fill, line, theme.border)
        ink = "accentText" if self._holds else "ink2"
        pad, icon, chevron, gap = (theme.px(length) for length in (_PADDING, _ICON, _CHEVRON, _GAP))
        paint_icon(painter, theme, self._icon, QRectF(pad, (rect.height() - icon) / 2, icon, icon), ink)
        end = QRectF(rect.right() - pad - chevron, (rect.height() - chevron) / 2, chevron, chevron)
        paint_icon(painter, theme, "chevron-down", end, ink)
        left = pad + icon + gap
        words = QRectF(left, 0, end.left() - gap - left, rect.height())
        paint_text(painter, words, self.text(), theme.font("body-strong", 14), theme.colour(ink))
