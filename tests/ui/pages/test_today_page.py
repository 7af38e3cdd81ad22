from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from page_content import LIBRARY, NOW, drawing, interrupted, kept, library, minutes_on
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.history.figures import Pair
from supple.routine.choices import Choices
from supple.routine.kind import Kind
from supple.routine.library import BrokenFile
from supple.ui.memory import MemoryFacts
from supple.ui.pages.today.glance import RoutineLine
from supple.ui.pages.today.line_row import LineRow
from supple.ui.pages.today.page import TodayPage
from supple.ui.pages.today.run_offer import RunOffer
from supple.ui.pages.today.view import TodayView, today_view
from supple.ui.pages.today.week_days import WeekDays
from supple.ui.routine_length import RoutineLength
from supple.ui.start_request import StartRequest
from supple.ui.theme import Theme
from supple.ui.widgets.text_label import TextLabel
from supple.ui.widgets.time_strip import TimeStrip

PLACE = SidedRegion(Region.SOLEUS, Side.LEFT)
LEFT = Qt.MouseButton.LeftButton
# The offscreen screen cannot do for menus what a real one does; this is not about us.
OFFSCREEN_MENUS = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
OFFER = RunOffer(
    7,
    RoutineLine("short-cool-down", "Short cool down", Kind.COOL_DOWN, RoutineLength(480, is_exact=True)),
    "420 m of descent",
)
Show = Callable[[TodayView], TodayPage]


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    def make(view: TodayView, size: tuple[int, int] = (1064, 800)) -> TodayPage:
        page = TodayPage(theme, drawing)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show_today(view)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return make


def seen(**facts: object) -> TodayView:
    return today_view(LIBRARY, MemoryFacts(**facts), None, NOW)


def rows(page: TodayPage) -> list[LineRow]:
    return [row for row in page.findChildren(LineRow) if row.isVisible()]


def words(page: TodayPage) -> list[str]:
    return [label.text() for label in page.findChildren(TextLabel) if label.isVisible()]


