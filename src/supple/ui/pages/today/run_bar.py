"""The bar after a run: a routine that fits it, the reason, and a way to leave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.kind_look import KIND_LOOKS
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.today.run_offer import RunOffer
    from supple.ui.theme import Theme


class RunBar(Card):
    """``start_asked`` wants the routine of the offer, ``dismissed`` to be left alone with it."""

    start_asked = Signal()
    dismissed = Signal()

    def __init__(self, theme: Theme, offer: RunOffer, *, leads: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.offer = offer
        self.leads = leads
        title = word("today.after-run", title=offer.routine.title, minutes=offer.routine.length.text)
        self.setAccessibleName(f"{title}. {offer.reason}")
        look = KIND_LOOKS[offer.routine.kind]
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(TextLabel(theme, title, "body-strong"))
        words.addWidget(TextLabel(theme, offer.reason, "small", "ink2"))
        words.addStretch(1)
        # One dark button on the page: going on with what was interrupted comes first.
        variant = Variant.PRIMARY if leads else Variant.SECONDARY
        self.start = ActionButton(theme, word("kinds.start"), variant=variant, icon="play")
        self.start.setAccessibleDescription(title)
        self.dismiss = ActionButton(theme, variant=Variant.GHOST, icon="x")
        self.dismiss.setAccessibleName(word("today.after-run.dismiss"))
        self.dismiss.setToolTip(word("today.after-run.dismiss"))
        self.start.clicked.connect(self.start_asked)
        self.dismiss.clicked.connect(self.dismissed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(13), theme.px(14), theme.px(13))
        row.setSpacing(theme.px(16))
        row.addWidget(SoftIcon(theme, look.icon, look.role, 44))
        row.addLayout(words, 1)
        row.addWidget(self.start)
        row.addWidget(self.dismiss)
        self.setMinimumHeight(theme.px(72))
