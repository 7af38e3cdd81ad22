"""Exercises in the whole program: found, customised by a slider, undone, saved, used in a routine, made anew."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from supple.ui.editing.picker import Picker
from supple.ui.editing.question_card import QuestionCard
from supple.ui.exercise_ask import ExerciseAsk
from supple.ui.main_window import EDITOR, EXERCISES, TODAY
from supple.ui.pages.editor.exercise.page import ExerciseEditorPage
from supple.ui.pages.editor.page import EditorPage
from supple.ui.pages.editor.place_page import EditorPlace
from supple.ui.pages.exercises.exercise_page import ExercisePage
from supple.ui.pages.exercises.page import ExercisesPage
from supple.ui.pages.kind.page import KindPage
from supple.ui.widgets.choice_menu import ChoiceMenu

if TYPE_CHECKING:
    from pathlib import Path

    from whole_program import Stage

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
MENU_WARNINGS = ("This plugin does not support raise", "This plugin does not support grabbing the keyboard")
WALL = "calf-wall-straight"
HOPS = """supple: 1
title: Hops
kind: strength
steps:
  - exercise: hop
"""


def catalogue(stage: Stage) -> ExercisesPage:
    assert isinstance(stage.page, ExercisesPage)
    return stage.page


def look(stage: Stage) -> ExercisePage:
    assert isinstance(stage.page, ExercisePage)
    return stage.page


def editor(stage: Stage) -> ExerciseEditorPage:
    assert isinstance(stage.page, ExerciseEditorPage)
    return stage.page


def routine(stage: Stage) -> EditorPage:
    assert isinstance(stage.page, EditorPage)
    return stage.page


def click(stage: Stage, widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    stage.settle()


def type_words(stage: Stage, words: str) -> None:
    for letter in words:
        QTest.keyClicks(stage.running.window.focusWidget(), letter)
        stage.settle()


def card(stage: Stage) -> QuestionCard:
    (found,) = [each for each in stage.page.findChildren(QuestionCard) if each.isVisible()]
    return found


def picker(stage: Stage) -> Picker:
    (found,) = [each for each in stage.page.findChildren(Picker) if each.isVisible()]
    return found


def own(stage: Stage) -> Path:
    return stage.home / "exercises"


def write(stage: Stage, name: str, text: str) -> Path:
    own(stage).mkdir(parents=True, exist_ok=True)
    path = own(stage) / name
    path.write_text(text, "utf-8")
    return path


def built_in(stage: Stage, exercise_id: str) -> str:
    assert stage.ground is not None
    return (stage.ground.content.exercises / f"{exercise_id}.yaml").read_text("utf-8")


def open_exercises(stage: Stage, about: object = None) -> None:
    stage.answer_none()
    stage.open()
    stage.running.conductor.show_place(EXERCISES, about)
    stage.settle()


def read(stage: Stage) -> None:
    """Let the library be read as it lies on disk."""
    library = stage.running.conductor._parts.library
    library.read_again()
    library._pool.waitForDone()
    stage.settle()


def pull(stage: Stage, joint: str, to: float) -> None:
    """Press a slider at a share of its length and let go."""
    page = editor(stage)
    slider = page.pose.angles.sliders[joint].slider
    at = QPoint(round(slider.width() * to), slider.height() // 2)
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    stage.settle()
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    stage.settle()


def outline(stage: Stage) -> bytes:
    """The figure's pixels."""
    image = editor(stage).pose.stage.figure.grab().toImage()
    return bytes(image.constBits())


