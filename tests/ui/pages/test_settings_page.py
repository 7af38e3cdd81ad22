from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QFileDialog, QSlider, QWidget

from supple.document.message import Message
from supple.document.problem import Problem
from supple.places import Places
from supple.session.cue import CueKind
from supple.settings import FirstSide, ReducedMotion, Settings, SoundSet, TextSize, VoiceLevel
from supple.settings import Theme as ThemeChoice
from supple.ui.key_lists import player_keys
from supple.ui.pages.player.keys_panel import _ROWS as PLAYER_ROWS
from supple.ui.pages.settings.fact_rows import FolderRow
from supple.ui.pages.settings.page import SettingsPage
from supple.ui.pages.settings.setting_row import SettingRow
from supple.ui.pages.settings.view import (
    Section,
    SettingsFacts,
    SettingsPlace,
    display_entries,
    problem_lines,
    problem_sentences,
    section_named,
    time_entries,
    voice_entries,
)
from supple.ui.pages.settings.written_rows import LogoRow, WordsRow
from supple.ui.sound.cue_player import SoundState, SoundStatus
from supple.ui.sound.voice import VoiceName
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.text_label import TextLabel
from supple.ui.widgets.toggle import Toggle
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme

LEFT = Qt.MouseButton.LeftButton
HOME = Path("/somewhere/supple")
VOICES = (VoiceName("gmw/en", "English (Great Britain)", "en-gb"), VoiceName("us", "English (America)", "en-us"))
FACTS = SettingsFacts(
    places=Places(HOME, HOME / "settings.yaml", HOME / "state", HOME / "cache", HOME / "log"),
    licences=HOME / "licences",
    version="1.2.3",
    sound=SoundStatus(SoundState.AVAILABLE),
    voices=VOICES,
    displays=("eDP-1", "HDMI-A-1"),
)


class Shown:
    """A page on the screen, with what it told."""

    def __init__(self, theme: Theme, qtbot: QtBot, settings: Settings, facts: SettingsFacts = FACTS) -> None:
        self.page = SettingsPage(theme)
        qtbot.addWidget(self.page)
        self.page.show_settings(settings, facts)
        self.page.resize(1064, 800)
        self.page.show()
        self.page.activateWindow()
        self.page.take_focus()
        self.told: list[Settings] = []
        self.page.settings_changed.connect(self.told.append)

    def row(self, name: str) -> SettingRow:
        """Return the row of a setting, its part shown."""
        for section in Section:
            self.page.sections.choose(section)
            assert self.page.view is not None
            if found := self.page.view.row_of(name):
                QApplication.processEvents()
                return found
        raise AssertionError(name)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.page.window().focusWidget(), key, modifiers)


@pytest.fixture
def shown(theme: Theme, qtbot: QtBot) -> Shown:
    return Shown(theme, qtbot, Settings())


def choices(row: SettingRow) -> list[QAbstractButton]:
    return row.findChildren(QAbstractButton)


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(TextLabel))


def test_every_setting_has_one_row(shown: Shown) -> None:
    named = []
    for section in Section:
        shown.page.sections.choose(section)
        assert shown.page.view is not None
        named += [row.name for row in shown.page.view.rows if row.name]
    assert sorted(named) == sorted(field.name for field in fields(Settings))
    assert shown.told == []


