"""What soreness told today, and what is closed, say of a routine: why, and the way to do it as it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.card import Card
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import say, word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from supple.advice.adaptation import Adapted
    from supple.ui.theme import Theme


class TodayCard(Card):
    """Hidden where nothing is to be said; ``as_written_asked`` starts the routine without today's changes."""

    as_written_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, line="w_days", line_width=2)
        self._title = TextLabel(theme, "", "card")
        self._words = TextLabel(theme, "", "body", "ink2")
        self._left_out = TextLabel(theme, "", "small", "ink2")
        self.as_written = ActionButton(theme, word("library.today.as-written"))
        self.as_written.clicked.connect(self.as_written_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14))
        column.setSpacing(theme.px(8))
        for part in (self._title, self._words, self._left_out, self.as_written):
            column.addWidget(part)
        self.hide()

    def show_adapted(self, adapted: Adapted | None) -> None:
        """Show why a routine is changed today, or nothing."""
        self.setVisible(adapted is not None)
        if adapted is None:
            return
        has_rest = adapted.routine is not None
        self._title.set_words(word("library.today" if has_rest else "library.today.nothing"))
        self._words.set_words("\n".join(say(reason) for reason in adapted.reasons))
        names = listed(adapted.left_out, "and")
        self._left_out.set_words(word("library.today.left-out", names=names) if names else "")
        self._left_out.setVisible(bool(names) and has_rest)
        self.as_written.setVisible(has_rest)
