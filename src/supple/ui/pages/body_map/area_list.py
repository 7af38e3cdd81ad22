"""The list of all areas: everything the map does, with buttons and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.ui.pages.body_map.area_button import AreaButton
from supple.ui.place_words import spoken
from supple.ui.rating_keys import RatingKeys, removes
from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme

_NOT_BY_KEY = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SIDES = {
    Qt.Key.Key_L: Side.LEFT,
    Qt.Key.Key_Left: Side.LEFT,
    Qt.Key.Key_R: Side.RIGHT,
    Qt.Key.Key_Right: Side.RIGHT,
}


class AreaList(QWidget):
    """One row for each region, with a button for each side. Signals carry a SidedRegion, ``rated`` a number too."""

    reads_as: ClassVar = QAccessible.Role.List

    pressed = Signal(object)
    rated = Signal(object, int)
    removed = Signal(object)
    focused = Signal(object)

    def __init__(self, theme: Theme, regions: Regions) -> None:
        super().__init__()
        self._theme = theme
        self._regions = regions
        self._keys = RatingKeys()
        self._buttons: dict[SidedRegion, AreaButton] = {}
        self.setAccessibleName(word("body-map.all"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.px(4))
        grid.setHorizontalSpacing(theme.px(6))
        grid.setColumnStretch(0, 1)
        for row, region in enumerate(Region):
            grid.addLayout(self._name(region), row, 0)
            buttons = QHBoxLayout()
            buttons.setSpacing(theme.px(4))
            for place in region.on_both_sides:
                button = AreaButton(theme, place)
                button.clicked.connect(self._on_clicked)
                button.installEventFilter(self)
                self._buttons[place] = button
                buttons.addWidget(button)
            grid.addLayout(buttons, row, 1)

    def button(self, place: SidedRegion) -> AreaButton:
        """Return the button of a place."""
        return self._buttons[place]

    @property
    def first(self) -> AreaButton:
        """The first button."""
        return next(iter(self._buttons.values()))

    def show_numbers(
        self, numbers: Mapping[SidedRegion, int], to_ask: frozenset[SidedRegion], current: SidedRegion | None
    ) -> None:
        """Show what is picked, what asks first, and which place the card is about."""
        for place, button in self._buttons.items():
            number, is_open = numbers.get(place), place in to_ask
            words = spoken(place, number, self._regions, is_open=is_open)
            button.show_number(number, words, is_open=is_open, is_current=place == current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move between the buttons, and rate and remove, by keys."""
        if isinstance(watched, AreaButton):
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                return self._take_key(watched.place, event)
            # A press of the mouse is told by the click that follows.
            if isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() not in _NOT_BY_KEY:
                self.focused.emit(watched.place)
        return False

    def _take_key(self, place: SidedRegion, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._move(place, _STEPS[key])
        elif key in _SIDES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if place.side is not None:
                self._focus(SidedRegion(place.region, _SIDES[key]))
        elif removes(event):
            self.removed.emit(place)
        elif (number := self._keys.number(event)) is not None:
            self.rated.emit(place, number)
        else:
            return False
        return True

    def _move(self, place: SidedRegion, step: int) -> None:
        order = list(Region)
        row = order.index(place.region) + step
        if 0 <= row < len(order):
            places = order[row].on_both_sides
            self._focus(next((each for each in places if each.side is place.side), places[0]))

    def _focus(self, place: SidedRegion) -> None:
        self._buttons[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _name(self, region: Region) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(6))
        if region.is_caution:
            mark = SoftIcon(self._theme, "triangle-alert", "w_days", 24)
            mark.setToolTip(word("body-map.caution"))
            row.addWidget(mark)
        label = TextLabel(self._theme, self._regions.name(region), "small", "ink2")
        label.setToolTip(self._regions.facts(region).where)
        row.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, AreaButton):
            self.pressed.emit(button.place)
