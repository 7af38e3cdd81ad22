"""The maker of Supple's earcons: own compositions, computed from sines, one loudness for each set.

Run ``python packaging/make_sounds.py`` to write ``resources/sounds/<set>/<cue>.wav`` (48 kHz, 16 bits, mono).
Loudness is ITU-R BS.1770-4 K-weighting, taken over the loudest 100 ms: about what the ear adds up for a short sound.
"""

from __future__ import annotations

import math
import sys
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path
from typing import Final

RATE: Final = 48000
TARGET_LUFS: Final = -16.0
TICK_LUFS: Final = TARGET_LUFS - 8  # a tick comes once a repetition and must not tire
FADE_IN_SECONDS: Final = 0.003
FADE_OUT_SECONDS: Final = 0.012
WINDOW_SECONDS: Final = 0.1

# BS.1770-4 table 1 and 2 at 48 kHz: a shelf for the head, then a high pass.
_SHELF: Final = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (-1.69065929318241, 0.73248077421585))
_HIGH_PASS: Final = ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621))


@dataclass(frozen=True, slots=True)
class Note:
    """A tone of ``hertz`` that begins at ``start`` and lasts ``seconds``."""

    start: float
    hertz: float
    seconds: float
    level: float = 1.0


@dataclass(frozen=True, slots=True)
class Timbre:
    """Partials as (multiple of the pitch, level), and how fast a note fades: its 1/e time in seconds for the lowest."""

    partials: tuple[tuple[float, float], ...]
    decay_seconds: float


# A struck bar (its second mode lies two octaves up) and a reed of odd partials that cuts through wind and traffic.
BAR: Final = Timbre(((1, 1.0), (2, 0.12), (4, 0.18)), 0.16)
REED: Final = Timbre(((1, 1.0), (3, 0.45), (5, 0.2)), 0.5)
WOOD: Final = Timbre(((1, 1.0), (2.57, 0.5), (4.2, 0.2)), 0.012)

C4, G4, B4, C5, D5, E5, G5, A5 = 261.63, 392.00, 493.88, 523.25, 587.33, 659.26, 783.99, 880.00

# Told apart by contour and rhythm: up; down and up in turn; down, slowly; one pip; the same tone twice; a cadence;
# a knock.
SOFT: Final[dict[str, tuple[Timbre, tuple[Note, ...]]]] = {
    "go": (BAR, (Note(0, C5, 0.12), Note(0.12, G5, 0.33))),
    "switch": (BAR, (Note(0, A5, 0.1), Note(0.1, D5, 0.1), Note(0.2, A5, 0.1), Note(0.3, D5, 0.25))),
    "rest": (BAR, (Note(0, G5, 0.22), Note(0.2, E5, 0.22), Note(0.4, G4, 0.4))),
    "countdown": (BAR, (Note(0, B4 * 1.5, 0.09),)),
    "halfway": (BAR, (Note(0, E5, 0.14), Note(0.17, E5, 0.2))),
    "finished": (
        BAR,
        (
            Note(0, G4, 0.18),
            Note(0.18, B4, 0.18),
            Note(0.36, C5, 0.54),
            Note(0.36, E5, 0.54, 0.7),
            Note(0.36, C4, 0.54, 0.6),
        ),
    ),
    "tick": (WOOD, (Note(0, 1150, 0.06),)),
}

PIERCING: Final[dict[str, tuple[Timbre, tuple[Note, ...]]]] = {
    "go": (REED, (Note(0, C5 * 2, 0.1), Note(0.1, G5 * 2, 0.3))),
    "switch": (
        REED,
        (Note(0, A5 * 2, 0.08), Note(0.1, D5 * 2, 0.08), Note(0.2, A5 * 2, 0.08), Note(0.3, D5 * 2, 0.18)),
    ),
    "rest": (REED, (Note(0, G5 * 2, 0.2), Note(0.2, E5 * 2, 0.2), Note(0.4, G4 * 2, 0.32))),
    "countdown": (REED, (Note(0, B4 * 3, 0.08),)),
    "halfway": (REED, (Note(0, E5 * 2, 0.11), Note(0.17, E5 * 2, 0.14))),
    "finished": (
        REED,
        (Note(0, G4 * 2, 0.15), Note(0.18, B4 * 2, 0.15), Note(0.36, C5 * 2, 0.5), Note(0.36, E5 * 2, 0.5, 0.6)),
    ),
    "tick": (WOOD, (Note(0, 1900, 0.06),)),
}

