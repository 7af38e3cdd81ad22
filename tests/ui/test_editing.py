"""The parts of editing: completion, marks, texts that are inserted, the open file, cards and lists."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from page_content import CALF, QUAD
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from supple.document.file_failure import FileError
from supple.document.kept_file import DiskLook, new_file, open_file
from supple.document.message import Message
from supple.document.problem import Problem, Severity
from supple.document.shelf import Shelf, make_shelf
from supple.document.text_edit import TextEdit
from supple.routine.codes import Codes
from supple.routine.library import Library
from supple.ui.editing.comparison_card import ComparisonCard
from supple.ui.editing.comparison_view import ComparisonView
from supple.ui.editing.completion import RoutineCompletion
from supple.ui.editing.edited_text import EditedText
from supple.ui.editing.fields import ChoiceField, LineField, NoteField
from supple.ui.editing.form_grid import FormGrid
from supple.ui.editing.mark_range import mark_of
from supple.ui.editing.open_file import OpenFile
from supple.ui.editing.picker import Pick, Picker
from supple.ui.editing.problem_panel import counted
from supple.ui.editing.question_card import QuestionCard
from supple.ui.editing.routine_texts import RoutineTexts
from supple.ui.pages.editor.step_facts import shown_amount, written_amount
from supple.ui.widgets.source_editor.text_places import TextPlaces

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme

pytestmark = pytest.mark.usefixtures("qapp")
NOW = datetime(2026, 11, 28, 10, 0, tzinfo=UTC)
CODES = Codes({"sharp": "sharp pain"}, {"knee-load": "sore knee"})
LIBRARY = Library({CALF.id: CALF, QUAD.id: QUAD}, {})


def offered(text: str) -> list[str]:
    """Return what may stand at the bar in a text."""
    at = text.index("|")
    offer = RoutineCompletion(LIBRARY, CODES)(text.replace("|", ""), at)
    return [option.text for option in offer.options]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("ti|", "title: "),
        ("title: a\n|", "supple: "),
        ("kind: st|", "stretch"),
        ("kind: |", "warm-up"),
        ("steps:\n  - ex|", "exercise: "),
        ("steps:\n  - exercise: |", "calf-stretch"),
        ("steps:\n  - exercise: quad|", "quad-stretch"),
        ("steps:\n  - exercise: calf-stretch\n    ho|", "hold: "),
        ("steps:\n  - exercise: calf-stretch\n    hold: |", "20 s"),
        ("steps:\n  - exercise: calf-stretch\n    sides: l|", "left"),
        ("steps:\n  - repeat: 2\n    st|", "steps: "),
        ("stop:\n  - |", "sharp"),
        ("stop: [|", "sharp"),
        ("for: k|", "knee-load"),
        ("steps:\n  - {exercise: ca|", "calf-stretch"),
        ("level: |", "all"),
        ("steps:\n  - exercise: calf-stretch\n    # quiet\n\n    re|\n    hold: 20 s\n  - exercise: x", "reps: "),
        ("stop:\n  - sharp\n  - |", "sharp"),
    ],
)
def test_what_may_stand_here(text: str, first: str) -> None:
    assert offered(text)[0] == first


def test_keys_that_are_there_are_not_offered_again_nor_colons() -> None:
    assert "kind: " not in offered("kind: stretch\n|\ntitle: a\n")
    assert "title: " not in offered("kind: stretch\n|\ntitle: a\n")
    assert offered("ti|: a") == ["title"]
    assert offered("# a comment ti|") == []
    assert offered("title: anything |") == []


@pytest.mark.parametrize(
    ("text", "line", "column", "marked"),
    [
        ("hold: 3 s  # x\n", 1, 7, "3 s"),
        ('note: "a # b" # c\n', 1, 7, '"a # b"'),
        ("range: [1 s, 2 s]\n", 1, 9, "1 s"),
        ("steps:\n  - exercise: x\n", 2, 3, "exercise"),
        ("colour: blue\n", 1, 1, "colour"),
        ("title:\n", 1, 7, "title:"),
        ("title: Calves, 7 min  # x\n", 1, 8, "Calves, 7 min"),
        ("\n", 1, 1, ""),
    ],
)
def test_how_far_a_mark_reaches(text: str, line: int, column: int, marked: str) -> None:
    problem = Problem(line, column, Message.of("problem-id"), Severity.HINT)
    mark = mark_of(problem, text, TextPlaces(text))
    assert text[mark.start : mark.end] == marked
    assert mark.is_hint


def test_texts_of_routines_are_read_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text("title: B\n", "utf-8")
    own = tmp_path / "own.yaml"
    own.write_text("title: Own\n", "utf-8")
    named: dict[str, Any] = {"b": None, "own": None, "gone": None}
    library = Library({}, named, your_files=(("own", str(own)),))
    texts = RoutineTexts(library, tmp_path)
    assert list(texts) == ["b", "own", "gone"]
    assert len(texts) == 3
    assert texts["b"] == "title: B\n"
    assert texts["own"] == "title: Own\n"
    assert texts["gone"] == ""
    assert texts.get("none") is None


# The open file.


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return make_shelf(tmp_path / "state", lambda: NOW, (tmp_path / "routines",))


def test_the_byte_order_mark_and_the_line_ends_come_back_with_each_save(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xef\xbb\xbftitle: A\r\nkind: stretch\r\n")
    file = OpenFile(open_file(path, shelf))
    assert file.document.text == "title: A\r\nkind: stretch\r\n"
    file.document.apply((TextEdit(7, 8, "B"),))
    assert file.is_changed
    file.save()
    assert path.read_bytes() == b"\xef\xbb\xbftitle: B\r\nkind: stretch\r\n"
    assert not file.is_changed
    file.close()
    file.close()


def test_a_draft_is_kept_after_a_pause_and_a_failure_is_said_once(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("title: A\n", "utf-8")
    file = OpenFile(open_file(path, shelf))
    said: list[Message] = []
    file.said.connect(said.append)
    file.document.apply((TextEdit(7, 8, "B"),))
    assert file._autosave.isActive()
    file.close()
    found = file.draft()
    assert found is not None
    assert found.text == "title: B\n"
    again = OpenFile(open_file(path, shelf), found.text)
    assert again.is_changed
    assert again.document.can_undo
    again.discard_draft()
    assert again.draft() is None
    (tmp_path / "state" / "drafts").rename(tmp_path / "moved")
    (tmp_path / "state" / "drafts").write_text("in the way", "utf-8")
    file.said.connect(said.append)
    file.keep_draft()
    count = len(said)
    file.keep_draft()
    assert 0 < count == len(said)


def test_what_others_do_to_the_file_is_told_once(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("title: A\n", "utf-8")
    file = OpenFile(open_file(path, shelf))
    looks: list[DiskLook] = []
    file.disk_changed.connect(looks.append)
    file.look()
    assert looks == []
    path.write_text("title: C\n", "utf-8")
    file._on_touched("")
    file.look()
    file.look()
    assert len(looks) == 1
    file.take_theirs(looks[0])
    assert file.document.text == "title: C\n"
    path.unlink()
    file.look()
    assert len(looks) == 2


def test_a_file_that_is_no_text_says_so(shelf: Shelf, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"\xff\xfe\x00")
    file = OpenFile(open_file(path, shelf))
    assert file.unreadable is not None
    assert file.saved_text == ""
    fresh = OpenFile(new_file(shelf, "new"), "title: A\n", is_pristine=True)
    assert fresh.unreadable is None
    assert not fresh.is_changed
    assert not fresh.is_read_only
    fresh.keep_draft()
    assert shelf.drafts.waiting() == ()
    fresh.save_as(tmp_path / "b.yaml")
    assert [fresh.version_text(version) for version in fresh.versions()] == ["title: A\n"]
    fresh.versions()[0].place.write_bytes(b"\xff")
    with pytest.raises(FileError):
        fresh.version_text(fresh.versions()[0])


def test_one_history_for_all() -> None:
    text = EditedText("a")
    told: list[object] = []
    text.changed.connect(lambda _, by: told.append(by))
    text.apply((TextEdit(1, 1, "b"),), by="form")
    text.apply(())
    text.undo()
    text.undo()
    text.redo()
    text.replace("c")
    assert told == ["form", None, None, None]
    assert (text.text, text.can_undo, text.can_redo) == ("c", True, False)


# Cards, fields and the view of a comparison.


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def test_a_comparison_folds_tints_and_is_read_aloud(theme: Theme, qtbot: QtBot) -> None:
    view = ComparisonView(theme)
    qtbot.addWidget(view)
    left = "".join(f"line {n}\n" for n in range(20)) + "old\nonly here\n"
    right = "".join(f"line {n}\n" for n in range(20)) + "new\n" + "more\n" * 2
    comparison = view.set_texts(left, right)
    view.resize(700, 300)
    view.show()
    assert comparison.changes == 3
    assert "differ" in view.accessibleName()
    assert "old" in view.accessibleDescription()
    colours = {view.grab().toImage().pixelColor(x, y).name() for x in range(0, 700, 7) for y in range(0, 200, 5)}
    assert theme.colour("w_days_soft").name() in colours
    assert view.whole_height() > 100


def test_a_comparison_asks_and_answers(theme: Theme, ground: QWidget) -> None:
    heard: list[str] = []

    def card(left: str, right: str) -> ComparisonCard:
        made = ComparisonCard(theme, ground, "Two", "About", ("Mine", left, "Keep"), ("Theirs", right, "Take"))
        made.left_chosen.connect(lambda: heard.append("left"))
        made.right_chosen.connect(lambda: heard.append("right"))
        made.ask()
        return made

    card("a\n", "b\n").left.click()
    card("a\n", "a\r\n").right.click()
    last = card("a\n", "a\n")
    last.leave.click()
    assert heard == ["left", "right"]
    assert last.isHidden()


def test_a_question_is_answered_once(theme: Theme, ground: QWidget) -> None:
    heard: list[str] = []
    for act in ("click", "escape", "twice"):
        card = QuestionCard(theme, ground, "Sure?", "Think.", (("no", "No"), ("yes", "Yes")))
        card.answered.connect(heard.append)
        card.ask()
        if act == "click":
            card.buttons["yes"].click()
        elif act == "escape":
            QTest.keyClick(card, Qt.Key.Key_Escape)
        else:
            card.give("yes")
            card.give("no")
    assert heard == ["yes", "no", "yes"]


def test_a_picker_is_done_once(theme: Theme, ground: QWidget) -> None:
    picker = Picker(theme, ground, "Pick", "Find", lambda typed: (Pick("a", "A" + typed, "first"), Pick("b", "B")))
    heard: list[str] = []
    picker.picked.connect(heard.append)
    picker.ask()
    QTest.keyClick(picker.field, Qt.Key.Key_Down)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    item = picker.list.item(0)
    picker._on_item(item)
    picker.put_away()
    assert heard == ["b"]


def test_fields_tell_and_show(theme: Theme, ground: QWidget) -> None:
    heard: list[tuple[str, str]] = []
    line = LineField(theme, "sets", "Sets", "times")
    choice = ChoiceField(theme, "kind", "Kind", (("", "As usual"), ("a", "A"), ("b", "B")))
    note = NoteField(theme, "why", "Why")
    grid = FormGrid(theme, (line, choice, note))
    grid.setParent(ground)
    grid.resize(600, 300)
    grid.show()
    for field in (line, choice, note):
        field.changed.connect(lambda key, value: heard.append((key, value)))
    line.line.setFocus()
    QTest.keyClicks(line.line, "3 ")
    choice.list.activated.emit(2)
    choice.show_value("b")
    choice.set_choices((("", "As usual"), ("b", "Bee")))
    assert choice.list.currentText() == "Bee"
    choice.show_value("c")
    assert choice.list.currentIndex() == -1
    choice.show_value("", "much")
    assert choice.list.itemText(0) == "As usual: much"
    note.words.setPlainText("Because")
    note.show_value("Because")
    note.show_value("So")
    assert heard == [("sets", "3"), ("sets", "3"), ("kind", "b"), ("why", "Because")]
    line.show_trouble("Too many.")
    assert line.trouble.text() == "Too many."
    assert line.inner.property("wrong")
    narrow = grid.heightForWidth(theme.px(140))
    assert narrow > grid.heightForWidth(theme.px(600))
    assert grid.sizeHint().width() > grid.minimumSizeHint().width()
    grid.lay_out()
    assert grid.grab().height() == 300
    line.set_unit("s")
    line.set_unit("s")


@pytest.mark.parametrize(
    ("typed", "written", "shown"),
    [
        ("30", "30 s", "30"),
        ("1.5", "1.5 s", "1.5"),
        ("1:30", "1:30", "1:30"),
        ("2 min", "2 min", "2 min"),
        ("", "", ""),
    ],
)
def test_amounts_as_typed_and_as_written(typed: str, written: str, shown: str) -> None:
    assert written_amount(typed) == written
    assert shown_amount(written) == shown


def test_counting_findings() -> None:
    assert counted(()) == "No problems"