class TestView:
    def test_the_shortest_is_suggested(self) -> None:
        titles = [tile.routine.title if tile.routine else "" for tile in seen().tiles]
        assert titles == ["Easy warm up", "Short cool down", "Calf stretch plan", ""]

    def test_the_last_used_of_the_kind_is_suggested(self) -> None:
        view = seen(last_by_kind=(kept("long-cool-down", NOW), kept("gone", NOW)))
        assert [tile.routine.id for tile in view.tiles if tile.routine][1:] == ["long-cool-down", "calf-stretch-plan"]

    def test_favourites_lead_the_others(self) -> None:
        others = seen(favourites=frozenset({"my-stretch"})).tiles[2].others
        assert [line.id for line in others] == ["my-stretch", "leg-stretch-plan"]

    def test_the_picture_shows_what_the_kind_is_about(self) -> None:
        picture = seen().tiles[0].picture
        assert picture is not None
        assert picture.muscles == LIBRARY.exercises["leg-swing"].primary
        without = replace(LIBRARY.routines["short-cool-down"], kind=Kind.FOAM_ROLL)
        any_pose = today_view(library(without), MemoryFacts(), None, NOW).tiles[3].picture
        assert any_pose is not None

    def test_lengths_follow_what_was_chosen(self) -> None:
        view = seen(choices={"short-cool-down": Choices(repeats=2)})
        assert view.tiles[1].routine is not None
        assert view.tiles[1].routine.length.text == "16 min"
        untouched = seen(choices={"short-cool-down": Choices(removed=(0,))})
        assert untouched.tiles[1].routine is not None
        assert untouched.tiles[1].routine.length.text == "8 min"

    def test_shortcuts_are_favourites_then_recent(self) -> None:
        view = seen(
            favourites=frozenset({"strong-feet", "my-stretch"}),
            recently_used=("easy-warm-up", "gone", "my-stretch", "short-cool-down"),
        )
        ids = [line.id for line in view.shortcuts]
        assert ids == ["my-stretch", "strong-feet", "easy-warm-up", "short-cool-down"]
        assert not view.is_first

    def test_at_first_two_are_offered(self) -> None:
        view = seen()
        assert view.is_first
        assert [line.id for line in view.shortcuts] == ["mobility-flow", "strong-feet"]

    def test_date_and_times_in_words(self) -> None:
        days = (0, 1, 3, 20)
        view = seen(last_sessions=tuple(kept("my-stretch", NOW - timedelta(days=day)) for day in days))
        assert view.date == "Sunday 22 November"
        whens = ["Today 09:50 · 9 min", "Yesterday 09:50 · 9 min", "Thursday · 9 min", "2 November · 9 min"]
        assert [line.when for line in view.week.sessions] == whens

    def test_the_week_begins_on_monday(self) -> None:
        week = (minutes_on(6, Kind.STRETCH, 7), minutes_on(1, Kind.COOL_DOWN, 8), minutes_on(1, Kind.STRETCH, 5))
        view = seen(week=week).week
        assert [day.letter for day in view.days] == list("MTWTFSS")
        assert [len(day.kinds) for day in view.days] == [1, 0, 0, 0, 0, 2, 0]
        assert [day.is_today for day in view.days] == [False] * 6 + [True]
        assert view.total == "20 min on 2 days"
        assert view.days[5].spoken == "Saturday: Cool-down, Stretch, 13 min"

    @pytest.mark.parametrize(
        ("segment", "seconds", "extension", "place", "left", "progress"),
        [
            (1, 15, 0, "Step 1 of 2, Calf stretch, left side · stopped 09:42", "2:00 left", (0, 0, 0.5)),
            (2, 1, 0, "Step 1 of 2, Calf stretch, right side · stopped 09:42", "1:44 left", (0, 1, 0.0)),
            (7, 20, 10, "Step 2 of 2, Quad stretch, right side · stopped 09:42", "0:20 left", (1, 1, 0.5)),
        ],
    )
    def test_an_interrupted_session(
        self, segment: int, seconds: float, extension: float, place: str, left: str, progress: tuple[int, int, float]
    ) -> None:
        view = today_view(LIBRARY, MemoryFacts(), interrupted(segment, seconds, extension), NOW).to_continue
        assert view is not None
        assert (view.place, view.left) == (place, left)
        assert (view.progress.step, view.progress.part, view.progress.share) == progress
        assert [step.parts for step in view.strip] == [(30, 30), (30, 30)]

    def test_a_session_stopped_days_ago_says_the_day(self) -> None:
        view = today_view(LIBRARY, MemoryFacts(), interrupted(), NOW + timedelta(days=2)).to_continue
        assert view is not None
        assert view.place.endswith("stopped Sunday")


