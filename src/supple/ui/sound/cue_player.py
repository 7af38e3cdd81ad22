"""The cue player: what a session and the settings page need of sound."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from supple.document.message import Message
    from supple.session.cue import CueKind
    from supple.ui.sound.voice import VoiceName


class SoundSet(StrEnum):
    """The character of the earcons; the value is the folder's name."""

    SOFT = "soft"
    PIERCING = "piercing"


class SoundState(StrEnum):
    """How sound stands. Whatever it is, the session goes on and every cue is visible."""

    CLOSED = "closed"
    AVAILABLE = "available"
    NO_DEVICE = "no-device"
    LOST = "lost"
    NO_LIBRARY = "no-library"


@dataclass(frozen=True, slots=True)
class SoundStatus:
    """The state with a sentence for the banner where something is missing: of sound, and of the voice alone."""

    state: SoundState = SoundState.CLOSED
    reason: Message | None = None
    voice_reason: Message | None = None


class CuePlayer(Protocol):
    """Plays earcons and says phrases; nothing here waits or raises for a missing device."""

    @property
    def status_changed(self) -> SignalInstance:
        """Emitted with a SoundStatus when a device, the sound library or the voice is lost or found."""
        ...

    @property
    def spoken(self) -> SignalInstance:
        """Emitted with the text of a phrase that was said to its end."""
        ...

    @property
    def failed(self) -> SignalInstance:
        """Emitted with a Message when a phrase could not be heard."""
        ...

    @property
    def status(self) -> SoundStatus:
        """How sound stands."""
        ...

    @property
    def is_speaking(self) -> bool:
        """Whether a phrase is being said."""
        ...

    def open(self) -> None:
        """Take up the sound library and the voice and wake the device; call whenever a session opens."""
        ...

    def keep_open(self, *, keeps: bool) -> None:
        """Play silence every few seconds while sound is open, or no longer: headphones let go of a silent line."""
        ...

    def close(self) -> None:
        """Fall silent and let the device go."""
        ...

    def play(self, cue: CueKind) -> None:
        """Play the earcon of ``cue``."""
        ...

    def say(self, text: str) -> None:
        """Say ``text``, after the earcon that is sounding; a phrase still being said is cut off."""
        ...

    def stop_speech(self) -> None:
        """Fall silent; earcons sound on."""
        ...

    def seconds_of(self, text: str) -> float:
        """Return how long ``text`` takes to say."""
        ...

    def set_volume(self, volume: int) -> None:
        """Take a volume of 0 (silent) to 100."""
        ...

    def set_sound_set(self, sound_set: SoundSet) -> None:
        """Take the character of the earcons."""
        ...

    def set_voice(self, voice_id: str, speed: float) -> None:
        """Take a voice of ``list_voices`` (empty: the default) and a speed of 0.5 to 2 times the usual."""
        ...

    def list_voices(self) -> tuple[VoiceName, ...]:
        """Return the voices to choose from; opens sound if need be."""
        ...

    def test(self) -> None:
        """Play an earcon and say a sentence, so that volume, character and voice can be judged."""
        ...
