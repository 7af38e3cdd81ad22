"""The fields of the health profile: a number that may stay empty, and a list the wheel leaves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QComboBox, QLineEdit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent

    from supple.ui.theme import Theme


class NumberField(QLineEdit):
    """A whole number from 0 to ``most``, or nothing."""

    def __init__(self, theme: Theme, name: str, most: int) -> None:
        super().__init__()
        self.setFont(theme.font("body"))
        self.setAccessibleName(name)
        self.setValidator(QIntValidator(0, most, self))
        self.setMaxLength(len(str(most)))
        self.setFixedSize(theme.px(96), theme.px(40))
        self.setProperty("radius", theme.radius.button)

    @property
    def number(self) -> int | None:
        """What is written, None where nothing is."""
        text = self.text().strip()
        return int(text) if text.isdecimal() else None

    def show_number(self, number: int | None) -> None:
        """Write a number, or nothing."""
        self.setText("" if number is None else str(number))


class PlainList(QComboBox):
    """A list to choose from; scrolling by does not change it."""

    def __init__(self, theme: Theme, choices: Sequence[str], name: str) -> None:
        super().__init__()
        self.setFont(theme.font("body"))
        self.setAccessibleName(name)
        self.setProperty("radius", theme.radius.button)
        self.setFixedHeight(theme.px(40))
        self.setMinimumContentsLength(24)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.addItems(list(choices))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
