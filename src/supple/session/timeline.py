"""A timeline: a routine laid out as segments end to end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.body.side import Side, Sides
from supple.routine.exercise import Evidence, PositionGroup
from supple.routine.kind import Kind
from supple.routine.routine import Routine, Step
from supple.routine.work import Reps, Work
from supple.session.segment import Ends, Segment, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.session.timing import Timing


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What a session plays; it never changes. Segments name their step by its index in ``steps``."""

    routine_id: str
    title: str
    kind: Kind
    steps: tuple[Step, ...]
    segments: tuple[Segment, ...]
    why: str = ""
    evidence: Evidence | None = None
    stop: tuple[str, ...] = ()

    @property
    def total_seconds(self) -> float:
        """Sum of the planned seconds, for display; a person may take longer over what ends when told."""
        return sum(segment.planned_seconds for segment in self.segments)

    @property
    def is_exact(self) -> bool:
        """Whether every segment ends by time; where not, totals say "about"."""
        return self.is_exact_from(0)

    def is_exact_from(self, index: int) -> bool:
        """Whether segment ``index`` and all after it end by time."""
        return all(segment.ends is Ends.BY_TIME for segment in self.segments[index:])

    def seconds_left(self, index: int, seconds_into: float = 0, extension_seconds: float = 0) -> float:
        """Seconds to the end from ``seconds_into`` segment ``index``; overtime takes nothing from what is left."""
        here = max(0.0, self.segments[index].planned_seconds + extension_seconds - seconds_into)
        return here + sum(segment.planned_seconds for segment in self.segments[index + 1 :])

    def step_of(self, index: int) -> Step:
        """Return the step that segment ``index`` belongs to; the rest after a round belongs to the step before it."""
        return self.steps[self.segments[index].step]

    def work_of(self, index: int) -> Work:
        """Return the work of the step that segment ``index`` belongs to."""
        return self.step_of(index).work

    def first_segment_of(self, step: int) -> int | None:
        """Index of the first segment of ``step``; None where the step takes no time or there is no such step."""
        return next((index for index, segment in enumerate(self.segments) if segment.step == step), None)

    def lead_in(self, index: int) -> int:
        """Return where a person lands who goes back to segment ``index``.

        Work is entered through the get ready, switch or rest that stands before it, so that nobody is thrown into it.
        """
        if index > 0 and self.segments[index].kind is SegmentKind.WORK:
            before = self.segments[index - 1]
            if before.kind is not SegmentKind.WORK and before.step == self.segments[index].step:
                return index - 1
        return index

    def work_before(self, index: int) -> int | None:
        """Index of the last work before segment ``index``; None where there is none."""
        works = (i for i in range(index - 1, -1, -1) if self.segments[i].kind is SegmentKind.WORK)
        return next(works, None)

    def next_work(self, index: int) -> int | None:
        """Index of the first work after segment ``index``; None where there is none."""
        works = (i for i in range(index + 1, len(self.segments)) if self.segments[i].kind is SegmentKind.WORK)
        return next(works, None)


def plan(routine: Routine, timing: Timing) -> Timeline:
    """Lay out ``routine``; parts that take no time are left out, and a step whose work takes none is left out whole."""
    segments: list[Segment] = []
    group = PositionGroup.UPRIGHT
    for number, step in enumerate(routine.steps):
        if step.work.seconds <= 0:
            continue
        is_first = not segments
        changes = step.exercise.position.group is not group
        group = step.exercise.position.group
        segments += _laid_out(number, step, timing, changes=changes, is_first=is_first)
    if segments and segments[-1].kind is SegmentKind.REST:
        segments.pop()
    return Timeline(
        routine_id=routine.id,
        title=routine.title,
        kind=routine.kind,
        steps=routine.steps,
        segments=tuple(segments),
        why=routine.why,
        evidence=routine.evidence,
        stop=routine.stop,
    )


def _laid_out(number: int, step: Step, timing: Timing, *, changes: bool, is_first: bool) -> Iterator[Segment]:
    """Yield the segments of one step."""
    sides = _sides_in_order(step.sides, timing.first_side)
    get_ready_seconds = _get_ready_seconds(step, timing, changes=changes)
    if is_first:
        get_ready_seconds += timing.start_delay_seconds
    if get_ready_seconds > 0:
        yield Segment(
            kind=SegmentKind.GET_READY,
            step=number,
            side=sides[0],
            set=1,
            sets=step.sets,
            planned_seconds=get_ready_seconds,
            ends=Ends.WHEN_TOLD if timing.wait_in_position else Ends.BY_TIME,
            position_changes=changes,
        )
    switch_seconds = timing.switch_seconds if step.switch_seconds is None else step.switch_seconds
    # After a set on each side the person turns round again, so its rest is never shorter than a switch.
    rest_seconds = max(step.rest_seconds, switch_seconds) if len(sides) > 1 else step.rest_seconds

    def part(kind: SegmentKind, side: Side | None, set_: int, seconds: float) -> Iterator[Segment]:
        if seconds > 0:
            yield Segment(kind=kind, step=number, side=side, set=set_, sets=step.sets, planned_seconds=seconds)

    for set_ in range(1, step.sets + 1):
        if set_ > 1:
            yield from part(SegmentKind.REST, sides[0], set_, rest_seconds)
        for turn, side in enumerate(sides):
            if turn > 0:
                yield from part(SegmentKind.SWITCH, side, set_, switch_seconds)
            yield Segment(
                kind=SegmentKind.WORK,
                step=number,
                side=side,
                set=set_,
                sets=step.sets,
                planned_seconds=step.work.seconds,
                ends=_work_ends(step.work, timing),
            )
    yield from part(SegmentKind.REST, None, step.sets, step.rest_after_seconds)


def _get_ready_seconds(step: Step, timing: Timing, *, changes: bool) -> float:
    """Return how long getting into position takes."""
    if step.get_ready_seconds is not None:
        return step.get_ready_seconds
    return timing.get_ready_long_seconds if changes else timing.get_ready_seconds


def _work_ends(work: Work, timing: Timing) -> Ends:
    """Return what ends the work: only reps may wait for the person."""
    if isinstance(work, Reps) and (work.until_done or timing.wait_for_me):
        return Ends.WHEN_TOLD
    return Ends.BY_TIME


def _sides_in_order(sides: Sides, first: Side) -> tuple[Side | None, ...]:
    """Return the sides that one set works through; one without a name where there are none or they take turns."""
    if sides is Sides.EACH:
        return (first, first.other)
    return ({Sides.LEFT: Side.LEFT, Sides.RIGHT: Side.RIGHT}.get(sides),)
