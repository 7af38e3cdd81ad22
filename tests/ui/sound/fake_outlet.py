"""An outlet that remembers."""

from __future__ import annotations

from dataclasses import dataclass, field

from supple.ui.sound.clip import Clip
from supple.ui.sound.outlet import Ended, Outcome


@dataclass
class FakePlaying:
    clip: Clip
    gain: float
    ended: Ended
    is_stopped: bool = False

    def stop(self) -> None:
        self.is_stopped = True


@dataclass
class FakeOutlet:
    """Remembers what it was given; a test says when and how a clip ends."""

    played: list[FakePlaying] = field(default_factory=list)
    is_closed: bool = False

    def play(self, clip: Clip, gain: float, ended: Ended) -> FakePlaying:
        playing = FakePlaying(clip, gain, ended)
        self.played.append(playing)
        return playing

    def close(self) -> None:
        self.is_closed = True

    def end(self, outcome: Outcome = Outcome.SOUNDED) -> None:
        """End the newest clip."""
        self.played[-1].ended(outcome)
