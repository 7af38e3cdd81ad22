"""The editor's page by itself: table, forms, quick-add, source, problems, panes and keys of one text."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from supple.body.side import Side
from supple.document.kept_file import new_file
from supple.document.shelf import make_shelf
from supple.routine.codes import Codes, read_codes
from supple.routine.exercise_reader import read_exercise
from supple.routine.library import Library
from supple.routine.routine_reader import read_routine
from supple.session.timing import Timing
from supple.ui.accessible_face import install_faces
from supple.ui.editing.open_file import OpenFile
from supple.ui.editing.picker import Picker
from supple.ui.held_focus import holds_focus
from supple.ui.pages.editor.page import EditorPage
from supple.ui.pages.editor.panes import FORM, SOURCE
from supple.ui.pages.editor.step_line import LineKind
from supple.ui.pages.editor.workbench import Shop
from supple.ui.start_request import StartRequest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from supple.document.message import Message
    from supple.ui.theme import Theme

ROOT = Path(__file__).parents[3]
Key = Qt.Key
NOW = datetime(2026, 11, 28, 10, 0, tzinfo=UTC)
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MENU_WARNINGS = ("This plugin does not support raise", "This plugin does not support grabbing the keyboard")
IDS = ("calf-wall-straight", "calf-wall-bent", "squat", "glute-bridge", "heel-toe-rock", "ankle-knee-to-wall")
TEXT = """# for the calves
supple: 1
title: Calves, 5 minutes
kind: stretch
steps:
  - exercise: calf-wall-straight  # the long one
    hold: 45 s
  - exercise: calf-wall-bent
    hold: 30 s
    sides: left
  - repeat: 2
    rest: 20 s
    steps:
      - exercise: squat
        reps: 10
      - exercise: glute-bridge
  - routine: other
