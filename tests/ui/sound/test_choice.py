from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fake_outlet import FakeOutlet
from pytestqt.qtbot import QtBot

from supple.ui.sound import choice
from supple.ui.sound.clip_voice import ClipVoice
from supple.ui.sound.cue_player import SoundSet, SoundState
from supple.ui.sound.espeak_library import EspeakLibrary
from supple.ui.sound.espeak_program import EspeakProgram
from supple.ui.sound.outlet import SoundLibraryMissingError
from supple.ui.sound.silence import SilentVoice


def test_player_starts_closed(qtbot: QtBot, sounds_folder: Path) -> None:
    player = choice.make_cue_player(sounds_folder, volume=40, sound_set=SoundSet.PIERCING, voice_id="x", speed=1.5)
    assert player.status.state is SoundState.CLOSED


def test_program_starts_without_the_sound_modules() -> None:
    code = (
        "import sys, supple.ui.sound.choice, supple.ui.keep_awake\n"
        "late = {'PySide6.QtMultimedia', 'PySide6.QtTextToSpeech', 'espeakng_loader', 'wakepy'}\n"
        "sys.exit(', '.join(late & sys.modules.keys()) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_no_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OSError("libpulse-simple.so.0: cannot open shared object file")

    monkeypatch.setattr("supple.ui.sound.pulse_stream.PulseLibrary", refuse)
    with pytest.raises(SoundLibraryMissingError) as caught:
        choice.open_outlet("linux")
    assert caught.value.reason.key == "sound.no-library"


def test_voice_of_linux_is_the_library(qtbot: QtBot, outlet: FakeOutlet) -> None:
    voice = choice.open_voice("linux", outlet)
    assert isinstance(voice, ClipVoice)
    assert isinstance(voice._synthesiser, EspeakLibrary)


@pytest.mark.parametrize("has_program", [True, False])
def test_voice_without_the_loader(
    has_program: bool, qtbot: QtBot, outlet: FakeOutlet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    monkeypatch.setattr(choice.shutil, "which", lambda _: "/opt/espeak-ng" if has_program else None)
    voice = choice.open_voice("linux", outlet)
    if has_program:
        assert isinstance(voice, ClipVoice)
        assert isinstance(voice._synthesiser, EspeakProgram)
    else:
        assert isinstance(voice, SilentVoice)
        assert voice.missing is not None
