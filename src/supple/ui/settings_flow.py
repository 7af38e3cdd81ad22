"""The flow of the settings: the page, sounds to try, folders to open, and what follows a change."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from supple.document.message import Message
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
    """Shows the settings and lets sounds and look follow them; ``theme_changed`` carries a theme other than before."""

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
        pages.data_folder_chosen.connect(self._on_data_folder_chosen)
        pages.cue_test_asked.connect(self._on_cue_test_asked)
        pages.voice_test_asked.connect(sounds.test)

    def show(self, about: object = None) -> None:
        """Show the settings where they stood, or the part asked about."""
        from supple.ui.pages.settings.view import section_named  # noqa: PLC0415 - with the page, when it is shown

        page = self._pages.settings(self._settings, self._sounds)
        section = section_named(about)
        if section is not None:
            page.show_section(section)
        self.shown.emit(page)

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

    def _on_data_folder_chosen(self, old: Path, new: Path | None) -> None:
        """Copy a person's files to another folder and use it from now on; None is the usual one."""
        from supple.routine.folder_move import MoveRefused, copy_own_files  # noqa: PLC0415 - seldom needed

        copied = 0
        if new is not None:
            if new == old or old in new.parents:
                key = "folder-move.same" if new == old else "folder-move.inside"
                self.said.emit(Message.of(key))
                return
            try:
                copied = copy_own_files(old, new).copied
            except MoveRefused as refusal:
                self.said.emit(refusal.message)
                return
        self._settings.change(replace(self._settings.settings, data_folder="" if new is None else str(new)))
        self.said.emit(Message.of("folder-move.done", count=copied))
        self.reopen_asked.emit(None)

    def _on_cue_test_asked(self, cue: CueKind) -> None:
        self._sounds.open()
        self._sounds.play(cue)