"""
OTHER = "supple: 1\ntitle: Other\nkind: stretch\nsteps:\n  - exercise: heel-toe-rock\n"


@cache
def codes() -> Codes:
    read = read_codes((ROOT / "resources" / "codes.yaml").read_text("utf-8")).value
    assert read is not None
    return read


@cache
def library() -> Library:
    folder = ROOT / "resources" / "exercises"
    read = {id_: read_exercise((folder / f"{id_}.yaml").read_bytes(), id_).value for id_ in IDS}
    exercises = {id_: exercise for id_, exercise in read.items() if exercise is not None}
    assert len(exercises) == len(IDS)
    other = read_routine(OTHER, "other", exercises).value
    assert other is not None
    return Library(exercises, {"other": other})


def shop() -> Shop:
    return Shop(library(), {"other": OTHER}, codes(), Timing())


@pytest.fixture
def make(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., EditorPage]]:
    # A page without a window around it lives as long as Python holds it: here until it has been closed.
    held: list[EditorPage] = []

    def _make(text: str = TEXT, size: tuple[int, int] = (1224, 800), look: Theme = theme) -> EditorPage:
        shelf = make_shelf(tmp_path / "state", lambda: NOW, ())
        file = OpenFile(new_file(shelf, "new"), text, is_pristine=True)
        page = EditorPage(look, file, "calves", shop())
        held.append(page)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        page.take_focus()
        QApplication.processEvents()
        return page

    yield _make
    held.clear()


def text_of(page: EditorPage) -> str:
    return page.file.document.text


def names(page: EditorPage) -> list[str]:
    return [line.name for line in page.steps.table.lines]


def press(page: EditorPage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page.window().focusWidget() or page, key, modifier)
    QApplication.processEvents()


def write(page: EditorPage, words: str) -> None:
    QTest.keyClicks(page.window().focusWidget(), words)
    QApplication.processEvents()


def shown_picker(page: QWidget) -> Picker:
    (found,) = [each for each in page.findChildren(Picker) if each.isVisible()]
    return found


# The table.


def test_the_table_shows_what_the_text_says(make: Callable[..., EditorPage]) -> None:
    page = make()
    table = page.steps.table
    assert [(line.number, line.dose, line.sides, line.time) for line in table.lines] == [
        ("1", "45 s", "each", "1:40"),
        ("2", "30 s", "left", "0:35"),
        ("3", "2 times", "", table.lines[2].time),
        ("3.1", "2 × 10 reps", "both", table.lines[3].time),
        ("3.2", table.lines[4].dose, "both", table.lines[4].time),
        ("4", "", "", table.lines[5].time),
    ]
    assert [line.kind for line in table.lines][2:] == [
        LineKind.CIRCUIT, LineKind.EXERCISE, LineKind.EXERCISE, LineKind.ROUTINE,
    ]  # fmt: skip
    model = table.model()
    spoken = model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "1. Upper-calf stretch at the wall, 45 s, each, 1:40"
    assert model.data(model.index(0, 1), Qt.ItemDataRole.ToolTipRole) == "Upper-calf stretch at the wall"
    assert table.accessibleName() == "Steps"
    assert page.header.total.text() == page.bench.understanding.total


def test_steps_move_by_keys_and_the_comment_goes_with_them(make: Callable[..., EditorPage]) -> None:
    page = make()
    table = page.steps.table
    press(page, Key.Key_Down, ALT)
    assert names(page)[:2] == ["Lower-calf stretch at the wall", "Upper-calf stretch at the wall"]
    assert table.rows() == (1,)
    assert "calf-wall-straight  # the long one" in text_of(page)
    press(page, Key.Key_Up, ALT)
    assert text_of(page) == TEXT
    press(page, Key.Key_Up, ALT)
    assert text_of(page) == TEXT
    # Out of a circuit at its edges.
    table.select_rows((3,))
    press(page, Key.Key_Up, ALT)
    assert names(page)[2] == "Squat" or page.steps.table.lines[2].depth == 0
    press(page, Key.Key_Z, CONTROL)
    table.select_rows((4,))
    press(page, Key.Key_Down, ALT)
    assert page.steps.table.lines[4].depth == 0
    table.select_rows((5,))
    press(page, Key.Key_Down, ALT)


def test_steps_are_copied_and_taken_out_together(make: Callable[..., EditorPage]) -> None:
    page = make()
    page.steps.table.select_rows((0, 1))
    press(page, Key.Key_D, CONTROL)
    assert names(page)[:4] == [names(page)[0], names(page)[1]] * 2
    assert page.steps.table.rows() == (2, 3)
    press(page, Key.Key_Delete)
    assert text_of(page) == TEXT
    page.steps.table.select_rows(())
    press(page, Key.Key_Delete)
    assert text_of(page) == TEXT


def test_rows_are_dragged(make: Callable[..., EditorPage]) -> None:
    page = make()
    table = page.steps.table
    table.select_rows((0,))
    last = table.visualRect(table.model().index(1, 0))

    def drop(at: QPoint) -> None:
        event = QDropEvent(
            QPointF(at), Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        table.dropEvent(event)
        QApplication.processEvents()

    drop(QPoint(last.center().x(), last.top() + 2))
    assert text_of(page) == TEXT
    drop(QPoint(last.center().x(), last.bottom() - 2))
    assert names(page)[1] == "Upper-calf stretch at the wall"
    drop(QPoint(last.center().x(), table.viewport().height() - 2))
    assert names(page)[-1] == "Upper-calf stretch at the wall"
    assert page.steps.table.lines[-1].number == "4"


def test_the_menu_of_steps(make: Callable[..., EditorPage]) -> None:
    page = make()
    page.steps.table.select_rows((0, 1))
    for action, check in (
        ("wrap", lambda: page.steps.table.lines[0].kind is LineKind.CIRCUIT),
        ("unwrap", lambda: text_of(page).count("repeat") == 1),
        ("copy", lambda: len(names(page)) == 8),
        ("remove", lambda: len(names(page)) == 6),
        ("down", lambda: True),
        ("up", lambda: True),
    ):
        page.steps.action_asked.emit(action)
        assert check(), action
    page.steps.action_asked.emit("insert")
    picker = shown_picker(page)
    assert picker.keys() == ("other",)
    write(page, "zzz")
    assert picker.keys() == ()
    press(page, Key.Key_Return)
    press(page, Key.Key_Escape)
    press(page, Key.Key_Escape)
    page.steps.table.select_rows((0,))
    entries = {entry.text(): entry.isEnabled() for entry in page.steps.menu().actions()}
    assert entries["Move up"]
    assert not entries["Take the circuit apart"]


# The form.


def test_a_value_of_the_form_is_the_smallest_edit(make: Callable[..., EditorPage]) -> None:
    page = make()
    form = page.forms.step
    press(page, Key.Key_Return)
    assert holds_focus(form.amount.line)
    write(page, "50")
    assert text_of(page) == TEXT.replace("hold: 45 s", "hold: 50 s")
    assert form.amount.line.text() == "50"
    write(page, " sec")
    assert form.amount.line.text() == "50 sec"
    press(page, Key.Key_Z, CONTROL)
    assert text_of(page) == TEXT
    assert form.amount.line.text() == "45"
    press(page, Key.Key_Z, CONTROL | SHIFT)
    assert "hold: 50 sec" in text_of(page)


def test_a_mistake_in_the_form_is_said_below_its_field(make: Callable[..., EditorPage]) -> None:
    page = make()
    press(page, Key.Key_F2)
    write(page, "3")
    assert "hold: 3 s" in text_of(page)
    assert "5 s" in page.forms.step.amount.trouble.text()
    assert page.steps.table.lines[0].trouble
    assert not page.header.attempt.isEnabled()
    press(page, Key.Key_Backspace)
    assert "hold" not in text_of(page).split("calf-wall-bent")[0]
    assert page.forms.step.amount.trouble.isHidden()


def test_the_kinds_of_work(make: Callable[..., EditorPage]) -> None:
    page = make()
    form = page.forms.step
    form.kind.changed.emit("work", "reps")
    assert "reps: 10" in text_of(page)
    assert "tempo: 3 s" in text_of(page)
    assert page.bench.understanding.routine is not None
    QApplication.processEvents()
    assert not form.fields["tempo"].isHidden()
    assert form.range.isHidden()
    form.fields["until"].changed.emit("until", "done")
    assert "until: done" in text_of(page)
    form.amount.changed.emit("amount", "12")
    assert "reps: 12" in text_of(page)
    form.kind.changed.emit("work", "time")
    assert "time: 30 s" in text_of(page)
    assert "until" not in text_of(page)
    form.kind.changed.emit("work", "hold")
    form.kind.changed.emit("work", "hold")
    assert "hold: 30 s" in text_of(page)


def test_sides_sets_rest_range_and_note(make: Callable[..., EditorPage]) -> None:
    page = make()
    form = page.forms.step
    sides = form.fields["sides"]
    sides.list.activated.emit(1)
    assert "sides: left" in text_of(page).split("calf-wall-bent")[0]
    QApplication.processEvents()
    sides.list.activated.emit(0)
    assert "sides" not in text_of(page).split("calf-wall-bent")[0]
    for key, value, written in (
        ("sets", "2", "sets: 2"),
        ("rest", "15", "rest: 15 s"),
        ("get-ready", "8", "get-ready: 8 s"),
    ):
        form.fields[key].inner.setFocus()
        form.fields[key].changed.emit(key, value)
        assert written in text_of(page)
    form.range.least.setFocus()
    write(page, "20")
    assert "range" not in text_of(page)
    form.range.most.setFocus()
    write(page, "60")
    assert "range: [20 s, 60 s]" in text_of(page)
    form.note.line.setFocus()
    write(page, "Slowly: down")
    assert page.bench.understanding.routine is not None
    assert page.bench.understanding.routine.steps[0].note == "Slowly: down"
    form.range.changed.emit("range", "")
    assert "range" not in text_of(page)


def test_several_steps_change_together(make: Callable[..., EditorPage]) -> None:
    page = make()
    page.steps.table.select_rows((0, 1))
    form = page.forms.step
    assert form.title == "2 steps chosen"
    assert form.amount.line.placeholderText() == "different"
    form.amount.changed.emit("amount", "40")
    assert text_of(page).count("hold: 40 s") == 2
    page.bench.read_now()
    press(page, Key.Key_Z, CONTROL)
    assert text_of(page) == TEXT


def test_a_circuit_and_an_inserted_routine_have_forms_of_their_own(make: Callable[..., EditorPage]) -> None:
    page = make()
    form = page.forms.step
    page.steps.table.select_rows((2,))
    assert not form.fields["repeat"].isHidden()
    assert form.amount.isHidden()
    form.fields["repeat"].changed.emit("repeat", "3")
    assert "repeat: 3" in text_of(page)
    form.unwrap.click()
    assert "repeat" not in text_of(page)
    page.steps.table.select_rows((4,))
    assert not form.fields["routine"].isHidden()
    press(page, Key.Key_Return)
    assert holds_focus(form.fields["routine"].inner)


def test_another_exercise_and_alternatives_are_picked(make: Callable[..., EditorPage]) -> None:
    page = make()
    form = page.forms.step
    form.exchange.click()
    write(page, "squat")
    press(page, Key.Key_Return)
    assert names(page)[0] == "Squat" or "exercise: squat  # the long one" in text_of(page)
    press(page, Key.Key_Z, CONTROL)
    for words in ("glute", "heel toe"):
        form.instead.add.click()
        write(page, words)
        press(page, Key.Key_Return)
    assert "instead: [glute-bridge, heel-toe-rock]" in text_of(page)
    assert len(form.instead.offers) == 2
    form.instead.offers[0].click()
    assert "glute-bridge" not in text_of(page).split("calf-wall-bent")[0]
    form.instead.offers[0].click()
    assert "instead" not in text_of(page)


def test_the_form_of_the_routine(make: Callable[..., EditorPage]) -> None:
    page = make()
    page.forms.which.chosen.emit(1)
    page.forms.which.choose(1)
    page.forms.take_focus()
    form = page.forms.routine
    assert holds_focus(form.fields["title"].inner)
    press(page, Key.Key_End)
    write(page, " more")
    assert "title: Calves, 5 minutes more" in text_of(page)
    form.fields["kind"].list.activated.emit(0)
    assert "kind: warm-up" in text_of(page)
    form.notes.words.setPlainText("One.\nTwo.")
    form.fields["tags"].changed.emit("tags", "legs, easy")
    form.boxes[next(iter(form.boxes))].click()
    QApplication.processEvents()
    routine = page.bench.understanding.routine
    assert routine is not None
    assert (routine.notes, routine.tags, len(routine.stop)) == (("One.", "Two."), ("legs", "easy"), 1)
    form.boxes[next(iter(form.boxes))].click()
    assert "stop" not in text_of(page)
    assert text_of(page).startswith("# for the calves\n")


# Quick-add.


def test_a_step_in_words(make: Callable[..., EditorPage]) -> None:
    page = make()
    quick = page.steps.quick
    press(page, Key.Key_Return, CONTROL)
    assert holds_focus(quick.field)
    write(page, "squat 2x8")
    assert "2 sets" in quick.meaning.text()
    press(page, Key.Key_Return)
    assert quick.field.text() == ""
    assert page.steps.table.rows() == (1,)
    assert "- exercise: squat\n    reps: 8\n    sets: 2" in text_of(page)
    write(page, "calf wall")
    assert not quick.candidates.isHidden()
    assert quick.meaning.text().endswith("?")
    press(page, Key.Key_Down)
    second = quick.line.candidates[1].name
    press(page, Key.Key_Return)
    assert names(page)[2] == second
    write(page, "squat 30sek")
    assert quick.meaning._colour == "w_emergency"
    press(page, Key.Key_Return)
    assert quick.field.text() == "squat 30sek"
    press(page, Key.Key_Escape)
    press(page, Key.Key_Escape)
    assert quick.field.text() == ""
    write(page, "calf")
    rect = quick.candidates.visualItemRect(quick.candidates.item(0))
    QTest.mouseClick(quick.candidates.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert quick.field.text() == ""
    pasted = QMimeData()
    pasted.setText("squat\n 3 reps")
    quick.field.insertFromMimeData(pasted)
    assert quick.field.text() == "squat 3 reps"


def test_a_step_is_picked_from_the_list(make: Callable[..., EditorPage]) -> None:
    page = make("supple: 1\ntitle: A\nkind: stretch\nsteps: []\n")
    assert page.forms.shows_routine
    page.steps.add.click()
    picker = shown_picker(page)
    assert len(picker.keys()) == len(IDS)
    press(page, Key.Key_Down)
    press(page, Key.Key_PageUp)
    rect = picker.list.visualItemRect(picker.list.item(1))
    wanted = picker.keys()[1]
    QTest.mouseClick(picker.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert f"exercise: {wanted}" in text_of(page)


# Source, problems, keys.


def test_the_source_and_the_table_choose_one_another(make: Callable[..., EditorPage]) -> None:
    page = make()
    page.steps.table.select_rows((3,))
    assert page.source.view.current_line() == 14
    page.source.view.go_to_line(9)
    assert page.steps.table.rows() == (1,)
    page.source.view.go_to_line(12)
    assert page.steps.table.rows() == (2,)


def test_problems_lead_and_are_mended_by_a_key(make: Callable[..., EditorPage]) -> None:
    page = make(TEXT.replace("45 s", "3 s").replace("squat", "squatt"))
    page.bench.finish()
    assert page.problems.head.text().startswith("3 problems")
    press(page, Key.Key_F8)
    first = page.problems.current
    assert first is not None
    assert first.mark.line == 7
    press(page, Key.Key_F8)
    assert page.problems.current is not None
    assert page.problems.current.mark.line == 14
    press(page, Key.Key_F8, SHIFT)
    assert page.problems.current.mark.line == 7
    press(page, Key.Key_Period, CONTROL)
    assert "hold: 3 s" not in text_of(page)
    press(page, Key.Key_Period, CONTROL)
    page.bench.finish()
    assert page.bench.understanding.routine is not None
    press(page, Key.Key_Z, CONTROL)
    assert "squatt" in text_of(page)


def test_a_hint_says_why_and_can_be_silenced(make: Callable[..., EditorPage]) -> None:
    page = make(TEXT.replace("hold: 45 s", "hold: 5 min"))
    page.bench.finish()
    rows = [row for row in page.problems.rows if row.finding is not None and row.finding.is_hint]
    row = next(
        row
        for row in rows
        if row.finding is not None and row.finding.silence is not None and row.finding.mark.line <= 7
    )
    assert row.reason.text()
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    row = next(each for each in page.problems.rows if each.finding == page.problems.current)
    row.buttons[-1].click()
    assert "# supple: ignore" in text_of(page)
    page.bench.finish()
    QTest.keyClick(page.problems.rows[0], Key.Key_Return)


def test_find_and_completion_in_the_source(make: Callable[..., EditorPage]) -> None:
    page = make()
    press(page, Key.Key_F, CONTROL)
    bar = page.source.find_bar
    assert holds_focus(bar.field)
    write(page, "EXERCISE")
    assert bar.count.text() == "4 places"
    press(page, Key.Key_Return)
    assert bar.count.text() == "1 of 4"
    press(page, Key.Key_Return, SHIFT)
    assert bar.count.text() == "4 of 4"
    bar.back.click()
    bar.forth.click()
    press(page, Key.Key_Escape)
    press(page, Key.Key_Escape)
    assert bar.isHidden()
    assert holds_focus(page.source.view)
    page.source.view.go_to_line(9)
    press(page, Key.Key_End)
    press(page, Key.Key_Return)
    write(page, "se")
    press(page, Key.Key_Space, CONTROL)
    assert page.source.view.completions.options()[0].text == "sets: "
    press(page, Key.Key_Return)
    write(page, "2")
    assert "    sets: 2\n" in text_of(page)


def test_one_key_leads_from_pane_to_pane(make: Callable[..., EditorPage]) -> None:
    page = make(TEXT.replace("45 s", "3 s"))
    page.bench.finish()
    held = []
    for _ in range(4):
        held.append(page.window().focusWidget())
        press(page, Key.Key_F6)
    assert held[:3] == [page.steps.table, page.forms.step.amount.line, page.source.view]
    assert held[3] is page.problems.rows[0]
    assert holds_focus(page.steps.table)
    press(page, Key.Key_F6, SHIFT)
    assert holds_focus(page.problems.rows[0])
    press(page, Key.Key_Escape)
    assert holds_focus(page.steps.table)


def test_trying_asks_for_the_routine_from_the_chosen_step(make: Callable[..., EditorPage]) -> None:
    page = make()
    page.file.keep_draft = lambda: None  # type: ignore[method-assign]
    asked: list[StartRequest] = []
    page.start_asked.connect(asked.append)
    page.steps.table.select_rows((1,))
    press(page, Key.Key_F5)
    page.steps.table.select_rows(())
    page.header.attempt.click()
    page.steps.table.select_rows((4,))
    page.steps.action_asked.emit("try")
    assert [request.start_step for request in asked] == [1, 0, 3]
    assert asked[0].routine is not None
    assert asked[0].routine.title == "Calves, 5 minutes"


def test_an_edit_that_would_do_harm_is_refused_in_words(make: Callable[..., EditorPage]) -> None:
    page = make()
    said: list[Message] = []
    page.said.connect(said.append)
    page.steps.table.select_rows((2, 0))
    page.steps.action_asked.emit("wrap")
    assert said[-1].key == "edit-refused-circuit"
    assert text_of(page) == TEXT


def test_half_a_text_keeps_its_rows_and_says_where_it_breaks(make: Callable[..., EditorPage]) -> None:
    page = make(TEXT.replace("    hold: 45 s", '    hold: "45 s'))
    page.bench.finish()
    assert page.problems.rows
    assert page.source.view.line_role(page.problems.findings[0].mark.line) == "w_emergency"
    page.commands.set_value((0,), "sets", "2")


# Room, look and what is read aloud.


def test_the_panes_fold_to_tabs_where_there_is_no_room(make: Callable[..., EditorPage]) -> None:
    page = make(size=(904, 600))
    panes = page.panes
    assert panes.is_folded
    assert not page.source.isVisible()
    panes.show_pane(SOURCE)
    assert page.source.isVisible()
    panes.show_pane(FORM)
    assert page.forms.isVisible()
    page.resize(1300, 800)
    QApplication.processEvents()
    assert not panes.is_folded
    assert page.source.isVisible()
    assert page.forms.isVisible()
    panes.show_source(shown=False)
    panes.show_pane(SOURCE)
    assert page.source.isVisible()
    assert panes.tabs.isHidden()


@pytest.mark.parametrize("size", [(904, 600), (1224, 800), (1864, 1080)])
def test_nothing_reaches_out_of_the_page(make: Callable[..., EditorPage], size: tuple[int, int]) -> None:
    page = make(size=size)
    for part in (page.header.save, page.header.total, page.steps.quick.field, page.steps.more, page.forms.which):
        corner = part.mapTo(page, QPoint(part.width(), part.height()))
        assert corner.x() <= page.width()
        assert corner.y() <= page.height()


def test_large_text_and_dark_paint(make: Callable[..., EditorPage], large_theme: Theme, dark_theme: Theme) -> None:
    for look in (large_theme, dark_theme):
        page = make(look=look)
        assert not page.grab().toImage().isNull()


def test_the_figure_shows_the_side_and_turns(make: Callable[..., EditorPage]) -> None:
    page = make()
    figure = page.forms.figure
    assert figure.side is Side.LEFT
    figure.turn.click()
    assert figure.side is Side.RIGHT
    assert figure.badge.accessibleName() == "RIGHT"
    page.steps.table.select_rows((3,))
    assert figure.side is None
    page.steps.table.select_rows((2,))
    assert figure._empty.isVisible()


def test_a_screen_reader_meets_names_everywhere(make: Callable[..., EditorPage]) -> None:
    install_faces()
    page = make()
    for widget in (page.steps.table, page.source.view, page.steps.quick.field, page.header.undo, page.header.more,
                   page.forms.step.amount.line, page.forms.figure.turn, page.source.hide_button):  # fmt: skip
        face = QAccessible.queryAccessibleInterface(widget)
        assert face is not None
        assert face.text(QAccessible.Text.Name), widget


def test_the_window_coming_back_is_told(make: Callable[..., EditorPage]) -> None:
    page = make()
    told: list[bool] = []
    page.came_back.connect(lambda: told.append(True))
    QApplication.sendEvent(page, QEvent(QEvent.Type.WindowActivate))
    assert told


@pytest.mark.qt_log_ignore(*MENU_WARNINGS)
def test_menus_open_below_their_buttons(make: Callable[..., EditorPage]) -> None:
    page = make()
    page.header.more.click()
    page.steps.more.click()
    page.steps.table.customContextMenuRequested.emit(QPoint(5, 5))
    menus = [menu for menu in page.findChildren(QMenu) if menu.isVisible()]
    assert menus
    for menu in menus:
        menu.close()
