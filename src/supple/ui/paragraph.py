"""Wrapped text with the line height of a text style; its first words may be stronger."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QPainter

    from supple.ui.theme import Theme

_PAUSE: Final = re.compile(r"[,:;] ")
# Of the longer of two lines: less would leave a word or two alone.
_LEAST_SHARE: Final = 0.4


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text in a style; its first ``strong_length`` characters are in ``strong_style``. Line breaks are kept.

    ``size`` in pixels (before text scale) replaces the style's own.
    """

    theme: Theme
    text: str
    style: str = "body"
    strong_length: int = 0
    strong_style: str = "body-strong"
    size: float | None = None

    @property
    def line_height(self) -> int:
        """Return the height of a line in pixels; it follows ``size`` where that replaces the style's own."""
        high = self.theme.line_height(self.style)
        return high if self.size is None else round(high * self.size / self.theme.tokens.type[self.style].size)

    def height_for(self, width: float) -> int:
        """Return the height that the text needs in ``width`` pixels."""
        return _line_count(self, width) * self.line_height

    def balanced_width(self, width: float) -> float:
        """Return the least width in which the text needs no more lines than in ``width``: none is left short."""
        lines = self.lines(width)[1]
        if lines < 2:
            return width
        least, most = width / lines, width
        while most - least > 4:
            middle = (least + most) / 2
            if middle >= self.widest_word() and self.lines(middle)[1] <= lines:
                most = middle
            else:
                least = middle
        return most

    def broken_at_pause(self, width: float) -> Paragraph:
        """Return the text with its line break after a comma or colon, where its two lines leave the choice."""
        if "\n" in self.text or self.lines(width)[1] != 2:
            return self
        even = []
        for found in _PAUSE.finditer(self.text):
            lines = (self.text[: found.start() + 1], self.text[found.end() :])
            shorter, longer = sorted(replace(self, text=line).natural_width() for line in lines)
            if longer <= width and shorter >= _LEAST_SHARE * longer:
                even.append((longer, "\n".join(lines)))
        return replace(self, text=min(even)[1]) if even else self

    def natural_width(self) -> int:
        """Return the width of the longest line when none is wrapped, in whole pixels."""
        return _natural_width(self)

    def widest_word(self) -> int:
        """Return the width below which a word would have to be broken, in whole pixels."""
        return _widest_word(self)

    def paint(
        self, painter: QPainter, rect: QRectF, colour: QColor, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
    ) -> None:
        """Paint the text from the top of ``rect``."""
        layout, _ = self.lines(rect.width(), align)
        painter.setPen(colour)
        layout.draw(painter, QPointF(rect.x(), rect.y()))

    def lines(self, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> tuple[QTextLayout, int]:
        """Lay the text out in ``width`` pixels; returns the layout and how many lines it has."""
        layout = QTextLayout(self.text.replace("\n", "\u2028"), self.theme.font(self.style, self.size))
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        if self.strong_length:
            strong = QTextCharFormat()
            strong.setFont(self.theme.font(self.strong_style))
            span = QTextLayout.FormatRange()
            span.start, span.length, span.format = 0, self.strong_length, strong
            layout.setFormats([span])
        high = self.line_height
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            line.setPosition(QPointF(0, count * high + (high - line.height()) / 2))
            count += 1
        layout.endLayout()
        return layout, count


# Layouts ask for the same measures many times over while a page is laid out.


@lru_cache(maxsize=2048)
def _line_count(paragraph: Paragraph, width: float) -> int:
    return paragraph.lines(width)[1]


@lru_cache(maxsize=1024)
def _natural_width(paragraph: Paragraph) -> int:
    layout, count = paragraph.lines(100_000)
    return max((ceil(layout.lineAt(number).naturalTextWidth()) for number in range(count)), default=0)


@lru_cache(maxsize=1024)
def _widest_word(paragraph: Paragraph) -> int:
    style = paragraph.strong_style if paragraph.strong_length else paragraph.style
    metrics = QFontMetricsF(paragraph.theme.font(style, paragraph.size))
    return ceil(max((metrics.horizontalAdvance(word) for word in paragraph.text.split()), default=0))
