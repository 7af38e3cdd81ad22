"""The form of the chosen steps: what they are, how much, on which sides, and how they are changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.body.side import Sides
from supple.ui.editing.fields import ChoiceField, Field, LineField
from supple.ui.editing.form_grid import FormGrid
from supple.ui.pages.editor.instead_row import InsteadRow
from supple.ui.pages.editor.range_field import RangeField
from supple.ui.pages.editor.step_facts import StepFacts, WorkKey, shown_amount, written_amount
from supple.ui.pages.editor.step_line import LineKind
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.session.timing import Timing
    from supple.ui.theme import Theme

_TIMES: Final = ("hold", "time", "tempo", "rest", "get-ready", "switch")
_SIDES: Final = tuple((sides.value, word(f"editor.sides.{sides.value}")) for sides in Sides)
_REPS_ONLY: Final = ("tempo", "until")
_OF_EXERCISES: Final = ("sides", "sets", "get-ready", "switch", "rest", "range", "note")


class StepForm(QWidget):
    """Shows StepFacts. ``value_asked`` carries a key and what is to be written, the empty text to take it out.

    ``work_asked`` carries the WorkKey that is to be used and the amount. ``exercise_asked`` wants another exercise,
    ``instead_asked`` one more to offer instead, ``instead_removed`` carries the id of one that goes, ``left`` says that
    a field was left.
    """

    value_asked = Signal(str, str)
    work_asked = Signal(object, str)
    exercise_asked = Signal()
    instead_asked = Signal()
    instead_removed = Signal(str)
    unwrap_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facts: StepFacts | None = None
        self.title = ""
        self.exchange = ActionButton(theme, word("editor.form.exchange"), icon="arrow-left-right")
        self.unwrap = ActionButton(theme, word("editor.form.unwrap"))
        self.kind = ChoiceField(
            theme, "work", word("editor.form.work"), [(key.value, word(f"editor.work.{key}")) for key in WorkKey]
        )
        seconds, unit = word("editor.unit.seconds"), word("editor.unit.s")
        self.amount = LineField(theme, "amount", word("editor.work.hold"), seconds, shown_amount)
        self.fields: dict[str, Field] = {
            "sides": ChoiceField(theme, "sides", word("editor.form.sides"), _SIDES),
            "sets": LineField(theme, "sets", word("editor.form.sets")),
            "tempo": LineField(theme, "tempo", word("editor.form.tempo"), unit, shown_amount),
            "until": ChoiceField(
                theme, "until", word("editor.form.until"),
                (("", word("editor.form.until.tempo")), ("done", word("editor.form.until.done"))),
            ),
            "repeat": LineField(theme, "repeat", word("editor.form.rounds")),
            "routine": LineField(theme, "routine", word("editor.form.routine")),
            "get-ready": LineField(theme, "get-ready", word("editor.form.get-ready"), unit, shown_amount),
            "switch": LineField(theme, "switch", word("editor.form.switch"), unit, shown_amount),
            "rest": LineField(theme, "rest", word("editor.form.rest"), unit, shown_amount),
        }  # fmt: skip
        self.range = RangeField(theme)
        self.note = LineField(theme, "note", word("editor.form.note"))
        self.instead = InsteadRow(theme)
        self.sum = TextLabel(theme, "", "small", "ink2")
        self.grid = FormGrid(theme, (self.kind, self.amount, *self.fields.values(), self.range))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        for part in (self.grid, self.note, self.sum, self.instead):
            column.addWidget(part)
        column.addWidget(self.unwrap, 0, Qt.AlignmentFlag.AlignLeft)
        self.instead.take(self.exchange)

    def _connect(self) -> None:
        self.kind.changed.connect(self._on_kind_changed)
        self.amount.changed.connect(self._on_amount_changed)
        for field in (*self.fields.values(), self.range, self.note):
            field.changed.connect(self._on_changed)
        for field in (self.kind, self.amount, *self.fields.values(), self.range, self.note):
            field.left.connect(self.left)
        self.exchange.clicked.connect(self.exercise_asked)
        self.unwrap.clicked.connect(self.unwrap_asked)
        self.instead.add.clicked.connect(self.instead_asked)
        self.instead.removed.connect(self.instead_removed)

    def take_focus(self) -> None:
        """Put the focus on the amount, or on the first field there is."""
        wanted = (
            self.amount
            if not self.amount.isHidden()
            else next((field for field in self.fields.values() if not field.isHidden()), self.amount)
        )
        wanted.inner.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(wanted, LineField):
            wanted.line.selectAll()

    def show_facts(self, facts: StepFacts, timing: Timing) -> None:
        """Show what the text says of the chosen lines."""
        self._facts = facts
        first = facts.lines[0]
        if len(facts.lines) == 1:
            self.title = word("editor.form.title", number=first.number, name=first.name)
        else:
            self.title = word("editor.form.several", count=len(facts.lines))
        is_step = first.kind in (LineKind.EXERCISE, LineKind.UNKNOWN)
        self.exchange.setVisible(is_step and len(facts.lines) == 1)
        self.unwrap.setVisible(first.kind is LineKind.CIRCUIT and len(facts.lines) == 1)
        self._show_work(facts, timing, is_step=is_step)
        for key, field in self.fields.items():
            field.setVisible(self._has(key, first.kind, facts.work))
            self._show_field(field, facts, timing)
        self.range.setVisible(is_step and facts.work is not WorkKey.REPS)
        self._show_field(self.range, facts, timing)
        self.note.setVisible(is_step)
        self._show_field(self.note, facts, timing)
        self.instead.setVisible(is_step and len(facts.lines) == 1)
        self.instead.show_exercises(facts.instead)
        self.sum.set_words(facts.sum_text)
        self.sum.setVisible(bool(facts.sum_text))
        self.grid.lay_out()

    def _has(self, key: str, kind: LineKind, work: WorkKey) -> bool:
        if kind is LineKind.CIRCUIT:
            return key in ("repeat", "rest")
        if kind is LineKind.ROUTINE:
            return key == "routine"
        if key in _REPS_ONLY:
            return work is WorkKey.REPS
        return key in _OF_EXERCISES

    def _show_work(self, facts: StepFacts, timing: Timing, *, is_step: bool) -> None:
        for field in (self.kind, self.amount):
            field.setVisible(is_step)
        work = facts.work
        self.kind.show_value(work.value)
        self.amount.label.set_words(word(f"editor.amount.{work}"))
        self.amount.inner.setAccessibleName(word(f"editor.amount.{work}"))
        is_reps = work is WorkKey.REPS
        self.amount.set_unit(word("editor.unit.reps") if is_reps else word("editor.unit.seconds"))
        written = facts.written.get(work, "")
        self._show(self.amount, written if is_reps else shown_amount(written), shown_amount(facts.usual(work, timing)))
        self.amount.show_trouble(facts.troubles.get(work, ""))

    def _show_field(self, field: Field, facts: StepFacts, timing: Timing) -> None:
        key = field.key
        written, usual = facts.written.get(key, ""), facts.usual(key, timing)
        if key in _TIMES:
            written, usual = shown_amount(written), shown_amount(usual)
        if key == "sides" and facts.exercise is not None and not written and key not in facts.mixed:
            # The exercise's own sides, which the text need not state.
            written = facts.exercise.sides.value
        self._show(field, written, usual)
        field.show_trouble(facts.troubles.get(key, ""))

    def _show(self, field: Field, written: str, usual: str) -> None:
        field.show_value(written, usual)

    def _on_changed(self, key: str, value: str) -> None:
        exercise = self._facts.exercise if self._facts is not None else None
        if key == "sides" and exercise is not None and value == exercise.sides.value:
            value = ""
        self.value_asked.emit(key, written_amount(value) if key in _TIMES else value)

    def _on_kind_changed(self, _key: str, value: str) -> None:
        work = WorkKey(value)
        amounts = {WorkKey.REPS: "10", WorkKey.HOLD: "30 s", WorkKey.TIME: "30 s"}
        if self._facts is not None and self._facts.work is not work:
            kept = self._facts.written.get(self._facts.work, "")
            is_time = WorkKey.REPS not in (work, self._facts.work)
            self.work_asked.emit(work, kept if kept and is_time else amounts[work])

    def _on_amount_changed(self, _key: str, value: str) -> None:
        if self._facts is not None:
            work = self._facts.work
            self.work_asked.emit(work, value if work is WorkKey.REPS else written_amount(value))
