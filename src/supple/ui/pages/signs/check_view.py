"""The seven signs with their boxes, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from supple.ui.pages.signs.view import lead_length
from supple.ui.widgets.action_button import ActionButton, ButtonSize, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.advice.warning_sign import WarningSigns
    from supple.ui.theme import Theme

_COLUMN = 760


class CheckView(PageScroll):
    """Asks the signs of a session. Nothing is ticked at first, and "None of these" never takes the focus by itself."""

    none_chosen = Signal()
    continued = Signal()

    def __init__(self, theme: Theme, signs: WarningSigns) -> None:
        super().__init__(theme, content_width=theme.px(_COLUMN))
        self._signs = signs
        self.rows: tuple[CheckRow, ...] = tuple(
            CheckRow(
                theme,
                sign.text[: lead_length(sign.text)].strip(),
                sign.text[lead_length(sign.text) :].strip(),
                key_shown=str(number),
            )
            for number, sign in enumerate(signs.session_signs, start=1)
        )
        large = ButtonSize.LARGE
        self.none_button = ActionButton(
            theme, word("signs.none"), variant=Variant.PRIMARY, icon="check", key_shown="0", size=large
        )
        self.continue_button = ActionButton(
            theme, word("signs.continue"), variant=Variant.PRIMARY, icon="arrow-right", size=large
        )
        self._lay_out(theme)
        for row in self.rows:
            row.toggled.connect(self._show_way_on)
        self.none_button.clicked.connect(self.none_chosen)
        self.continue_button.clicked.connect(self.continued)
        self._show_way_on()

    @property
    def ticked(self) -> frozenset[str]:
        """The ids of the signs that are ticked."""
        pairs = zip(self._signs.session_signs, self.rows, strict=True)
        return frozenset(sign.id for sign, row in pairs if row.isChecked())

    def clear_ticks(self) -> None:
        """Begin anew with nothing ticked."""
        for row in self.rows:
            row.setChecked(False)
        self.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Put the focus on the first sign."""
        self.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle(self, number: int) -> None:
        """Tick or untick the sign with a number from 1; a number without a sign does nothing."""
        if 1 <= number <= len(self.rows):
            row = self.rows[number - 1]
            row.toggle()
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(row)

    def _lay_out(self, theme: Theme) -> None:
        self.column.setSpacing(0)
        self.column.addWidget(TextLabel(theme, word("signs.title"), "title"))
        self.column.addSpacing(2)
        self.column.addWidget(TextLabel(theme, word("signs.about"), "check", "ink2"))
        self.column.addSpacing(18)
        card = Card(theme)
        stack = QVBoxLayout(card)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        for number, row in enumerate(self.rows):
            if number:
                stack.addWidget(Hairline(theme))
            stack.addWidget(row)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.column.addSpacing(20)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(24))
        foot.addWidget(TextLabel(theme, word("signs.no-diagnosis"), "small", "ink2"), 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.none_button)
        foot.addWidget(self.continue_button)
        self.column.addLayout(foot)

    def _show_way_on(self) -> None:
        any_ticked = bool(self.ticked)
        self.none_button.setVisible(not any_ticked)
        self.continue_button.setVisible(any_ticked)
