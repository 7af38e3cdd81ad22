"""The exercises of the catalogue as Qt's views and screen readers ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from supple.ui.pages.exercises.exercise_look import about_text, dose_text, muscles_text
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.exercise import Exercise

EXERCISE: Final = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NO_PARENT: Final = QModelIndex()


class ExerciseModel(QAbstractListModel):
    """A list of exercises; each is read out with its muscles, its dose and how it is done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exercises: tuple[Exercise, ...] = ()

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        """What is listed."""
        return self._exercises

    def show_exercises(self, exercises: tuple[Exercise, ...]) -> None:
        """List other exercises."""
        if exercises != self._exercises:
            self.beginResetModel()
            self._exercises = exercises
            self.endResetModel()

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._exercises)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the exercise, its name, or what is read out."""
        if not index.isValid() or index.row() >= len(self._exercises):
            return None
        exercise = self._exercises[index.row()]
        if role == EXERCISE:
            return exercise
        if role == Qt.ItemDataRole.DisplayRole:
            return exercise.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return word(
                "exercises.row",
                name=exercise.name,
                muscles=muscles_text(exercise),
                dose=dose_text(exercise.dose, exercise.sides),
                about=about_text(exercise),
            )
        return None

    def row_of(self, exercise_id: str) -> int | None:
        """Return where an exercise stands."""
        return next((row for row, exercise in enumerate(self._exercises) if exercise.id == exercise_id), None)
