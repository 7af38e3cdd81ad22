"""The program with its window, built in a function that does not start the event loop."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from supple.advice.guard import NotCleared
from supple.app import ContentBroken, cue_log, seconds_now
from supple.document.message import Message
from supple.figure.look import Look, chosen_look
from supple.flows import PLACES, FlowParts, make_flows
from supple.session.settled import timing_of, usual_of
from supple.settings import ReducedMotion, Settings
from supple.settings import Theme as ThemeChoice
from supple.ui.accessible_face import install_faces
from supple.ui.archive import Archive
from supple.ui.body_map_flow import BodyMapTools
from supple.ui.conductor import Conductor, Parts
from supple.ui.crash_panel import CrashTeller
from supple.ui.desk import Desk, DeskTools
from supple.ui.flow_tools import FlowTools
from supple.ui.glance_keeper import GlanceKeeper
from supple.ui.icons import load_icons
from supple.ui.keep_awake import KeepAwake
from supple.ui.library_keeper import LibraryKeeper
from supple.ui.logo_mark import app_icon
from supple.ui.main_window import MainWindow
from supple.ui.page_maker import PageMaker
from supple.ui.page_tools import PageTools
from supple.ui.reminder_bell import ReminderBell
from supple.ui.session_chooser import ChooserTools, SessionChooser
from supple.ui.session_flow import SessionFlow
from supple.ui.session_ratings import SessionRatings
from supple.ui.settings_keeper import SettingsKeeper
from supple.ui.sound.choice import make_cue_player
from supple.ui.sound.cue_player import SoundSet
from supple.ui.style_sheet import style_sheet
from supple.ui.system_motion import system_reduces_motion
from supple.ui.theme import Aids, load_fonts, make_theme, read_tokens, system_is_dark
from supple.ui.wording import say

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QApplication

    from supple.advice.clearance import Clearance
    from supple.app import Ground
    from supple.history.store import HistoryStore
    from supple.routine.library import Library
    from supple.session.timing import Timing
    from supple.ui.memory import Memory
    from supple.ui.pages.today.glance import Glance
    from supple.ui.sound.player import SoundPlayer
    from supple.ui.theme import Theme, Tokens

# By then the window has been painted, and nobody has had time to do anything in it.
_SETTLED_MS: Final = 300


@dataclass(frozen=True, slots=True)
class Program:
    """The parts of the running program that its caller may want to reach."""

    window: MainWindow
    conductor: Conductor
    desk: Desk
    flow: SessionFlow
    sounds: SoundPlayer
    library: LibraryKeeper
    crashes: CrashTeller
    archive: Archive

    @property
    def store(self) -> HistoryStore | None:
        """The history, where it could be opened."""
        return self.archive.store

    def close(self) -> None:
        """Let go of files, threads and the sound device."""
        self.flow.close()
        self.library.close()
        self.sounds.close()
        self.archive.close()


class _Themes(QObject):
    """Makes the theme that the settings and the system ask for; the same one while neither changes."""

    def __init__(self, app: QApplication, tokens: Tokens) -> None:
        super().__init__(app)
        self._app = app
        self._tokens = tokens
        self._made: tuple[tuple[bool, float, bool, bool, Look, Aids], Theme] | None = None
        self._system_is_still = False

    def ask_for_stillness(self) -> bool:
        """Ask the system whether it wants pictures to keep still; returns whether that is news."""
        was_still, self._system_is_still = self._system_is_still, system_reduces_motion()
        return was_still is not self._system_is_still

    def theme_for(self, settings: Settings) -> Theme:
        """Return the theme for the settings."""
        dark = settings.theme is ThemeChoice.DARK or (
            settings.theme is ThemeChoice.SYSTEM and system_is_dark(self._app.styleHints())
        )
        wanted = (
            dark,
            settings.text_size.percent / 100,
            settings.reduced_motion is ReducedMotion.ON
            or (settings.reduced_motion is ReducedMotion.SYSTEM and self._system_is_still),
            settings.high_contrast,
            chosen_look(settings),
            Aids(settings.map_patterns, settings.large_focus, settings.large_buttons),
        )
        if self._made is not None and self._made[0] == wanted:
            return self._made[1]
        theme = make_theme(
            self._tokens,
            dark=dark,
            text_scale=wanted[1],
            reduced_motion=wanted[2],
            high_contrast=wanted[3],
            look=wanted[4],
            aids=wanted[5],
        )
        self._app.setPalette(theme.palette())
        self._app.setStyleSheet(style_sheet(theme))
        self._made = (wanted, theme)
        return theme


def _look_at(library: Library, memory: Memory, now: datetime, timing: Timing) -> Glance:
    from supple.ui.pages.today.survey import glance_of  # noqa: PLC0415 - the first paint has a glance from before

    return glance_of(library, memory.facts(now.date(), library.routines).choices, timing)


def _check_signs(ground: Ground, window: MainWindow) -> None:
    """Leave where the warning signs cannot be read: nothing may start that could not ask about them."""
    try:
        len(ground.signs.session_signs)
    except ContentBroken as broken:
        sys.stderr.write(say(broken.message) + "\n")
        window.close()


def _check_folder(ground: Ground, keeper: SettingsKeeper, conductor: Conductor) -> None:
    """Say that the folder chosen for a person's files is not there, such as on a stick that is not plugged in."""
    if keeper.settings.data_folder and not ground.places.data.is_dir():
        conductor.show_notice(Message.of("data-folder.gone", folder=str(ground.places.data)))


