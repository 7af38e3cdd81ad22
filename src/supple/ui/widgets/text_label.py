"""The label that wraps its words and keeps the line height of its style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from supple.ui.painting import painter_on
from supple.ui.paragraph import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme


class TextLabel(QLabel):
    """Words in a text style and a colour role. ``strong_length`` first characters are bold.

    With ``wraps`` the height follows the width; without it the label is one line, never narrower than its words.
    ``balanced`` words break into lines of about one length.
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
        self._size: float | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(theme.font(style))
        policy = QSizePolicy(
            QSizePolicy.Policy.Preferred if wraps else QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Minimum
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
        if not self._wraps:
            return self.sizeHint()
        return QSize(self._paragraph().widest_word() + 1, self._paragraph().line_height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the words, in the middle of the height that is left over."""
        painter = painter_on(self)
        paragraph = self._paragraph()
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
