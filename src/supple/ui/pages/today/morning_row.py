"""A place on the morning after: better, the same or worse, and the number once something is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.advice.trend import RISE
from supple.body.soreness import LEAST, MOST
from supple.ui.asked_place import compared_text
from supple.ui.place_words import said_number
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.pill_choice import PillChoice
from supple.ui.widgets.soreness_scale import SorenessScale
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.asked_place import AskedPlace
    from supple.ui.theme import Theme

_BETTER, _SAME, _WORSE = range(3)
# What an answer without a number stands for. Worse counts as clearly worse, the stricter reading of it.
_CHANGE: Final = {_BETTER: -1, _SAME: 0, _WORSE: RISE}


class MorningRow(QWidget):
    """One line until something is answered: then the scale stands below it, and each follows the other.

    ``rated`` comes with every answer and when one is taken back.
    """

    rated = Signal()

    def __init__(self, theme: Theme, asked: AskedPlace) -> None:
        super().__init__()
        self.asked = asked
        choices = [word(f"today.morning.{key}") for key in ("better", "same", "worse-choice")]
        self.compared = PillChoice(theme, choices, word("today.morning.compared", place=asked.text))
        self.by_number = ActionButton(theme, word("today.morning.number"), variant=Variant.GHOST)
        self.by_number.setAccessibleName(word("today.morning.number-of", place=asked.text))
        self.scale = SorenessScale(theme, word("rating.scale", place=asked.text), said_number)
        self.scale.show_before(asked.before, word("rating.before"))
        self.scale.show_number(None)
        self.scale.hide()
        self._said = TextLabel(theme, word("rating.was", number=asked.before), "small", "ink2")
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(TextLabel(theme, asked.text, "body-strong"))
        names.addWidget(self._said)
        answers = QWidget()
        flow = FlowLayout(theme.px(8))
        answers.setLayout(flow)
        flow.addWidget(self.compared)
        flow.addWidget(self.by_number)
        line = QHBoxLayout()
        line.setSpacing(theme.px(16))
        line.addLayout(names, 1)
        line.addWidget(answers, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addLayout(line)
        column.addWidget(self.scale)
        self.compared.chosen.connect(self._on_chosen)
        self.by_number.clicked.connect(self._on_number_asked)
        self.scale.rated.connect(self._on_rated)
        self.scale.removed.connect(self._on_removed)

    @property
    def number(self) -> int | None:
        """The answer; None where there is none."""
        return self.scale.number

    def _on_number_asked(self) -> None:
        self._show_scale()
        self.scale.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, choice: int) -> None:
        number = min(MOST, max(LEAST, self.asked.before + _CHANGE[choice]))
        self._show_scale()
        self.scale.show_number(number)
        self._said.set_words(compared_text(self.asked.before, number))
        self.rated.emit()

    def _on_rated(self, number: int) -> None:
        self._follow(number)

    def _on_removed(self) -> None:
        self._follow(None)

    def _follow(self, number: int | None) -> None:
        before = self.asked.before
        self.scale.show_number(number)
        self._said.set_words(compared_text(before, number))
        choice = None if number is None else _SAME if number == before else _BETTER if number < before else _WORSE
        self.compared.show_choice(choice)
        self.rated.emit()

    def _show_scale(self) -> None:
        self.scale.show()
        self.by_number.hide()
