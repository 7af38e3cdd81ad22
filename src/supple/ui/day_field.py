"""The field for the day of an assessment: empty at first, and stepped no further than today."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from supple.ui.theme import Theme

_DAY: Final = re.compile(r"\s*(\d{4})\D(\d{1,2})\D(\d{1,2})\s*")


class DayField(QLineEdit):
    """A day written as year-month-day. Up and Down step by a day; what is no day, or one to come, has a red border."""

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self._today = today
        self.setFont(theme.font("body"))
        self.setPlaceholderText(word("signs.day-hint"))
        self.setMaxLength(10)
        self.setFixedSize(theme.px(190), theme.px(40))
        self.setProperty("radius", theme.radius.button)
        self.setProperty("wrong", False)
        self.textChanged.connect(self._show_wrong)

    @property
    def day(self) -> date | None:
        """The day, or None where none is written; the guard judges whether it will do."""
        return _read_day(self.text())

    @property
    def is_wrong(self) -> bool:
        """Whether something is written that is no day up to today."""
        return bool(self.text().strip()) and (self.day is None or self.day > self._today)

    def show_today(self, today: date) -> None:
        """Take the newest day that can be right."""
        self._today = today
        self._show_wrong()

    def choose_day(self, days_ago: int) -> None:
        """Choose today or a day before it."""
        self.setText((self._today - timedelta(days=days_ago)).isoformat())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step by a day, from today where none is written yet."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        day = self.day
        self.choose_day(0 if day is None else max(0, (self._today - day).days + step))

    def _show_wrong(self) -> None:
        wrong = self.is_wrong
        if wrong is not self.property("wrong"):
            self.setProperty("wrong", wrong)
            self.style().unpolish(self)
            self.style().polish(self)


def _read_day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    if found is None:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None