@pytest.mark.parametrize("name", [field.name for field in fields(Settings) if isinstance(field.default, bool)])
def test_a_switch_is_pressed_by_mouse_and_by_space(shown: Shown, qtbot: QtBot, name: str) -> None:
    before = getattr(Settings(), name)
    (toggle,) = shown.row(name).findChildren(Toggle)
    assert toggle.isChecked() is before
    assert toggle.accessibleName()
    qtbot.mouseClick(toggle, LEFT)
    assert shown.told == [replace(Settings(), **{name: not before})]
    shown.row(name).take_focus()
    shown.press(Qt.Key.Key_Space)
    assert shown.told[-1] == Settings()
    assert len(shown.told) == 2


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("voice_level", tuple(VoiceLevel)),
        ("sound_set", tuple(SoundSet)),
        ("first_side", tuple(FirstSide)),
        ("theme", tuple(ThemeChoice)),
        ("text_size", tuple(TextSize)),
        ("reduced_motion", tuple(ReducedMotion)),
    ],
)
def test_one_of_a_few_is_clicked(shown: Shown, qtbot: QtBot, name: str, values: tuple[object, ...]) -> None:
    buttons = choices(shown.row(name))
    assert len(buttons) == len(values)
    held = [button.isChecked() for button in buttons].index(True)
    assert values[held] == getattr(Settings(), name)
    for button, value in zip(buttons, values, strict=True):
        qtbot.mouseClick(button, LEFT)
        assert button.isChecked()
        if shown.told:
            assert getattr(shown.told[-1], name) == value
    assert len(shown.told) >= len(values) - 1


def test_the_arrow_keys_choose_one_of_a_few(shown: Shown) -> None:
    shown.row("text_size").take_focus()
    shown.press(Qt.Key.Key_Right)
    assert [settings.text_size for settings in shown.told] == [TextSize.LARGE]


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("volume", Qt.Key.Key_Right, 75),
        ("volume", Qt.Key.Key_Home, 0),
        ("voice_speed", Qt.Key.Key_Left, 0.95),
        ("get_ready_seconds", Qt.Key.Key_Right, 6),
        ("get_ready_long_seconds", Qt.Key.Key_Left, 9),
        ("switch_seconds", Qt.Key.Key_Home, 0),
        ("start_delay_seconds", Qt.Key.Key_End, 60),
    ],
)
def test_an_amount_is_changed_by_a_key(shown: Shown, name: str, key: Qt.Key, value: float) -> None:
    shown.row(name).take_focus()
    shown.press(key)
    assert shown.told == [replace(Settings(), **{name: value})]


