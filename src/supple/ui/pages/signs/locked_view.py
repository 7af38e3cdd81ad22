"""What is locked, since when, why, and what opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from supple.advice.guard import Stage
from supple.advice.sign_level import SignLevel
from supple.ui.pages.signs.clinician_buttons import ClinicianButtons
from supple.ui.pages.signs.closing import closed_text, opens_text, unlock_by_clinician
from supple.ui.pages.signs.sign_list import SignList, icon_row
from supple.ui.pages.signs.unlock_card import UnlockCard
from supple.ui.pages.signs.view import (
    LEVEL_ICONS,
    LEVEL_ROLES,
    emergency_numbers,
    lock_texts,
    outcome_of_locks,
    when_text,
)
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.card import Card
from supple.ui.widgets.chip import Chip
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import say, word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QLocale
    from PySide6.QtWidgets import QWidget

    from supple.advice.guard import Standing
    from supple.advice.warning_sign import WarningSigns
    from supple.ui.theme import Theme

_COLUMN = 820


class LockedView(PageScroll):
    """Made for one set of open locks; the unlock statement stands here and nowhere else."""

    advice_asked = Signal()
    unlock_asked = Signal(object)
    ask_again_asked = Signal()
    check_asked = Signal()

    def __init__(
        self, theme: Theme, signs: WarningSigns, country: QLocale.Country, standing: Standing, now: datetime
    ) -> None:
        super().__init__(theme, content_width=theme.px(_COLUMN))
        self._look = theme
        self._signs = signs
        self.standing = standing
        self._zone = now.tzinfo
        self.clinician = ClinicianButtons(theme)
        self.advice_button = ActionButton(theme, word("signs.advice-again"), variant=Variant.SECONDARY, icon="info")
        self.unlock_card = UnlockCard(theme, now.date(), damage_only=standing.is_damage_only)
        self.again_button = ActionButton(theme, word("signs.ask-again"), icon="rotate-ccw")
        self.check_button = ActionButton(theme, word("signs.check-now"), icon="shield-check")
        self._lay_out(standing, country)
        self.advice_button.clicked.connect(self.advice_asked)
        self.unlock_card.unlock_asked.connect(self.unlock_asked)
        self.again_button.clicked.connect(self.ask_again_asked)
        self.check_button.clicked.connect(self.check_asked)

    def take_focus(self) -> None:
        """Put the focus on the way to help, never on the statement."""
        first = self.clinician.copy if self.clinician.copy.isVisibleTo(self) else self.unlock_card.statement
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, standing: Standing, country: QLocale.Country) -> None:
        theme = self._look
        by_signs = not standing.is_damage_only
        is_total = standing.stage is Stage.LOCKED
        level = outcome_of_locks(self._signs, standing.locks).level
        if by_signs:
            chip = Chip(theme, word(f"signs.chip.{level.value}"), LEVEL_ROLES[level], LEVEL_ICONS[level])
            self.column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(TextLabel(theme, word(f"signs.{'locked' if is_total else 'limited'}-title"), "step-name"))
        about = say(standing.reason) if is_total else word("signs.limited-about")
        self.column.addWidget(TextLabel(theme, about, "check", "ink2"))
        if by_signs and level is SignLevel.EMERGENCY:
            numbers = listed(
                [
                    word("signs.number-in-list", number=entry.number, area=entry.area)
                    for entry in emergency_numbers(country)
                ]
            )
            self.column.addWidget(
                Banner(theme, "w_emergency", word("signs.call", numbers=numbers), icon="siren", soft=True)
            )
        self.column.addWidget(self._facts(standing, is_total=is_total))
        shown: dict[QWidget, bool] = {
            **dict.fromkeys(self.clinician.all, by_signs),
            self.advice_button: by_signs,
            self.again_button: bool(standing.to_ask_again),
            self.check_button: not is_total or not unlock_by_clinician(standing.locks),
            self.unlock_card: unlock_by_clinician(standing.locks),
        }
        buttons = FlowLayout(12)
        for part, wanted in shown.items():
            if not wanted:
                part.setParent(self)
                part.hide()
            elif part is not self.unlock_card:
                buttons.addWidget(part)
        if buttons.count():
            self.column.addLayout(buttons)
        if shown[self.unlock_card]:
            self.column.addWidget(self.unlock_card)
        self.column.addWidget(TextLabel(theme, word("safety.footer"), "small", "ink2"))
        self.column.addStretch(1)

    def _facts(self, standing: Standing, *, is_total: bool) -> Card:
        theme = self._look
        card = Card(theme)
        column = QVBoxLayout(card)
        pad = theme.px(22)
        column.setContentsMargins(pad, theme.px(16), pad, theme.px(16))
        column.setSpacing(theme.px(12))
        if is_total:
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
        for lock in standing.locks:
            texts = lock_texts(self._signs, lock)
            if not texts:
                continue
            if column.count():
                column.addWidget(Hairline(theme))
            told = word("signs.told", when=when_text(lock.since, self._zone))
            column.addWidget(TextLabel(theme, told, "small", "ink2"))
            signs = SignList(theme, "body")
            signs.show_signs(texts, "triangle-alert", "w_days")
            column.addWidget(signs)
            if lock.flag:
                for title, text in (("closed", closed_text(lock.effect, lock.where)), ("opens", opens_text(lock))):
                    line = word("signs.lock-line", title=word(f"signs.{title}-title"), text=text)
                    column.addWidget(TextLabel(theme, line, "small", "ink2"))
        return card
