from __future__ import annotations

import sys
from array import array
from pathlib import Path

import espeakng_loader
import pytest
from pytestqt.qtbot import QtBot

from supple.ui.sound.clip import Clip
from supple.ui.sound.espeak_library import EspeakLibrary
from supple.ui.sound.espeak_program import EspeakProgram

PROGRAM = """#!{python}
import struct, sys
text = sys.stdin.read()
if text == "fail":
    sys.exit(1)
if text == "garbage":
    sys.stdout.write("no sound")
    sys.exit(0)
assert sys.argv[1:] == ["--stdout", "--stdin", "-v", "en-gb", "-s", "340"], sys.argv
samples = struct.pack("<1000h", *[9000] * (1000 if text == "say" else 0) or [0] * 1000)
head = b"RIFF" + struct.pack("<I", 0x7FFFF024) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 1, 22050, 44100, 2, 16)
sys.stdout.buffer.write(head + b"data" + struct.pack("<I", 0x7FFFF000) + samples)
"""


@pytest.fixture(scope="module")
def library() -> EspeakLibrary:
    return EspeakLibrary(espeakng_loader.get_library_path(), Path(espeakng_loader.get_data_path()))


def made_by(library: EspeakLibrary, text: str, voice_id: str = "", speed: float = 1.0) -> Clip | None:
    made: list[Clip | None] = []
    library.make_clip(text, voice_id, speed, made.append)
    return made[0]


def test_words_become_sound_without_silence_around_them(library: EspeakLibrary) -> None:
    clip = made_by(library, "Switch sides. Now your right side.")
    assert clip is not None
    assert 1.5 < clip.seconds < 3
    samples = array("h", clip.samples)
    assert max(map(abs, samples)) > 8000
    assert any(abs(sample) > 200 for sample in samples[-clip.rate // 50 :])


def test_speed_and_voice_are_heard(library: EspeakLibrary) -> None:
    text = "Keep the heel on the floor."
    usual, fast = made_by(library, text), made_by(library, text, speed=1.5)
    american = made_by(library, text, "gmw/en-US")
    assert usual is not None
    assert fast is not None
    assert fast.seconds < 0.8 * usual.seconds
    assert american is not None
    assert american.samples != usual.samples
    again = made_by(library, text)
    assert again is not None
    assert again.seconds == pytest.approx(usual.seconds, abs=0.05), "back to the British voice"


def test_nothing_to_say_is_no_clip(library: EspeakLibrary) -> None:
    assert made_by(library, "") is None


def test_voices_are_english_and_british_first(library: EspeakLibrary) -> None:
    voices = library.list_voices()
    assert voices[0].language == "en-gb"
    assert all(voice.language.startswith("en") for voice in voices)
    assert {"gmw/en", "gmw/en-US"} <= {voice.id for voice in voices}


def test_missing_library_is_an_oserror(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="none"):
        EspeakLibrary(str(tmp_path / "none.so"), tmp_path)


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> EspeakProgram:
    path = tmp_path / "espeak-ng"
    path.write_text(PROGRAM.format(python=sys.executable), encoding="utf-8")
    path.chmod(0o755)
    return EspeakProgram(str(path))


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with #!")
@pytest.mark.parametrize(("text", "sounds"), [("say", True), ("silence", False), ("fail", False), ("garbage", False)])
def test_program_answers_later(text: str, sounds: bool, program: EspeakProgram, qtbot: QtBot) -> None:
    made: list[Clip | None] = []
    program.make_clip(text, "", 2.0, made.append)
    assert made == []
    qtbot.waitUntil(lambda: bool(made))
    assert (made[0] is not None) == sounds
    if made[0] is not None:
        assert made[0].rate == 22050
        assert made[0].seconds == pytest.approx(1000 / 22050, abs=0.001)


def test_program_that_cannot_start_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    program = EspeakProgram(str(tmp_path / "none"))
    made: list[Clip | None] = []
    program.make_clip("say", "", 1.0, made.append)
    qtbot.waitUntil(lambda: bool(made))
    assert made == [None]
    assert program.list_voices()[0].id == "en-gb"
