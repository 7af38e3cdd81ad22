"""The pane of the steps: the table, the ways to add a step, and what else can be done with the chosen ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.pages.editor.quick_line import QuickAdd
from supple.ui.pages.editor.step_line import LineKind
from supple.ui.pages.editor.step_table import StepTable
from supple.ui.painting import painter_on
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.choice_menu import ChoiceMenu
from supple.ui.widgets.key_cap import KeyCap
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from supple.routine.exercise_search import ExerciseSearch
    from supple.ui.theme import Theme

WIDTH: Final = 452
_HINTS: Final = ("move", "remove", "copy")
# Below this the hints of keys give their room to the table.
_ROOM_FOR_HINTS: Final = 330
_ACTIONS: Final = ("try", "up", "down", "copy", "remove", "wrap", "unwrap", "insert")


class StepsPane(QWidget):
    """``action_asked`` carries what is to be done with the chosen rows; ``add_asked`` wants an exercise to add.

    ``exercises_asked`` wants to look through all exercises for one.
    """

    add_asked = Signal()
    exercises_asked = Signal()
    action_asked = Signal(str)

    def __init__(self, theme: Theme, search: Callable[[], ExerciseSearch], ground: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.table = StepTable(theme)
        self.add = ActionButton(theme, word("editor.add"), icon="plus")
        self.more = ActionButton(theme, icon="ellipsis")
        self.more.setAccessibleName(word("editor.actions"))
        self.more.setToolTip(word("editor.actions"))
        self.quick = QuickAdd(theme, search, ground)
        self._hints = QWidget()
        self._lay_out()
        self.add.clicked.connect(self.add_asked)
        self.more.clicked.connect(self._on_more)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._on_context_menu)

    def _lay_out(self) -> None:
        theme = self._theme
        self.add.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(14), theme.px(12), theme.px(14), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.add, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.quick, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        hints = QHBoxLayout(self._hints)
        hints.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(10))
        hints.setSpacing(theme.px(4))
        for hint in _HINTS:
            hints.addWidget(KeyCap(theme, word(f"editor.key.{hint}")))
            hints.addWidget(TextLabel(theme, word(f"editor.hint.{hint}"), "small", "ink2", wraps=False))
            hints.addSpacing(theme.px(6))
        hints.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addSpacing(theme.px(12))
        column.addWidget(self._hints)

    def menu(self) -> ChoiceMenu:
        """Return the menu of what can be done with the chosen rows."""
        menu = ChoiceMenu(self._theme, self)
        rows, lines = self.table.rows(), self.table.lines
        chosen = [lines[row] for row in rows]
        for action in _ACTIONS:
            entry = menu.addAction(word(f"editor.action.{action}"))
            entry.triggered.connect(_Choice(self, action))
            needs_circuit = action == "unwrap" and (len(chosen) != 1 or chosen[0].kind is not LineKind.CIRCUIT)
            entry.setEnabled(action == "insert" or (bool(chosen) and not needs_circuit))
        menu.addAction(word("editor.action.exercises")).triggered.connect(self.exercises_asked)
        return menu

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the hints out where the table needs their room."""
        super().resizeEvent(event)
        self._hints.setVisible(self.height() >= self._theme.px(_ROOM_FOR_HINTS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the line at the side."""
        painter, theme = painter_on(self), self._theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.end()

    def _on_more(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 4)))

    def _on_context_menu(self, at: QPoint) -> None:
        self.menu().popup(self.table.viewport().mapToGlobal(at))


class _Choice:
    """Asks for one action when its entry is chosen."""

    def __init__(self, pane: StepsPane, action: str) -> None:
        self._pane = pane
        self._action = action

    def __call__(self) -> None:
        """Ask."""
        self._pane.action_asked.emit(self._action)
