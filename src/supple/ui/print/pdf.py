"""A handout as PDF and on a printer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from supple import __version__
from supple.ui.print.paper import PaperSize, page_box
from supple.ui.print.pdf_outline import with_outline, with_spaces
from supple.ui.print.sheet_painting import paint_sheet

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from supple.ui.print.sheet import Handout

_DOTS: Final = 1200
_MM: Final = 25.4
_LANGUAGE: Final = "en-GB"
_SIZES: Final = {PaperSize.A4: QPageSize.PageSizeId.A4, PaperSize.LETTER: QPageSize.PageSizeId.Letter}


def page_layout(paper: PaperSize) -> QPageLayout:
    """Return a sheet held upright; the margins are the handout's own."""
    return QPageLayout(QPageSize(_SIZES[paper]), QPageLayout.Orientation.Portrait, QMarginsF())


def handout_pdf(handout: Handout) -> bytes:
    """Return a handout as the bytes of a PDF: figures as shapes, words as text in fonts that are embedded."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(handout.title)
    writer.setAuthor(" ".join(handout.author.split()))
    writer.setCreator(f"Supple {__version__}")
    writer.setPageLayout(page_layout(handout.paper))
    writer.setResolution(_DOTS)
    paint_pages(handout, writer, _DOTS / _MM)
    del writer
    written = bytes(buffer.data().data())
    return with_outline(with_spaces(written), handout.marks, page_box(handout.paper).height, _LANGUAGE)


def paint_pages(handout: Handout, device: QPagedPaintDevice, dots_per_mm: float) -> None:
    """Paint all sheets, each on a page of its own; a smaller paper than the handout's takes them smaller."""
    painter = QPainter(device)
    page = page_box(handout.paper)
    size = device.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    fit = min(1.0, size.width() / page.width + 0.002, size.height() / page.height + 0.002)
    for number, items in enumerate(handout.sheets):
        if number:
            device.newPage()
        painter.save()
        painter.scale(dots_per_mm, dots_per_mm)
        painter.translate((size.width() - page.width * fit) / 2, (size.height() - page.height * fit) / 2)
        painter.scale(fit, fit)
        paint_sheet(painter, items)
        painter.restore()
    painter.end()
