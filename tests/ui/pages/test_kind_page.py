from __future__ import annotations

from collections.abc import Callable

import pytest
from page_content import LIBRARY, library
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from supple.body.muscle import Muscle
from supple.body.outline import BodyOutlines
from supple.routine.exercise import Equipment
from supple.routine.kind import Kind
from supple.routine.library import BrokenFile, Library
from supple.ui.memory import MemoryFacts
from supple.ui.pages.kind.page import KindPage
from supple.ui.pages.kind.view import Filter, KindView, LengthRange, kind_view
from supple.ui.start_request import StartRequest
from supple.ui.theme import Theme
from supple.ui.widgets.text_label import TextLabel

LEFT = Qt.MouseButton.LeftButton
# The offscreen screen cannot do for menus what a real one does; this is not about us.
OFFSCREEN_MENUS = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")
FAVOURITE = MemoryFacts(favourites=frozenset({"my-stretch"}))
Show = Callable[[KindView], KindPage]


def view(facts: MemoryFacts = FAVOURITE, known: Library = LIBRARY) -> KindView:
    return kind_view(Kind.STRETCH, known, facts)


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    outlines = BodyOutlines(900, 1000, ())

    def make(shown: KindView) -> KindPage:
        page = KindPage(theme, Kind.STRETCH, lambda: outlines)
        qtbot.addWidget(page)
        page.resize(1064, 800)
        page.show_kind(shown)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        return page

    return make


def titles(page: KindPage) -> list[str]:
    return [card.text() for card in page.cards]


def menu_of(page: KindPage, qtbot: QtBot, button: QWidget) -> QMenu:
    qtbot.mouseClick(button, LEFT)
    return next(menu for menu in page.findChildren(QMenu) if menu.isVisible())


def choose(menu: QMenu, qtbot: QtBot, text: str) -> None:
    action = next(action for action in menu.actions() if action.text() == text)
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


class TestView:
    def test_favourites_come_first(self) -> None:
        assert [entry.id for entry in view().entries] == ["my-stretch", "calf-stretch-plan", "leg-stretch-plan"]

    def test_a_card_is_told_in_words(self) -> None:
        entry = view().entries[2]
        assert entry.subtitle == "Quads, upper calf"
        assert entry.facts == "2 steps · wall, chair or post"
        assert entry.length.text == "10 min"

    def test_filters_offer_only_what_there_is(self) -> None:
        assert view().areas == (Muscle.QUADRICEPS, Muscle.GASTROCNEMIUS)
        assert set(view().things) == {Equipment.WALL, Equipment.CHAIR, Equipment.POST}

    @pytest.mark.parametrize(
        ("wanted", "ids"),
        [
            (Filter(), {"my-stretch", "calf-stretch-plan", "leg-stretch-plan"}),
            (Filter(text="CALF wall"), {"calf-stretch-plan", "leg-stretch-plan"}),
            (Filter(text="back of thigh"), set()),
            (Filter(length=LengthRange.SHORT), {"calf-stretch-plan"}),
            (Filter(length=LengthRange.MIDDLE), {"leg-stretch-plan"}),
            (Filter(length=LengthRange.LONG), {"my-stretch"}),
            (Filter(area=Muscle.QUADRICEPS), {"my-stretch", "leg-stretch-plan"}),
            (Filter(missing=frozenset({Equipment.WALL})), {"my-stretch"}),
            (Filter(missing=frozenset({Equipment.CHAIR})), {"my-stretch", "calf-stretch-plan", "leg-stretch-plan"}),
            (Filter(missing=frozenset({Equipment.CHAIR, Equipment.POST})), {"calf-stretch-plan"}),
        ],
    )
    def test_filters(self, wanted: Filter, ids: set[str]) -> None:
        assert {entry.id for entry in view().entries if wanted.holds(entry)} == ids
        assert wanted.is_open is (wanted == Filter())