def test_a_built_in_exercise_is_customised_by_a_slider(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    stage.running.conductor.show_place(EDITOR)
    stage.settle()
    assert isinstance(stage.page, EditorPlace)
    click(stage, stage.page.exercises)
    # Found by typing; the letters go to the search from the list.
    type_words(stage, "upper calf wall")
    page = catalogue(stage)
    assert page.search.text() == "upper calf wall"
    stage.press(Key.Key_Down, Key.Key_Return)
    assert look(stage).exercise_id == WALL
    click(stage, look(stage).edit)
    # Its figure follows the slider.
    before, text = outline(stage), editor(stage).file.document.text
    assert text == built_in(stage, WALL)
    click(stage, editor(stage).pose.strip.moments[1])
    stood = outline(stage)
    assert stood != before
    pull(stage, "hip", 0.9)
    bent = editor(stage).file.document.text
    moved = outline(stage)
    assert moved != stood
    changed = [(old, new) for old, new in zip(text.splitlines(), bent.splitlines(), strict=True) if old != new]
    ((old, new),) = changed
    assert old.strip() == "right: {hip: -4, knee: 0}"
    assert new.strip().startswith("right: {hip: 1")
    # One pull is one step of the history; back, and forth by the other slider.
    stage.press(Key.Key_Z, modifier=CONTROL)
    assert (editor(stage).file.document.text, outline(stage)) == (text, stood)
    assert not editor(stage).file.document.can_undo
    stage.press(Key.Key_Y, modifier=CONTROL)
    assert (editor(stage).file.document.text, outline(stage)) == (bent, moved)
    stage.press(Key.Key_Z, modifier=CONTROL)
    # By keys, twice: one step too.
    editor(stage).pose.angles.sliders["knee"].slider.setFocus()
    stage.press(Key.Key_Right, Key.Key_Right)
    assert "right: {hip: -4, knee: 2}" in editor(stage).file.document.text
    stage.press(Key.Key_Z, modifier=CONTROL)
    assert "right: {hip: -4, knee: 0}" in editor(stage).file.document.text
    stage.press(Key.Key_Y, modifier=CONTROL)
    stage.press(Key.Key_S, modifier=CONTROL)
    saved = own(stage) / f"{WALL}.yaml"
    assert "knee: 2}" in saved.read_text("utf-8")
    read(stage)
    assert stage.running.conductor._parts.library.library.exercises[WALL].yours
    # Back to its page, which says whose it is now.
    stage.press(Key.Key_Escape)
    assert look(stage)._facts.replaces_built_in


def test_a_deleted_exercise_lets_the_one_that_came_with_supple_back(stage: Stage) -> None:
    open_exercises(stage, WALL)
    own(stage).mkdir(parents=True, exist_ok=True)
    saved = own(stage) / f"{WALL}.yaml"
    saved.write_text(built_in(stage, WALL), "utf-8")
    read(stage)
    click(stage, look(stage).edit)
    editor(stage).file_menu.chosen.emit("delete")
    assert any("takes its place again" in label.text() for label in card(stage).findChildren(QLabel))
    card(stage).give("delete")
    read(stage)
    assert not saved.exists()
    stage.press(Key.Key_Escape)
    assert not look(stage)._facts.replaces_built_in


def test_one_s_own_exercise_is_deleted_and_routines_that_need_it_are_told(stage: Stage) -> None:
    open_exercises(stage, WALL)
    own(stage).mkdir(parents=True, exist_ok=True)
    (own(stage) / "hop.yaml").write_text(built_in(stage, "squat"), "utf-8")
    (stage.home / "routines").mkdir(exist_ok=True)
    (stage.home / "routines" / "hops.yaml").write_text(HOPS, "utf-8")
    read(stage)
    stage.running.conductor.show_place(EXERCISES, "hop")
    stage.settle()
    click(stage, look(stage).edit)
    editor(stage).file_menu.chosen.emit("delete")
    assert any("1 routine needs it" in label.text() for label in card(stage).findChildren(QLabel))
    card(stage).give("delete")
    read(stage)
    stage.press(Key.Key_Escape)
    assert catalogue(stage).list.exercises.row_of("hop") is None


def test_exercises_are_added_to_the_routine_that_is_open(stage: Stage) -> None:
    open_exercises(stage, WALL)
    click(stage, look(stage).add)
    (line,) = routine(stage).steps.table.lines
    assert line.name == "Upper-calf stretch at the wall"
    # A second one is added to the same routine, though it is not saved.
    routine(stage).steps.menu().actions()[-1].trigger()
    stage.settle()
    page = catalogue(stage)
    page.list.choose("squat")
    page.take_focus()
    stage.press(Key.Key_Return)
    click(stage, look(stage).add)
    assert [line.name for line in routine(stage).steps.table.lines] == ["Upper-calf stretch at the wall", "Squat"]
    stage.press(Key.Key_S, modifier=CONTROL)
    (made,) = (stage.home / "routines").glob("*.yaml")
    assert f"exercise: {WALL}" in made.read_text("utf-8")


def test_an_exercise_is_made_from_a_pattern_and_from_another(stage: Stage) -> None:
    open_exercises(stage)
    click(stage, catalogue(stage).new)
    type_words(stage, "strength")
    assert picker(stage).keys()[0] == "pattern strength"
    stage.press(Key.Key_Return)
    page = editor(stage)
    assert page.bench.understanding.exercise is not None
    assert page.pose.stage.pose is not None
    stage.press(Key.Key_A, modifier=CONTROL)
    type_words(stage, "Hop")
    stage.press(Key.Key_S, modifier=CONTROL)
    assert (own(stage) / "hop.yaml").read_text("utf-8").startswith("supple: 1\nname: Hop\nmethod: strength\n")
    assert page.header.title.text() == "Hop"
    read(stage)
    # Tried out, and back here.
    stage.press(Key.Key_F5)
    assert stage.running.flow.is_playing
    stage.press(Key.Key_Escape)
    stage.running.conductor._on_session_left()
    stage.settle()
    assert isinstance(stage.page, ExerciseEditorPage)
    click(stage, page.header.back)
    assert look(stage).exercise_id == "hop"
    click(stage, look(stage).as_new)
    assert "name: Hop (copy)" in editor(stage).file.document.text
    assert not editor(stage).file.is_changed
    stage.press(Key.Key_S, modifier=CONTROL)
    assert sorted(path.name for path in own(stage).iterdir()) == ["hop-copy.yaml", "hop.yaml"]


def test_changes_are_not_lost_on_the_way_out(stage: Stage) -> None:
    open_exercises(stage, ExerciseAsk(exercise_id=WALL))
    type_words(stage, "My ")
    assert editor(stage).file.is_changed
    stage.running.conductor.show_place(TODAY)
    stage.settle()
    click(stage, card(stage).buttons["stay"])
    assert isinstance(stage.page, ExerciseEditorPage)
    # What is typed outlives the program, and is offered among exercises only.
    stage.close()
    stage.open()
    stage.running.conductor.show_place(EDITOR)
    stage.settle()
    assert isinstance(stage.page, EditorPlace)
    assert stage.page.rows == []
    stage.running.conductor.show_place(EXERCISES)
    stage.settle()
    (waiting,) = catalogue(stage).unfinished
    assert "My Upper-calf stretch" in waiting.text()
    click(stage, waiting)
    assert "name: My Upper-calf" in editor(stage).file.document.text
    stage.press(Key.Key_S, modifier=CONTROL)
    assert (own(stage) / f"{WALL}.yaml").exists()
    type_words(stage, "X")
    stage.press(Key.Key_Escape)
    click(stage, card(stage).buttons["discard"])
    assert look(stage).exercise_id == WALL
    stage.press(Key.Key_Escape)
    assert catalogue(stage).list.chosen() is not None
    stage.press(Key.Key_Escape)
    assert isinstance(stage.page, EditorPlace)


def test_a_broken_exercise_is_offered_to_be_mended(stage: Stage) -> None:
    path = write(stage, "mine.yaml", built_in_text().replace("position: standing", "position: sofa"))
    open_exercises(stage)
    (button,) = catalogue(stage).unfinished
    assert "mine" in button.text()
    click(stage, button)
    page = editor(stage)
    assert page.source.view.current_line() == 8
    assert page.words.forms[0].fields["position"].trouble.isVisible()
    assert not page.header.attempt.isEnabled()
    # The figure is there although the exercise cannot be played.
    assert page.pose.stage.pose is not None
    page.source.view.setFocus()
    stage.press(Key.Key_F8)
    page.bench.finish()
    stage.press(Key.Key_Period, modifier=CONTROL)
    assert page.problems.findings
    # By the form it is mended.
    field = page.words.forms[0].fields["position"]
    field.changed.emit("position", "standing")
    page.bench.read_now()
    assert page.header.attempt.isEnabled()
    stage.press(Key.Key_S, modifier=CONTROL)
    assert path.read_text("utf-8") == built_in_text()
    read(stage)
    stage.running.conductor.show_place(EXERCISES, "mine")
    stage.settle()
    assert look(stage).exercise_id == "mine"


def built_in_text() -> str:
    return (
        "supple: 1\nname: Mine\nmethod: stretch\nprimary: [soleus]\nsides: each\ndose:\n  hold: 30 s\n"
        "position: standing\nstart: Stand.\ncues:\n  - Lean.\nstop-signs: [sharp]\n"
        "pose:\n  view: side\n  contacts: {feet: floor}\n  keys:\n    - name: stand\n"
    )


def test_what_is_gone_or_closed_is_said_in_words(stage: Stage) -> None:
    open_exercises(stage, ExerciseAsk(exercise_id="nothing"))
    assert stage.page_name == "ExercisesPage"
    stage.running.conductor.show_place(EXERCISES, ExerciseAsk(draft_id="nothing"))
    stage.settle()
    assert stage.page_name == "ExercisesPage"
    stage.running.conductor.show_place(EXERCISES, ExerciseAsk(path=own(stage) / "gone.yaml"))
    stage.settle()
    assert stage.page_name == "ExercisesPage"
    stage.running.conductor.show_place(EXERCISES, "nothing")
    stage.settle()
    assert stage.page_name == "ExercisesPage"
    path = write(stage, "mine.yaml", built_in_text())
    read(stage)
    if os.access("/proc/1/environ", os.R_OK):
        pytest.skip("whoever may read everything may write everything")
    path.chmod(0o400)
    stage.running.conductor.show_place(EXERCISES, ExerciseAsk(exercise_id="mine"))
    stage.settle()
    assert editor(stage).notice.banner is not None


def test_pages_follow_files_and_look(stage: Stage) -> None:
    write(stage, "mine.yaml", built_in_text())
    open_exercises(stage, "mine")
    write(stage, "mine.yaml", built_in_text().replace("Mine", "Ours"))
    read(stage)
    assert look(stage)._facts.exercise.name == "Ours"
    theme = stage.running.conductor._parts.pages.theme
    stage.running.conductor.set_theme(theme)
    stage.settle()
    assert look(stage).exercise_id == "mine"
    click(stage, look(stage).edit)
    read(stage)
    stage.running.conductor.set_theme(theme)
    stage.settle()
    assert editor(stage).file.name == "mine.yaml"
    # A copy of it stands beside it.
    page = editor(stage)
    page._on_file_chosen("save-copy")
    stage.settle()
    assert sorted(path.name for path in own(stage).iterdir()) == ["mine-2.yaml", "mine.yaml"]
    assert "name: Ours (copy)" in page.file.document.text
    page._on_file_chosen("new")
    stage.settle()
    picker(stage).put_away()
    stage.running.conductor.show_place(EXERCISES, ExerciseAsk(path=own(stage) / "mine.yaml"))
    stage.settle()
    assert editor(stage).file.name == "mine.yaml"
    stage.running.conductor.show_place(EXERCISES)
    assert isinstance(stage.page, ExerciseEditorPage)


def test_an_exercise_leads_to_its_routines_and_to_easier_ones(stage: Stage) -> None:
    open_exercises(stage, WALL)
    page = look(stage)
    harder = next(iter(page.leads.values()))
    name = harder.text()
    click(stage, harder)
    assert look(stage)._facts.exercise.name == name
    stage.running.conductor.show_place(EXERCISES, WALL)
    stage.settle()
    used = next(iter(look(stage).routines.values()))
    click(stage, used)
    assert stage.page_name == "RoutinePage"
    # Whoever comes back is where they were.
    stage.running.conductor.show_place(EXERCISES)
    stage.settle()
    assert look(stage).exercise_id == WALL


def test_the_page_of_a_kind_leads_to_all_exercises(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    stage.running.conductor.show_place("stretch")
    stage.settle()
    assert isinstance(stage.page, KindPage)
    click(stage, stage.page.exercises)
    assert len(catalogue(stage).list.exercises.exercises) > 100


@pytest.mark.qt_log_ignore(*MENU_WARNINGS)
def test_the_catalogue_is_filtered_by_clicks(stage: Stage) -> None:
    write(stage, "mine.yaml", built_in_text())
    open_exercises(stage)
    page = catalogue(stage)
    every = len(page.list.exercises.exercises)
    assert page.count.text() == f"{every} exercises"

    def choose(button: QWidget, text: str) -> None:
        click(stage, button)
        (menu,) = [each for each in page.findChildren(ChoiceMenu) if each.isVisible()]
        (action,) = [each for each in menu.actions() if each.text() == text]
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        stage.settle()

    choose(page.filters.muscle, "Lower calf")
    choose(page.filters.method, "Stretch")
    choose(page.filters.position, "Standing")
    found = {exercise.name for exercise in page.list.exercises.exercises}
    assert "Mine" in found
    assert len(found) < every
    choose(page.filters.things, "wall")
    assert all(
        not any(need.any_of == ("wall",) and not need.optional for need in exercise.equipment)
        for exercise in page.list.exercises.exercises
    )
    choose(page.filters.things, "step")
    assert "2" in page.filters.things.text()
    yours = page.filters.whose._buttons.button(1)
    click(stage, yours)
    assert [exercise.name for exercise in page.list.exercises.exercises] == ["Mine"]
    click(stage, page.filters.whose._buttons.button(2))
    assert "Mine" not in {exercise.name for exercise in page.list.exercises.exercises}
    stage.press(Key.Key_F, modifier=CONTROL)
    type_words(stage, "zzzz")
    assert page.show_all.isVisible()
    assert page.list.isHidden()
    click(stage, page.show_all)
    assert len(page.list.exercises.exercises) == every
    choose(page.filters.muscle, "Lower calf")
    page.take_focus()
    stage.press(Key.Key_Escape)
    assert len(page.list.exercises.exercises) == every
    choose(page.filters.muscle, "Lower calf")
    choose(page.filters.muscle, "Any")
    assert len(page.list.exercises.exercises) == every


def test_only_what_is_seen_is_drawn_and_the_keys_go_through_the_cards(stage: Stage) -> None:
    open_exercises(stage)
    page = catalogue(stage)
    for _ in range(60):
        QApplication.processEvents()
    assert 4 <= page.list.stills.count < 40
    first = page.list.chosen()
    stage.press(Key.Key_Right, Key.Key_Down, Key.Key_Left)
    chosen = page.list.chosen()
    assert chosen is not None
    assert chosen != first
    ring = page.list.property("ring")
    assert QRect(page.list.viewport().rect()).contains(ring.toAlignedRect())
    stage.press(Key.Key_End)
    for _ in range(60):
        QApplication.processEvents()
    assert page.list.stills.count < 80
    # A click opens.
    index = page.list.currentIndex()
    at = page.list.visualRect(index).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    stage.settle()
    assert isinstance(stage.page, ExercisePage)
    model = page.list.exercises
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert isinstance(spoken, str)
    assert model.exercises[0].name in spoken
    assert model.data(model.index(0), Qt.ItemDataRole.DecorationRole) is None
    assert model.data(model.index(9999)) is None
