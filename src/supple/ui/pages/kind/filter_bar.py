"""The filters above the routines of a kind: length, area, and what one has not got."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QWidget

from supple.body.muscle import Muscle
from supple.routine.exercise import Equipment
from supple.ui.pages.kind.view import Filter, LengthRange
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.choice_menu import ChoiceMenu
from supple.ui.widgets.filter_button import FilterButton
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.segmented import Segmented
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.kind.view import KindView
    from supple.ui.theme import Theme


class FilterBar(QWidget):
    """Holds a Filter without its text and tells of each change; the badge asks for the broken files."""

    changed = Signal()
    problems_chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._filter = Filter()
        self._areas: tuple[Muscle, ...] = ()
        self._things: tuple[Equipment, ...] = ()
        names = [word(f"kinds.length.{length.name.lower()}") for length in LengthRange]
        self.lengths = Segmented(theme, names, 0, word("kinds.length"))
        self.lengths.chosen.connect(self._on_length_chosen)
        self.area = FilterButton(theme, word("kinds.area"), "person-standing")
        self.area.clicked.connect(self._on_area_clicked)
        self.things = FilterButton(theme, word("kinds.things"), "brick-wall")
        self.things.clicked.connect(self._on_things_clicked)
        self.badge = ActionButton(theme, "", variant=Variant.WARNING, icon="file-exclamation-point")
        self.badge.clicked.connect(self.problems_chosen)
        row = FlowLayout(theme.px(12), self)
        for part in (self.lengths, self.area, self.things, self.badge):
            row.addWidget(part)

    @property
    def filter(self) -> Filter:
        """What is looked for."""
        return self._filter

    def show_kind(self, view: KindView) -> None:
        """Offer the areas and things of a kind's routines."""
        self._areas, self._things = view.areas, view.things
        self.area.setVisible(bool(view.areas))
        self.things.setVisible(bool(view.things))
        self.badge.setText(word("files.badge", count=view.broken))
        self.badge.setVisible(view.broken > 0)

    def clear(self) -> None:
        """Look for everything, without telling."""
        self._filter = Filter()
        self.lengths.choose(0)
        self._show_choices()

    def _set(self, wanted: Filter) -> None:
        self._filter = wanted
        self._show_choices()
        self.changed.emit()

    def _show_choices(self) -> None:
        area, missing = self._filter.area, self._filter.missing
        self.area.show_choice(word(f"muscle.{area}") if area else word("kinds.area"), holds=area is not None)
        if len(missing) == 1:
            things = word("kinds.things.without", thing=word(f"equipment.{next(iter(missing))}"))
        else:
            things = word("kinds.things.without-some", count=len(missing)) if missing else word("kinds.things")
        self.things.show_choice(things, holds=bool(missing))

    def _on_length_chosen(self, number: int) -> None:
        self._set(replace(self._filter, length=tuple(LengthRange)[number]))

    def _on_area_clicked(self) -> None:
        menu = ChoiceMenu(self._theme, self)
        group = QActionGroup(menu)
        self._add(menu, word("kinds.area.any"), "", on=self._filter.area is None, group=group)
        for muscle in self._areas:
            self._add(menu, word(f"muscle.{muscle}"), muscle.value, on=muscle is self._filter.area, group=group)
        menu.triggered.connect(self._on_area_chosen)
        menu.popup(self.area.mapToGlobal(QPoint(0, self.area.height() + 4)))

    def _on_area_chosen(self, action: QAction) -> None:
        self._set(replace(self._filter, area=Muscle(action.data()) if action.data() else None))

    def _on_things_clicked(self) -> None:
        menu = ChoiceMenu(self._theme, self)
        for thing in self._things:
            self._add(menu, word(f"equipment.{thing}"), thing.value, on=thing not in self._filter.missing)
        menu.triggered.connect(self._on_thing_chosen)
        menu.popup(self.things.mapToGlobal(QPoint(0, self.things.height() + 4)))

    def _on_thing_chosen(self, action: QAction) -> None:
        self._set(replace(self._filter, missing=self._filter.missing ^ {Equipment(action.data())}))

    @staticmethod
    def _add(menu: ChoiceMenu, text: str, data: str, *, on: bool, group: QActionGroup | None = None) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        action.setData(data)
        if group is not None:
            group.addAction(action)
