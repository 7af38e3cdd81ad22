from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from supple.ui.painting import elided, text_width
from supple.ui.widgets.action_button import ActionButton, ButtonSize, Variant
from supple.ui.widgets.action_tile import ActionTile
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.round_button import RoundButton
from supple.ui.widgets.routine_card import RoutineCard, RoutineFacts
from supple.ui.widgets.toggle import Toggle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme

PSEUDO = "[Ŝţåŕţ ţĥé ŕöûţîñé ñöŵ öñé öñé]"
FACTS = RoutineFacts(
    title="Longer holds, seated and standing",
    subtitle="Hip flexors, quads, buttock",
    facts="7 steps · chair, wall",
    minutes="13 min",
    start="Start",
    favourite="Favourite",
    mark="Yours",
)


@pytest.mark.parametrize("size", list(ButtonSize))
def test_a_button_is_as_high_as_its_size_says(theme: Theme, qtbot: QtBot, size: ButtonSize) -> None:
    button = ActionButton(theme, "Start", size=size)
    qtbot.addWidget(button)
    assert button.sizeHint().height() == size.value


@pytest.mark.parametrize("variant", list(Variant))
def test_a_button_shows_all_its_words_at_its_hint(large_theme: Theme, qtbot: QtBot, variant: Variant) -> None:
    for words in ("Start", PSEUDO):
        button = ActionButton(large_theme, words, variant=variant, icon="play", key_shown="Enter")
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
        assert button.hidden_text() == ""
        button.grab()


def test_a_narrow_button_says_in_its_tool_tip_what_it_cuts_off(theme: Theme, qtbot: QtBot) -> None:
    button = ActionButton(theme, PSEUDO, icon="play")
    qtbot.addWidget(button)
    button.resize(button.minimumSizeHint())
    assert button.width() < button.sizeHint().width()
    assert button.hidden_text() == PSEUDO


def test_enter_and_space_press_a_button(theme: Theme, qtbot: QtBot) -> None:
    button = ActionButton(theme, "Start")
    qtbot.addWidget(button)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, key)


def test_a_main_button_is_dark_and_a_disabled_one_faded(theme: Theme, qtbot: QtBot) -> None:
    button = ActionButton(theme, "Start", variant=Variant.PRIMARY)
    qtbot.addWidget(button)
    button.resize(200, 40)
    assert button.grab().toImage().pixelColor(10, 20) == theme.colour("primary")
    button.setEnabled(False)
    assert button.grab().toImage().pixelColor(10, 20).lightness() > theme.colour("primary").lightness() + 60


def test_a_pressed_button_is_washed_more_than_one_under_the_pointer(theme: Theme, qtbot: QtBot) -> None:
    button = ActionButton(theme, "Start")
    qtbot.addWidget(button)
    assert button.wash() == 0
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert button.wash() == pytest.approx(0.04)
    button.setDown(True)
    assert button.wash() == pytest.approx(0.08)
    button.setEnabled(False)
    assert button.wash() == 0


def test_a_button_is_a_button_to_a_screen_reader(theme: Theme, qtbot: QtBot) -> None:
    button = ActionButton(theme, "Start")
    qtbot.addWidget(button)
    told = QAccessible.queryAccessibleInterface(button)
    assert told.role() == QAccessible.Role.Button
    assert told.text(QAccessible.Text.Name) == "Start"


def test_an_icon_alone_is_square_and_a_menu_mark_adds_room(theme: Theme, qtbot: QtBot) -> None:
    button = ActionButton(theme, icon="ellipsis")
    qtbot.addWidget(button)
    assert button.sizeHint().width() == button.sizeHint().height() == 40
    worded = ActionButton(theme, "Area")
    qtbot.addWidget(worded)
    before = worded.sizeHint().width()
    worded.show_menu_mark()
    assert worded.sizeHint().width() == before + 18
    worded.set_icon("person-standing")
    assert worded.sizeHint().width() == before + 18 + 26


