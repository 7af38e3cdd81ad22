from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from fake_outlet import FakeOutlet
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from supple.document.message import Message
from supple.session.cue import CueKind
from supple.ui.sound.clip import gain_of, read_clip
from supple.ui.sound.cue_player import CuePlayer, SoundSet, SoundState, SoundStatus
from supple.ui.sound.outlet import Outcome, Outlet, SoundLibraryMissingError
from supple.ui.sound.player import SoundPlayer
from supple.ui.sound.silence import SilentVoice
from supple.ui.sound.voice import Voice, VoiceName, estimated_seconds
from supple.ui.wording import say


class FakeVoice(QObject):
    spoken = Signal(str)
    failed = Signal(object)
    missing: Message | None = None
    is_speaking = True

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, float, float]] = []
        self.chosen: list[tuple[str, float]] = []
        self.stops = 0
        self.is_closed = False

    def say(self, text: str, gain: float, after_seconds: float) -> None:
        self.said.append((text, gain, after_seconds))

    def stop(self) -> None:
        self.stops += 1

    def seconds_of(self, text: str) -> float:
        return len(text)

    def list_voices(self) -> tuple[VoiceName, ...]:
        return (VoiceName("a", "A", "en-gb"),)

    def choose(self, voice_id: str, speed: float) -> None:
        self.chosen.append((voice_id, speed))

    def close(self) -> None:
        self.is_closed = True


@dataclass
class Scene:
    player: SoundPlayer
    outlet: FakeOutlet
    voice: FakeVoice
    statuses: list[SoundStatus] = field(default_factory=list)


@pytest.fixture
def scene(qtbot: QtBot, sounds_folder: Path, outlet: FakeOutlet) -> Scene:
    voice = FakeVoice()
    scene = Scene(SoundPlayer(sounds_folder, lambda: outlet, lambda _: voice), outlet, voice)
    scene.player.status_changed.connect(scene.statuses.append)
    return scene


def test_it_is_a_cue_player(scene: Scene) -> None:
    player: CuePlayer = scene.player
    assert player.status == SoundStatus()


def test_closed_player_does_nothing(scene: Scene) -> None:
    scene.player.play(CueKind.GO)
    scene.player.say("Left side.")
    scene.player.stop_speech()
    scene.player.close()
    assert scene.outlet.played == []
    assert scene.player.seconds_of("Left side.") == estimated_seconds("Left side.", 1)
    assert not scene.player.is_speaking
    assert scene.statuses == []


def test_every_session_wakes_the_device_with_silence(scene: Scene) -> None:
    scene.player.open()
    scene.player.open()
    assert [playing.clip.seconds for playing in scene.outlet.played] == [0.02, 0.02]
    assert not any(scene.outlet.played[0].clip.samples)
    scene.outlet.end()
    assert scene.player.status.state is SoundState.AVAILABLE


def test_the_line_is_kept_open_with_silence(scene: Scene) -> None:
    scene.player.keep_open(keeps=True)
    scene.player._line.timeout.emit()
    assert scene.outlet.played == []
    scene.player.open()
    scene.player._line.timeout.emit()
    assert [round(playing.clip.seconds, 2) for playing in scene.outlet.played] == [0.02, 0.1]
    assert not any(scene.outlet.played[1].clip.samples)
    assert scene.player._line.isActive()
    scene.player.keep_open(keeps=False)
    assert not scene.player._line.isActive()


def test_cue_is_the_file_of_the_set_at_the_volume(scene: Scene, sounds_folder: Path) -> None:
    scene.player.set_volume(50)
    scene.player.set_sound_set(SoundSet.PIERCING)
    scene.player.open()
    scene.player.play(CueKind.SWITCH)
    assert scene.outlet.played[-1].clip == read_clip(sounds_folder / "piercing" / "switch.wav")
    assert scene.outlet.played[-1].gain == gain_of(50)


def test_volume_0_is_silence(scene: Scene) -> None:
    scene.player.set_volume(0)
    scene.player.open()
    scene.player.play(CueKind.GO)
    scene.player.say("Left side.")
    assert len(scene.outlet.played) == 1
    assert scene.voice.said == []


def test_words_wait_for_the_earcon_but_not_long(scene: Scene) -> None:
    scene.player.open()
    scene.player.say("Left side.")
    scene.player.play(CueKind.COUNTDOWN)
    scene.player.say("Three.")
    scene.player.play(CueKind.FINISHED)
    scene.player.say("Well done.")
    leads = [said[2] for said in scene.voice.said]
    assert leads[0] == 0
    assert 0 <= leads[1] <= 0.09
    assert leads[2] == pytest.approx(0.4)


