"""The list of contents of a PDF: an update at the end of the file, for Qt writes none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from supple.ui.print.sheet import Mark

_POINTS_PER_MM: Final = 72 / 25.4
_TRAILER: Final = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*\Z", re.DOTALL)
_ROOT: Final = re.compile(rb"/Root\s+(\d+)\s+0\s+R")
_SIZE: Final = re.compile(rb"/Size\s+(\d+)")
_KIDS: Final = re.compile(rb"/Type\s*/Pages\b.*?/Kids\s*\[(.*?)\]", re.DOTALL)
_CMAP: Final = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
# What letters stand for: in a list, or behind the first and the last of a range.
_LIST: Final = re.compile(rb"\[[^\]]*\]")
_RANGE: Final = re.compile(rb"(<[0-9A-Fa-f]{4}> <[0-9A-Fa-f]{4}> )<0009>")
_TABULATOR: Final = b"<0009>"
_SPACE: Final = b"<0020>"
_REFERENCE: Final = re.compile(rb"(\d+)\s+0\s+R")


def with_outline(pdf: bytes, marks: Sequence[Mark], page_height: float, language: str) -> bytes:
    """Return a PDF with bookmarks, its language, and its title in the window's head; ``page_height`` is in mm.

    The file's own bytes stay as they are; the objects that change are added behind them, as the format provides. A
    file that is not as expected is returned as it is, for a handout without bookmarks is better than none.
    """
    trailer = _TRAILER.search(pdf)
    kids = _KIDS.search(pdf)
    root = _ROOT.search(trailer.group(1)) if trailer else None
    size = _SIZE.search(trailer.group(1)) if trailer else None
    if trailer is None or kids is None or root is None or size is None or not marks:
        return pdf
    catalog = _object(pdf, int(root.group(1)))
    if catalog is None:
        return pdf
    pages = [int(number) for number in _REFERENCE.findall(kids.group(1))]
    first = int(size.group(1))
    parts: list[tuple[int, bytes]] = [
        (int(root.group(1)), _catalog(catalog, first, language)),
        (first, _head(first, len(marks))),
    ]
    for number, mark in enumerate(marks):
        parts.append((first + 1 + number, _entry(mark, first, number, len(marks), pages, page_height)))
    return pdf + _update(parts, len(pdf), trailer, first + 1 + len(marks))


def with_spaces(pdf: bytes) -> bytes:
    """Return a PDF whose gaps between words are spaces for whoever searches it or copies from it.

    Qt names the letter of a space by the first sign that looks like it, which is the tabulator.
    """

    def named(found: re.Match[bytes]) -> bytes:
        letters = _LIST.sub(lambda one: one.group().replace(_TABULATOR, _SPACE), found.group())
        return _RANGE.sub(lambda one: one.group(1) + _SPACE, letters)

    return _CMAP.sub(named, pdf)


def _object(pdf: bytes, number: int) -> bytes | None:
    """Return what stands between the brackets of an object that is a plain dictionary."""
    found = re.search(rb"(?:\A|\n)%d 0 obj\s*<<(.*?)>>\s*endobj" % number, pdf, re.DOTALL)
    return found.group(1) if found else None


def _catalog(old: bytes, outlines: int, language: str) -> bytes:
    own = b"/Outlines %d 0 R\n/PageMode /UseNone\n/ViewerPreferences << /DisplayDocTitle true >>\n" % outlines
    if b"/Lang" not in old:
        own += b"/Lang (%s)\n" % language.encode("ascii")
    return b"<<" + old.rstrip() + b"\n" + own + b">>"


def _head(first: int, count: int) -> bytes:
    return b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % (first + 1, first + count, count)


def _entry(mark: Mark, first: int, number: int, count: int, pages: list[int], page_height: float) -> bytes:
    top = (page_height - mark.y) * _POINTS_PER_MM
    title = (b"\xfe\xff" + mark.title.encode("utf-16-be")).hex().encode("ascii")
    links = b""
    if number > 0:
        links += b" /Prev %d 0 R" % (first + number)
    if number + 1 < count:
        links += b" /Next %d 0 R" % (first + number + 2)
    target = b"[%d 0 R /XYZ null %.2f null]" % (pages[mark.page], top)
    return b"<< /Title <%s> /Parent %d 0 R%s /Dest %s >>" % (title, first, links, target)


def _update(parts: list[tuple[int, bytes]], start: int, trailer: re.Match[bytes], size: int) -> bytes:
    """Return new objects with a table of where they are, linked to the table before."""
    body = b""
    table = b"xref\n0 1\n0000000000 65535 f \n"
    for number, text in parts:
        table += b"%d 1\n%010d 00000 n \n" % (number, start + len(body) + 1)
        body += b"\n%d 0 obj\n%s\nendobj" % (number, text)
    keys = _SIZE.sub(b"/Size %d" % size, trailer.group(1)).strip()
    at = start + len(body) + 1
    end = b"trailer\n<<\n%s\n/Prev %s\n>>\nstartxref\n%d\n%%%%EOF\n" % (keys, trailer.group(2), at)
    return body + b"\n" + table + end
