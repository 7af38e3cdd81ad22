"""What the page says of each segment: the same words as the player's, worked out beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.body.side import Sides
from supple.document.message import Message
from supple.exchange.amount_text import listed, said_amount
from supple.routine.exercise import Method
from supple.routine.work import Hold, Reps
from supple.session.coaching import lines_of
from supple.session.segment import Ends, SegmentKind
from supple.session.speech import VoiceLevel, phrases_of

if TYPE_CHECKING:
    from supple.exchange.amount_text import Say
    from supple.routine.routine import Step
    from supple.session.segment import Segment
    from supple.session.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class SegmentText:
    """The sentences of one segment; those that have nothing to say are empty.

    ``spoken`` is said aloud and announced as it begins. ``lines`` are the cues of work, one for each third of it.
    """

    pill: str
    title: str
    badge: str
    cue: str
    lines: tuple[str, ...]
    next: str
    spoken: str
    change: str
    confirm: str


def segment_texts(timeline: Timeline, say: Say) -> tuple[SegmentText, ...]:
    """Return the sentences of every segment in order."""
    return tuple(_text(timeline, index, say) for index in range(len(timeline.segments)))


def segment_words(timeline: Timeline, segment: Segment, say: Say) -> str:
    """Return what a segment asks for: "Hold 30 seconds, left", "Switch to right", the name of what is got ready for."""
    step = timeline.steps[segment.step]
    side = f"-{segment.side}" if segment.side is not None else ""
    if segment.kind is SegmentKind.GET_READY:
        return step.exercise.name
    if segment.kind is SegmentKind.SWITCH:
        return say(Message(f"playing.next.switch{side}"))
    if segment.kind is SegmentKind.REST:
        return say(Message.of("playing.next.rest", amount=said_amount(say, segment.planned_seconds)))
    if isinstance(step.work, Reps):
        return say(Message.of(f"playing.next.reps{side}", reps=step.work.count))
    verb = "hold" if isinstance(step.work, Hold) else "move"
    return say(Message.of(f"playing.next.{verb}{side}", amount=said_amount(say, segment.planned_seconds)))


def _text(timeline: Timeline, index: int, say: Say) -> SegmentText:
    segment = timeline.segments[index]
    step = timeline.step_of(index)
    opening = phrases_of(timeline, index, VoiceLevel.NAMES)[:1]
    return SegmentText(
        pill=_pill(segment, step, say),
        title=_title(segment, step, say),
        badge=_badge(segment, step, say),
        cue=_cue(segment, step, say),
        lines=lines_of(timeline, index),
        next=_next(timeline, index, say),
        spoken=say(opening[0].message)
        if opening and not opening[0].at_seconds
        else segment_words(timeline, segment, say),
        change=_change(step, say) if segment.position_changes else "",
        confirm=_confirm(segment, say),
    )


def _pill(segment: Segment, step: Step, say: Say) -> str:
    if segment.kind is not SegmentKind.WORK:
        return say(Message(f"playing.pill.{segment.kind}"))
    what = say(Message(f"playing.pill.{_work_name(segment, step)}"))
    if segment.sets == 1:
        return what
    return say(Message.of("playing.pill.set", what=what, set=segment.set, sets=segment.sets))


def _work_name(segment: Segment, step: Step) -> str:
    if isinstance(step.work, Reps):
        return "own-pace" if segment.ends is Ends.WHEN_TOLD else "reps"
    return "hold" if isinstance(step.work, Hold) else "move"


def _title(segment: Segment, step: Step, say: Say) -> str:
    if segment.kind is SegmentKind.SWITCH:
        return say(Message(f"playing.title.{segment.side}"))
    return say(Message("playing.title.rest")) if segment.kind is SegmentKind.REST else step.exercise.name


def _badge(segment: Segment, step: Step, say: Say) -> str:
    if segment.side is not None:
        return say(Message(f"playing.badge.{segment.side}"))
    if step.sides is not Sides.ALTERNATING:
        return say(Message("playing.badge.both"))
    # A walk needs nobody to tell it that legs take turns.
    return "" if step.exercise.method is Method.CARDIO else say(Message("playing.badge.in-turn"))


def _cue(segment: Segment, step: Step, say: Say) -> str:
    if segment.kind is SegmentKind.GET_READY:
        return step.exercise.start
    if segment.kind is SegmentKind.SWITCH:
        return say(Message(f"playing.cue.same-{segment.side}"))
    return say(Message("playing.cue.rest")) if segment.kind is SegmentKind.REST else ""


def _next(timeline: Timeline, index: int, say: Say) -> str:
    if index + 1 == len(timeline.segments):
        return say(Message("page.next-end"))
    return say(Message.of("page.next", what=segment_words(timeline, timeline.segments[index + 1], say)))


def _change(step: Step, say: Say) -> str:
    change = say(Message(f"playing.position.{step.exercise.position.group}"))
    things = [say(Message(f"equipment.{need.any_of[0]}")) for need in step.exercise.equipment if not need.optional]
    if not things:
        return change
    need = say(Message.of("playing.position.need", things=listed(say, things, "and").capitalize()))
    return say(Message.of("page.change", change=change, need=need))


def _confirm(segment: Segment, say: Say) -> str:
    if segment.kind is SegmentKind.WORK:
        return ""
    return say(Message("playing.ready-now" if segment.kind is SegmentKind.REST else "playing.in-position"))
