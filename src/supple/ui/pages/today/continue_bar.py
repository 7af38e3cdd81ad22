"""The bar for a session that was interrupted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.kind_look import KIND_LOOKS
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel
from supple.ui.widgets.time_strip import TimeStrip
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from supple.ui.pages.today.continue_view import ContinueView
    from supple.ui.theme import Theme

_STRIP_FROM: Final = 900
_STRIP_WIDE: Final = 184


class ContinueBar(Card):
    """Says where the session stopped, and offers to go on; 72 pixels high where the words fit on two lines."""

    continue_asked = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, view: ContinueView, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.view = view
        self.setAccessibleName(f"{view.title}, {view.place}")
        look = KIND_LOOKS[view.kind]
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(TextLabel(theme, view.title, "body-strong"))
        words.addWidget(TextLabel(theme, view.place, "small", "ink2"))
        words.addStretch(1)
        self._strip = TimeStrip(theme)
        self._strip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._strip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._strip.setFixedWidth(theme.px(_STRIP_WIDE))
        self._strip.show_steps(view.strip)
        self._strip.show_progress(view.progress, view.left)
        left = TextLabel(theme, view.left, "body-strong", wraps=False)
        self.go_on = ActionButton(
            theme, word("today.continue"), variant=Variant.PRIMARY, icon="play", key_shown=word("key.enter")
        )
        self.dismiss = ActionButton(theme, variant=Variant.GHOST, icon="x")
        self.dismiss.setAccessibleName(word("today.continue.dismiss"))
        self.dismiss.setToolTip(word("today.continue.dismiss"))
        self.go_on.clicked.connect(self.continue_asked)
        self.dismiss.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(13), theme.px(14), theme.px(13))
        row.setSpacing(theme.px(16))
        row.addWidget(SoftIcon(theme, look.icon, look.role, 44))
        row.addLayout(words, 1)
        row.addWidget(self._strip)
        row.addWidget(left)
        row.addWidget(self.go_on)
        row.addWidget(self.dismiss)
        self.setMinimumHeight(theme.px(72))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the strip out where the words need the room."""
        self._strip.setVisible(event.size().width() >= self._theme.px(_STRIP_FROM))
        super().resizeEvent(event)
