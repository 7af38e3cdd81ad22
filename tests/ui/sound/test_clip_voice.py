from __future__ import annotations

from collections.abc import Callable

import pytest
from fake_outlet import FakeOutlet
from pytestqt.qtbot import QtBot

from supple.document.message import Message
from supple.ui.sound.clip import Clip, silence
from supple.ui.sound.clip_voice import ClipVoice
from supple.ui.sound.outlet import Outcome
from supple.ui.sound.voice import VoiceName, estimated_seconds

Made = Callable[[Clip | None], None]


class FakeSynthesiser:
    def __init__(self, *, is_instant: bool, is_broken: bool = False) -> None:
        self.is_instant = is_instant
        self.is_broken = is_broken
        self.asked: list[tuple[str, str, float, Made]] = []

    def make_clip(self, text: str, voice_id: str, speed: float, made: Made) -> None:
        self.asked.append((text, voice_id, speed, made))
        if self.is_instant:
            self.answer()

    def answer(self, which: int = -1) -> None:
        text, _, speed, made = self.asked[which]
        made(None if self.is_broken else silence(len(text) / 10 / speed, 8000))

    def list_voices(self) -> tuple[VoiceName, ...]:
        return (VoiceName("rp", "Received Pronunciation", "en-gb"),)


class Heard:
    """What a voice told."""

    def __init__(self, voice: ClipVoice) -> None:
        self.spoken: list[str] = []
        self.failed: list[Message] = []
        voice.spoken.connect(self.spoken.append)
        voice.failed.connect(self.failed.append)


def test_says_and_tells(outlet: FakeOutlet, qtbot: QtBot) -> None:
    voice = ClipVoice(FakeSynthesiser(is_instant=True), outlet)
    heard = Heard(voice)
    voice.say("Left side.", 0.25, 0.1)
    assert voice.is_speaking
    assert outlet.played[0].clip.seconds == pytest.approx(1.1), "after the pause"
    assert outlet.played[0].gain == 0.25
    outlet.end()
    assert not voice.is_speaking
    assert heard.spoken == ["Left side."]


def test_length_is_known_before_it_sounds_and_made_once(outlet: FakeOutlet, qtbot: QtBot) -> None:
    synthesiser = FakeSynthesiser(is_instant=True)
    voice = ClipVoice(synthesiser, outlet)
    assert voice.seconds_of("Left side.") == 1.0
    voice.say("Left side.", 1, 0)
    voice.say("Left side.", 1, 0)
    assert len(synthesiser.asked) == 1


def test_slow_synthesiser_gives_the_estimate_then_the_truth(outlet: FakeOutlet, qtbot: QtBot) -> None:
    synthesiser = FakeSynthesiser(is_instant=False)
    voice = ClipVoice(synthesiser, outlet)
    assert voice.seconds_of("Left side.") == estimated_seconds("Left side.", 1)
    voice.say("Left side.", 1, 0)
    assert (voice.is_speaking, outlet.played) == (True, [])
    synthesiser.answer()
    assert len(outlet.played) == 1
    assert voice.seconds_of("Left side.") == 1.0


def test_newer_phrase_cuts_the_older_one(outlet: FakeOutlet, qtbot: QtBot) -> None:
    voice = ClipVoice(FakeSynthesiser(is_instant=True), outlet)
    heard = Heard(voice)
    voice.say("First.", 1, 0)
    voice.say("Second.", 1, 0)
    assert outlet.played[0].is_stopped
    outlet.played[0].ended(Outcome.SOUNDED)
    assert (heard.spoken, voice.is_speaking) == ([], True)
    outlet.end()
    assert heard.spoken == ["Second."]


def test_phrase_made_too_late_stays_silent(outlet: FakeOutlet, qtbot: QtBot) -> None:
    synthesiser = FakeSynthesiser(is_instant=False)
    voice = ClipVoice(synthesiser, outlet)
    voice.say("First.", 1, 0)
    voice.stop()
    synthesiser.answer()
    assert outlet.played == []
    assert not voice.is_speaking


def test_failures_are_told(outlet: FakeOutlet, qtbot: QtBot) -> None:
    broken = ClipVoice(FakeSynthesiser(is_instant=True, is_broken=True), outlet)
    heard = Heard(broken)
    broken.say("First.", 1, 0)
    assert heard.failed == [Message.of("sound.voice-failed")]
    assert broken.seconds_of("First.") == estimated_seconds("First.", 1)
    unheard = ClipVoice(FakeSynthesiser(is_instant=True), outlet)
    heard = Heard(unheard)
    unheard.say("First.", 1, 0)
    outlet.end(Outcome.LOST)
    assert heard.failed == [Message.of("sound.voice-unheard")]
    assert not unheard.is_speaking


def test_choice_of_voice_and_speed(outlet: FakeOutlet, qtbot: QtBot) -> None:
    synthesiser = FakeSynthesiser(is_instant=True)
    voice = ClipVoice(synthesiser, outlet)
    voice.choose("rp", 2.0)
    assert voice.seconds_of("Left side.") == 0.5
    voice.choose("gone", 1.0)
    assert voice.seconds_of("Left side.") == 1.0
    assert [asked[1] for asked in synthesiser.asked] == ["rp", ""]


def test_few_clips_are_kept(outlet: FakeOutlet, qtbot: QtBot) -> None:
    synthesiser = FakeSynthesiser(is_instant=True)
    voice = ClipVoice(synthesiser, outlet)
    for number in range(60):
        voice.seconds_of(f"Phrase {number}")
    voice.seconds_of("Phrase 59")
    assert len(synthesiser.asked) == 60
    voice.seconds_of("Phrase 0")
    assert len(synthesiser.asked) == 61
    voice.close()
    assert not voice._clips
