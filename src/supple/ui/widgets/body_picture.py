"""The small body map of a card: front and back, with the muscles of a routine or an exercise lit."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.ui.body_painting import body_pixmap

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.body.muscle import Muscle
    from supple.body.outline import BodyOutlines
    from supple.ui.theme import Theme

_CARD = QSize(124, 116)
_PAGE = QSize(280, 340)


class BodyPicture(QWidget):
    """Shows muscles on the body. ``outlines`` is asked for the drawing when the picture is first painted."""

    reads_as: ClassVar = QAccessible.Role.Graphic

    def __init__(
        self, theme: Theme, outlines: Callable[[], BodyOutlines], parent: QWidget | None = None, *, legs: bool = True
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outlines = outlines
        self._legs = legs
        self._muscles: tuple[Muscle, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_muscles(self, muscles: tuple[Muscle, ...]) -> None:
        """Light the regions of muscles."""
        self._muscles = muscles
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size on a card, or on a page for the whole body."""
        return _CARD if self._legs else _PAGE

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the kept picture."""
        if self.width() < 4 or self.height() < 4:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        pixmap = body_pixmap(self._outlines(), self._muscles, self.size(), self._theme, ratio, legs=self._legs)
        painter.drawPixmap(QPointF(0, 0), pixmap)