class TestStarting:
    @pytest.mark.parametrize(("key", "routine_id"), [("1", "easy-warm-up"), ("2", "short-cool-down")])
    def test_a_digit_starts_a_tile(self, qtbot: QtBot, show: Show, key: str, routine_id: str) -> None:
        page = show(seen())
        with qtbot.waitSignal(page.start_asked, timeout=0) as asked:
            qtbot.keyClick(page, key)
        assert asked.args == [StartRequest(routine_id)]

    def test_a_click_starts_a_tile(self, qtbot: QtBot, show: Show) -> None:
        page = show(seen())
        with qtbot.waitSignal(page.start_asked, timeout=0) as asked:
            qtbot.mouseClick(page.tiles[2], LEFT)
        assert asked.args == [StartRequest("calf-stretch-plan")]

    def test_enter_on_the_first_focus_starts_the_first_tile(self, qtbot: QtBot, show: Show) -> None:
        page = show(seen())
        page.take_focus()
        assert page.tiles[0].hasFocus()
        with qtbot.waitSignal(page.start_asked, timeout=0):
            qtbot.keyClick(page.tiles[0], Qt.Key.Key_Return)

    def test_a_kind_without_routines_leads_to_its_page(self, qtbot: QtBot, show: Show) -> None:
        page = show(seen())
        with qtbot.waitSignal(page.kind_chosen, timeout=0) as chosen:
            qtbot.keyClick(page, "4")
        assert chosen.args == ["foam-roll"]

    def test_before_anything_is_shown_a_key_does_nothing(self, qtbot: QtBot, theme: Theme) -> None:
        page = TodayPage(theme, drawing)
        qtbot.addWidget(page)
        page.show()
        with qtbot.assertNotEmitted(page.start_asked), qtbot.assertNotEmitted(page.kind_chosen):
            page.tiles[0].click()

    @OFFSCREEN_MENUS
    def test_the_chevron_offers_the_others(self, qtbot: QtBot, show: Show) -> None:
        page = show(seen(favourites=frozenset({"my-stretch"})))
        qtbot.mouseClick(page.tiles[2].chevron, LEFT)
        menu = page.findChild(QMenu)
        texts = [action.text() for action in menu.actions() if not action.isSeparator()]
        assert texts == ["My stretch · 15 min", "Leg stretch plan · 10 min", "Show all"]
        with qtbot.waitSignal(page.start_asked, timeout=0) as asked:
            qtbot.keyClick(menu, Qt.Key.Key_Down)
            qtbot.keyClick(menu, Qt.Key.Key_Return)
        assert asked.args == [StartRequest("my-stretch")]

    @OFFSCREEN_MENUS
    def test_the_chevron_leads_to_all(self, qtbot: QtBot, show: Show) -> None:
        page = show(seen())
        qtbot.mouseClick(page.tiles[1].chevron, LEFT)
        menu = page.findChild(QMenu)
        with qtbot.waitSignal(page.kind_chosen, timeout=0) as chosen:
            qtbot.keyClick(menu, Qt.Key.Key_Up)
            qtbot.keyClick(menu, Qt.Key.Key_Return)
        assert chosen.args == ["cool-down"]

    def test_no_chevron_where_there_is_nothing_else(self, show: Show) -> None:
        page = show(seen())
        assert not page.tiles[0].chevron.isVisible()

    def test_a_shortcut_starts(self, qtbot: QtBot, show: Show) -> None:
        page = show(seen(recently_used=("my-stretch",)))
        with qtbot.waitSignal(page.start_asked, timeout=0) as asked:
            qtbot.keyClick(rows(page)[0], Qt.Key.Key_Return)
        assert asked.args == [StartRequest("my-stretch")]


class TestContinue:
    def test_it_holds_the_focus_and_enter_goes_on(self, qtbot: QtBot, show: Show) -> None:
        page = show(today_view(LIBRARY, MemoryFacts(), interrupted(), NOW))
        page.take_focus()
        with qtbot.waitSignal(page.continue_asked, timeout=0):
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)

    def test_it_can_be_left(self, qtbot: QtBot, show: Show) -> None:
        page = show(today_view(LIBRARY, MemoryFacts(), interrupted(), NOW))
        assert page.continue_bar is not None
        with qtbot.waitSignal(page.continue_dismissed, timeout=0):
            qtbot.mouseClick(page.continue_bar.dismiss, LEFT)
        page.show_today(seen())
        assert page.continue_bar is None
        assert "Leg stretch" not in words(page)

    def test_the_strip_gives_way_to_the_words(self, show: Show) -> None:
        page = show(today_view(LIBRARY, MemoryFacts(), interrupted(), NOW))
        assert page.findChild(TimeStrip).isVisible()
        page.resize(860, 600)
        assert not page.findChild(TimeStrip).isVisible()


