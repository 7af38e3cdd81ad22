from __future__ import annotations

import wave
from array import array
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.ui.sound.clip import Clip, delayed, gain_of, read_clip, scaled, silence, trimmed


def clip_of(*samples: int, rate: int = 1000) -> Clip:
    return Clip(array("h", samples).tobytes(), rate)


def test_seconds() -> None:
    assert clip_of(*[0] * 500).seconds == 0.5
    assert silence(0.02, 48000).seconds == 0.02


def test_scaled_never_leaves_the_range() -> None:
    assert scaled(clip_of(32767, -32768, 101), 0.5) == clip_of(16383, -16384, 50)
    loud = clip_of(32767)
    assert scaled(loud, 1) is loud


def test_trimmed_keeps_a_hundredth_on_either_side() -> None:
    quiet = [0] * 100
    assert trimmed(clip_of(*quiet, 5000, 5000, *quiet)).samples == clip_of(*[0] * 10, 5000, 5000, *[0] * 9).samples
    assert trimmed(clip_of(*quiet)).samples == b""


def test_delayed() -> None:
    assert delayed(clip_of(7), 0.002) == clip_of(0, 0, 7)


def test_stereo_and_missing_files_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "stereo.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(8))
    with pytest.raises(wave.Error):
        read_clip(path)
    with pytest.raises(OSError, match=r"none\.wav"):
        read_clip(tmp_path / "none.wav")


@given(st.integers(-20, 120), st.integers(-20, 120))
def test_gain_grows_with_the_volume(low: int, high: int) -> None:
    low, high = sorted((low, high))
    assert 0 <= gain_of(low) <= gain_of(high) <= 1


def test_gain_at_the_ends() -> None:
    assert (gain_of(0), gain_of(100)) == (0, 1)
