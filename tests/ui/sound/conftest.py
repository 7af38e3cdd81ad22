"""Fakes that stand in for devices, and the maker of the earcons."""

from __future__ import annotations

import importlib.util
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType

import pytest

from supple.ui.sound.clip import Clip
from supple.ui.sound.outlet import Ended, Outcome

ROOT = Path(__file__).parents[3]


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


@pytest.fixture
def outlet() -> FakeOutlet:
    return FakeOutlet()


@pytest.fixture(scope="session")
def sounds_folder() -> Path:
    return ROOT / "resources" / "sounds"


@pytest.fixture(scope="session")
def maker() -> ModuleType:
    """The script of ``packaging``, which is no package."""
    spec = importlib.util.spec_from_file_location("make_sounds", ROOT / "packaging" / "make_sounds.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_sounds"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module
