"""A card over a dimmed page that asks one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from supple.ui.theme import Theme

_MARGIN = 24


class Overlay(QWidget):
    """Covers its parent, keeps the focus inside its card, and is dismissed by Esc."""

    reads_as: ClassVar = QAccessible.Role.Dialog

    dismissed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, width: int = 640) -> None:
        super().__init__(parent)
        self._theme = theme
        self._width = theme.px(width)
        self.body = QVBoxLayout()
        pad = theme.px(32)
        self.body.setContentsMargins(pad, pad - 4, pad, pad - 8)
        self.body.setSpacing(10)
        self._card = QWidget(self)
        self._card.setLayout(self.body)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parent.installEventFilter(self)
        self.setGeometry(parent.rect())
        self._before: QWidget | None = None

    def open_on(self, first: QWidget) -> None:
        """Show the card with the focus on ``first``."""
        self._before = self.window().focusWidget()
        self._cover()
        self._place()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_card(self) -> None:
        """Hide the card and give the focus back."""
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the page below."""
        if event.type() is QEvent.Type.Resize and watched is self.parentWidget():
            self._cover()
        return False

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  (Qt's signature)
        """Move the focus among the children of the card only."""
        reach = [
            w
            for w in self._card.findChildren(QWidget)
            if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled() and w.isVisible()
        ]
        if reach:
            held = self.window().focusWidget()
            at = reach.index(held) if held in reach else -1
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            reach[(at + (1 if forward else -1)) % len(reach)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc dismisses; nothing else reaches the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        event.accept()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the card in the middle."""
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the page and paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(10, 25, 22, 140))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("raised" if self._theme.dark else "surface"))
        painter.drawRoundedRect(QRectF(self._card.geometry()), self._theme.radius.dialog, self._theme.radius.dialog)

    def _cover(self) -> None:
        below = self.parentWidget()
        if below is not None:
            self.setGeometry(below.rect())

    def _place(self) -> None:
        width = min(self._width, self.width() - 2 * _MARGIN)
        height = self.body.heightForWidth(width) if self.body.hasHeightForWidth() else self.body.sizeHint().height()
        height = min(max(height, self.body.minimumSize().height()), self.height() - 2 * 8)
        self._card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)
