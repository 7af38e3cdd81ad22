"""Where the cues of a segment stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.routine.work import Reps
from supple.session.cue import CueKind
from supple.session.segment import Ends, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.session.timeline import Timeline

COUNTDOWN_FROM: Final = 3
# A countdown in a shorter segment would run into the cue at its start.
COUNTDOWN_LONGER_THAN_SECONDS: Final = 5
HALFWAY_FROM_SECONDS: Final = 20
# Sums of tempos are not exact in binary; a rep this close to the end is the last one.
_EPSILON: Final = 1e-6
_OPENING: Final = {SegmentKind.WORK: CueKind.GO, SegmentKind.SWITCH: CueKind.SWITCH, SegmentKind.REST: CueKind.REST}


@dataclass(frozen=True, slots=True)
class PlannedCue:
    """A cue at ``at_seconds`` into its segment; ``count`` as in ``CueDue``."""

    kind: CueKind
    at_seconds: float
    count: int = 0


def cues_of(timeline: Timeline, index: int, extension_seconds: float = 0) -> tuple[PlannedCue, ...]:
    """Return the cues of segment ``index`` in order; the finishing cue is not a segment's own."""
    segment = timeline.segments[index]
    length = segment.planned_seconds + extension_seconds
    cues = list(_start_cues(timeline, index))
    work = timeline.work_of(index)
    if segment.kind is SegmentKind.WORK and isinstance(work, Reps):
        # Reps are counted by their own ticks: seconds called out on top would only confuse the count.
        is_told = segment.ends is Ends.WHEN_TOLD
        cues += _ticks(work.tempo_seconds, length + (work.tempo_seconds if is_told else 0))
    elif segment.ends is Ends.BY_TIME and segment.kind in (SegmentKind.GET_READY, SegmentKind.WORK):
        if segment.kind is SegmentKind.WORK and length >= HALFWAY_FROM_SECONDS:
            cues.append(PlannedCue(CueKind.HALFWAY, length / 2))
        if length > COUNTDOWN_LONGER_THAN_SECONDS:
            cues += [PlannedCue(CueKind.COUNTDOWN, length - left, left) for left in range(COUNTDOWN_FROM, 0, -1)]
    return tuple(cues)


def cues_crossed(
    timeline: Timeline, index: int, extension_seconds: float, after: float, upto: float
) -> tuple[PlannedCue, ...]:
    """Return the cues of segment ``index`` later than ``after`` and no later than ``upto`` seconds into it."""
    return tuple(cue for cue in cues_of(timeline, index, extension_seconds) if after < cue.at_seconds <= upto)


def _start_cues(timeline: Timeline, index: int) -> Iterator[PlannedCue]:
    """Yield the cue that opens a segment."""
    kind = timeline.segments[index].kind
    if kind is not SegmentKind.GET_READY:
        yield PlannedCue(_OPENING[kind], 0)
    elif index > 0 and timeline.segments[index - 1].kind is SegmentKind.WORK:
        # With eyes shut in a hold, only a sound says that it is over.
        yield PlannedCue(CueKind.REST, 0)


def _ticks(tempo_seconds: float, length: float) -> Iterator[PlannedCue]:
    """Yield a tick for each rep that ends before ``length``; what follows marks the end of the last timed one."""
    count = 1
    while count * tempo_seconds < length - _EPSILON:
        yield PlannedCue(CueKind.TICK, count * tempo_seconds, count)
        count += 1
