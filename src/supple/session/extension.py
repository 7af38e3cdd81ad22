"""How far a person can stretch or shorten the segment that is on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.routine.work import Reps
from supple.session.segment import Ends, SegmentKind

if TYPE_CHECKING:
    from supple.session.timeline import Timeline

STEP_SECONDS: Final = 10.0
STEP_REPS: Final = 2
LEAST_LEFT_SECONDS: Final = 3.0


def reps_of(timeline: Timeline, index: int) -> Reps | None:
    """Return the reps that segment ``index`` counts; None where it counts none."""
    work = timeline.work_of(index)
    return work if timeline.segments[index].kind is SegmentKind.WORK and isinstance(work, Reps) else None


def longer_by(timeline: Timeline, index: int) -> float:
    """Seconds that one press of "longer" adds to segment ``index``: ten, or two reps."""
    reps = reps_of(timeline, index)
    return STEP_SECONDS if reps is None else STEP_REPS * reps.tempo_seconds


def shorter_by(timeline: Timeline, index: int, extension_seconds: float, seconds_into: float) -> float:
    """Seconds that one press of "shorter" takes away: ten or two reps, but three seconds and one rep stay."""
    segment = timeline.segments[index]
    length = segment.planned_seconds + extension_seconds
    spare = max(0.0, length - seconds_into - LEAST_LEFT_SECONDS)
    reps = reps_of(timeline, index)
    if reps is None:
        return min(STEP_SECONDS, spare)
    # Reps that wait for the person have no clock to leave time on; only the last rep stays.
    room = spare if segment.ends is Ends.BY_TIME else length - reps.tempo_seconds
    fewer = min(STEP_REPS, int(room / reps.tempo_seconds + 1e-6), round(length / reps.tempo_seconds) - 1)
    return fewer * reps.tempo_seconds
