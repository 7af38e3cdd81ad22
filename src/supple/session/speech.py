"""What the voice has to say in a segment, and when."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING, Final

from supple.body.side import Side, Sides
from supple.document.message import Message
from supple.session.coaching import LINES_AT_ONCE, lines_of
from supple.session.cue import CueKind
from supple.session.cue_plan import cues_of
from supple.session.segment import Ends, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.session.segment import Segment
    from supple.session.timeline import Timeline

# A tip leaves the sound at the start of its third alone.
_TIP_AFTER_SECONDS: Final = 1.0


class VoiceLevel(StrEnum):
    """How much is said: nothing; what comes and where; also how to do it."""

    CHIMES = "chimes"
    NAMES = "names"
    COACHING = "coaching"


class Priority(IntEnum):
    """What may interrupt what: the higher the lower."""

    TIP = 1
    HALFWAY = 2
    COUNTDOWN = 3
    SWITCH = 4
    NAME = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words due ``at_seconds`` into a segment; ``gap_seconds`` of the session later the next sound is due."""

    priority: Priority
    message: Message
    at_seconds: float
    gap_seconds: float = math.inf


FINISHED: Final = Phrase(Priority.NAME, Message("speech.finished"), 0)


def phrases_of(
    timeline: Timeline, index: int, level: VoiceLevel, *, extension_seconds: float = 0, counts_down: bool = False
) -> tuple[Phrase, ...]:
    """Return the phrases of segment ``index`` in order, each with the gap from its own time."""
    if level is VoiceLevel.CHIMES:
        return ()
    segment = timeline.segments[index]
    length = segment.planned_seconds + extension_seconds
    phrases = [*_opening(timeline, index)]
    for cue in cues_of(timeline, index, extension_seconds):
        if cue.kind is CueKind.HALFWAY:
            phrases.append(Phrase(Priority.HALFWAY, Message("speech.halfway"), cue.at_seconds))
        elif cue.kind is CueKind.COUNTDOWN and counts_down:
            count = Message.of("speech.countdown", left=cue.count)
            phrases.append(Phrase(Priority.COUNTDOWN, count, cue.at_seconds))
    if level is VoiceLevel.COACHING:
        phrases += _coached(timeline, index, length)
    phrases.sort(key=lambda phrase: (phrase.at_seconds, -phrase.priority))
    silent = _silent_from(timeline, index, extension_seconds)
    return tuple(_with_gap(phrase, silent, phrases) for phrase in phrases)


def phrases_crossed(phrases: tuple[Phrase, ...], after: float, upto: float) -> tuple[Phrase, ...]:
    """Return those of ``phrases`` that are due later than ``after`` and no later than ``upto``, with the gap from then.

    ``after`` is below 0 when the segment has just begun.
    """
    return tuple(
        Phrase(p.priority, p.message, p.at_seconds, p.gap_seconds - (upto - p.at_seconds))
        for p in phrases
        if after < p.at_seconds <= upto
    )


def _silent_from(timeline: Timeline, index: int, extension_seconds: float) -> list[float]:
    """Return when all words must be over: at each cue (but a soft tick bears words over it) and at the end."""
    moments = [cue.at_seconds for cue in cues_of(timeline, index, extension_seconds) if cue.kind is not CueKind.TICK]
    segment = timeline.segments[index]
    if segment.ends is Ends.BY_TIME:
        moments.append(segment.planned_seconds + extension_seconds)
    return moments


def _with_gap(phrase: Phrase, silent: list[float], phrases: list[Phrase]) -> Phrase:
    """Return the phrase with its gap: to the next silence, or the next phrase that would not wait for it."""
    moments = silent + [other.at_seconds for other in phrases if other.priority >= phrase.priority]
    gap_seconds = min((at - phrase.at_seconds for at in moments if at > phrase.at_seconds), default=math.inf)
    return Phrase(phrase.priority, phrase.message, phrase.at_seconds, gap_seconds)


def _opening(timeline: Timeline, index: int) -> Iterator[Phrase]:
    """Yield what is said as a segment begins."""
    segment = timeline.segments[index]
    if segment.kind is SegmentKind.GET_READY:
        yield Phrase(Priority.NAME, _name(timeline, index), 0)
    elif segment.kind is SegmentKind.SWITCH:
        yield Phrase(Priority.SWITCH, _by_side("speech.switch", segment.side), 0)
    elif segment.kind is SegmentKind.REST:
        yield Phrase(Priority.NAME, _rest(timeline, index), 0)
    elif timeline.lead_in(index) == index:
        yield _unannounced(timeline, index)


def _unannounced(timeline: Timeline, index: int) -> Phrase:
    """Return what is said of work that nothing has led up to."""
    segment = timeline.segments[index]
    if index == 0 or timeline.segments[index - 1].step != segment.step:
        return Phrase(Priority.NAME, _name(timeline, index), 0)
    if timeline.segments[index - 1].side is not segment.side:
        return Phrase(Priority.SWITCH, _by_side("speech.switch", segment.side), 0)
    return Phrase(Priority.NAME, Message.of("speech.set", set=segment.set, sets=segment.sets), 0)


def _coached(timeline: Timeline, index: int, length: float) -> Iterator[Phrase]:
    """Yield how to get there, and the written cues at the thirds of the work."""
    segment = timeline.segments[index]
    if segment.kind is SegmentKind.GET_READY:
        start = timeline.steps[segment.step].exercise.start
        yield Phrase(Priority.TIP, Message.of("speech.written", text=start), 0)
    for number, line in enumerate(lines_of(timeline, index)):
        at_seconds = number * length / LINES_AT_ONCE + _TIP_AFTER_SECONDS
        yield Phrase(Priority.TIP, Message.of("speech.written", text=line), at_seconds)


def _name(timeline: Timeline, index: int) -> Message:
    """Name the exercise and its side."""
    step = timeline.step_of(index)
    if step.sides is Sides.ALTERNATING:
        return Message.of("speech.name-in-turn", name=step.exercise.name)
    return _by_side("speech.name", timeline.segments[index].side, name=step.exercise.name)


def _rest(timeline: Timeline, index: int) -> Message:
    """Say what comes after a rest: the next set, or the next exercise."""
    work = timeline.next_work(index)
    if work is None:
        return Message("speech.rest")
    here, coming = timeline.segments[index], timeline.segments[work]
    if coming.step != here.step:
        return Message.of("speech.rest-next", name=timeline.step_of(work).exercise.name)
    return _next_set(coming)


def _next_set(coming: Segment) -> Message:
    """Name the set to come and its side."""
    if coming.side is None:
        return Message.of("speech.rest-set", set=coming.set, sets=coming.sets)
    return Message.of(f"speech.rest-set-{coming.side}", set=coming.set, sets=coming.sets)


def _by_side(key: str, side: Side | None, **values: str) -> Message:
    """Make a message that is worded apart for each side."""
    return Message.of(key if side is None else f"{key}-{side}", **values)
