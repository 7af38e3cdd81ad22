"""The bar of what fits the last run: which routine, why, and a button that starts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.routine.kind import Kind
from supple.ui.kind_look import KIND_LOOKS
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.run_offers import RunOffer, RunOffers
    from supple.ui.theme import Theme


class RunOfferBar(QWidget):
    """Is there only while something is offered. ``start_asked`` carries the id of the routine."""

    start_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._offers: RunOffers | None = None
        self.offer: RunOffer | None = None
        self.start: ActionButton | None = None
        self.dismiss: ActionButton | None = None
        self._card: Card | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_offer(self, offers: RunOffers) -> None:
        """Show what is offered now, or nothing."""
        self._offers = offers
        offer = offers.offer()
        if offer != self.offer:
            self.offer = offer
            if self._card is not None:
                self._column.removeWidget(self._card)
                self._card.hide()
                self._card.deleteLater()
            self._card = None if offer is None else self._make(offer)
            if self._card is not None:
                self._column.addWidget(self._card)
        self.setVisible(offer is not None)

    def _make(self, offer: RunOffer) -> Card:
        theme = self._theme
        look = KIND_LOOKS[Kind(offer.kind)]
        card = Card(theme)
        card.setAccessibleName(f"{offer.title}: {offer.reason}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(TextLabel(theme, offer.title, "body-strong"))
        words.addWidget(TextLabel(theme, offer.reason, "small", "ink2"))
        words.addStretch(1)
        self.start = ActionButton(theme, word("run-proposal.start"), variant=Variant.ACCENT, icon="play")
        self.start.setAccessibleName(word("run-proposal.start-named", title=offer.title))
        self.dismiss = ActionButton(theme, variant=Variant.GHOST, icon="x")
        self.dismiss.setAccessibleName(word("run-proposal.dismiss"))
        self.dismiss.setToolTip(word("run-proposal.dismiss"))
        self.start.clicked.connect(self._on_start)
        self.dismiss.clicked.connect(self._on_dismissed)
        row = QHBoxLayout(card)
        row.setContentsMargins(theme.px(16), theme.px(13), theme.px(14), theme.px(13))
        row.setSpacing(theme.px(16))
        row.addWidget(SoftIcon(theme, look.icon, look.role, 44))
        row.addLayout(words, 1)
        row.addWidget(self.start)
        row.addWidget(self.dismiss)
        card.setMinimumHeight(theme.px(72))
        return card

    def _on_start(self) -> None:
        if self.offer is not None:
            self.start_asked.emit(self.offer.routine_id)

    def _on_dismissed(self) -> None:
        if self._offers is not None:
            self._offers.put_off()
            self.show_offer(self._offers)
