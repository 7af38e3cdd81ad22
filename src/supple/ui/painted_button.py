"""The button that all painted buttons grow from: states, keys, the ring's shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip

from supple.ui.painting import HOVERED_WASH, PRESSED_WASH, painter_on

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme


class PaintedButton(QAbstractButton):
    """A button that paints itself. Space and Enter activate it; ``set_ring`` shapes its focus ring."""

    def __init__(self, theme: Theme, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(text)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_ring(theme.radius.button)

    def set_theme(self, theme: Theme) -> None:
        """Take another look, such as a larger one."""
        if theme is not self._theme:
            self._theme = theme
            self.updateGeometry()
            self.update()

    def set_ring(self, radius: float, rect: QRectF | None = None) -> None:
        """Say what the focus ring follows: a radius, and a part of the widget where it is not the whole."""
        self.setProperty("radius", radius)
        self.setProperty("ring", rect)

    def wash(self) -> float:
        """Return how much ink lies over the fill: none, a little under the pointer, more while pressed."""
        if not self.isEnabled():
            return 0.0
        if self.isDown():
            return PRESSED_WASH
        return HOVERED_WASH if self.underMouse() else 0.0

    def paint(self, painter: QPainter) -> None:
        """Paint the button; made by each kind of button."""
        raise NotImplementedError

    def hidden_text(self) -> str:
        """Return what the tool tip says when none is set: text that the room cuts off, else nothing."""
        return ""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the button, faded where it is disabled."""
        painter = painter_on(self)
        self.paint(painter)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter do what Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show text that is cut off in a tool tip."""
        if event.type() is QEvent.Type.ToolTip and not self.toolTip() and self.hidden_text():
            help_event: QHelpEvent = event  # type: ignore[assignment]
            QToolTip.showText(help_event.globalPos(), self.hidden_text(), self)
            return True
        return super().event(event)
