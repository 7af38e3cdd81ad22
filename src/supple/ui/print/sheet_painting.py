"""The painting of sheets: onto a printer, into a PDF, or for the eye."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from supple.ui.print.figure_print import paint_picture
from supple.ui.print.lettering import paint_words
from supple.ui.print.sheet import Emblem, Ink, Panel, Picture, Stroke, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.ui.print.paper import Box
    from supple.ui.print.sheet import Item

# Dash and gap, in widths of the line.
_DASHES: Final = (5.0, 4.0)


def paint_sheet(painter: QPainter, items: Iterable[Item]) -> None:
    """Paint a sheet with a painter whose units are millimetres."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for item in items:
        match item:
            case Words():
                paint_words(painter, item)
            case Panel():
                _paint_panel(painter, item)
            case Stroke():
                _paint_stroke(painter, item)
            case Picture():
                paint_picture(painter, item)
            case Emblem():
                item.logo.paint(painter, rect_of(item.box))


def rect_of(box: Box) -> QRectF:
    """Return a box as Qt takes it."""
    return QRectF(box.x, box.y, box.width, box.height)


def _paint_panel(painter: QPainter, panel: Panel) -> None:
    if panel.line is Ink.NONE:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        pen = QPen(QColor(panel.line.value), panel.width)
        if panel.dashed:
            pen.setDashPattern(list(_DASHES))
        painter.setPen(pen)
    painter.setBrush(QColor(panel.fill.value) if panel.fill is not Ink.NONE else Qt.BrushStyle.NoBrush)
    inner = rect_of(panel.box.inset(panel.width / 2))
    painter.drawRoundedRect(inner, panel.radius, panel.radius)


def _paint_stroke(painter: QPainter, stroke: Stroke) -> None:
    painter.setPen(QPen(QColor(stroke.ink.value), stroke.width, c=Qt.PenCapStyle.FlatCap))
    box = stroke.box
    painter.drawLine(QPointF(box.x, box.y), QPointF(box.right, box.bottom))
