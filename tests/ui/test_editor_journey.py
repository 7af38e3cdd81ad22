"""The routine editor in the whole program: made, mended, tried, saved and found again, by keys and clicks."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from supple.ui.editing.comparison_card import ComparisonCard
from supple.ui.editing.picker import Picker
from supple.ui.editing.question_card import QuestionCard
from supple.ui.editor_ask import EditorAsk
from supple.ui.editor_flow import EditorFlow
from supple.ui.held_focus import give_focus, holds_focus
from supple.ui.main_window import EDITOR
from supple.ui.pages.editor.page import EditorPage
from supple.ui.pages.editor.place_page import EditorPlace

if TYPE_CHECKING:
    from pathlib import Path

    from whole_program import Stage

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ROUTINE = """supple: 1
title: Calves
kind: stretch
steps:
  - exercise: calf-wall-straight  # the long one
    hold: 45 s
  - exercise: calf-wall-bent
    hold: 30 s
"""


def routines(stage: Stage) -> Path:
    return stage.home / "routines"


def write(stage: Stage, name: str, text: str) -> Path:
    routines(stage).mkdir(parents=True, exist_ok=True)
    path = routines(stage) / name
    path.write_text(text, "utf-8")
    return path


def flow(stage: Stage) -> EditorFlow:
    found = stage.running.conductor._flows[EDITOR]
    assert isinstance(found, EditorFlow)
    return found


def editor(stage: Stage) -> EditorPage:
    page = stage.page
    assert isinstance(page, EditorPage)
    return page


def start_page(stage: Stage) -> EditorPlace:
    page = stage.page
    assert isinstance(page, EditorPlace)
    return page


def click(stage: Stage, widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    stage.settle()


def leave(stage: Stage) -> None:
    """Press Esc: once to the steps, unless the focus is there, and once out of the editor."""
    give_focus(editor(stage).source.view)
    stage.press(Key.Key_Escape)
    assert holds_focus(editor(stage).steps.table)
    stage.press(Key.Key_Escape)


def card(stage: Stage) -> QuestionCard:
    (found,) = [each for each in stage.page.findChildren(QuestionCard) if each.isVisible()]
    return found


def comparison(stage: Stage) -> ComparisonCard:
    (found,) = [each for each in stage.page.findChildren(ComparisonCard) if each.isVisible()]
    return found


def picker(stage: Stage) -> Picker:
    (found,) = [each for each in stage.page.findChildren(Picker) if each.isVisible()]
    return found


def open_editor(stage: Stage, about: object = None) -> None:
    stage.answer_none()
    stage.open()
    stage.running.conductor.show_place(EDITOR, about)
    stage.settle()


def type_words(stage: Stage, words: str) -> None:
    QTest.keyClicks(stage.running.window.focusWidget(), words)
    stage.settle()


def test_a_routine_is_made_mended_tried_and_saved(stage: Stage) -> None:
    open_editor(stage)
    start_page(stage)
    stage.press(Key.Key_N, modifier=CONTROL)
    page = editor(stage)
    assert page.forms.shows_routine
    # Quick-add: two steps in words.
    page.forms.take_focus()
    stage.press(Key.Key_Return, modifier=CONTROL)
    type_words(stage, "upper calf wall 2x30s each / 10s")
    stage.press(Key.Key_Return)
    type_words(stage, "squat 10 reps")
    stage.press(Key.Key_Return)
    assert page.steps.table.lines[0].name == "Upper-calf stretch at the wall"
    assert len(page.steps.table.lines) == 2
    # A mistake in the source, and its fix by a key.
    text = page.file.document.text
    at = text.index("30 s")
    page.source.view.go_to_line(text[:at].count("\n") + 1)
    stage.press(Key.Key_End)
    stage.press(Key.Key_Backspace, Key.Key_Backspace, Key.Key_Backspace)
    page.bench.read_now()
    assert not page.header.attempt.isEnabled()
    assert page.steps.table.lines[0].trouble
    stage.press(Key.Key_Period, modifier=CONTROL)
    assert page.bench.understanding.routine is not None
    # One history: the fix goes, then it comes again.
    stage.press(Key.Key_Z, modifier=CONTROL)
    assert page.bench.understanding.routine is None
    stage.press(Key.Key_Z, modifier=CONTROL | SHIFT)
    assert page.bench.understanding.routine is not None
    stage.press(Key.Key_S, modifier=CONTROL)
    (saved,) = routines(stage).glob("*.yaml")
    assert saved.read_text("utf-8") == page.file.document.text
    assert not page.file.is_changed
    # Tried from the second step, and back again.
    page.steps.table.setFocus()
    page.steps.table.select_rows((1,))
    stage.press(Key.Key_F5)
    assert stage.page_name == "PlayerPage"
    assert stage.session.timeline.segments[stage.session.position.index].step == 1
    # The session ends: the editor is there again, at the same step.
    while stage.running.flow.is_playing:
        stage.press(Key.Key_Right)
    while stage.page_name != "EditorPage":
        stage.press(Key.Key_Return)
    assert editor(stage) is page
    assert page.steps.table.rows() == (1,)


def test_trying_begins_at_the_chosen_step(stage: Stage) -> None:
    write(stage, "calves.yaml", ROUTINE)
    open_editor(stage, "calves")
    page = editor(stage)
    page.steps.table.select_rows((1,))
    click(stage, page.header.attempt)
    assert stage.page_name == "PlayerPage"
    assert stage.session.timeline.segments[stage.session.position.index].step == 1


def test_trying_asks_the_warning_signs_first_and_loses_nothing(stage: Stage) -> None:
    write(stage, "calves.yaml", ROUTINE)
    stage.accept()
    stage.open()
    stage.running.conductor.show_place(EDITOR, "calves")
    stage.settle()
    page = editor(stage)
    page.commands.set_value((0,), "hold", "50 s")
    page.try_it()
    stage.settle()
    assert stage.page_name == "SignsPage"
    stage.press(Key.Key_Escape)
    stage.running.conductor.show_place(EDITOR)
    stage.settle()
    assert editor(stage) is page
    assert "50 s" in page.file.document.text


def test_a_built_in_routine_becomes_a_copy_when_it_is_saved(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    stage.running.conductor.show_routine("warm-up-classic")
    stage.settle()
    click(stage, stage.page.summary.edit)  # type: ignore[attr-defined]
    page = editor(stage)
    assert page.notice.banner is not None
    assert not page.file.is_changed
    assert not routines(stage).exists()
    page.commands.set_head("title", "My warm-up")
    stage.press(Key.Key_S, modifier=CONTROL)
    assert (routines(stage) / "warm-up-classic.yaml").read_text("utf-8") == page.file.document.text
    stage.running.library.close()
    assert page.bench.routine_id == "warm-up-classic"


def test_changes_are_asked_about_before_they_could_be_lost(stage: Stage) -> None:
    path = write(stage, "calves.yaml", ROUTINE)
    open_editor(stage, "calves")
    page = editor(stage)
    page.commands.set_value((0,), "hold", "50 s")
    stage.running.window.place_chosen.emit("today")
    stage.settle()
    card(stage).give("stay")
    assert editor(stage) is page
    stage.running.window.place_chosen.emit("today")
    stage.press(Key.Key_Return)
    assert stage.page_name == "TodayPage"
    assert "hold: 50 s" in path.read_text("utf-8")
    stage.running.conductor.show_place(EDITOR, "calves")
    editor(stage).commands.set_value((0,), "hold", "55 s")
    stage.press(Key.Key_Escape)
    click(stage, card(stage).buttons["discard"])
    assert start_page(stage).rows
    assert "hold: 50 s" in path.read_text("utf-8")
    stage.press(Key.Key_Escape)
    assert stage.page_name == "TodayPage"


def test_what_was_typed_survives_the_end_of_the_program(stage: Stage) -> None:
    path = write(stage, "calves.yaml", ROUTINE)
    open_editor(stage, "calves")
    editor(stage).commands.set_value((0,), "hold", "50 s")
    stage.close()
    assert path.read_text("utf-8") == ROUTINE
    open_editor(stage, "calves")
    page = editor(stage)
    assert "hold: 50 s" in page.file.document.text
    assert page.notice.banner is not None
    page.notice.chosen.emit()
    stage.settle()
    click(stage, comparison(stage).left)
    assert page.file.document.text == ROUTINE
    assert not page.file.is_changed
    click(stage, page.header.undo)
    assert "hold: 50 s" in page.file.document.text


def test_a_new_routine_that_was_never_saved_is_offered_again(stage: Stage) -> None:
    open_editor(stage, EditorAsk(is_new=True))
    page = editor(stage)
    page.commands.set_head("title", "Half a thought")
    stage.close()
    open_editor(stage)
    place = start_page(stage)
    assert "Half a thought" in place.rows[0].title.text()
    click(stage, place.rows[0].main)
    page = editor(stage)
    assert page.file.is_changed
    stage.press(Key.Key_S, modifier=CONTROL)
    assert (routines(stage) / "half-a-thought.yaml").exists()
    leave(stage)
    assert all("Half a thought, typed" not in row.title.text() for row in start_page(stage).rows)


def test_a_draft_is_discarded_only_after_a_question(stage: Stage) -> None:
    open_editor(stage, EditorAsk(is_new=True))
    editor(stage).commands.set_head("title", "Nothing")
    stage.close()
    open_editor(stage)
    place = start_page(stage)
    place.draft_discarded.emit("new-1")
    card(stage).give("keep")
    assert place.rows
    place.draft_discarded.emit("new-1")
    card(stage).give("discard")
    stage.settle()
    assert not place.rows
    place.draft_opened.emit("new-1")
    place.draft_discarded.emit("new-1")
    stage.settle()
    assert stage.page is place


def test_what_another_program_wrote_is_shown_beside_ones_own(stage: Stage) -> None:
    path = write(stage, "calves.yaml", ROUTINE)
    open_editor(stage, "calves")
    page = editor(stage)
    page.commands.set_value((0,), "hold", "50 s")
    path.write_text(ROUTINE.replace("30 s", "35 s"), "utf-8")
    page.came_back.emit()
    assert page.notice.banner is not None
    page.notice.chosen.emit()
    click(stage, comparison(stage).right)
    assert page.file.document.text == path.read_text("utf-8")
    assert page.file.document.can_undo
    page.commands.set_value((0,), "hold", "50 s")
    path.write_text(ROUTINE.replace("30 s", "40 s"), "utf-8")
    click(stage, page.header.save)
    click(stage, comparison(stage).left)
    assert "hold: 50 s" in path.read_text("utf-8")
    assert any("40 s" in page.file.version_text(version) for version in page.file.versions())


def test_a_file_that_vanished_is_written_anew(stage: Stage) -> None:
    path = write(stage, "calves.yaml", ROUTINE)
    open_editor(stage, "calves")
    page = editor(stage)
    path.unlink()
    page.came_back.emit()
    assert page.notice.banner is not None
    page.commands.set_value((0,), "hold", "50 s")
    stage.press(Key.Key_S, modifier=CONTROL)
    assert "hold: 50 s" in path.read_text("utf-8")


def test_an_earlier_version_comes_back_as_one_step(stage: Stage) -> None:
    write(stage, "calves.yaml", ROUTINE)
    open_editor(stage, "calves")
    page = editor(stage)
    page.file_asked.emit("versions")
    assert page.notice.banner is not None
    page.commands.set_value((0,), "hold", "50 s")
    stage.press(Key.Key_S, modifier=CONTROL)
    page.file_asked.emit("versions")
    shown = picker(stage)
    assert len(shown.keys()) == 2
    stage.press(Key.Key_Down, Key.Key_Return)
    click(stage, comparison(stage).left)
    assert page.file.document.text == ROUTINE
    page.file.document.undo()
    assert "50 s" in page.file.document.text


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs permissions of files")
def test_a_file_that_is_closed_to_changes_is_saved_as_a_copy(stage: Stage) -> None:
    path = write(stage, "calves.yaml", ROUTINE)
    path.chmod(0o444)
    open_editor(stage, "calves")
    page = editor(stage)
    assert page.header.save.text() == "Save a copy"
    page.commands.set_value((0,), "hold", "50 s")
    stage.press(Key.Key_S, modifier=CONTROL)
    assert path.read_text("utf-8") == ROUTINE
    copy = routines(stage) / "calves-2.yaml"
    assert "title: Calves (copy)" in copy.read_text("utf-8")
    assert page.file.path == copy
    assert not page.file.is_read_only


def test_the_menu_of_the_file_copies_reverts_and_hides_the_source(stage: Stage) -> None:
    path = write(stage, "calves.yaml", ROUTINE)
    open_editor(stage, "calves")
    page = editor(stage)
    page.commands.set_value((0,), "hold", "50 s")
    page.file_menu.chosen.emit("revert")
    assert page.file.document.text == ROUTINE
    page.file_menu.chosen.emit("source")
    assert page.source.isHidden() or not page.source.isVisible()
    page.file_menu.chosen.emit("source")
    assert page.source.isVisible()
    click(stage, page.source.hide_button)
    assert not page.source.isVisible()
    page.file_menu.chosen.emit("save-copy")
    assert page.file.path is not None
    assert page.file.path.stem == "calves-2"
    assert path.read_text("utf-8") == ROUTINE
    page.file_menu.chosen.emit("new")
    stage.settle()
    assert editor(stage) is not page


def test_a_file_is_deleted_and_the_deletion_undone(stage: Stage) -> None:
    path = write(stage, "calves.yaml", ROUTINE)
    open_editor(stage, "calves")
    page = editor(stage)
    page.file_menu.chosen.emit("delete")
    card(stage).give("keep")
    assert path.exists()
    page.file_menu.chosen.emit("delete")
    card(stage).give("delete")
    stage.settle()
    assert not path.exists()
    assert page.file.document.text == ROUTINE
    assert not page.file.is_on_disk
    assert page.header.state.text() == "calves.yaml · deleted"
    menu = page.file_menu.menu(has_file=page.file.is_on_disk, is_changed=True, shows_source=True)
    assert [entry.objectName() for entry in menu.actions() if entry.isEnabled()] == ["new", "save-copy", "source"]
    page.notice.chosen.emit()
    assert path.read_text("utf-8") == ROUTINE
    assert page.notice.banner is None
    # Another program changed it: it stays.
    path.write_text(ROUTINE.replace("45 s", "50 s"), "utf-8")
    page.file_menu.chosen.emit("delete")
    card(stage).give("delete")
    assert path.exists()


def test_a_broken_file_opens_at_its_mistake(stage: Stage) -> None:
    write(stage, "calves.yaml", ROUTINE.replace("45 s", "3 s"))
    stage.answer_none()
    stage.open()
    stage.running.conductor._show_problems()
    stage.settle()
    (file_card,) = stage.page.cards  # type: ignore[attr-defined]
    click(stage, file_card.edit)
    page = editor(stage)
    assert page.source.view.current_line() == 6
    assert stage.running.window.focusWidget() is page.source.view
    leave(stage)
    place = start_page(stage)
    click(stage, place.rows[0].main)
    assert editor(stage).source.view.current_line() == 6


def test_a_built_in_one_is_picked_from_a_list(stage: Stage) -> None:
    open_editor(stage)
    click(stage, start_page(stage).built_in)
    type_words(stage, "warm-up-classic")
    stage.press(Key.Key_Return)
    assert editor(stage).bench.routine_id == "warm-up-classic"


def test_patterns_of_every_kind_can_be_played(stage: Stage) -> None:
    open_editor(stage)
    for kind, button in start_page(stage).kinds.items():
        click(stage, button)
        page = editor(stage)
        routine = page.bench.understanding.routine
        assert routine is not None
        assert routine.kind is kind
        leave(stage)
        start_page(stage)


def test_a_name_that_nobody_has_is_told(stage: Stage) -> None:
    open_editor(stage, "no-such-routine")
    start_page(stage)
    write(stage, "odd.yaml", "title: [")
    stage.running.library._library = None
    stage.running.conductor.show_place(EDITOR, "odd")
    stage.settle()
    assert editor(stage).bench.understanding.routine is None


def test_another_look_keeps_the_open_file(stage: Stage) -> None:
    write(stage, "calves.yaml", ROUTINE)
    open_editor(stage, "calves")
    page = editor(stage)
    page.commands.set_value((0,), "hold", "50 s")
    (stage.home / "settings.yaml").write_text("supple: 1\ntheme: dark\n", "utf-8")
    stage.running.conductor.set_theme(stage.running.conductor._parts.pages.theme)
    stage.settle()
    assert editor(stage) is not page
    assert "hold: 50 s" in editor(stage).file.document.text
    flow(stage).follow_files()
    stage.press(Key.Key_Escape)
    card(stage).give("discard")
    flow(stage).follow_files()
    stage.running.conductor.set_theme(stage.running.conductor._parts.pages.theme)
    stage.settle()
    start_page(stage)


def test_a_file_that_is_no_text_is_not_opened(stage: Stage) -> None:
    path = write(stage, "calves.yaml", ROUTINE)
    path.write_bytes(b"\xff\xfe\x00not text")
    open_editor(stage, EditorAsk(path=path))
    start_page(stage)
    stage.running.conductor.show_place(EDITOR, EditorAsk(path=routines(stage) / "gone.yaml"))
    stage.settle()
    start_page(stage)
    # Another one in the place of one that has changes: asked about first.
    path.write_text(ROUTINE, "utf-8")
    stage.running.conductor.show_place(EDITOR, EditorAsk(path=path))
    page = editor(stage)
    page.commands.set_value((0,), "hold", "50 s")
    stage.running.conductor.show_place(EDITOR, EditorAsk(is_new=True))
    stage.settle()
    card(stage).give("stay")
    assert editor(stage) is page
    # No room: the save is refused in words, and the text is not lost.
    path.unlink()
    path.mkdir()
    click(stage, page.header.save)
    assert page.file.is_changed


def test_a_routine_is_handed_out_as_it_stands(stage: Stage) -> None:
    write(stage, "calves.yaml", ROUTINE)
    open_editor(stage, "calves")
    page = editor(stage)
    page.commands.set_value((0,), "hold", "50 s")
    page.bench.read_now()
    click(stage, page.header.handout)
    assert stage.page_name == "HandoutPage"
    stage.running.conductor.show_place(EDITOR)
    assert editor(stage) is page
    assert page.file.is_changed