def test_device_comes_and_goes(scene: Scene) -> None:
    scene.player.open()
    for outcome in (
        Outcome.NO_DEVICE,
        Outcome.SOUNDED,
        Outcome.SOUNDED,
        Outcome.NO_DEVICE,
        Outcome.LOST,
        Outcome.SOUNDED,
    ):
        scene.player.play(CueKind.GO)
        scene.outlet.end(outcome)
    assert [status.state for status in scene.statuses] == ["no-device", "available", "lost", "available"]
    assert [bool(status.reason) for status in scene.statuses] == [True, False, True, False]


def test_server_that_is_not_there_at_the_start_is_no_device(scene: Scene) -> None:
    scene.player.open()
    scene.outlet.end(Outcome.LOST)
    assert scene.player.status == SoundStatus(SoundState.NO_DEVICE, Message.of("sound.no-device"))


def test_missing_library_plays_on_in_silence(qtbot: QtBot, sounds_folder: Path) -> None:
    def open_outlet() -> Outlet:
        raise SoundLibraryMissingError(Message.of("sound.no-library"))

    def open_voice(_outlet: Outlet) -> Voice:
        return SilentVoice(Message.of("sound.no-voice"))

    player = SoundPlayer(sounds_folder, open_outlet, open_voice)
    failures: list[Message] = []
    player.failed.connect(failures.append)
    player.open()
    expected = SoundStatus(SoundState.NO_LIBRARY, Message.of("sound.no-library"), Message.of("sound.no-voice"))
    assert player.status == expected
    ended: list[Outcome] = []
    assert player._outlet is not None
    player.play(CueKind.GO)
    player.say("Left side.")
    player._outlet.play(read_clip(sounds_folder / "soft" / "go.wav"), 1, ended.append).stop()
    qtbot.waitUntil(lambda: bool(ended))
    assert (ended, failures, player.status) == ([Outcome.NO_DEVICE], [Message.of("sound.no-voice")], expected)
    assert player.list_voices() == ()
    assert player.seconds_of("Left side.") == estimated_seconds("Left side.", 1)
    player.set_voice("any", 1.5)
    player.stop_speech()
    assert not player.is_speaking
    player.close()
    qtbot.wait_until(lambda: player.status == SoundStatus())


def test_missing_file_is_told(qtbot: QtBot, tmp_path: Path, outlet: FakeOutlet) -> None:
    player = SoundPlayer(tmp_path, lambda: outlet, lambda _: FakeVoice())
    player.open()
    player.play(CueKind.GO)
    assert player.status.reason is not None
    assert say(player.status.reason) == "The sound file go.wav is missing or damaged. You will see that cue."
    outlet.end()
    assert player.status.state is SoundState.AVAILABLE


def test_voice_is_passed_on(scene: Scene) -> None:
    spoken: list[str] = []
    failed: list[Message] = []
    scene.player.spoken.connect(spoken.append)
    scene.player.failed.connect(failed.append)
    scene.player.set_voice("a", 1.25)
    assert scene.player.list_voices()[0].id == "a"
    scene.player.set_voice("a", 1.5)
    assert scene.voice.chosen == [("a", 1.25), ("a", 1.5)]
    assert scene.player.is_speaking
    assert scene.player.seconds_of("abc") == 3
    scene.player.stop_speech()
    assert scene.voice.stops == 1
    scene.voice.spoken.emit("Left side.")
    scene.voice.failed.emit(Message.of("sound.voice-failed"))
    assert (spoken, failed) == (["Left side."], [Message.of("sound.voice-failed")])


def test_test_opens_and_is_heard(scene: Scene) -> None:
    scene.player.test()
    assert len(scene.outlet.played) == 2
    assert len(scene.voice.said) == 1


def test_close_lets_go_and_opens_again(scene: Scene) -> None:
    scene.player.open()
    waking = scene.outlet.played[0]
    scene.player.close()
    assert scene.outlet.is_closed
    assert scene.voice.is_closed
    waking.ended(Outcome.LOST)
    assert scene.player.status == SoundStatus(), "a late answer changes nothing"
    scene.player.open()
    scene.outlet.end()
    assert scene.player.status.state is SoundState.AVAILABLE
