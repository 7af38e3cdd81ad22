"""The soft panel beside the first run: mark, headline and a figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from supple.ui.painting import painter_on
from supple.ui.widgets.figure_picture import FigurePicture
from supple.ui.widgets.logo import Logo
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from supple.ui.theme import Theme

_HEADLINE = 44
_HEADLINE_NARROW = 32
_NARROW = 440


class SidePanel(QWidget):
    """Holds no control; a window without room leaves it out."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._headline = TextLabel(theme, "", "display", balanced=True)
        self.figure = FigurePicture(theme)
        self.figure.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(44, 44, 24, 0)
        column.setSpacing(theme.px(36))
        column.addWidget(Logo(theme, word("shell.name")))
        column.addWidget(self._headline)
        column.addWidget(self.figure, 1)

    def show_headline(self, text: str) -> None:
        """Change the headline."""
        self._headline.set_words(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take smaller letters where the panel is narrow."""
        super().resizeEvent(event)
        narrow = event.size().width() < self._theme.px(_NARROW)
        self._headline.set_size(_HEADLINE_NARROW if narrow else _HEADLINE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour("accentSoft"))
        painter.end()
