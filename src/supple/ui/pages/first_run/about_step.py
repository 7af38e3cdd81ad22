"""The health profile as a step of the first run; it may be skipped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.ui.pages.first_run.step_frame import StepFrame
from supple.ui.profile_form import ProfileForm
from supple.ui.widgets.action_button import ActionButton, ButtonSize, Variant
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from datetime import date

    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme


class AboutStep(StepFrame):
    """The second step. Skipping tells nothing; what was told before stays."""

    def __init__(self, theme: Theme, regions: Regions, today: date) -> None:
        large = ButtonSize.LARGE
        self.back_button = ActionButton(theme, word("first-run.back"), variant=Variant.GHOST, size=large)
        self.skip_button = ActionButton(theme, word("about-you.skip"), variant=Variant.GHOST, size=large)
        self.next_button = ActionButton(theme, word("about-you.next"), variant=Variant.PRIMARY, size=large)
        buttons = (self.back_button, self.skip_button, self.next_button)
        super().__init__(theme, word("about-you.title"), buttons, 2)
        self.form = ProfileForm(theme, regions, today)
        self.column.addWidget(TextLabel(theme, word("about-you.about"), "check", "ink2"))
        self.column.addWidget(self.form)
        self.column.addStretch(1)
