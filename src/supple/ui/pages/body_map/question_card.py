"""The questions that some places ask before anything is offered for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from supple.ui.pages.body_map.place_question import PlaceQuestion
from supple.ui.place_words import place_text
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from supple.advice.question import Answer
    from supple.advice.warning_sign import Flag
    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme


class QuestionCard(Card):
    """Made for some places; ``answered`` carries the answers and the places, ``given_up`` the places to take away."""

    answered = Signal(object, object)
    given_up = Signal(object)

    def __init__(
        self, theme: Theme, regions: Regions, places: tuple[SidedRegion, ...], flags: tuple[Flag, ...]
    ) -> None:
        super().__init__(theme, line="w_days", line_width=2)
        self.places = places
        self.rows = tuple(PlaceQuestion(theme, regions, places, flag) for flag in flags)
        self.go_on = ActionButton(theme, word("body-map.ask.go-on"), variant=Variant.PRIMARY)
        self.go_on.clicked.connect(self._on_go_on)
        self.give_up = ActionButton(theme, word("body-map.ask.give-up"))
        self.give_up.clicked.connect(lambda: self.given_up.emit(places))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        column.setSpacing(theme.px(10))
        title = listed([place_text(place, regions) for place in places], "and")
        column.addWidget(TextLabel(theme, title, "heading"))
        for region in dict.fromkeys(place.region for place in places):
            if caution := regions.caution(region):
                column.addWidget(TextLabel(theme, caution.say, "body", "ink2"))
        column.addWidget(TextLabel(theme, word("body-map.ask.about"), "body", "ink2"))
        for row in self.rows:
            column.addWidget(Hairline(theme))
            column.addWidget(row)
            row.changed.connect(self._show_way_on)
        column.addWidget(Hairline(theme))
        buttons = FlowLayout(8)
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.give_up)
        column.addLayout(buttons)
        # A card higher than its words keeps them together at its top.
        column.addStretch(1)
        self._show_way_on()

    def take_focus(self) -> None:
        """Put the focus on the first question."""
        self.rows[0].reply.take_focus()

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers given so far."""
        return tuple(answer for row in self.rows if (answer := row.answer) is not None)

    def _show_way_on(self) -> None:
        left = len(self.rows) - len(self.answers)
        self.go_on.setEnabled(not left)
        self.go_on.setToolTip(word("signs.questions-left", count=left) if left else "")

    def _on_go_on(self) -> None:
        self.answered.emit(self.answers, self.places)
