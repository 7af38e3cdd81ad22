"""One part of the settings: notices and cards, on a ground that scrolls."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from supple.ui.pages.settings.sections import section_cards
from supple.ui.pages.settings.view import Section, problem_lines
from supple.ui.widgets.banner import Banner
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from pathlib import Path

    from supple.settings import Settings
    from supple.ui.pages.settings.asks import Asks
    from supple.ui.pages.settings.setting_row import SettingRow
    from supple.ui.pages.settings.view import SettingsFacts
    from supple.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class _Notice:
    """What a banner says, and the folder that it offers to open."""

    icon: str
    title: str
    sentence: str
    folder: Path | None = None


class SectionView(QScrollArea):
    """Shows the cards of a part below what is wrong with the settings file and, where it belongs, with the sound."""

    def __init__(self, theme: Theme, section: Section, asks: Asks) -> None:
        super().__init__()
        self._theme = theme
        self._section = section
        self._asks = asks
        self._told: tuple[_Notice, ...] = ()
        self._banners: list[Banner] = []
        self._cards = section_cards(theme, section, asks)
        self.rows: tuple[SettingRow, ...] = tuple(row for card in self._cards for row in card.rows)
        self._lay_out()

    def _lay_out(self) -> None:
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        self._column = QVBoxLayout(ground)
        # Room for the focus ring, which the edge would cut off.
        self._column.setContentsMargins(4, 4, 4, 28)
        self._column.setSpacing(16)
        for card in self._cards:
            self._column.addWidget(card)
        self._column.addStretch(1)
        self.setWidget(ground)
        # Taking a widget makes it paint its ground; the page's own shows through instead.
        self.viewport().setAutoFillBackground(False)
        ground.setAutoFillBackground(False)

    def show_settings(self, settings: Settings, facts: SettingsFacts) -> None:
        """Show everything as it stands, without telling."""
        for row in self.rows:
            row.show_facts(facts)
            row.show_settings(settings)
        self._show_notices(facts)

    def row_of(self, setting: str) -> SettingRow | None:
        """Return the row that sets a setting, None where it is not here."""
        return next((row for row in self.rows if setting and row.name == setting), None)

    def _show_notices(self, facts: SettingsFacts) -> None:
        notices = self._notices(facts)
        if notices == self._told:
            return
        self._told = notices
        for banner in self._banners:
            self._column.removeWidget(banner)
            banner.hide()
            banner.deleteLater()
        self._banners = [self._banner(notice) for notice in notices]
        for number, banner in enumerate(self._banners):
            self._column.insertWidget(number, banner)

    def _notices(self, facts: SettingsFacts) -> tuple[_Notice, ...]:
        told: list[_Notice] = []
        if facts.problems:
            title = word("settings-page.problems.title")
            folder = facts.places.settings_file.parent
            told.append(_Notice("file-warning", title, problem_lines(facts.problems), folder))
        if self._section is Section.VOICE:
            if facts.sound.reason is not None:
                told.append(_Notice("volume-x", word("settings-page.no-sound"), say(facts.sound.reason)))
            if facts.sound.voice_reason is not None:
                told.append(_Notice("message-square-off", "", say(facts.sound.voice_reason)))
        return tuple(told)

    def _banner(self, notice: _Notice) -> Banner:
        action = word("settings-page.open-folder") if notice.folder is not None else ""
        banner = Banner(self._theme, "w_days", notice.sentence, title=notice.title, icon=notice.icon, action=action)
        if notice.folder is not None:
            banner.action_chosen.connect(partial(self._asks.open_folder, notice.folder))
        return banner
