from __future__ import annotations

import pytest
from page_content import record
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from supple.routine.kind import Kind
from supple.ui.pages.finished.page import FinishedPage
from supple.ui.pages.finished.view import FEELINGS, advice_for, finished_view
from supple.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> FinishedPage:
    page = FinishedPage(theme)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    page.show_record(record())
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


class TestView:
    def test_a_finished_session(self) -> None:
        shown = finished_view(record())
        assert (shown.title, shown.sum) == ("Cool-down done", "4 min, 2 exercises.")
        assert shown.done == ("Calf stretch", "Quad stretch")

    @pytest.mark.parametrize("kind", list(Kind))
    def test_no_kind_promises_what_is_not_proven(self, kind: Kind) -> None:
        said = finished_view(record(kind=kind)).closing.casefold()
        # Evidence 7.3 and 7.4.
        for claim in ("prevent", "recover", "injur", "flush", "toxin", "knot", "release", "heal", "cure", "sore"):
            assert claim not in said
        assert said.endswith(".")

    @pytest.mark.parametrize(
        ("minutes", "said"),
        [
            (10, "You did 10 of 23 minutes. That is fine."),
            (0.3, "You made a start. That is fine."),
            (40, "You did 40 of 40 minutes. That is fine."),
        ],
    )
    def test_ending_early_is_thanked_for(self, minutes: float, said: str) -> None:
        shown = finished_view(record(finished=False, minutes=minutes))
        assert (shown.title, shown.sum) == ("Good to stop here", said)
        assert shown.done == ("Calf stretch",)

    def test_advice_only_where_something_follows(self) -> None:
        assert [bool(advice_for(feeling)) for feeling in ("", *FEELINGS)] == [False, True, False, True, True]


class TestPage:
    def test_enter_is_enough(self, qtbot: QtBot, page: FinishedPage) -> None:
        page.take_focus()
        with qtbot.waitSignal(page.saved, timeout=0) as saved:
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
        assert saved.args == ["", ""]

    def test_an_answer_and_a_note(self, qtbot: QtBot, page: FinishedPage) -> None:
        qtbot.mouseClick(page.chips["too-easy"], LEFT)
        qtbot.keyClick(page.chips["just-right"], Qt.Key.Key_Space)
        assert page.feeling == "just-right"
        qtbot.keyClicks(page.note, " left calf quieter ")
        with qtbot.waitSignal(page.saved, timeout=0) as saved:
            qtbot.keyClick(page.note, Qt.Key.Key_Return)
        assert saved.args == ["just-right", "left calf quieter"]

    def test_an_answer_can_be_taken_back(self, qtbot: QtBot, page: FinishedPage) -> None:
        qtbot.mouseClick(page.chips["hurt"], LEFT)
        assert page._advice.isVisible()
        qtbot.mouseClick(page.chips["hurt"], LEFT)
        assert page.feeling == ""
        assert not page._advice.isVisible()

    def test_skip(self, qtbot: QtBot, page: FinishedPage) -> None:
        with qtbot.waitSignal(page.skipped, timeout=0):
            qtbot.mouseClick(page.skip, LEFT)

    def test_a_record_that_is_not_saved(self, qtbot: QtBot, page: FinishedPage) -> None:
        qtbot.mouseClick(page.chips["hurt"], LEFT)
        page.show_record(record(), "The disk is full.")
        page.show_record(record(), "The disk is still full.")
        assert page.trouble is not None
        assert page.trouble.accessibleName() == "This session is not saved yet: The disk is still full."
        with qtbot.waitSignal(page.try_again_asked, timeout=0):
            page.trouble.action_chosen.emit()
        assert page.feeling == "hurt"
        page.show_record(record())
        assert page.trouble is None

    def test_the_list_follows_the_room(self, page: FinishedPage) -> None:
        assert page.panel.done.lines() == ("Calf stretch", "Quad stretch")
        page.panel.done.show_names(tuple("abcdefghijklmnopqrst"))
        page.panel.done.resize(200, 28 * 4)
        assert page.panel.done.lines() == ("a", "b", "c", "and 17 more")
        page.panel.done.resize(200, 30)
        assert page.panel.done.lines() == ()

    def test_the_panel_leaves_most_of_the_page(self, page: FinishedPage) -> None:
        assert page.panel.width() == 372
        page.resize(800, 600)
        assert page.panel.width() == 320
