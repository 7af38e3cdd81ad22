from __future__ import annotations

import math
from array import array
from itertools import combinations, pairwise
from pathlib import Path
from types import ModuleType

import pytest

from supple.session.cue import CueKind
from supple.ui.sound.clip import Clip, read_clip
from supple.ui.sound.cue_player import SoundSet

EVERY_SOUND = [(sound_set, cue) for sound_set in SoundSet for cue in CueKind]


def clip_of(folder: Path, sound_set: SoundSet, cue: CueKind) -> Clip:
    return read_clip(folder / sound_set / f"{cue}.wav")


def floats_of(clip: Clip) -> list[float]:
    return [sample / 32768 for sample in array("h", clip.samples)]


@pytest.mark.parametrize(("sound_set", "cue"), EVERY_SOUND)
def test_file_is_what_the_script_makes(
    sound_set: SoundSet, cue: CueKind, sounds_folder: Path, maker: ModuleType
) -> None:
    shipped = array("h", clip_of(sounds_folder, sound_set, cue).samples)
    made = maker.make_sound(sound_set.value, cue.value)
    assert len(made) == len(shipped)
    # Another libm may round a sine the other way.
    assert max(abs(a - b) for a, b in zip(made, shipped, strict=True)) <= 1


def test_there_is_a_file_for_each_cue_and_no_other(sounds_folder: Path) -> None:
    expected = {f"{sound_set}/{cue}.wav" for sound_set, cue in EVERY_SOUND}
    assert {path.relative_to(sounds_folder).as_posix() for path in sounds_folder.rglob("*.wav")} == expected


@pytest.mark.parametrize(("sound_set", "cue"), EVERY_SOUND)
def test_form(sound_set: SoundSet, cue: CueKind, sounds_folder: Path) -> None:
    clip = clip_of(sounds_folder, sound_set, cue)
    samples = array("h", clip.samples)
    assert clip.rate == 48000
    assert 0.06 <= clip.seconds <= 0.9
    assert max(map(abs, samples)) < 32768 * 10 ** (-3 / 20), "3 dB of headroom"
    assert samples[0] == samples[-1] == 0, "faded at both ends"
    assert max(abs(a - b) for a, b in pairwise(samples[:48])) < 3000, "no click at the start"
    assert any(abs(sample) > 300 for sample in samples[:480]), "heard within 10 ms"
    assert abs(sum(samples)) / len(samples) < 30, "no direct current"


@pytest.mark.parametrize("sound_set", SoundSet)
def test_loudness_is_one_within_a_set(sound_set: SoundSet, sounds_folder: Path, maker: ModuleType) -> None:
    loudness = {cue: maker.loudness_of(floats_of(clip_of(sounds_folder, sound_set, cue))) for cue in CueKind}
    tick = loudness.pop(CueKind.TICK)
    assert max(loudness.values()) - min(loudness.values()) < 0.2
    assert sum(loudness.values()) / len(loudness) - tick == pytest.approx(8, abs=0.2)


def test_loudness_of_a_full_sine_is_the_standards(maker: ModuleType) -> None:
    sine = [math.sin(2 * math.pi * 997 * i / 48000) for i in range(48000)]
    assert maker.loudness_of(sine) == pytest.approx(-3.01, abs=0.1)


def contour_of(clip: Clip) -> list[float]:
    """Return the pitch by zero crossings in each sounding 60 ms, with 0 where it is quiet."""
    samples = array("h", clip.samples)
    step = clip.rate * 60 // 1000
    pitches = []
    for start in range(0, len(samples) - step // 2, step):
        piece = samples[start : start + step]
        level = max(map(abs, piece))
        rises = sum(1 for a, b in pairwise(piece) if a < 0 <= b)
        pitches.append(0.0 if level < 200 else rises * clip.rate / len(piece))
    return pitches


@pytest.mark.parametrize("sound_set", SoundSet)
def test_cues_differ_by_contour(sound_set: SoundSet, sounds_folder: Path) -> None:
    contours = {cue: contour_of(clip_of(sounds_folder, sound_set, cue)) for cue in CueKind}
    for one, other in combinations(CueKind, 2):
        first, second = contours[one], contours[other]
        length = max(len(first), len(second))
        apart = sum(
            abs(a - b) > 0.1 * max(a, b)
            for a, b in zip(first + [0.0] * (length - len(first)), second + [0.0] * (length - len(second)), strict=True)
        )
        assert apart / length > 0.5, f"{one} sounds like {other}"
    go, rest = contours[CueKind.GO], contours[CueKind.REST]
    assert go[3] > 1.3 * go[0], "go rises"
    assert rest[0] > rest[5] > rest[8], "rest falls"


@pytest.mark.parametrize("cue", CueKind)
def test_piercing_is_higher_than_soft(cue: CueKind, sounds_folder: Path) -> None:
    soft, piercing = (max(contour_of(clip_of(sounds_folder, sound_set, cue))) for sound_set in SoundSet)
    assert piercing > 1.4 * soft


def test_script_writes_what_it_makes(tmp_path: Path, maker: ModuleType) -> None:
    path = tmp_path / "pip.wav"
    samples = array("h", [0, 1000, -1000, 0])
    maker.write_sound(path, samples)
    assert read_clip(path) == Clip(samples.tobytes(), 48000)
