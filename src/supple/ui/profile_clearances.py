"""What a clinician has cleared: a box and a day for each contraindication that may be cleared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.advice.health_profile import CodeCleared
from supple.advice.profile_codes import CLEARABLE
from supple.ui.day_field import DayField
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from supple.ui.theme import Theme


class ProfileClearances(QWidget):
    """Shows the codes it is told to show. A clearance without a day does not count; ``changed`` comes with each change.

    What is no longer shown is forgotten: a clearance does not come back with a condition told of anew.
    """

    changed = Signal()

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self.rows = {code: ClearanceRow(theme, code, today) for code in CLEARABLE}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(TextLabel(theme, word("about-you.cleared"), "body-strong"))
        column.addWidget(TextLabel(theme, word("about-you.cleared.about"), "small", "ink2"))
        for row in self.rows.values():
            column.addWidget(row)
            row.hide()
            row.changed.connect(self.changed)
        self.hide()

    def show_cleared(self, cleared: tuple[CodeCleared, ...], today: date) -> None:
        """Show what has been cleared so far."""
        days = {item.code: item.on for item in cleared}
        for code, row in self.rows.items():
            row.show_day(days.get(code), today)

    def show_codes(self, codes: Iterable[str]) -> None:
        """Show the rows of some codes, and no other."""
        shown = frozenset(codes)
        for code, row in self.rows.items():
            row.setVisible(code in shown)
            if code not in shown:
                row.box.setChecked(False)
        self.setVisible(bool(shown))

    def cleared(self) -> tuple[CodeCleared, ...]:
        """Return what counts as cleared, by code."""
        days = {code: row.day for code, row in self.rows.items() if not row.isHidden()}
        return tuple(CodeCleared(code, day) for code, day in sorted(days.items()) if day is not None)


class ClearanceRow(QWidget):
    """One code: the box, and once it is ticked the day on which it was cleared."""

    changed = Signal()

    def __init__(self, theme: Theme, code: str, today: date) -> None:
        super().__init__()
        words = word(f"about-you.code.{code}")
        self.box = CheckRow(theme, words, plain=True)
        self.box.setAccessibleName(word("about-you.cleared.row", what=words))
        self.day_field = DayField(theme, today)
        self.day_field.setAccessibleName(word("about-you.cleared.day-of", what=words))
        self.today_button = ActionButton(theme, word("signs.today"))
        self._details = QWidget()
        details = QHBoxLayout(self._details)
        details.setContentsMargins(theme.px(42), 0, 0, theme.px(8))
        details.setSpacing(theme.px(10))
        label = TextLabel(theme, word("about-you.cleared.day"), "body", "ink2", wraps=False)
        label.setBuddy(self.day_field)
        details.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        details.addWidget(self.day_field)
        details.addWidget(self.today_button)
        details.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addWidget(self._details)
        self._details.hide()
        self.box.toggled.connect(self._on_toggled)
        self.day_field.textChanged.connect(self.changed)
        self.today_button.clicked.connect(self._on_today)

    @property
    def day(self) -> date | None:
        """The day of the clearance; None where there is none, or none up to today."""
        return self.day_field.day if self.box.isChecked() and not self.day_field.is_wrong else None

    def show_day(self, day: date | None, today: date) -> None:
        """Show a clearance of a day, or none."""
        self.day_field.show_today(today)
        self.day_field.setText("" if day is None else day.isoformat())
        self.box.setChecked(day is not None)

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._details.setVisible(on)
        self.changed.emit()

    def _on_today(self) -> None:
        self.day_field.choose_day(0)
