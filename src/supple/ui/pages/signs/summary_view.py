"""The question whether the answers are right, before anything follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from supple.ui.pages.signs.sign_list import SignList
from supple.ui.widgets.action_button import ActionButton, ButtonSize, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme

_COLUMN = 760


class SummaryView(PageScroll):
    """Shows what was answered. The focus is on going back, so that a second press of Enter locks nothing."""

    corrected = Signal()
    confirmed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, content_width=theme.px(_COLUMN))
        self._title = TextLabel(theme, "", "title")
        self._list = SignList(theme)
        self.back_button = ActionButton(theme, word("signs.correct"), key_shown=word("key.esc"), size=ButtonSize.LARGE)
        self.right_button = ActionButton(theme, word("signs.right"), variant=Variant.PRIMARY, size=ButtonSize.LARGE)
        self.column.addWidget(self._title)
        self._card = Card(theme)
        inside = QVBoxLayout(self._card)
        pad = theme.px(20)
        inside.setContentsMargins(pad, pad, pad, pad)
        inside.addWidget(self._list)
        self.column.addWidget(self._card)
        self.column.addWidget(TextLabel(theme, word("signs.answers-about"), "check", "ink2"))
        buttons = FlowLayout(12)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.right_button)
        self.column.addLayout(buttons)
        self.column.addStretch(1)
        self.back_button.clicked.connect(self.corrected)
        self.right_button.clicked.connect(self.confirmed)

    @property
    def title(self) -> str:
        """The question as it stands."""
        return self._title.text()

    @property
    def shown(self) -> tuple[str, ...]:
        """The answers as they stand in the list."""
        return self._list.shown

    def show_answers(self, texts: tuple[str, ...]) -> None:
        """Show what was answered with yes, in its words; without any, that all was answered with no."""
        title = word("signs.answers-title", count=len(texts)) if texts else word("signs.answers-none-title")
        self._title.set_words(title)
        self._card.setVisible(bool(texts))
        self._list.show_signs(texts, "triangle-alert", "w_days")
        self.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Put the focus on going back."""
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
