"""The list of the catalogue: cards in one to three columns; only what is seen is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView

from supple.ui.pages.exercises.exercise_cells import GAP, HIGH, STILL, ExerciseCells
from supple.ui.pages.exercises.exercise_model import ExerciseModel
from supple.ui.pages.exercises.stills import Stills
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

    from supple.routine.exercise import Exercise
    from supple.ui.still_folder import StillFolder
    from supple.ui.theme import Theme

_LEAST_WIDE: Final = 400
_MOST_COLUMNS: Final = 3


class ExerciseList(QListView):
    """Lists exercises; the arrows go from one to another. ``opened`` carries the id of the one to look at."""

    opened = Signal(str)

    def __init__(self, theme: Theme, folder: StillFolder) -> None:
        super().__init__()
        self._theme = theme
        inset = 8
        size = QSize(theme.px(STILL.width()) - inset, theme.px(STILL.height()) - inset)
        self.stills = Stills(theme, folder, size, self)
        self.cells = ExerciseCells(theme, self.stills, self)
        self.exercises = ExerciseModel(self)
        self.setModel(self.exercises)
        self.setItemDelegate(self.cells)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().setSingleStep(theme.px(HIGH) // 3)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setAccessibleName(word("exercises.list"))
        self.setAccessibleDescription(word("exercises.list.keys"))
        self.setProperty("radius", theme.radius.card)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("QListView { background: transparent; border: none; outline: none; }")
        self.clicked.connect(self._on_index)
        self.stills.drawn.connect(self._on_drawn)
        self.selectionModel().currentChanged.connect(self._place_ring)
        self.verticalScrollBar().valueChanged.connect(self._place_ring)

    def show_exercises(self, exercises: tuple[Exercise, ...]) -> None:
        """List other exercises; the chosen one stays so where it is still there."""
        chosen = self.chosen()
        self.exercises.show_exercises(exercises)
        row = self.exercises.row_of(chosen.id) if chosen is not None else None
        if exercises:
            self.setCurrentIndex(self.exercises.index(row or 0))
        if row is None:
            self.scrollToTop()

    def chosen(self) -> Exercise | None:
        """Return the exercise that the keys are about."""
        row = self.currentIndex().row()
        return self.exercises.exercises[row] if 0 <= row < len(self.exercises.exercises) else None

    def choose(self, exercise_id: str) -> None:
        """Choose an exercise, where it is listed."""
        row = self.exercises.row_of(exercise_id)
        if row is not None:
            self.setCurrentIndex(self.exercises.index(row))

    @property
    def columns(self) -> int:
        """How many cards stand side by side."""
        return max(1, min(_MOST_COLUMNS, self.viewport().width() // self._theme.px(_LEAST_WIDE)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space; letters belong to the search."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._on_index(self.currentIndex())
        elif event.text().strip() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which one the keys are about."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.exercises.exercises:
            self.setCurrentIndex(self.exercises.index(0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the cards fill the width."""
        wide = (event.size().width() - 1) // self.columns
        if wide != self.cells.size.width():
            self.cells.size = QSize(wide, self.cells.size.height())
            self.setGridSize(self.cells.size)
        super().resizeEvent(event)
        self._place_ring()

    def _place_ring(self) -> None:
        """Let the ring follow the card that the keys are about."""
        gap = self._theme.px(GAP)
        card = QRectF(self.visualRect(self.currentIndex())).adjusted(gap, gap, -gap, -gap)
        self.setProperty("ring", card if self.currentIndex().isValid() else None)

    def _on_index(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self.exercises.exercises[index.row()].id)

    def _on_drawn(self, exercise_id: str) -> None:
        row = self.exercises.row_of(exercise_id)
        if row is not None:
            self.update(self.exercises.index(row))
