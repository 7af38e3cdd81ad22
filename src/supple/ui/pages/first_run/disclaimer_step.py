"""What Supple is and is not, with the two boxes that have to be ticked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

from supple.ui.pages.first_run.expectations import Expectations
from supple.ui.pages.first_run.note import Note
from supple.ui.pages.first_run.step_frame import StepFrame
from supple.ui.widgets.action_button import ActionButton, ButtonSize, Variant
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme

_EXPECT_FROM: Final = 760


class DisclaimerStep(StepFrame):
    """The first step: nothing is ticked, and Continue waits for both boxes."""

    def __init__(self, theme: Theme) -> None:
        self.continue_button = ActionButton(
            theme, word("first-run.continue"), variant=Variant.PRIMARY, size=ButtonSize.LARGE
        )
        self._theme = theme
        super().__init__(theme, word("first-run.title"), (self.continue_button,), 1)
        self.adult_row = CheckRow(theme, word("first-run.adult"), plain=True)
        self.cannot_check_row = CheckRow(theme, word("safety.cannot-check"), plain=True)
        self.young_button = ActionButton(theme, word("first-run.young"), variant=Variant.GHOST)
        self.column.addWidget(TextLabel(theme, word("safety.disclaimer"), "check"))
        self.column.addWidget(Hairline(theme))
        self.column.addWidget(self.adult_row)
        self.column.addWidget(self.cannot_check_row)
        self.column.addWidget(Note(theme, "lock", word("first-run.private")))
        self.column.addWidget(self.young_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.expectations = Expectations(theme)
        self.column.addWidget(self.expectations)
        self.column.addStretch(1)
        for row in (self.adult_row, self.cannot_check_row):
            row.toggled.connect(self._show_continue)
        self._show_continue()

    def resizeEvent(self, event: object) -> None:
        """Leave out what is not asked where there is no room for it."""
        super().resizeEvent(event)
        self.expectations.setVisible(self.height() >= self._theme.px(_EXPECT_FROM))

    def go_on(self) -> None:
        """Go on where both boxes are ticked; else put the focus on the first that is not."""
        if self.continue_button.isEnabled():
            self.continue_button.click()
        else:
            row = self.cannot_check_row if self.adult_row.isChecked() else self.adult_row
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_continue(self) -> None:
        ready = self.adult_row.isChecked() and self.cannot_check_row.isChecked()
        self.continue_button.setEnabled(ready)
        self.continue_button.setToolTip("" if ready else word("first-run.continue-off"))
