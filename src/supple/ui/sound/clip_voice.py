"""A voice whose words are made as clips and played by the outlet."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from supple.document.message import Message
from supple.ui.sound.clip import Clip, delayed
from supple.ui.sound.outlet import Outcome
from supple.ui.sound.voice import estimated_seconds

if TYPE_CHECKING:
    from supple.ui.sound.outlet import Outlet, Playing
    from supple.ui.sound.voice import Synthesiser, VoiceName

# A session's names, sides and cues; about 100 kB each.
_MOST_CLIPS: Final = 48


class ClipVoice(QObject):
    """Makes each phrase once, knows its length before it sounds, and plays it."""

    spoken = Signal(str)
    failed = Signal(object)

    def __init__(self, synthesiser: Synthesiser, outlet: Outlet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._synthesiser = synthesiser
        self._outlet = outlet
        self._clips: OrderedDict[tuple[str, str, float], Clip] = OrderedDict()
        self._voice_id = ""
        self._speed = 1.0
        self._playing: Playing | None = None
        self._saying: int | None = None
        self._phrases = 0

    @property
    def missing(self) -> Message | None:
        """Nothing is missing."""
        return None

    @property
    def is_speaking(self) -> bool:
        """Whether a phrase is being made or said."""
        return self._saying is not None

    def say(self, text: str, gain: float, after_seconds: float) -> None:
        """Say ``text``; see Voice."""
        self.stop()
        self._phrases += 1
        phrase = self._saying = self._phrases
        if clip := self._clips.get(self._key(text)):
            self._play(phrase, text, clip, gain, after_seconds)
            return
        key = self._key(text)

        def play_made(clip: Clip | None) -> None:
            if clip is not None:
                self._keep(key, clip)
            if self._saying != phrase:
                return
            if clip is None:
                self._saying = None
                self.failed.emit(Message.of("sound.voice-failed"))
            else:
                self._play(phrase, text, clip, gain, after_seconds)

        self._synthesiser.make_clip(text, self._voice_id, self._speed, play_made)

    def stop(self) -> None:
        """Fall silent."""
        self._saying = None
        if self._playing is not None:
            self._playing.stop()
            self._playing = None

    def seconds_of(self, text: str) -> float:
        """Return the length of the clip, which is made for it where that is instant; else the estimate."""
        key = self._key(text)
        if key not in self._clips and self._synthesiser.is_instant:
            self._synthesiser.make_clip(text, self._voice_id, self._speed, partial(self._keep, key))
        if clip := self._clips.get(key):
            return clip.seconds
        return estimated_seconds(text, self._speed)

    def list_voices(self) -> tuple[VoiceName, ...]:
        """Return the synthesiser's voices."""
        return self._synthesiser.list_voices()

    def choose(self, voice_id: str, speed: float) -> None:
        """Speak with another voice or rate from the next phrase on."""
        known = {voice.id for voice in self.list_voices()}
        self._voice_id = voice_id if voice_id in known else ""
        self._speed = speed

    def close(self) -> None:
        """Fall silent and forget the clips."""
        self.stop()
        self._clips.clear()

    def _key(self, text: str) -> tuple[str, str, float]:
        return (text, self._voice_id, self._speed)

    def _keep(self, key: tuple[str, str, float], clip: Clip | None) -> None:
        if clip is None:
            return
        self._clips[key] = clip
        if len(self._clips) > _MOST_CLIPS:
            self._clips.popitem(last=False)

    def _play(self, phrase: int, text: str, clip: Clip, gain: float, after_seconds: float) -> None:
        later = delayed(clip, after_seconds) if after_seconds > 0 else clip
        self._playing = self._outlet.play(later, gain, partial(self._end, phrase, text))

    def _end(self, phrase: int, text: str, outcome: Outcome) -> None:
        if self._saying != phrase:
            return
        self._saying = self._playing = None
        if outcome is Outcome.SOUNDED:
            self.spoken.emit(text)
        else:
            self.failed.emit(Message.of("sound.voice-unheard"))
