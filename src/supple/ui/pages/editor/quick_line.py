"""The quick-add line: a step in a few words, what is understood of them, and which exercise may be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.routine.quick_add import QuickLine, read_quick_line
from supple.ui.pages.editor.quick_field import QuickField
from supple.ui.widgets.source_editor.completion_list import CompletionList
from supple.ui.widgets.source_editor.offer import Offer, Option
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import say, word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.routine.exercise import Exercise
    from supple.routine.exercise_search import ExerciseSearch
    from supple.ui.theme import Theme


class QuickAdd(QWidget):
    """``asked`` carries the Keys of a step to add. ``search`` returns the index of exercises."""

    asked = Signal(object)

    def __init__(self, theme: Theme, search: Callable[[], ExerciseSearch], ground: QWidget) -> None:
        """Make the line; ``ground`` is what the list of candidates is laid upon."""
        super().__init__()
        self._theme = theme
        self._search = search
        self._ground = ground
        self._line = QuickLine(line="", pieces=())
        self.field = QuickField(theme, word("editor.quick.hint"))
        self.field.setAccessibleName(word("editor.quick.name"))
        self.field.setAccessibleDescription(word("editor.quick.about"))
        self.meaning = TextLabel(theme, "", "small", "ink2")
        self.meaning.hide()
        self.candidates = CompletionList(theme, ground)
        self.candidates.setAccessibleName(word("editor.quick.candidates"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.field)
        column.addWidget(self.meaning)
        self.field.typed.connect(self._on_typed)
        self.field.entered.connect(self._on_entered)
        self.field.moved.connect(self._on_moved)
        self.field.escaped.connect(self._on_escaped)
        self.candidates.chosen.connect(self._on_chosen)

    @property
    def line(self) -> QuickLine:
        """What is understood of the words."""
        return self._line

    def take_focus(self) -> None:
        """Put the focus on the line."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self) -> None:
        text = self.field.text()
        self._line = read_quick_line(text, self._search()) if text.strip() else QuickLine(line="", pieces=())
        self.field.show_pieces(self._line.pieces)
        self._say()
        self._offer()

    def _say(self) -> None:
        line = self._line
        if line.is_empty:
            self.meaning.hide()
            return
        if line.problem is not None:
            self._show(say(line.problem), "w_emergency")
        elif line.candidates:
            self._show(self._spoken(line.candidates[0]), "ink2")

    def _show(self, words: str, colour: str) -> None:
        self.meaning.set_words(words)
        self.meaning.set_colour(colour)
        self.meaning.show()
        self.field.setAccessibleDescription(words)

    def _spoken(self, exercise: Exercise) -> str:
        """Return the step as it would be added, in words."""
        keys = dict(self._line.step(exercise).entries)
        parts = [word(f"editor.quick.{key}", value=str(value)) for key, value in keys.items() if key != "exercise"]
        key = "editor.quick.clear" if self._line.is_clear else "editor.quick.first"
        said = word(key, name=exercise.name)
        return word("editor.quick.meaning", name=said, rest=listed(parts)) if parts else said

    def _offer(self) -> None:
        line = self._line
        span = line.exercise_span
        if line.is_empty or span is None or (line.is_clear and len(line.candidates) == 1) or not line.candidates:
            self.candidates.hide()
            return
        options = tuple(Option(exercise.name) for exercise in line.candidates)
        corner = self.field.mapTo(self._ground, QPoint(0, 0))
        # Below what is understood, which must be seen while one chooses.
        said = self.meaning.heightForWidth(self.field.width()) if not self.meaning.isHidden() else 0
        room = QSize(self.field.width(), self.field.height() + said)
        self.candidates.offer(Offer(*span, options), QRect(corner, room))

    def _on_moved(self, by: int) -> None:
        if not self.candidates.isHidden():
            row = self.candidates.currentRow() + by
            self.candidates.setCurrentRow(min(max(row, 0), self.candidates.count() - 1))

    def _on_entered(self) -> None:
        line = self._line
        if line.is_empty or line.problem is not None or not line.candidates:
            self._say()
            return
        row = self.candidates.currentRow() if not self.candidates.isHidden() else 0
        self._add(line.candidates[max(0, row)])

    def _on_chosen(self, _offer: Offer, option: Option) -> None:
        chosen = next((each for each in self._line.candidates if each.name == option.text), None)
        if chosen is not None and self._line.problem is None:
            self._add(chosen)

    def _add(self, exercise: Exercise) -> None:
        step = self._line.step(exercise)
        self.candidates.hide()
        self.field.set_text("")
        self.asked.emit(step)

    def _on_escaped(self) -> None:
        if self.candidates.isHidden():
            self.field.set_text("")
        self.candidates.hide()