SETS: Final = {"soft": SOFT, "piercing": PIERCING}


def mix_notes(timbre: Timbre, notes: tuple[Note, ...]) -> list[float]:
    """Return the samples of the notes played together, unscaled; each note fades in and out, so none clicks."""
    mixed = [0.0] * round(RATE * max(note.start + note.seconds for note in notes))
    fade_in, fade_out = round(RATE * FADE_IN_SECONDS), round(RATE * FADE_OUT_SECONDS)
    for note in notes:
        first, count = round(RATE * note.start), round(RATE * note.seconds)
        for multiple, level in timbre.partials:
            turn = 2 * math.pi * note.hertz * multiple / RATE
            # Higher partials die sooner, as they do in wood and metal.
            fade = math.exp(-math.sqrt(multiple) / (timbre.decay_seconds * RATE))
            amplitude = level * note.level
            for i in range(min(count, len(mixed) - first)):
                mixed[first + i] += amplitude * math.sin(turn * i) * _envelope(i, count, fade_in, fade_out)
                amplitude *= fade
    return mixed


def _envelope(i: int, count: int, fade_in: int, fade_out: int) -> float:
    """Return the raised-cosine gain of sample ``i`` of ``count``."""
    edge = min(i / fade_in, (count - 1 - i) / fade_out)
    return 1.0 if edge >= 1 else 0.5 - 0.5 * math.cos(math.pi * edge)


def _filtered(
    samples: list[float], coefficients: tuple[tuple[float, float, float], tuple[float, float]]
) -> list[float]:
    """Run samples through one second-order section (transposed direct form II)."""
    (b0, b1, b2), (a1, a2) = coefficients
    first = second = 0.0
    out = []
    for x in samples:
        y = b0 * x + first
        first = b1 * x - a1 * y + second
        second = b2 * x - a2 * y
        out.append(y)
    return out


def loudness_of(samples: list[float]) -> float:
    """Return the K-weighted loudness of the loudest 100 ms, in LUFS, of samples from -1 to 1 at 48 kHz."""
    window = round(RATE * WINDOW_SECONDS)
    weighted = _filtered(_filtered([*samples, *[0.0] * window], _SHELF), _HIGH_PASS)
    hop = window // 10
    energies = [sum(x * x for x in weighted[i : i + hop]) for i in range(0, len(weighted), hop)]
    loudest = max(sum(energies[i : i + 10]) for i in range(len(energies)))
    return -0.691 + 10 * math.log10(loudest / window)


def make_sound(set_name: str, cue: str) -> array[int]:
    """Return the 16-bit samples of one earcon at its set's loudness."""
    mixed = mix_notes(*SETS[set_name][cue])
    target = TICK_LUFS if cue == "tick" else TARGET_LUFS
    gain = 10 ** ((target - loudness_of(mixed)) / 20)
    return array("h", [round(32767 * gain * x) for x in mixed])


def write_sound(path: Path, samples: array[int]) -> None:
    """Write a mono WAV file."""
    little_endian = array("h", samples)
    if sys.byteorder == "big":
        little_endian.byteswap()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(little_endian.tobytes())


def main() -> None:
    """Write both sets below ``resources/sounds``."""
    sounds = Path(__file__).resolve().parent.parent / "resources" / "sounds"
    for set_name, cues in SETS.items():
        (sounds / set_name).mkdir(parents=True, exist_ok=True)
        for cue in cues:
            samples = make_sound(set_name, cue)
            write_sound(sounds / set_name / f"{cue}.wav", samples)
            peak = 20 * math.log10(max(map(abs, samples)) / 32768)
            print(f"{set_name}/{cue}: {len(samples) / RATE * 1000:.0f} ms, peak {peak:.1f} dBFS")


if __name__ == "__main__":
    main()
