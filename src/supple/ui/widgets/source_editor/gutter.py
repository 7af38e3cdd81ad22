"""The gutter beside source: line numbers, and a sign where something is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QWidget

from supple.ui.icons import STRONG_STROKE
from supple.ui.painting import RIGHT_MIDDLE, paint_icon, paint_text, painter_on, text_width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from supple.ui.theme import Theme

_SIGN: Final = 14
_EDGE: Final = 10
_LEAST_DIGITS: Final = 2


class Lined(Protocol):
    """What the gutter stands beside."""

    def visible_lines(self) -> Iterator[tuple[int, float, float]]:
        """Yield the number, the top and the height of each line that is seen."""
        ...

    def line_role(self, line: int) -> str:
        """Return the colour role of the gravest mark on a line, or nothing."""
        ...

    def current_line(self) -> int:
        """Return the line of the cursor."""
        ...

    def go_to_line(self, line: int) -> None:
        """Put the cursor on a line."""
        ...


class Gutter(QWidget):
    """Paints beside the lines that ``lined`` shows; a click puts the cursor there."""

    def __init__(self, theme: Theme, lined: Lined, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lined = lined
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def width_for(self, lines: int) -> int:
        """Return how wide the gutter is for so many lines."""
        digits = "0" * max(_LEAST_DIGITS, len(str(lines)))
        theme = self._theme
        return round(text_width(digits, theme.font("mono"))) + theme.px(_SIGN + 3 * _EDGE)

    def sizeHint(self) -> QSize:
        """Return the width for a short file."""
        return QSize(self.width_for(1), 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the numbers of the lines that are seen, and the signs."""
        painter = painter_on(self)
        theme = self._theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        mono, current = theme.font("mono"), self._lined.current_line()
        for line, top, height in self._lined.visible_lines():
            role = self._lined.line_role(line)
            if role:
                painter.fillRect(QRectF(0, top, self.width(), height), theme.colour(f"{role}_soft"))
                side = theme.px(_SIGN)
                place = QRectF(theme.px(_EDGE), top + (height - side) / 2, side, side)
                icon = "circle-alert" if role == "w_emergency" else "lightbulb"
                paint_icon(painter, theme, icon, place, role, STRONG_STROKE)
            words = QRectF(0, top, self.width() - theme.px(_EDGE), height)
            ink = theme.colour("ink" if line == current else "muted")
            paint_text(painter, words, str(line), mono, ink, RIGHT_MIDDLE)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor on the line that was clicked."""
        at = event.position().y()
        for line, top, height in self._lined.visible_lines():
            if top <= at < top + height:
                self._lined.go_to_line(line)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the click here; the text below is not meant."""
        event.accept()
