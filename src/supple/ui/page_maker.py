"""Makes each page when it is first shown, and gathers what the pages ask for."""

# Pages are imported where they are made: the first paint needs one of them.
# ruff: noqa: PLC0415

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from supple.advice.guard import Standing
    from supple.advice.health_profile import HealthProfile
    from supple.advice.question import Answer
    from supple.body.outline import BodyOutlines
    from supple.routine.kind import Kind
    from supple.routine.library import Library
    from supple.routine.routine import Routine
    from supple.session.journal import Interrupted
    from supple.settings import Settings
    from supple.ui.page_tools import PageTools
    from supple.ui.pages.about_you.page import AboutYouPage
    from supple.ui.pages.first_run.page import FirstRunPage
    from supple.ui.pages.kind.page import KindPage
    from supple.ui.pages.problems.page import ProblemsPage
    from supple.ui.pages.routine.page import RoutinePage
    from supple.ui.pages.settings.page import SettingsPage
    from supple.ui.pages.settings.view import SettingsPlace
    from supple.ui.pages.signs.page import SignsPage
    from supple.ui.pages.today.page import TodayPage
    from supple.ui.settings_keeper import SettingsKeeper
    from supple.ui.sound.player import SoundPlayer
    from supple.ui.theme import Theme
    from supple.ui.today_keeper import TodayKeeper


# The exercise that stands beside the first words a person reads.
_WELCOMING: Final = "calf-wall-straight"
# The one that the examples of spoken cues are about.
_GUIDED: Final = "hip-flexor-half-kneeling"


