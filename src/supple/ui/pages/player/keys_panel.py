"""The list of the player's keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.key_cap import KeyCap
from supple.ui.widgets.overlay import Overlay
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme

# Keys as printed on the caps, and the sentence that says what they do.
_ROWS = (
    (("key.space",), "space"),
    (("key.enter",), "enter"),
    (("←", "→"), "arrows"),
    (("↑", "↓"), "up-down"),
    (("R",), "r"),
    (("H",), "h"),
    (("D",), "d"),
    (("F",), "f"),
    (("M",), "m"),
    (("V",), "v"),
    (("S",), "s"),
    (("+", "-"), "volume"),
    (("key.esc",), "esc"),
)


class KeysPanel(Overlay):
    """Shows what each key does; any of Esc, Enter or the button closes it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, width=560)
        self.body.addWidget(TextLabel(theme, word("playing.keys.title"), style="heading"))
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        for row, (keys, what) in enumerate(_ROWS):
            caps = QHBoxLayout()
            caps.setSpacing(4)
            for key in keys:
                caps.addWidget(KeyCap(theme, word(key) if key.startswith("key.") else key))
            caps.addStretch()
            grid.addLayout(caps, row, 0)
            grid.addWidget(TextLabel(theme, word(f"playing.keys.{what}"), style="body"), row, 1)
        self.body.addLayout(grid)
        self._close = ActionButton(theme, word("playing.close"), variant=Variant.PRIMARY, key_shown=word("key.esc"))
        self._close.clicked.connect(self.dismissed)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self._close)
        self.body.addLayout(foot)
        self.dismissed.connect(self.close_card)
        self.setAccessibleName(word("playing.keys.title"))
        self.hide()

    def open_panel(self) -> None:
        """Show the list."""
        self.open_on(self._close)
