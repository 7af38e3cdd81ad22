"""The soft panel beside the first run: mark, headline and a picture for each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from supple.ui.pages.first_run.laptop_picture import LaptopPicture
from supple.ui.painting import painter_on
from supple.ui.widgets.figure_picture import FigurePicture
from supple.ui.widgets.logo import Logo
from supple.ui.widgets.mark_picture import MarkPicture
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from supple.body.outline import BodyOutlines
    from supple.ui.theme import Theme

_HEADLINE = 44
_HEADLINE_NARROW = 32
_NARROW = 440


class SidePanel(QWidget):
    """Holds no control; a window without room leaves it out."""

    def __init__(self, theme: Theme, outlines: Callable[[], BodyOutlines]) -> None:
        super().__init__()
        self._theme = theme
        self._headline = TextLabel(theme, "", "display", balanced=True)
        self.figure = _figure(theme)
        self.guided = _figure(theme)
        self.body = MarkPicture(theme, outlines)
        self.body.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._pictures = QStackedWidget()
        for picture in (self.figure, _above_floor(self.body), _beside(LaptopPicture(theme), self.guided)):
            self._pictures.addWidget(picture)
        column = QVBoxLayout(self)
        column.setContentsMargins(44, 44, 24, 0)
        column.setSpacing(theme.px(36))
        column.addWidget(Logo(theme, word("shell.name")))
        column.addWidget(self._headline)
        column.addWidget(self._pictures, 1)

    def show_step(self, step: int, headline: str) -> None:
        """Change the headline, and show the picture of a step: the first, that about the person, or the last."""
        self._headline.set_words(headline)
        self._pictures.setCurrentIndex(step)

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


def _figure(theme: Theme) -> FigurePicture:
    figure = FigurePicture(theme)
    figure.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
    return figure


def _above_floor(picture: QWidget) -> QWidget:
    """Return a picture with some room below it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 20, 36)
    column.addWidget(picture)
    return holder


def _beside(left: QWidget, right: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(left)
    row.addWidget(right, 1)
    return holder
