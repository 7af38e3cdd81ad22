"""The page of one routine: what it is, what may be chosen, its steps, and Start."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from supple.routine.choices import Choices, apply_choices, own_values
from supple.ui.kind_look import KIND_LOOKS
from supple.ui.main_window import EDITOR
from supple.ui.pages.routine.care_card import CareCard
from supple.ui.pages.routine.changes import with_exercise, with_steps, without_steps
from supple.ui.pages.routine.choice_card import ChoiceCard
from supple.ui.pages.routine.step_list import StepList
from supple.ui.pages.routine.summary import Summary
from supple.ui.pages.routine.today_card import TodayCard
from supple.ui.pages.routine.view import RoutineView, routine_view
from supple.ui.start_request import StartRequest
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from supple.advice.adaptation import Adapted
    from supple.body.outline import BodyOutlines
    from supple.routine.codes import Codes
    from supple.routine.library import Library
    from supple.routine.routine import Routine
    from supple.session.timing import Timing
    from supple.ui.pages.routine.step_row import StepRow
    from supple.ui.theme import Theme

_LEFT: Final = 320
_GAP: Final = 28
_LEAST_RIGHT: Final = 560


class RoutinePage(QWidget):
    """Shows a routine. ``choices_changed`` carries its id and the new Choices, ``folder_asked`` the path of its file.

    ``outlines`` is asked for the body map when it is first painted; ``adapt`` says what today asks to change.
    """

    start_asked = Signal(object)
    choices_changed = Signal(str, object)
    favourite_changed = Signal(str, bool)
    back_asked = Signal()
    folder_asked = Signal(object)
    place_asked = Signal(str, object)

    def __init__(
        self,
        theme: Theme,
        outlines: Callable[[], BodyOutlines],
        codes: Codes,
        adapt: Callable[[Routine], Adapted | None] = lambda _: None,
    ) -> None:
        super().__init__()
        self._adapt = adapt
        self._today: Adapted | None = None
        self._theme = theme
        self._codes = codes
        self._routine: Routine | None = None
        self._library: Library | None = None
        self._timing: Timing | None = None
        self._choices = Choices()
        self.summary = Summary(theme)
        self.today = TodayCard(theme)
        self.care = CareCard(theme)
        self.choice = ChoiceCard(theme, outlines)
        self.steps = StepList(theme, codes)
        self._footer = TextLabel(theme, word("library.footer"), "tiny", "muted")
        self._opened: StepRow | None = None
        self._reveal = QTimer(self)
        self._reveal.setSingleShot(True)
        self._reveal.setInterval(0)
        self._reveal.timeout.connect(self._on_reveal_due)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme = self._theme
        self._left = QWidget()
        self._left_column = QVBoxLayout(self._left)
        self._left_column.setContentsMargins(0, 0, 0, 0)
        self._left_column.setSpacing(theme.px(18))
        self._left_column.addWidget(self.summary)
        self._left_column.addWidget(self.today)
        self._left_column.addWidget(self.care)
        self._left_column.addStretch(1)
        self._left_column.addWidget(self._footer)
        right = QWidget()
        right_column = QVBoxLayout(right)
        right_column.setContentsMargins(0, 0, 0, 0)
        right_column.setSpacing(theme.px(14))
        right_column.addWidget(self.choice)
        right_column.addWidget(self.steps)
        right_column.addStretch(1)
        self.ground = PageScroll(theme)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addWidget(self._left)
        self._columns.addWidget(right, 1)
        self.ground.column.addLayout(self._columns, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.ground)
        self._set_columns(side_by_side=True)

    def _connect(self) -> None:
        self.summary.back_asked.connect(self.back_asked)
        self.summary.start_asked.connect(self.start)
        self.today.as_written_asked.connect(self._on_as_written)
        self.summary.favourite_changed.connect(self._on_favourite_changed)
        self.summary.file_asked.connect(self._on_file_asked)
        self.summary.edit_asked.connect(self._on_edit_asked)
        self.summary.handout_asked.connect(self._on_handout_asked)
        self.choice.hold_chosen.connect(self._on_hold_chosen)
        self.choice.walk_chosen.connect(self._on_walk_chosen)
        self.choice.repeats_chosen.connect(self._on_repeats_chosen)
        self.choice.one_set_chosen.connect(self._on_one_set_chosen)
        self.choice.own_values_asked.connect(self._on_own_values_asked)
        self.steps.out_changed.connect(self._on_out_changed)
        self.steps.swapped.connect(self._on_swapped)
        self.steps.opened.connect(self._on_row_opened)

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        return self._choices

    def show_routine(
        self, routine: Routine, library: Library, choices: Choices, timing: Timing, *, is_favourite: bool = False
    ) -> None:
        """Show a routine with what was chosen for it; totals follow ``timing``."""
        if self._routine is None or self._routine.id != routine.id:
            self.care.care_button.setChecked(False)
        self._routine, self._library, self._timing = routine, library, timing
        self._choices = choices
        self._opened = None
        has_file = self._file() is not None
        self.summary.show_routine(routine, is_favourite=is_favourite, has_file=has_file)
        view = self._view()
        if view is not None:
            self.choice.show_routine(view)
            self.steps.show_routine(view.steps, KIND_LOOKS[routine.kind].role)
            self._show_view(view)
        self.ground.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Put the keyboard's focus on Start, or on the first step where there is nothing to start."""
        if self.summary.start.isEnabled():
            self.summary.start.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.steps.rows:
            self.steps.rows[0].out_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def start(self) -> None:
        """Ask to start the routine as it was chosen, with what today asks for."""
        if self._routine is None or not self.summary.start.isEnabled():
            return
        if self._today is not None and self._today.routine is not None:
            self.start_asked.emit(StartRequest(self._routine.id, Choices(), self._today.routine, as_it_stands=True))
        else:
            self.start_asked.emit(StartRequest(self._routine.id, self._choices))

    def _on_as_written(self) -> None:
        if self._routine is not None:
            self.start_asked.emit(StartRequest(self._routine.id, self._choices, as_it_stands=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter start wherever nothing else takes it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.start()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the columns one below the other where there is no room for two."""
        super().resizeEvent(event)
        room = self.width() - 2 * self.ground.padding(self.width())
        theme = self._theme
        self._set_columns(side_by_side=room >= theme.px(_LEFT + _GAP + _LEAST_RIGHT))

    def _set_columns(self, *, side_by_side: bool) -> None:
        theme = self._theme
        direction = QBoxLayout.Direction.LeftToRight if side_by_side else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._columns.setSpacing(theme.px(_GAP if side_by_side else 14))
        self._left.setMinimumWidth(theme.px(_LEFT) if side_by_side else 0)
        self._left.setMaximumWidth(theme.px(_LEFT) if side_by_side else 16_777_215)
        # The last line of the page, whatever stands above it.
        self._left_column.removeWidget(self._footer)
        self._columns.removeWidget(self._footer)
        (self._left_column if side_by_side else self._columns).addWidget(self._footer)

    def _view(self) -> RoutineView | None:
        if self._routine is None or self._library is None or self._timing is None:
            return None
        return routine_view(self._routine, self._choices, self._timing, self._library.exercises, self._codes)

    def _show_view(self, view: RoutineView) -> None:
        self.summary.show_view(view)
        self._show_today()
        self.care.show_care(view.care)
        self.choice.show_view(view)
        self.steps.show_steps(view.steps)

    def _show_today(self) -> None:
        """Show what soreness told today and what is closed change, and let Start do so."""
        if self._routine is not None and self._library is not None:
            self._today = self._adapt(apply_choices(self._routine, self._choices, self._library.exercises))
            self.today.show_adapted(self._today)
            self.summary.show_today(self._today)

    def _choose(self, choices: Choices) -> None:
        if self._routine is None or choices == self._choices:
            return
        self._choices = choices
        view = self._view()
        if view is not None:
            self._show_view(view)
        self.choices_changed.emit(self._routine.id, choices)

    def _file(self) -> Path | None:
        if self._routine is None or self._library is None:
            return None
        path = dict(self._library.your_files).get(self._routine.id)
        return Path(path) if path is not None else None

    def _on_row_opened(self, row: StepRow) -> None:
        self._opened = row
        # What has been opened has its place only after the layout's next turn.
        self._reveal.start()

    def _on_reveal_due(self) -> None:
        if self._opened is not None and self._opened.panel is not None:
            self.ground.ensureWidgetVisible(self._opened.panel, 0, self._theme.px(12))
            self.ground.ensureWidgetVisible(self._opened.head, 0, self._theme.px(12))

    def _on_favourite_changed(self, is_favourite: bool) -> None:  # noqa: FBT001 - the signal's own value
        if self._routine is not None:
            self.favourite_changed.emit(self._routine.id, is_favourite)

    def _on_file_asked(self) -> None:
        if (path := self._file()) is not None:
            self.folder_asked.emit(path)

    def _on_edit_asked(self) -> None:
        if self._routine is not None:
            self.place_asked.emit(EDITOR, self._routine.id)

    def _on_handout_asked(self) -> None:
        if self._routine is not None:
            self.place_asked.emit("handout", self._routine.id)

    def _on_hold_chosen(self, seconds: int) -> None:
        self._choose(replace(self._choices, hold_seconds=float(seconds)))

    def _on_walk_chosen(self, seconds: int) -> None:
        self._choose(replace(self._choices, walk_seconds=float(seconds)))

    def _on_repeats_chosen(self, repeats: int) -> None:
        self._choose(replace(self._choices, repeats=repeats))

    def _on_one_set_chosen(self, one_set: bool) -> None:  # noqa: FBT001 - the signal's own value
        self._choose(replace(self._choices, most_sets=1 if one_set else None))

    def _on_own_values_asked(self) -> None:
        if self.choice.own_values.hasFocus():
            # The focus must not fall out of the page with the button that goes.
            self.take_focus()
        self._choose(own_values(self._choices))

    def _on_out_changed(self, numbers: tuple[int, ...], is_out: bool) -> None:  # noqa: FBT001 - the signal's own value
        self._choose(without_steps(self._choices, numbers) if is_out else with_steps(self._choices, numbers))

    def _on_swapped(self, numbers: tuple[int, ...], exercise_id: str) -> None:
        self._choose(with_exercise(self._choices, numbers, exercise_id))
