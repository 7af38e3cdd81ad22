"""The card with all steps of a routine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.ui.pages.routine.step_row import StepRow
from supple.ui.widgets.card import Card
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from supple.routine.codes import Codes
    from supple.ui.pages.routine.step_view import StepView
    from supple.ui.theme import Theme


class StepList(Card):
    """Rows between hairlines; a circuit's rows stand under its heading, set in from the left."""

    out_changed = Signal(object, bool)
    swapped = Signal(object, str)
    opened = Signal(StepRow)

    def __init__(self, theme: Theme, codes: Codes) -> None:
        super().__init__(theme)
        self._codes = codes
        self.rows: tuple[StepRow, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(4))
        self._holder = QWidget()
        column.addWidget(self._holder)

    def show_routine(self, views: tuple[StepView, ...], role: str) -> None:
        """Make new rows; ``role`` is the kind's colour role."""
        theme = self._theme
        old, self._holder = self._holder, QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        rows = []
        for number, view in enumerate(views):
            if number:
                column.addWidget(Hairline(theme))
            if view.heading:
                heading = TextLabel(theme, view.heading, "small-strong", "ink2")
                column.addSpacing(theme.px(12))
                held = QVBoxLayout()
                held.setContentsMargins(theme.px(12), 0, theme.px(12), theme.px(4))
                held.addWidget(heading)
                column.addLayout(held)
            row = StepRow(theme, view, self._codes, role)
            row.out_changed.connect(self.out_changed)
            row.swapped.connect(self.swapped)
            row.opened.connect(self.opened)
            if view.is_in_round:
                row.setContentsMargins(theme.px(16), 0, 0, 0)
            column.addWidget(row)
            rows.append(row)
        self.rows = tuple(rows)
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(old, self._holder)
        old.hide()
        old.deleteLater()

    def show_steps(self, views: tuple[StepView, ...]) -> None:
        """Show what the steps are now."""
        for row, view in zip(self.rows, views, strict=True):
            row.show_step(view)
