"""What the player's keys for sound change in the settings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from supple.settings import VoiceLevel

if TYPE_CHECKING:
    from supple.settings import Settings

_LEVELS: Final = tuple(VoiceLevel)


def with_next_voice(settings: Settings) -> Settings:
    """Return the settings with the next voice level, from chimes to coaching and round again."""
    following = _LEVELS[(_LEVELS.index(settings.voice_level) + 1) % len(_LEVELS)]
    return replace(settings, voice_level=following)


def with_sound_switched(settings: Settings) -> Settings:
    """Return the settings with sound on or off."""
    return replace(settings, sound_on=not settings.sound_on)


def with_volume(settings: Settings, change: int) -> Settings:
    """Return the settings with another volume, 0 to 100, and sound on."""
    return replace(settings, volume=min(100, max(0, settings.volume + change)), sound_on=True)
