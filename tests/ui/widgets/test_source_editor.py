"""The source editor: places, indentation, colours, typing as edits, following others, marks, completion, gutter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from supple.document.draft import Draft, Selection
from supple.document.text_edit import TextEdit, apply_edits
from supple.ui.widgets.source_editor.colouring import pieces
from supple.ui.widgets.source_editor.indent import entered, shifted
from supple.ui.widgets.source_editor.mark import SourceMark
from supple.ui.widgets.source_editor.offer import Offer, Option
from supple.ui.widgets.source_editor.text_places import TextPlaces
from supple.ui.widgets.source_editor.view import SourceView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SOURCE = "supple: 1\ntitle: Calves  # mine\nsteps:\n  - exercise: squat\n    reps: 10\n"


class Keeper:
    """Keeps the text of a view, as a page does."""

    def __init__(self, view: SourceView, text: str) -> None:
        self.view = view
        self.draft = Draft(text)
        self.steps = 0
        view.edited.connect(self.on_edited)
        view.step_ended.connect(self.draft.pause)
        view.undo_asked.connect(self.undo)
        view.redo_asked.connect(self.redo)
        view.show_text(text)

    def on_edited(self, edits: tuple[TextEdit, ...], key: str, before: Selection, after: Selection) -> None:
        self.draft.apply(edits, merge_key=key, before=before, after=after)
        assert self.view.source == self.draft.text

    def undo(self) -> None:
        change = self.draft.undo()
        if change is not None:
            self.view.follow(change, self.draft.text)

    def redo(self) -> None:
        change = self.draft.redo()
        if change is not None:
            self.view.follow(change, self.draft.text)


def nothing(_text: str, offset: int) -> Offer:
    return Offer(offset, offset)


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> Iterator[SourceView]:
    made = SourceView(theme, nothing)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


# Places.


@given(st.text(st.sampled_from("ab \n\r😀é"), max_size=40), st.booleans())
@settings(max_examples=200)
def test_every_position_of_qt_has_one_offset_and_back(text: str, has_mark: bool) -> None:
    whole = ("\ufeff" if has_mark else "") + text
    places = TextPlaces(whole)
    shown = text.replace("\r\n", "\n").replace("\r", "\n")
    units = len(shown.encode("utf-16-le")) // 2
    assert places.position(len(whole)) == units
    assert places.lines == shown.count("\n") + 1
    for position in range(units + 1):
        offset = places.offset(position)
        if places.position(offset) != position:
            # Only the middle of a character beyond U+FFFF has no offset of its own.
            assert whole[offset - 1] == "😀"


def test_lines_and_columns_lead_to_offsets_and_stay_within_the_text() -> None:
    places = TextPlaces("ab\r\ncd\r\n")
    assert [places.offset_of(line, 2) for line in (1, 2, 3, 9)] == [1, 5, 8, 8]
    assert [places.line_of(offset) for offset in (0, 2, 4, 8)] == [1, 1, 2, 3]
    assert places.line_end(2) == 6
    assert places.line_break == "\r\n"
    assert TextPlaces("a").line_break == "\n"


# Indentation.


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("steps:", "\n  "),
        ("  - exercise: squat", "\n    "),
        ("    reps: 10", "\n    "),
        ("  - repeat: 2", "\n    "),
        ("    steps:", "\n      "),
        ("title: x # note:", "\n"),
        ("", "\n"),
    ],
)
def test_enter_goes_on_where_a_person_would(before: str, after: str) -> None:
    assert entered(before) == after


def test_whole_lines_are_indented_and_back_again() -> None:
    text = "a: 1\n\nb: 2\n"
    moved = apply_edits(text, shifted(text, Selection(0, len(text)), back=False))
    assert moved == "  a: 1\n\n  b: 2\n"
    assert apply_edits(moved, shifted(moved, Selection(0, len(moved)), back=True)) == text
    assert apply_edits(text, shifted(text, Selection.at(2), back=False)) == "a:   1\n\nb: 2\n"
    assert shifted(text, Selection.at(2), back=True) == ()


# Colours.


def kinds_of(line: str) -> list[tuple[str, str]]:
    return [(kind, line[start : start + length]) for start, length, kind in pieces(line)]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("title: Calves", [("key", "title")]),
        ("  hold: 45 s  # long", [("key", "hold"), ("number", "45 s"), ("comment", "# long")]),
        ("- exercise: a-b-2", [("dash", "-"), ("key", "exercise")]),
        ("note: 3 times a day", [("key", "note")]),
        ('note: "a # b" # c', [("key", "note"), ("quoted", '"a # b"'), ("comment", "# c")]),
        ("note: it's", [("key", "note")]),
        ("range: [20 s, 60 s]", [("key", "range"), ("number", "20 s"), ("number", "60 s")]),
        ("# supple: ignore dose", [("comment", "# supple: ignore dose")]),
        ("dose: {hold: 20 s}", [("key", "dose"), ("key", "hold"), ("number", "20 s")]),
        ("", []),
    ],
)
def test_what_has_a_colour(line: str, found: list[tuple[str, str]]) -> None:
    coloured = [(kind, text) for kind, text in kinds_of(line) if text.strip()]
    assert [(kind, text.strip(" {")) for kind, text in coloured] == found


# Typing and following.


def test_typing_becomes_edits_and_words_are_one_step(view: SourceView) -> None:
    keeper = Keeper(view, SOURCE)
    QTest.keyClick(view, Key.Key_End, CONTROL)
    QTest.keyClicks(view, "# on")
    assert keeper.draft.text == SOURCE + "# on"
    QTest.keyClick(view, Key.Key_Z, CONTROL)
    assert "# on" not in keeper.draft.text
    QTest.keyClick(view, Key.Key_Z, CONTROL | SHIFT)
    QTest.keyClick(view, Key.Key_Y, CONTROL)
    assert keeper.draft.text.endswith("# on")
    assert view.toPlainText() == keeper.draft.text


def test_enter_tab_and_deleting(view: SourceView) -> None:
    keeper = Keeper(view, SOURCE)
    view.go_to_line(4)
    QTest.keyClick(view, Key.Key_End)
    QTest.keyClick(view, Key.Key_Return)
    QTest.keyClicks(view, "sets: 2")
    assert "squat\n    sets: 2\n" in keeper.draft.text
    QTest.keyClick(view, Key.Key_Home, SHIFT)
    QTest.keyClick(view, Key.Key_Tab)
    assert "      sets: 2" in keeper.draft.text
    QTest.keyClick(view, Key.Key_Backtab)
    assert "\n    sets: 2" in keeper.draft.text
    QTest.keyClick(view, Key.Key_End)
    for _ in range(3):
        QTest.keyClick(view, Key.Key_Backspace)
    assert "sets\n" in keeper.draft.text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_the_byte_order_mark_stay_as_they_are(view: SourceView, end: str) -> None:
    text = "\ufeff" + SOURCE.replace("\n", end).replace("Calves", "Calves 😀")
    keeper = Keeper(view, text)
    view.select(Selection.at(text.index("squat")))
    QTest.keyClicks(view, "x")
    QTest.keyClick(view, Key.Key_Return)
    assert keeper.draft.text == text.replace("squat", "x" + end + "    squat")
    QTest.keyClick(view, Key.Key_Z, CONTROL)
    QTest.keyClick(view, Key.Key_Z, CONTROL)
    assert keeper.draft.text == text


def test_pasting_is_one_step_of_plain_text(view: SourceView) -> None:
    keeper = Keeper(view, "")
    pasted = QMimeData()
    pasted.setText("a: 1\r\nb: 2")
    pasted.setHtml("<b>a</b>")
    assert view.canInsertFromMimeData(pasted)
    view.insertFromMimeData(pasted)
    assert keeper.draft.text == "a: 1\nb: 2"
    keeper.undo()
    assert keeper.draft.text == ""


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 6), st.sampled_from(["", "a", "\n", "x: 1\r\n", "😀"]))))
@settings(max_examples=40, deadline=None)
def test_the_view_follows_whatever_others_do(edits: list[tuple[int, int, str]]) -> None:
    view = _kept_view()
    keeper = Keeper(view, "a: 1\r\nb: 😀\nsteps:\n")
    for start, length, new in edits:
        text = keeper.draft.text
        begin = min(start, len(text))
        change = keeper.draft.apply((TextEdit(begin, min(begin + length, len(text)), new),))
        view.follow(change, keeper.draft.text)
        shown = keeper.draft.text.replace("\r\n", "\n").replace("\r", "\n")
        assert view.toPlainText() == shown
    while keeper.draft.can_undo:
        keeper.undo()
    assert view.source == "a: 1\r\nb: 😀\nsteps:\n"
    view.edited.disconnect()


_KEPT: list[SourceView] = []


@pytest.fixture(autouse=True)
def _keep_one(theme: Theme, qapp: QApplication) -> Iterator[None]:
    _KEPT.append(SourceView(theme, nothing))
    yield
    _KEPT.pop().deleteLater()


def _kept_view() -> SourceView:
    return _KEPT[-1]


# Marks.


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_marks_show_in_the_gutter_under_the_words_and_in_the_tool_tip(view: SourceView) -> None:
    Keeper(view, SOURCE)
    at = SOURCE.index("10")
    mark = SourceMark(5, at, at + 2, "Too many.")
    hint = SourceMark(5, at, at + 2, "Think.", is_hint=True)
    other = SourceMark(2, 10, 15, "A name.", is_hint=True)
    view.show_marks((mark, hint, other))
    assert view.mark_at(at + 1) is mark
    assert view.line_role(5) == "w_emergency"
    assert view.line_role(2) == "w_days"
    assert view.line_role(1) == ""
    assert len(view.extraSelections()) == 4
    view.select(Selection.at(at))
    rect = view.cursorRect()
    tip = QHelpEvent(QEvent.Type.ToolTip, rect.center(), view.viewport().mapToGlobal(rect.center()))
    QApplication.sendEvent(view.viewport(), tip)
    assert QToolTip.text() == "Too many."
    picture = view.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(60) for y in range(picture.height())}
    assert view._theme.colour("w_emergency").name() in colours
    view.show_found(((0, 6),))
    assert len(view.extraSelections()) == 5


def test_a_click_in_the_gutter_leads_to_its_line(view: SourceView) -> None:
    Keeper(view, SOURCE)
    lines = {line: (top, height) for line, top, height in view.visible_lines()}
    top, height = lines[3]
    chosen: list[int] = []
    view.line_chosen.connect(chosen.append)
    QTest.mouseClick(view.gutter, Qt.MouseButton.LeftButton, pos=QPoint(4, round(top + height / 2)))
    assert view.current_line() == 3
    assert chosen == [3]
    assert view.gutter.width_for(1000) > view.gutter.width_for(10)
    assert view.gutter.sizeHint().width() == view.gutter.width_for(1)


# Completion.


def words(_text: str, offset: int) -> Offer:
    return Offer(offset - 1, offset, (Option("hold", "keep still"), Option("hops"), Option("hot")))


def test_completion_offers_moves_and_writes(theme: Theme, qtbot: QtBot) -> None:
    view = SourceView(theme, words)
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.show()
    keeper = Keeper(view, "")
    QTest.keyClicks(view, "h")
    QTest.keyClick(view, Key.Key_Space, CONTROL)
    assert [option.text for option in view.completions.options()] == ["hold", "hops", "hot"]
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Return)
    assert keeper.draft.text == "hops"
    assert view.completions.options() == ()
    QTest.keyClick(view, Key.Key_Space, CONTROL)
    QTest.keyClicks(view, "x")
    assert not view.completions.isHidden()
    QTest.keyClick(view, Key.Key_Escape)
    assert view.completions.isHidden()
    QTest.keyClick(view, Key.Key_Space, CONTROL)
    rect = view.completions.visualItemRect(view.completions.item(2))
    QTest.mouseClick(view.completions.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert keeper.draft.text == "hopshot"
    # Near the lower edge the list opens above the cursor.
    view.show_text("\n" * 30)
    view.go_to_line(31)
    QTest.keyClick(view, Key.Key_Space, CONTROL)
    assert view.completions.geometry().bottom() <= view.height()
    QApplication.sendEvent(view, QFocusEvent(QEvent.Type.FocusOut))
    assert view.completions.isHidden()


def test_an_offer_of_nothing_opens_nothing(view: SourceView) -> None:
    Keeper(view, SOURCE)
    view.show_completions()
    assert view.completions.isHidden()
