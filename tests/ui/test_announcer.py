"""What a screen reader is told."""

from __future__ import annotations

import pytest

from session.plans import a_step, a_timeline
from supple.body.side import Sides
from supple.routine.work import Hold
from supple.session.cue import CueKind
from supple.session.event import CueDue, Event, Finished, Paused, Resumed, SegmentStarted, Slept
from supple.session.segment import SegmentKind
from supple.ui.announcer import announcement_of

TIMELINE = a_timeline(a_step(Hold(30), Sides.EACH, sets=2, rest_seconds=20))


def first(kind: SegmentKind) -> int:
    return next(index for index, segment in enumerate(TIMELINE.segments) if segment.kind is kind)


@pytest.mark.parametrize(
    ("event", "text"),
    [
        (SegmentStarted(first(SegmentKind.GET_READY)), "Upper-calf stretch at the wall, left side"),
        (SegmentStarted(first(SegmentKind.WORK)), "Go"),
        (SegmentStarted(first(SegmentKind.SWITCH)), "Now your right side"),
        (SegmentStarted(first(SegmentKind.REST)), "Rest"),
        (Paused(), "Paused"),
        (Resumed(), "Going on"),
        (Slept(240), "Paused, because the computer slept"),
        (Finished(), "Finished"),
        (CueDue(CueKind.COUNTDOWN, 1, 27, 3), ""),
    ],
)
def test_changes_are_told_and_seconds_are_not(event: Event, text: str) -> None:
    assert announcement_of(event, TIMELINE) == text


def test_a_step_is_told_in_full_where_that_is_wanted() -> None:
    told = announcement_of(SegmentStarted(0), TIMELINE, in_full=True)
    start = TIMELINE.steps[0].exercise.start
    assert told == f"Upper-calf stretch at the wall, left side. 2 × 30 s each side. {start}"
    assert announcement_of(SegmentStarted(first(SegmentKind.REST)), TIMELINE, in_full=True) == "Rest"


def test_a_step_without_sides_is_only_named() -> None:
    timeline = a_timeline(a_step(Hold(30)))
    assert announcement_of(SegmentStarted(0), timeline) == "Upper-calf stretch at the wall"
