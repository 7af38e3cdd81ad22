"""The editor of an exercise: each field, slider and button is the smallest edit of the text."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from supple.body.side import Side
from supple.document.kept_file import new_file
from supple.document.shelf import make_shelf
from supple.routine.codes import Codes, read_codes
from supple.routine.exercise import Method
from supple.routine.exercise_reader import read_exercise
from supple.routine.library import Library
from supple.session.timing import Timing
from supple.ui.editing.open_file import OpenFile
from supple.ui.pages.editor.exercise.completion import ExerciseCompletion
from supple.ui.pages.editor.exercise.page import ExerciseEditorPage
from supple.ui.pages.editor.exercise.patterns import exercise_pattern
from supple.ui.pages.editor.exercise.pose_stage import MOVING
from supple.ui.pages.editor.workbench import Shop
from supple.ui.widgets.choice_menu import ChoiceMenu

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from supple.document.message import Message
    from supple.ui.start_request import StartRequest
    from supple.ui.theme import Theme

ROOT = Path(__file__).parents[3]
Key = Qt.Key
NOW = datetime(2026, 11, 28, 10, 0, tzinfo=UTC)
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MENU_WARNINGS = ("This plugin does not support raise", "This plugin does not support grabbing the keyboard")
TEXT = """# mine
supple: 1
name: Reach
method: mobility
primary: core  # the middle
sides: each
dose: {reps: 8, tempo: 3 s}
position: standing
equipment:
  - any: [wall, post]
  - optional: mat
start: Stand.
cues:
  - Reach up.
easier: Reach less.
stop-signs: [sharp]
evidence: comfort
pose:
  view: side
  contacts: {feet: floor}
  keys:
    - name: ready
      right: {hip: [10, 4, 0]}
    - name: up  # the end
      hold: 2
      both: {shoulder: 120}
