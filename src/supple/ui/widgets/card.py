"""A rounded surface that holds other widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QFrame

from supple.ui.painting import paint_surface, painter_on

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme


class Card(QFrame):
    """A surface with a hairline; roles for fill and line may be changed, an empty line role draws none."""

    def __init__(
        self,
        theme: Theme,
        *,
        fill: str = "surface",
        line: str = "line",
        radius: int | None = None,
        line_width: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fill = fill
        self._line = line
        self._line_width = theme.border if line_width is None else line_width
        self.setProperty("radius", theme.radius.card if radius is None else radius)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=False)

    def set_look(self, fill: str, line: str, line_width: int | None = None) -> None:
        """Change the colour roles of fill and line, such as for a chosen or wrong card."""
        self._fill, self._line = fill, line
        self._line_width = self._theme.border if line_width is None else line_width
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the surface."""
        painter = painter_on(self)
        line = self._theme.colour(self._line) if self._line else None
        fill = self._theme.colour(self._fill)
        paint_surface(painter, QRectF(self.rect()), float(self.property("radius")), fill, line, self._line_width)
        painter.end()
