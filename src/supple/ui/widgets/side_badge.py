"""The badge that says LEFT or RIGHT so that it cannot be missed."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from supple.ui.theme import Theme


class BadgeLook(Enum):
    """LEFT is solid with its arrow before the word, RIGHT outlined with its arrow after it; QUIET has no arrow."""

    LEFT = auto()
    RIGHT = auto()
    QUIET = auto()


class SideBadge(QWidget):
    """A word on a solid or outlined plate, 60 pixels high at full size."""

    reads_as: ClassVar = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look = BadgeLook.QUIET
        self._text = ""
        self._height = 60
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_badge(self, look: BadgeLook, text: str, height: int) -> None:
        """Show ``text`` with the look of a side; an empty text hides the badge."""
        self._look, self._text, self._height = look, text, height
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.resize(self.sizeHint())
        self.update()

    @property
    def look(self) -> BadgeLook:
        """The look shown at present."""
        return self._look

    def sizeHint(self) -> QSize:
        """Return the size that the word needs."""
        width = QFontMetricsF(self._font()).horizontalAdvance(self._text)
        arrow = 0.0 if self._look is BadgeLook.QUIET else self._height * 0.72
        return QSize(round(width + arrow + self._height * 0.72), self._height)

    def _font(self) -> QFont:
        font = self._theme.font("badge")
        share = 0.5 if self._look is not BadgeLook.QUIET else 0.36
        font.setPixelSize(max(11, round(self._height * share)))
        return font

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the plate, the word and the arrow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(
            painter, QRectF(self.rect()), self._look, self._text, self._font(), _plate_colours(self._theme, self._look)
        )


def _plate_colours(theme: Theme, look: BadgeLook) -> tuple[QColor, QColor]:
    match look:
        case BadgeLook.LEFT:
            return theme.colour("left"), theme.colour("leftInk")
        case BadgeLook.RIGHT:
            return theme.colour("right"), theme.colour("rightInk")
        case BadgeLook.QUIET:
            return theme.colour("surface"), theme.colour("ink2")


def paint_badge(  # the parts of one picture
    painter: QPainter, rect: QRectF, look: BadgeLook, text: str, font: QFont, colours: tuple[QColor, QColor]
) -> None:
    """Paint a badge into ``rect``; ``colours`` are those of the plate and of the word."""
    plate, ink = colours
    high = rect.height()
    line = max(2.0, high * 0.05) if look is BadgeLook.RIGHT else 0.0
    painter.setBrush(plate)
    painter.setPen(QPen(ink, line) if line else Qt.PenStyle.NoPen)
    inset = line / 2
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), high * 0.27, high * 0.27)
    painter.setFont(font)
    painter.setPen(ink)
    arrow = 0.0 if look is BadgeLook.QUIET else high * 0.72
    pad = high * 0.36
    if look is BadgeLook.RIGHT:
        words = rect.adjusted(pad, 0, -pad - arrow, 0)
        tip, tail = (
            QPointF(rect.right() - pad, rect.center().y()),
            QPointF(rect.right() - pad - high * 0.36, rect.center().y()),
        )
    else:
        words = rect.adjusted(pad + arrow, 0, -pad, 0)
        tip, tail = (
            QPointF(rect.left() + pad, rect.center().y()),
            QPointF(rect.left() + pad + high * 0.36, rect.center().y()),
        )
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, text)
    if arrow:
        pen = QPen(ink, max(2.0, high * 0.052))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        back = high * 0.15 * (1 if tip.x() < tail.x() else -1)
        painter.drawLine(QLineF(tail, tip))
        painter.drawPolyline([tip + QPointF(back, -high * 0.15), tip, tip + QPointF(back, high * 0.15)])
