"""A timeline as the strip draws it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.session.segment import SegmentKind
from supple.session.state import State
from supple.ui.widgets.time_strip import StripProgress, StripStep
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.session.engine import Session
    from supple.session.timeline import Timeline


def strip_steps(timeline: Timeline) -> tuple[StripStep, ...]:
    """Return the blocks of a strip: for each step the seconds of its works, one part each."""
    rows: list[list[float]] = [[] for _ in timeline.steps]
    for segment in timeline.segments:
        if segment.kind is SegmentKind.WORK:
            rows[segment.step].append(segment.planned_seconds)
    steps = len(timeline.steps)
    return tuple(
        StripStep(
            step.exercise.name,
            tuple(row) or (1.0,),
            word("playing.spoken.strip", step=number, steps=steps, name=step.exercise.name),
        )
        for number, (step, row) in enumerate(zip(timeline.steps, rows, strict=True), start=1)
    )


def strip_place(timeline: Timeline, index: int, share: float) -> tuple[int, int, float]:
    """Return step, part and the share of it that is done, for a place in a timeline."""
    here = timeline.segments[index]
    works = sum(
        1 for segment in timeline.segments[:index] if segment.step == here.step and segment.kind is SegmentKind.WORK
    )
    return (here.step, works, min(1.0, share) if here.kind is SegmentKind.WORK else 0.0)


def strip_progress(session: Session) -> tuple[StripProgress, str]:
    """Return where a session stands on the strip, and the same in words."""
    timeline = session.timeline
    done = session.position.seconds / max(session.segment_seconds, 0.001)
    step, part, share = strip_place(timeline, session.position.index, done)
    name = timeline.steps[step].exercise.name
    spoken = word("playing.spoken.strip", step=step + 1, steps=len(timeline.steps), name=name)
    return StripProgress(step, part, share, session.state in (State.PAUSED, State.ASLEEP)), spoken
