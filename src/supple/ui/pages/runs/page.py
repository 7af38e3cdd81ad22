"""The page of one run: a form for what a person knows of it, and the way in for files."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from supple.exchange.typed_run import RunField, TypedRun, read_typed_run
from supple.history.run import Run
from supple.ui.pages.runs.run_field import RunLine
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel
from supple.ui.widgets.value_slider import ValueSlider
from supple.ui.wording import say, word
from supple.ui.wording.amounts import clock_text
from supple.ui.wording.distances import in_units, pace_text

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent

    from supple.settings import Units
    from supple.ui.theme import Theme

_COLUMN: Final = 1000
_TWO_COLUMNS: Final = 820

# When the run began.
_START: Final = (RunField.DAY, RunField.CLOCK)


class RunPage(PageScroll):
    """``run_told`` carries a Run; ``files_asked`` wants to choose files."""

    run_told = Signal(object)
    files_asked = Signal()
    delete_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, units: Units, now: datetime, run: Run | None = None) -> None:
        super().__init__(theme, content_width=_COLUMN)
        self._units = units
        self._now = now
        self._run = run
        self._guessed: tuple[str, ...] = ()
        self.back = ActionButton(theme, variant=Variant.GHOST, icon="arrow-left")
        self.back.setAccessibleName(word("run-form.back"))
        self.back.setToolTip(word("run-form.back"))
        self.back.clicked.connect(self.back_asked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(theme, word("run-form.title" if run is None else "run-form.title-change"), "title"))
        words.addWidget(TextLabel(theme, word("run-form.about"), "body", "ink2"))
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.column.addLayout(head)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._row.addWidget(self._form(), 62)
        if run is None:
            self._row.addWidget(self._files(), 38)
        self.column.addLayout(self._row)
        self.column.addStretch(1)
        self._show(run)
        self._shown = {name: field.text for name, field in self.fields.items()}

    def take_focus(self) -> None:
        """Put the focus on the distance, the one thing that is needed."""
        self.fields[RunField.DISTANCE].line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _form(self) -> Card:
        theme, units = self._theme, self._units.value
        card = Card(theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        column.setSpacing(theme.px(14))
        self.fields = {
            RunField.DAY: RunLine(theme, word("run-form.day")),
            RunField.CLOCK: RunLine(theme, word("run-form.clock"), width=100),
            RunField.DISTANCE: RunLine(theme, word(f"run-form.distance.{units}"), "8.2"),
            RunField.TIME: RunLine(theme, word("run-form.time"), word("run-form.time-hint")),
            RunField.CLIMB: RunLine(theme, word(f"run-form.climb.{units}"), width=110),
            RunField.DESCENT: RunLine(theme, word(f"run-form.descent.{units}"), width=110),
        }
        for field in self.fields.values():
            field.line.textChanged.connect(self._on_typed)
            field.line.returnPressed.connect(self._on_save)
        self.pace = TextLabel(theme, "", "body", "ink2")
        self.effort = ValueSlider(theme, word("run-form.effort"), (0, 10), _effort_text, compact=True)
        self.title = RunLine(theme, word("run-form.run-title"), width=220)
        self.note = RunLine(theme, word("run-form.note"), width=300)
        rows = ((RunField.DISTANCE, RunField.TIME), (RunField.DAY, RunField.CLOCK), (RunField.CLIMB, RunField.DESCENT))
        for names in rows:
            column.addWidget(_line(theme, [self.fields[name] for name in names]))
        column.addWidget(self.pace)
        column.addWidget(TextLabel(theme, word("run-form.effort"), "small-strong", "ink2"))
        column.addWidget(self.effort)
        column.addWidget(_line(theme, [self.title, self.note]))
        key = "run-form.save" if self._run is None else "run-form.save-change"
        self.save = ActionButton(theme, word(key), variant=Variant.PRIMARY, icon="check")
        self.save.clicked.connect(self._on_save)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        self.delete = ActionButton(theme, word("run-form.delete"), variant=Variant.DANGER, icon="trash-2")
        self.delete.clicked.connect(self.delete_asked)
        self.delete.setVisible(self._run is not None)
        buttons.addWidget(self.delete)
        column.addLayout(buttons)
        return card

    def _files(self) -> Card:
        theme = self._theme
        card = Card(theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20))
        column.setSpacing(theme.px(10))
        column.addWidget(SoftIcon(theme, "import", "w_monitor", 44))
        column.addWidget(TextLabel(theme, word("run-drop.title"), "card"))
        column.addWidget(TextLabel(theme, word("run-drop.about"), "body", "ink2"))
        self.choose = ActionButton(theme, word("run-drop.choose"), icon="folder-open")
        self.choose.clicked.connect(self.files_asked)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(TextLabel(theme, word("run-drop.folder"), "small", "muted"))
        column.addStretch(1)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the files below the form where the room is narrow."""
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(_TWO_COLUMNS)
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def _show(self, run: Run | None) -> None:
        if run is None:
            self._guess_start(0)
            return
        seconds = run.moving_seconds or run.elapsed_seconds
        self.fields[RunField.DAY].show_text(run.started_at.date().isoformat())
        self.fields[RunField.CLOCK].show_text(f"{run.started_at:%H:%M}")
        self.fields[RunField.DISTANCE].show_text(f"{in_units(run.distance_m, self._units):.2f}")
        self.fields[RunField.TIME].show_text(clock_text(seconds) if seconds else "")
        for field, metres in ((RunField.CLIMB, run.climb_m), (RunField.DESCENT, run.descent_m)):
            self.fields[field].show_text("" if metres is None else f"{metres:.0f} m")
        self.effort.set_value(run.effort or 0)
        self.title.show_text(run.title)
        self.note.show_text(run.note)

    def _guess_start(self, seconds: float) -> None:
        """Take the run as just ended, unless the person has said when it began."""
        began = self._now - timedelta(seconds=seconds)
        texts = (began.date().isoformat(), f"{began:%H:%M}")
        self._guessed = texts
        for name, text in zip(_START, texts, strict=True):
            self.fields[name].show_text(text)

    def _typed(self) -> TypedRun:
        return TypedRun(*(self.fields[name].text for name in RunField))

    def _on_typed(self) -> None:
        numbers, _ = read_typed_run(self._typed(), self._units, self._now)
        pace = numbers.seconds / numbers.distance_m * 1000 if numbers is not None and numbers.seconds else None
        said = "" if pace is None else word("run-form.pace", pace=pace_text(pace, self._units))
        self.pace.set_words(said)
        if numbers is not None and self._guessed == tuple(self.fields[name].text for name in _START):
            self._guess_start(numbers.seconds or 0)

    def _on_save(self) -> None:
        numbers, wrong = read_typed_run(self._typed(), self._units, self._now)
        said = dict(wrong)
        for name, field in self.fields.items():
            field.show_wrong(say(said[name]) if name in said else "")
        if numbers is None:
            self.fields[wrong[0][0]].line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        told = Run(
            started_at=numbers.started_at,
            distance_m=numbers.distance_m,
            moving_seconds=numbers.seconds,
            climb_m=numbers.climb_m,
            descent_m=numbers.descent_m,
            effort=self.effort.value() or None,
            title=self.title.text.strip(),
            note=self.note.text.strip(),
        )
        self.run_told.emit(told if self._run is None else self._with_the_rest(told, self._run))

    def _with_the_rest(self, told: Run, old: Run) -> Run:
        """Keep of the old run what the form does not show, and a distance or time that was not typed anew."""
        shown = self._shown
        distance, time = self.fields[RunField.DISTANCE].text, self.fields[RunField.TIME].text
        return replace(
            told,
            distance_m=old.distance_m if distance == shown[RunField.DISTANCE] else told.distance_m,
            moving_seconds=old.moving_seconds if time == shown[RunField.TIME] else told.moving_seconds,
            elapsed_seconds=old.elapsed_seconds,
            feeling=old.feeling,
            source=old.source,
            sha256=old.sha256,
        )


def _effort_text(effort: int) -> str:
    return word("run-form.effort-of", effort=effort) if effort else word("run-form.effort-none")


def _line(theme: Theme, fields: list[RunLine]) -> QWidget:
    holder = QWidget()
    flow = FlowLayout(theme.px(16))
    holder.setLayout(flow)
    for field in fields:
        flow.addWidget(field)
    return holder
