"""What comes next in a timeline, in two lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.routine.work import Hold, Reps, Time
from supple.session.segment import SegmentKind
from supple.ui.pages.player.amounts import amount_text
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.session.segment import Segment
    from supple.session.timeline import Timeline


@dataclass(frozen=True, slots=True)
class NextLines:
    """What comes next, in two lines, and the step whose picture goes with it (None at the end)."""

    first: str
    then: str
    step: int | None


def next_lines(timeline: Timeline, index: int) -> NextLines:
    """Say what follows segment ``index``, and what follows that."""
    here = timeline.segments[index]
    coming = timeline.segments[index + 1 :]
    if not coming:
        return NextLines(word("playing.next.finish"), word("playing.next.finish-then"), None)
    first = coming[0]
    second = coming[1] if len(coming) > 1 else None
    words = _segment_words(timeline, first)
    if first.kind is SegmentKind.WORK and first.side is not None and here.kind is SegmentKind.SWITCH:
        return NextLines(words, word("playing.next.full-time"), first.step)
    if first.kind is SegmentKind.GET_READY and second is not None:
        return NextLines(words, _segment_words(timeline, second), first.step)
    following = _after(timeline, coming, first)
    return NextLines(words, word("playing.next.then", what=following) if following else "", first.step)


def _after(timeline: Timeline, coming: tuple[Segment, ...], first: Segment) -> str:
    """Name what follows ``first``: the next other step where it is a switch, else the next segment."""
    rest = coming[1:]
    if first.kind is SegmentKind.SWITCH:
        rest = tuple(s for s in rest if s.step != first.step or s.set != first.set)
    if not rest:
        return ""
    follower = rest[0]
    if follower.kind is SegmentKind.GET_READY or (
        follower.step == first.step and follower.kind is SegmentKind.WORK and follower.sets > 1
    ):
        exercise = timeline.steps[follower.step].exercise.name
        if follower.step == first.step:
            return word("playing.next.set", name=exercise, set=follower.set, sets=follower.sets)
        return exercise
    text = _segment_words(timeline, follower)
    return text[:1].lower() + text[1:]


def _segment_words(timeline: Timeline, segment: Segment) -> str:
    step = timeline.steps[segment.step]
    side = f"-{segment.side.value}" if segment.side is not None else ""
    match segment.kind:
        case SegmentKind.GET_READY:
            return step.exercise.name
        case SegmentKind.SWITCH:
            return word(f"playing.next.switch{side}") if side else word("playing.pill.switch")
        case SegmentKind.REST:
            return word("playing.next.rest", amount=amount_text(segment.planned_seconds))
        case SegmentKind.WORK:
            match step.work:
                case Hold():
                    return word(f"playing.next.hold{side}", amount=amount_text(segment.planned_seconds))
                case Time():
                    return word(f"playing.next.move{side}", amount=amount_text(segment.planned_seconds))
                case Reps():
                    return word(f"playing.next.reps{side}", reps=step.work.count)
