from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from supple.document.message import Message
from supple.document.problem import Problem, Severity
from supple.routine.library import BrokenFile
from supple.ui.pages.problems.page import ProblemsPage
from supple.ui.pages.problems.source_view import SourceView
from supple.ui.pages.problems.view import file_view
from supple.ui.theme import Theme
from supple.ui.widgets.text_label import TextLabel

LEFT = Qt.MouseButton.LeftButton
WRONG = Message.of("problem-steps-empty")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "calves.yaml"
    path.write_text("\n".join(f"key-{number}: {number}" for number in range(1, 31)) + "\n\tend\n", "utf-8")
    return path


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> ProblemsPage:
    page = ProblemsPage(theme)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def broken(path: Path, *problems: Problem) -> BrokenFile:
    return BrokenFile(str(path), path.stem, problems, yours=True)


def words(page: ProblemsPage) -> list[str]:
    return [label.text() for label in page.findChildren(TextLabel) if label.isVisible()]


class TestView:
    def test_lines_around_the_problems(self, path: Path) -> None:
        shown = file_view(broken(path, Problem(20, 3, WRONG), Problem(2, 1, WRONG), Problem(4, 1, WRONG)))
        assert [line.number for line in shown.source] == [1, 2, 3, 4, 5, 6, 0, 18, 19, 20, 21, 22]
        assert [line.number for line in shown.source if line.is_wrong] == [2, 4, 20]
        assert [problem.place for problem in shown.problems] == ["2:1", "4:1", "20:3"]
        assert (shown.name, shown.folder) == ("calves.yaml", path.parent)

    def test_tabs_are_seen(self, path: Path) -> None:
        assert file_view(broken(path, Problem(31, 1, WRONG))).source[-1].text == "    end"

    def test_a_file_that_is_gone(self, tmp_path: Path) -> None:
        shown = file_view(broken(tmp_path / "gone.yaml", Problem(1, 1, WRONG)))
        assert shown.source == ()
        assert shown.problems[0].place == ""

    def test_a_wrong_name_is_no_wrong_line(self, path: Path) -> None:
        shown = file_view(broken(path, Problem(1, 1, Message.of("problem-file-name"))))
        assert shown.source == ()
        assert shown.problems[0].place == ""

    def test_a_folder_is_opened_itself(self, tmp_path: Path) -> None:
        folder = file_view(broken(tmp_path, Problem(1, 1, Message.of("problem-folder", reason="no"))))
        assert folder.folder == tmp_path

    def test_very_many_problems_are_counted(self, path: Path) -> None:
        shown = file_view(broken(path, *(Problem(line, 1, WRONG) for line in range(1, 26))))
        assert (len(shown.problems), shown.more) == (20, 5)


class TestPage:
    def test_problems_stand_with_their_place(self, page: ProblemsPage, path: Path) -> None:
        hint = Problem(5, 2, Message.of("problem-id"), Severity.HINT)
        page.show_broken((broken(path, Problem(3, 7, WRONG), hint),))
        shown = words(page)
        assert "Files that need a fix" in shown
        assert {
            "calves.yaml",
            "3:7",
            "There are no steps. Begin one on a new line: “- exercise: calf-wall-straight”.",
            "5:2",
        } <= set(shown)
        assert "3 key-3: 3" in page.findChild(SourceView).accessibleName()

    def test_more_problems_are_told(self, page: ProblemsPage, path: Path) -> None:
        page.show_broken((broken(path, *(Problem(line, 1, WRONG) for line in range(1, 22))),))
        assert "1 more problem further down." in words(page)

    def test_enter_checks_again(self, qtbot: QtBot, page: ProblemsPage, path: Path) -> None:
        page.show_broken((broken(path, Problem(3, 7, WRONG)),))
        page.take_focus()
        with qtbot.waitSignal(page.check_asked, timeout=0):
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)

    def test_the_folder_can_be_opened(self, qtbot: QtBot, page: ProblemsPage, path: Path) -> None:
        page.show_broken((broken(path, Problem(3, 7, WRONG)),))
        with qtbot.waitSignal(page.folder_asked, timeout=0) as asked:
            qtbot.mouseClick(page.cards[0].open_folder, LEFT)
        assert asked.args == [path.parent]

    def test_a_mended_file_is_gone(self, qtbot: QtBot, page: ProblemsPage, path: Path) -> None:
        page.show_broken((broken(path, Problem(3, 7, WRONG)),))
        page.show_broken(())
        assert page.cards == ()
        assert "Every file is fine" in words(page)
        page.take_focus()
        with qtbot.waitSignal(page.back_asked, timeout=0):
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)

    def test_wrong_lines_are_tinted(self, page: ProblemsPage, path: Path, theme: Theme) -> None:
        path.write_text("one: 1\ntwo\nthree: 3\n", "utf-8")
        page.show_broken((broken(path, Problem(2, 1, WRONG)),))
        image = page.findChild(SourceView).grab().toImage()
        heights = [image.pixelColor(image.width() - 6, y) for y in (19, 41, 63)]
        assert heights == [theme.colour("bg"), theme.colour("w_emergency_soft"), theme.colour("bg")]

    def test_large_text_fits(self, qtbot: QtBot, large_theme: Theme, path: Path) -> None:
        page = ProblemsPage(large_theme)
        qtbot.addWidget(page)
        page.resize(900, 600)
        page.show_broken((broken(path, Problem(3, 7, WRONG)),))
        page.show()
        assert page.horizontalScrollBar().maximum() == 0
