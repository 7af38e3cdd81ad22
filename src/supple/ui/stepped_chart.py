"""A chart that is read step by step: it takes the focus, and each step is told to a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from supple.ui.announcer import announce

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from supple.ui.theme import Theme

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class SteppedChart(QWidget):
    """Left and Right go from step to step, Home and End to the first and the last; what is painted is the chart's own.

    A chart gives ``spoken``: what a screen reader says of each step.
    """

    reads_as: ClassVar = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._at = -1
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("radius", theme.radius.button)

    @property
    def at(self) -> int:
        """The number of the step that the keyboard is on, -1 where there is none."""
        return self._at

    def spoken(self) -> tuple[str, ...]:
        """Return what is said of each step; made by each kind of chart."""
        raise NotImplementedError

    def go_to_last(self) -> None:
        """Begin at the last step, which is the newest."""
        self._go_to(len(self.spoken()) - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from step to step."""
        key, steps = Qt.Key(event.key()), self.spoken()
        if not steps or key not in (*_STEPS, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
            return
        if key in _STEPS:
            by = -_STEPS[key] if self.isRightToLeft() else _STEPS[key]
            self._go_to(max(0, min(len(steps) - 1, self._at + by)))
        else:
            self._go_to(0 if key == Qt.Key.Key_Home else len(steps) - 1)
        announce(self, steps[self._at])

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Mark the step that the keyboard is on."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Mark none."""
        super().focusOutEvent(event)
        self.update()

    def _go_to(self, number: int) -> None:
        self._at = number
        steps = self.spoken()
        self.setAccessibleDescription(steps[number] if steps else "")
        self.update()