def test_an_amount_is_changed_by_a_click(shown: Shown, qtbot: QtBot) -> None:
    (slider,) = shown.row("volume").findChildren(QSlider)
    qtbot.mouseClick(slider, LEFT, pos=QPoint(slider.width() - 2, slider.height() // 2))
    assert [settings.volume for settings in shown.told] == [100]


def test_changes_add_up(shown: Shown, qtbot: QtBot) -> None:
    qtbot.mouseClick(shown.row("captions").findChildren(Toggle)[0], LEFT)
    qtbot.mouseClick(shown.row("flash_cues").findChildren(Toggle)[0], LEFT)
    assert shown.told[-1] == replace(Settings(), captions=False, flash_cues=True)


def test_what_the_slider_cannot_show_is_kept_until_it_is_moved(theme: Theme, qtbot: QtBot) -> None:
    settings = Settings(get_ready_seconds=90, switch_seconds=4.6)
    shown = Shown(theme, qtbot, settings)
    slider = shown.row("get_ready_seconds").findChildren(QSlider)[0]
    assert slider.value() == 90
    qtbot.mouseClick(shown.row("wait_for_me").findChildren(Toggle)[0], LEFT)
    assert shown.told == [replace(settings, wait_for_me=True)]


def test_a_voice_is_chosen_by_keys(shown: Shown) -> None:
    shown.row("voice_name").take_focus()
    shown.press(Qt.Key.Key_Down)
    assert [settings.voice_name for settings in shown.told] == ["gmw/en"]
    shown.press(Qt.Key.Key_Up)
    assert [settings.voice_name for settings in shown.told] == ["gmw/en", ""]


def test_a_monitor_is_chosen_and_one_that_is_away_stays_in_the_list(theme: Theme, qtbot: QtBot) -> None:
    shown = Shown(theme, qtbot, Settings(full_screen_display="DP-9"))
    (found,) = shown.row("full_screen_display").findChildren(QComboBox)
    assert found.count() == 4
    assert found.currentText() == word("settings-page.display-missing", name="DP-9")
    shown.row("full_screen_display").take_focus()
    shown.press(Qt.Key.Key_Up)
    assert shown.told[-1].full_screen_display == "HDMI-A-1"


def test_showing_tells_nothing(shown: Shown) -> None:
    for section in Section:
        shown.page.sections.choose(section)
    other = Settings(
        theme=ThemeChoice.DARK,
        text_size=TextSize.LARGEST,
        high_contrast=True,
        voice_level=VoiceLevel.CHIMES,
        voice_name="us",
        voice_speed=1.5,
        sound_on=False,
        volume=5,
        get_ready_seconds=100,
        first_side=FirstSide.RIGHT,
        full_screen_display="HDMI-A-1",
    )
    shown.page.show_settings(other, replace(FACTS, voices=VOICES[1:]))
    assert shown.told == []
    assert shown.row("volume").findChildren(QSlider)[0].value() == 5
    assert shown.row("high_contrast").findChildren(Toggle)[0].isChecked()
    assert shown.row("voice_name").findChildren(QComboBox)[0].currentText() == "English (America) (en-us)"
    assert shown.told == []


def test_the_wheel_scrolls_and_changes_nothing(shown: Shown) -> None:
    for name, kind in (("volume", QSlider), ("voice_name", QComboBox)):
        widget = shown.row(name).findChildren(kind)[0]
        widget.setFocus()
        middle = QPointF(widget.rect().center())
        turned = QWheelEvent(
            middle,
            QPointF(widget.mapToGlobal(middle.toPoint())),
            QPoint(0, 0),
            QPoint(0, -240),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, turned)
        assert not turned.isAccepted()
    assert shown.told == []


def test_each_sound_but_the_tick_can_be_heard(shown: Shown, qtbot: QtBot) -> None:
    heard: list[CueKind] = []
    shown.page.cue_test_asked.connect(heard.append)
    shown.row("volume")
    for cue in CueKind:
        name = word("settings-page.cues.hear", name=word(f"sound.cue-{cue.value}"))
        for button in shown.page.findChildren(ActionButton):
            if button.accessibleName() == name:
                qtbot.mouseClick(button, LEFT)
    assert heard == [cue for cue in CueKind if cue is not CueKind.TICK]


def test_volume_and_voice_can_be_tried(shown: Shown, qtbot: QtBot) -> None:
    with qtbot.waitSignal(shown.page.voice_test_asked):
        qtbot.mouseClick(shown.row("voice_name").findChildren(ActionButton)[0], LEFT)
    with qtbot.waitSignal(shown.page.cue_test_asked) as asked:
        qtbot.mouseClick(shown.row("volume").findChildren(ActionButton)[0], LEFT)
    assert asked.args == [CueKind.GO]


def test_the_folders_are_named_and_opened(shown: Shown, qtbot: QtBot) -> None:
    asked: list[Path] = []
    shown.page.folder_asked.connect(asked.append)
    shown.page.sections.choose(Section.FILES)
    assert shown.page.view is not None
    rows = [row for row in shown.page.view.rows if isinstance(row, FolderRow)]
    for row in rows:
        qtbot.mouseClick(row.button, LEFT)
    assert asked == [HOME / "routines", HOME / "exercises", HOME / "state", HOME]
    assert str(HOME / "routines") in words(shown.page.view)
    assert "FORMAT.md" in words(shown.page.view)


def test_about_names_version_purpose_and_licences(shown: Shown, qtbot: QtBot) -> None:
    shown.page.sections.choose(Section.ABOUT)
    assert shown.page.view is not None
    told = words(shown.page.view)
    for part in ("1.2.3", word("safety.disclaimer"), "Not reviewed by a clinician", "Nothing leaves this computer"):
        assert part in told
    for licence in ("General Public License 3.0 or later", "CC0", "Open Font License", "ISC", "Lesser General Public"):
        assert licence in told
    for work in ("Figtree", "JetBrains Mono", "Lucide", "espeak-ng", "Qt"):
        assert work in told
    asked: list[Path] = []
    shown.page.folder_asked.connect(asked.append)
    buttons = shown.page.view.findChildren(ActionButton)
    qtbot.mouseClick(next(one for one in buttons if one.accessibleName() == "Open the folder: Full texts"), LEFT)
    assert asked == [HOME / "licences"]


def test_the_name_of_the_clinic_is_taken_over_when_the_person_goes_on(shown: Shown) -> None:
    row = shown.row("clinic")
    assert isinstance(row, WordsRow)
    row.take_focus()
    QTest.keyClicks(row.line, " Harbour physio ")
    assert shown.told == []
    shown.page.show_settings(Settings(volume=3), FACTS)
    assert row.line.text() == " Harbour physio "
    shown.press(Qt.Key.Key_Return)
    assert [told.clinic for told in shown.told] == ["Harbour physio"]
    shown.press(Qt.Key.Key_Return)
    assert len(shown.told) == 1
    shown.page.show_settings(Settings(clinic="Other"), FACTS)
    assert row.line.text() == "Other"


def test_a_logo_is_chosen_and_removed(shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    row = shown.row("logo_file")
    assert isinstance(row, LogoRow)
    assert "No logo" in words(row)
    assert not row.remove.isVisible()
    picture = QImage(20, 10, QImage.Format.Format_RGB32)
    picture.fill(0)
    good, bad = tmp_path / "clinic.png", tmp_path / "bad.png"
    picture.save(str(good))
    bad.write_bytes(b"no picture")
    for chosen in ("", str(good)):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, chosen=chosen: (chosen, ""))
        QTest.mouseClick(row.choose, LEFT)
    assert [told.logo_file for told in shown.told] == [str(good)]
    shown.page.show_settings(Settings(logo_file=str(good)), FACTS)
    assert "clinic.png" in words(row)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(bad), ""))
    QTest.mouseClick(row.choose, LEFT)
    shown.page.show_settings(Settings(logo_file=str(bad)), FACTS)
    assert "is not a PNG, JPEG or SVG picture" in words(row)
    QTest.mouseClick(row.remove, LEFT)
    assert shown.told[-1].logo_file == ""


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Import and send routines", ["packs", None]),
        ("Back up everything", ["backup", "write"]),
        ("Restore a backup", ["backup", "restore"]),
        ("Delete my history", ["history", "erase"]),
    ],
)
def test_what_moves_and_shares_is_asked_for(shown: Shown, qtbot: QtBot, title: str, asked: list[object]) -> None:
    shown.page.sections.choose(Section.FILES)
    assert shown.page.view is not None
    (button,) = (one for one in shown.page.view.findChildren(ActionButton) if one.accessibleName() == title)
    with qtbot.waitSignal(shown.page.place_asked, timeout=0) as told:
        button.click()
    assert told.args == asked


