"""The way over the body map: its page, the answers given there, and the sessions that start from it."""

# The page is imported when it is first shown.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Signal

from supple.advice.safety_file import SafetyError
from supple.document.message import Message
from supple.ui.main_window import BODY_MAP

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from supple.advice.guard import Guard
    from supple.advice.question import Answer
    from supple.advice.warning_sign import WarningSigns
    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions
    from supple.body.soreness import Moment, Soreness
    from supple.routine.routine import Routine
    from supple.ui.main_window import MainWindow
    from supple.ui.memory import Memory
    from supple.ui.page_maker import PageMaker
    from supple.ui.pages.body_map.page import BodyMapPage
    from supple.ui.session_chooser import SessionChooser
    from supple.ui.start_request import StartRequest


_LAST_WITHIN: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class BodyMapTools:
    """What the body map works with; ``routines`` is the folder of a person's own routines."""

    window: MainWindow
    pages: PageMaker
    guard: Guard
    signs: Callable[[], WarningSigns]
    regions: Callable[[], Regions]
    chooser: SessionChooser
    memory: Memory
    routines: Path
    now: Callable[[], datetime]


class BodyMapFlow(QObject):
    """Makes the page and answers its signals. ``said`` carries a Message, ``answered`` the answers to questions.

    ``shown`` hands over the page that is to be shown at a place, ``signs_asked`` says that something graver was felt.
    """

    start_asked = Signal(object)
    signs_asked = Signal()
    answered = Signal(object)
    saved = Signal()
    said = Signal(Message)

    def __init__(self, tools: BodyMapTools, show: Callable[[QWidget, str], None]) -> None:
        super().__init__(tools.window)
        self._tools = tools
        self._show = show
        self._page: BodyMapPage | None = None
        # What was kept last, so that it is not kept again each time the page is left.
        self._told: tuple[Soreness, ...] = ()

    def show(self) -> None:
        """Show the body map, with what was picked before and with what is known now."""
        if self._page is None:
            self._page = self._make_page()
        else:
            self._page.refresh()
        self._show_locks(self._page)
        self._page.remember_last(self._last_picks())
        self._page.offer.show_watched(self._watch_words())
        self._show(self._page, BODY_MAP)

    def show_last(self) -> None:
        """Show the body map with what was picked last time, unless something is picked already."""
        self.show()
        last = self._last_picks()
        if self._page is not None and last and not self._page.sore:
            self._page.pick_again(last)

    def set_theme(self) -> None:
        """Take another look: a new page that shows the same picks."""
        if self._page is not None:
            old, self._page = self._page, self._make_page()
            self._page.pick_again(old.sore)
            self._tools.window.forget_page(old)

    def _last_picks(self) -> tuple[Soreness, ...]:
        """Return what was sore before the last session that started here, not longer ago than a week."""
        from supple.body.soreness import Moment

        told = self._tools.memory.ratings_since(self._tools.now() - _LAST_WITHIN)
        before = [rating for rating in told if rating.moment is Moment.BEFORE]
        return tuple(rating.soreness for rating in before if rating.at == before[-1].at)

    def _watch_words(self) -> tuple[str, ...]:
        """Return what the ratings of the last weeks say."""
        from supple.advice.soreness_watch import RATINGS_BACK, watch_messages
        from supple.ui.wording import say

        now = self._tools.now()
        ratings = self._tools.memory.ratings_since(now - RATINGS_BACK)
        return tuple(say(message) for message in watch_messages(ratings, now, self._tools.regions()))

    def _make_page(self) -> BodyMapPage:
        from supple.ui.pages.body_map.page import BodyMapPage

        tools = self._tools
        questions_of, outlines = tools.signs().asked_with, tools.pages.outlines
        page = BodyMapPage(tools.pages.theme, tools.regions(), tools.chooser.offer, questions_of, outlines)
        page.start_asked.connect(self._on_start)
        page.save_asked.connect(self._on_save)
        page.places_answered.connect(self._on_places_answered)
        page.signs_asked.connect(self.signs_asked)
        page.installEventFilter(self)
        return page

    def _on_start(self, request: StartRequest) -> None:
        from supple.body.soreness import Moment

        if self._page is not None:
            self._keep(self._page.sore, Moment.BEFORE)
        self.start_asked.emit(request)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice that another page has come."""
        if watched is self._page and event.type() is QEvent.Type.Hide and not event.spontaneous():
            self._on_left(self._page.sore)
        return super().eventFilter(watched, event)

    def _on_left(self, sore: tuple[Soreness, ...]) -> None:
        """Keep what was told without starting anything: it counts for the rest of the day, and over the weeks."""
        from supple.body.soreness import Moment

        if sore and sore != self._told:
            self._keep(sore, Moment.FREE)

    def _keep(self, sore: tuple[Soreness, ...], moment: Moment) -> None:
        from supple.advice.trend import Rating

        now = self._tools.now()
        self._told = sore
        self._tools.memory.keep_ratings(tuple(Rating(now, moment, each) for each in sore))
        try:
            self._tools.guard.weigh_ratings(now)
        except SafetyError as failure:
            # The lock holds in memory even so.
            self.said.emit(failure.message)

    def _on_save(self, routine: Routine) -> None:
        from supple.routine.own_file import save_routine

        try:
            path = save_routine(routine, self._tools.routines)
        except OSError as failure:
            reason = failure.strerror or str(failure)
            self.said.emit(Message.of("body-map.save-failed", file=f"{routine.id}.yaml", reason=reason))
            return
        self.said.emit(Message.of("body-map.saved", file=path.name))
        self.saved.emit()

    def _on_places_answered(self, answers: tuple[Answer, ...], places: tuple[SidedRegion, ...]) -> None:
        try:
            self._tools.guard.answer_questions(answers, self._tools.now(), about=places)
        except SafetyError as failure:
            # The lock holds in memory even so.
            self.said.emit(failure.message)
        if self._page is not None:
            self._page.refresh()
            self._show_locks(self._page)
        self.answered.emit(answers)

    def _show_locks(self, page: BodyMapPage) -> None:
        page.map_panel.show_locked(self._tools.guard.limits(self._tools.now()).closed_places)
