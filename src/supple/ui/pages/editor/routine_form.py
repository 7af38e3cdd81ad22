"""The form of the routine as a whole: its name, kind and goal, when it is done, and when to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.routine.exercise import Evidence
from supple.routine.kind import Kind
from supple.routine.routine import Level
from supple.ui.editing.fields import ChoiceField, Field, LineField, NoteField
from supple.ui.editing.form_grid import FormGrid
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.codes import Codes
    from supple.ui.theme import Theme

_NOTHING: Final = ("", "–")


class RoutineForm(QWidget):
    """Shows the head of a routine. ``value_asked`` carries a key and its text, ``list_asked`` a key and its texts."""

    value_asked = Signal(str, str)
    list_asked = Signal(str, object)
    left = Signal()

    def __init__(self, theme: Theme, codes: Codes) -> None:
        super().__init__()
        self._theme = theme
        self._stop: tuple[str, ...] = ()
        kinds = [(kind.value, word(f"kind.{kind.value}")) for kind in Kind]
        levels = [_NOTHING, *((level.value, word(f"level.{level.value}")) for level in Level)]
        strengths = [_NOTHING, *((each.value, word(f"evidence.{each.value}")) for each in Evidence)]
        self.fields: dict[str, Field] = {
            "title": LineField(theme, "title", word("editor.head.title")),
            "kind": ChoiceField(theme, "kind", word("editor.head.kind"), kinds),
            "level": ChoiceField(theme, "level", word("editor.head.level"), levels),
            "goal": LineField(theme, "goal", word("editor.head.goal")),
            "when": LineField(theme, "when", word("editor.head.when")),
            "often": LineField(theme, "often", word("editor.head.often")),
            "by": LineField(theme, "by", word("editor.head.by")),
            "tags": LineField(theme, "tags", word("editor.head.tags")),
            "evidence": ChoiceField(theme, "evidence", word("editor.head.evidence"), strengths),
        }
        self.why = NoteField(theme, "why", word("editor.head.why"), lines=2)
        self.notes = NoteField(theme, "notes", word("editor.head.notes"))
        self.boxes = {code: CheckRow(theme, meaning, plain=True) for code, meaning in codes.stop_signs.items()}
        names = ("title",), ("kind", "level", "evidence"), ("goal",), ("when", "often"), ("by", "tags")
        self.grids = [FormGrid(theme, tuple(self.fields[name] for name in row), len(row)) for row in names]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        for part in (*self.grids, self.why, self.notes):
            column.addWidget(part)
        column.addWidget(TextLabel(theme, word("editor.head.stop"), "small", "ink2"))
        stops = QVBoxLayout()
        stops.setSpacing(0)
        for box in self.boxes.values():
            stops.addWidget(box)
            box.clicked.connect(self._on_stop_changed)
        column.addLayout(stops)
        for field in (*self.fields.values(), self.why):
            field.changed.connect(self._on_changed)
            field.left.connect(self.left)
        self.notes.changed.connect(self._on_notes_changed)
        self.notes.left.connect(self.left)

    def take_focus(self) -> None:
        """Put the focus on the name."""
        self.fields["title"].inner.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_head(self, written: dict[str, str], lists: dict[str, tuple[str, ...]], troubles: dict[str, str]) -> None:
        """Show what the text says: texts by key, lists by key, and the sentences about keys."""
        for key, field in (*self.fields.items(), ("why", self.why)):
            value = ", ".join(lists.get(key, ())) if key == "tags" else written.get(key, "")
            field.show_value(value)
            field.show_trouble(troubles.get(key, ""))
        self.notes.show_value("\n".join(lists.get("notes", ())))
        self.notes.show_trouble(troubles.get("notes", ""))
        self._stop = lists.get("stop", ())
        for code, box in self.boxes.items():
            box.setChecked(code in self._stop)
        for grid in self.grids:
            grid.lay_out()

    def _on_changed(self, key: str, value: str) -> None:
        if key == "tags":
            self.list_asked.emit(key, tuple(part.strip() for part in value.split(",") if part.strip()))
        else:
            self.value_asked.emit(key, value)

    def _on_notes_changed(self, key: str, value: str) -> None:
        self.list_asked.emit(key, tuple(line.strip() for line in value.splitlines() if line.strip()))

    def _on_stop_changed(self) -> None:
        ticked = {code for code, box in self.boxes.items() if box.isChecked()}
        # What is there stays in its order, codes that are not known here too.
        kept = tuple(code for code in self._stop if code in ticked or code not in self.boxes)
        self.list_asked.emit("stop", (*kept, *(code for code in self.boxes if code in ticked and code not in kept)))
