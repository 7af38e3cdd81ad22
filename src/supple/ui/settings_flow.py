"""The flow of the settings: the page, sounds to try, folders to open, and what follows a change."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from supple.ui.main_window import SETTINGS
from supple.ui.place_flow import PlaceFlow
from supple.ui.sound.cue_player import SoundSet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from supple.session.cue import CueKind
    from supple.settings import Settings
    from supple.ui.library_keeper import LibraryKeeper
    from supple.ui.page_maker import PageMaker
    from supple.ui.settings_keeper import SettingsKeeper
    from supple.ui.sound.player import SoundPlayer
    from supple.ui.theme import Theme


class SettingsFlow(PlaceFlow):
    """Shows the settings and lets sounds and look follow them. ``theme_changed`` carries a theme other than before."""

    theme_changed = Signal(object)

    place: ClassVar = SETTINGS

    def __init__(
        self,
        pages: PageMaker,
        settings: SettingsKeeper,
        sounds: SoundPlayer,
        library: LibraryKeeper,
        theme_for: Callable[[Settings], Theme],
    ) -> None:
        super().__init__(settings.parent())
        self._pages = pages
        self._settings = settings
        self._sounds = sounds
        self._library = library
        self._theme_for = theme_for
        settings.changed.connect(self._on_settings_changed)
        settings.failed.connect(self.said)
        pages.settings_changed.connect(settings.change)
        pages.folder_asked.connect(self._on_folder_asked)
        pages.cue_test_asked.connect(self._on_cue_test_asked)
        pages.voice_test_asked.connect(sounds.test)

    def show(self, about: object = None) -> None:  # noqa: ARG002 - the page remembers by itself where it stood
        """Show the settings."""
        self.shown.emit(self._pages.settings(self._settings, self._sounds))

    def set_theme(self, theme: Theme) -> None:
        """Leave the page to the one that keeps it."""

    def follow_system(self) -> None:
        """Take the look that the system has changed to."""
        self._on_settings_changed(self._settings.settings)

    def _on_settings_changed(self, settings: Settings) -> None:
        sounds = self._sounds
        sounds.set_volume(settings.volume)
        sounds.set_sound_set(SoundSet(settings.sound_set.value))
        sounds.set_voice(settings.voice_name, settings.voice_speed)
        theme = self._theme_for(settings)
        if theme is not self._pages.theme:
            self.theme_changed.emit(theme)
        else:
            self._pages.show_settings(self._settings, sounds)

    def _on_folder_asked(self, path: Path) -> None:
        folder = path.parent if path.suffix else path
        # A folder that cannot be made cannot be shown either; the system says so when it is opened.
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        self._library.watch()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _on_cue_test_asked(self, cue: CueKind) -> None:
        self._sounds.open()
        self._sounds.play(cue)
