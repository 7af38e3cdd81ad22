"""What the player asks before a session is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.overlay import Overlay
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme


class EndPanel(Overlay):
    """Asks whether to end here; going on is the default."""

    end_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, width=460)
        self.body.addWidget(TextLabel(theme, word("playing.end.title"), style="heading"))
        self._text = TextLabel(theme, colour="ink2")
        self.body.addWidget(self._text)
        self.body.addSpacing(8)
        end = ActionButton(theme, word("playing.end.end"))
        end.clicked.connect(self.end_chosen)
        self._go_on = ActionButton(
            theme, word("playing.end.continue"), variant=Variant.PRIMARY, key_shown=word("key.enter")
        )
        self._go_on.clicked.connect(self.dismissed)
        foot = QHBoxLayout()
        foot.addWidget(end)
        foot.addStretch()
        foot.addWidget(self._go_on)
        self.body.addLayout(foot)
        self.setAccessibleName(word("playing.end.title"))
        self.hide()

    def open_panel(self, text: str) -> None:
        """Ask, saying how much is done."""
        self._text.set_words(text)
        self.open_on(self._go_on)
