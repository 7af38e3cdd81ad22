from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from supple.body.outline_reader import read_outlines
from supple.routine.choices import Choices
from supple.routine.codes import Codes, read_codes
from supple.routine.library import ContentFolders, Library
from supple.routine.library_reader import read_library
from supple.session.timing import Timing
from supple.ui.figure_painting import still_pixmap
from supple.ui.pages.routine.page import RoutinePage
from supple.ui.start_request import StartRequest
from supple.ui.widgets.figure_picture import FigurePicture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme

ROOT = Path(__file__).parents[3]
# The offscreen screen cannot raise a menu; this is not about us.
MENU_WARNINGS = ("This plugin does not support raise", "This plugin does not support grabbing the keyboard")
YOURS = {
    "my-circuit": """
supple: 1
title: My circuit
kind: strength
often: Twice a week
by: A. Person
stop: [sharp, dizzy]
steps:
  - exercise: march-in-place
    time: 60 s
  - repeat: 2
    rest: 30 s
    steps:
      - exercise: squat
        reps: 10
        until: done
      - exercise: glute-bridge
        reps: 10
        note: Slowly down
  - exercise: calf-wall-straight
    hold: 45 s
    sides: left
""",
    "one-step": """
supple: 1
title: One step
kind: stretch
steps:
  - exercise: calf-wall-straight
    range: [30 s, 60 s]
""",
}


@dataclass
class Heard:
    """What a page told."""

    started: list[StartRequest] = field(default_factory=list)
    chosen: list[tuple[str, Choices]] = field(default_factory=list)
    favourites: list[tuple[str, bool]] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    back: list[bool] = field(default_factory=list)


@pytest.fixture(scope="module")
def codes() -> Codes:
    read = read_codes((ROOT / "resources/codes.yaml").read_bytes()).value
    assert read is not None
    return read


