"""Turns what happens in a session into sounds and spoken words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from supple.session.cue import CueKind
from supple.session.event import CueDue, Finished, Paused, SegmentStarted, Slept, Stopped
from supple.session.speech import FINISHED, VoiceLevel, phrases_crossed, phrases_of
from supple.session.speech_queue import SpeechQueue
from supple.session.state import State
from supple.ui.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.session.engine import Session
    from supple.session.event import Event
    from supple.session.speech import Phrase

# Before anything due at the very start of a segment.
_BEFORE_START = -1.0


class Sounder(Protocol):
    """What plays cues and says words."""

    def open(self) -> None:
        """Warm the device up."""
        ...

    def play(self, cue: CueKind) -> None:
        """Sound a cue."""
        ...

    def say(self, text: str) -> None:
        """Say words at once, in place of what is being said."""
        ...

    def stop_speech(self) -> None:
        """Stop saying what is being said."""
        ...

    def seconds_of(self, text: str) -> float:
        """Return how long saying ``text`` takes."""
        ...


@dataclass(frozen=True, slots=True)
class CallerChoices:
    """What the person wants to hear."""

    level: VoiceLevel
    is_sound_on: bool


class CueCaller:
    """Calls each cue once, at its time, and lets the queue choose what is said.

    ``seconds_now`` is a running clock; ``show_said`` is given what is being said, ``log_cue`` when each cue
    was due and when it was called, in seconds of that clock.
    """

    def __init__(
        self,
        sounder: Sounder,
        choices: CallerChoices,
        seconds_now: Callable[[], float],
        show_said: Callable[[str], None],
        log_cue: Callable[[float, float], None] | None = None,
    ) -> None:
        self._sounder = sounder
        self._show_said = show_said
        self._log_cue = log_cue
        self._choices = choices
        self._seconds_now = seconds_now
        self._queue = SpeechQueue()
        self._session: Session | None = None
        self._index = -1
        self._heard_to = _BEFORE_START
        self._planned: tuple[Phrase, ...] = ()
        self._planned_for: tuple[int, VoiceLevel, float] | None = None

    def choose(self, choices: CallerChoices) -> None:
        """Take what the person wants to hear from now on."""
        self._choices = choices
        if not choices.is_sound_on or choices.level is VoiceLevel.CHIMES:
            self._hush()

    def open_session(self, session: Session) -> None:
        """Listen to a session."""
        self._session = session
        self._planned_for = None
        self._index = session.position.index
        self._heard_to = session.position.seconds or _BEFORE_START
        self._queue.begin_segment()
        self._sounder.open()

    def close_session(self) -> None:
        """Forget the session; what sounds may sound to its end."""
        self._session = None

    def take(self, events: tuple[Event, ...]) -> None:
        """Sound and say what a look at the clock has brought."""
        session = self._session
        if session is None:
            return
        for event in events:
            match event:
                case CueDue(late=False):
                    if self._choices.is_sound_on:
                        self._play(event, session)
                case SegmentStarted():
                    self._begin(event.index)
                case Paused() | Slept() | Stopped():
                    self._hush()
                case Finished():
                    self._finish()
                case _:
                    pass
        if session.state is State.RUNNING:
            self._speak(session)

    def _play(self, event: CueDue, session: Session) -> None:
        past = session.position.seconds - event.at_seconds if event.index == session.position.index else 0.0
        due = self._seconds_now() - past / session.speed
        self._sounder.play(event.kind)
        if self._log_cue is not None:
            self._log_cue(due, self._seconds_now())

    def _begin(self, index: int) -> None:
        self._index = index
        self._heard_to = _BEFORE_START
        self._queue.begin_segment()

    def _hush(self) -> None:
        self._queue.silence()
        self._sounder.stop_speech()

    def _finish(self) -> None:
        self._queue.begin_segment()
        if self._choices.is_sound_on and self._choices.level is not VoiceLevel.CHIMES:
            self._sounder.say(say(FINISHED.message))

    def _speak(self, session: Session) -> None:
        index, upto = session.position.index, session.position.seconds
        if index != self._index:
            self._begin(index)
        after, self._heard_to = self._heard_to, max(self._heard_to, upto)
        if not self._choices.is_sound_on:
            return
        now = self._seconds_now()
        for phrase in phrases_crossed(self._phrases(session, index), after, upto):
            self._offer(phrase, now, session.speed)
        chosen = self._queue.take(now)
        if chosen is not None:
            text = say(chosen.message)
            self._sounder.say(text)
            self._show_said(text)

    def _phrases(self, session: Session, index: int) -> tuple[Phrase, ...]:
        """Return what there is to say in a segment; worked out once, for it is asked for many times a second."""
        wanted = (index, self._choices.level, session.extension_seconds)
        if wanted != self._planned_for:
            self._planned_for = wanted
            self._planned = phrases_of(
                session.timeline, index, self._choices.level, extension_seconds=session.extension_seconds
            )
        return self._planned

    def _offer(self, phrase: Phrase, now: float, speed: float) -> None:
        seconds = self._sounder.seconds_of(say(phrase.message))
        self._queue.offer(phrase, seconds=seconds, now=now, speed=speed)
