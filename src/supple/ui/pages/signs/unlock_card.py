"""The card on which a person states what opens the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.day_field import DayField
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from datetime import date

    from supple.ui.theme import Theme


class UnlockCard(Card):
    """The statement to tick, the day of the assessment, and the button; ``unlock_asked`` carries a day or None.

    Where nothing but a damaged file holds the lock no day is asked for.
    """

    unlock_asked = Signal(object)

    def __init__(self, theme: Theme, today: date, *, damage_only: bool) -> None:
        super().__init__(theme)
        self._damage_only = damage_only
        suffix = "-after-damage" if damage_only else ""
        self.statement = CheckRow(theme, word(f"safety.unlock.statement{suffix}"), plain=True)
        self.day_field = DayField(theme, today)
        self.day_field.setAccessibleName(word("signs.day"))
        self.day_field.setAccessibleDescription(word("signs.day-hint"))
        self.today_button = ActionButton(theme, word("signs.today"))
        self.yesterday_button = ActionButton(theme, word("signs.yesterday"))
        self.unlock_button = ActionButton(theme, word("signs.unlock"), variant=Variant.PRIMARY)
        self._lay_out(theme)
        self.statement.toggled.connect(self._show_button)
        self.today_button.clicked.connect(self._on_today)
        self.yesterday_button.clicked.connect(self._on_yesterday)
        self.unlock_button.clicked.connect(self._on_unlock)
        self._show_button()

    def show_today(self, today: date) -> None:
        """Take the newest day that may be stated."""
        self.day_field.show_today(today)

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        pad = theme.px(24)
        column.setContentsMargins(pad, theme.px(20), pad, theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(TextLabel(theme, word("signs.unlock-title"), "heading"))
        about = "signs.unlock-about-damage" if self._damage_only else "signs.unlock-about"
        column.addWidget(TextLabel(theme, word(about), "body", "ink2"))
        column.addWidget(self.statement)
        if not self._damage_only:
            label = TextLabel(theme, word("signs.day"), "body-strong")
            label.setBuddy(self.day_field)
            column.addWidget(label)
            days = FlowLayout(10)
            for part in (self.day_field, self.today_button, self.yesterday_button):
                days.addWidget(part)
            column.addLayout(days)
        else:
            for part in (self.day_field, self.today_button, self.yesterday_button):
                part.setParent(self)
                part.hide()
        foot = QHBoxLayout()
        holder = QWidget()
        holder.setLayout(foot)
        foot.setContentsMargins(0, theme.px(4), 0, 0)
        foot.addWidget(self.unlock_button)
        foot.addStretch(1)
        column.addWidget(holder)

    def _show_button(self) -> None:
        on = self.statement.isChecked()
        self.unlock_button.setEnabled(on)
        self.unlock_button.setToolTip("" if on else word("signs.unlock-off"))

    def _on_today(self) -> None:
        self.day_field.choose_day(0)

    def _on_yesterday(self) -> None:
        self.day_field.choose_day(1)

    def _on_unlock(self) -> None:
        self.unlock_asked.emit(None if self._damage_only else self.day_field.day)
