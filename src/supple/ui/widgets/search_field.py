"""The field to find things by their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from supple.ui.painting import key_cap_size, paint_icon, paint_key_cap, painter_on

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme


class SearchField(QLineEdit):
    """A line to type in, with a glass before it and the key that leads here behind it. Esc empties it."""

    def __init__(self, theme: Theme, hint: str, key_shown: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key_shown
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setFont(theme.font("body"))
        self.setProperty("radius", theme.radius.button)
        right = round(key_cap_size(theme, key_shown).width()) + theme.px(4) if key_shown else 0
        self.setTextMargins(theme.px(26), 0, right, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a size that shows the hint."""
        margins = self.textMargins()
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        wide = margins.left() + margins.right() + words + self._theme.px(36)
        return QSize(max(self._theme.px(280), wide), self._theme.target(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the glass and, while nothing is written, the key."""
        super().paintEvent(event)
        painter = painter_on(self)
        theme = self._theme
        side = theme.px(18)
        middle = self.height() / 2
        paint_icon(painter, theme, "search", QRectF(theme.px(13), middle - side / 2, side, side), "ink2")
        if self._key and not self.text():
            cap = key_cap_size(theme, self._key)
            x = self.width() - theme.px(12) - cap.width()
            place = QRectF(x, round(middle - cap.height() / 2), cap.width(), cap.height())
            paint_key_cap(painter, theme, place, self._key, theme.colour("ink2"), theme.colour("surface"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc empty the field; when it is empty, Esc is the page's."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
