"""The cards of each part of the settings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from supple.session.cue import CueKind
from supple.settings import (
    Build,
    Clothes,
    FirstSide,
    Hair,
    HoldLength,
    ReaderLevel,
    ReducedMotion,
    Skin,
    SoundSet,
    TextSize,
    Units,
    VoiceLevel,
)
from supple.settings import Theme as ThemeChoice
from supple.ui.key_lists import key_groups
from supple.ui.pages.settings.fact_rows import CuesRow, FolderRow, KeyRow, VersionRow
from supple.ui.pages.settings.figure_row import FigureRow
from supple.ui.pages.settings.file_cards import files_cards, privacy_card
from supple.ui.pages.settings.setting_row import SettingRow, SettingsCard
from supple.ui.pages.settings.value_rows import AmountRow, ChoiceRow, ListRow, SwitchRow
from supple.ui.pages.settings.view import (
    Section,
    display_entries,
    time_entries,
    voice_entries,
)
from supple.ui.widgets.action_button import ActionButton
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from supple.ui.pages.settings.asks import Asks
    from supple.ui.pages.settings.view import Entry, SettingsFacts
    from supple.ui.theme import Theme


def section_cards(theme: Theme, section: Section, asks: Asks) -> tuple[SettingsCard, ...]:
    """Return the cards of a part, with nothing shown yet."""
    return _CARDS[section](theme, asks)


def _card(theme: Theme, key: str, rows: Sequence[SettingRow]) -> SettingsCard:
    return SettingsCard(theme, word(f"settings-page.card.{key}"), rows)


def _voice(theme: Theme, asks: Asks) -> tuple[SettingsCard, ...]:
    hear = ActionButton(theme, word("settings-page.hear"), icon="play")
    hear.clicked.connect(asks.test_voice)
    test = ActionButton(theme, word("settings-page.test"), icon="volume-2")
    test.clicked.connect(lambda: asks.test_cue(CueKind.GO))
    levels = [(level, word(f"playing.voice.{level.value}")) for level in VoiceLevel]
    characters = [(sounds, word(f"sound.set-{sounds.value}")) for sounds in SoundSet]
    return (
        _card(
            theme,
            "voice",
            (
                ChoiceRow(theme, "voice_level", levels, asks.change),
                ListRow(theme, "voice_name", _voices, asks.change, beside=hear),
                AmountRow(theme, "voice_speed", (50, 200), _speed_text, asks.change, unit=0.01, step=5),
            ),
        ),
        _card(
            theme,
            "sounds",
            (
                SwitchRow(theme, "sound_on", asks.change),
                AmountRow(theme, "volume", (0, 100), str, asks.change, step=5, beside=test),
                ChoiceRow(theme, "sound_set", characters, asks.change),
                CuesRow(theme, asks.test_cue),
                SwitchRow(theme, "keep_line_open", asks.change),
            ),
        ),
    )


def _timing(theme: Theme, asks: Asks) -> tuple[SettingsCard, ...]:
    seconds = partial(AmountRow, theme, worded=_seconds_text, change=asks.change)
    lengths = [(length, _hold_text(length)) for length in HoldLength]
    sides = [(side, word(f"settings-page.first-side.{side.value}")) for side in FirstSide]
    return (
        _card(
            theme,
            "timing",
            (
                seconds("get_ready_seconds", (0, 30)),
                seconds("get_ready_long_seconds", (0, 30)),
                seconds("switch_seconds", (0, 30)),
                seconds("start_delay_seconds", (0, 60), step=5),
                ChoiceRow(theme, "first_side", sides, asks.change),
            ),
        ),
        _card(
            theme,
            "holds",
            (ChoiceRow(theme, "hold_length", lengths, asks.change), SwitchRow(theme, "over_65", asks.change)),
        ),
        _card(
            theme,
            "waiting",
            (SwitchRow(theme, "wait_in_position", asks.change), SwitchRow(theme, "wait_for_me", asks.change)),
        ),
        _card(
            theme,
            "playing",
            (
                SwitchRow(theme, "keep_screen_on", asks.change),
                ListRow(theme, "full_screen_display", _displays, asks.change),
            ),
        ),
    )


def _appearance(theme: Theme, asks: Asks) -> tuple[SettingsCard, ...]:
    themes = [
        (ThemeChoice.SYSTEM, word("settings-page.system")),
        (ThemeChoice.LIGHT, word("settings-page.theme.light")),
        (ThemeChoice.DARK, word("settings-page.theme.dark")),
    ]
    sizes = [(size, size.value) for size in TextSize]
    units = [(one, word(f"settings-page.units.{one.value}")) for one in Units]
    rows = (
        ChoiceRow(theme, "theme", themes, asks.change),
        ChoiceRow(theme, "text_size", sizes, asks.change),
        ChoiceRow(theme, "units", units, asks.change),
    )
    figure = [
        ChoiceRow(
            theme,
            name,
            [(one, word(f"settings-page.{name.replace('_', '-')}.{one.value}")) for one in kind],
            asks.change,
        )
        for name, kind in (
            ("figure_build", Build),
            ("figure_hair", Hair),
            ("figure_skin", Skin),
            ("figure_clothes", Clothes),
        )
    ]
    return (_card(theme, "appearance", rows), _card(theme, "figure", (FigureRow(theme), *figure)))


def _accessibility(theme: Theme, asks: Asks) -> tuple[SettingsCard, ...]:
    motions = [(motion, word(f"settings-page.{motion.value}")) for motion in ReducedMotion]
    levels = [(level, word(f"settings-page.screen-reader.{level.value}")) for level in ReaderLevel]
    names = ("high_contrast", "flash_cues", "captions", "map_patterns", "large_buttons", "large_focus")
    switches = (SwitchRow(theme, name, asks.change) for name in names)
    reader = ChoiceRow(theme, "screen_reader", levels, asks.change)
    motion = ChoiceRow(theme, "reduced_motion", motions, asks.change)
    return (_card(theme, "accessibility", (motion, *switches, reader)),)


def _reminders(theme: Theme, asks: Asks) -> tuple[SettingsCard, ...]:
    rows = (
        SwitchRow(theme, "remind_drink", asks.change),
        AmountRow(theme, "drink_hours", (1, 12), _hours_text, asks.change, unit=0.5),
        SwitchRow(theme, "remind_sleep", asks.change),
        ListRow(theme, "sleep_time", _times, asks.change),
        SwitchRow(theme, "remind_move", asks.change),
        ListRow(theme, "move_time", _times, asks.change),
    )
    return (_card(theme, "reminders", rows),)


def _you(theme: Theme, asks: Asks) -> tuple[SettingsCard, ...]:
    change = ActionButton(theme, word("about-you.change"), icon="square-pen")
    change.clicked.connect(asks.show_profile)
    row = SettingRow(theme, word("settings-page.you"), word("settings-page.you.note"), change)
    return (_card(theme, "you", (row,)),)


def _keyboard(theme: Theme, _asks: Asks) -> tuple[SettingsCard, ...]:
    return tuple(
        SettingsCard(theme, group.heading, [KeyRow(theme, line) for line in group.lines]) for group in key_groups()
    )


def _about(theme: Theme, asks: Asks) -> tuple[SettingsCard, ...]:
    def told(key: str) -> SettingRow:
        return SettingRow(theme, word(f"settings-page.{key}"), word(f"settings-page.{key}.note"), is_low=True)

    licences = ("code", "content", "fonts", "icons", "voice", "qt")
    texts = FolderRow(theme, "settings-page.licence.texts", lambda facts: facts.licences, asks.open_folder)
    return (
        _card(
            theme,
            "purpose",
            (SettingRow(theme, word("safety.disclaimer")), told("reviewed"), VersionRow(theme)),
        ),
        privacy_card(theme, asks),
        _card(theme, "licences", (*(told(f"licence.{key}") for key in licences), texts)),
    )


def _voices(chosen: str, facts: SettingsFacts) -> tuple[Entry, ...]:
    return voice_entries(chosen, facts.voices)


def _displays(chosen: str, facts: SettingsFacts) -> tuple[Entry, ...]:
    return display_entries(chosen, facts.displays)


def _hold_text(length: HoldLength) -> str:
    if length.seconds is None:
        return word("settings-page.hold-length.own")
    return word("settings-page.seconds", seconds=round(length.seconds))


def _hours_text(halves: int) -> str:
    return word("settings-page.hours", hours=f"{halves / 2:g}")


def _times(chosen: str, _facts: SettingsFacts) -> tuple[Entry, ...]:
    return time_entries(chosen)


def _speed_text(hundredths: int) -> str:
    return word("settings-page.speed", speed=f"{hundredths / 100:.2f}")


def _seconds_text(seconds: int) -> str:
    return word("settings-page.seconds", seconds=seconds) if seconds else word("settings-page.none")


_CARDS: dict[Section, Callable[[Theme, Asks], tuple[SettingsCard, ...]]] = {
    Section.VOICE: _voice,
    Section.TIMING: _timing,
    Section.APPEARANCE: _appearance,
    Section.ACCESSIBILITY: _accessibility,
    Section.YOU: _you,
    Section.REMINDERS: _reminders,
    Section.FILES: files_cards,
    Section.KEYBOARD: _keyboard,
    Section.ABOUT: _about,
}
