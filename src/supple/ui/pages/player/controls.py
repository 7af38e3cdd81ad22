"""The player's row of controls: hurts, back, main, skip, longer, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.session.command import CommandKind
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.card import Card
from supple.ui.widgets.round_button import RoundButton
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from supple.ui.pages.player.sizes import PlayerSizes
    from supple.ui.pages.player.view import PlayerView
    from supple.ui.theme import Theme

_ICONS = {"pause": "pause", "continue": "play", "start": "play", "done": "check"}
_KEYS = {"pause": "", "continue": "key.space", "start": "key.enter", "done": "key.enter"}


class Controls(QWidget):
    """Buttons that ask; what is allowed is told by the session."""

    command_asked = Signal(CommandKind)
    main_asked = Signal()
    hurts_asked = Signal()

    def __init__(self, theme: Theme, picture: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._tile = Card(theme, fill="sunk", line="", radius=theme.radius.segmented)
        inside = QVBoxLayout(self._tile)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(picture)
        self.hurts = ActionButton(theme, word("playing.hurts"), icon="hand", key_shown="H")
        self.hurts.clicked.connect(self.hurts_asked)
        self.back = RoundButton(theme, word("playing.back"), icon="skip-back", key_shown="←")
        self.main = RoundButton(theme, word("playing.pause"), icon="pause", main=True)
        self.skip = RoundButton(theme, word("playing.skip"), icon="skip-forward", key_shown="→")
        self.longer = RoundButton(theme, word("playing.longer"), letters=word("playing.plus-seconds"), key_shown="↑")
        self.back.clicked.connect(self._on_back)
        self.main.clicked.connect(self.main_asked)
        self.skip.clicked.connect(self._on_skip)
        self.longer.clicked.connect(self._on_longer)
        for button in (self.hurts, self.back, self.main, self.skip, self.longer):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        right = Qt.AlignmentFlag.AlignRight
        self._next_head = TextLabel(theme, word("playing.next"), style="small", colour="ink2", wraps=False, align=right)
        self._next = TextLabel(theme, style="sub", wraps=False, align=right, elides=True)
        self._then = TextLabel(theme, style="small", colour="ink2", wraps=False, align=right, elides=True)
        self._lay_out()

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(14)
        for button in (self.back, self.main, self.skip, self.longer):
            middle.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        for label in (self._next_head, self._next, self._then):
            words.addWidget(label)
        words.addStretch()
        self._left = QWidget()
        left = QHBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(self.hurts)
        left.addStretch()
        self._right = QWidget()
        right = QHBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(14)
        right.addStretch()
        right.addLayout(words, 1000)
        right.addWidget(self._tile)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._left, 1)
        row.addLayout(middle)
        row.addWidget(self._right, 1)

    def show_sizes(self, sizes: PlayerSizes, tools: Theme) -> None:
        """Follow the size of the window."""
        for tool in (self.hurts, self.back, self.main, self.skip, self.longer):
            tool.set_theme(tools)
        for label, size in ((self._next_head, 13), (self._next, 16), (self._then, 13)):
            label.set_size(size * sizes.tools)
        self.main.set_diameter(sizes.main_button)
        for button in (self.back, self.skip, self.longer):
            button.set_diameter(sizes.button)
        # What comes next gives way, not this.
        self.hurts.setMinimumWidth(self.hurts.sizeHint().width())
        self._tile.setFixedSize(sizes.picture, sizes.picture)

    def show_view(self, view: PlayerView, allowed: AbstractSet[CommandKind]) -> None:
        """Show what the buttons do now, and what comes next."""
        key = _KEYS[view.main]
        self.main.show_as(word(f"playing.{view.main}"), icon=_ICONS[view.main], key_shown=word(key) if key else "")
        more = view.is_reps
        self.longer.show_as(
            word("playing.more" if more else "playing.longer"),
            letters=word("playing.plus-reps" if more else "playing.plus-seconds"),
        )
        self.back.setEnabled(CommandKind.BACK in allowed)
        self.skip.setEnabled(CommandKind.SKIP in allowed)
        self.longer.setEnabled(CommandKind.LONGER in allowed)
        self._tile.setVisible(view.next.step is not None)
        for label, text in ((self._next, view.next.first), (self._then, view.next.then)):
            if label.text() != text:
                label.set_words(text)

    def _on_back(self) -> None:
        self.command_asked.emit(CommandKind.BACK)

    def _on_skip(self) -> None:
        self.command_asked.emit(CommandKind.SKIP)

    def _on_longer(self) -> None:
        self.command_asked.emit(CommandKind.LONGER)
