"""Real sound on a private PulseAudio server with silent outputs; nobody hears it and no other server is touched."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from supple.session.cue import CueKind
from supple.ui.sound.choice import make_cue_player
from supple.ui.sound.cue_player import SoundState
from supple.ui.sound.player import SoundPlayer

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="PulseAudio is Linux's"),
    pytest.mark.skipif(
        not all(map(shutil.which, ("pulseaudio", "pactl", "parec"))), reason="needs pulseaudio and pulseaudio-utils"
    ),
]


class Server:
    """A PulseAudio of its own, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.socket = folder / "socket"
        runtime = folder / "runtime"
        runtime.mkdir(mode=0o700)
        self.environment = os.environ | {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(runtime),
            "PULSE_RUNTIME_PATH": str(runtime),
            "PULSE_STATE_PATH": str(folder / "state"),
            "PULSE_SERVER": f"unix:{self.socket}",
        }
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.process = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=1",
             "--load=module-null-sink sink_name=first rate=48000",
             f"--load=module-native-protocol-unix socket={self.socket} auth-anonymous=1"],
            env=self.environment,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip

    def is_up(self) -> bool:
        return subprocess.run(["pactl", "info"], env=self.environment, capture_output=True, check=False).returncode == 0

    def kill(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None
        self.socket.unlink(missing_ok=True)

    def control(self, *arguments: str) -> None:
        subprocess.run(["pactl", *arguments], env=self.environment, check=True, capture_output=True)


@pytest.fixture
def server(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    server = Server(tmp_path)
    monkeypatch.setenv("PULSE_SERVER", f"unix:{server.socket}")
    server.start()
    qtbot.waitUntil(server.is_up)
    yield server
    server.kill()


@pytest.fixture
def player(server: Server, sounds_folder: Path, qtbot: QtBot) -> Iterator[SoundPlayer]:
    player = make_cue_player(sounds_folder, volume=100)
    player.open()
    qtbot.waitUntil(lambda: player.status.state is SoundState.AVAILABLE)
    yield player
    player.close()


class Recording:
    """What an output plays, as it plays it."""

    def __init__(self, server: Server, output: str) -> None:
        self.process = subprocess.Popen(
            ["parec", "-d", f"{output}.monitor", "--raw", "--format=s16le", "--rate=8000", "--channels=1",
             "--latency-msec=20"],
            env=server.environment,
            stdout=subprocess.PIPE,
        )  # fmt: skip
        assert self.process.stdout is not None
        os.set_blocking(self.process.stdout.fileno(), False)
        self.heard = b""

    def has_sound(self) -> bool:
        assert self.process.stdout is not None
        self.heard += self.process.stdout.read() or b""
        return any(self.heard)

    def is_running(self) -> bool:
        self.has_sound()
        return bool(self.heard)

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.mark.parametrize("what", ["cue", "words"])
def test_it_is_heard(what: str, server: Server, player: SoundPlayer, qtbot: QtBot) -> None:
    recording = Recording(server, "first")
    qtbot.waitUntil(recording.is_running)
    assert not recording.has_sound()
    if what == "cue":
        player.play(CueKind.SWITCH)
    else:
        with qtbot.waitSignal(player.spoken):
            player.say("Left side.")
    qtbot.waitUntil(recording.has_sound)
    recording.close()


def test_new_default_output_is_used(server: Server, player: SoundPlayer, qtbot: QtBot) -> None:
    server.control("load-module", "module-null-sink", "sink_name=second", "rate=48000")
    server.control("set-default-sink", "second")
    recording = Recording(server, "second")
    qtbot.waitUntil(recording.is_running)
    player.play(CueKind.GO)
    qtbot.waitUntil(recording.has_sound)
    recording.close()
    assert player.status.state is SoundState.AVAILABLE


def test_output_is_unplugged_and_comes_back(server: Server, player: SoundPlayer, qtbot: QtBot) -> None:
    server.control("unload-module", "module-null-sink")
    player.play(CueKind.GO)
    qtbot.waitUntil(lambda: player.status.state is SoundState.LOST)
    server.control("load-module", "module-null-sink", "sink_name=third", "rate=48000")
    player.play(CueKind.GO)
    qtbot.waitUntil(lambda: player.status.state is SoundState.AVAILABLE)


def test_stand_in_for_no_output_is_no_output(server: Server, player: SoundPlayer, qtbot: QtBot) -> None:
    server.control("unload-module", "module-null-sink")
    server.control("load-module", "module-always-sink")
    player.play(CueKind.COUNTDOWN)
    qtbot.waitUntil(lambda: player.status.state is SoundState.LOST)


def test_server_dies_in_the_middle_of_a_phrase_and_comes_back(
    server: Server, player: SoundPlayer, qtbot: QtBot
) -> None:
    player.say("Calf stretch at the wall, straight leg. Keep the heel on the floor.")
    with qtbot.waitSignal(player.failed):
        server.kill()
    player.play(CueKind.GO)
    qtbot.waitUntil(lambda: player.status.state is SoundState.LOST)
    server.start()
    qtbot.waitUntil(server.is_up)
    player.play(CueKind.GO)
    qtbot.waitUntil(lambda: player.status.state is SoundState.AVAILABLE)