class TestCards:
    def test_a_past_session_leads_to_its_day(self, qtbot: QtBot, show: Show) -> None:
        page = show(seen(last_sessions=(kept("my-stretch", NOW - timedelta(days=1)), kept("gone", NOW))))
        first, second = (row for row in rows(page) if page._week.isAncestorOf(row))
        with qtbot.waitSignal(page.place_asked, timeout=0) as asked:
            qtbot.mouseClick(first, LEFT)
        assert asked.args == ["history", NOW.date() - timedelta(days=1)]
        with qtbot.waitSignal(page.place_asked, timeout=0) as asked:
            qtbot.keyClick(second, Qt.Key.Key_Return)
        assert asked.args == ["history", NOW.date()]

    def test_a_past_session_shows_the_tightest_place_before_and_after(self, show: Show, theme: Theme) -> None:
        session = kept("my-stretch", NOW)
        pairs = (
            Pair(place=PLACE, at=NOW, session=session.id, before=2, after=2),
            Pair(place=PLACE, at=NOW, session=session.id, before=5, after=3),
            Pair(place=PLACE, at=NOW, session=session.id, before=9, after=None),
            Pair(place=PLACE, at=NOW, session=session.id + 1, before=10, after=10),
        )
        page = show(seen(last_sessions=(session,), pairs=pairs))
        (row,) = (row for row in rows(page) if page._week.isAncestorOf(row))
        assert row.accessibleName().endswith("tightness 5 before, 3 after")
        image = row.grab().toImage()
        colours = {image.pixelColor(x, y).name() for x in range(image.width() // 2, image.width()) for y in range(44)}
        assert {theme.soreness(5).name(), theme.soreness(3).name()} <= colours
        assert row.minimumSizeHint().width() > LineRow(theme, Kind.STRETCH, "x").minimumSizeHint().width()

    def test_a_session_that_was_not_rated_shows_no_numbers(self, show: Show) -> None:
        page = show(seen(last_sessions=(kept("my-stretch", NOW),)))
        (row,) = (row for row in rows(page) if page._week.isAncestorOf(row))
        assert "tightness" not in row.accessibleName()

    def test_an_empty_past_is_no_reproach(self, show: Show) -> None:
        page = show(seen())
        assert "What you do will show here, at your own pace." in words(page)
        bare = show(today_view(library(), MemoryFacts(), None, NOW))
        assert "Routines you star or play will stand here." in words(bare)
        assert rows(bare) == []

    def test_the_week_is_told(self, show: Show) -> None:
        page = show(seen(week=(minutes_on(0, Kind.STRETCH, 7),)))
        assert "7 min on 1 day" in words(page)
        assert page.findChild(WeekDays).circles[6].accessibleName() == "Sunday: Stretch, 7 min"

    def test_a_day_leads_to_the_history(self, qtbot: QtBot, show: Show) -> None:
        page = show(seen())
        friday = page.findChild(WeekDays).circles[4]
        with qtbot.waitSignal(page.place_asked, timeout=0) as asked:
            qtbot.mouseClick(friday, LEFT)
        assert asked.args == ["history", NOW.date() - timedelta(days=2)]
        assert friday.width() >= 40

    def test_tab_stops_at_today_and_arrows_go_from_day_to_day(self, qtbot: QtBot, show: Show) -> None:
        page = show(today_view(LIBRARY, MemoryFacts(), None, NOW - timedelta(days=2)))
        days = page.findChild(WeekDays)
        stops = [circle for circle in days.circles if circle.focusPolicy() is Qt.FocusPolicy.StrongFocus]
        assert stops == [days.circles[4]]
        assert [circle.isEnabled() for circle in days.circles] == [True] * 5 + [False] * 2
        stops[0].setFocus()
        qtbot.keyClick(stops[0], Qt.Key.Key_Right)
        assert days.circles[4].hasFocus()
        qtbot.keyClick(stops[0], Qt.Key.Key_Left)
        assert days.circles[3].hasFocus()
        assert days.circles[4].focusPolicy() is Qt.FocusPolicy.ClickFocus
        page.show_today(today_view(LIBRARY, MemoryFacts(), None, NOW - timedelta(days=2)))
        assert days.circles[3].hasFocus()
        days.circles[0].setFocus()
        qtbot.keyClick(days.circles[0], Qt.Key.Key_Left)
        assert days.circles[0].hasFocus()
        qtbot.keyClick(days.circles[0], Qt.Key.Key_Up)
        assert days.circles[0].hasFocus()

    def test_a_week_that_was_not_shown_yet_is_blank(self, qtbot: QtBot, theme: Theme) -> None:
        days = WeekDays(theme)
        qtbot.addWidget(days)
        days.resize(days.sizeHint())
        days.show()
        with qtbot.assertNotEmitted(days.chosen):
            days.circles[0].click()
        image = days.grab().toImage()
        assert len({image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}) == 1

    def test_the_week_is_mirrored_with_the_language(self, qtbot: QtBot, show: Show, theme: Theme) -> None:
        page = show(seen())
        page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        days = page.findChild(WeekDays)
        assert [circle.x() for circle in days.circles] == sorted((c.x() for c in days.circles), reverse=True)
        days.circles[6].setFocus()
        qtbot.keyClick(days.circles[6], Qt.Key.Key_Right)
        assert days.circles[5].hasFocus()
        today = days.circles[6]
        image, circle = today.grab().toImage(), today.circle()
        assert image.pixelColor(round(circle.left()) - 3, round(circle.center().y())) == theme.colour("ink")

    def test_a_title_without_room_is_told(self, qtbot: QtBot, theme: Theme) -> None:
        row = LineRow(theme, Kind.STRETCH, "A rather long title of a routine", aside="9 min", starred=True)
        qtbot.addWidget(row)
        row.resize(row.minimumSizeHint())
        assert row.hidden_text() == "A rather long title of a routine"
        row.resize(row.sizeHint())
        assert row.hidden_text() == ""

    def test_broken_files_are_a_badge(self, qtbot: QtBot, show: Show) -> None:
        page = show(replace(seen(), broken=2))
        badge = page.findChildren(type(page._badge))[0]
        assert badge.text() == "2 files need a fix"
        with qtbot.waitSignal(page.problems_chosen, timeout=0):
            qtbot.mouseClick(page._badge, LEFT)
        page.show_today(seen())
        assert not page._badge.isVisible()

    def test_the_library_counts_its_broken_files(self) -> None:
        broken = replace(LIBRARY, broken=(BrokenFile("/x/a.yaml", "a", (), yours=True),))
        assert today_view(broken, MemoryFacts(), None, NOW).broken == 1


class TestAfterARun:
    def test_what_fits_is_offered_with_its_reason(self, qtbot: QtBot, show: Show) -> None:
        page = show(seen())
        page.show_run_offer(OFFER)
        bar = page.run_bar
        assert bar is not None
        assert "After your run: Short cool down · 8 min" in words(page)
        assert "420 m of descent" in words(page)
        page.take_focus()
        with qtbot.waitSignal(page.start_asked, timeout=0) as asked:
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
        assert asked.args == [StartRequest("short-cool-down")]
        page.show_run_offer(OFFER)
        assert page.run_bar is bar

    def test_it_can_be_put_off(self, qtbot: QtBot, show: Show) -> None:
        page = show(seen())
        page.show_run_offer(OFFER)
        assert page.run_bar is not None
        with qtbot.waitSignal(page.run_offer_put_off, timeout=0) as told:
            qtbot.mouseClick(page.run_bar.dismiss, LEFT)
        assert told.args == [7]
        assert page.run_bar is None
        assert page.tiles[0].hasFocus()

    def test_going_on_comes_first(self, show: Show) -> None:
        page = show(today_view(LIBRARY, MemoryFacts(), interrupted(), NOW))
        page.show_run_offer(OFFER)
        assert page.continue_bar is not None
        assert page.run_bar is not None
        page.take_focus()
        assert page.continue_bar.go_on.hasFocus()
        page.show_today(today_view(LIBRARY, MemoryFacts(), interrupted(), NOW))
        assert page.continue_bar.go_on.hasFocus()
        assert page.column.indexOf(page.run_bar) == page.column.indexOf(page.continue_bar) + 1
        page.show_today(seen())
        page.show_run_offer(OFFER)
        assert page.run_bar.leads


class TestSizes:
    @pytest.mark.parametrize(("width", "columns"), [(1064, 4), (904, 4), (700, 2)])
    def test_tiles_stand_in_even_rows(self, show: Show, width: int, columns: int) -> None:
        page = show(seen())
        page.resize(width, 600)
        assert len({tile.x() for tile in page.tiles}) == columns
        assert page.horizontalScrollBar().maximum() == 0

    def test_large_text_fits(self, qtbot: QtBot, large_theme: Theme) -> None:
        page = TodayPage(large_theme, drawing)
        qtbot.addWidget(page)
        page.resize(876, 700)
        page.show_today(today_view(LIBRARY, MemoryFacts(recently_used=("my-stretch",)), interrupted(), NOW))
        page.show()
        assert page.horizontalScrollBar().maximum() == 0
        assert len({tile.x() for tile in page.tiles}) == 2
