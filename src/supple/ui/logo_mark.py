"""The program's mark: a bending figure, drawn as a path on a grid of 34."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

if TYPE_CHECKING:
    from supple.ui.theme import Theme

_GRID: Final = 34.0
_ICON_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
# The icon stands on other programs' grounds, so its colours do not follow the theme.
_ICON_FILL: Final = "#0B6B5D"
_ICON_INK: Final = "#FFFFFF"


def paint_mark(painter: QPainter, rect: QRectF, fill: QColor, ink: QColor) -> None:
    """Paint the mark into a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _GRID, rect.height() / _GRID)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(0, 0, _GRID, _GRID), 9.5, 9.5)
    painter.setBrush(ink)
    painter.drawEllipse(QPointF(11, 11.2), 3.0, 3.0)
    bend = QPainterPath(QPointF(8.6, 25.0))
    bend.cubicTo(14.6, 25.0, 16.8, 20.6, 17.0, 16.6)
    bend.cubicTo(17.2, 12.0, 19.6, 9.0, 25.6, 9.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 3.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPath(bend)
    painter.restore()


def paint_logo(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Paint the mark in the theme's colours."""
    paint_mark(painter, rect, theme.colour("accent"), theme.colour("accentInk"))


def app_icon() -> QIcon:
    """Return the icon of the window and the program."""
    made = QIcon()
    for size in _ICON_SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_mark(painter, QRectF(0, 0, size, size), QColor(_ICON_FILL), QColor(_ICON_INK))
        painter.end()
        made.addPixmap(pixmap)
    return made
