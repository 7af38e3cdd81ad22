"""A clip: samples in memory, ready to sound."""

from __future__ import annotations

import sys
import wave
from array import array
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

BYTES_PER_SAMPLE: Final = 2
# 0.6 % of full scale, or -44 dB: below it a voice's edges are silence.
_QUIET: Final = 200


@dataclass(frozen=True, slots=True)
class Clip:
    """Mono sound: 16-bit samples in the machine's byte order, ``rate`` of them a second."""

    samples: bytes
    rate: int

    @property
    def seconds(self) -> float:
        """How long it sounds."""
        return len(self.samples) / BYTES_PER_SAMPLE / self.rate


def read_clip(path: Path) -> Clip:
    """Read a 16-bit mono WAV file; raises OSError where there is none, ``wave.Error`` or EOFError for others."""
    with wave.open(str(path), "rb") as file:
        if (file.getnchannels(), file.getsampwidth()) != (1, BYTES_PER_SAMPLE):
            raise wave.Error(f"not 16-bit mono: {path.name}")
        samples = array("h", file.readframes(file.getnframes()))
        if sys.byteorder == "big":
            samples.byteswap()
        return Clip(samples.tobytes(), file.getframerate())


def silence(seconds: float, rate: int) -> Clip:
    """Return a clip in which nothing sounds."""
    return Clip(bytes(BYTES_PER_SAMPLE * round(seconds * rate)), rate)


@lru_cache(maxsize=64)
def scaled(clip: Clip, gain: float) -> Clip:
    """Return the clip with every sample times ``gain`` (0 to 1); kept, since the same few earcons sound again."""
    if gain == 1:
        return clip
    return Clip(array("h", [int(sample * gain) for sample in array("h", clip.samples)]).tobytes(), clip.rate)


def trimmed(clip: Clip) -> Clip:
    """Return the clip without the silence at both ends, so that its length is the length of what is heard."""
    samples = array("h", clip.samples)
    # Looked for from both ends: the middle of a long phrase would cost milliseconds.
    first = next((i for i, sample in enumerate(samples) if abs(sample) > _QUIET), None)
    if first is None:
        return Clip(b"", clip.rate)
    last = next(i for i in range(len(samples) - 1, -1, -1) if abs(samples[i]) > _QUIET)
    margin = clip.rate // 100
    return Clip(samples[max(0, first - margin) : last + margin].tobytes(), clip.rate)


def delayed(clip: Clip, seconds: float) -> Clip:
    """Return the clip with silence before it."""
    return Clip(silence(seconds, clip.rate).samples + clip.samples, clip.rate)


def gain_of(volume: int) -> float:
    """Return the factor for a volume of 0 to 100; its square makes equal steps of the slider sound about equal."""
    return (min(max(volume, 0), 100) / 100) ** 2