class PageMaker(QObject):
    """Keeps one page of each sort for as long as the theme lasts. Signals are those of the pages, whichever asked."""

    start_asked = Signal(object)
    routine_chosen = Signal(str)
    kind_chosen = Signal(str)
    continue_asked = Signal()
    continue_dismissed = Signal()
    problems_chosen = Signal()
    body_map_chosen = Signal()
    body_map_again_chosen = Signal()
    morning_told = Signal(object)
    morning_put_off = Signal()
    favourite_changed = Signal(str, bool)
    choices_changed = Signal(str, object)
    check_asked = Signal()
    back_asked = Signal()
    place_asked = Signal(str, object)
    folder_asked = Signal(object)
    data_folder_chosen = Signal(object, object)
    settings_changed = Signal(object)
    cue_test_asked = Signal(object)
    voice_test_asked = Signal()
    accepted = Signal()
    profile_changed = Signal(object)
    profile_asked = Signal()
    profile_left = Signal()
    first_run_done = Signal()
    answered = Signal(object)
    questions_answered = Signal(object)
    went_on = Signal()
    unlock_asked = Signal(object)
    turned_away = Signal()
    full_window_changed = Signal(bool)

    def __init__(self, theme: Theme, tools: PageTools) -> None:
        super().__init__(tools.window)
        self.theme = theme
        self._tools = tools
        self._pages: dict[str, QWidget] = {}
        self._settings_place: SettingsPlace | None = None

    def set_theme(self, theme: Theme) -> None:
        """Let all pages go; they are made anew with another look when they are shown."""
        self.theme = theme
        settings: SettingsPage | None = self._pages.get("settings")  # type: ignore[assignment]
        # A choice of text size must not throw a person back to the top of the settings.
        self._settings_place = None if settings is None else settings.place
        pages, self._pages = self._pages, {}
        for page in pages.values():
            self._tools.window.forget_page(page)

    def take_focus(self, page: QWidget) -> None:
        """Put the keyboard's focus on a page's main action."""
        take = getattr(page, "take_focus", None)
        if take is not None:
            take()
        settings: SettingsPage | None = self._pages.get("settings")  # type: ignore[assignment]
        if settings is not None and page is settings and self._settings_place is not None:
            settings.return_to(self._settings_place)
        self._settings_place = None

    def _kept(self, name: str, page: QWidget) -> None:
        self._pages[name] = page
        self._relay(page)

    def _relay(self, page: QWidget) -> None:
        """Pass on every signal of a page that has the name of one of ours."""
        renamed = {"done": "first_run_done", "test_asked": "voice_test_asked"}
        for name in (*_RELAYED, *renamed):
            signal: SignalInstance | None = getattr(page, name, None)
            if signal is not None and hasattr(signal, "connect"):
                signal.connect(getattr(self, renamed.get(name, name)))

    def outlines(self) -> BodyOutlines:
        """Return the drawing of the body, read at its first use."""
        return self._drawing

    @cached_property
    def _drawing(self) -> BodyOutlines:
        from supple.body.outline_reader import read_outlines

        return read_outlines((self._tools.resources / "body-map.svg").read_text("utf-8"))

    def counts(self) -> dict[Kind, int]:
        """Return how many routines each kind has."""
        return self._tools.glances.counts()

    def today(self, interrupted: Interrupted | None, now: datetime) -> TodayPage:
        """Return Today as it stands."""
        from supple.ui.pages.today.page import TodayPage
        from supple.ui.still_folder import StillFolder

        page = self._pages.get("today")
        if not isinstance(page, TodayPage):
            page = TodayPage(self.theme, self.outlines, StillFolder(self._tools.places.cache / "stills"))
            page.run_offer_put_off.connect(self.today_keeper.put_off)
            self._kept("today", page)
        self.today_keeper.fill(page, interrupted, now)
        return page

    @cached_property
    def today_keeper(self) -> TodayKeeper:
        """What fills Today."""
        from supple.ui.today_keeper import TodayKeeper

        return TodayKeeper(self._tools)

    def first_run(self, settings: Settings, profile: HealthProfile | None) -> FirstRunPage:
        """Return the first run."""
        from supple.ui.pages.first_run.page import FirstRunPage

        page, today = self._pages.get("first-run"), self._tools.now().date()
        if not isinstance(page, FirstRunPage):
            page = FirstRunPage(self.theme, self._tools.regions(), today, self.outlines)
            self._kept("first-run", page)
            exercises = self._tools.library().exercises
            for name, show in ((_WELCOMING, page.show_pose), (_GUIDED, page.show_guided_pose)):
                if name in exercises:
                    show(exercises[name].pose, exercises[name].primary)
            page.show_profile(profile, today)
        page.show_settings(settings)
        return page

    def about_you(self, profile: HealthProfile | None) -> AboutYouPage:
        """Return what the person has told about their health, to be changed."""
        from supple.ui.pages.about_you.page import AboutYouPage

        today = self._tools.now().date()
        page = self._pages.get("about-you")
        if not isinstance(page, AboutYouPage):
            page = AboutYouPage(self.theme, self._tools.regions(), today)
            self._kept("about-you", page)
        page.show_profile(profile, today)
        return page

    def signs(self, standing: Standing, *, has_wish: bool, now: datetime) -> SignsPage:
        """Return the warning signs as they stand."""
        page = self._signs_page()
        page.show_standing(standing, has_wish, now)
        return page

    def check(self) -> SignsPage:
        """Return the warning signs, asking."""
        page = self._signs_page()
        page.ask()
        return page

    def scheduled(self, answered: frozenset[str]) -> SignsPage | None:
        """Return the warning signs, asking what the first run and the week ask; None where all is answered."""
        page = self._signs_page()
        return page if page.ask_scheduled(answered) else None

    def result(self, ticked: frozenset[str], standing: Standing, now: datetime) -> SignsPage:
        """Return the warning signs with what to do about those that are there."""
        page = self._signs_page()
        page.show_result(ticked, standing, now)
        return page

    def verdict(self, answers: tuple[Answer, ...], standing: Standing, now: datetime) -> SignsPage:
        """Return the warning signs with what the answers to questions come to."""
        page = self._signs_page()
        page.show_verdict(answers, standing, now)
        return page

    def _signs_page(self) -> SignsPage:
        from supple.ui.pages.signs.page import SignsPage

        page = self._pages.get("signs")
        if not isinstance(page, SignsPage):
            page = SignsPage(self.theme, self._tools.signs(), self._tools.regions, outlines=self.outlines)
            self._kept("signs", page)
        return page

    def kind(self, kind: Kind, library: Library) -> KindPage:
        """Return the page of a kind."""
        from supple.ui.pages.kind.page import KindPage
        from supple.ui.pages.kind.view import kind_view

        name = f"kind-{kind.value}"
        page = self._pages.get(name)
        if not isinstance(page, KindPage):
            page = KindPage(self.theme, kind, self.outlines)
            self._kept(name, page)
        facts = self._tools.memory.facts(self._tools.now().date(), library.routines)
        page.show_kind(kind_view(kind, library, facts, self._tools.timing()))
        return page

    def problems(self, library: Library) -> ProblemsPage:
        """Return the list of files that need a fix."""
        from supple.ui.pages.problems.page import ProblemsPage
        from supple.ui.theme import load_late_fonts

        page = self._pages.get("problems")
        if not isinstance(page, ProblemsPage):
            load_late_fonts(self._tools.resources / "fonts")
            page = ProblemsPage(self.theme)
            self._kept("problems", page)
        page.show_broken(library.broken)
        return page

    def routine(self, routine: Routine, library: Library) -> RoutinePage:
        """Return the page of a routine."""
        from supple.ui.pages.routine.page import RoutinePage

        page = self._pages.get("routine")
        if not isinstance(page, RoutinePage):
            page = RoutinePage(self.theme, self.outlines, self._tools.codes(), self._tools.adapt)
            self._kept("routine", page)
        memory = self._tools.memory
        page.show_routine(
            routine,
            library,
            memory.choices_of(routine.id),
            self._tools.timing(),
            is_favourite=routine.id in memory.favourites,
        )
        return page

    @property
    def problems_page(self) -> QWidget | None:
        """The list of files that need a fix, if it was made."""
        return self._pages.get("problems")

    @property
    def routine_page(self) -> QWidget | None:
        """The page of a routine, if it was made."""
        return self._pages.get("routine")

    def settings(self, keeper: SettingsKeeper, sounds: SoundPlayer) -> SettingsPage:
        """Return the settings."""
        from supple.ui.pages.settings.page import SettingsPage

        page = self._pages.get("settings")
        if not isinstance(page, SettingsPage):
            page = SettingsPage(self.theme)
            self._kept("settings", page)
        self.show_settings(keeper, sounds)
        return page

    def show_settings(self, keeper: SettingsKeeper, sounds: SoundPlayer) -> None:
        """Let the page of the settings follow them, if it was made."""
        from supple.ui.pages.settings.page import SettingsPage
        from supple.ui.settings_facts import settings_facts

        page = self._pages.get("settings")
        if isinstance(page, SettingsPage):
            page.show_settings(keeper.settings, settings_facts(self._tools, keeper, sounds))


_RELAYED = tuple(name for name, value in vars(PageMaker).items() if isinstance(value, Signal))
