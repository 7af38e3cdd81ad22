"""The flow of the history: its pages, deletion with a way back, and what leaves it as files."""

# Pages and exports are imported when they are first needed.
# ruff: noqa: PLC0415

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction

from supple.advice.load_guide import RECENT_DAYS
from supple.body.region import SidedRegion
from supple.ui.history_exports import HistoryExports
from supple.ui.main_window import HISTORY
from supple.ui.place_flow import PlaceFlow
from supple.ui.run_offers import newest_and_longest_before
from supple.ui.start_request import StartRequest
from supple.ui.widgets.choice_menu import ChoiceMenu
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from supple.body.region_facts import Regions
    from supple.history.figures import CalendarDay, Helped, Pair, PlaceMean, WeekMinutes
    from supple.settings import Units
    from supple.ui.history_eraser import HistoryEraser
    from supple.ui.main_window import MainWindow
    from supple.ui.memory import Memory
    from supple.ui.page_maker import PageMaker
    from supple.ui.pages.history.page import HistoryPage
    from supple.ui.pages.history.place_page import PlacePage
    from supple.ui.pages.history.view import LineView
    from supple.ui.runs_flow import RunsFlow
    from supple.ui.theme import Theme

ERASE: Final = "erase"
_WEEKS: Final = 7
_TIGHT_DAYS: Final = 30
_MOST_PLACES: Final = 6
_HELPED_WEEKS: Final = 26
_MOST_HELPED: Final = 5
_PLACE_WEEKS: Final = 12
# How far back the last number of a place still says something for a day.
_LAST_TOLD: Final = timedelta(days=7)


