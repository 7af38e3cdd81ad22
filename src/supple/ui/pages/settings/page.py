"""The settings page: a list of parts, and the part that is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from supple.ui.pages.settings.asks import Asks
from supple.ui.pages.settings.section_list import SectionList
from supple.ui.pages.settings.section_view import SectionView
from supple.ui.pages.settings.view import Section, SettingsPlace
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from supple.settings import Settings
    from supple.ui.pages.settings.view import SettingsFacts
    from supple.ui.theme import Theme

_CONTENT_WIDTH = 1320
_NARROW = 1100 - 56
_SIDE, _SIDE_NARROW = 32, 24


class SettingsPage(QWidget):
    """Every change is told at once by ``settings_changed`` with the whole settings; showing tells nothing.

    A page that takes the place of another one, such as in a new theme, goes where that was with ``place`` and
    ``return_to``.
    """

    settings_changed = Signal(object)
    cue_test_asked = Signal(object)
    voice_test_asked = Signal()
    folder_asked = Signal(object)
    profile_asked = Signal()
    data_folder_chosen = Signal(object, object)
    place_asked = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._settings: Settings | None = None
        self._facts: SettingsFacts | None = None
        self._views: dict[Section, SectionView] = {}
        self.sections = SectionList(theme)
        self.sections.chosen.connect(self._on_section_chosen)
        self._stack = QStackedWidget()
        self._asks = Asks(
            change=self._on_changed,
            test_cue=self.cue_test_asked.emit,
            test_voice=self._on_voice_test,
            open_folder=self.folder_asked.emit,
            show_profile=self.profile_asked.emit,
            move_files=self.data_folder_chosen.emit,
            show_place=self.place_asked.emit,
        )
        self._lay_out()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(14)
        self._column.addWidget(TextLabel(self._theme, word("settings-page.title"), style="title"))
        row = QHBoxLayout()
        row.setSpacing(20)
        left = QVBoxLayout()
        left.setContentsMargins(0, 4, 0, 0)
        left.addWidget(self.sections)
        left.addStretch(1)
        row.addLayout(left)
        row.addWidget(self._stack, 1)
        self._column.addLayout(row, 1)

    def show_settings(self, settings: Settings, facts: SettingsFacts) -> None:
        """Show the settings as they stand."""
        self._settings, self._facts = settings, facts
        if not self._views:
            self._show_section(self.sections.section)
        for view in self._views.values():
            view.show_settings(settings, facts)

    @property
    def view(self) -> SectionView | None:
        """The part that is shown, None before the settings were."""
        return self._views.get(self.sections.section)

    @property
    def place(self) -> SettingsPlace:
        """Where a person is on the page."""
        section, view, focus = self.sections.section, self.view, self.focusWidget()
        if view is None:
            return SettingsPlace(section)
        held = next((row.name for row in view.rows if row.isAncestorOf(focus)), "")
        return SettingsPlace(section, held, view.verticalScrollBar().value())

    def return_to(self, place: SettingsPlace) -> None:
        """Show a part with the focus where it was. The settings must have been shown."""
        self.sections.choose(place.section)
        view = self.view
        row = None if view is None else view.row_of(place.setting)
        if row is None:
            self.take_focus()
        else:
            row.take_focus()
        if view is not None:
            bar = view.verticalScrollBar()
            bar.setValue(place.scrolled)

    def show_section(self, section: Section) -> None:
        """Show a part that was asked for from elsewhere."""
        self.sections.choose(section)

    def take_focus(self) -> None:
        """Put the keyboard's focus on the part that holds."""
        self.sections.take_focus()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep what is shown in the middle of a wide window."""
        side = _SIDE_NARROW if self.width() < _NARROW else _SIDE
        side = max(side, (self.width() - _CONTENT_WIDTH) // 2)
        self._column.setContentsMargins(side, 24, side - 4, 0)

    def _on_section_chosen(self, section: Section) -> None:
        if self._settings is not None:
            self._show_section(section)

    def _show_section(self, section: Section) -> None:
        view = self._views.get(section)
        if view is None:
            view = SectionView(self._theme, section, self._asks)
            if self._settings is not None and self._facts is not None:
                view.show_settings(self._settings, self._facts)
            self._views[section] = view
            self._stack.addWidget(view)
        self._stack.setCurrentWidget(view)

    def _on_voice_test(self) -> None:
        self.voice_test_asked.emit()

    def _on_changed(self, name: str, value: Any) -> None:  # noqa: ANN401  (each setting has a type of its own)
        if self._settings is not None and getattr(self._settings, name) != value:
            self._settings = replace(self._settings, **{name: value})
            self.settings_changed.emit(self._settings)
