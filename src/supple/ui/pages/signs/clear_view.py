"""That nothing stands in the way, and until when that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from supple.ui.pages.signs.mark import IconMark
from supple.ui.widgets.action_button import ActionButton, ButtonSize
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from supple.ui.theme import Theme

_COLUMN = 600


class ClearView(PageScroll):
    """Shown while an answer of "none of these" holds."""

    again_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, content_width=theme.px(_COLUMN))
        middle = Qt.AlignmentFlag.AlignHCenter
        self._until = TextLabel(theme, "", "body", "ink2", align=middle)
        self.again_button = ActionButton(theme, word("signs.again"), icon="rotate-ccw", size=ButtonSize.LARGE)
        self.column.addStretch(1)
        self.column.addWidget(IconMark(theme, "shield-check", "w_normal", 40, disc="w_normal_soft"), 0, middle)
        self.column.addWidget(TextLabel(theme, word("signs.clear-title"), "step-name", align=middle))
        self.column.addWidget(TextLabel(theme, word("signs.clear-text"), "check", "ink2", align=middle, balanced=True))
        self.column.addWidget(self._until)
        self.column.addSpacing(theme.px(8))
        self.column.addWidget(self.again_button, 0, middle)
        self.column.addSpacing(theme.px(16))
        self.column.addWidget(TextLabel(theme, word("signs.no-diagnosis"), "small", "ink2", align=middle))
        self.column.addWidget(TextLabel(theme, word("safety.footer"), "small", "ink2", align=middle))
        self.column.addStretch(2)
        self.again_button.clicked.connect(self.again_asked)

    @property
    def until(self) -> str:
        """What is said about how long the answer holds."""
        return self._until.text()

    def show_until(self, moment: datetime | None, zone: tzinfo | None) -> None:
        """Show until when the answer holds, as a clock in ``zone`` tells it."""
        shown = "" if moment is None else word("signs.clear-until", time=f"{moment.astimezone(zone):%H:%M}")
        self._until.set_words(shown)

    def take_focus(self) -> None:
        """Put the focus on the button."""
        self.again_button.setFocus(Qt.FocusReason.OtherFocusReason)
