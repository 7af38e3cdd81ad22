"""A place on the morning after: better, the same or worse, and the number beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.advice.trend import RISE
from supple.body.soreness import LEAST, MOST
from supple.ui.rating_row import RatingRow
from supple.ui.widgets.pill_choice import PillChoice
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.asked_place import AskedPlace
    from supple.ui.theme import Theme

_BETTER, _SAME, _WORSE = range(3)
# What an answer without a number stands for. Worse counts as clearly worse, the stricter reading of it.
_CHANGE: Final = {_BETTER: -1, _SAME: 0, _WORSE: RISE}


class MorningRow(QWidget):
    """Each of the two follows the other; ``rated`` comes with every answer and when one is taken back."""

    rated = Signal()

    def __init__(self, theme: Theme, asked: AskedPlace) -> None:
        super().__init__()
        self.asked = asked
        choices = [word(f"today.morning.{key}") for key in ("better", "same", "worse-choice")]
        self.compared = PillChoice(theme, choices, word("today.morning.compared", place=asked.text))
        self.row = RatingRow(theme, asked)
        self.scale = self.row.scale
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.row)
        column.addWidget(self.compared)
        self.compared.chosen.connect(self._on_chosen)
        self.row.rated.connect(self._on_rated)

    @property
    def number(self) -> int | None:
        """The answer; None where there is none."""
        return self.row.number

    def _on_chosen(self, choice: int) -> None:
        number = self.asked.before + _CHANGE[choice]
        self.row.show_number(min(MOST, max(LEAST, number)))
        self.rated.emit()

    def _on_rated(self) -> None:
        number, before = self.number, self.asked.before
        choice = None if number is None else _SAME if number == before else _BETTER if number < before else _WORSE
        self.compared.show_choice(choice)
        self.rated.emit()
