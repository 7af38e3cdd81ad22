"""How Supple guides: how much is said, how loud, and the keys that matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.pages.first_run.step_frame import StepFrame
from supple.ui.pages.first_run.voice_choice import VoiceChoice
from supple.ui.widgets.action_button import ActionButton, ButtonSize, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.key_cap import KeyCap
from supple.ui.widgets.text_label import TextLabel
from supple.ui.widgets.value_slider import ValueSlider
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme

# Keys as printed on the caps, and what they do.
_KEYS: Final = (("key.space", "pause"), ("← →", "moves"), ("D", "distance"), ("H", "hurts"))


class SoundStep(StepFrame):
    """The third step. Its controls are read by the page."""

    def __init__(self, theme: Theme) -> None:
        self.back_button = ActionButton(theme, word("first-run.back"), variant=Variant.GHOST, size=ButtonSize.LARGE)
        self.done_button = ActionButton(
            theme,
            word("first-run.done"),
            variant=Variant.PRIMARY,
            key_shown=word("key.enter"),
            size=ButtonSize.LARGE,
        )
        super().__init__(theme, word("first-run.sound-title"), (self.back_button, self.done_button), 3)
        self.voice = VoiceChoice(theme)
        self.test_button = ActionButton(theme, word("first-run.test"), icon="volume-2")
        self.volume = ValueSlider(theme, word("first-run.volume"), (0, 100), _volume_words, step=5, compact=True)
        self.column.addWidget(self.voice)
        loudness = FlowLayout(18)
        loudness.addWidget(self.test_button)
        loudness.addWidget(self.volume)
        self.column.addLayout(loudness)
        self.column.addWidget(_keys_card(theme))
        self.column.addStretch(1)


def _keys_card(theme: Theme) -> Card:
    card = Card(theme, fill="sunk")
    column = QVBoxLayout(card)
    column.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14))
    flow = FlowLayout(theme.px(16))
    for key, what in _KEYS:
        hint = QWidget()
        row = QHBoxLayout(hint)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(KeyCap(theme, word(key) if key.startswith("key.") else key))
        row.addWidget(TextLabel(theme, word(f"first-run.key.{what}"), "body", "ink2", wraps=False))
        flow.addWidget(hint)
    column.addLayout(flow)
    return card


def _volume_words(volume: int) -> str:
    return word("first-run.volume-value", volume=volume)
