"""A picture of the body map with its marks: front and back, nothing to press."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QPaintEvent, QPixmap

    from supple.body.outline import BodyOutlines
    from supple.body.region import SidedRegion
    from supple.ui.body_mark import Mark
    from supple.ui.theme import Theme

_SIZE = QSize(240, 272)


class MarkPicture(QWidget):
    """Shows marks. The drawing is read once the picture was first to be painted, and the picture follows it.

    So nothing that is seen first waits for the drawing. An ornament where something beside it says it all.
    """

    reads_as: ClassVar = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, outlines: Callable[[], BodyOutlines], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outlines = outlines
        self._marks: Mapping[SidedRegion, Mark] = {}
        self._kept: QPixmap | None = None
        self._is_coming = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_marks(self, marks: Mapping[SidedRegion, Mark]) -> None:
        """Show other marks."""
        self._marks = marks
        self._kept = None
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size on a card."""
        return _SIZE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the kept picture, or have one made."""
        ratio = self.devicePixelRatioF()
        if self._kept is None or self._kept.size() != self.size() * ratio:
            if not self._is_coming:
                self._is_coming = True
                QTimer.singleShot(0, self, self._make)
            return
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), self._kept)
        painter.end()

    def _make(self) -> None:
        from supple.ui.body_map_painting import map_pixmap  # noqa: PLC0415 - as the drawing, not for the first paint

        self._is_coming = False
        if not self.size().isEmpty():
            ratio = self.devicePixelRatioF()
            self._kept = map_pixmap(self.size(), ratio, self._outlines(), self._marks, None, self._theme)
            self.update()
