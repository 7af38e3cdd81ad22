"""Lettering: paragraphs measured and broken into lines, the same for paper, PDF and preview."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextLayout, QTextOption

from supple.ui.print.paper import Box
from supple.ui.print.sheet import Align, Ink, Style, Words
from supple.ui.theme import FAMILY

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

# Letters are laid out in twentieths of a millimetre, so that their sizes are whole numbers without a visible step.
UNITS: Final = 20
_MM_PER_POINT: Final = 25.4 / 72
_BOLD: Final = 700
_ALIGNMENTS: Final = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}
# As Qt wants a line break within a paragraph.
_LINE_BREAK: Final = "\u2028"
# A text that is given just its own width must not break for a rounding.
_SLACK: Final = 0.3


def font_of(style: Style, factor: float, weight: int | None = None) -> QFont:
    """Return the font of a style, its size in units."""
    font = QFont([FAMILY, "Inter", "sans-serif"])
    font.setPixelSize(max(1, round(style.points * factor * _MM_PER_POINT * UNITS)))
    font.setWeight(QFont.Weight(style.weight if weight is None else weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def line_height(style: Style, factor: float) -> float:
    """Return the height of a line in millimetres."""
    return style.points * factor * _MM_PER_POINT * style.leading


def natural_width(text: str, style: Style, factor: float, strong: int = 0) -> float:
    """Return the width of a text on one line, in millimetres."""
    layout, _ = _laid_out(Words(Box(0, 0, 10_000, 0), text, style, strong=strong, factor=factor))
    return max((layout.lineAt(number).naturalTextWidth() for number in range(layout.lineCount())), default=0.0) / UNITS


# Large print: reading text of 16 points, as charities for the blind ask for; what is large anyway grows less.
_LARGE: Final = {
    Style.TITLE: 1.3,
    Style.SUBTITLE: 1.46,
    Style.HEAD: 1.6,
    Style.NAME: 1.7,
    Style.DOSE: 1.65,
    Style.BODY: 1.78,
    Style.STRONG: 1.78,
    Style.SMALL: 1.88,
    Style.DAY: 1.75,
    Style.TINY: 1.75,
}


@dataclass(frozen=True, slots=True)
class Lettering:
    """Sets paragraphs in normal or in large print; ``scale`` below 1 is for texts that would fill a page and more."""

    is_large: bool = False
    scale: float = 1.0

    def factor(self, style: Style) -> float:
        """Return how much larger than in normal print a style is."""
        return (_LARGE[style] if self.is_large else 1.0) * self.scale

    def height(self, style: Style) -> float:
        """Return the height of a line in millimetres."""
        return line_height(style, self.factor(style))

    def width(self, text: str, style: Style, strong: int = 0) -> float:
        """Return the width of a text on one line in millimetres, so that it fits where it is given just that."""
        return natural_width(text, style, self.factor(style), strong) + _SLACK

    def set(  # noqa: PLR0913 - each is a fact of the paragraph
        self,
        text: str,
        style: Style,
        x: float,
        y: float,
        width: float,
        *,
        ink: Ink = Ink.BLACK,
        strong: int = 0,
        accent: int = 0,
        align: Align = Align.LEFT,
    ) -> Words:
        """Return a paragraph that begins at a place; its box is as high as its lines."""
        factor = self.factor(style)
        words = Words(Box(x, y, width, 0), text, style, ink, strong, accent, align, factor)
        layout, _ = _laid_out(words)
        return replace(words, box=Box(x, y, width, layout.lineCount() * self.height(style)))


# What does not fit even at half the size has no place on paper.
_SCALES: Final = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5)
Set = TypeVar("Set")


def fitted(lettering: Lettering, set_in: Callable[[Lettering], Set], fits: Callable[[Set], bool]) -> Set:
    """Return what ``set_in`` makes with letters as large as fit, at least half as large as usual."""
    made = set_in(lettering)
    for scale in _SCALES[1:]:
        if fits(made):
            break
        made = set_in(replace(lettering, scale=scale))
    return made


def paint_words(painter: QPainter, words: Words) -> None:
    """Paint a paragraph with a painter whose units are millimetres."""
    layout, _ = _laid_out(words)
    painter.save()
    painter.translate(words.box.x, words.box.y)
    painter.scale(1 / UNITS, 1 / UNITS)
    painter.setPen(QColor(words.ink.value))
    layout.draw(painter, QPointF(0, 0))
    painter.restore()


def _laid_out(words: Words) -> tuple[QTextLayout, str]:
    """Return the paragraph broken into lines within its width, and its text as it was laid out."""
    text = words.text.replace("\r\n", "\n").replace("\n", _LINE_BREAK)
    layout = QTextLayout(text, font_of(words.style, words.factor))
    option = QTextOption(_ALIGNMENTS[words.align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(words))
    width = words.box.width * UNITS
    leading = line_height(words.style, words.factor) * UNITS
    layout.beginLayout()
    number = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        # The letters stand in the middle of their line.
        line.setPosition(QPointF(0, number * leading + (leading - line.height()) / 2))
        number += 1
    layout.endLayout()
    return layout, text


def _formats(words: Words) -> list[QTextLayout.FormatRange]:
    ranges = []
    for length, is_accent in ((words.strong, False), (words.accent, True)):
        if length:
            one = QTextLayout.FormatRange()
            one.start, one.length = 0, length
            letters = QTextCharFormat()
            if is_accent:
                letters.setForeground(QColor(Ink.ACCENT.value))
            else:
                letters.setFontWeight(_BOLD)
            one.format = letters
            ranges.append(one)
    return ranges
