"""The statement that opens one lock: a sentence to tick, and once it is ticked the day and the button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.ui.day_field import DayField
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from datetime import date

    from supple.ui.theme import Theme


class UnlockCard(QWidget):
    """``unlock_asked`` carries a day or None. ``what`` names the lock to a screen reader.

    Where nothing but a damaged file holds the lock no day is asked for.
    """

    unlock_asked = Signal(object)

    def __init__(self, theme: Theme, today: date, what: str = "", *, damage_only: bool = False) -> None:
        super().__init__()
        self._damage_only = damage_only
        suffix = "-after-damage" if damage_only else ""
        self.statement = CheckRow(theme, word(f"safety.unlock.statement{suffix}"), plain=True)
        self.statement.setAccessibleDescription(what)
        self.day_field = DayField(theme, today)
        self.day_field.setAccessibleName(word("signs.day"))
        self.day_field.setAccessibleDescription(word("signs.day-hint"))
        self.today_button = ActionButton(theme, word("signs.today"))
        self.yesterday_button = ActionButton(theme, word("signs.yesterday"))
        self.unlock_button = ActionButton(theme, word("signs.unlock"), variant=Variant.PRIMARY)
        self.unlock_button.setAccessibleDescription(what)
        self._details = QWidget()
        self._lay_out(theme)
        self.statement.toggled.connect(self._details.setVisible)
        self.today_button.clicked.connect(self._on_today)
        self.yesterday_button.clicked.connect(self._on_yesterday)
        self.unlock_button.clicked.connect(self._on_unlock)
        self._details.hide()

    def show_today(self, today: date) -> None:
        """Take the newest day that may be stated."""
        self.day_field.show_today(today)

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(6), 0, 0)
        column.setSpacing(theme.px(8))
        about = "signs.unlock-about-damage" if self._damage_only else "signs.unlock-about"
        column.addWidget(TextLabel(theme, word(about), "small", "ink2"))
        column.addWidget(self.statement)
        column.addWidget(self._details)
        details = QVBoxLayout(self._details)
        details.setContentsMargins(theme.px(42), 0, 0, 0)
        details.setSpacing(theme.px(10))
        days: tuple[QWidget, ...] = (self.day_field, self.today_button, self.yesterday_button)
        if self._damage_only:
            for part in days:
                part.setParent(self)
                part.hide()
        else:
            label = TextLabel(theme, word("signs.day"), "body-strong")
            label.setBuddy(self.day_field)
            details.addWidget(label)
            row = FlowLayout(10)
            for part in days:
                row.addWidget(part)
            details.addLayout(row)
        details.addWidget(self.unlock_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _on_today(self) -> None:
        self.day_field.choose_day(0)

    def _on_yesterday(self) -> None:
        self.day_field.choose_day(1)

    def _on_unlock(self) -> None:
        self.unlock_asked.emit(None if self._damage_only else self.day_field.day)