@pytest.fixture(scope="module")
def library(codes: Codes, tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("yours")
    for name, text in YOURS.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    bundled = ContentFolders(ROOT / "resources/exercises", ROOT / "routines")
    read = read_library(bundled, ContentFolders(folder / "none", folder), codes)
    assert not read.broken
    return read


@pytest.fixture
def heard() -> Heard:
    return Heard()


def opened(
    page: RoutinePage,
    library: Library,
    qtbot: QtBot,
    heard: Heard,
    routine_id: str = "stretch-full-legs-10",
    choices: Choices | None = None,
    size: tuple[int, int] = (1064, 800),
) -> RoutinePage:
    qtbot.addWidget(page)
    page.start_asked.connect(heard.started.append)
    page.choices_changed.connect(lambda routine, value: heard.chosen.append((routine, value)))
    page.favourite_changed.connect(lambda routine, on: heard.favourites.append((routine, on)))
    page.folder_asked.connect(heard.folders.append)
    page.back_asked.connect(lambda: heard.back.append(True))
    page.resize(*size)
    page.show_routine(library.routines[routine_id], library, choices or Choices(), Timing())
    page.show()
    page.activateWindow()
    settle()
    page.take_focus()
    return page


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def make_page(theme: Theme, codes: Codes) -> RoutinePage:
    drawing = ROOT / "resources/body-map.svg"
    return RoutinePage(theme, lambda: read_outlines(drawing.read_text(encoding="utf-8")), codes)


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def texts(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_the_page_says_what_the_routine_is(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard)
    said = texts(page)
    for sentence in (
        "Full-leg stretch, 10 minutes",
        "Warm: after a run, a walk or a bath",
        "You need a wall, a mat and a cushion",
        "Stretch to a mild pull, 3 to 4 out of 10, never pain.",
        "General information, not medical advice. Stop on sharp pain, tingling, dizziness or chest pain.",
    ):
        assert sentence in said
    assert any(sentence.startswith("Well supported: Stretching builds") for sentence in said)
    assert page.summary.fact_texts() == ("10 min 9:50 in all", "7 steps", "1 change of position")
    assert page.summary.back.text() == "Stretch"
    assert page.steps.rows[0].head.accessibleName() == (
        "Upper-calf stretch at the wall, 40 s each side, 1:30 with changes"
    )
    assert not page.summary.file.isVisible()


def test_start_holds_the_focus_and_enter_starts(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard)
    assert page.focusWidget() is page.summary.start
    QTest.keyClick(page.summary.start, Qt.Key.Key_Return)
    assert heard.started == [StartRequest("stretch-full-legs-10", Choices())]
    click(page.summary.start)
    assert len(heard.started) == 2


def test_enter_starts_where_nothing_else_takes_it(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard)
    assert page.choice.hold_slider is not None
    slider = page.choice.hold_slider.slider
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Right)
    QTest.keyClick(slider, Qt.Key.Key_Enter)
    assert heard.started == [StartRequest("stretch-full-legs-10", Choices(hold_seconds=45))]


def test_a_longer_hold_changes_rows_and_totals_at_once(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard)
    slider = page.choice.hold_slider
    assert slider is not None
    assert (slider.value(), slider.slider.minimum(), slider.slider.maximum()) == (40, 30, 60)
    assert slider.slider.accessibleName() == "Hold"
    QTest.keyClick(slider.slider, Qt.Key.Key_End)
    assert heard.chosen == [("stretch-full-legs-10", Choices(hold_seconds=60))]
    assert page.steps.rows[0].view.amount == "1 min each side"
    # Six steps on each side and one on both: 13 holds of 20 s more.
    assert page.summary.fact_texts()[0] == "14 min 14:10 in all"


def test_own_values_come_back_and_the_focus_stays_on_the_page(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    kept = Choices(usual_hold_seconds=50, hold_seconds=30, removed=(2,), repeats=2)
    page = opened(make_page, library, qtbot, heard, choices=kept)
    assert page.choice.own_values.isVisible()
    page.choice.own_values.setFocus()
    QTest.keyClick(page.choice.own_values, Qt.Key.Key_Space)
    assert page.choices == Choices(usual_hold_seconds=50)
    assert not page.choice.own_values.isVisible()
    assert page.focusWidget() is page.summary.start
    assert page.summary.fact_texts()[0] == "10 min 9:50 in all"


def test_going_through_it_twice_doubles_the_steps(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard)
    assert page.choice.repeats is not None
    twice = page.choice.repeats.findChildren(QWidget)[1]
    click(twice)
    assert page.choices.repeats == 2
    assert page.summary.fact_texts()[1] == "14 steps"
    assert len(page.steps.rows) == 7


def test_one_set_is_offered_only_where_there_are_several(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard, "strength-classic")
    assert page.choice.repeats is None
    assert page.choice.hold_slider is None
    assert page.choice.walk_slider is None
    assert page.choice.sets is not None
    assert page.steps.rows[5].view.amount == "2 × 12 reps each side"
    click(page.choice.sets.findChildren(QWidget)[1])
    assert page.choices.most_sets == 1
    assert page.steps.rows[5].view.amount == "12 reps each side"
    click(page.choice.sets.findChildren(QWidget)[0])
    assert page.choices == Choices()
    assert any(text == "A band if you have one" for text in texts(page.care))


def test_sliders_are_named_by_what_they_set(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard, "warm-up-classic")
    assert page.choice.walk_slider is not None
    assert page.choice.walk_slider.slider.accessibleName() == "Brisk walk"
    QTest.keyClick(page.choice.walk_slider.slider, Qt.Key.Key_Right)
    assert page.choices.walk_seconds == 330
    assert page.steps.rows[0].view.amount == "5:30"
    assert page.choice.repeats is None
    page.show_routine(library.routines["foam-roll-classic"], library, Choices(), Timing())
    settle()
    assert page.choice.walk_slider.slider.accessibleName() == "Time on each spot"
    assert page.choice.repeats is not None
    assert "Press at 5 out of 10 or less" in " ".join(texts(page.care))


def test_a_step_is_taken_out_and_put_back(make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard) -> None:
    page = opened(make_page, library, qtbot, heard)
    row = page.steps.rows[1]
    assert row.out_button.accessibleName() == "Take out Lower-calf stretch at the wall"
    click(row.out_button)
    assert heard.chosen[-1] == ("stretch-full-legs-10", Choices(removed=(1,)))
    assert page.steps.rows[1] is row
    assert row.view.is_out
    assert row.head.accessibleName() == "Lower-calf stretch at the wall, taken out"
    assert page.summary.fact_texts() == ("8 min 8:20 in all", "6 steps", "1 change of position")
    row.out_button.setFocus()
    QTest.keyClick(row.out_button, Qt.Key.Key_Return)
    assert page.choices == Choices()
    assert page.summary.fact_texts()[1] == "7 steps"


def test_with_every_step_out_start_is_off_and_says_why(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard, "one-step")
    click(page.steps.rows[0].out_button)
    assert not page.summary.start.isEnabled()
    reason = "Every step is taken out. Put one back to start."
    assert page.summary.start.toolTip() == reason
    assert reason in texts(page)
    assert page.summary.fact_texts() == ("0 min nothing to play",)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert heard.started == []
    page.take_focus()
    assert page.focusWidget() is page.steps.rows[0].out_button
    click(page.steps.rows[0].out_button)
    assert page.summary.start.isEnabled()
    assert reason not in texts(page)


@pytest.mark.qt_log_ignore(*MENU_WARNINGS)
def test_another_exercise_takes_a_steps_place_by_the_keyboard(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard)
    row = page.steps.rows[4]
    assert row.view.exercise.id == "hip-flexor-half-kneeling"
    row.swap_button.setFocus()
    QTest.keyClick(row.swap_button, Qt.Key.Key_Return)
    menu = row.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == [
        "Half-kneeling hip-flexor stretch (as in the file)",
        "Standing hip-flexor stretch",
    ]
    assert [action.isChecked() for action in menu.actions()] == [True, False]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert page.choices.swapped == ((4, "hip-flexor-standing"),)
    assert row.view.replaces == "Half-kneeling hip-flexor stretch"
    assert row.head.text() == "Standing hip-flexor stretch"
    settle()
    back = row.open_menu()
    back.actions()[0].trigger()
    assert page.choices == Choices()
    back.close()


def test_a_step_without_offers_has_no_swap(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard)
    assert not page.steps.rows[0].swap_button.isVisible()
    assert page.steps.rows[4].swap_button.isVisible()


def test_a_row_opens_to_all_there_is_to_read(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard)
    row = page.steps.rows[0]
    row.head.setFocus()
    QTest.keyClick(row.head, Qt.Key.Key_Return)
    assert row.head.isChecked()
    assert row.panel is not None
    said = texts(row.panel)
    exercise = row.view.exercise
    for sentence in (exercise.start, *exercise.cues, exercise.feel, exercise.mistake, "Take a shorter step."):
        assert sentence in said
    assert "Sharp, stabbing or suddenly worse pain" in said
    assert exercise.harder is not None
    assert exercise.harder.text in said
    picture = row.panel.findChild(FigurePicture)
    assert isinstance(picture, FigurePicture)
    assert exercise.start in picture.accessibleName()
    click(row.head)
    assert row.panel is None
    assert heard.started == []


def test_an_open_row_at_the_end_is_scrolled_into_view(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard, size=(904, 600))
    row = page.steps.rows[-1]
    row.head.setFocus()
    QTest.keyClick(row.head, Qt.Key.Key_Space)
    settle()
    assert page.ground.verticalScrollBar().value() > 0
    top = row.head.mapTo(page, QPoint(0, 0)).y()
    assert 0 <= top < page.height()


@pytest.mark.qt_log_ignore(*MENU_WARNINGS)
def test_an_open_row_follows_a_swap(make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard) -> None:
    page = opened(make_page, library, qtbot, heard)
    row = page.steps.rows[4]
    click(row.head)
    menu = row.open_menu()
    menu.actions()[1].trigger()
    menu.close()
    assert row.panel is not None
    assert row.view.exercise.start in texts(row.panel)
    assert row.view.exercise.id == "hip-flexor-standing"


def test_a_circuit_stands_under_its_heading_once(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard, "my-circuit")
    assert "Round, 2 times, 30 s rest in between" in texts(page.steps)
    assert [row.view.exercise.id for row in page.steps.rows] == [
        "march-in-place",
        "squat",
        "glute-bridge",
        "calf-wall-straight",
    ]
    assert page.steps.rows[1].view.numbers == (1, 3)
    assert page.steps.rows[1].view.clock.startswith("about ")
    assert page.steps.rows[3].view.amount == "45 s left"
    assert page.steps.rows[2].view.line == "Slowly down"
    assert "about" in page.summary.fact_texts()[0]
    click(page.steps.rows[1].out_button)
    assert page.choices.removed == (1, 3)
    assert page.summary.fact_texts()[1] == "4 steps"


def test_a_persons_own_routine_shows_its_file(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard, "my-circuit")
    said = texts(page)
    assert "Yours" in said
    assert "How often: Twice a week\nBy A. Person" in said
    assert "Stop at once if you feel:" in said
    assert "Dizziness, light-headedness or feeling sick" in said
    click(page.summary.file)
    assert [path.name for path in heard.folders] == ["my-circuit.yaml"]


def test_the_star_and_the_way_back(make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard) -> None:
    page = opened(make_page, library, qtbot, heard)
    click(page.summary.favourite)
    QTest.keyClick(page.summary.favourite, Qt.Key.Key_Space)
    assert heard.favourites == [("stretch-full-legs-10", True), ("stretch-full-legs-10", False)]
    click(page.summary.back)
    assert heard.back == [True]


def test_who_should_take_care_is_behind_a_button(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard)
    ask = "Ask a clinician first if one of these is true of you:"
    assert ask not in texts(page)
    page.care.care_button.setFocus()
    QTest.keyClick(page.care.care_button, Qt.Key.Key_Return)
    assert ask in texts(page)
    assert any(text.startswith("Suspected, current or recently treated blood clot") for text in texts(page))
    page.show_routine(library.routines["stretch-calves"], library, Choices(), Timing())
    settle()
    assert ask not in texts(page)


def test_tab_goes_through_everything_in_reading_order(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    page = opened(make_page, library, qtbot, heard)
    seen: list[QWidget] = []
    page.summary.back.setFocus()
    for _ in range(40):
        focus = page.focusWidget()
        assert focus is not None
        if focus in seen:
            break
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert page.choice.hold_slider is not None
    order = [
        page.summary.back,
        page.summary.start,
        page.summary.favourite,
        page.care.care_button,
        page.choice.hold_slider.slider,
        page.steps.rows[0].head,
        page.steps.rows[0].out_button,
        page.steps.rows[-1].out_button,
    ]
    places = [seen.index(widget) for widget in order]
    assert places == sorted(places)
    assert all(widget.accessibleName() or getattr(widget, "text", str)() for widget in seen)


@pytest.mark.parametrize(("size", "beside"), [((1064, 800), True), ((904, 600), False), ((1704, 1080), True)])
def test_columns_stand_beside_each_other_where_there_is_room(
    make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard, size: tuple[int, int], beside: bool
) -> None:
    page = opened(make_page, library, qtbot, heard, size=size)
    left = page.summary.mapTo(page, QPoint(0, 0))
    right = page.choice.mapTo(page, QPoint(0, 0))
    assert (right.x() > left.x()) is beside
    assert page.ground.horizontalScrollBar().maximum() == 0
    assert right.x() + page.choice.width() - left.x() <= 1320
    if beside:
        assert page.summary.width() == 320


def test_large_text_reflows_and_cuts_nothing_off(
    large_theme: Theme, codes: Codes, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    drawing = ROOT / "resources/body-map.svg"
    large = RoutinePage(large_theme, lambda: read_outlines(drawing.read_text(encoding="utf-8")), codes)
    page = opened(large, library, qtbot, heard, "cool-down-classic", size=(904, 600))
    click(page.steps.rows[0].head)
    settle()
    assert page.ground.horizontalScrollBar().maximum() == 0
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.hasHeightForWidth():
            assert label.height() >= label.heightForWidth(label.width()), label.text()


def test_right_to_left_turns_the_rows(make_page: RoutinePage, library: Library, qtbot: QtBot, heard: Heard) -> None:
    make_page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    page = opened(make_page, library, qtbot, heard)
    row = page.steps.rows[4]
    assert row.out_button.x() < row.swap_button.x() < row.head.width() / 2
    assert not page.grab().isNull()


def test_both_themes_are_painted(
    make_page: RoutinePage, dark_theme: Theme, codes: Codes, library: Library, qtbot: QtBot, heard: Heard
) -> None:
    light = opened(make_page, library, qtbot, heard, choices=Choices(removed=(1,))).grab().toImage()
    drawing = ROOT / "resources/body-map.svg"
    dark_page = RoutinePage(dark_theme, lambda: read_outlines(drawing.read_text(encoding="utf-8")), codes)
    dark = opened(dark_page, library, qtbot, heard).grab().toImage()
    place = light.rect().center()
    assert light.pixelColor(place) != dark.pixelColor(place)


def test_the_page_is_built_quickly_and_paints_no_still_before_it_is_shown(
    make_page: RoutinePage, library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[object] = []

    def counted(*values: object) -> object:
        drawn.append(values)
        return still_pixmap(*values)  # type: ignore[arg-type]

    monkeypatch.setattr("supple.ui.figure_painting.still_pixmap", counted)
    qtbot.addWidget(make_page)
    fastest = 1.0
    for _ in range(3):
        began = time.perf_counter()
        make_page.show_routine(library.routines["stretch-full-legs-20"], library, Choices(), Timing())
        fastest = min(fastest, time.perf_counter() - began)
    assert fastest < 0.06
    assert drawn == []
