"""The small square button with nothing but an icon, without a plate until the pointer is on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import mixed, paint_icon, paint_surface

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_SIDE: Final = 40
_ICON: Final = 18


class IconButton(PaintedButton):
    """40 pixels wide and high; each kind says by ``icon_now`` what it shows now. Give it an accessible name."""

    def icon_now(self) -> tuple[str, str]:
        """Return the name of the icon and its colour role; made by each kind of button."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(self._theme.target(_SIDE), self._theme.target(_SIDE))

    def paint(self, painter: QPainter) -> None:
        """Paint the wash under the pointer, and the icon."""
        theme = self._theme
        rect = QRectF(self.rect())
        if self.wash():
            ground = mixed(theme.colour("ink"), theme.colour("surface"), self.wash())
            paint_surface(painter, rect, theme.radius.button, ground)
        inset = (rect.width() - theme.px(_ICON)) / 2
        name, role = self.icon_now()
        paint_icon(painter, theme, name, rect.adjusted(inset, inset, -inset, -inset), role)
