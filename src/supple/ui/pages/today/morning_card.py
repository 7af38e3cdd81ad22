"""The question of the morning after: how the places of the last session feel now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from supple.ui.pages.today.morning_row import MorningRow
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.body.region import SidedRegion
    from supple.ui.asked_place import AskedPlace
    from supple.ui.theme import Theme


class MorningCard(Card):
    """``saved`` carries a number for each place that was answered; ``put_off`` asks to be left alone for now."""

    saved = Signal(object)
    put_off = Signal()

    def __init__(self, theme: Theme, asked: tuple[AskedPlace, ...]) -> None:
        super().__init__(theme)
        self.rows = tuple(MorningRow(theme, place) for place in asked)
        self.save = ActionButton(theme, word("today.morning.save"), variant=Variant.PRIMARY)
        self.later = ActionButton(theme, word("today.morning.later"), variant=Variant.GHOST)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16))
        column.setSpacing(theme.px(10))
        column.addWidget(TextLabel(theme, word("today.morning"), "heading"))
        column.addWidget(TextLabel(theme, word("today.morning.about"), "body", "ink2"))
        for row in self.rows:
            column.addWidget(row)
            row.rated.connect(self._show_way_on)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.later)
        foot.addWidget(self.save)
        column.addLayout(foot)
        self.save.clicked.connect(self._on_save)
        self.later.clicked.connect(self.put_off)
        self._show_way_on()

    @property
    def numbers(self) -> dict[SidedRegion, int]:
        """What was answered."""
        return {place: row.number for row in self.rows if row.number is not None for place in row.asked.places}

    def _show_way_on(self) -> None:
        self.save.setEnabled(bool(self.numbers))

    def _on_save(self) -> None:
        self.saved.emit(self.numbers)
