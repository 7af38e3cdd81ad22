"""The settings file: text that a person may write too, to settings and back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, cast

from supple.document.duration import write_duration
from supple.document.edit import set_value
from supple.document.format_version import KEY as VERSION_KEY
from supple.document.format_version import version_problem
from supple.document.message import Message
from supple.document.node import problem_at
from supple.document.reader import read_document
from supple.document.reading import in_reading_order
from supple.document.shown import shown
from supple.document.table import Field, Table
from supple.document.value import AnyNode, Choice, Duration, Number, Text, Whole, YesNo, scalar
from supple.settings import (
    Build,
    Clothes,
    FirstSide,
    Hair,
    HoldLength,
    Paper,
    ReaderLevel,
    ReducedMotion,
    Settings,
    Skin,
    SoundSet,
    TextSize,
    Theme,
    Units,
    VoiceLevel,
)

if TYPE_CHECKING:
    from supple.document.node import Node
    from supple.document.problem import Problem
    from supple.document.table import Record

NEWEST_VERSION: Final = 1
# Stand in the file for the empty text: let Supple choose, or there is none.
AUTOMATIC: Final = "automatic"
_CLOCK: Final = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])")
NOTHING: Final = "none"


@dataclass(frozen=True, slots=True)
class _Name:
    """The name of a thing, or the word that stands for the empty text."""

    empty: str = AUTOMATIC

    def read(self, node: Node, name: str, problems: list[Problem]) -> str | None:
        found = Text().read(node, name, problems)
        return "" if found == self.empty else found


@dataclass(frozen=True, slots=True)
class _TimeOfDay:
    """A time of day on a clock of 24 hours."""

    def read(self, node: Node, name: str, problems: list[Problem]) -> str | None:
        found = scalar(node, name, problems)
        if found is None:
            return None
        if match := _CLOCK.fullmatch(found.text):
            return f"{int(match[1]):02}:{match[2]}"
        problems.append(problem_at(node, Message.of("problem-not-a-time", name=name, value=shown(found.text))))
        return None


@dataclass(frozen=True, slots=True)
class _Row:
    """A setting in the file: its attribute, its key with the kind of its value, and what is said above it."""

    name: str
    field: Field[Any]
    comment: str


_ROWS: Final = (
    _Row("theme", Field("theme", Choice(Theme)), "system, light or dark"),
    _Row("text_size", Field("text-size", Choice(TextSize)), "Percent: 90, 100, 115, 130 or 150"),
    _Row("high_contrast", Field("high-contrast", YesNo()), "Stronger lines and colours: yes or no"),
    _Row(
        "reduced_motion",
        Field("reduced-motion", Choice(ReducedMotion)),
        "Pictures cut and do not move: system, on or off",
    ),
    _Row("voice_level", Field("voice-level", Choice(VoiceLevel)), "How much is said: chimes, names or coaching"),
    _Row("voice_name", Field("voice", _Name()), "The name of a voice on this computer, or automatic"),
    _Row("voice_speed", Field("voice-speed", Number(0.5, 2)), "0.5 to 2, where 1 is the voice's own speed"),
    _Row("sound_on", Field("sound", YesNo()), "Sounds and voice: yes or no"),
    _Row("sound_set", Field("sound-set", Choice(SoundSet)), "soft or piercing"),
    _Row("volume", Field("volume", Whole(0, 100)), "0 to 100"),
    _Row("flash_cues", Field("flash-cues", YesNo()), "Colour the window at every cue: yes or no"),
    _Row("captions", Field("captions", YesNo()), "Show as text what the voice says: yes or no"),
    _Row("keep_screen_on", Field("keep-screen-on", YesNo()), "While a session plays: yes or no"),
    _Row("first_side", Field("first-side", Choice(FirstSide)), "Where a step on each side begins: left or right"),
    _Row("get_ready_seconds", Field("get-ready", Duration(0, 120)), "Before each step in the same position"),
    _Row("get_ready_long_seconds", Field("get-ready-long", Duration(0, 120)), "Before a step in another position"),
    _Row("switch_seconds", Field("switch", Duration(0, 120)), "To change sides"),
    _Row("wait_for_me", Field("wait-for-me", YesNo()), "Repetitions end when you say so: yes or no"),
    _Row("wait_in_position", Field("wait-in-position", YesNo()), "Get ready ends when you say so: yes or no"),
    _Row("start_delay_seconds", Field("start-delay", Duration(0, 600)), "Added before the first step"),
    _Row(
        "full_screen_display",
        Field("full-screen-display", _Name()),
        "The name of a screen, or automatic for the one that Supple is on",
    ),
    _Row(
        "figure_hair",
        Field("figure-hair", Choice(Hair)),
        "The figure's hair: short, bun, ponytail, curly, shaved or scarf",
    ),
    _Row("figure_clothes", Field("figure-clothes", Choice(Clothes)), "shorts, tights, long or vest"),
    _Row("figure_skin", Field("figure-skin", Choice(Skin)), "neutral, light, tan, brown or deep"),
    _Row("figure_build", Field("figure-build", Choice(Build)), "slight, medium or broad"),
    _Row("units", Field("units", Choice(Units)), "Distances: km or miles"),
    _Row(
        "hold_length",
        Field("hold-length", Choice(HoldLength)),
        "Holds that a routine leaves open, in seconds: own (the exercise's), 20, 30, 45 or 60",
    ),
    _Row("over_65", Field("over-65", YesNo()), "Holds of 60 seconds where a routine allows them: yes or no"),
    _Row("map_patterns", Field("map-patterns", YesNo()), "Lines as well as colours on the body map: yes or no"),
    _Row("large_focus", Field("large-focus", YesNo()), "A thicker ring around what has the focus: yes or no"),
    _Row("large_buttons", Field("large-buttons", YesNo()), "Buttons 56 pixels high: yes or no"),
    _Row("screen_reader", Field("screen-reader", Choice(ReaderLevel)), "What a screen reader is told: short or full"),
    _Row("keep_line_open", Field("keep-line-open", YesNo()), "Silence between cues, for Bluetooth: yes or no"),
    _Row("remind_drink", Field("remind-drink", YesNo()), "Remind me to drink while Supple is open: yes or no"),
    _Row("drink_hours", Field("drink-hours", Number(0.5, 6)), "Hours between those reminders"),
    _Row("remind_sleep", Field("remind-sleep", YesNo()), "Remind me to wind down: yes or no"),
    _Row("sleep_time", Field("sleep-time", _TimeOfDay()), "When, such as 22:00"),
    _Row("remind_move", Field("remind-move", YesNo()), "Remind me to stretch: yes or no"),
    _Row("move_time", Field("move-time", _TimeOfDay()), "When, such as 18:00"),
    _Row("data_folder", Field("data-folder", _Name()), "The folder of your routines and exercises, or automatic"),
    _Row("clinic", Field("clinic", _Name(NOTHING)), "The name on handouts, or none"),
    _Row("logo_file", Field("logo", _Name(NOTHING)), "A PNG, JPEG or SVG file for handouts, or none"),
    _Row("paper", Field("paper", Choice(Paper)), "For handouts: system, a4 or letter"),
    _Row("runs_folder", Field("runs-folder", _Name(NOTHING)), "A folder whose new files of runs are taken, or none"),
)
_TABLE: Final = Table("settings", (Field(VERSION_KEY, AnyNode()), *(row.field for row in _ROWS)))
_HEAD: Final = (
    f"# Settings of Supple. Only lines that change are written again; your comments stay.\n{VERSION_KEY}: 1\n"
)
_UNREADABLE_HEAD: Final = "\n# This stood here before and could not be read:\n"


def read_settings(text: str) -> tuple[Settings, tuple[Problem, ...]]:
    """Read a settings file. What is missing or wrong is as if never set, key by key; only the wrong is a problem."""
    if all(not line.strip() or line.lstrip().startswith("#") for line in text.splitlines()):
        return Settings(), ()
    document = read_document(text)
    problems = list(document.problems)
    if document.value is None:
        return Settings(), document.problems
    if document.value.get(VERSION_KEY) and (problem := version_problem(document.value, NEWEST_VERSION)):
        problems.append(problem)
    record = cast("Record", _TABLE.read(document.value, VERSION_KEY, problems))
    found = {row.name: record.get(row.field) for row in _ROWS}
    return Settings(**{name: value for name, value in found.items() if value is not None}), in_reading_order(problems)


def write_settings(old_text: str, settings: Settings) -> str:
    """Return the file's text with the settings that differ from it changed, every other line as it was.

    An empty file is written whole, with a comment for each key. One that is no settings file any more is written anew
    above what stood there, which stays as a comment: nothing of a person's is lost.
    """
    if not old_text.strip():
        text = _HEAD
        for row in _ROWS:
            text = set_value(f"{text}\n# {row.comment}\n", row.field.key, _written(row, settings))
        return text
    before, _ = read_settings(old_text)
    text = old_text
    try:
        for row in _ROWS:
            if getattr(settings, row.name) != getattr(before, row.name):
                text = set_value(text, row.field.key, _written(row, settings))
    except ValueError:
        kept = "".join(f"# {line}\n" for line in old_text.splitlines())
        return write_settings("", settings) + _UNREADABLE_HEAD + kept
    return text


def _written(row: _Row, settings: Settings) -> str:
    """Return a setting's value as it stands in the file."""
    value = getattr(settings, row.name)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(row.field.kind, Duration):
        return write_duration(value)
    if isinstance(row.field.kind, _TimeOfDay):
        return str(value)
    if isinstance(row.field.kind, _Name):
        return "".join(character for character in value if character.isprintable()).strip() or row.field.kind.empty
    return value.value if isinstance(value, StrEnum) else f"{value:g}"
