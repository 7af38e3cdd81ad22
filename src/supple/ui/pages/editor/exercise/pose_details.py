"""The details of a pose beside its angles: the moment's name and times, contacts, things and the view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.routine.pose_lines import contact_lines, prop_lines
from supple.ui.editing.fields import ChoiceField, Field, LineField, NoteField
from supple.ui.editing.form_grid import FormGrid
from supple.ui.pages.editor.exercise.field_spec import choices_of
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.editor.exercise.sense import ExerciseSense
    from supple.ui.theme import Theme

_MOMENT_KEYS = ("name", "hold", "move", "x", "y", "z")
_POSE_KEYS = ("view", "base", "cycle")


class MomentForm(QWidget):
    """Name, times and contacts of the chosen moment. ``value_asked`` carries a key and its text."""

    value_asked = Signal(str, str)
    contacts_asked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.fields: dict[str, Field] = {
            key: LineField(theme, key, word(f"exercise.moment.{key}"), word(f"exercise.unit.{key}"))
            for key in _MOMENT_KEYS
        }
        self.contacts = NoteField(theme, "contacts", word("exercise.moment.contacts"), lines=4)
        self._grids = [
            FormGrid(theme, tuple(self.fields[key] for key in keys), len(keys))
            for keys in (("name",), _MOMENT_KEYS[1:3])
        ]
        self._place = FormGrid(theme, tuple(self.fields[key] for key in _MOMENT_KEYS[3:]), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        for part in (*self._grids, self.contacts, TextLabel(theme, word("exercise.contacts.how"), "small", "ink2")):
            column.addWidget(part)
        column.addWidget(self._place)
        column.addStretch(1)
        for field in self.fields.values():
            field.changed.connect(self.value_asked)
            field.left.connect(self.left)
        self.contacts.changed.connect(lambda _key, lines: self.contacts_asked.emit(lines))
        self.contacts.left.connect(self.left)

    def show_sense(self, sense: ExerciseSense, moment: int) -> None:
        """Show what the text says of a moment, and which contacts hold where it says none."""
        path = ("pose", "keys", moment)
        for key, field in self.fields.items():
            field.show_value(sense.text_at((*path, key)))
        usual = contact_lines(sense.at(("pose", "contacts")))
        self.contacts.show_value(contact_lines(sense.at((*path, "contacts"))), usual)
        for grid in (*self._grids, self._place):
            grid.lay_out()


class PictureForm(QWidget):
    """View, lying or standing, course, contacts of all moments and things. ``value_asked`` carries a key and text."""

    value_asked = Signal(str, str)
    contacts_asked = Signal(str)
    props_asked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.fields: dict[str, ChoiceField] = {
            key: ChoiceField(theme, key, word(f"exercise.pose.{key}"), choices_of(key)) for key in _POSE_KEYS
        }
        self.contacts = NoteField(theme, "contacts", word("exercise.pose.contacts"), lines=4)
        self.props = NoteField(theme, "props", word("exercise.pose.props"), lines=3)
        self._grid = FormGrid(theme, tuple(self.fields.values()), 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(14))
        for part in (
            self._grid,
            self.contacts,
            TextLabel(theme, word("exercise.contacts.how"), "small", "ink2"),
            self.props,
            TextLabel(theme, word("exercise.props.how"), "small", "ink2"),
        ):
            column.addWidget(part)
        column.addStretch(1)
        for field in self.fields.values():
            field.changed.connect(self.value_asked)
            field.left.connect(self.left)
        self.contacts.changed.connect(lambda _key, lines: self.contacts_asked.emit(lines))
        self.props.changed.connect(lambda _key, lines: self.props_asked.emit(lines))
        for note in (self.contacts, self.props):
            note.left.connect(self.left)

    def show_sense(self, sense: ExerciseSense) -> None:
        """Show what the text says of the pose as a whole."""
        for key, field in self.fields.items():
            found = sense.at(("pose", key))
            shown = ", ".join(part for part in found if isinstance(part, str)) if isinstance(found, tuple) else found
            usual = {"base": "upright", "cycle": "there-and-back"}.get(key, "")
            field.show_value(shown if isinstance(shown, str) and shown else usual)
        self.contacts.show_value(contact_lines(sense.at(("pose", "contacts"))))
        self.props.show_value(prop_lines(sense.at(("pose", "props"))))
        self._grid.lay_out()
