"""A voice: words made heard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from supple.document.message import Message
    from supple.ui.sound.clip import Clip

# Fitted to espeak-ng on the 738 names and cues of the content: half are met within 0.09 s, 95 % within 0.32 s.
_SECONDS_PER_CHARACTER: Final = 0.049
_SECONDS_TO_START: Final = 0.18


@dataclass(frozen=True, slots=True)
class VoiceName:
    """A voice that can be chosen: its id for the settings file, its name in the list, its language as ``en-gb``."""

    id: str
    name: str
    language: str


class Voice(Protocol):
    """Says one phrase at a time; which phrase and when is the speech queue's to decide."""

    @property
    def spoken(self) -> SignalInstance:
        """Emitted with the text when it has been said to its end."""
        ...

    @property
    def failed(self) -> SignalInstance:
        """Emitted with a Message when a text could not be said."""
        ...

    @property
    def missing(self) -> Message | None:
        """Why this computer has no voice, or None where it has one."""
        ...

    @property
    def is_speaking(self) -> bool:
        """Whether a phrase is being said or made."""
        ...

    def say(self, text: str, gain: float, after_seconds: float) -> None:
        """Say ``text`` after a pause and return at once; a phrase still being said is cut off."""
        ...

    def stop(self) -> None:
        """Fall silent; the phrase is not reported as spoken."""
        ...

    def seconds_of(self, text: str) -> float:
        """Return how long ``text`` takes: exact where that is known, else from its length."""
        ...

    def list_voices(self) -> tuple[VoiceName, ...]:
        """Return the English voices, British first."""
        ...

    def choose(self, voice_id: str, speed: float) -> None:
        """Speak with another voice (empty or unknown: the default one) at ``speed`` times the usual rate."""
        ...

    def close(self) -> None:
        """Fall silent and let go of what is held."""
        ...


class Synthesiser(Protocol):
    """Turns text into clips."""

    def make_clip(self, text: str, voice_id: str, speed: float, made: Callable[[Clip | None], None]) -> None:
        """Call ``made`` with the clip, or None where it could not be made; at once or later, on the GUI's thread."""
        ...

    def list_voices(self) -> tuple[VoiceName, ...]:
        """Return the English voices, British first."""
        ...

    @property
    def is_instant(self) -> bool:
        """Whether ``make_clip`` answers before it returns, within some milliseconds."""
        ...


def estimated_seconds(text: str, speed: float) -> float:
    """Return about how long a voice takes for ``text`` at ``speed`` times its usual rate."""
    return (_SECONDS_TO_START + _SECONDS_PER_CHARACTER * len(text)) / speed


def british_first(names: list[VoiceName]) -> tuple[VoiceName, ...]:
    """Return the names in the order of the list that people choose from."""
    return tuple(sorted(names, key=lambda voice: (not voice.language.lower().startswith("en-gb"), voice.name)))
