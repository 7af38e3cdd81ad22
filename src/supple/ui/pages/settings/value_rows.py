"""Rows that set one setting each: a switch, one of a few, an amount, one of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from supple.ui.pages.settings.setting_row import SettingRow
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.segmented import Segmented
from supple.ui.widgets.toggle import Toggle
from supple.ui.widgets.value_slider import ValueSlider
from supple.ui.wording import word
from supple.ui.wording.catalogue import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from enum import StrEnum

    from PySide6.QtGui import QWheelEvent

    from supple.settings import Settings
    from supple.ui.pages.settings.view import Entry, SettingsFacts
    from supple.ui.theme import Theme

    Change = Callable[[str, object], None]

_LIST_WIDTH: Final = 236


def title_of(name: str) -> str:
    """Return what a setting is called."""
    return word(f"settings-page.{name.replace('_', '-')}")


def note_of(name: str) -> str:
    """Return what is said of a setting below its title, empty where nothing is."""
    key = f"settings-page.{name.replace('_', '-')}.note"
    return word(key) if key in CATALOGUE else ""


class SwitchRow(SettingRow):
    """A setting that is on or off. Its name is that of the attribute of Settings, here as in all of these rows."""

    def __init__(self, theme: Theme, name: str, change: Change) -> None:
        self._toggle = Toggle(theme, title_of(name))
        self._toggle.setAccessibleDescription(note_of(name))
        super().__init__(theme, title_of(name), note_of(name), self._toggle, name=name)
        self._change = change
        # Told on a click (mouse, Space or Enter), so that showing tells nothing.
        self._toggle.clicked.connect(self._on_clicked)

    def show_settings(self, settings: Settings) -> None:
        """Show whether it is on."""
        self._toggle.setChecked(getattr(settings, self.name))

    def _on_clicked(self, on: bool) -> None:  # noqa: FBT001  (Qt's signal)
        self._change(self.name, on)


class ChoiceRow(SettingRow):
    """A setting that is one of a few, side by side in the order of ``choices``: values with their words."""

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[StrEnum, str]], change: Change) -> None:
        self._values = tuple(value for value, _ in choices)
        self._segmented = Segmented(theme, tuple(words for _, words in choices), name=title_of(name))
        super().__init__(theme, title_of(name), note_of(name), self._segmented, name=name)
        self._change = change
        self._segmented.chosen.connect(self._on_chosen)

    def show_settings(self, settings: Settings) -> None:
        """Show which holds."""
        self._segmented.choose(self._values.index(getattr(settings, self.name)))

    def _on_chosen(self, number: int) -> None:
        self._change(self.name, self._values[number])


class AmountRow(SettingRow):
    """A number on a slider of whole numbers, each of them ``unit`` of the setting's; ``beside`` stands after it.

    A value from the file beyond the slider's end moves the end out; one between two steps is kept until it is moved.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        bounds: tuple[int, int],
        worded: Callable[[int], str],
        change: Change,
        *,
        unit: float = 1,
        step: int = 1,
        beside: QWidget | None = None,
    ) -> None:
        self._amount = ValueSlider(theme, title_of(name), bounds, worded, step=step, compact=True)
        self._unit = unit
        control: QWidget = self._amount
        if beside is not None:
            control = joined(theme, (self._amount, beside))
        super().__init__(theme, title_of(name), note_of(name), control, name=name)
        self._change = change
        self._amount.slider.installEventFilter(self)
        self._amount.value_changed.connect(self._on_value_changed)

    def show_settings(self, settings: Settings) -> None:
        """Show the amount."""
        value = round(getattr(settings, self.name) / self._unit)
        slider = self._amount.slider
        slider.setMaximum(max(slider.maximum(), value))
        self._amount.set_value(value)

    def take_focus(self) -> None:
        """Put the keyboard's focus on the slider."""
        self._amount.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Leave the wheel to the page: scrolling by must not change a setting."""
        if event.type() is QEvent.Type.Wheel:
            event.ignore()
            return True
        return False

    def _on_value_changed(self, value: int) -> None:
        self._change(self.name, value if self._unit == 1 else round(value * self._unit, 4))


class _List(QComboBox):
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: scrolling by must not change a setting."""
        event.ignore()


class ListRow(SettingRow):
    """A setting that is one of a list which depends on this computer; ``beside`` stands after it."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        entries: Callable[[str, SettingsFacts], tuple[Entry, ...]],
        change: Change,
        *,
        beside: QWidget | None = None,
    ) -> None:
        self._list = _List()
        self._list.setFont(theme.font("body"))
        self._list.setAccessibleName(title_of(name))
        self._list.setProperty("radius", theme.radius.button)
        self._list.setCursor(Qt.CursorShape.PointingHandCursor)
        self._list.setFixedWidth(theme.px(_LIST_WIDTH))
        self._list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._list.setMinimumHeight(theme.px(40))
        control: QWidget = self._list if beside is None else joined(theme, (self._list, beside))
        super().__init__(theme, title_of(name), note_of(name), control, name=name)
        # On Linux a list is read by its label; the name given to it is for the other systems.
        self._title.setBuddy(self._list)
        self._change = change
        self._entries = entries
        self._facts: SettingsFacts | None = None
        self._shown: tuple[Entry, ...] = ()
        self._list.activated.connect(self._on_activated)

    def show_facts(self, facts: SettingsFacts) -> None:
        """Take what there is to choose from."""
        self._facts = facts

    def show_settings(self, settings: Settings) -> None:
        """Show the list and which of it holds."""
        chosen = getattr(settings, self.name)
        entries = self._entries(chosen, self._facts) if self._facts is not None else ()
        if entries != self._shown:
            self._shown = entries
            self._list.clear()
            self._list.addItems([entry.words for entry in entries])
        number = [entry.value for entry in entries].index(chosen)
        self._list.setCurrentIndex(number)
        self._list.setToolTip(entries[number].words)

    def take_focus(self) -> None:
        """Put the keyboard's focus on the list."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_activated(self, number: int) -> None:
        self._change(self.name, self._shown[number].value)


def joined(theme: Theme, parts: Sequence[QWidget]) -> QWidget:
    """Return widgets as one control: side by side, or one below the other where the room is too narrow."""
    whole = QWidget()
    flow = FlowLayout(theme.px(8), whole)
    for part in parts:
        flow.addWidget(part)
    return whole
