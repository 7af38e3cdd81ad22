"""An outlet: where clips become sound."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from supple.document.message import Message
    from supple.ui.sound.clip import Clip


class Outcome(Enum):
    """What became of a clip."""

    SOUNDED = "sounded"
    NO_DEVICE = "no-device"
    LOST = "lost"


Ended = Callable[[Outcome], None]


class Playing(Protocol):
    """A clip on its way."""

    def stop(self) -> None:
        """Cut it off; its end is then told to nobody."""
        ...


class Outlet(Protocol):
    """Plays clips over one another on whatever output is the default at that moment."""

    def play(self, clip: Clip, gain: float, ended: Ended) -> Playing:
        """Start ``clip`` and return at once; ``ended`` is called later, on the GUI's thread, once."""
        ...

    def close(self) -> None:
        """Stop everything and let the device go."""
        ...


class SoundLibraryMissingError(Exception):
    """The system has no library to play sound with; ``reason`` says which one."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.key)
        self.reason = reason
