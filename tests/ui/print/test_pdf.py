"""The PDF read back by another program, and drawn by one."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pytest
from print.printed import handout_of, routine, with_steps
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, qGray
from PySide6.QtPdf import QPdfDocument

from supple import __version__
from supple.ui.print.logo import Logo
from supple.ui.print.paper import MARGIN, PaperSize, page_box
from supple.ui.print.pdf import handout_pdf, paint_pages
from supple.ui.print.pdf_outline import with_outline, with_spaces
from supple.ui.print.sheet import Mark
from supple.ui.print.wishes import HandoutWishes
from supple.ui.wording import word

if TYPE_CHECKING:
    from pypdf import PageObject

pytestmark = pytest.mark.usefixtures("tokens")
POINTS_PER_MM = 72 / 25.4


def logo() -> Logo:
    image = QImage(300, 120, QImage.Format.Format_RGB32)
    image.fill(QColor("#0b6b5d"))
    return Logo("logo.png", 2.5, picture=image)


def read(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf), strict=True)


def plain(text: str) -> str:
    return " ".join(text.split())


def fonts_of(page: PageObject) -> dict[str, bool]:
    """Return the fonts of a page, and whether each is in the file."""
    found = {}
    for font in page["/Resources"]["/Font"].values():
        for inner in font.get_object()["/DescendantFonts"]:
            described = inner.get_object()["/FontDescriptor"].get_object()
            found[str(described["/FontName"]).partition("+")[2]] = "/FontFile2" in described
    return found


def test_words_can_be_searched_and_copied() -> None:
    wishes = HandoutWishes(clinic="Harbour Physiotherapy", patient="J. M.", day="28 November 2026", often="Once a day")
    reader = read(handout_pdf(handout_of(routine("stretch-full-legs-10"), wishes)))
    front = plain(reader.pages[0].extract_text())
    assert "Full-leg stretch, 10 minutes" in front
    assert "For J. M. · 28 November 2026 · 10 minutes · wall, mat, cushion" in front
    assert "Harbour Physiotherapy" in front
    assert "40 seconds, each side" in front
    assert word("handout.stop.title") in front
    assert "\t" not in reader.pages[0].extract_text()
    assert word("handout.ask.title") in plain(reader.pages[1].extract_text())


def test_title_author_language_and_contents_are_told() -> None:
    wishes = HandoutWishes(clinic="Harbour\nPhysiotherapy")
    reader = read(handout_pdf(handout_of(routine("stretch-calves"), wishes)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Calf and ankle stretch"
    assert reader.metadata.author == "Harbour Physiotherapy"
    assert reader.metadata.creator == f"Supple {__version__}"
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    titles = [entry.title for entry in reader.outline]
    names = [step.exercise.name for step in routine("stretch-calves").steps]
    assert [title for title in titles if title in names] == names
    assert word("handout.signs.title") in titles
    pages = [reader.get_destination_page_number(entry) for entry in reader.outline]
    assert pages == sorted(pages)
    assert pages[0] == 0


@pytest.mark.parametrize("paper", list(PaperSize))
def test_the_paper_is_as_large_as_it_should_be(paper: PaperSize) -> None:
    handout = handout_of(routine("stretch-calves"), HandoutWishes(paper=paper))
    reader = read(handout_pdf(handout))
    assert len(reader.pages) == len(handout.sheets)
    box = page_box(paper)
    for page in reader.pages:
        assert float(page.mediabox.width) == pytest.approx(box.width * POINTS_PER_MM, abs=0.6)
        assert float(page.mediabox.height) == pytest.approx(box.height * POINTS_PER_MM, abs=0.6)


def test_fonts_are_in_the_file_and_figures_are_shapes() -> None:
    reader = read(handout_pdf(handout_of(routine("warm-up-classic"))))
    for page in reader.pages:
        fonts = fonts_of(page)
        assert fonts
        assert all(name.startswith("Figtree") and is_embedded for name, is_embedded in fonts.items())
        assert pictures_of(page) == []
    drawn = reader.pages[0].get_contents()
    assert drawn is not None
    # Curves and corners of six exercises in two moments each.
    assert len(re.findall(rb" [lc]\s", drawn.get_data())) > 20_000


def pictures_of(page: PageObject) -> list[tuple[int, int]]:
    things = [thing.get_object() for thing in page["/Resources"].get("/XObject", {}).values()]
    return [(thing["/Width"], thing["/Height"]) for thing in things if thing["/Subtype"] == "/Image"]


def test_the_logo_is_the_only_picture() -> None:
    reader = read(handout_pdf(handout_of(routine("stretch-calves"), HandoutWishes(logo=logo()))))
    assert [pictures_of(page) for page in reader.pages] == [[(300, 120)], []]


def drawn_pages(pdf: bytes, paper: PaperSize) -> list[QImage]:
    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    assert document.status() is QPdfDocument.Status.Ready
    box = page_box(paper)
    size = QSize(round(box.width * 4), round(box.height * 4))
    pages = []
    for number in range(document.pageCount()):
        page = QImage(size, QImage.Format.Format_RGB32)
        page.fill(Qt.GlobalColor.white)
        found = document.render(number, size).convertToFormat(QImage.Format.Format_ARGB32)
        painter = QPainter(page)
        painter.drawImage(0, 0, found)
        painter.end()
        pages.append(page)
    document.close()
    return pages


def is_white(page: QImage, left: int, top: int, right: int, bottom: int) -> bool:
    # A page of 863.6 dots is drawn in 864, which leaves a breath of grey beside what stands at an edge.
    return all(qGray(page.pixel(x, y)) >= 250 for x in range(left, right, 2) for y in range(top, bottom, 2))


@pytest.mark.parametrize(("paper", "large"), [(PaperSize.A4, False), (PaperSize.LETTER, True)])
def test_another_program_draws_it_within_the_margins(paper: PaperSize, large: bool) -> None:
    wishes = HandoutWishes(paper=paper, large_print=large, logo=logo())
    for page in drawn_pages(handout_pdf(handout_of(routine("stretch-full-legs-20"), wishes)), paper):
        wide, high = page.width(), page.height()
        edge = round((MARGIN - 0.5) * 4)
        assert is_white(page, 0, 0, wide, edge)
        assert is_white(page, 0, high - edge, wide, high)
        assert is_white(page, 0, 0, edge, high)
        assert is_white(page, wide - edge, 0, wide, high)
        assert not is_white(page, edge, edge, wide - edge, high - edge)


def test_a_smaller_paper_in_the_printer_takes_the_sheets_smaller() -> None:
    handout = handout_of(with_steps("stretch-calves", 2))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    size = QPageSize(QPageSize.PageSizeId.A5)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setResolution(300)
    paint_pages(handout, writer, 300 / 25.4)
    del writer
    reader = read(bytes(buffer.data().data()))
    assert len(reader.pages) == len(handout.sheets)
    assert float(reader.pages[0].mediabox.width) == pytest.approx(148 * POINTS_PER_MM, abs=1)
    assert "Questions for us" in plain(" ".join(page.extract_text() for page in reader.pages).replace("\t", " "))


@pytest.mark.parametrize(
    "pdf",
    [
        b"",
        b"no pdf at all",
        b"trailer << /Size 3 /Root 1 0 R >> startxref 9 %%EOF",
        b"\n2 0 obj << /Type /Pages /Kids [3 0 R] >> endobj trailer << /Size 4 /Root 1 0 R >> startxref 9 %%EOF",
    ],
)
def test_a_file_that_is_not_as_expected_stays_as_it_is(pdf: bytes) -> None:
    assert with_outline(pdf, [Mark("One", 0, 10)], 297, "en") == pdf


def test_without_marks_nothing_is_added() -> None:
    pdf = handout_pdf(handout_of(routine("stretch-calves")))
    assert with_outline(pdf, [], 297, "en") == pdf


def test_only_what_stands_for_a_letter_becomes_a_space() -> None:
    before = b"<0009> begincmap <0000> <0000> <0009> <0009> <0009> <0041> [<0009> <0043> <0009>] endcmap <0009>"
    after = b"<0009> begincmap <0000> <0000> <0020> <0009> <0009> <0041> [<0020> <0043> <0020>] endcmap <0009>"
    assert with_spaces(before) == after
    assert len(before) == len(after)
