"""The head of a page about packs: the way back, what it is about, and its main button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme


class PageHead(QHBoxLayout):
    """A row of ``back``, ``title`` over ``about``, and the widgets that do what the page is for."""

    def __init__(self, theme: Theme, title: str, about: str, *actions: QWidget, back: str = "pack.back") -> None:
        super().__init__()
        self.back = ActionButton(theme, variant=Variant.GHOST, icon="arrow-left")
        self.back.setAccessibleName(word(back))
        self.back.setToolTip(word(back))
        self.title = TextLabel(theme, title, "title")
        self.about = TextLabel(theme, about, "body", "ink2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.about)
        self.setSpacing(theme.px(16))
        self.addWidget(self.back)
        self.addLayout(words, 1)
        for action in actions:
            self.addWidget(action)