def test_the_ring_of_a_round_button_is_its_circle(theme: Theme, qtbot: QtBot) -> None:
    button = RoundButton(theme, "Something longer below", icon="pause", diameter=72, main=True)
    qtbot.addWidget(button)
    button.show()
    button.resize(button.sizeHint())
    ring = button.property("ring")
    assert ring.size().toSize().width() == 72
    assert ring.center().x() == button.width() / 2
    assert button.property("radius") == 36
    assert button.grab().toImage().pixelColor(button.width() // 2, 8) == theme.colour("primary")


def test_a_round_button_changes_what_it_says(theme: Theme, qtbot: QtBot) -> None:
    button = RoundButton(theme, "Pause", icon="pause", key_shown="Space")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Pause"
    button.show_as("Longer", letters="+10")
    assert (button.accessibleName(), button.text()) == ("Longer", "+10")
    button.set_diameter(60)
    assert button.sizeHint().height() == 80
    button.grab()


def test_a_toggle_is_a_check_box_forty_high(theme: Theme, qtbot: QtBot) -> None:
    toggle = Toggle(theme, "Keep the screen on")
    qtbot.addWidget(toggle)
    toggle.resize(toggle.sizeHint())
    toggle.show()
    told = QAccessible.queryAccessibleInterface(toggle)
    assert told.role() == QAccessible.Role.CheckBox
    assert told.text(QAccessible.Text.Name) == "Keep the screen on"
    assert toggle.height() == 40
    assert toggle.track().size().toSize().height() == 26
    assert toggle.grab().toImage().pixelColor(34, 20) == theme.colour("lineStrong")
    with qtbot.waitSignal(toggle.toggled):
        QTest.keyClick(toggle, Qt.Key.Key_Space)
    assert toggle.grab().toImage().pixelColor(10, 20) == theme.colour("accent")


def test_a_check_row_is_seventy_one_high_and_grows_with_its_words(theme: Theme, qtbot: QtBot) -> None:
    short = CheckRow(theme, "Fever or feeling ill", key_shown="7")
    long = CheckRow(theme, "One leg swollen,", "or hot, red, spreading skin; " * 8, key_shown="2")
    for row in (short, long):
        qtbot.addWidget(row)
    assert short.heightForWidth(760) == 71
    assert long.heightForWidth(760) > 71
    assert long.heightForWidth(400) > long.heightForWidth(760)


def test_a_check_row_can_be_ticked_by_key_and_is_read_out_whole(theme: Theme, qtbot: QtBot) -> None:
    row = CheckRow(theme, "Dark urine,", "or muscle pain", key_shown="4")
    qtbot.addWidget(row)
    row.resize(600, 71)
    row.show()
    told = QAccessible.queryAccessibleInterface(row)
    assert told.role() == QAccessible.Role.CheckBox
    assert told.text(QAccessible.Text.Name) == "Dark urine, or muscle pain"
    assert row.property("ring") == QRectF(18, 22, 26, 26)
    with qtbot.waitSignal(row.toggled):
        QTest.keyClick(row, Qt.Key.Key_Space)
    assert row.grab().toImage().pixelColor(22, 26) == theme.colour("accent")


def test_a_plain_check_row_stands_at_the_edge(theme: Theme, qtbot: QtBot) -> None:
    row = CheckRow(theme, "I am 18 or older", plain=True)
    qtbot.addWidget(row)
    assert row.box().x() == 0
    assert row.sizeHint().height() == 44


def make_card(theme: Theme, qtbot: QtBot, width: int = 489) -> RoutineCard:
    card = RoutineCard(theme, FACTS, QLabel())
    qtbot.addWidget(card)
    card.resize(width, card.sizeHint().height())
    card.show()
    return card


def test_a_routine_card_has_the_drawn_size_and_shows_a_long_title_whole(theme: Theme, qtbot: QtBot) -> None:
    card = make_card(theme, qtbot)
    assert (card.sizeHint().width(), card.sizeHint().height()) == (489, 138)
    assert card.hidden_text() == ""
    card.resize(380, 138)
    assert card.hidden_text() == FACTS.title


def test_start_is_seen_with_focus_and_enter_starts(theme: Theme, qtbot: QtBot) -> None:
    card = make_card(theme, qtbot)
    assert card.start_button.isHidden()
    card.activateWindow()
    card.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: not card.start_button.isHidden())
    assert card.start_button.geometry().right() < card.width() - 16
    with qtbot.waitSignal(card.start_asked):
        QTest.keyClick(card, Qt.Key.Key_Return)
    with qtbot.waitSignal(card.open_asked):
        QTest.keyClick(card, Qt.Key.Key_Space)
    with qtbot.waitSignal(card.start_asked):
        card.start_button.click()
    card.grab()


