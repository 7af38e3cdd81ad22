"""What the settings page shows beside the settings: parts, facts about this computer, lists to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from supple.document.problem import Problem
    from supple.places import Places
    from supple.ui.sound.cue_player import SoundStatus
    from supple.ui.sound.voice import VoiceName

# More would push the settings themselves off the page.
_MOST_LINES: Final = 4


class Section(Enum):
    """A part of the settings; the value is its key in the wording."""

    VOICE = "voice"
    TIMING = "timing"
    APPEARANCE = "appearance"
    ACCESSIBILITY = "accessibility"
    YOU = "you"
    REMINDERS = "reminders"
    FILES = "files"
    KEYBOARD = "keyboard"
    ABOUT = "about"


def section_named(name: object) -> Section | None:
    """Return the part of a name such as a link's, None for anything else."""
    return next((section for section in Section if section.value == name), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsFacts:
    """What the settings page has to know of this computer.

    ``displays`` are the names of the monitors, ``problems`` sentences about the settings file, ``licences`` is the
    folder of the licence texts.
    """

    places: Places
    licences: Path
    version: str
    sound: SoundStatus
    voices: tuple[VoiceName, ...] = ()
    displays: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SettingsPlace:
    """Where a person is on the page: the part, the setting that has the focus (or none) and pixels scrolled down."""

    section: Section = Section.VOICE
    setting: str = ""
    scrolled: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a list to choose from: what is kept in the settings, and its words."""

    value: str
    words: str


def problem_sentences(problems: Sequence[Problem]) -> tuple[str, ...]:
    """Return a sentence with its line for each problem of the settings file."""
    return tuple(
        word("settings-page.problems.line", line=problem.line, sentence=say(problem.message)) for problem in problems
    )


def problem_lines(sentences: Sequence[str]) -> str:
    """Return the first few sentences one below the other, and how many are left out."""
    left = len(sentences) - _MOST_LINES
    more = [word("settings-page.problems.more", count=left)] if left > 0 else []
    return "\n".join([*sentences[:_MOST_LINES], *more])


def voice_entries(chosen: str, voices: Sequence[VoiceName]) -> tuple[Entry, ...]:
    """Return the voices to choose from; one that is chosen and not there is named as such."""
    entries = [
        Entry(voice.id, word("settings-page.voice-named", name=voice.name, language=voice.language)) for voice in voices
    ]
    return _with_chosen(Entry("", word("settings-page.automatic")), entries, chosen, "settings-page.voice-missing")


def display_entries(chosen: str, displays: Sequence[str]) -> tuple[Entry, ...]:
    """Return the monitors to choose from; one that is chosen and not connected is named as such."""
    entries = [Entry(name, name) for name in displays]
    return _with_chosen(Entry("", word("settings-page.display-here")), entries, chosen, "settings-page.display-missing")


def time_entries(chosen: str) -> tuple[Entry, ...]:
    """Return every half hour of a day, and the time chosen where it lies between."""
    times = {f"{minutes // 60:02}:{minutes % 60:02}" for minutes in range(0, 24 * 60, 30)} | {chosen}
    return tuple(Entry(time, time) for time in sorted(times))


def _with_chosen(first: Entry, entries: list[Entry], chosen: str, missing: str) -> tuple[Entry, ...]:
    known = {first.value, *(entry.value for entry in entries)}
    lost = [] if chosen in known else [Entry(chosen, word(missing, name=chosen))]
    return (first, *entries, *lost)
