"""Sentences: sound."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "sound.no-device": "You will see every cue: the colour changes with it.",
    "sound.lost": "You will see every cue. A device that comes back is used at the next cue.",
    "sound.no-library": "Sound needs the system package libpulse0 (pulseaudio-libs on Fedora, libpulse on Arch). "
    "You will see every cue.",
    "sound.no-file": "The sound file {name} is missing or damaged. You will see that cue.",
    "sound.no-voice": "No voice on this computer. Supple plays its chimes instead, and the words stand on the screen.",
    "sound.voice-failed": "The voice could not say this. The words stand on the screen.",
    "sound.voice-unheard": "The voice could not be heard. The words stand on the screen.",
    "sound.test-sentence": "This is how Supple sounds. Left side. Hold.",
    "sound.set-soft": "Soft",
    "sound.set-piercing": "Piercing",
    "sound.cue-go": "Go",
    "sound.cue-switch": "Switch",
    "sound.cue-rest": "Rest",
    "sound.cue-countdown": "Last 3 s",
    "sound.cue-halfway": "Halfway",
    "sound.cue-finished": "Finished",
    "sound.cue-tick": "Tick",
    "sound.screen-stays-on": "Screen stays on",
    "sound.screen-may-sleep": "Screen may go dark",
}
