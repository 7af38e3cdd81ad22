"""What the bar of an interrupted session shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.session.segment import SegmentKind
from supple.ui.widgets.time_strip import StripProgress, StripStep
from supple.ui.wording import word
from supple.ui.wording.amounts import clock_text

if TYPE_CHECKING:
    from supple.routine.kind import Kind
    from supple.session.journal import Interrupted
    from supple.session.timeline import Timeline


@dataclass(frozen=True, slots=True)
class ContinueView:
    """An interrupted session in words and as a strip."""

    title: str
    kind: Kind
    place: str
    left: str
    strip: tuple[StripStep, ...]
    progress: StripProgress


def continue_view(interrupted: Interrupted, when: str) -> ContinueView:
    """Say where an interrupted session stopped; ``when`` is the moment in words."""
    timeline, position = interrupted.timeline, interrupted.position
    segment = timeline.segments[position.index]
    step = timeline.step_of(position.index)
    key = f"today.continue.step-{segment.side}" if segment.side else "today.continue.step"
    left = timeline.seconds_left(position.index, position.seconds, interrupted.extension_seconds)
    left_key = "today.continue.left" if timeline.is_exact_from(position.index) else "today.continue.left-about"
    return ContinueView(
        title=timeline.title,
        kind=timeline.kind,
        place=word(key, step=segment.step + 1, steps=len(timeline.steps), name=step.exercise.name, when=when),
        left=word(left_key, clock=clock_text(left)),
        strip=_strip(timeline),
        progress=_strip_progress(interrupted),
    )


def _strip(timeline: Timeline) -> tuple[StripStep, ...]:
    works: list[list[float]] = [[] for _ in timeline.steps]
    for segment in timeline.segments:
        if segment.kind is SegmentKind.WORK:
            works[segment.step].append(segment.planned_seconds)
    return tuple(
        StripStep(step.exercise.name, tuple(parts) or (1.0,)) for step, parts in zip(timeline.steps, works, strict=True)
    )


def _strip_progress(interrupted: Interrupted) -> StripProgress:
    timeline, position = interrupted.timeline, interrupted.position
    here = timeline.segments[position.index]
    before = (segment for segment in timeline.segments[: position.index] if segment.step == here.step)
    part = sum(segment.kind is SegmentKind.WORK for segment in before)
    whole = here.planned_seconds + interrupted.extension_seconds
    is_work = here.kind is SegmentKind.WORK and whole > 0
    return StripProgress(here.step, part, min(1.0, position.seconds / whole) if is_work else 0.0)
