"""The page for a clinician on paper and as a PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from supple.ui.pages.signs.clinician_page import ClinicianPage

_POINTS: Final = 11


def print_page(page: ClinicianPage, device: QPagedPaintDevice, family: str) -> None:
    """Print a page in a font family; the layout of ``device`` is left as the person chose it."""
    document = QTextDocument()
    document.setDefaultFont(QFont(family, _POINTS))
    document.setHtml(page.as_html())
    document.print_(device)


def page_as_pdf(page: ClinicianPage, family: str) -> bytes:
    """Return the page as the bytes of a PDF, A4 upright."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(page.title)
    size = QPageSize(QPageSize.PageSizeId.A4)
    # The document keeps two centimetres on each side by itself.
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    print_page(page, writer, family)
    del writer
    return bytes(buffer.data().data())
