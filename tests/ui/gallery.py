"""Pictures of all widgets for people to look at: python tests/ui/gallery.py FOLDER writes light, dark and large."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from supple.ui.focus_ring import FocusRing
from supple.ui.icons import load_icons
from supple.ui.style_sheet import style_sheet
from supple.ui.theme import Theme, load_fonts, load_late_fonts, make_theme, read_tokens
from supple.ui.widgets.action_button import ActionButton, ButtonSize, Variant
from supple.ui.widgets.action_tile import ActionTile
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.card import Card
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.chip import Chip
from supple.ui.widgets.even_grid import EvenGrid
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.key_cap import KeyCap
from supple.ui.widgets.logo import Logo
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.round_button import RoundButton
from supple.ui.widgets.routine_card import RoutineCard, RoutineFacts
from supple.ui.widgets.search_field import SearchField
from supple.ui.widgets.segmented import Segmented
from supple.ui.widgets.sidebar import Place, PlaceGroup, Sidebar
from supple.ui.widgets.text_label import TextLabel
from supple.ui.widgets.toggle import Toggle
from supple.ui.widgets.value_slider import ValueSlider

RESOURCES = Path(__file__).parents[2] / "resources"
INFORMATION = (
    "Supple gives general information and guided exercise for healthy adults. It is not medical advice, does not "
    "diagnose, and does not replace a doctor or physiotherapist. Stop on sharp pain, tingling or dizziness."
)
GROUPS = (
    PlaceGroup("", (Place("today", "Today", "sun"), Place("body", "Body map", "person-standing"))),
    PlaceGroup(
        "Routines",
        (
            Place("warm-up", "Warm-up", "flame", "k_warmup"),
            Place("cool-down", "Cool-down", "waves", "k_cooldown"),
            Place("stretch", "Stretch", "unfold-horizontal", "k_stretch"),
            Place("foam-roll", "Foam roll", "cylinder", "k_roll"),
            Place("strength", "Strength", "dumbbell", "k_strength"),
            Place("mobility", "Mobility", "rotate-3d", "k_mobility"),
        ),
    ),
    PlaceGroup("You", (Place("history", "History", "calendar-days"), Place("learn", "Learn", "book-open"))),
)
BOTTOM = (
    Place("editor", "Routine editor", "square-pen"),
    Place("signs", "Warning signs", "shield-check"),
    Place("settings", "Settings", "settings-2"),
)


def make_sidebar(theme: Theme, *, rail: bool = False) -> Sidebar:
    sidebar = Sidebar(theme, "Supple", GROUPS, BOTTOM)
    for number, key in enumerate(("warm-up", "cool-down", "stretch", "foam-roll", "strength", "mobility")):
        sidebar.set_count(key, 9 - number)
    sidebar.set_badge("signs", "w_normal", "All clear today")
    sidebar.set_current("today")
    sidebar.set_rail(rail=rail)
    return sidebar


def make_parts(theme: Theme) -> list[QWidget | QVBoxLayout | QHBoxLayout | FlowLayout | EvenGrid]:
    tiles = EvenGrid(theme.px(216), (1, 2, 4), 16)
    names = (("Warm up", "k_warmup"), ("Cool down", "k_cooldown"), ("Stretch", "k_stretch"), ("Foam roll", "k_roll"))
    for number, (name, role) in enumerate(names, 1):
        tile = ActionTile(theme, name, role, QLabel(), key_shown=str(number), others_name="Other routines")
        tile.show_routine("Easy-run warm-up", "9 min", "before a run")
        tiles.addWidget(tile)
    cards = EvenGrid(theme.px(400), (1, 2, 3), 14)
    for title in ("Full-leg stretch, 10 minutes", "Longer holds, seated and standing"):
        facts = RoutineFacts(
            title=title,
            subtitle="Hip flexors, buttock, upper calf",
            facts="7 steps · cushion, mat, wall",
            minutes="10 min",
            start="Start",
            favourite="Favourite",
            mark="Yours" if "Longer" in title else "",
            is_favourite="Longer" in title,
        )
        cards.addWidget(RoutineCard(theme, facts, Card(theme, fill="accentSoft", line="", radius=8)))
    buttons = FlowLayout(12)
    for button in (
        ActionButton(theme, "Continue", variant=Variant.PRIMARY, icon="play", key_shown="Enter"),
        ActionButton(theme, "Same as yesterday"),
        ActionButton(theme, "Pick areas", variant=Variant.ACCENT, key_shown="5"),
        ActionButton(theme, "End", variant=Variant.GHOST, icon="x"),
        ActionButton(theme, "Distance", variant=Variant.GHOST, icon="maximize", key_shown="D"),
        ActionButton(theme, "1 file needs a fix", variant=Variant.WARNING, icon="file-exclamation-point"),
        ActionButton(theme, "Delete", variant=Variant.DANGER),
        ActionButton(theme, "Something hurts", icon="hand", key_shown="H"),
        ActionButton(theme, icon="ellipsis"),
        ActionButton(theme, "Start", variant=Variant.PRIMARY, icon="play", key_shown="Enter", size=ButtonSize.LARGE),
        ActionButton(
            theme, "None of these", variant=Variant.PRIMARY, icon="check", key_shown="0", size=ButtonSize.TALL
        ),
    ):
        buttons.addWidget(button)
    disabled = ActionButton(theme, "Not now", icon="lock")
    disabled.setEnabled(False)
    buttons.addWidget(disabled)
    player = FlowLayout(12)
    player.addWidget(RoundButton(theme, "Back", icon="skip-back", key_shown="←"))
    player.addWidget(RoundButton(theme, "Pause", icon="pause", diameter=72, main=True))
    player.addWidget(RoundButton(theme, "Skip", icon="skip-forward", key_shown="→"))
    player.addWidget(RoundButton(theme, "Longer", letters="+10", key_shown="↑"))
    for text, role, icon in (
        ("Hold", "p_hold", "timer"),
        ("Get into position", "p_ready", "move"),
        ("Switch sides", "p_switch", "arrow-left-right"),
        ("Paused", "p_pause", "pause"),
    ):
        player.addWidget(Chip(theme, text, role, icon))
    player.addWidget(KeyCap(theme, "Ctrl F"))
    player.addWidget(Logo(theme, "Supple"))
    choices = FlowLayout(16)
    choices.addWidget(Segmented(theme, ("Any length", "Up to 8 min", "9–12", "13 +"), 0, "Length"))
    choices.addWidget(Toggle(theme, "Keep the screen on", on=True))
    choices.addWidget(Toggle(theme, "Over 65"))
    slider = ValueSlider(theme, "Hold", (20, 60), "{} s".format, step=5)
    slider.set_value(40)
    choices.addWidget(slider)
    compact = ValueSlider(theme, "Volume", (0, 100), str, compact=True)
    compact.set_value(70)
    choices.addWidget(compact)
    choices.addWidget(SearchField(theme, "Find a routine or muscle", "Ctrl F"))
    signs = Card(theme)
    column = QVBoxLayout(signs)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(CheckRow(theme, "Chest pain, fainting, racing heart,", "or unusual breathlessness", key_shown="1"))
    ticked = CheckRow(
        theme,
        "One leg or calf swollen, hot, throbbing or changed in colour;",
        "or hot, red, spreading skin; or a hot swollen joint that was not there before the run",
        key_shown="2",
    )
    ticked.setChecked(True)
    column.addWidget(ticked)
    field = QHBoxLayout()
    box = QComboBox()
    box.addItems(["English (UK)", "Where Supple is"])
    box.setFont(theme.font("body"))
    line = QLineEdit("Documents / Supple / routines")
    line.setFont(theme.font("body"))
    field.addWidget(box)
    field.addWidget(line)
    field.addWidget(CheckRow(theme, "I am 18 or older", plain=True))
    return [
        TextLabel(theme, "What would help now?", "title"),
        tiles,
        cards,
        buttons,
        player,
        choices,
        signs,
        Banner(
            theme,
            "w_days",
            "You will see every cue: the whole window changes colour.",
            title="No sound device",
            icon="volume-x",
            action="Settings",
            close_name="Close",
        ),
        Banner(
            theme, "w_monitor", "Supple never changes a file without asking.", action="Play that version", soft=True
        ),
        field,
        TextLabel(theme, INFORMATION, "body", "ink2", strong_length=50),
    ]


def make_window(theme: Theme, *, rail: bool = False) -> QWidget:
    window = QWidget()
    window.setStyleSheet(style_sheet(theme))
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(make_sidebar(theme, rail=rail))
    page = PageScroll(theme)
    for part in make_parts(theme):
        if isinstance(part, QWidget):
            page.column.addWidget(part)
        else:
            page.column.addLayout(part)
    page.column.addStretch(1)
    row.addWidget(page, 1)
    return window


def write_pictures(folder: Path, app: QApplication) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    load_fonts(RESOURCES / "fonts")
    load_late_fonts(RESOURCES / "fonts")
    load_icons(RESOURCES / "icons")
    tokens = read_tokens((RESOURCES / "tokens.json").read_bytes())
    looks = {
        "light": (make_theme(tokens, dark=False), 1280, False),
        "dark": (make_theme(tokens, dark=True), 1280, False),
        "large": (make_theme(tokens, dark=False, text_scale=1.5), 1280, False),
        "contrast": (make_theme(tokens, dark=True, high_contrast=True), 1280, False),
        "rail": (make_theme(tokens, dark=False), 960, True),
    }
    for name, (theme, width, rail) in looks.items():
        app.setPalette(theme.palette())
        app.setFont(theme.font("body"))
        window = make_window(theme, rail=rail)
        ring = FocusRing(window, theme, app.focusChanged)
        window.resize(width, 1700 if name == "large" else 1400)
        window.show()
        window.activateWindow()
        app.processEvents()
        window.findChildren(RoutineCard)[0].setFocus(Qt.FocusReason.TabFocusReason)
        app.processEvents()
        window.grab().save(str(folder / f"{name}.png"))
        ring.hide()
        window.close()
        window.deleteLater()
        app.processEvents()


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    write_pictures(Path(sys.argv[1]), application)
