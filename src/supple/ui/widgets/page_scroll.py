"""The scrolling ground of a page, its column centred and never too wide to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from supple.ui.theme import Theme

CONTENT_WIDTH = 1320
_NARROW = 1100 - 56
_TOP = 28
_SIDE, _SIDE_NARROW = 36, 24


class PageScroll(QScrollArea):
    """A page's scroll area. Add the page's parts to ``column``; padding is 28 above and 36 (24 when narrow) beside."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, content_width: int = CONTENT_WIDTH) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content_width = content_width
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        # A viewport of ours: to hand out Qt's own, PySide would first set up every kind of widget, some 10 ms.
        # It does not paint its ground; the window's shows through.
        self._viewport = QWidget()
        self.setViewport(self._viewport)
        self._sides = QHBoxLayout(ground)
        holder = QWidget()
        self.column = QVBoxLayout(holder)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self._sides.addWidget(holder)
        self._sides.setContentsMargins(_SIDE, _TOP, _SIDE, _TOP)
        self.setWidget(ground)
        # Taking a widget makes it paint its ground; the page's own shows through instead.
        ground.setAutoFillBackground(False)

    def padding(self, width: int) -> int:
        """Return the room left and right of the column on a page ``width`` pixels wide."""
        side = _SIDE_NARROW if width < _NARROW else _SIDE
        return max(side, (width - self._content_width) // 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred."""
        side = self.padding(self.width())
        # The scroll bar takes its room from the padding, so that nothing moves when it comes and goes.
        bar = self.width() - event.size().width()
        self._sides.setContentsMargins(side, _TOP, max(0, side - bar), _TOP)
        super().resizeEvent(event)
