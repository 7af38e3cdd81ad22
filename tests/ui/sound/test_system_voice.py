from __future__ import annotations

import sys
from enum import Enum
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QLocale, QObject, Signal
from pytestqt.qtbot import QtBot

from supple.document.message import Message
from supple.ui.sound.system_voice import SystemVoice, open_system_voice, rate_of
from supple.ui.sound.voice import estimated_seconds


class State(Enum):
    Ready = 0
    Speaking = 1
    Error = 3


class FakeSystemVoice:
    def __init__(self, name: str, locale: str) -> None:
        self._name, self._locale = name, QLocale(locale)

    def name(self) -> str:
        return self._name

    def locale(self) -> QLocale:
        return self._locale


SAMANTHA, SONIA = FakeSystemVoice("Samantha", "en_US"), FakeSystemVoice("Sonia", "en_GB")


class FakeEngine(QObject):
    """The part of QTextToSpeech that is used; it changes state when the test says so, or at once when stopped."""

    stateChanged = Signal(object)  # noqa: N815

    def __init__(self, voices: tuple[FakeSystemVoice, ...] = (SAMANTHA, SONIA)) -> None:
        super().__init__()
        self.voices = voices
        self.calls: list[object] = []

    def allVoices(self, language: QLocale.Language) -> list[FakeSystemVoice]:  # noqa: N802
        assert language is QLocale.Language.English
        return list(self.voices)

    def setVoice(self, voice: FakeSystemVoice) -> None:  # noqa: N802
        self.calls.append(voice.name())

    def setRate(self, rate: float) -> None:  # noqa: N802
        self.calls.append(rate)

    def setVolume(self, volume: float) -> None:  # noqa: N802
        self.calls.append(volume)

    def say(self, text: str) -> None:
        self.calls.append(text)
        self.stateChanged.emit(State.Speaking)

    def stop(self) -> None:
        self.calls.append("stop")
        self.stateChanged.emit(State.Ready)


@pytest.fixture
def engine(qtbot: QtBot) -> FakeEngine:
    return FakeEngine()


def voice_of(engine: FakeEngine) -> SystemVoice:
    return SystemVoice(cast("Any", engine))


def test_british_voice_is_the_default_and_first(engine: FakeEngine) -> None:
    voice = voice_of(engine)
    assert [name.name for name in voice.list_voices()] == ["Sonia", "Samantha"]
    assert engine.calls == ["Sonia", 0]
    voice.choose("en-US Samantha", 2.0)
    voice.choose("gone", 0.5)
    assert engine.calls[2:] == ["Samantha", 1.0, "Sonia", -1.0]
    assert voice.missing is None


def test_says_learns_the_length_and_tells(engine: FakeEngine, qtbot: QtBot) -> None:
    voice = voice_of(engine)
    assert voice.seconds_of("Left side.") == estimated_seconds("Left side.", 1)
    voice.say("Left side.", 0.5, 0)
    assert voice.is_speaking
    qtbot.waitUntil(lambda: "Left side." in engine.calls)
    with qtbot.waitSignal(voice.spoken) as told:
        engine.stateChanged.emit(State.Ready)
    assert told.args == ["Left side."]
    assert not voice.is_speaking
    assert voice.seconds_of("Left side.") < 0.5


def test_stopped_phrase_is_not_spoken(engine: FakeEngine, qtbot: QtBot) -> None:
    voice = voice_of(engine)
    spoken: list[str] = []
    voice.spoken.connect(spoken.append)
    voice.say("First.", 1, 0)
    voice.say("Second.", 1, 0)
    qtbot.waitUntil(lambda: "Second." in engine.calls)
    voice.close()
    engine.stateChanged.emit(State.Ready)
    assert spoken == []
    assert "First." not in engine.calls
    assert engine.calls[-1] == "stop"


def test_error_is_told(engine: FakeEngine, qtbot: QtBot) -> None:
    voice = voice_of(engine)
    voice.say("Left side.", 1, 0)
    qtbot.waitUntil(lambda: "Left side." in engine.calls)
    with qtbot.waitSignal(voice.failed) as told:
        engine.stateChanged.emit(State.Error)
    assert told.args == [Message.of("sound.voice-failed")]
    assert not voice.is_speaking


@pytest.mark.parametrize(("speed", "rate"), [(0.25, -1), (0.5, -1), (0.75, -0.5), (1, 0), (1.5, 0.5), (3, 1)])
def test_rate(speed: float, rate: float) -> None:
    assert rate_of(speed) == pytest.approx(rate)


@pytest.mark.parametrize(
    ("platform", "engines", "voices", "is_found"),
    [
        ("win32", ["mock", "winrt"], (SONIA,), True),
        ("darwin", ["darwin"], (SONIA,), True),
        ("win32", ["mock"], (SONIA,), False),
        ("darwin", ["darwin"], (), False),
        ("linux", ["speechd", "winrt"], (SONIA,), False),
    ],
)
def test_which_systems_have_one(
    platform: str,
    engines: list[str],
    voices: tuple[FakeSystemVoice, ...],
    is_found: bool,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Speech:
        def __new__(cls, name: str) -> FakeEngine:  # type: ignore[misc]
            assert name == {"win32": "winrt", "darwin": "darwin"}[platform]
            return FakeEngine(voices)

        @staticmethod
        def availableEngines() -> list[str]:  # noqa: N802
            return engines

    module = SimpleNamespace(QTextToSpeech=Speech)
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", cast("Any", module))
    monkeypatch.setattr("PySide6.QtTextToSpeech", module, raising=False)
    assert (open_system_voice(platform) is not None) == is_found


def test_missing_module_is_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert open_system_voice("win32") is None
