"""The filters above the catalogue: whose, for which muscle, of which sort, in which position, without which things."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from supple.body.muscle import Muscle
from supple.routine.exercise import Equipment, Method, Position
from supple.ui.pages.exercises.wanted import Wanted, Whose
from supple.ui.widgets.choice_menu import ChoiceMenu
from supple.ui.widgets.filter_button import FilterButton
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.segmented import Segmented
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.ui.theme import Theme


class FilterBar(QWidget):
    """Holds what is wanted and tells of each change."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._wanted = Wanted()
        self.whose = Segmented(
            theme, [word(f"exercises.whose.{each.name.lower()}") for each in Whose], 0, word("exercises.whose")
        )
        self.muscle = FilterButton(theme, "", "person-standing")
        self.method = FilterButton(theme, "", "activity")
        self.position = FilterButton(theme, "", "armchair")
        self.things = FilterButton(theme, "", "brick-wall")
        row = FlowLayout(theme.px(12), self)
        for part in (self.whose, self.muscle, self.method, self.position, self.things):
            row.addWidget(part)
        self.whose.chosen.connect(lambda number: self._want(replace(self._wanted, whose=Whose(number))))
        self.muscle.clicked.connect(partial(self._open, self.muscle, "muscle"))
        self.method.clicked.connect(partial(self._open, self.method, "method"))
        self.position.clicked.connect(partial(self._open, self.position, "position"))
        self.things.clicked.connect(self._open_things)
        self._show()

    @property
    def wanted(self) -> Wanted:
        """What is wanted."""
        return self._wanted

    def want(self, wanted: Wanted) -> None:
        """Want something else, without telling."""
        self._wanted = wanted
        self.whose.choose(wanted.whose)
        self._show()

    def _want(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        wanted = self._wanted
        for button, name, choice in (
            (self.muscle, "muscle", wanted.muscle),
            (self.method, "method", wanted.method),
            (self.position, "position", wanted.position),
        ):
            text = word(f"{name}.{choice}") if choice is not None else word(f"exercises.filter.{name}")
            button.show_choice(text, holds=choice is not None)
        missing = wanted.missing
        if len(missing) == 1:
            text = word("kinds.things.without", thing=word(f"equipment.{next(iter(missing))}"))
        else:
            text = word("kinds.things.without-some", count=len(missing)) if missing else word("kinds.things")
        self.things.show_choice(text, holds=bool(missing))

    def _open(self, button: FilterButton, name: str) -> None:
        choices: dict[str, Iterable[Muscle | Method | Position]] = {
            "muscle": Muscle, "method": Method, "position": Position,
        }  # fmt: skip
        chosen = getattr(self._wanted, name)
        menu = ChoiceMenu(self._theme, self)
        group = QActionGroup(menu)
        _add(menu, word("exercises.filter.any"), None, on=chosen is None).setActionGroup(group)
        for choice in choices[name]:
            _add(menu, word(f"{name}.{choice}"), choice, on=choice is chosen).setActionGroup(group)
        menu.triggered.connect(lambda action: self._want(replace(self._wanted, **{name: action.data()})))
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def _open_things(self) -> None:
        menu = ChoiceMenu(self._theme, self)
        for thing in Equipment:
            _add(menu, word(f"equipment.{thing}"), thing, on=thing not in self._wanted.missing)
        menu.triggered.connect(self._on_thing)
        menu.popup(self.things.mapToGlobal(QPoint(0, self.things.height() + 4)))

    def _on_thing(self, action: QAction) -> None:
        self._want(replace(self._wanted, missing=self._wanted.missing ^ {Equipment(action.data())}))


def _add(menu: ChoiceMenu, text: str, data: object, *, on: bool) -> QAction:
    action = menu.addAction(text)
    action.setCheckable(True)
    action.setChecked(on)
    action.setData(data)
    return action
