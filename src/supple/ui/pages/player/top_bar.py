"""The bar above the stage: end, title, and the player's tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.player.sizes import PlayerSizes
    from supple.ui.theme import Theme

# Below this width the tools show their icons only.
_WORDS_FROM = 1100
# A bare button's icon stands inside its room; the room may reach beyond the stage.
_OUT = 8


class TopBar(QWidget):
    """End at the left; voice, sound, screen and distance at the right, last in the focus order."""

    end_asked = Signal()
    voice_asked = Signal()
    sound_asked = Signal()
    distance_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._wide = True
        self._awake_words = ""
        self.end = ActionButton(theme, word("playing.end"), variant=Variant.GHOST, icon="x")
        self._title = TextLabel(theme, style="body-strong", wraps=False)
        self.voice = ActionButton(theme, "", variant=Variant.GHOST, icon="speech")
        self.sound = ActionButton(theme, "", variant=Variant.GHOST, icon="volume-2")
        self.awake = ActionButton(theme, "", variant=Variant.GHOST, icon="coffee")
        self.awake.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.awake.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.distance = ActionButton(
            theme, word("playing.distance"), variant=Variant.GHOST, icon="maximize", key_shown="D"
        )
        for button in (self.end, self.voice, self.sound, self.distance):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.end.clicked.connect(self.end_asked)
        self.voice.clicked.connect(self.voice_asked)
        self.sound.clicked.connect(self.sound_asked)
        self.distance.clicked.connect(self.distance_asked)
        # Nothing is known of the screen before the session runs.
        self.awake.hide()
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self.end)
        self._row.addWidget(self._title)
        self._row.addStretch()
        for button in (self.voice, self.sound, self.awake, self.distance):
            self._row.addWidget(button)

    def show_title(self, title: str) -> None:
        """Show the routine's title."""
        self._title.set_words(title)

    def show_sizes(self, sizes: PlayerSizes, tools: Theme) -> None:
        """Follow the size of the window; the cross of End stands above the stage's edge."""
        self._row.setContentsMargins(sizes.margin - _OUT, 0, sizes.margin, 0)
        self._title.set_size(15 * sizes.tools)
        for button in (self.end, self.voice, self.sound, self.awake, self.distance):
            button.set_theme(tools)

    def show_wide(self, width: int) -> None:
        """Show words beside the tools' icons where the window is wide enough."""
        self._wide = width >= _WORDS_FROM
        self._show_words()

    def _show_words(self) -> None:
        self.awake.setText(self._awake_words if self._wide else "")
        self.distance.setText(word("playing.distance") if self._wide else "")
        self.distance.setAccessibleName(word("playing.distance"))
        self.awake.updateGeometry()
        self.distance.updateGeometry()

    def show_voice(self, text: str) -> None:
        """Show how much the voice says."""
        self.voice.setText(text)
        self.voice.updateGeometry()

    def show_sound(self, text: str, *, is_heard: bool) -> None:
        """Show the volume, or that there is no sound."""
        self.sound.set_icon("volume-2" if is_heard else "volume-x")
        self.sound.setText(text)
        self.sound.updateGeometry()

    def show_awake(self, *, stays_on: bool) -> None:
        """Show whether the screen is kept awake."""
        self._awake_words = word("playing.screen-on" if stays_on else "playing.screen-off")
        self.awake.setAccessibleName(self._awake_words)
        self.awake.setToolTip(self._awake_words)
        self.awake.set_icon("coffee" if stays_on else "moon")
        self.awake.show()
        self._show_words()
