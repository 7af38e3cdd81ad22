"""What is locked: each lock by itself with what it closes and what opens it, and the closed places on a small map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from supple.advice.guard import Stage
from supple.advice.sign_level import SignLevel
from supple.ui.pages.signs.clinician_buttons import ClinicianButtons
from supple.ui.pages.signs.closed_map import closed_map
from supple.ui.pages.signs.lock_card import LockCard
from supple.ui.pages.signs.sign_list import icon_row
from supple.ui.pages.signs.view import (
    LEVEL_ICONS,
    LEVEL_ROLES,
    emergency_numbers,
    outcome_of_locks,
    when_text,
)
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.card import Card
from supple.ui.widgets.chip import Chip
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import say, word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from supple.advice.guard import Standing
    from supple.advice.warning_sign import WarningSigns
    from supple.body.outline import BodyOutlines
    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme

_COLUMN = 820
_WITH_MAP = 1180
# Narrower than this the words need all the room.
_MAP_FROM = 860


class LockedView(PageScroll):
    """Made for some open locks: each stands by itself, and opens by itself, with the statement or by being asked.

    ``unlock_asked`` carries an UnlockWish. The unlock statement stands here and nowhere else.
    """

    advice_asked = Signal()
    unlock_asked = Signal(object)
    ask_again_asked = Signal()
    check_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        signs: WarningSigns,
        country: QLocale.Country,
        regions: Regions,
        standing: Standing,
        now: datetime,
        outlines: Callable[[], BodyOutlines] | None = None,
    ) -> None:
        self.map = closed_map(theme, outlines, standing.locks, small=True) if outlines is not None else None
        super().__init__(theme, content_width=theme.px(_COLUMN if self.map is None else _WITH_MAP))
        self._look = theme
        self._signs = signs
        self.standing = standing
        self._zone = now.tzinfo
        self.clinician = ClinicianButtons(theme)
        self.advice_button = ActionButton(theme, word("signs.advice-again"), variant=Variant.SECONDARY, icon="info")
        self.cards = tuple(
            LockCard(theme, signs, regions, lock, now, damage_only=standing.is_damage_only) for lock in standing.locks
        )
        self.again_button = ActionButton(theme, word("signs.ask-again"), icon="rotate-ccw")
        self.check_button = ActionButton(theme, word("signs.check-now"), icon="shield-check")
        self._words = self.column if self.map is None else self._beside_map(self.map)
        self._lay_out(standing, country)
        self.advice_button.clicked.connect(self.advice_asked)
        for card in self.cards:
            card.unlock_asked.connect(self.unlock_asked)
        self.again_button.clicked.connect(self.ask_again_asked)
        self.check_button.clicked.connect(self.check_asked)

    def show_today(self, today: date) -> None:
        """Take the newest day that may be stated."""
        for card in self.cards:
            if card.unlock is not None:
                card.unlock.show_today(today)

    def take_focus(self) -> None:
        """Put the focus on the way to help, never on a statement."""
        unlock = self.cards[0].unlock if self.cards else None
        shown = self.clinician.copy.isVisibleTo(self) or unlock is None
        (self.clinician.copy if shown else unlock.statement).setFocus(Qt.FocusReason.OtherFocusReason)  # type: ignore[union-attr]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the map out where the words need its room."""
        super().resizeEvent(event)
        if self.map is not None:
            self.map.setVisible(self.width() >= self._look.px(_MAP_FROM))

    def _beside_map(self, card: Card) -> QVBoxLayout:
        """Put the map at the right and return the column for the words."""
        row = QHBoxLayout()
        row.setSpacing(self._look.px(28))
        words = QVBoxLayout()
        words.setSpacing(self.column.spacing())
        row.addLayout(words, 1)
        row.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addStretch(1)
        return words

    def _lay_out(self, standing: Standing, country: QLocale.Country) -> None:
        theme = self._look
        by_signs = not standing.is_damage_only
        is_total = standing.stage is Stage.LOCKED
        level = outcome_of_locks(self._signs, standing.locks).level
        if by_signs:
            chip = Chip(theme, word(f"signs.chip.{level.value}"), LEVEL_ROLES[level], LEVEL_ICONS[level])
            self._words.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        self._words.addWidget(TextLabel(theme, word(f"signs.{'locked' if is_total else 'limited'}-title"), "step-name"))
        about = say(standing.reason) if is_total else word("signs.limited-about")
        self._words.addWidget(TextLabel(theme, about, "check", "ink2"))
        if by_signs and level is SignLevel.EMERGENCY:
            numbers = listed(
                [
                    word("signs.number-in-list", number=entry.number, area=entry.area)
                    for entry in emergency_numbers(country)
                ]
            )
            self._words.addWidget(
                Banner(theme, "w_emergency", word("signs.call", numbers=numbers), icon="siren", soft=True)
            )
        if is_total:
            self._words.addWidget(self._since_card(standing))
        can_state = any(card.unlock is not None for card in self.cards)
        shown: dict[QWidget, bool] = {
            **dict.fromkeys(self.clinician.all, by_signs),
            self.advice_button: by_signs,
            self.again_button: bool(standing.to_ask_again),
            self.check_button: not is_total or not can_state,
        }
        buttons = FlowLayout(12)
        for part, wanted in shown.items():
            if wanted:
                buttons.addWidget(part)
            else:
                part.setParent(self)
                part.hide()
        if buttons.count():
            self._words.addLayout(buttons)
        if len(self.cards) > 1:
            self._words.addWidget(TextLabel(theme, word("signs.locks-title", count=len(self.cards)), "heading"))
        for card in self.cards:
            self._words.addWidget(card)
        self._words.addWidget(TextLabel(theme, word("safety.footer"), "small", "ink2"))
        self._words.addStretch(1)

    def _since_card(self, standing: Standing) -> Card:
        theme = self._look
        card = Card(theme)
        column = QVBoxLayout(card)
        pad = theme.px(22)
        column.setContentsMargins(pad, theme.px(16), pad, theme.px(16))
        since = when_text(standing.since, self._zone) if standing.since is not None else ""
        column.addWidget(
            icon_row(
                theme,
                "lock",
                "w_emergency",
                TextLabel(theme, word("signs.locked-what"), "body-strong"),
                TextLabel(theme, word("signs.locked-since", when=since), "small", "ink2"),
            )
        )
        return card
