"""The fallbacks: an outlet without a device and a voice without words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from supple.ui.sound.outlet import Outcome
from supple.ui.sound.voice import estimated_seconds

if TYPE_CHECKING:
    from supple.document.message import Message
    from supple.ui.sound.clip import Clip
    from supple.ui.sound.outlet import Ended
    from supple.ui.sound.voice import VoiceName


class _NothingPlaying:
    """A clip that does not sound."""

    def stop(self) -> None:
        """Nothing is to be stopped."""


class SilentOutlet:
    """Takes every clip and plays none."""

    def play(self, clip: Clip, gain: float, ended: Ended) -> _NothingPlaying:  # noqa: ARG002 - the protocol's
        """Answer at the next turn of the event loop that there is no device."""
        QTimer.singleShot(0, lambda: ended(Outcome.NO_DEVICE))
        return _NothingPlaying()

    def close(self) -> None:
        """Nothing is open."""


class SilentVoice(QObject):
    """Says nothing and gives the reason each time; captions carry the words."""

    spoken = Signal(str)
    failed = Signal(object)

    def __init__(self, reason: Message, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reason = reason

    @property
    def missing(self) -> Message | None:
        """Why nothing can be said."""
        return self._reason

    @property
    def is_speaking(self) -> bool:
        """Whether words sound: never."""
        return False

    def say(self, text: str, gain: float, after_seconds: float) -> None:  # noqa: ARG002 - the protocol's
        """Report the failure."""
        self.failed.emit(self._reason)

    def stop(self) -> None:
        """Nothing is to be stopped."""

    def seconds_of(self, text: str) -> float:
        """Return the estimate: a caption wants as long to be read."""
        return estimated_seconds(text, 1)

    def list_voices(self) -> tuple[VoiceName, ...]:
        """Return no voices."""
        return ()

    def choose(self, voice_id: str, speed: float) -> None:
        """Take the choice, which changes nothing."""

    def close(self) -> None:
        """Nothing is open."""