"""
BARE = TEXT[: TEXT.index("pose:")]


@cache
def codes() -> Codes:
    read = read_codes((ROOT / "resources" / "codes.yaml").read_text("utf-8")).value
    assert read is not None
    return read


@cache
def shop() -> Shop:
    squat = read_exercise((ROOT / "resources" / "exercises" / "squat.yaml").read_bytes(), "squat").value
    assert squat is not None
    return Shop(Library({"squat": squat}, {}), {}, codes(), Timing())


@pytest.fixture
def make(theme: Theme, qtbot: QtBot, tmp_path: Path) -> Callable[..., ExerciseEditorPage]:
    def _make(text: str = TEXT, size: tuple[int, int] = (1224, 800), look: Theme = theme) -> ExerciseEditorPage:
        shelf = make_shelf(tmp_path / "state", lambda: NOW, ())
        file = OpenFile(new_file(shelf, "new"), text, is_pristine=True)
        page = ExerciseEditorPage(look, file, "reach", shop())
        qtbot.addWidget(page)
        page.resize(*size)
        page.show()
        page.activateWindow()
        page.take_focus()
        QApplication.processEvents()
        return page

    return _make


def press(page: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page.window().focusWidget() or page, key, modifier)
    QApplication.processEvents()


def type_words(page: QWidget, words: str) -> None:
    QTest.keyClicks(page.window().focusWidget(), words)
    QApplication.processEvents()


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def text_of(page: ExerciseEditorPage) -> str:
    page.bench.read_now()
    return page.file.document.text


def changes(page: ExerciseEditorPage, before: str = TEXT) -> list[str]:
    """The lines that are new."""
    old = before.splitlines()
    return [line.strip() for line in text_of(page).splitlines() if line not in old]


def fill(page: ExerciseEditorPage, part: int, key: str, words: str) -> None:
    """Write into a field as a person does: all of it anew."""
    page.words.choose(part)
    inner = page.words.forms[part].fields[key].inner
    inner.setFocus()
    press(page, Key.Key_A, CONTROL)
    press(page, Key.Key_Delete)
    type_words(page, words)


@pytest.mark.parametrize(
    ("part", "key", "words", "line"),
    [
        (0, "name", "Reach high", "name: Reach high"),
        (0, "dose.amount", "12", "dose: {reps: 12, tempo: 3 s}"),
        (0, "dose.tempo", "4 s", "dose: {reps: 8, tempo: 4 s}"),
        (0, "dose.sets", "2", "dose: {reps: 8, tempo: 3 s, sets: 2}"),
        (0, "suits", "warm-up, runs", "suits: [warm-up, runs]"),
        (1, "start", "Stand tall.", "start: Stand tall."),
        (1, "easier.text", "Half way.", "easier: Half way."),
        (2, "sources", "SEED", "sources: [SEED]"),
        (2, "why", "It helps.", "why: It helps."),
    ],
)
def test_a_field_is_the_smallest_edit(
    make: Callable[..., ExerciseEditorPage], part: int, key: str, words: str, line: str
) -> None:
    page = make()
    fill(page, part, key, words)
    assert changes(page) == [line]
    shown = page.words.forms[part].fields[key]
    assert not shown.trouble.isVisible()
    while page.file.document.can_undo:
        press(page, Key.Key_Z, CONTROL)
    assert text_of(page) == TEXT


def test_cues_are_lines(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    page.words.choose(1)
    page.words.forms[1].fields["cues"].inner.setFocus()
    press(page, Key.Key_End, CONTROL)
    press(page, Key.Key_Return)
    type_words(page, "Breathe.")
    assert changes(page) == ["- Breathe."]


def test_an_easier_exercise_makes_keys_of_words_and_back(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    fill(page, 1, "easier.exercise", "squat")
    assert page.bench.understanding.exercise is not None
    easier = page.bench.understanding.exercise.easier
    assert easier is not None
    assert (easier.text, easier.exercise) == ("Reach less.", "squat")
    fill(page, 1, "easier.text", "Less.")
    assert "text: Less." in text_of(page)
    fill(page, 1, "easier.exercise", "")
    assert "squat" not in text_of(page)


def test_work_of_another_sort_takes_its_tempo_away(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    combo = page.words.forms[0].fields["dose.work"].inner
    combo.setFocus()
    press(page, Key.Key_Home)
    assert changes(page) == ["dose: {hold: 30 s}"]
    fill(page, 0, "dose.amount", "")
    assert changes(page) == ["dose: {hold: 30 s}"]


def test_a_mistake_is_said_below_its_field(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    fill(page, 0, "dose.sets", "many")
    assert page.words.forms[0].fields["dose.sets"].trouble.isVisible()
    assert not page.header.attempt.isEnabled()
    fill(page, 0, "name", "")
    assert page.header.title.text() == "Exercise without a name"
    press(page, Key.Key_F8)
    press(page, Key.Key_F8, SHIFT)
    press(page, Key.Key_Period, CONTROL)
    page.bench.finish()
    assert page.problems.findings


@pytest.mark.qt_log_ignore(*MENU_WARNINGS)
def test_tags_are_added_from_a_list_and_taken_away(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    form = page.words.forms[0]
    assert [tag.text() for tag in form.tags["equipment"].tags] == ["wall or post", "mat, if at hand"]
    assert [tag.text() for tag in form.tags["primary"].tags] == ["Tummy and waist"]

    def add(key: str, meaning: str) -> None:
        click(form.tags[key].add)
        (menu,) = [each for each in page.findChildren(ChoiceMenu) if each.isVisible()]
        (action,) = [each for each in menu.actions() if each.text() == meaning]
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
        QApplication.processEvents()

    add("primary", "Lower back")
    assert "lower-back" in text_of(page)
    assert "# the middle" in text_of(page)
    add("secondary", "Shoulders and arms")
    assert "secondary: [shoulders-arms]" in text_of(page)
    add("equipment", "band")
    click(form.tags["equipment"].tags[0])
    exercise = page.bench.understanding.exercise
    assert exercise is not None
    assert [(need.any_of[0].value, need.optional) for need in exercise.equipment] == [("mat", True), ("band", False)]
    form.tags["secondary"].tags[0].setFocus()
    press(page, Key.Key_Space)
    assert "secondary" not in text_of(page)
    assert page.window().focusWidget() is form.tags["secondary"].add
    page.words.choose(2)
    care = page.words.forms[2]
    assert len(care.tags["stop-signs"].tags) == 1
    care.tags["stop-signs"].tags[0].setFocus()
    press(page, Key.Key_Space)
    assert "stop-signs" not in text_of(page)


# The pose.


def test_the_figure_shows_the_chosen_moment_and_moves(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    stage, strip = page.pose.stage, page.pose.strip
    assert [button.text() for button in strip.moments] == ["1  ready", "2  up"]
    first = stage.figure.grab().toImage()
    click(strip.moments[1])
    assert stage.figure.grab().toImage() != first
    assert "up" in stage.figure.accessibleName()
    press(page, Key.Key_Left)
    assert page.pose.current == 0
    assert stage.figure.grab().toImage() == first
    click(stage.motion._buttons.button(MOVING))
    assert stage.figure.accessibleName() == "The moving figure"
    assert stage.side is Side.RIGHT
    click(stage.turn)
    assert stage.side is Side.LEFT
    assert not stage.badge.isHidden()
    # An edit brings the moment back.
    page.pose.angles.sliders["knee"].slider.setFocus()
    press(page, Key.Key_Right)
    assert stage.figure.accessibleName() != "The moving figure"


def test_sliders_are_of_a_part_and_show_what_holds(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    angles, parts = page.pose.angles, page.pose.parts
    assert angles.sliders["hip"].value() == 10
    assert angles.sliders["hip-out"].value() == 4
    assert angles.sliders["elbow"].value() == 12
    assert not angles.sliders["lean"].isVisible()
    click(parts._buttons.button(3))
    assert angles.sliders["lean"].isVisible()
    angles.take_focus()
    press(page, Key.Key_PageUp)
    assert changes(page) == ["trunk:", "lean: 5"]
    click(parts._buttons.button(1))
    angles.sliders["knee"].slider.setFocus()
    press(page, Key.Key_Left)
    assert "left:" in text_of(page)
    click(parts._buttons.button(2))
    click(page.pose.strip.moments[1])
    angles.sliders["shoulder"].slider.setFocus()
    press(page, Key.Key_Left)
    assert "both: {shoulder: 119}" in text_of(page)
    for _ in range(3):
        press(page, Key.Key_Z, CONTROL)
    assert text_of(page) == TEXT


def test_a_pull_is_one_step_and_follows_the_pointer(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    slider = page.pose.angles.sliders["knee"].slider
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(slider, left, none, QPoint(30, slider.height() // 2))
    for x in (40, 60, 90):
        QTest.mouseMove(slider, QPoint(x, slider.height() // 2))
        QApplication.processEvents()
    QTest.mouseRelease(slider, left, none, QPoint(90, slider.height() // 2))
    QApplication.processEvents()
    assert "knee: " in text_of(page)
    press(page, Key.Key_Z, CONTROL)
    assert text_of(page) == TEXT


def test_an_angle_beyond_its_limit_stays_and_is_hinted_at(make: Callable[..., ExerciseEditorPage]) -> None:
    text = TEXT.replace("both: {shoulder: 120}", "both: {elbow: 175}")
    page = make(text)
    page.pose.choose(1)
    assert page.pose.angles.sliders["elbow"].value() == 175
    assert text_of(page) == text
    page.bench.finish()
    hints = [finding.mark.sentence for finding in page.problems.findings]
    assert any("elbow" in sentence for sentence in hints)
    page.panes.show_pane(2)
    click(page.problems.rows[0])
    assert page.source.view.selection().cursor > 0


def test_moments_are_copied_moved_and_taken_out(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    strip = page.pose.strip
    assert not strip.earlier.isEnabled()
    click(strip.add)
    assert [button.text() for button in strip.moments] == ["1  ready", "2  new", "3  up"]
    assert page.pose.current == 1
    click(strip.later)
    assert [button.text() for button in strip.moments] == ["1  ready", "2  up", "3  new"]
    assert page.pose.current == 2
    assert "# the end" in text_of(page)
    click(strip.delete)
    assert page.pose.current == 1
    click(strip.earlier)
    assert [button.text() for button in strip.moments] == ["1  up", "2  ready"]
    click(strip.delete)
    assert not strip.delete.isEnabled()
    assert page.pose.take_focus() is None
    for _ in range(5):
        press(page, Key.Key_Z, CONTROL)
    assert text_of(page) == TEXT


def test_name_times_contacts_and_things_are_written(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    pose = page.pose
    click(pose.parts._buttons.button(4))
    for key, words in (("name", "start"), ("hold", "1"), ("move", "2"), ("y", "0.2")):
        pose.moment.fields[key].inner.setFocus()
        press(page, Key.Key_A, CONTROL)
        type_words(page, words)
    assert changes(page) == ["- name: start", "hold: 1", "move: 2", "y: 0.2"]
    assert pose.moment.contacts.words.placeholderText() == "feet: floor"
    pose.moment.contacts.inner.setFocus()
    type_words(page, "left foot: floor 1")
    assert "left foot: floor 1" in changes(page)
    click(pose.parts._buttons.button(5))
    pose.picture.props.inner.setFocus()
    type_words(page, "wall: x 3")
    understood = page.bench.understanding.pose
    assert understood is not None
    assert [prop.name for prop in understood.props] == ["wall"]
    pose.picture.contacts.inner.setFocus()
    press(page, Key.Key_A, CONTROL)
    type_words(page, "feet: floor 0.2")
    assert "feet: floor 0.2" in text_of(page)
    pose.picture.fields["view"].inner.setFocus()
    press(page, Key.Key_End)
    assert "view: top" in text_of(page)


def test_an_exercise_without_a_figure_gets_one(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make(BARE)
    assert page.pose.begin.isVisible()
    assert page.pose.stage.pose is None
    page.pose.take_focus()
    press(page, Key.Key_Space)
    assert page.pose.stage.pose is not None
    assert not page.pose.begin.isVisible()
    assert page.bench.understanding.exercise is not None
    press(page, Key.Key_Z, CONTROL)
    assert page.pose.stage.pose is None


def test_a_pose_that_cannot_be_read_leaves_the_last_one(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    page.go_to_line(19)
    press(page, Key.Key_End)
    type_words(page, "ways")
    page.bench.read_now()
    assert page.bench.understanding.pose is None
    assert page.pose.stage.pose is not None
    for key in (Key.Key_Backspace,) * 4:
        press(page, key)
    assert text_of(page) == TEXT
    # Half-written source keeps the forms from harm.
    page.source.view.setFocus()
    press(page, Key.Key_End, CONTROL)
    type_words(page, "x: [")
    said: list[Message] = []
    page.said.connect(said.append)
    page.commands.set_angle(0, "right", "knee", 20)
    page.commands.add_tag("primary", "soleus")
    assert not page.commands.add_moment(0)
    page.pose.strip.add_asked.emit()
    page.pose.strip.shift_asked.emit(1)
    assert len(said) == 5


# The page.


def test_keys_lead_from_pane_to_pane(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    panes: tuple[QWidget, ...] = (page.words, page.pose, page.source, page.words)
    for pane in panes[1:]:
        press(page, Key.Key_F6)
        if pane is page.words:
            press(page, Key.Key_F6)
        held = page.window().focusWidget()
        assert pane.isAncestorOf(held) or pane is page.words
    press(page, Key.Key_F6, SHIFT)
    press(page, Key.Key_F, CONTROL)
    assert page.source.find_bar.isVisible()


@pytest.mark.parametrize("size", [(904, 600), (1224, 800), (1864, 1080)])
def test_nothing_is_cut_off(make: Callable[..., ExerciseEditorPage], size: tuple[int, int]) -> None:
    page = make(size=size)
    assert page.panes.is_folded is (size[0] < 1080)
    assert page.pose.stage.figure.height() >= 120
    assert page.pose.parts.geometry().right() <= page.pose.width()
    assert page.pose.angles.sliders["hip"].slider.width() >= 96
    for button in (page.pose.strip.add, page.pose.strip.delete, page.pose.stage.turn):
        assert min(button.width(), button.height()) >= 40


@pytest.mark.qt_log_ignore(*MENU_WARNINGS)
def test_the_menu_and_the_play_button(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    asked: list[StartRequest] = []
    page.start_asked.connect(asked.append)
    press(page, Key.Key_F5)
    (request,) = asked
    assert request.routine is not None
    (step,) = request.routine.steps
    assert step.exercise.name == "Reach"
    click(page.header.more)
    (menu,) = [each for each in page.findChildren(ChoiceMenu) if each.isVisible()]
    assert menu.actions()[0].text() == "New exercise"
    hide = next(action for action in menu.actions() if action.objectName() == "source")
    hide.trigger()
    menu.close()
    assert not page.panes.bottom.isVisible()
    page._on_file_chosen("source")
    click(page.source.hide_button)
    assert not page.panes.bottom.isVisible()
    page.walk.find()
    assert page.panes.bottom.isVisible()
    fill(page, 0, "name", "")
    page.bench.read_now()
    press(page, Key.Key_F5)
    assert len(asked) == 1


@pytest.mark.parametrize("method", list(Method))
def test_each_pattern_is_an_exercise_whose_figure_is_whole(
    make: Callable[..., ExerciseEditorPage], method: Method
) -> None:
    page = make(exercise_pattern(method))
    page.bench.finish()
    assert page.bench.understanding.exercise is not None
    assert page.bench.understanding.exercise.method is method
    assert [finding.mark.sentence for finding in page.problems.findings] == []


@pytest.mark.parametrize(
    ("line", "expected", "missing"),
    [
        ("me", "method: ", "cues: "),
        ("method: st", "stretch", "roll"),
        ("primary: [so", "soleus", "core"),
        ("dose: {ho", "hold: ", "name: "),
        ("dose:\n  re", "reps: ", "name: "),
        ("easier:\n  exercise: sq", "squat", ""),
        ("stop-signs:  sh", "sharp", ""),
        ("pose:\n  keys:\n    - name: a\n      ho", "hold: ", "view: "),
        ("pose:\n  keys:\n    - right: {kn", "knee: ", "hold: "),
        ("pose:\n  trunk:\n    le", "lean: ", "knee: "),
        ("contraindications: [dv", "dvt", "sharp"),
        ("equipment: wa", "wall", "mat"),
    ],
)
def test_the_source_is_completed(line: str, expected: str, missing: str) -> None:
    complete = ExerciseCompletion(shop)
    offer = complete(line, len(line))
    options = [option.text for option in offer.options]
    assert options[0] == expected
    assert missing not in options
    assert line[offer.start : offer.end] in expected


def test_nothing_is_offered_in_comments_and_free_words() -> None:
    complete = ExerciseCompletion(shop)
    assert complete("name: x # me", 12).options == ()
    assert complete("name: Up", 8).options == ()
    assert complete("me: stretch", 2).options[0].text == "method"


# Pulling at the figure.


def pull_at(page: ExerciseEditorPage, part: str, name: str, by: tuple[int, int]) -> None:
    layer = page.pose.stage.handles
    (spot,) = [at for handle, at in layer.spots() if (handle.part, handle.name) == (part, name)]
    start = spot.toPoint()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseMove(layer, start)
    QTest.mousePress(layer, left, none, start)
    for step in (1, 2, 3):
        at = QPointF(start + QPoint(by[0] * step // 3, by[1] * step // 3))
        move = QMouseEvent(QEvent.Type.MouseMove, at, layer.mapToGlobal(at), left, left, none)
        QApplication.sendEvent(layer, move)
        QApplication.processEvents()
    QTest.mouseRelease(layer, left, none, start + QPoint(*by))
    QApplication.processEvents()


def test_a_pull_at_a_hand_turns_one_joint_in_one_step(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    click(page.pose.strip.moments[1])
    layer = page.pose.stage.handles
    before = page.pose.stage.figure.grab().toImage()
    bare = layer.grab().toImage()
    click(page.pose.parts._buttons.button(5))
    pull_at(page, "right", "hand", (0, 60))
    assert page.pose.stage.figure.grab().toImage() != before
    # The rings are there while the mouse is, and the sliders are those of what was pulled.
    assert layer.grab().toImage() != bare
    assert page.pose.parts.current() == 0
    changed = changes(page)
    assert any(joint in line for line in changed for joint in ("shoulder", "elbow", "arm-"))
    press(page, Key.Key_Z, CONTROL)
    assert text_of(page) == TEXT
    assert not page.file.document.can_undo
    layer.leaveEvent(QEvent(QEvent.Type.Leave))
    assert layer.grab().toImage() == bare


def test_what_is_held_or_far_or_moving_is_not_pulled(make: Callable[..., ExerciseEditorPage]) -> None:
    text = TEXT.replace("{feet: floor}", "{right foot: floor 0 0.4, left foot: floor 0 0.4}")
    page = make(text)
    stage = page.pose.stage
    # A foot that stands in a place stays there.
    pull_at(page, "left", "foot", (20, -20))
    assert page.pose.parts.current() == 1
    # A press without a pull, and one beside the figure, change nothing.
    pull_at(page, "right", "elbow", (2, 0))
    QTest.mousePress(stage.handles, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(1, 1))
    QTest.mouseRelease(stage.handles, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(1, 1))
    assert text_of(page) == text
    click(stage.motion._buttons.button(MOVING))
    assert stage.handles.isHidden()
    assert stage.handles.spots() == ()


def test_the_picture_of_the_left_is_pulled_the_other_way(make: Callable[..., ExerciseEditorPage]) -> None:
    page = make()
    click(page.pose.strip.moments[1])
    (first,) = [
        at for handle, at in page.pose.stage.handles.spots() if handle.name == "hand" and handle.part == "right"
    ]
    click(page.pose.stage.turn)
    (then,) = [at for handle, at in page.pose.stage.handles.spots() if handle.name == "hand" and handle.part == "right"]
    middle = page.pose.stage.figure.width() / 2
    assert then.x() - middle == pytest.approx(middle - first.x(), abs=3)