def test_privacy_says_what_is_kept_where(shown: Shown, qtbot: QtBot) -> None:
    shown.page.sections.choose(Section.ABOUT)
    assert shown.page.view is not None
    told = words(shown.page.view)
    assert "Nothing leaves this computer" in told
    for path in (HOME, HOME / "state", HOME / "settings.yaml", HOME / "log"):
        assert str(path) in told
    (go,) = (one for one in shown.page.view.findChildren(ActionButton) if one.text() == "Files and folders")
    with qtbot.waitSignal(shown.page.place_asked, timeout=0) as asked:
        go.click()
    assert asked.args == ["settings", "files"]


def test_the_keys_of_the_player_are_those_of_its_own_list() -> None:
    own = [(len(keys), word(f"playing.keys.{what}")) for keys, what in PLAYER_ROWS]
    assert [(len(line.caps), line.does) for line in player_keys()[: len(own)]] == own


def test_the_parts_are_chosen_by_keys_and_by_mouse(shown: Shown, qtbot: QtBot) -> None:
    assert shown.page.window().focusWidget() is shown.page.sections.button(Section.VOICE)
    shown.press(Qt.Key.Key_Down)
    assert shown.page.sections.section is Section.TIMING
    assert shown.page.view is not None
    assert shown.page.view.row_of("switch_seconds") is not None
    qtbot.mouseClick(shown.page.sections.button(Section.ABOUT), LEFT)
    assert shown.page.sections.section is Section.ABOUT


