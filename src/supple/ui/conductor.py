"""The conductor: which page is shown when, and what the wishes of the pages lead to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from supple.document.message import Message
from supple.routine.kind import Kind
from supple.ui.body_map_flow import BodyMapFlow
from supple.ui.main_window import BODY_MAP, SETTINGS, SIGNS, TODAY
from supple.ui.safety_flow import SafetyFlow, SafetyTools
from supple.ui.settings_flow import SettingsFlow
from supple.ui.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from supple.body.region import SidedRegion
    from supple.routine.choices import Choices
    from supple.session.engine import Session
    from supple.session.journal import Interrupted
    from supple.settings import Settings
    from supple.ui.body_map_flow import BodyMapTools
    from supple.ui.desk import Desk
    from supple.ui.library_keeper import LibraryKeeper
    from supple.ui.main_window import MainWindow
    from supple.ui.memory import Memory
    from supple.ui.page_maker import PageMaker
    from supple.ui.place_flow import PlaceFlow
    from supple.ui.session_flow import SessionFlow
    from supple.ui.session_ratings import SessionRatings
    from supple.ui.settings_keeper import SettingsKeeper
    from supple.ui.sound.player import SoundPlayer
    from supple.ui.start_request import StartRequest
    from supple.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Parts:
    """What the conductor leads: made by ``app``."""

    window: MainWindow
    desk: Desk
    flow: SessionFlow
    pages: PageMaker
    body_map: BodyMapTools
    memory: Memory
    ratings: SessionRatings
    settings: SettingsKeeper
    library: LibraryKeeper
    sounds: SoundPlayer
    read_interrupted: Callable[[], Interrupted | None]
    forget_interrupted: Callable[[], None]
    theme_for: Callable[[Settings], Theme]
    now: Callable[[], datetime]
    flows: tuple[PlaceFlow, ...] = ()


class Conductor(QObject):
    """Shows pages and answers their signals. One page of a kind is kept and shown again.

    ``reopen_asked`` wants the window to be opened anew, because a person's files have moved or were put back; it
    carries the place to show then with what is asked about it, or None.
    """

    reopen_asked = Signal(object)

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._place = TODAY
        self._shown_routine = ""
        self._interrupted: Interrupted | None = None
        parts.window.place_chosen.connect(self.show_place)
        parts.window.up_asked.connect(self._on_up)
        parts.window.closing.connect(parts.flow.close)
        parts.library.changed.connect(self._on_library_changed)
        parts.memory.failed.connect(self.show_notice)
        desk, flow = parts.desk, parts.flow
        desk.session_ready.connect(self._on_session_ready)
        desk.resume_granted.connect(flow.resume)
        desk.refused.connect(self.show_notice)
        desk.fitted.connect(lambda reasons: parts.window.show_notice(" ".join(map(say, reasons))))
        flow.left.connect(self._on_session_left)
        self._safety = SafetyFlow(
            SafetyTools(parts.window, desk, flow, parts.pages, parts.settings, self._show, parts.now)
        )
        self._safety.left.connect(self.show_today)
        self._body_map = BodyMapFlow(parts.body_map, self._show)
        self._settings = SettingsFlow(parts.pages, parts.settings, parts.sounds, parts.library, parts.theme_for)
        self._settings.theme_changed.connect(self.set_theme)
        self._flows = {flow.place: flow for flow in (self._settings, *parts.flows)}
        for place_flow in self._flows.values():
            self._connect_flow(place_flow)
        self._connect_body_map()
        self._connect_pages()

    def _connect_flow(self, flow: PlaceFlow) -> None:
        flow.shown.connect(lambda page: self._show(page, flow.place))
        flow.start_asked.connect(self.start)
        flow.place_asked.connect(self.show_place)
        flow.routine_asked.connect(self.show_routine)
        flow.said.connect(self.show_notice)
        flow.files_changed.connect(self._parts.library.read_again)
        flow.data_changed.connect(self._on_data_changed)
        flow.reopen_asked.connect(self.reopen_asked)

    def _connect_body_map(self) -> None:
        body_map = self._body_map
        body_map.start_asked.connect(self.start)
        body_map.signs_asked.connect(self._safety.ask_again)
        body_map.answered.connect(self._safety.show_verdict)
        body_map.saved.connect(self._parts.library.read_again)
        self._safety.back_to_map.connect(body_map.show)
        body_map.said.connect(self.show_notice)
        self._parts.pages.body_map_chosen.connect(body_map.show)
        self._parts.pages.body_map_again_chosen.connect(body_map.show_last)
        self._parts.pages.morning_told.connect(self._on_morning_told)
        self._parts.pages.morning_put_off.connect(self._on_morning_put_off)

    def _connect_pages(self) -> None:
        pages = self._parts.pages
        pages.start_asked.connect(self.start)
        pages.routine_chosen.connect(self.show_routine)
        pages.kind_chosen.connect(self.show_place)
        pages.continue_asked.connect(self._on_continue_asked)
        pages.continue_dismissed.connect(self._on_continue_dismissed)
        pages.problems_chosen.connect(self._show_problems)
        pages.favourite_changed.connect(self._on_favourite_changed)
        pages.choices_changed.connect(self._on_choices_changed)
        pages.check_asked.connect(self._parts.library.read_again)
        pages.back_asked.connect(self._on_up)
        pages.profile_left.connect(lambda: self.show_place(SETTINGS))
        pages.place_asked.connect(self.show_place)

    # Pages.

    def open(self) -> None:
        """Show the first page: the first run, or Today with what can be gone on with."""
        self._show_counts()
        self._interrupted = self._parts.read_interrupted()
        self._safety.show_mark(self._parts.desk.standing)
        if self._safety.needs_first_run:
            self._safety.show_first_run()
        else:
            self.show_today()

    def show_today(self) -> None:
        """Show Today."""
        # Ratings told just now may have closed a place.
        self._safety.show_mark(self._parts.desk.standing)
        self._show(self._parts.pages.today(self._interrupted, self._parts.now()), TODAY)

    def show_place(self, place: str, about: object = None) -> None:
        """Show the page of a sidebar entry, or of a kind; a flow is handed what is asked about."""
        here = self._flows.get(self._place)
        if here is not None and place != self._place and not here.may_leave(lambda: self.show_place(place, about)):
            return
        if place in self._flows:
            self._flows[place].show(about)
        elif place == TODAY:
            self.show_today()
        elif place == BODY_MAP:
            self._body_map.show()
        elif place == SIGNS:
            self._safety.show_signs()
        else:
            kind = Kind(place)
            self._show(self._parts.pages.kind(kind, self._parts.library.library), kind.value)

    def show_routine(self, routine_id: str) -> None:
        """Show a routine's page."""
        routine = self._parts.library.library.routines.get(routine_id)
        if routine is None:
            self.show_today()
            return
        self._shown_routine = routine_id
        page = self._parts.pages.routine(routine, self._parts.library.library)
        self._show(page, routine.kind.value)

    def start(self, request: StartRequest) -> None:
        """Start a routine, as far as the guard allows."""
        if not self._parts.flow.is_playing:
            self._parts.desk.ask_to_start(request)

    def show_notice(self, message: Message) -> None:
        """Say one sentence over whatever page is shown."""
        self._parts.window.show_notice(say(message))

    def set_theme(self, theme: Theme) -> None:
        """Take another look: pages are made anew, the shown one at once."""
        shows_session = self._parts.flow.is_shown
        self._parts.window.set_theme(theme)
        self._parts.pages.set_theme(theme)
        self._parts.flow.set_theme(theme)
        self._body_map.set_theme()
        for flow in self._flows.values():
            flow.set_theme(theme)
        self._show_counts()
        self._safety.show_mark(self._parts.desk.standing)
        if not shows_session:
            self._show_place_again()

    def follow_system(self) -> None:
        """Take the look that the system has changed to."""
        self._settings.follow_system()

    def _show_place_again(self) -> None:
        if self._shown_routine:
            self.show_routine(self._shown_routine)
        elif self._safety.needs_first_run:
            self._safety.show_first_run()
        else:
            self.show_place(self._place)

    def _show(self, page: QWidget, place: str, bare: bool = False) -> None:  # noqa: FBT001, FBT002  (handed to the safety flow)
        self._place = place or self._place
        if page is not self._parts.pages.routine_page:
            self._shown_routine = ""
        window = self._parts.window
        # A page that only follows its files leaves the person where they are.
        has_focus = window.is_covered or (window.page is page and page.isAncestorOf(window.focusWidget()))
        window.show_page(page, place, bare=bare)
        if not has_focus:
            self._parts.pages.take_focus(page)

    def _show_problems(self) -> None:
        self._show(self._parts.pages.problems(self._parts.library.library), self._place)

    def _show_counts(self) -> None:
        self._parts.window.show_counts(self._parts.pages.counts())

    def _on_up(self) -> None:
        if self._parts.window.is_bare:
            self._parts.flow.skip_rating()
            return
        if self._shown_routine:
            self.show_place(self._place)
        elif self._place not in self._flows or not self._flows[self._place].go_up():
            self.show_place(TODAY)

    # Sessions.

    def _on_session_ready(self, session: Session, started_at: datetime) -> None:
        self._interrupted = None
        self._parts.flow.play(session, started_at)

    def _on_session_left(self) -> None:
        back = next((flow for flow in self._flows.values() if flow.takes_back), None)
        (self.show_today if back is None else back.show)()

    def _on_continue_asked(self) -> None:
        if self._interrupted is not None:
            self._parts.desk.ask_to_continue(self._interrupted)

    def _on_continue_dismissed(self) -> None:
        self._interrupted = None
        self._parts.forget_interrupted()
        self.show_today()

    def _on_morning_told(self, numbers: Mapping[SidedRegion, int]) -> None:
        is_worse = self._parts.ratings.keep_morning(numbers)
        self.show_today()
        if is_worse:
            self.show_notice(Message.of("today.morning.worse"))

    def _on_morning_put_off(self) -> None:
        self._parts.ratings.put_morning_off()
        self.show_today()

    # Files.

    def _on_library_changed(self) -> None:
        self._show_counts()
        if not self._parts.flow.is_playing and not self._parts.window.is_bare:
            if self._parts.window.page is self._parts.pages.problems_page:
                self._show_problems()
            elif self._place in self._flows and not self._shown_routine:
                self._flows[self._place].follow_files()
            else:
                self._show_place_again()

    def _on_data_changed(self) -> None:
        """Let Today follow what was added or deleted while it is shown; other pages follow by themselves."""
        if self._place == TODAY and not self._shown_routine and not self._parts.window.is_bare:
            self.show_today()

    def _on_favourite_changed(self, routine_id: str, favourite: bool) -> None:  # noqa: FBT001  (the signal's own value)
        self._parts.memory.set_favourite(routine_id, favourite=favourite)

    def _on_choices_changed(self, routine_id: str, choices: Choices) -> None:
        self._parts.memory.remember_choices(routine_id, choices)