class HistoryFlow(PlaceFlow):
    """``about`` may be a day, a place whose page is wanted, or ERASE, which asks whether all of it is to go."""

    place: ClassVar = HISTORY

    def __init__(
        self,
        window: MainWindow,
        pages: PageMaker,
        memory: Memory,
        runs: RunsFlow,
        regions: Callable[[], Regions],
        units: Callable[[], Units],
        now: Callable[[], datetime],
        eraser: HistoryEraser,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._memory = memory
        self._runs = runs
        self._regions = regions
        self._units = units
        self._now = now
        self._eraser = eraser
        self._page: HistoryPage | None = None
        self._place: PlacePage | None = None
        self._day: date | None = None
        self._exports = HistoryExports(window, memory, regions, units, now)
        self._exports.said.connect(self.said)
        runs.data_changed.connect(self.refresh)
        eraser.erased.connect(self._changed)

    def show(self, about: object = None) -> None:
        """Show the history, the day asked about, or a place."""
        if isinstance(about, SidedRegion):
            self._show_place(about)
            return
        if isinstance(about, date):
            self._day = about
        self._forget_place()
        if self._page is None:
            self._page = self._make_page()
        before = self._page.offer.offer
        self._fill(self._page)
        self.shown.emit(self._page)
        if self._page.offer.offer not in (before, None):
            # A run has come: what fits it stands at the top.
            self._page.ensureVisible(0, 0)
        if about == ERASE:
            self._eraser.ask(all_of_it=True)

    def set_theme(self, theme: Theme) -> None:  # noqa: ARG002 - the pages take it from the one that keeps it
        """Take another look: the pages are made anew."""
        if self._page is not None:
            self._window.forget_page(self._page)
            self._page = None
        self._forget_place()

    def go_up(self) -> bool:
        """Go from a place to the history."""
        if self._place is None:
            return False
        self.show()
        return True

    def refresh(self) -> None:
        """Follow records that have changed."""
        if self._page is not None and self._window.page is self._page:
            self._fill(self._page)

    def _make_page(self) -> HistoryPage:
        from supple.ui.pages.history.page import HistoryPage

        page = HistoryPage(self._pages.theme)
        page.month.day_chosen.connect(self._on_day_chosen)
        page.day.delete_asked.connect(self._on_delete_asked)
        page.day.change_asked.connect(self._on_change_asked)
        page.runs.add_asked.connect(partial(self.place_asked.emit, "runs", None))
        page.tightness.place_chosen.connect(self._show_place)
        page.export_asked.connect(self._exports.export_csv)
        page.report_asked.connect(self._exports.write_report)
        page.more_asked.connect(self._on_more)
        page.offer.start_asked.connect(lambda routine_id: self.start_asked.emit(StartRequest(routine_id)))
        return page

    # What is shown.

    def _fill(self, page: HistoryPage) -> None:
        from supple.ui.pages.history.view import helped_views, kinds_in, minute_bars, tight_views, weeks_before

        page.offer.show_offer(self._pages.today_keeper.offers)
        self._fill_days(page)
        first, last = weeks_before(self._now().date(), _WEEKS)
        no_weeks: tuple[WeekMinutes, ...] = ()
        weeks = self._memory.ask(lambda store: store.statistics.weeks(first, last), no_weeks)
        page.minutes.show_weeks(minute_bars(weeks), kinds_in(weeks))
        self._fill_runs(page, first, last)
        page.tightness.show_places(tight_views(self._means()[:_MOST_PLACES], self._regions()))
        end = self._now()
        start = end - timedelta(weeks=_HELPED_WEEKS)
        no_helped: tuple[Helped, ...] = ()
        helped = self._memory.ask(lambda store: store.tightness.helped_by_routine(start, end), no_helped)
        page.helped.show_helped(helped_views(helped[:_MOST_HELPED]))
        has_any = self._memory.ask(lambda store: bool(store.recent(1) or store.runs.recent(1)), empty=True)
        page.empty.setVisible(not has_any)

    def _fill_days(self, page: HistoryPage) -> None:
        from supple.history.figures import DayDetail
        from supple.ui.pages.history.view import day_cells, day_view

        day = self._day or self._now().date()
        first = day.replace(day=1)
        last = day.replace(day=monthrange(day.year, day.month)[1])
        no_days: tuple[CalendarDay, ...] = ()
        days = self._memory.ask(lambda store: store.statistics.calendar(first, last), no_days)
        if days:
            page.month.show_month(day_cells(days, self._now().date(), self._units()), day, self._now().date())
        detail = self._memory.ask(lambda store: store.statistics.day(day), DayDetail(day, (), ()))
        page.day.show_day(day_view(detail, self._regions(), self._units()))

    def _fill_runs(self, page: HistoryPage, first: date, last: date) -> None:
        from supple.history.figures import WeekDistance
        from supple.ui.pages.history.run_view import runs_view

        none: tuple[WeekDistance, ...] = (WeekDistance(first),)
        weeks = self._memory.ask(lambda store: store.runs.weekly_distance(first, last), none)
        today = self._now().date()
        after, before = today - timedelta(days=RECENT_DAYS + 1), today + timedelta(days=1)
        longest = self._memory.ask(lambda store: store.runs.longest(after, before), None)
        newest = self._memory.ask(newest_and_longest_before, None)
        page.runs.show_runs(runs_view(weeks, longest, newest, self._units()))

    def _means(self) -> tuple[PlaceMean, ...]:
        end = self._now()
        start = end - timedelta(days=_TIGHT_DAYS)
        nothing: tuple[PlaceMean, ...] = ()
        return self._memory.ask(lambda store: store.tightness.means(start, end), nothing)

    # A place.

    def _show_place(self, place: SidedRegion) -> None:
        from supple.ui.pages.history.place_page import PlacePage
        from supple.ui.pages.history.place_view import heading, pair_views
        from supple.ui.place_words import place_text

        self._forget_place()
        name = place_text(place, self._regions())
        self._place = PlacePage(self._pages.theme, name, self._pages.outlines, self._numbers_at)
        self._place.back_asked.connect(self.show)
        end = self._now()
        start = end - timedelta(weeks=_PLACE_WEEKS)
        no_pairs: tuple[Pair, ...] = ()
        pairs = self._memory.ask(lambda store: store.tightness.of_place(place, start, end), no_pairs)
        first = pairs[0].at.date() if pairs else start.date()
        self._place.show_place(pair_views(pairs), heading(pairs), first, end.date())
        self.shown.emit(self._place)
        self._place.take_focus()

    def _numbers_at(self, day: date) -> Mapping[SidedRegion, int]:
        end = self._now().replace(year=day.year, month=day.month, day=day.day, hour=23, minute=59)
        empty: dict[SidedRegion, int] = {}
        return self._memory.ask(lambda store: store.tightness.at(end - _LAST_TOLD, end), empty)

    def _forget_place(self) -> None:
        if self._place is not None:
            self._window.forget_page(self._place)
            self._place = None

    # Wishes.

    def _on_day_chosen(self, day: date) -> None:
        self._day = day
        if self._page is not None:
            self._fill_days(self._page)

    def _on_change_asked(self, line: LineView) -> None:
        self.place_asked.emit("runs", line.run)

    def _on_delete_asked(self, line: LineView) -> None:
        if line.run is not None:
            self._runs.delete(line.run.id)
            return
        session = line.session
        if session is None:
            return
        removed = self._memory.change(lambda store: store.deletion.delete_session(session))
        if removed is None:
            return
        self._changed()

        def put_back() -> None:
            self._memory.change(lambda store: store.deletion.put_back(removed))
            self._window.hide_notice()
            self._changed()

        said = word("history.deleted", title=removed.title)
        self._window.show_notice(said, word("history.undo"), put_back, calm=True)

    def _changed(self) -> None:
        self.refresh()
        self.data_changed.emit()

    def _on_more(self, at: QPoint) -> None:
        menu = ChoiceMenu(self._pages.theme, self._window)
        for key, act in (
            ("export-json", self._exports.export_json),
            ("erase-days", partial(self._eraser.ask, all_of_it=False)),
            ("erase-all", partial(self._eraser.ask, all_of_it=True)),
        ):
            action = QAction(word(f"history.{key}"), menu)
            action.triggered.connect(act)
            menu.addAction(action)
        # The button stands at the edge of the window: the menu hangs to its left.
        menu.popup(QPoint(at.x() - menu.sizeHint().width(), at.y()))