def test_a_favourite_keeps_its_star(theme: Theme, qtbot: QtBot) -> None:
    card = make_card(theme, qtbot)
    assert card.star_button.isHidden()
    with qtbot.waitSignal(card.favourite_changed) as told:
        card.star_button.click()
    assert told.args == [True]
    card.clearFocus()
    assert card.star_button.isChecked()


def test_a_card_reads_out_all_that_it_says(theme: Theme, qtbot: QtBot) -> None:
    card = make_card(theme, qtbot)
    told = QAccessible.queryAccessibleInterface(card).text(QAccessible.Text.Name)
    for part in (FACTS.title, FACTS.mark, FACTS.minutes, FACTS.subtitle, FACTS.facts):
        assert part in told


def test_large_text_makes_a_card_higher(large_theme: Theme, qtbot: QtBot) -> None:
    card = make_card(large_theme, qtbot, 700)
    assert card.height() == 207
    assert card.hidden_text() == ""


def make_tile(theme: Theme, qtbot: QtBot) -> ActionTile:
    tile = ActionTile(theme, "Warm up", "k_warmup", QLabel(), key_shown="1", others_name="Other warm-ups")
    qtbot.addWidget(tile)
    tile.show_routine("Easy-run warm-up", "9 min", "before a run")
    tile.resize(tile.sizeHint())
    tile.show()
    return tile


def test_a_tile_has_the_drawn_size_and_the_colour_of_its_kind(theme: Theme, qtbot: QtBot) -> None:
    tile = make_tile(theme, qtbot)
    assert (tile.width(), tile.height()) == (236, 280)
    picture = tile.grab().toImage()
    assert picture.pixelColor(100, 100) == theme.colour("k_warmup_soft")
    assert picture.pixelColor(100, 270) == theme.colour("surface")


def test_a_tile_starts_by_key_and_its_chevron_asks_for_others(theme: Theme, qtbot: QtBot) -> None:
    tile = make_tile(theme, qtbot)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(tile.start_asked):
            QTest.keyClick(tile, key)
    assert tile.chevron.width() == tile.chevron.height() == 40
    with qtbot.waitSignal(tile.others_asked), qtbot.assertNotEmitted(tile.start_asked):
        tile.chevron.click()
    assert tile.accessibleName() == "Warm up, Easy-run warm-up, 9 min, before a run"
    assert tile.chevron.accessibleName() == "Other warm-ups"


def test_a_tile_says_a_long_title_in_its_tool_tip(theme: Theme, qtbot: QtBot) -> None:
    tile = make_tile(theme, qtbot)
    assert tile.hidden_text() == ""
    tile.show_routine(PSEUDO * 3, "9 min", "")
    assert tile.hidden_text() == PSEUDO * 3
    tile.grab()


def test_words_that_fit_are_never_cut(theme: Theme) -> None:
    for style in theme.tokens.type:
        font = theme.font(style)
        assert elided(PSEUDO, font, text_width(PSEUDO, font)) == PSEUDO


def test_targets_are_forty_pixels_or_more(theme: Theme, qtbot: QtBot) -> None:
    widgets: list[QWidget] = [
        ActionButton(theme, "Go"),
        RoundButton(theme, "Back", icon="skip-back"),
        Toggle(theme, "On"),
        CheckRow(theme, "Yes", plain=True),
    ]
    for widget in widgets:
        qtbot.addWidget(widget)
        assert widget.sizeHint().height() >= 40
        assert widget.sizeHint().width() >= 40
