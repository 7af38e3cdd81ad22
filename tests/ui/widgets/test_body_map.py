"""The body map by real clicks, keys and what a screen reader finds; a few pixels for what is seen."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider, QToolTip

from supple.body.hit_map import HANDLES
from supple.body.outline import BodyOutlines, BodyView
from supple.body.outline_reader import read_outlines
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.body.soreness import SorenessKind
from supple.ui.accessible_face import install_faces
from supple.ui.body_mark import MapWords, Mark
from supple.ui.theme import Aids, make_theme
from supple.ui.widgets.body_map import BodyMap

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme, Tokens

DRAWING = Path(__file__).parents[3] / "resources" / "body-map.svg"
PLACES = [place for region in Region for place in region.on_both_sides]
LEFT, RIGHT = Side.LEFT, Side.RIGHT
CALF = SidedRegion(Region.GASTROCNEMIUS, LEFT)
OTHER_CALF = SidedRegion(Region.GASTROCNEMIUS, RIGHT)
HEEL_CORD = SidedRegion(Region.ACHILLES, LEFT)
THIGH = SidedRegion(Region.QUADRICEPS, RIGHT)


@cache
def outlines() -> BodyOutlines:
    return read_outlines(DRAWING.read_text(encoding="utf-8"))


def spoken(place: SidedRegion, mark: Mark | None) -> str:
    return place.key if mark is None else f"{place.key}, {mark.number} of 10"


WORDS = MapWords("Body map", "Front", "Back", "Soles", "L", "R", spoken)


@pytest.fixture
def make_map(qtbot: QtBot) -> Callable[[Theme], BodyMap]:
    install_faces()

    def make(theme: Theme) -> BodyMap:
        chart = BodyMap(theme, outlines, WORDS)
        qtbot.addWidget(chart)
        chart.resize(chart.sizeHint())
        chart.show()
        chart.activateWindow()
        return chart

    return make


@pytest.fixture
def chart(make_map: Callable[[Theme], BodyMap], theme: Theme) -> BodyMap:
    return make_map(theme)


def heard(chart: BodyMap) -> list[tuple[str, object, object]]:
    told: list[tuple[str, object, object]] = []
    chart.picked.connect(lambda place: told.append(("picked", place, None)))
    chart.rated.connect(lambda place, number: told.append(("rated", place, number)))
    chart.removed.connect(lambda place: told.append(("removed", place, None)))
    chart.cursor_moved.connect(lambda place: told.append(("cursor", place, None)))
    return told


def click(chart: BodyMap, at: QPointF) -> None:
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=at.toPoint())


def colour_at(chart: BodyMap, at: QPointF) -> QColor:
    return chart.grab(QRect(at.toPoint(), QSize(1, 1))).toImage().pixelColor(0, 0)


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.key)
def test_a_click_picks_the_region_and_side_it_is_on(chart: BodyMap, place: SidedRegion) -> None:
    told = heard(chart)
    click(chart, chart.middle_of(place))
    assert told == [("picked", place, None)]


@pytest.mark.parametrize("size", [(280, 380), (700, 420), (384, 900), (900, 1000)])
def test_clicks_hit_at_every_size(chart: BodyMap, size: tuple[int, int]) -> None:
    chart.resize(*size)
    told = heard(chart)
    for place in (CALF, THIGH, HEEL_CORD):
        click(chart, chart.middle_of(place))
    assert [place for _, place, _ in told] == [CALF, THIGH, HEEL_CORD]


def test_a_click_beside_the_body_and_another_button_pick_nothing(chart: BodyMap) -> None:
    told = heard(chart)
    click(chart, QPointF(chart.width() / 2, 120))
    click(chart, QPointF(2, 2))
    QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=chart.middle_of(CALF).toPoint())
    assert told == []


def test_a_click_a_few_pixels_off_still_counts(chart: BodyMap) -> None:
    # To the left of the left leg, seen from behind, there is nothing else.
    y = int(chart.middle_of(CALF).y())
    ground = chart.grab().toImage().pixelColor(3, y)
    x = next(x for x in range(int(chart.middle_of(CALF).x()), 0, -1) if colour_at(chart, QPointF(x, y)) == ground)
    assert chart.place_at(QPointF(x - 2, y)) == CALF
    assert chart.place_at(QPointF(x - 9, y)) is None


SMALL = [
    SidedRegion(region, side)
    for region in (Region.DEEP_ROTATORS, Region.OUTER_HIP_BONE, Region.SIT_BONE)
    for side in Side
]

EACH = 3


def grips(chart: BodyMap) -> dict[tuple[int, int], SidedRegion]:
    """Return every pixel, of each third row and column, that picks a small region, by its handle or by itself."""
    found = {}
    for y in range(int(chart.height() * 0.35), int(chart.height() * 0.75), EACH):
        for x in range(chart.width() // 2, chart.width(), EACH):
            place = chart.place_at(QPointF(x, y))
            if place in SMALL:
                found[x, y] = place
    return found


@pytest.mark.parametrize("size", [(384, 484), (280, 380), (700, 900)])
def test_small_regions_have_a_handle_that_takes_no_click_from_another(chart: BodyMap, size: tuple[int, int]) -> None:
    chart.resize(*size)
    hits, frame = chart._hit_map(), chart._frame()
    told = heard(chart)
    for place in SMALL:
        click(chart, frame.point(*HANDLES[place]))
    assert [place for _, place, _ in told] == SMALL
    found = grips(chart)
    for (x, y), place in found.items():
        exact = hits.place_at(*frame.units(QPointF(x, y)), 6 / frame.scale)
        assert exact in (None, place)
    for place in SMALL:
        columns = {x for (x, _), held in found.items() if held == place}
        rows = {y for (_, y), held in found.items() if held == place}
        assert len(columns) * EACH >= 24
        assert len(rows) * EACH >= 24


def test_a_handle_shows_the_number_of_its_region(chart: BodyMap, theme: Theme) -> None:
    place = SMALL[0]
    at = chart._frame().point(*HANDLES[place])
    assert colour_at(chart, at) == theme.colour("surface")
    chart.show_marks({place: Mark(5)})
    assert colour_at(chart, at) == theme.soreness(5)


def test_the_pointer_names_and_outlines_what_it_is_on(
    chart: BodyMap, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart.show_marks({CALF: Mark(4)})
    inside = chart.middle_of(THIGH).toPoint()
    before = chart.grab().toImage()
    with qtbot.waitSignal(chart.hovered) as told:
        QTest.mouseMove(chart, inside)
    assert told.args == [THIGH]
    assert chart.grab().toImage() != before
    assert chart.cursor().shape() is Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(chart.hovered) as told:
        QTest.mouseMove(chart, QPoint(3, 3))
    assert told.args == [None]
    assert chart.grab().toImage() == before
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: shown.append(text))
    for at in (chart.middle_of(CALF).toPoint(), QPoint(3, 3)):
        chart.event(QHelpEvent(QEvent.Type.ToolTip, at, chart.mapToGlobal(at)))
    assert shown == ["gastrocnemius-left, 4 of 10", ""]


def test_leaving_the_map_outlines_nothing(chart: BodyMap, qapp: QApplication) -> None:
    before = chart.grab().toImage()
    QTest.mouseMove(chart, chart.middle_of(THIGH).toPoint())
    qapp.sendEvent(chart, QEvent(QEvent.Type.Leave))
    assert chart.grab().toImage() == before


def test_soreness_is_a_colour_in_both_views_and_a_number(chart: BodyMap, theme: Theme) -> None:
    thighs = {SidedRegion(Region.HAMSTRINGS, side): number for side, number in ((LEFT, 2), (RIGHT, 9))}
    chart.show_marks({place: Mark(number) for place, number in thighs.items()})
    for place, number in thighs.items():
        colours = {colour_at(chart, chart.middle_of(place) + QPointF(0, y)).name() for y in range(16, 36)}
        assert theme.soreness(number).name() in colours
    # The plate of the number is of the surface's colour.
    chart.show_marks({THIGH: Mark(4)})
    assert theme.colour("surface").name() in {
        colour_at(chart, chart.middle_of(THIGH) + QPointF(x, -7)).name() for x in range(-9, 10)
    }


def test_the_kind_of_feeling_is_a_shape(chart: BodyMap) -> None:
    pictures = []
    for kind in SorenessKind:
        chart.show_marks({THIGH: Mark(4, kind)})
        pictures.append(chart.grab().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_a_region_whose_questions_are_open_is_striped(chart: BodyMap, theme: Theme) -> None:
    knee = SidedRegion(Region.KNEE_FRONT, LEFT)
    chart.show_marks({knee: Mark(4, is_open=True)})
    colours = {colour_at(chart, chart.middle_of(knee) + QPointF(x, 13)).name() for x in range(-14, 15)}
    assert theme.colour("w_days").name() in colours
    assert theme.soreness(4).name() not in colours
    chart.show_marks({THIGH: Mark(None, is_locked=True)})
    colours = {colour_at(chart, chart.middle_of(THIGH) + QPointF(0, y)).name() for y in range(-30, 30)}
    assert theme.colour("w_days").name() in colours


def test_what_is_rated_now_and_what_the_keys_are_on_have_rings(chart: BodyMap, theme: Theme) -> None:
    chart.clearFocus()
    plain = chart.grab().toImage()
    chart.set_current(THIGH)
    ringed = chart.grab().toImage()
    assert ringed != plain
    assert (chart.current, chart.cursor_place) == (THIGH, THIGH)
    chart.set_current(None)
    assert chart.grab().toImage() == plain
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert chart.grab().toImage() != plain


def test_the_keys_place_shows_once_the_keyboard_is_used(chart: BodyMap) -> None:
    chart.clearFocus()
    plain = chart.grab().toImage()
    chart.setFocus(Qt.FocusReason.OtherFocusReason)
    assert chart.grab().toImage() == plain
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.grab().toImage() != plain
    click(chart, QPointF(3, 3))
    assert chart.grab().toImage() == plain


def test_a_ring_leaves_the_colour_inside_to_be_seen(chart: BodyMap, theme: Theme) -> None:
    outer_leg = SidedRegion(Region.PERONEALS, LEFT)
    chart.show_marks({outer_leg: Mark(6)})
    chart.set_current(outer_leg)
    chart.clearFocus()
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    picture = chart.grab().toImage()
    colours = [picture.pixelColor(x, y).name() for y in range(picture.height()) for x in range(picture.width())]
    assert colours.count(theme.soreness(6).name()) > 100
    assert colours.count(theme.colour("focus").name()) > 200


def test_letters_of_the_soles_stay_on_the_map(
    make_map: Callable[[Theme], BodyMap], large_theme: Theme, theme: Theme
) -> None:
    large = make_map(large_theme)
    large.resize(420, 570)
    picture = large.grab().toImage()
    edge = {picture.pixelColor(x, y).name() for y in (picture.height() - 1, 0) for x in range(picture.width())}
    assert len(edge) == 1


def test_keys_move_from_head_to_foot_and_from_side_to_side(chart: BodyMap) -> None:
    chart.setFocus()
    told = heard(chart)
    for _ in range(40):
        QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.cursor_place.region is Region.FOOT_TOP
    for _ in range(40):
        QTest.keyClick(chart, Qt.Key.Key_Up)
    assert chart.cursor_place == SidedRegion(Region.UPPER_BACK)
    QTest.keyClick(chart, Qt.Key.Key_R)
    assert chart.cursor_place == SidedRegion(Region.UPPER_BACK)
    chart.set_current(CALF)
    told.clear()
    for key, place in (
        (Qt.Key.Key_R, OTHER_CALF),
        (Qt.Key.Key_L, CALF),
        (Qt.Key.Key_Right, OTHER_CALF),
        (Qt.Key.Key_Left, CALF),
    ):
        QTest.keyClick(chart, key)
        assert chart.cursor_place == place
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.cursor_place == SidedRegion(Region.SOLEUS, LEFT)
    assert told[-1] == ("cursor", SidedRegion(Region.SOLEUS, LEFT), None)
    assert {what for what, _, _ in told} == {"cursor"}


def test_keys_pick_rate_and_remove(chart: BodyMap) -> None:
    chart.setFocus()
    chart.set_current(CALF)
    told = heard(chart)
    QTest.keyClick(chart, Qt.Key.Key_Space)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    QTest.keyClick(chart, Qt.Key.Key_4)
    QTest.keyClick(chart, Qt.Key.Key_1)
    QTest.keyClick(chart, Qt.Key.Key_0)
    assert told == [
        ("picked", CALF, None),
        ("picked", CALF, None),
        ("rated", CALF, 4),
        ("rated", CALF, 1),
        ("rated", CALF, 10),
    ]
    told.clear()
    QTest.keyClick(chart, Qt.Key.Key_Minus)
    assert told == []
    chart.show_marks({CALF: Mark(10)})
    QTest.keyClick(chart, Qt.Key.Key_Minus)
    assert told == [("removed", CALF, None)]


def test_other_keys_go_to_the_page(chart: BodyMap, qapp: QApplication) -> None:
    chart.setFocus()
    told = heard(chart)
    QTest.keyClick(chart, Qt.Key.Key_X)
    QTest.keyClick(chart, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(chart, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert told == []


def turn_wheel(chart: BodyMap, qapp: QApplication, at: QPointF, steps: int) -> bool:
    event = QWheelEvent(
        at,
        QPointF(chart.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    qapp.sendEvent(chart, event)
    return event.isAccepted()


def test_the_wheel_changes_what_is_rated_now_and_scrolls_elsewhere(chart: BodyMap, qapp: QApplication) -> None:
    chart.show_marks({CALF: Mark(4), THIGH: Mark(10)})
    told = heard(chart)
    inside = chart.middle_of(CALF)
    assert not turn_wheel(chart, qapp, inside, 1)
    chart.set_current(CALF)
    assert turn_wheel(chart, qapp, inside, 1)
    assert turn_wheel(chart, qapp, inside, -1)
    assert not turn_wheel(chart, qapp, chart.middle_of(THIGH), -1)
    assert not turn_wheel(chart, qapp, QPointF(3, 3), -1)
    assert told == [("rated", CALF, 5), ("rated", CALF, 3)]
    chart.set_current(THIGH)
    assert turn_wheel(chart, qapp, chart.middle_of(THIGH), 1)
    assert len(told) == 2


def faces(chart: BodyMap) -> dict[str, object]:
    face = QAccessible.queryAccessibleInterface(chart)
    children = [face.child(number) for number in range(face.childCount())]
    return {child.text(QAccessible.Text.Name): child for child in children}


def test_a_screen_reader_finds_every_region_with_side_number_and_actions(chart: BodyMap) -> None:
    face = QAccessible.queryAccessibleInterface(chart)
    assert face.role() == QAccessible.Role.List
    assert face.text(QAccessible.Text.Name) == "Body map"
    chart.show_marks({CALF: Mark(4)})
    found = faces(chart)
    assert set(found) == {spoken(place, Mark(4) if place == CALF else None) for place in PLACES}
    calf, thigh = found["gastrocnemius-left, 4 of 10"], found["quadriceps-right"]
    assert calf.role() == QAccessible.Role.CheckBox
    assert calf.state().checked
    assert not thigh.state().checked
    assert thigh.state().checkable
    assert calf.actionInterface().actionNames() == ["Toggle", "Increase", "Decrease"]
    assert thigh.actionInterface().actionNames() == ["Toggle"]
    level = calf.child(0)
    assert level.role() == QAccessible.Role.Slider
    assert level.valueInterface().currentValue() == 4
    assert (level.valueInterface().minimumValue(), level.valueInterface().maximumValue()) == (0, 10)
    assert thigh.childCount() == 0


def test_a_screen_reader_works_the_map(chart: BodyMap) -> None:
    told = heard(chart)
    faces(chart)["quadriceps-right"].actionInterface().doAction("Toggle")
    assert told == [("picked", THIGH, None)]
    chart.show_marks({THIGH: Mark(4), CALF: Mark(10)})
    told.clear()
    found = faces(chart)
    thigh = found["quadriceps-right, 4 of 10"]
    thigh.actionInterface().doAction("Increase")
    thigh.actionInterface().doAction("Decrease")
    found["gastrocnemius-left, 10 of 10"].actionInterface().doAction("Increase")
    thigh.child(0).valueInterface().setCurrentValue(8)
    assert told == [("rated", THIGH, 5), ("rated", THIGH, 3), ("rated", CALF, 10), ("rated", THIGH, 8)]
    chart.show_marks({})
    assert not [slider for slider in chart.findChildren(QSlider) if slider.isVisible()]


def test_the_cursor_is_the_focus_of_its_spot(chart: BodyMap, qtbot: QtBot) -> None:
    chart.set_current(THIGH)
    chart.setFocus()
    qtbot.waitUntil(chart.hasFocus)
    assert faces(chart)["quadriceps-right"].state().focused
    assert not faces(chart)["gastrocnemius-left"].state().focused


def test_a_locked_region_without_a_number_is_not_picked(chart: BodyMap) -> None:
    chart.show_marks({THIGH: Mark(None, is_locked=True)})
    thigh = faces(chart)["quadriceps-right, None of 10"]
    assert not thigh.state().checked
    assert thigh.actionInterface().actionNames() == ["Toggle"]


def test_spots_lie_on_what_is_drawn(chart: BodyMap) -> None:
    for size in ((384, 484), (700, 900)):
        chart.resize(*size)
        for place in (CALF, THIGH, HEEL_CORD, SidedRegion(Region.CORE)):
            spot = faces(chart)[place.key].object()
            assert spot.geometry().contains(chart.middle_of(place).toPoint())
            assert chart.rect().contains(spot.geometry())
        chart.show_marks({THIGH: Mark(4)})
        (level,) = [slider for slider in chart.findChildren(QSlider) if slider.isVisible()]
        assert level.size() == level.parentWidget().size()
        chart.show_marks({})


def test_dark_and_high_contrast_differ(make_map: Callable[[Theme], BodyMap], theme: Theme, dark_theme: Theme) -> None:
    light, dark = make_map(theme), make_map(dark_theme)
    assert light.grab().toImage() != dark.grab().toImage()
    assert BodyView.SOLE in {part.view for part in outlines().parts}


def test_patterns_tell_the_colours_of_the_traffic_light_apart(
    make_map: Callable[[Theme], BodyMap], tokens: Tokens
) -> None:
    plain = make_map(make_theme(tokens, dark=False))
    lined = make_map(make_theme(tokens, dark=False, aids=Aids(map_patterns=True)))
    lines = []
    for number in (0, 2, 4, 8):
        pictures = []
        for chart in (plain, lined):
            chart.show_marks({THIGH: Mark(number)})
            pictures.append(chart.grab().toImage())
        one, other = pictures
        places = ((x, y) for y in range(one.height()) for x in range(0, one.width(), 3))
        lines.append(sum(one.pixel(x, y) != other.pixel(x, y) for x, y in places))
    assert lines[0] == 0
    assert 0 < lines[1] < lines[2] < lines[3]
