"""The one queue of the voice: what is said next, what is dropped, what is broken off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from supple.document.message import Message
    from supple.session.speech import Phrase, Priority

# An easy pace of a guiding voice, about 160 words a minute, with a breath before the first.
_SECONDS_PER_WORD: Final = 0.375
_BREATH_SECONDS: Final = 0.3


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A phrase with its length and the time by which it must have been said, in real seconds."""

    phrase: Phrase
    seconds: float
    until: float


class SpeechQueue:
    """Decides by priority; the clock never waits for it. All times are real seconds of one clock, all lengths too.

    A phrase that would not be over before the next sound is dropped; within a segment nothing is said twice; what is
    more important breaks off what is less.
    """

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []
        self._said: set[Message] = set()
        self._saying: Priority | None = None
        self._saying_until = 0.0

    def begin_segment(self) -> None:
        """Forget what belonged to the segment before."""
        self.silence()
        self._said.clear()

    def silence(self) -> None:
        """Drop what waits and what is being said, as on a pause."""
        self._waiting.clear()
        self._saying = None

    def offer(self, phrase: Phrase, *, seconds: float, now: float, speed: float = 1.0) -> None:
        """Queue a phrase that takes ``seconds`` to say and is due ``now``; its gap is in seconds of the session."""
        if phrase.message in self._said:
            return
        self._said.add(phrase.message)
        self._waiting.append(_Waiting(phrase, seconds, now + phrase.gap_seconds / speed))

    def take(self, now: float) -> Phrase | None:
        """Return the phrase to begin this moment, in place of whatever is being said; None if there is none."""
        if self._saying is not None and now >= self._saying_until:
            self._saying = None
        self._waiting = [waiting for waiting in self._waiting if now + waiting.seconds <= waiting.until]
        first = max(self._waiting, key=lambda waiting: waiting.phrase.priority, default=None)
        if first is None or (self._saying is not None and first.phrase.priority <= self._saying):
            return None
        self._waiting.remove(first)
        self._saying = first.phrase.priority
        self._saying_until = now + first.seconds
        return first.phrase


def estimated_seconds(text: str) -> float:
    """Estimate how long ``text`` takes to say, for a voice that cannot tell."""
    return _BREATH_SECONDS + _SECONDS_PER_WORD * len(text.split())
