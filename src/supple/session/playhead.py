"""The playhead: where in a timeline a session stands, moved by seconds or from segment to segment."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from supple.session.cue import CueKind
from supple.session.cue_plan import PlannedCue, cues_crossed
from supple.session.event import CueDue, Event, Extended, Finished, RepCounted, SegmentEnded, SegmentStarted
from supple.session.extension import longer_by, reps_of, shorter_by
from supple.session.progress import Outcome, Position, Progress
from supple.session.segment import Ends, Segment, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from supple.session.timeline import Timeline

# Back in the first seconds of work means the work before it.
JUST_BEGUN_SECONDS: Final = 3.0
# Before the cue at the very start of a segment.
_NOTHING_HEARD: Final = -1.0


class Playhead:
    """Knows no clock and no pause: it goes where it is sent and says what that passed.

    What is found out more than ``late_after_seconds`` after its time is late. Raises ValueError for a place outside.
    """

    def __init__(
        self,
        timeline: Timeline,
        start: Position,
        extension_seconds: float,
        progress: Sequence[Progress],
        late_after_seconds: float,
    ) -> None:
        if not 0 <= start.index < len(timeline.segments) or start.seconds < 0:
            raise ValueError("the place to start at is outside the timeline")
        if len(progress) not in {0, len(timeline.segments)}:
            raise ValueError("there must be as much progress as there are segments")
        self.timeline: Final = timeline
        self.index = start.index
        self.into = float(start.seconds)
        self.extension = extension_seconds
        self.is_over = False
        self.progress = list(progress) or [Progress() for _ in timeline.segments]
        self.elapsed = math.fsum(part.done_seconds for part in self.progress)
        self._late_after_seconds = late_after_seconds
        self._heard_to = start.seconds or _NOTHING_HEARD
        self._heard_halfway = False

    @property
    def segment(self) -> Segment:
        """The segment that is on."""
        return self.timeline.segments[self.index]

    @property
    def segment_seconds(self) -> float:
        """Planned length of the current segment with its extension."""
        return self.segment.planned_seconds + self.extension

    @property
    def seconds_left_in_segment(self) -> float:
        """Seconds until the planned end of the current segment; 0 in overtime."""
        return max(0.0, self.segment_seconds - self.into)

    @property
    def reps_total(self) -> int:
        """Reps that the current segment asks for, with its extension; 0 where none are counted."""
        reps = reps_of(self.timeline, self.index)
        return 0 if reps is None else round(self.segment_seconds / reps.tempo_seconds)

    @property
    def reps_done(self) -> int:
        """Reps done by the tempo, a guess where the person sets the pace; 0 where none are counted."""
        reps = reps_of(self.timeline, self.index)
        return 0 if reps is None else min(self.reps_total, int(self.into / reps.tempo_seconds + 1e-6))

    def advance(self, seconds: float) -> list[Event]:
        """Move on by ``seconds``, across as many segments as they fill; only the newest cue is due."""
        events: list[Event] = []
        newest: CueDue | None = None
        left = seconds
        while not self.is_over:
            to_end = math.inf if self.segment.ends is Ends.WHEN_TOLD else self.seconds_left_in_segment
            is_through = left >= to_end
            moved = min(left, to_end)
            left -= moved
            self._credit(moved)
            for cue in self._newly_heard():
                late = self._is_late(left + self.into - cue.at_seconds)
                newest = CueDue(cue.kind, self.index, cue.at_seconds, cue.count, late)
                if cue.kind is CueKind.TICK:
                    events.append(RepCounted(self.index, cue.count))
            if not is_through:
                break
            events += self.leave(Outcome.DONE)
            events += self.enter(self.index + 1, late=self._is_late(left))
        if newest is not None and not self.is_over:
            events.append(newest)
        return events

    def leave(self, outcome: Outcome) -> list[Event]:
        """End the visit to the current segment."""
        events: list[Event] = []
        if outcome is Outcome.DONE and self.reps_total:
            events.append(RepCounted(self.index, self.reps_total))
        here = self.progress[self.index].ended(outcome)
        self.progress[self.index] = here
        return [*events, SegmentEnded(self.index, here.outcome, here.done_seconds)]

    def cut(self) -> list[Event]:
        """Leave the current segment before its end."""
        return self.leave(Outcome.CUT_SHORT if self.into > 0 else Outcome.SKIPPED)

    def enter(self, index: int, *, late: bool = False) -> list[Event]:
        """Begin segment ``index``; after the last one all is over."""
        if index == len(self.timeline.segments):
            self.is_over = True
            return [Finished(), CueDue(CueKind.FINISHED, self.index, self.into, late=late)]
        self.index = index
        self.into = 0.0
        self.extension = 0.0
        self._heard_to = _NOTHING_HEARD
        self._heard_halfway = False
        return [SegmentStarted(index, late)]

    def longer(self) -> list[Event]:
        """Make the current segment longer by one press."""
        return self._extend(longer_by(self.timeline, self.index))

    def shorter(self) -> list[Event]:
        """Make the current segment shorter by one press, as far as it goes."""
        return self._extend(-shorter_by(self.timeline, self.index, self.extension, self.into))

    def index_back(self) -> int:
        """Return where "back" leads: to the work before, or once well into work to the start of it."""
        if self.segment.kind is SegmentKind.WORK and self.into >= JUST_BEGUN_SECONDS:
            return self.timeline.lead_in(self.index)
        before = self.timeline.work_before(self.index)
        return 0 if before is None else self.timeline.lead_in(before)

    def _credit(self, seconds: float) -> None:
        """Count ``seconds`` as done."""
        self.into += seconds
        self.elapsed += seconds
        self.progress[self.index] = self.progress[self.index].plus(seconds)

    def _is_late(self, seconds_ago: float) -> bool:
        """Whether what happened ``seconds_ago`` is too old to be sounded."""
        return seconds_ago > self._late_after_seconds

    def _newly_heard(self) -> list[PlannedCue]:
        """Return the cues passed since the last look; an extension that moves the half does not bring it twice."""
        crossed = cues_crossed(self.timeline, self.index, self.extension, self._heard_to, self.into)
        self._heard_to = self.into
        heard = [cue for cue in crossed if cue.kind is not CueKind.HALFWAY or not self._heard_halfway]
        self._heard_halfway |= any(cue.kind is CueKind.HALFWAY for cue in heard)
        return heard

    def _extend(self, seconds: float) -> list[Event]:
        """Change the length of the current segment; nothing happens where nothing can."""
        if seconds == 0:
            return []
        self.extension += seconds
        return [Extended(self.index, seconds)]
