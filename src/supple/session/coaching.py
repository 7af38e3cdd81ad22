"""The written cue lines of work: one at a time, each for a third of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.session.segment import SegmentKind

if TYPE_CHECKING:
    from supple.session.progress import Position
    from supple.session.timeline import Timeline

LINES_AT_ONCE: Final = 3
# More cannot be read in passing, two metres away. Source: the look, section 3.
MOST_WORDS: Final = 12


@dataclass(frozen=True, slots=True)
class CoachingLine:
    """A line as it is shown; ``number`` (from 0) of ``count`` for the dots. Empty, of none, where none is due."""

    text: str = ""
    number: int = 0
    count: int = 0


def lines_of(timeline: Timeline, index: int) -> tuple[str, ...]:
    """Return the lines shown during segment ``index``, at most three; none outside work.

    The step's own note stands before the exercise's cues. Where there are more than three, each further set or side
    starts one line later, so that all get their turn.
    """
    here = timeline.segments[index]
    if here.kind is not SegmentKind.WORK:
        return ()
    step = timeline.steps[here.step]
    lines = tuple(line for line in (step.note, *step.exercise.cues) if 0 < len(line.split()) <= MOST_WORDS)
    if len(lines) <= LINES_AT_ONCE:
        return lines
    before = 0
    for earlier in range(index - 1, -1, -1):
        if timeline.segments[earlier].step != here.step:
            break
        before += timeline.segments[earlier].kind is SegmentKind.WORK
    return tuple(lines[(before + number) % len(lines)] for number in range(LINES_AT_ONCE))


def coaching_line(timeline: Timeline, position: Position, extension_seconds: float = 0) -> CoachingLine:
    """Return the line to show at ``position`` of a segment made longer by ``extension_seconds``."""
    lines = lines_of(timeline, position.index)
    if not lines:
        return CoachingLine()
    length = timeline.segments[position.index].planned_seconds + extension_seconds
    third = int(position.seconds / length * LINES_AT_ONCE)
    number = min(third, len(lines) - 1)
    return CoachingLine(lines[number], number, len(lines))
