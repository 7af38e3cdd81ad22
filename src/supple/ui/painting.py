"""Strokes of the brush that several widgets share: surfaces, key caps, icons, one line of text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from supple.ui.icons import STROKE, icon_pixmap

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme

Align = Qt.AlignmentFlag
LEFT_MIDDLE = Align.AlignLeft | Align.AlignVCenter
RIGHT_MIDDLE = Align.AlignRight | Align.AlignVCenter
HOVERED_WASH = 0.04
PRESSED_WASH = 0.08
DISABLED_OPACITY = 0.4
_KEY_CAP_HEIGHT = 20


def painter_on(widget: QWidget) -> QPainter:
    """Return a smooth painter on a widget, faded where the widget is disabled."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # What is placed by hand is mirrored by hand; Qt must not mirror its text a second time.
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if not widget.isEnabled():
        painter.setOpacity(DISABLED_OPACITY)
    return painter


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """Return ``over`` laid on ``under`` with an opacity of ``share``, 0 to 1."""
    pairs = zip((over.red(), over.green(), over.blue()), (under.red(), under.green(), under.blue()), strict=True)
    return QColor(*(round(a * share + b * (1 - share)) for a, b in pairs))


def paint_surface(
    painter: QPainter, rect: QRectF, radius: float, fill: QColor, line: QColor | None = None, width: float = 1
) -> None:
    """Paint a rounded surface; its line lies inside ``rect``."""
    inset = width / 2 if line is not None else 0
    painter.setBrush(fill)
    painter.setPen(Qt.PenStyle.NoPen if line is None else QPen(line, width))
    inner = rect.adjusted(inset, inset, -inset, -inset)
    corner = min(radius - inset, inner.height() / 2)
    painter.drawRoundedRect(inner, corner, corner)


def rounded_path(rect: QRectF, radius: float) -> QPainterPath:
    """Return the outline of a rounded rectangle."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def paint_text(
    painter: QPainter, rect: QRectF, text: str, font: QFont, colour: QColor, align: Align = LEFT_MIDDLE
) -> None:
    """Paint one line of text, with an ellipsis where the room ends."""
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, int(align), elided(text, font, rect.width()))


def elided(text: str, font: QFont, width: float) -> str:
    """Return as much of ``text`` as fits, with an ellipsis where some is left out."""
    # A width measured and rounded must not lose its last letter to a fraction of a pixel.
    return QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width + 0.5)


def text_width(text: str, font: QFont) -> float:
    """Return the width of one line of text in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)


def paint_icon(painter: QPainter, theme: Theme, name: str, rect: QRectF, colour: str, stroke: float = STROKE) -> None:
    """Paint an icon in the middle of ``rect``, as large as its shorter side."""
    size = round(min(rect.width(), rect.height()))
    pixmap = icon_pixmap(theme, name, size, colour, painter.device().devicePixelRatioF(), stroke)
    corner = rect.center() - QPointF(size / 2, size / 2)
    painter.drawPixmap(QPointF(round(corner.x()), round(corner.y())), pixmap)


def key_cap_size(theme: Theme, text: str) -> QSizeF:
    """Return the size of a key cap for ``text``."""
    width = text_width(text, theme.font("tiny")) + theme.px(13)
    high = theme.px(_KEY_CAP_HEIGHT)
    return QSizeF(max(high, round(width)), high)


def paint_key_cap(painter: QPainter, theme: Theme, rect: QRectF, text: str, ink: QColor, fill: QColor | None) -> None:
    """Paint a key cap: a small plate whose lower edge is thicker. Without ``fill`` only its outline in ``ink``."""
    radius = theme.radius.small
    line = theme.colour("line") if fill is not None else mixed_alpha(ink, 0.65)
    painter.setPen(Qt.PenStyle.NoPen)
    if fill is not None:
        paint_surface(painter, rect, radius, line)
        paint_surface(painter, rect.adjusted(1, 1, -1, -2), radius - 1, fill)
    else:
        outer, inner = rounded_path(rect, radius), rounded_path(rect.adjusted(1, 1, -1, -2), radius - 1)
        painter.fillPath(outer.subtracted(inner), line)
    paint_text(painter, rect.adjusted(0, 0, 0, -1), text, theme.font("tiny"), ink, Align.AlignCenter)


def mixed_alpha(colour: QColor, share: float) -> QColor:
    """Return ``colour`` with an opacity of ``share``, 0 to 1."""
    faded = QColor(colour)
    faded.setAlphaF(share)
    return faded
