"""The label that wraps its words and keeps the line height of its style."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from supple.ui.painting import elided, painter_on
from supple.ui.paragraph import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme

# Some letters and the ellipsis.
_LEAST_SHOWN = 48


class TextLabel(QLabel):
    """Words in a text style and a colour role. ``strong_length`` first characters are bold.

    With ``wraps`` the height follows the width; without it the label is one line, never narrower than its words.
    ``balanced`` words break into lines of about one length. One line that ``elides`` gives way where room is short: it
    ends in an ellipsis and stands in full in the tool tip.
    """

    def __init__(  # noqa: PLR0913 - each is a fact of the text
        self,
        theme: Theme,
        text: str = "",
        style: str = "body",
        colour: str = "ink",
        *,
        wraps: bool = True,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        strong_length: int = 0,
        balanced: bool = False,
        elides: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._style = style
        self._colour = colour
        self._align = align
        self._strong = strong_length
        self._wraps = wraps
        self._balanced = balanced
        self._elides = elides
        self._size: float | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(style))
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred if wraps or elides else QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum
        )
        policy.setHeightForWidth(wraps)
        self.setSizePolicy(policy)
        self.setText(text)

    def set_colour(self, colour: str) -> None:
        """Change the colour role."""
        self._colour = colour
        self.update()

    def set_size(self, size: float) -> None:
        """Replace the style's own size, in pixels before text scale."""
        if size != self._size:
            self._size = size
            self.setFont(self._theme.font(self._style, size))
            self.updateGeometry()

    def set_words(self, text: str, strong_length: int = 0) -> None:
        """Change the words and how many of their first characters are bold."""
        self._strong = strong_length
        self.setText(text)
        if self._elides:
            self.setToolTip(self.hidden_text())
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words wrapped to ``width``."""
        return self._paragraph().height_for(width) if self._wraps else self._paragraph().line_height

    def hasHeightForWidth(self) -> bool:
        """Return whether the height follows the width."""
        return self._wraps

    def sizeHint(self) -> QSize:
        """Return the size of the words on as few lines as their line breaks ask for."""
        paragraph = self._paragraph()
        wide = paragraph.natural_width() + 1
        return QSize(wide, paragraph.height_for(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that cuts nothing off."""
        if self._elides:
            return QSize(min(self.sizeHint().width(), self._theme.px(_LEAST_SHOWN)), self._paragraph().line_height)
        if not self._wraps:
            return self.sizeHint()
        return QSize(self._paragraph().widest_word() + 1, self._paragraph().line_height)

    def hidden_text(self) -> str:
        """Return the words when they do not fit."""
        return "" if self._shown() == self.text() else self.text()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Tell in the tool tip what does not fit."""
        if self._elides:
            self.setToolTip(self.hidden_text())

    def _shown(self) -> str:
        return elided(self.text(), self.font(), self.width()) if self._elides else self.text()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, in the middle of the height that is left over."""
        painter = painter_on(self)
        paragraph = self._paragraph()
        if self._elides:
            paragraph = replace(paragraph, text=self._shown())
        spare = max(0, self.height() - paragraph.height_for(self.width())) / 2
        place = QRectF(self.rect()).adjusted(0, 0 if self._wraps else spare, 0, 0)
        if self._balanced:
            paragraph = paragraph.broken_at_pause(place.width())
            spare_width = place.width() - paragraph.balanced_width(place.width())
            before = spare_width / 2 if self._align & Qt.AlignmentFlag.AlignHCenter else 0
            place.adjust(before, 0, before - spare_width, 0)
        paragraph.paint(painter, place, self._theme.colour(self._colour), self._align)
        painter.end()

    def _paragraph(self) -> Paragraph:
        return Paragraph(self._theme, self.text(), self._style, self._strong, size=self._size)
