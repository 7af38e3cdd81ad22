"""A sheet of A4 that a report is drawn on, in millimetres from its upper left corner."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from supple.ui.print.pdf_outline import with_spaces
from supple.ui.theme import FAMILY
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

INK: Final = "#14211f"
GREY: Final = "#44524f"
FAINT: Final = "#aab5b2"
ACCENT: Final = "#0a6156"
_DOTS: Final = 1200
_MM: Final = 25.4
# Letters are laid out in twentieths of a millimetre, so that their sizes are whole numbers without a visible step.
_UNITS: Final = 20
_MM_PER_POINT: Final = 25.4 / 72
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
CENTRE: Final = Qt.AlignmentFlag.AlignCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ReportPaper:
    """Draws words, lines, bars and dots."""

    def __init__(self, painter: QPainter) -> None:
        self._painter = painter

    def words(
        self,
        text: str,
        box: QRectF,
        points: float = 9,
        *,
        bold: bool = False,
        colour: str = INK,
        align: Qt.AlignmentFlag = LEFT,
    ) -> None:
        """Write one line in a box; what is too long ends in an ellipsis."""
        font = QFont([FAMILY, "Inter", "sans-serif"])
        font.setPixelSize(round(points * _MM_PER_POINT * _UNITS))
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        place = QRectF(box.x() * _UNITS, box.y() * _UNITS, box.width() * _UNITS, box.height() * _UNITS)
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter = self._painter
        painter.save()
        painter.scale(1 / _UNITS, 1 / _UNITS)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(place, align | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()

    def line(self, start: QPointF, end: QPointF, colour: str = FAINT, wide: float = 0.2) -> None:
        """Draw a line."""
        self._painter.setPen(QPen(QColor(colour), wide))
        self._painter.drawLine(start, end)

    def bar(self, rect: QRectF, colour: str) -> None:
        """Fill a rectangle."""
        self._painter.fillRect(rect, QColor(colour))

    def dot(self, centre: QPointF, reach: float, *, filled: bool) -> None:
        """Draw a dot, or a ring."""
        self._painter.setPen(QPen(QColor(ACCENT if filled else GREY), 0.3))
        self._painter.setBrush(QColor(ACCENT if filled else "white"))
        self._painter.drawEllipse(centre, reach, reach)


def paper_pdf(title: str, draw: Callable[[ReportPaper], None]) -> bytes:
    """Return a sheet as the bytes of a PDF."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    writer.setTitle(title)
    writer.setCreator(word("shell.name"))
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setResolution(_DOTS)
    painter = QPainter(writer)
    painter.scale(_DOTS / _MM, _DOTS / _MM)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(ReportPaper(painter))
    painter.end()
    del writer
    return with_spaces(bytes(held.data().data()))