def test_tab_goes_from_the_list_into_the_part(shown: Shown) -> None:
    shown.page.sections.choose(Section.APPEARANCE)
    shown.page.take_focus()
    shown.press(Qt.Key.Key_Tab)
    focus = shown.page.window().focusWidget()
    assert shown.row("theme").isAncestorOf(focus)


def test_problems_of_the_file_stand_on_every_part_until_they_are_gone(shown: Shown, qtbot: QtBot) -> None:
    problem = Problem(3, 1, Message.of("problem-yaml-tab"))
    sentences = problem_sentences([problem])
    shown.page.show_settings(Settings(), replace(FACTS, problems=sentences))
    for section in (Section.VOICE, Section.FILES):
        shown.page.sections.choose(section)
        assert shown.page.view is not None
        (banner,) = shown.page.view.findChildren(Banner)
        assert "Line 3" in banner.accessibleName()
        assert say(problem.message) in banner.accessibleName()
        QApplication.processEvents()
        with qtbot.waitSignal(shown.page.folder_asked) as asked:
            qtbot.mouseClick(banner.findChildren(QAbstractButton)[0], LEFT)
        assert asked.args == [HOME]
    shown.page.show_settings(Settings(), FACTS)
    QApplication.processEvents()
    assert shown.page.view is not None
    assert [banner for banner in shown.page.view.findChildren(Banner) if banner.isVisible()] == []


def test_many_problems_do_not_push_the_settings_away() -> None:
    lines = problem_lines([f"Line {number}" for number in range(1, 8)]).splitlines()
    assert lines == ["Line 1", "Line 2", "Line 3", "Line 4", "… and 3 more lines."]
    assert problem_lines(["One"]) == "One"


def test_a_missing_device_and_voice_are_said_beside_the_sounds_only(theme: Theme, qtbot: QtBot) -> None:
    lost = SoundStatus(SoundState.NO_DEVICE, Message.of("sound.no-device"), Message.of("sound.no-voice"))
    shown = Shown(theme, qtbot, Settings(), replace(FACTS, sound=lost))
    assert shown.page.view is not None
    said = [banner.accessibleName() for banner in shown.page.view.findChildren(Banner)]
    assert said == [f"No sound: {word('sound.no-device')}", word("sound.no-voice")]
    shown.page.sections.choose(Section.TIMING)
    assert shown.page.view.findChildren(Banner) == []


def test_lists_name_what_was_chosen_and_is_not_there() -> None:
    assert [entry.value for entry in voice_entries("", VOICES)] == ["", "gmw/en", "us"]
    lost = voice_entries("Sonia", VOICES)[-1]
    assert (lost.value, lost.words) == ("Sonia", word("settings-page.voice-missing", name="Sonia"))
    assert [entry.value for entry in display_entries("eDP-1", ("eDP-1",))] == ["", "eDP-1"]


def test_a_new_page_goes_where_the_old_one_was(shown: Shown, dark_theme: Theme, qtbot: QtBot) -> None:
    shown.row("text_size").take_focus()
    place = shown.page.place
    assert place == SettingsPlace(Section.APPEARANCE, "text_size", 0)
    other = Shown(dark_theme, qtbot, Settings())
    other.page.return_to(place)
    assert other.page.place == place
    assert other.row("text_size").isAncestorOf(other.page.window().focusWidget())
    other.page.return_to(SettingsPlace(Section.KEYBOARD))
    assert other.page.window().focusWidget() is other.page.sections.button(Section.KEYBOARD)