class TestPage:
    def test_enter_starts_and_a_click_opens(self, qtbot: QtBot, show: Show) -> None:
        page = show(view())
        page.take_focus()
        with qtbot.waitSignal(page.start_asked, timeout=0) as asked:
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
        assert asked.args == [StartRequest("my-stretch")]
        with qtbot.waitSignal(page.routine_chosen, timeout=0) as chosen:
            qtbot.mouseClick(page.cards[1], LEFT)
        assert chosen.args == ["calf-stretch-plan"]

    def test_a_star_is_told(self, qtbot: QtBot, show: Show) -> None:
        page = show(view())
        with qtbot.waitSignal(page.favourite_changed, timeout=0) as changed:
            qtbot.mouseClick(page.cards[0].star_button, LEFT)
        assert changed.args == ["my-stretch", False]

    def test_ctrl_f_leads_to_the_search(self, qtbot: QtBot, show: Show) -> None:
        page = show(view())
        page.take_focus()
        qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert page.search.hasFocus()
        qtbot.keyClicks(page.search, "wall")
        assert titles(page) == ["Calf stretch plan", "Leg stretch plan"]

    def test_lengths(self, qtbot: QtBot, show: Show) -> None:
        page = show(view())
        qtbot.mouseClick(page.filters.lengths._buttons.button(3), LEFT)
        assert titles(page) == ["My stretch"]

    @OFFSCREEN_MENUS
    def test_an_area(self, qtbot: QtBot, show: Show) -> None:
        page = show(view())
        choose(menu_of(page, qtbot, page.filters.area), qtbot, "Upper calf")
        assert titles(page) == ["Calf stretch plan", "Leg stretch plan"]
        assert (page.filters.area.text(), page.filters.area.holds) == ("Upper calf", True)
        choose(menu_of(page, qtbot, page.filters.area), qtbot, "Any area")
        assert len(titles(page)) == 3
        assert not page.filters.area.holds

    @OFFSCREEN_MENUS
    def test_only_what_one_has(self, qtbot: QtBot, show: Show) -> None:
        page = show(view())
        choose(menu_of(page, qtbot, page.filters.things), qtbot, "wall")
        assert titles(page) == ["My stretch"]
        assert page.filters.things.text() == "Without wall"
        choose(menu_of(page, qtbot, page.filters.things), qtbot, "chair")
        assert page.filters.things.text() == "Without 2 things"
        choose(menu_of(page, qtbot, page.filters.things), qtbot, "wall")
        choose(menu_of(page, qtbot, page.filters.things), qtbot, "chair")
        assert page.filters.things.text() == "Only what I have"

    def test_nothing_found_and_show_all(self, qtbot: QtBot, show: Show) -> None:
        page = show(view())
        qtbot.mouseClick(page.filters.lengths._buttons.button(1), LEFT)
        qtbot.keyClicks(page.search, "quads")
        assert titles(page) == []
        assert "No routine here fits all of that." in [
            label.text() for label in page.findChildren(TextLabel) if label.isVisible()
        ]
        qtbot.mouseClick(page.show_all, LEFT)
        assert len(titles(page)) == 3
        assert page.cards[0].hasFocus()

    def test_a_kind_without_routines(self, show: Show) -> None:
        page = show(view(known=library()))
        assert not page.show_all.isVisible()
        assert not page.filters.area.isVisible()
        page.take_focus()
        assert page.search.hasFocus()

    def test_typing_before_anything_is_shown(self, qtbot: QtBot, theme: Theme) -> None:
        page = KindPage(theme, Kind.STRETCH, lambda: BodyOutlines(1, 1, ()))
        qtbot.addWidget(page)
        qtbot.keyClicks(page.search, "x")
        assert page.cards == ()

    def test_a_change_in_the_library_keeps_focus_and_filter(self, qtbot: QtBot, show: Show) -> None:
        page = show(view())
        qtbot.keyClicks(page.search, "calf")
        page.cards[1].setFocus()
        kept = page.cards[0]
        page.show_kind(view(MemoryFacts(favourites=frozenset({"leg-stretch-plan"}))))
        assert titles(page) == ["Leg stretch plan", "Calf stretch plan"]
        assert page.cards[0].hasFocus()
        assert page.cards[1] is kept
        less = {id_: known for id_, known in LIBRARY.routines.items() if id_ != "leg-stretch-plan"}
        page.show_kind(view(known=library(*less.values())))
        assert titles(page) == ["Calf stretch plan"]

    def test_broken_files_are_a_badge(self, qtbot: QtBot, show: Show) -> None:
        page = show(view())
        assert not page.filters.badge.isVisible()
        broken = Library({}, {}, (BrokenFile("/x/a.yaml", "a", (), yours=True),))
        page.show_kind(view(known=broken))
        assert page.filters.badge.text() == "1 file needs a fix"
        with qtbot.waitSignal(page.problems_chosen, timeout=0):
            qtbot.mouseClick(page.filters.badge, LEFT)

    @pytest.mark.parametrize(("width", "columns"), [(1704, 3), (1064, 2), (904, 1), (500, 1)])
    def test_columns(self, show: Show, width: int, columns: int) -> None:
        page = show(view())
        page.resize(width, 800)
        assert len({card.x() for card in page.cards}) == columns
        assert page.horizontalScrollBar().maximum() == 0
