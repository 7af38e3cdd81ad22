"""The three kinds of work a step asks for, always per side where the step says each side."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hold:
    """Keep still for ``seconds``."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Time:
    """Keep moving for ``seconds``."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Reps:
    """Repeat ``count`` times, ``tempo_seconds`` for each; ``until_done`` waits for the person instead."""

    count: int
    tempo_seconds: float
    until_done: bool = False

    @property
    def seconds(self) -> float:
        """Planned length: count times tempo."""
        return self.count * self.tempo_seconds


Work = Hold | Time | Reps