def test_a_new_page_is_scrolled_as_the_old_one_was(shown: Shown, theme: Theme, qtbot: QtBot) -> None:
    shown.page.sections.choose(Section.KEYBOARD)
    QApplication.processEvents()
    assert shown.page.view is not None
    shown.page.view.verticalScrollBar().setValue(150)
    place = shown.page.place
    assert place.scrolled == 150
    other = Shown(theme, qtbot, Settings())
    QApplication.processEvents()
    other.page.return_to(place)
    assert other.page.place.scrolled == 150


def test_a_page_without_settings_shows_and_tells_nothing(theme: Theme, qtbot: QtBot) -> None:
    page = SettingsPage(theme)
    qtbot.addWidget(page)
    page.sections.choose(Section.TIMING)
    assert page.view is None
    page.return_to(SettingsPlace(Section.ABOUT, "volume", 10))
    assert page.place == SettingsPlace(Section.ABOUT)


@pytest.mark.parametrize("size", [(904, 600), (1064, 800), (1700, 1000)])
@pytest.mark.parametrize("look", ["theme", "large_theme"])
def test_nothing_is_cut_off_or_overlaps(
    request: pytest.FixtureRequest, qtbot: QtBot, size: tuple[int, int], look: str
) -> None:
    shown = Shown(request.getfixturevalue(look), qtbot, Settings())
    shown.page.resize(*size)
    for section in Section:
        shown.page.sections.choose(section)
        QApplication.processEvents()
        view = shown.page.view
        assert view is not None
        ground = view.widget()
        assert ground.width() <= view.viewport().width()
        for row in view.rows:
            assert row.height() >= row.heightForWidth(row.width())
            parts = [child for child in row.children() if isinstance(child, QWidget)]
            for part in parts:
                assert row.rect().contains(part.geometry()), (section, row.name)
                assert part.height() >= part.heightForWidth(part.width())
                others = [other.geometry() for other in parts if other is not part]
                assert not any(QRect(part.geometry()).intersects(other) for other in others)
            for button in row.findChildren(ActionButton):
                assert button.hidden_text() == ""


def test_right_to_left_puts_the_controls_at_the_left(shown: Shown) -> None:
    shown.page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row = shown.row("captions")
    assert row.control is not None
    assert row.control.x() == 0
    shown.page.grab()


def test_a_control_that_grows_is_given_its_room(shown: Shown) -> None:
    row = shown.row("voice_level")
    assert row.control is not None
    before = row.height()
    row.control.setMinimumSize(600, 90)
    # The new size goes up from layout to layout, each at its turn of the event loop.
    for _ in range(4):
        QApplication.processEvents()
    assert row.height() > before
    assert row.rect().contains(row.control.geometry())


def test_reminders_are_switched_on_one_by_one(theme: Theme, qtbot: QtBot) -> None:
    shown = Shown(theme, qtbot, Settings())
    shown.page.show_section(Section.REMINDERS)
    view = shown.page.view
    assert view is not None
    row = view.row_of("remind_sleep")
    assert row is not None
    assert row.control is not None
    QTest.mouseClick(row.control, LEFT)
    assert shown.told[-1].remind_sleep
    times = view.row_of("sleep_time")
    assert times is not None
    box = times.findChild(QComboBox)
    assert box is not None
    assert box.currentText() == "22:00"
    box.activated.emit(box.findText("21:30"))
    assert shown.told[-1].sleep_time == "21:30"


def test_a_time_from_the_file_joins_the_half_hours() -> None:
    assert [entry.value for entry in time_entries("07:10")][14:17] == ["07:00", "07:10", "07:30"]


def test_parts_are_known_by_their_names() -> None:
    assert section_named("reminders") is Section.REMINDERS
    assert section_named("nothing") is None
    assert section_named(None) is None
