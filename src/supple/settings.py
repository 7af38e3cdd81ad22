"""Settings: how a person likes Supple to look, sound and wait."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Theme(StrEnum):
    """Light or dark, or what the system has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class TextSize(StrEnum):
    """The size of all text in percent of the designed one."""

    SMALL = "90"
    NORMAL = "100"
    LARGE = "115"
    LARGER = "130"
    LARGEST = "150"

    @property
    def percent(self) -> int:
        """The size as a number."""
        return int(self.value)


class ReducedMotion(StrEnum):
    """Whether pictures cut instead of moving."""

    SYSTEM = "system"
    ON = "on"
    OFF = "off"


class VoiceLevel(StrEnum):
    """How much the voice says."""

    CHIMES = "chimes"
    NAMES = "names"
    COACHING = "coaching"


class SoundSet(StrEnum):
    """The character of the sounds."""

    SOFT = "soft"
    PIERCING = "piercing"


class FirstSide(StrEnum):
    """The side that a step on each side begins with."""

    LEFT = "left"
    RIGHT = "right"


class Hair(StrEnum):
    """How the figure wears its hair."""

    SHORT = "short"
    BUN = "bun"
    PONYTAIL = "ponytail"
    CURLY = "curly"
    SHAVED = "shaved"
    SCARF = "scarf"


class Clothes(StrEnum):
    """What the figure wears."""

    SHORTS = "shorts"
    TIGHTS = "tights"
    LONG = "long"
    VEST = "vest"


class Skin(StrEnum):
    """The tone of the figure's skin; neutral is nobody's."""

    NEUTRAL = "neutral"
    LIGHT = "light"
    TAN = "tan"
    BROWN = "brown"
    DEEP = "deep"


class Build(StrEnum):
    """How broad the figure is."""

    SLIGHT = "slight"
    MEDIUM = "medium"
    BROAD = "broad"


class Units(StrEnum):
    """How distances are written."""

    KILOMETRES = "km"
    MILES = "miles"


class HoldLength(StrEnum):
    """Seconds of a hold that a routine leaves open; the exercise's own where nothing is chosen."""

    OWN = "own"
    SHORT = "20"
    USUAL = "30"
    LONG = "45"
    LONGEST = "60"

    @property
    def seconds(self) -> float | None:
        """The seconds, None for the exercise's own."""
        return None if self is HoldLength.OWN else float(self.value)


class ReaderLevel(StrEnum):
    """How much a screen reader is told during a session."""

    SHORT = "short"
    FULL = "full"


class Paper(StrEnum):
    """The paper that handouts are made for; the system's is that of its country."""

    SYSTEM = "system"
    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything a person can set. Seconds are real seconds, ``volume`` is 0 to 100, ``voice_speed`` 0.5 to 2.

    ``voice_name`` and ``full_screen_display`` are the system's names, empty for automatic; so is ``data_folder``, the
    path of the folder with a person's own files. An empty ``runs_folder`` is none to watch. ``sleep_time`` and
    ``move_time`` are times of day as HH:MM. ``clinic`` and ``logo_file`` stand on handouts, both may be empty.
    """

    theme: Theme = Theme.SYSTEM
    text_size: TextSize = TextSize.NORMAL
    high_contrast: bool = False
    reduced_motion: ReducedMotion = ReducedMotion.SYSTEM
    voice_level: VoiceLevel = VoiceLevel.COACHING
    voice_name: str = ""
    voice_speed: float = 1.0
    sound_on: bool = True
    sound_set: SoundSet = SoundSet.SOFT
    volume: int = 70
    flash_cues: bool = False
    captions: bool = True
    keep_screen_on: bool = True
    first_side: FirstSide = FirstSide.LEFT
    get_ready_seconds: float = 5.0
    get_ready_long_seconds: float = 10.0
    switch_seconds: float = 5.0
    wait_for_me: bool = False
    wait_in_position: bool = False
    start_delay_seconds: float = 0.0
    full_screen_display: str = ""
    figure_hair: Hair = Hair.SHORT
    figure_clothes: Clothes = Clothes.SHORTS
    figure_skin: Skin = Skin.NEUTRAL
    figure_build: Build = Build.MEDIUM
    units: Units = Units.KILOMETRES
    hold_length: HoldLength = HoldLength.OWN
    over_65: bool = False
    map_patterns: bool = False
    large_focus: bool = False
    large_buttons: bool = False
    screen_reader: ReaderLevel = ReaderLevel.SHORT
    keep_line_open: bool = False
    remind_drink: bool = False
    drink_hours: float = 2.0
    remind_sleep: bool = False
    sleep_time: str = "22:00"
    remind_move: bool = False
    move_time: str = "18:00"
    data_folder: str = ""
    clinic: str = ""
    logo_file: str = ""
    paper: Paper = Paper.SYSTEM
    runs_folder: str = ""
