"""The voice of Windows or macOS, through Qt's text to speech."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QElapsedTimer, QLocale, QObject, QTimer, Signal

from supple.document.message import Message
from supple.ui.sound.voice import VoiceName, british_first, estimated_seconds

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

# Qt's rate goes from -1 to 1 with 0 as usual; people's speed from 0.5 to 2.
_SLOWEST_SPEED: Final = 0.5
_ENGINES: Final = {"win32": "winrt", "darwin": "darwin"}


class SystemVoice(QObject):
    """Says phrases by the system's engine, which plays them itself, and learns how long each takes."""

    spoken = Signal(str)
    failed = Signal(object)

    def __init__(self, engine: QTextToSpeech, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._engine.setParent(self)
        self._text: str | None = None
        self._is_started = False
        self._phrases = 0
        self._speed = 1.0
        self._watch = QElapsedTimer()
        self._seconds: dict[tuple[str, float], float] = {}
        self._voices = {voice_id(voice): voice for voice in english_voices(engine)}
        engine.stateChanged.connect(self._on_state_changed)
        self.choose("", 1.0)

    @property
    def missing(self) -> Message | None:
        """Nothing is missing."""
        return None

    @property
    def is_speaking(self) -> bool:
        """Whether a phrase is being said or waits for its pause to end."""
        return self._text is not None

    def say(self, text: str, gain: float, after_seconds: float) -> None:
        """Say ``text``; see Voice."""
        self.stop()
        self._phrases += 1
        self._text = text
        QTimer.singleShot(round(after_seconds * 1000), self, partial(self._begin, self._phrases, text, gain))

    def stop(self) -> None:
        """Fall silent."""
        was_started, self._text, self._is_started = self._is_started, None, False
        if was_started:
            self._engine.stop()

    def seconds_of(self, text: str) -> float:
        """Return how long it took the last time, or the estimate."""
        return self._seconds.get((text, self._speed), estimated_seconds(text, self._speed))

    def list_voices(self) -> tuple[VoiceName, ...]:
        """Return the system's English voices, British first."""
        return british_first(
            [VoiceName(key, voice.name(), language_of(voice).lower()) for key, voice in self._voices.items()]
        )

    def choose(self, voice_id: str, speed: float) -> None:
        """Speak with another voice or rate from the next phrase on."""
        names = self.list_voices()
        if voice_id not in self._voices and names:
            voice_id = names[0].id
        if voice_id in self._voices:
            self._engine.setVoice(self._voices[voice_id])
        self._speed = speed
        self._engine.setRate(rate_of(speed))

    def close(self) -> None:
        """Fall silent."""
        self.stop()

    def _begin(self, phrase: int, text: str, gain: float) -> None:
        if phrase != self._phrases or self._text is None:
            return
        self._is_started = True
        self._watch.start()
        self._engine.setVolume(gain)
        self._engine.say(text)

    def _on_state_changed(self, state: QTextToSpeech.State) -> None:
        # A phrase that was stopped, or one that has not begun, says nothing here.
        if self._text is None or not self._is_started:
            return
        text = self._text
        if state.name == "Ready":
            self._text, self._is_started = None, False
            self._seconds[text, self._speed] = self._watch.elapsed() / 1000
            self.spoken.emit(text)
        elif state.name == "Error":
            self._text, self._is_started = None, False
            self.failed.emit(Message.of("sound.voice-failed"))


def rate_of(speed: float) -> float:
    """Return Qt's rate (-1 to 1) for a speed of 0.5 to 2 times the usual."""
    return min(1.0, speed - 1) if speed >= 1 else max(-1.0, (speed - 1) / (1 - _SLOWEST_SPEED))


def voice_id(voice: QVoice) -> str:
    """Return what names a voice in the settings file."""
    return f"{language_of(voice)} {voice.name()}"


def language_of(voice: QVoice) -> str:
    """Return the language with its country, as ``en-GB``; Qt's own short form leaves out the commonest country."""
    return voice.locale().name().replace("_", "-")


def english_voices(engine: QTextToSpeech) -> list[QVoice]:
    """Return the engine's voices for any kind of English."""
    return engine.allVoices(QLocale.Language.English)


def open_system_voice(platform: str) -> SystemVoice | None:
    """Return the voice of this system, or None where it has none that speaks English.

    Linux is left out: its engine blocks the window for 1.5 to 1.9 s.
    """
    if platform not in _ENGINES:
        return None
    try:
        from PySide6 import QtTextToSpeech  # noqa: PLC0415 - at the first sound, never at the start of the program
    except ImportError:
        return None
    name = _ENGINES[platform]
    if name not in QtTextToSpeech.QTextToSpeech.availableEngines():
        return None
    engine = QtTextToSpeech.QTextToSpeech(name)
    return SystemVoice(engine) if english_voices(engine) else None
