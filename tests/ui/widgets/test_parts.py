from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from supple.ui.logo_mark import app_icon
from supple.ui.style_sheet import style_sheet
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.card import Card
from supple.ui.widgets.chip import Chip
from supple.ui.widgets.even_grid import EvenGrid
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.key_cap import KeyCap
from supple.ui.widgets.logo import Logo
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.search_field import SearchField
from supple.ui.widgets.segmented import Segmented
from supple.ui.widgets.sidebar import Place, PlaceGroup, Sidebar
from supple.ui.widgets.text_label import TextLabel
from supple.ui.widgets.value_slider import ValueSlider

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme

LONG = "Supple gives general information and guided exercise for healthy adults, and is not medical advice. " * 3
GROUPS = (
    PlaceGroup("", (Place("today", "Today", "sun"),)),
    PlaceGroup("Routines", (Place("roll", "Foam roll", "cylinder", "k_roll"),)),
)
BOTTOM = (Place("signs", "Warning signs", "shield-check", shortcut="Ctrl 9"),)


def shown(widget: QWidget, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    return widget


def test_a_label_keeps_the_line_height_of_its_style(theme: Theme, qtbot: QtBot) -> None:
    label = TextLabel(theme, LONG)
    qtbot.addWidget(label)
    assert label.heightForWidth(100_000) == 22
    assert label.heightForWidth(400) % 22 == 0
    assert label.heightForWidth(200) > label.heightForWidth(400)
    assert TextLabel(theme, "One\nTwo").sizeHint().height() == 44


def test_a_label_paints_in_its_colour_and_is_static_text(theme: Theme, qtbot: QtBot) -> None:
    label = TextLabel(theme, "Stop", "title", "w_emergency", strong_length=2)
    shown(label, qtbot)
    told = QAccessible.queryAccessibleInterface(label)
    assert told.role() == QAccessible.Role.StaticText
    assert told.text(QAccessible.Text.Name) == "Stop"
    image = label.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert theme.colour("w_emergency").name() in seen
    label.set_colour("accent")
    label.set_words("Go", 1)
    image = label.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert theme.colour("accent").name() in seen


def test_a_label_that_gives_way_shows_the_rest_in_its_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    label = TextLabel(theme, "then Standing hip-flexor stretch", wraps=False, elides=True)
    shown(label, qtbot)
    assert label.hidden_text() == ""
    assert label.minimumSizeHint().width() < label.sizeHint().width()
    label.resize(90, label.height())
    assert label.toolTip() == label.hidden_text() == label.text()
    label.set_words("then rest")
    assert label.toolTip() == ""


def test_large_text_needs_more_room_everywhere(theme: Theme, large_theme: Theme, qtbot: QtBot) -> None:
    def make(look: Theme) -> list[QWidget]:
        return [
            TextLabel(look, "Warm up", wraps=False),
            Chip(look, "Get into position", "p_ready", "move"),
            KeyCap(look, "Enter"),
            Segmented(look, ("Soft", "Piercing")),
            SearchField(look, "Find a routine or muscle", "Ctrl F"),
            ValueSlider(look, "Hold", (20, 60), "{} s".format),
            ValueSlider(look, "Volume", (0, 100), str, compact=True),
            Logo(look, "Supple"),
            Banner(look, "w_days", "No sound device", action="Settings", close_name="Close"),
        ]

    for small, large in zip(make(theme), make(large_theme), strict=True):
        qtbot.addWidget(small)
        qtbot.addWidget(large)
        assert large.sizeHint().width() > small.sizeHint().width(), type(small)
        assert large.sizeHint().height() > small.sizeHint().height(), type(small)
        large.resize(large.sizeHint())
        large.grab()


def test_a_chip_shows_all_its_words(large_theme: Theme, qtbot: QtBot) -> None:
    chip = Chip(large_theme, "Hold", "p_hold")
    shown(chip, qtbot)
    assert chip.grab().toImage().pixelColor(8, chip.height() // 2) == large_theme.colour("p_hold_soft")
    chip.show_chip("Get into position " * 3, "p_ready", "move")
    words = QFontMetricsF(large_theme.font("body-strong")).horizontalAdvance(chip.text())
    assert chip.minimumSizeHint().width() > words


def test_choices_move_by_arrow_and_tell_their_number(theme: Theme, qtbot: QtBot) -> None:
    choices = Segmented(theme, ("System", "Light", "Dark"), 0, "Theme")
    shown(choices, qtbot)
    choices.activateWindow()
    buttons = choices.findChildren(QAbstractButton)
    assert [button.height() >= 32 for button in buttons] == [True] * 3
    assert QAccessible.queryAccessibleInterface(buttons[0]).role() == QAccessible.Role.RadioButton
    buttons[0].setFocus()
    qtbot.waitUntil(buttons[0].hasFocus)
    with qtbot.waitSignal(choices.chosen) as told:
        QTest.keyClick(buttons[0], Qt.Key.Key_Right)
    assert told.args == [1]
    with qtbot.assertNotEmitted(choices.chosen):
        choices.choose(2)
    assert choices.current() == 2
    choices.grab()


def test_a_slider_moves_by_key_and_says_its_value(theme: Theme, qtbot: QtBot) -> None:
    slider = ValueSlider(theme, "Hold", (20, 60), "{} s".format, step=5)
    shown(slider, qtbot)
    slider.set_value(40)
    with qtbot.waitSignal(slider.value_changed) as told:
        QTest.keyClick(slider.slider, Qt.Key.Key_Right)
    assert told.args == [45]
    face = QAccessible.queryAccessibleInterface(slider.slider)
    assert face.role() == QAccessible.Role.Slider
    assert face.text(QAccessible.Text.Name) == "Hold"
    assert face.text(QAccessible.Text.Description) == "45 s"
    with qtbot.assertNotEmitted(slider.value_changed):
        slider.set_value(20)
    assert slider.value() == 20


def test_a_press_moves_the_knob_to_the_pointer_in_whole_steps(theme: Theme, qtbot: QtBot) -> None:
    slider = ValueSlider(theme, "Hold", (20, 60), "{} s".format, step=5)
    shown(slider, qtbot)
    end = QPoint(slider.slider.width() - 2, slider.slider.height() // 2)
    QTest.mousePress(slider.slider, Qt.MouseButton.LeftButton, pos=end)
    assert slider.value() == 60
    QTest.mouseMove(slider.slider, QPoint(slider.slider.width() // 2 + 2, 10))
    QTest.mouseRelease(slider.slider, Qt.MouseButton.LeftButton)
    assert slider.value() % 5 == 0
    slider.slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.mouseClick(slider.slider, Qt.MouseButton.LeftButton, pos=end)
    assert slider.value() == 20
    slider.grab()


def test_esc_empties_the_search_and_then_is_the_pages(theme: Theme, qtbot: QtBot) -> None:
    field = SearchField(theme, "Find a routine or muscle", "Ctrl F")
    shown(field, qtbot)
    assert field.accessibleName() == "Find a routine or muscle"
    QTest.keyClicks(field, "calf")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.sizeHint().height() == 40


def test_a_banner_tells_what_was_pressed_and_reads_its_sentence(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(
        theme, "w_days", "You will see every cue.", title="No sound device", action="Settings", close_name="Close"
    )
    shown(banner, qtbot)
    assert banner.accessibleName() == "No sound device: You will see every cue."
    action, close = banner.findChildren(QAbstractButton)
    assert close.accessibleName() == "Close"
    assert action.height() == close.height() == 40
    with qtbot.waitSignal(banner.action_chosen):
        action.click()
    with qtbot.waitSignal(banner.closed):
        close.click()
    assert banner.grab().toImage().pixelColor(banner.width() // 2, 0) == theme.colour("w_days")


def test_a_long_banner_grows_instead_of_cutting(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme, "w_monitor", LONG, soft=True)
    qtbot.addWidget(banner)
    banner.resize(400, 60)
    assert banner.heightForWidth(400) > 100
    banner.grab()


@pytest.mark.parametrize("rail", [False, True])
def test_the_sidebar_has_its_drawn_widths(theme: Theme, qtbot: QtBot, rail: bool) -> None:
    sidebar = Sidebar(theme, "Supple", GROUPS, BOTTOM)
    qtbot.addWidget(sidebar)
    sidebar.set_rail(rail=rail)
    sidebar.resize(sidebar.width(), 600)
    sidebar.show()
    assert sidebar.width() == (56 if rail else 216)
    assert sidebar.is_rail is rail
    for entry in sidebar.findChildren(QAbstractButton):
        assert entry.height() == 40
        assert bool(entry.toolTip()) is (rail or entry.text() == "Warning signs")
    sidebar.grab()


def test_an_entry_is_chosen_but_marked_only_by_the_window(theme: Theme, qtbot: QtBot) -> None:
    sidebar = Sidebar(theme, "Supple", GROUPS, BOTTOM)
    qtbot.addWidget(sidebar)
    sidebar.set_current("today")
    today, roll, signs = sidebar.findChildren(QAbstractButton)
    with qtbot.waitSignal(sidebar.entry_chosen) as told:
        QTest.keyClick(roll, Qt.Key.Key_Return)
    assert told.args == ["roll"]
    assert today.isChecked()
    assert not roll.isChecked()
    sidebar.set_current("roll")
    assert roll.isChecked()
    sidebar.set_count("roll", 7)
    sidebar.set_badge("signs", "w_emergency", "All locked")
    assert signs.accessibleDescription() == "All locked"
    sidebar.set_count("roll", None)


def test_the_badge_of_the_sidebar_has_the_colour_of_its_level(theme: Theme, qtbot: QtBot) -> None:
    sidebar = Sidebar(theme, "Supple", GROUPS, BOTTOM)
    qtbot.addWidget(sidebar)
    sidebar.resize(216, 600)
    sidebar.set_badge("signs", "w_emergency", "All locked")
    sidebar.show()
    entry = sidebar.findChildren(QAbstractButton)[-1]
    middle = entry.mapTo(sidebar, QPoint(entry.width() - 17, 20))
    assert sidebar.grab().toImage().pixelColor(middle) == theme.colour("w_emergency")


def test_large_text_widens_the_sidebar_so_that_no_word_is_cut(large_theme: Theme, qtbot: QtBot) -> None:
    sidebar = Sidebar(large_theme, "Supple", GROUPS, BOTTOM)
    qtbot.addWidget(sidebar)
    font = large_theme.font("body-strong")
    assert sidebar.width() > 12 * 2 + 41 * 1.5 + QFontMetricsF(font).horizontalAdvance("Warning signs")


def test_a_page_is_padded_and_its_column_never_too_wide(theme: Theme, qtbot: QtBot) -> None:
    page = PageScroll(theme)
    qtbot.addWidget(page)
    assert page.padding(1064) == 36
    assert page.padding(904) == 24
    assert page.padding(1720) == 200
    part = QLabel("Part")
    page.column.addWidget(part)
    page.resize(1720, 700)
    page.show()
    assert part.width() == 1320
    assert part.mapTo(page, QPoint(0, 0)) == QPoint(200, 28)


@pytest.mark.parametrize(("width", "columns"), [(300, 1), (860, 2), (1100, 2), (1700, 4)])
def test_an_even_grid_leaves_no_one_alone(qtbot: QtBot, width: int, columns: int) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    grid = EvenGrid(400, (1, 2, 4), 16)
    holder.setLayout(grid)
    for _ in range(4):
        grid.addWidget(QLabel("x"))
    grid.setGeometry(QRect(0, 0, width, 500))
    assert grid.columns(width) == columns
    first = [grid.itemAt(number).geometry() for number in range(columns)]
    assert len({place.y() for place in first}) == 1
    assert first[-1].right() + 1 == width
    assert max(place.width() for place in first) - min(place.width() for place in first) <= 1


def test_a_flow_goes_to_the_next_line_where_room_ends(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(8)
    holder.setLayout(flow)
    for _ in range(3):
        part = QLabel()
        part.setFixedSize(100, 30)
        flow.addWidget(part)
    assert flow.heightForWidth(400) == 30
    assert flow.heightForWidth(220) == 68
    assert flow.sizeHint().width() == 316
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.setGeometry(QRect(0, 0, 220, 68))
    assert flow.itemAt(0).geometry().right() == 219
    assert flow.takeAt(5) is None
    assert flow.takeAt(0).widget() is not None
    assert flow.count() == 2


def test_a_card_takes_another_look(theme: Theme, qtbot: QtBot) -> None:
    card = Card(theme)
    qtbot.addWidget(card)
    card.resize(100, 60)
    card.show()
    assert card.grab().toImage().pixelColor(50, 0) == theme.colour("line")
    card.set_look("accentSoft", "accent", 2)
    image = card.grab().toImage()
    assert image.pixelColor(50, 1) == theme.colour("accent")
    assert image.pixelColor(50, 30) == theme.colour("accentSoft")


def test_a_hairline_is_one_pixel(theme: Theme, qtbot: QtBot) -> None:
    line = Hairline(theme)
    qtbot.addWidget(line)
    assert line.height() == 1
    line.resize(40, 1)
    assert line.grab().toImage().pixelColor(20, 0) == theme.colour("line")


def test_the_mark_of_the_program_comes_in_many_sizes(qapp: object) -> None:
    icon = app_icon()
    assert {16, 32, 256} <= {size.width() for size in icon.availableSizes()}
    image = icon.pixmap(256, 256).toImage()
    assert image.pixelColor(128, 12).name() == "#0b6b5d"
    assert image.pixelColor(83, 84).name() == "#ffffff"


def test_the_style_sheet_follows_the_theme(theme: Theme, dark_theme: Theme, qtbot: QtBot) -> None:
    assert theme.colour("surface").name() in style_sheet(theme)
    assert "list-arrow-dark" in style_sheet(dark_theme)
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(style_sheet(theme))


def test_a_word_too_long_for_its_line_is_broken_not_cut(theme: Theme, qtbot: QtBot) -> None:
    label = TextLabel(theme, "W" * 200)
    qtbot.addWidget(label)
    assert label.heightForWidth(200) > 22 * 5
    assert label.minimumSizeHint().width() > 200
    assert QRectF(label.rect()).isValid()
