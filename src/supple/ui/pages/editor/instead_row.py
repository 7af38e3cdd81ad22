"""The row of exercises that may be done instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.exercise import Exercise
    from supple.ui.theme import Theme


class InsteadRow(QWidget):
    """Shows exercises, each with a press to take it away; ``removed`` carries the id of one."""

    removed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[Exercise, ...] | None = None
        self._extra: ActionButton | None = None
        self.offers: list[ActionButton] = []
        self.add = ActionButton(theme, word("editor.form.instead.add"), icon="plus")
        holder = QWidget()
        self._flow = FlowLayout(theme.px(8), holder)
        self._flow.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(TextLabel(theme, word("editor.form.instead"), "small", "ink2", wraps=False))
        column.addWidget(holder)

    def take(self, button: ActionButton) -> None:
        """Put a button at the end of the row that does something else with the exercise."""
        self._extra = button
        self._flow.addWidget(button)

    def show_exercises(self, exercises: tuple[Exercise, ...]) -> None:
        """Show the exercises that are offered."""
        if exercises == self._shown:
            return
        self._shown = exercises
        for old in self.offers:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._flow.removeWidget(self.add)
        self.offers = [ActionButton(self._theme, exercise.name, icon="x") for exercise in exercises]
        for button, exercise in zip(self.offers, exercises, strict=True):
            button.setAccessibleName(word("editor.form.instead.remove", name=exercise.name))
            button.clicked.connect(_Removal(self, exercise.id))
            self._flow.addWidget(button)
            button.show()
        self._flow.addWidget(self.add)
        if self._extra is not None:
            self._flow.removeWidget(self._extra)
            self._flow.addWidget(self._extra)
        self.updateGeometry()


class _Removal:
    """Asks for one exercise to go."""

    def __init__(self, row: InsteadRow, exercise_id: str) -> None:
        self._row = row
        self._id = exercise_id

    def __call__(self) -> None:
        """Ask."""
        self._row.removed.emit(self._id)
