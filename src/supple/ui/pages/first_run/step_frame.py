"""The frame of a step of the first run: a column that scrolls, and the way on below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.pages.first_run.step_dots import StepDots
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme
    from supple.ui.widgets.action_button import ActionButton

STEPS = 3
_COLUMN = 616


class StepFrame(QWidget):
    """Add the step's parts to ``column``; ``step`` 0 has no dots. The last of the buttons is the main one."""

    def __init__(self, theme: Theme, title: str, buttons: tuple[ActionButton, ...], step: int = 0) -> None:
        super().__init__()
        self.area = PageScroll(theme, content_width=theme.px(_COLUMN))
        self.column = self.area.column
        self.column.addSpacing(theme.px(24))
        self.column.addWidget(TextLabel(theme, title, "step-name"))
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(theme.px(12))
        if step:
            foot.addWidget(StepDots(theme, step, STEPS))
            words = word("first-run.step", step=step, steps=STEPS)
            foot.addWidget(TextLabel(theme, words, "small", "ink2", wraps=False))
        foot.addStretch(1)
        for button in buttons:
            foot.addWidget(button)
        self._sides = QHBoxLayout()
        self._sides.addLayout(foot)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(self.area, 1)
        frame.addLayout(self._sides)

    def resizeEvent(self, _event: object) -> None:
        """Keep the way on in line with the column."""
        side = self.area.padding(self.width())
        high = self.height() >= 700
        self._sides.setContentsMargins(side, 12, side, 48 if high else 16)
