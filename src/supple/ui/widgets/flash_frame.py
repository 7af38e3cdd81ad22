"""A frame that lights up around the window for a moment: the visible twin of a sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from supple.ui.theme import Theme

_SHOWN_MS: Final = 300
# No flash above one a second: more may hurt people with light-sensitive epilepsy. Source: WCAG 2.3.1, kept stricter.
_APART_MS: Final = 1000
_WIDTH: Final = 14


class FlashFrame(QWidget):
    """Covers its parent, lets the mouse through, and shows a thick line along the edge when asked."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = theme.colour("accent")
        self._last = QElapsedTimer()
        self._off = QTimer(self)
        self._off.setSingleShot(True)
        self._off.setInterval(_SHOWN_MS)
        self._off.timeout.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parent.installEventFilter(self)
        self.hide()

    def flash(self, colour: QColor) -> bool:
        """Light the frame; returns whether it was, for two flashes are never less than a second apart."""
        if self._last.isValid() and self._last.elapsed() < _APART_MS:
            return False
        self._last.start()
        self._colour = QColor(colour)
        self._cover()
        self.show()
        self.raise_()
        self._off.start()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if event.type() is QEvent.Type.Resize and watched is self.parentWidget():
            self._cover()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame."""
        painter = QPainter(self)
        painter.setPen(QPen(self._colour, _WIDTH))
        half = _WIDTH / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))

    def _cover(self) -> None:
        below = self.parentWidget()
        if below is not None:
            self.setGeometry(below.rect())