def _leave(ground: Ground) -> Clearance | None:
    """Ask the guard for leave to go on; None where it wants something first."""
    try:
        return ground.guard.clear(ground.now())
    except NotCleared:
        return None


def _follow_motion(themes: _Themes, conductor: Conductor) -> None:
    if themes.ask_for_stillness():
        conductor.follow_system()


def make_program(app: QApplication, ground: Ground, *, speed: float = 1.0) -> Program:
    """Build the window and all behind it; nothing is shown yet."""
    resources = ground.content.resources
    load_fonts(resources / "fonts")
    load_icons(resources / "icons")
    install_faces()
    app.setApplicationName("Supple")
    app.setDesktopFileName("supple")
    app.setWindowIcon(app_icon())
    keeper = SettingsKeeper(ground.places.settings_file, app)
    themes = _Themes(app, read_tokens((resources / "tokens.json").read_bytes()))
    theme = themes.theme_for(keeper.settings)
    archive = Archive(*ground.open_store(), ground.now, lambda: usual_of(keeper.settings), app)
    memory = archive.memory
    ground.guard.hear(memory.ratings_since)
    regions = cache(ground.regions)
    ratings = SessionRatings(memory, regions, ground.now, ground.guard)
    library = LibraryKeeper(ground.library, (ground.places.routines, ground.places.exercises), app)
    settings = keeper.settings

    def timing() -> Timing:
        return timing_of(keeper.settings)

    sounds = make_cue_player(
        resources / "sounds",
        volume=settings.volume,
        sound_set=SoundSet(settings.sound_set.value),
        voice_id=settings.voice_name,
        speed=settings.voice_speed,
        parent=app,
    )
    window = MainWindow(theme, app.focusChanged, PLACES)
    chooser = SessionChooser(
        ChooserTools(
            lambda: library.library,
            regions,
            ground.guard,
            memory.ratings_since,
            timing,
            ground.now,
        )
    )
    desk = Desk(
        DeskTools(ground.guard, ground.clock, ground.now, timing, memory, speed, chooser.adapt),
        lambda: library.library,
        window,
    )
    flow = SessionFlow(
        FlowTools(
            window,
            keeper,
            memory,
            ratings,
            sounds,
            KeepAwake(),
            partial(ground.journal, archive.sync),
            ground.forget_journal,
            ground.now,
            seconds_now,
            lambda: _leave(ground),
            cue_log(os.environ),
        ),
        theme,
        window,
    )
    pages = PageMaker(
        theme,
        PageTools(
            window,
            lambda: ground.signs,
            memory,
            GlanceKeeper(
                ground.places.glance_file,
                ground.glance_mark(),
                library,
                lambda read: _look_at(read, memory, ground.now(), timing_of(keeper.settings)),
            ),
            ground.places,
            resources,
            timing,
            ground.now,
            ground.codes,
            lambda: library.library,
            regions,
            ratings,
            chooser.adapt,
        ),
    )
    body_map = BodyMapTools(
        window, pages, ground.guard, lambda: ground.signs, regions, chooser, memory, ground.places.routines, ground.now
    )
    conductor = Conductor(
        Parts(
            window,
            desk,
            flow,
            pages,
            body_map,
            memory,
            ratings,
            keeper,
            library,
            sounds,
            ground.interrupted,
            ground.shelf.give_up,
            themes.theme_for,
            ground.now,
            make_flows(FlowParts(ground, window, pages, desk, archive, keeper, library, chooser, regions)),
        )
    )
    app.styleHints().colorSchemeChanged.connect(conductor.follow_system)
    conductor.open()
    # After the first paint: nobody can change a file, watch a movement or tick a sign before it.
    QTimer.singleShot(_SETTLED_MS, window, library.begin)
    QTimer.singleShot(_SETTLED_MS, window, partial(_follow_motion, themes, conductor))
    QTimer.singleShot(_SETTLED_MS, window, partial(_check_signs, ground, window))
    QTimer.singleShot(_SETTLED_MS, window, partial(_check_folder, ground, keeper, conductor))
    bell = ReminderBell(lambda: keeper.settings, ground.now, lambda: flow.is_open, window)
    bell.rang.connect(window.remind)
    keeper.changed.connect(bell.follow_settings)
    QTimer.singleShot(_SETTLED_MS, window, bell.follow_settings)
    crashes = CrashTeller(window, lambda: pages.theme, flow.pause)
    return Program(window, conductor, desk, flow, sounds, library, crashes, archive)
