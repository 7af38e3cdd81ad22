"""The pane of the forms: that of the chosen steps or that of the routine, and the figure beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from supple.ui.editing.figure_card import WIDTH as FIGURE_WIDTH
from supple.ui.editing.figure_card import FigureCard
from supple.ui.editing.form_scroll import form_scroll
from supple.ui.pages.editor.routine_form import RoutineForm
from supple.ui.pages.editor.step_form import StepForm
from supple.ui.widgets.segmented import Segmented
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from supple.routine.codes import Codes
    from supple.ui.theme import Theme

STEP, ROUTINE = 0, 1
# The form keeps at least this beside the figure.
_LEAST_FORM: Final = 380


class FormPane(QWidget):
    """Shows one of the two forms; where none of the steps is chosen it says what to do."""

    def __init__(self, theme: Theme, codes: Codes) -> None:
        super().__init__()
        self._theme = theme
        self.which = Segmented(
            theme, [word("editor.tab.step"), word("editor.tab.routine")], name=word("editor.tab.name")
        )
        self.title = TextLabel(theme, "", "card", wraps=False, elides=True)
        self.step = StepForm(theme)
        self.routine = RoutineForm(theme, codes)
        self.figure = FigureCard(theme)
        self._empty = TextLabel(theme, word("editor.form.none"), "body", "ink2")
        self._step_page = QWidget()
        self._pages = QStackedWidget()
        self._lay_out()
        self.which.chosen.connect(self._on_which)
        self.show_step(has_step=False)

    def _lay_out(self) -> None:
        theme = self._theme
        step_column = QVBoxLayout(self._step_page)
        step_column.setContentsMargins(0, 0, 0, 0)
        step_column.addWidget(self._empty)
        step_column.addWidget(self.step)
        step_column.addStretch(1)
        routine_page = QWidget()
        routine_column = QVBoxLayout(routine_page)
        routine_column.setContentsMargins(0, 0, 0, 0)
        routine_column.addWidget(self.routine)
        routine_column.addStretch(1)
        self.scrolls = [form_scroll(page, theme) for page in (self._step_page, routine_page)]
        for scroll in self.scrolls:
            self._pages.addWidget(scroll)
        forms = QVBoxLayout()
        forms.setContentsMargins(0, 0, 0, 0)
        forms.setSpacing(theme.px(12))
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        head.addWidget(self.title, 1)
        head.addWidget(self.which)
        forms.addLayout(head)
        forms.addWidget(self._pages, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(16))
        row.setSpacing(theme.px(20))
        row.addLayout(forms, 1)
        self.figure.setFixedWidth(theme.px(FIGURE_WIDTH))
        row.addWidget(self.figure)

    @property
    def shows_routine(self) -> bool:
        """Whether the form of the routine is shown."""
        return self.which.current() == ROUTINE

    def show_step(self, *, has_step: bool) -> None:
        """Show the form of a step, or that none is chosen."""
        self.step.setVisible(has_step)
        self._empty.setVisible(not has_step)
        self.show_title()

    def show_title(self) -> None:
        """Say what the shown form is about."""
        name = self.step.title if not self.step.isHidden() else ""
        self.title.set_words(word("editor.head.name") if self.shows_routine else name)

    def choose(self, which: int) -> None:
        """Show one of the forms."""
        self.which.choose(which)
        self._pages.setCurrentIndex(which)
        self.show_title()

    def take_focus(self) -> None:
        """Put the focus into the form that is shown."""
        if self.shows_routine:
            self.routine.take_focus()
        elif not self.step.isHidden():
            self.step.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the figure out where the form needs its room."""
        super().resizeEvent(event)
        theme = self._theme
        self.figure.setVisible(self.width() >= theme.px(FIGURE_WIDTH + 60 + _LEAST_FORM))

    def _on_which(self, which: int) -> None:
        self._pages.setCurrentIndex(which)
        self.show_title()
