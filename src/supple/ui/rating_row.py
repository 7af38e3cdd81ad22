"""A row that asks how a place feels now: its name, how it compares, and the scale with the number from before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from supple.ui.asked_place import compared_text
from supple.ui.place_words import said_number
from supple.ui.widgets.soreness_scale import SorenessScale
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from supple.ui.asked_place import AskedPlace
    from supple.ui.theme import Theme

_BESIDE_FROM: Final = 520
_NAME: Final = 200


class RatingRow(QWidget):
    """Asks about one AskedPlace; ``rated`` comes with every answer and when one is taken back."""

    rated = Signal()

    def __init__(self, theme: Theme, asked: AskedPlace) -> None:
        super().__init__()
        self._look = theme
        self.asked = asked
        self._name = TextLabel(theme, asked.text, "body-strong")
        self._compared = TextLabel(theme, "", "small", "ink2")
        self.scale = SorenessScale(theme, word("rating.scale", place=asked.text), said_number)
        self.scale.show_before(asked.before, word("rating.before"))
        self.scale.show_number(None)
        self.scale.rated.connect(self._on_rated)
        self.scale.removed.connect(self._on_removed)
        self._names = QWidget()
        names = QVBoxLayout(self._names)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._compared)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self._row.addWidget(self._names)
        self._row.addWidget(self.scale, 1)
        self._compared.set_words(word("rating.was", number=asked.before))

    @property
    def number(self) -> int | None:
        """The answer; None where there is none."""
        return self.scale.number

    def show_number(self, number: int | None) -> None:
        """Show an answer, and how it compares."""
        self.scale.show_number(number)
        self._compared.set_words(compared_text(self.asked.before, number))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the scale beside the name where there is room."""
        super().resizeEvent(event)
        beside = event.size().width() >= self._look.px(_BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction is not self._row.direction():
            self._row.setDirection(direction)
        self._names.setMinimumWidth(self._look.px(_NAME) if beside else 0)
        self._names.setMaximumWidth(self._look.px(_NAME) if beside else self.maximumWidth())

    def _on_rated(self, number: int) -> None:
        self.show_number(number)
        self.rated.emit()

    def _on_removed(self) -> None:
        self.show_number(None)
        self.rated.emit()
