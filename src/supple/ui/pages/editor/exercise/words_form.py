"""The forms of what an exercise is, how it is done, and who should take care."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.document.content import Content
from supple.ui.editing.fields import ChoiceField, Field, LineField, NoteField
from supple.ui.editing.form_grid import FormGrid
from supple.ui.pages.editor.exercise.field_spec import (
    AMOUNT,
    COMMA_LISTS,
    LINE_LISTS,
    WORK,
    caution_choices,
    choices_of,
    muscle_choices,
    path_of,
    sign_choices,
    tag_of,
    thing_choices,
)
from supple.ui.pages.editor.exercise.tag_field import TagField
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.routine.codes import Codes
    from supple.ui.pages.editor.exercise.sense import ExerciseSense
    from supple.ui.theme import Theme

ABOUT, HOW, CARE = range(3)


class WordsForm(QWidget):
    """One of the three forms. ``value_asked`` carries a key and its text; tags are told by place and by word."""

    value_asked = Signal(str, str)
    tag_added = Signal(str, str)
    tag_removed = Signal(str, int)
    left = Signal()

    def __init__(self, theme: Theme, part: int, codes: Codes) -> None:
        super().__init__()
        self._theme = theme
        self.fields: dict[str, Field] = {}
        self.tags: dict[str, TagField] = {}
        self._grids: list[FormGrid] = []
        self._choices: dict[str, Mapping[str, str]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(14))
        (self._make_about, self._make_how, self._make_care)[part](codes)
        self._column.addStretch(1)
        for field in self.fields.values():
            field.changed.connect(self.value_asked)
            field.left.connect(self.left)
        for tag in self.tags.values():
            tag.added.connect(self.tag_added)
            tag.removed.connect(self.tag_removed)

    def _make_about(self, _codes: Codes) -> None:
        self._row(self._line("name"))
        self._row(self._choice("method"), self._choice("position"))
        self._tag("primary", muscle_choices())
        self._tag("secondary", muscle_choices())
        self._tag("equipment", thing_choices())
        self._row(self._choice(WORK, "work"), self._line(AMOUNT), self._line("dose.tempo"))
        self._row(self._choice("sides"), self._line("dose.sets"), self._line("dose.rest"))
        self._row(self._line("dose.range"), self._line("dose.most-sets"), self._line("dose.over-65"))
        self._row(self._choice("impact", optional=True), self._line("suits"))

    def _make_how(self, _codes: Codes) -> None:
        for key, lines in (("start", 2), ("cues", 4), ("feel", 2), ("mistake", 2)):
            self._note(key, lines)
        for key in ("easier", "harder"):
            self._note(f"{key}.text", 2)
            self._row(self._line(f"{key}.exercise"))

    def _make_care(self, codes: Codes) -> None:
        self._note("caution", 2)
        self._tag("contraindications", caution_choices(codes))
        self._tag("stop-signs", sign_choices(codes))
        self._row(self._choice("evidence", optional=True), self._line("sources"))
        self._note("why", 2)

    def _line(self, key: str) -> Field:
        self.fields[key] = LineField(self._theme, key, word(f"exercise.field.{key}"))
        return self.fields[key]

    def _choice(self, key: str, name: str = "", *, optional: bool = False) -> Field:
        choices = choices_of(name or key)
        offered = (("", word("exercise.choice.none")), *choices) if optional else choices
        self.fields[key] = ChoiceField(self._theme, key, word(f"exercise.field.{key}"), offered)
        return self.fields[key]

    def _note(self, key: str, lines: int) -> None:
        self.fields[key] = NoteField(self._theme, key, word(f"exercise.field.{key}"), lines=lines)
        self._column.addWidget(self.fields[key])

    def _tag(self, key: str, choices: Mapping[str, str]) -> None:
        self._choices[key] = choices
        self.tags[key] = TagField(self._theme, key, word(f"exercise.field.{key}"), choices)
        self._column.addWidget(self.tags[key])

    def _row(self, *fields: Field) -> None:
        grid = FormGrid(self._theme, fields, len(fields))
        self._grids.append(grid)
        self._column.addWidget(grid)

    def take_focus(self) -> None:
        """Put the focus on the first field."""
        first = next(iter(self.fields.values()))
        first.inner.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_sense(self, sense: ExerciseSense, troubles: Mapping[str, str]) -> None:
        """Show what the text says, and the sentences about its keys."""
        for key, field in self.fields.items():
            field.show_value(shown_value(sense, key))
            field.show_trouble(troubles.get(key, troubles.get(key.split(".")[0], "") if "." not in key else ""))
        for key, tag in self.tags.items():
            found = sense.at((key,))
            items: tuple[Content, ...] = found if isinstance(found, tuple) else (found,) if found else ()
            tag.show_tags(tuple(tag_of(item, self._choices[key]) for item in items))
            tag.show_trouble(troubles.get(key, ""))
        for grid in self._grids:
            grid.lay_out()


def shown_value(sense: ExerciseSense, key: str) -> str:
    """Return what a field shows of the text."""
    if key in (WORK, AMOUNT):
        work = written_work(sense)
        return work if key == WORK else sense.text_at(("dose", work))
    if key in LINE_LISTS:
        return "\n".join(sense.texts(path_of(key)))
    if key in COMMA_LISTS:
        return ", ".join(sense.texts(path_of(key)))
    path = path_of(key)
    if path[-1] == "text" and isinstance(sense.at(path[:1]), str):
        return sense.text_at(path[:1])
    return sense.text_at(path)


def written_work(sense: ExerciseSense) -> str:
    """Return the sort of work that is written, ``hold`` where there is none yet."""
    return next((work for work in ("hold", "time", "reps") if sense.at(("dose", work)) is not None), "hold")
