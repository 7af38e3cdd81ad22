"""The pane of the words: what the exercise is, how it is done, and who should take care."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from supple.ui.editing.form_scroll import form_scroll
from supple.ui.pages.editor.exercise.words_form import ABOUT, CARE, HOW, WordsForm
from supple.ui.painting import painter_on
from supple.ui.widgets.segmented import Segmented
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from supple.routine.codes import Codes
    from supple.ui.pages.editor.exercise.sense import ExerciseSense
    from supple.ui.theme import Theme


class WordsPane(QWidget):
    """Shows one of the three forms behind its tab."""

    def __init__(self, theme: Theme, codes: Codes) -> None:
        super().__init__()
        self._theme = theme
        names = [word(f"exercise.tab.{name}") for name in ("about", "how", "care")]
        self.which = Segmented(theme, names, name=word("exercise.tabs"))
        self.forms = tuple(WordsForm(theme, part, codes) for part in (ABOUT, HOW, CARE))
        self._pages = QStackedWidget()
        self.scrolls = [form_scroll(form, theme) for form in self.forms]
        for scroll in self.scrolls:
            self._pages.addWidget(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(10), theme.px(8))
        column.setSpacing(theme.px(10))
        column.addWidget(self.which)
        column.addWidget(self._pages, 1)
        self.which.chosen.connect(self._pages.setCurrentIndex)

    def choose(self, part: int) -> None:
        """Show one of the forms."""
        self.which.choose(part)
        self._pages.setCurrentIndex(part)

    def show_sense(self, sense: ExerciseSense, troubles: Mapping[str, str]) -> None:
        """Show what a text says."""
        for form in self.forms:
            form.show_sense(sense, troubles)

    def take_focus(self) -> None:
        """Put the focus into the form that is shown."""
        self.forms[self._pages.currentIndex()].take_focus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.end()
