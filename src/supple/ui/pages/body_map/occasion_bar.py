"""The minutes there are, when the session is done, and what is at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.advice.request import Occasion
from supple.routine.exercise import Equipment
from supple.ui.widgets.choice_menu import ChoiceMenu
from supple.ui.widgets.filter_button import FilterButton
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.segmented import Segmented
from supple.ui.wording import word
from supple.ui.wording.amounts import capitalised

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from supple.ui.theme import Theme

MINUTES: Final = (5, 7, 10, 15, 20)
# What nearly every home has, so that the first session needs no shopping.
_AT_HAND: Final = frozenset(
    {
        *(Equipment.WALL, Equipment.CHAIR, Equipment.MAT, Equipment.STEP, Equipment.TOWEL),
        *(Equipment.CUSHION, Equipment.POST, Equipment.BED),
    }
)


class OccasionBar(QWidget):
    """Three choices; ``changed`` says that one of them did."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.occasion = Occasion.REST_DAY
        self.equipment = _AT_HAND
        self.minutes_choice = Segmented(theme, [str(each) for each in MINUTES], 1, word("body-map.minutes"))
        self.minutes_choice.chosen.connect(self.changed)
        self.when = FilterButton(theme, "", "calendar-days")
        self.when.clicked.connect(self.open_occasions)
        self.have = FilterButton(theme, "", "dumbbell")
        self.have.clicked.connect(self.open_equipment)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.minutes_choice)
        row = FlowLayout(theme.px(8))
        row.addWidget(self.when)
        row.addWidget(self.have)
        column.addLayout(row)
        self._show()

    @property
    def minutes(self) -> int:
        """The minutes there are."""
        return MINUTES[self.minutes_choice.current()]

    def open_occasions(self) -> ChoiceMenu:
        """Open the occasions."""
        menu = ChoiceMenu(self._theme, self)
        group = QActionGroup(menu)
        for occasion in Occasion:
            action = menu.addAction(word(f"body-map.occasion.{occasion}"))
            action.setCheckable(True)
            action.setChecked(occasion is self.occasion)
            action.setData(occasion.value)
            group.addAction(action)
        menu.triggered.connect(self._on_occasion)
        menu.popup(self.when.mapToGlobal(self.when.rect().bottomLeft()))
        return menu

    def open_equipment(self) -> ChoiceMenu:
        """Open the things that may be at hand."""
        menu = ChoiceMenu(self._theme, self)
        for thing in Equipment:
            action = menu.addAction(capitalised(word(f"equipment.{thing}")))
            action.setCheckable(True)
            action.setChecked(thing in self.equipment)
            action.setData(thing.value)
        menu.triggered.connect(self._on_thing)
        menu.popup(self.have.mapToGlobal(self.have.rect().bottomLeft()))
        return menu

    def _on_occasion(self, action: QAction) -> None:
        self.occasion = Occasion(action.data())
        self._show()
        self.changed.emit()

    def _on_thing(self, action: QAction) -> None:
        self.equipment ^= {Equipment(action.data())}
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.when.show_choice(word(f"body-map.occasion.{self.occasion}"), holds=True)
        self.when.setAccessibleName(f"{word('body-map.when')}: {self.when.text()}")
        self.have.show_choice(word("body-map.have", count=len(self.equipment)), holds=False)
