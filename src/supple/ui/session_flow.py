"""The way of a session through the window: from the guard's leave to the kept record."""

# What plays a session is imported when one starts.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from supple.settings import ReaderLevel, VoiceLevel
from supple.ui.last_page import LastPage
from supple.ui.sound.cue_player import SoundState, SoundStatus
from supple.ui.sound.keys import with_next_voice, with_sound_switched, with_volume
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from datetime import datetime

    from supple.session.engine import Session
    from supple.session.hurt import Hurt
    from supple.session.record import SessionRecord
    from supple.settings import Settings
    from supple.ui.cue_caller import CallerChoices, CueCaller
    from supple.ui.flow_tools import FlowTools
    from supple.ui.pages.player.page import PlayerPage
    from supple.ui.playing import Playing
    from supple.ui.theme import Theme

_LOST: Final = (SoundState.NO_DEVICE, SoundState.LOST, SoundState.NO_LIBRARY)


class SessionFlow(QObject):
    """Shows the player and the finished page. ``signs_asked`` carries the signs to tick at once, often none."""

    signs_asked = Signal(frozenset)
    resume_asked = Signal()
    left = Signal()

    def __init__(self, tools: FlowTools, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._theme = theme
        self._playing: Playing | None = None
        self._page: PlayerPage | None = None
        self._last = LastPage(tools, self)
        self._last.left.connect(self.left)
        tools.sounds.status_changed.connect(self._on_sound_changed)
        tools.keeper.changed.connect(self._on_settings_changed)

    @cached_property
    def _caller(self) -> CueCaller:
        from supple.ui.cue_caller import CueCaller

        tools = self._tools
        return CueCaller(tools.sounds, _choices(tools.keeper.settings), tools.seconds_now, self._on_said, tools.log_cue)

    @property
    def is_playing(self) -> bool:
        """Whether a session is under way, playing or paused."""
        return self._playing is not None

    @property
    def is_open(self) -> bool:
        """Whether a session is under way, or its last page has not been left yet."""
        return self._playing is not None or self._last.page is not None

    @property
    def is_shown(self) -> bool:
        """Whether the window shows the player or the last page."""
        page = self._tools.window.page
        return page is not None and page in (self._page, self._last.page)

    @property
    def page(self) -> PlayerPage | None:
        """The player page of the session that is under way."""
        return self._page

    def set_theme(self, theme: Theme) -> None:
        """Take another look; a session under way gets a new page that shows the same."""
        self._theme = theme
        if self._playing is not None and self._page is not None:
            old, self._page = self._page, self._make_page()
            self._playing.move_to(self._page)
            self._page.show_far(old.is_far)
            self._show_tools()
            if self._tools.window.page is old:
                self._tools.window.show_page(self._page, "", bare=True)
                self._page.setFocus()
            self._tools.window.forget_page(old)
        self._last.set_theme(theme)

    def play(self, session: Session, started_at: datetime) -> None:
        """Show a session and begin it; one that was interrupted waits until the person is in position."""
        from supple.session.command import CommandKind
        from supple.session.progress import Progress
        from supple.ui.playing import Playing, PlayingTools

        self._forget_pages()
        self._page = self._make_page()
        keeper = self._tools.keeper
        tools = PlayingTools(
            self._tools.new_journal(),
            self._caller,
            self._tools.awake,
            self._tools.now,
            self._tools.leave,
            lambda: keeper.settings.screen_reader is ReaderLevel.FULL,
        )
        keeps_awake = self._tools.keeper.settings.keep_screen_on
        self._playing = Playing(session, self._page, tools, started_at, keeps_awake=keeps_awake)
        self._playing.ended.connect(self._on_ended)
        self._playing.resume_asked.connect(self.resume_asked)
        self._tools.sounds.keep_open(keeps=keeper.settings.keep_line_open)
        self._show_tools()
        self._tools.window.show_page(self._page, "", bare=True)
        self._page.setFocus()
        self._on_sound_changed(self._tools.sounds.status)
        # One that begins at a later step has done nothing yet either.
        if session.position.seconds == 0 and all(part == Progress() for part in session.progress):
            self._playing.do(CommandKind.START)

    def resume(self) -> None:
        """Go on with the session the guard has given leave for."""
        if self._playing is not None and self._page is not None:
            self._tools.window.show_page(self._page, "", bare=True)
            self._playing.resume()

    def show_again(self) -> None:
        """Show the player or the last page again, after the warning signs were looked at."""
        if self._last.page is not None:
            self._last.show()
        elif self._page is not None:
            self._tools.window.show_page(self._page, "", bare=True)
            self._page.setFocus()

    def pause(self) -> None:
        """Pause the session that is under way, where it can be."""
        from supple.session.command import CommandKind

        if self._playing is not None and CommandKind.PAUSE in self._playing.session.allowed:
            self._playing.do(CommandKind.PAUSE)

    def stop(self) -> None:
        """End the session that is under way, with no question about how it was; what is done is kept."""
        if self._playing is not None:
            self._playing.stop()
        self._last.forget()

    def leave(self) -> None:
        """Let go of a session because the window closes; it can be gone on with next time."""
        if self._playing is not None:
            self._playing.leave()

    def _make_page(self) -> PlayerPage:
        from supple.ui.pages.player.page import PlayerPage

        page = PlayerPage(self._theme)
        page.hurt_answered.connect(self._on_hurt)
        page.voice_asked.connect(self._on_voice_asked)
        page.sound_asked.connect(self._on_sound_asked)
        page.volume_asked.connect(self._on_volume_asked)
        page.full_screen_asked.connect(self._tools.window.toggle_full_screen)
        page.monitor_asked.connect(self._on_monitor_asked)
        page.distance_changed.connect(self._on_distance_changed)
        page.show_flashes(on=self._tools.keeper.settings.flash_cues)
        return page

    def _show_tools(self) -> None:
        settings = self._tools.keeper.settings
        if self._page is None:
            return
        status = self._tools.sounds.status
        silent = status.state in _LOST
        voice = "none" if status.voice_reason else settings.voice_level.value
        self._page.top.show_voice(word(f"playing.voice.{voice}"))
        if silent:
            self._page.top.show_sound(word("playing.no-sound"), is_heard=False)
        elif not settings.sound_on:
            self._page.top.show_sound(word("playing.sound-off"), is_heard=False)
        else:
            self._page.top.show_sound(str(settings.volume), is_heard=settings.volume > 0)

    def _on_sound_changed(self, status: SoundStatus) -> None:
        self._show_tools()
        if self._page is None:
            return
        if status.state in _LOST and status.reason is not None:
            self._page.show_notice(say(status.reason), title=word("playing.sound-lost.title"), icon="volume-x")
        elif status.voice_reason is not None and self._tools.keeper.settings.voice_level is not VoiceLevel.CHIMES:
            self._page.show_notice(say(status.voice_reason), title=word("playing.voice-lost.title"), icon="speech")

    def _on_settings_changed(self, settings: Settings) -> None:
        self._tools.sounds.set_volume(settings.volume)
        self._caller.choose(_choices(settings))
        if self._page is not None:
            self._page.show_flashes(on=settings.flash_cues)
        self._show_tools()

    def _on_said(self, text: str) -> None:
        if self._page is not None and self._tools.keeper.settings.captions:
            self._page.show_caption(text)

    def _on_voice_asked(self) -> None:
        self._tools.keeper.change(with_next_voice(self._tools.keeper.settings))

    def _on_sound_asked(self) -> None:
        self._tools.keeper.change(with_sound_switched(self._tools.keeper.settings))

    def _on_volume_asked(self, change: int) -> None:
        self._tools.keeper.change(with_volume(self._tools.keeper.settings, change))

    def _on_monitor_asked(self) -> None:
        name = self._tools.window.move_to_next_screen()
        self._tools.keeper.change(replace(self._tools.keeper.settings, full_screen_display=name))

    def _on_distance_changed(self, far: bool) -> None:  # noqa: FBT001  (the signal's own value)
        self._tools.window.set_full_screen(full=far, display=self._tools.keeper.settings.full_screen_display)

    def _on_hurt(self, hurt: Hurt) -> None:
        from supple.ui.hurt_answer import follow_hurt

        if self._playing is not None and self._page is not None:
            signs = follow_hurt(hurt, self._playing, self._page)
            if signs is not None:
                self.signs_asked.emit(signs)

    def _on_ended(self, record: SessionRecord) -> None:
        self._playing = None
        self._tools.sounds.keep_open(keeps=False)
        if self._page is not None and self._page.is_far:
            self._tools.window.set_full_screen(full=False)
        # Something graver than a rating may be on the screen.
        self._last.take(record, self._theme, shows=self._tools.window.page is self._page)

    def skip_rating(self) -> None:
        """Leave the last page without a rating."""
        if self._last.page is not None and self._tools.window.page is self._last.page:
            self._last.leave()

    def close(self) -> None:
        """Let go of everything because the window closes."""
        self.leave()

    def _forget_pages(self) -> None:
        if self._page is not None:
            self._tools.window.forget_page(self._page)
        self._page = None
        self._last.forget()


def _choices(settings: Settings) -> CallerChoices:
    from supple.session.speech import VoiceLevel as SpokenLevel  # the same words on another floor
    from supple.ui.cue_caller import CallerChoices

    return CallerChoices(SpokenLevel(settings.voice_level.value), settings.sound_on)
