"""The card that asks one question with a few answers, such as what to do with unsaved changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.overlay import Overlay
from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme


class QuestionCard(Overlay):
    """Asks; ``answered`` carries the key of the answer. The last is the main one; Esc gives the first, or another."""

    answered = Signal(str)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        title: str,
        about: str,
        answers: tuple[tuple[str, str], ...],
        *,
        on_escape: str = "",
    ) -> None:
        """Make the card; ``answers`` are pairs of key and words."""
        super().__init__(theme, parent, width=620)
        self.setAccessibleName(title)
        self._on_escape = on_escape or answers[0][0]
        self._is_done = False
        self.body.addWidget(TextLabel(theme, title, "heading"))
        self.body.addWidget(TextLabel(theme, about, "body", "ink2"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addStretch(1)
        self.buttons: dict[str, ActionButton] = {}
        for key, words in answers:
            is_main = key == answers[-1][0]
            button = ActionButton(theme, words, variant=Variant.PRIMARY if is_main else Variant.SECONDARY)
            button.clicked.connect(_Answer(self, key))
            self.buttons[key] = button
            row.addWidget(button)
        self.body.addLayout(row)
        self.dismissed.connect(self._on_dismissed)

    def ask(self) -> None:
        """Show the card with the focus on the main answer."""
        self.open_on(list(self.buttons.values())[-1])

    def give(self, key: str) -> None:
        """Close the card with an answer."""
        if not self._is_done:
            self._is_done = True
            self.close_card()
            self.deleteLater()
            self.answered.emit(key)

    def _on_dismissed(self) -> None:
        self.give(self._on_escape)


class _Answer:
    """Gives one answer when its button is pressed."""

    def __init__(self, card: QuestionCard, key: str) -> None:
        self._card = card
        self._key = key

    def __call__(self) -> None:
        """Give it."""
        self._card.give(self._key)
