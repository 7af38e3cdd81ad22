"""A key as it is printed on the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.ui.painting import key_cap_size, paint_key_cap, painter_on

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.theme import Theme


class KeyCap(QWidget):
    """A key cap with its name, such as Enter or Ctrl F."""

    reads_as: ClassVar = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size that the name needs."""
        return key_cap_size(self._theme, self._text).toSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cap."""
        painter = painter_on(self)
        theme = self._theme
        paint_key_cap(painter, theme, QRectF(self.rect()), self._text, theme.colour("ink2"), theme.colour("surface"))
        painter.end()
