"""The page of one exercise: its moving figure, how it is done, who should take care, and where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.bullets import Bullets
from supple.ui.editing.figure_card import FigureCard
from supple.ui.exercise_ask import ExerciseAsk
from supple.ui.pages.exercises.exercise_look import METHOD_ROLES, dose_text, where_text
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.chip import Chip
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from supple.ui.pages.exercises.exercise_facts import ExerciseFacts, Lead, Part
    from supple.ui.theme import Theme

_STAGE: Final = (380, 440)
_STAGE_LOW: Final = 320
_BESIDE_FROM: Final = 900
_LABELS: Final = 104


class ExercisePage(PageScroll):
    """Shows ExerciseFacts. ``exercise_asked`` and ``routine_asked`` carry ids, ``edit_asked`` an ExerciseAsk."""

    back_asked = Signal()
    exercise_asked = Signal(str)
    routine_asked = Signal(str)
    edit_asked = Signal(object)
    add_asked = Signal(str)

    def __init__(self, theme: Theme, facts: ExerciseFacts) -> None:
        super().__init__(theme, content_width=1160)
        self._facts = facts
        exercise = facts.exercise
        self.back = ActionButton(theme, word("exercises.title"), icon="arrow-left", variant=Variant.GHOST)
        self.figure = FigureCard(theme)
        self.figure.show_exercise(exercise, exercise.sides)
        own = "exercises.edit" if exercise.yours else "library.customise"
        self.add = ActionButton(theme, word("exercises.add"), variant=Variant.PRIMARY, icon="plus")
        self.edit = ActionButton(theme, word(own), icon="square-pen")
        self.edit.setToolTip(word("exercises.edit.tip" if exercise.yours else "exercises.customise.tip"))
        self.as_new = ActionButton(theme, word("exercises.as-new"), icon="copy")
        self.as_new.setToolTip(word("exercises.as-new.tip"))
        self.leads: dict[str, ActionButton] = {}
        self.routines: dict[str, ActionButton] = {}
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.back.clicked.connect(self.back_asked)
        self.add.clicked.connect(lambda: self.add_asked.emit(exercise.id))
        self.edit.clicked.connect(lambda: self.edit_asked.emit(ExerciseAsk(exercise_id=exercise.id)))
        self.as_new.clicked.connect(lambda: self.edit_asked.emit(ExerciseAsk(exercise_id=exercise.id, as_new=True)))

    @property
    def exercise_id(self) -> str:
        """The id of the exercise that is shown."""
        return self._facts.exercise.id

    def take_focus(self) -> None:
        """Put the focus on what is done most."""
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the figure above the words where there is no room beside them."""
        beside = event.size().width() >= self._theme.px(_BESIDE_FROM)
        sideways, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(sideways if beside else down)
        wide, high = (self._theme.px(length) for length in _STAGE)
        self.figure.setFixedHeight(high if beside else self._theme.px(_STAGE_LOW))
        self.figure.setMinimumWidth(wide if beside else 0)
        self.figure.setMaximumWidth(wide if beside else 16777215)
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        theme, facts = self._theme, self._facts
        exercise = facts.exercise
        self.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(TextLabel(theme, exercise.name, "title"))
        chips = QWidget()
        flow = FlowLayout(theme.px(8), chips)
        flow.addWidget(Chip(theme, word(f"method.{exercise.method}"), METHOD_ROLES[exercise.method]))
        flow.addWidget(Chip(theme, dose_text(exercise.dose, exercise.sides), "p_hold", "timer"))
        flow.addWidget(Chip(theme, word(f"evidence.{exercise.evidence}"), "w_normal", "badge-check"))
        if exercise.yours:
            key = "exercises.yours.instead" if facts.replaces_built_in else "library.yours"
            flow.addWidget(Chip(theme, word(key), "w_days", "square-pen"))
        self.column.addWidget(chips)
        self.column.addWidget(TextLabel(theme, where_text(exercise), "body", "ink2"))
        actions = QWidget()
        row = FlowLayout(theme.px(8), actions)
        for button in (self.add, self.edit, self.as_new):
            row.addWidget(button)
        self.column.addWidget(actions)
        self._body.setSpacing(theme.px(24))
        self._body.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(16))
        how = self._card(facts.parts)
        self._add_leads(how, "exercises.easier", facts.easier)
        self._add_leads(how, "exercises.harder", facts.harder)
        words.addWidget(how)
        if facts.care:
            words.addWidget(self._card(facts.care, beside=False))
        words.addWidget(self._why())
        words.addWidget(self._used())
        words.addStretch(1)
        self._body.addLayout(words, 1)
        self.column.addLayout(self._body)
        self.column.addStretch(1)

    def _card(self, parts: tuple[Part, ...], *, beside: bool = True) -> Card:
        theme = self._theme
        card, column = self._framed()
        for part in parts:
            text = (
                Bullets(theme, part.lines, colour="ink", style="body" if beside else "small")
                if part.is_list
                else TextLabel(theme, part.lines[0], "body")
            )
            if not beside:
                column.addWidget(TextLabel(theme, part.heading, "small-strong", "ink2"))
                column.addWidget(text)
                continue
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            label = TextLabel(theme, part.heading, "small-strong", "ink2", wraps=False)
            label.setFixedWidth(theme.px(_LABELS))
            row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(text, 1)
            column.addLayout(row)
        return card

    def _framed(self) -> tuple[Card, QVBoxLayout]:
        theme = self._theme
        card = Card(theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.px(18), theme.px(16), theme.px(18), theme.px(16))
        column.setSpacing(theme.px(10))
        return card, column

    def _add_leads(self, card: Card, key: str, leads: tuple[Lead, ...]) -> None:
        layout = card.layout()
        if leads and isinstance(layout, QVBoxLayout):
            layout.addWidget(self._buttons(key, leads, self.leads, self.exercise_asked.emit))

    def _buttons(
        self, key: str, leads: tuple[Lead, ...], kept: dict[str, ActionButton], ask: Callable[[str], object]
    ) -> QWidget:
        theme = self._theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, theme.px(4), 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(TextLabel(theme, word(key), "small-strong", "ink2"))
        buttons = QWidget()
        flow = FlowLayout(theme.px(8), buttons)
        for lead in leads:
            button = ActionButton(theme, lead.name, icon="arrow-right")
            button.clicked.connect(_Going(ask, lead.id))
            kept[lead.id] = button
            flow.addWidget(button)
        column.addWidget(buttons)
        return holder

    def _why(self) -> Card:
        card, column = self._framed()
        column.addWidget(TextLabel(self._theme, word("exercises.grounds"), "small-strong", "ink2"))
        for line in self._facts.grounds:
            column.addWidget(TextLabel(self._theme, line, "body"))
        return card

    def _used(self) -> Card:
        card, column = self._framed()
        routines = self._facts.routines
        if routines:
            column.addWidget(self._buttons("exercises.used", routines, self.routines, self.routine_asked.emit))
        else:
            column.addWidget(TextLabel(self._theme, word("exercises.unused"), "body", "ink2"))
        return card


class _Going:
    """Asks for one page when its button is pressed."""

    def __init__(self, ask: Callable[[str], object], item_id: str) -> None:
        self._ask = ask
        self._id = item_id

    def __call__(self) -> None:
        """Ask."""
        self._ask(self._id)
