"""What a screen reader is told of a session while it runs: the changes, never the seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from supple.session.event import Event, Finished, Paused, Resumed, SegmentStarted, Slept
from supple.session.segment import SegmentKind
from supple.ui.wording import word
from supple.ui.wording.amounts import work_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from supple.session.timeline import Timeline


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Let a screen reader say ``text`` once it has finished its sentence, or at once; without one nothing happens."""
    if text and QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, text)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


def is_urgent(event: Event) -> bool:
    """Return whether an event must be heard at once: the clock has stopped without being told to."""
    return isinstance(event, Slept)


def announcement_of(event: Event, timeline: Timeline, *, in_full: bool = False) -> str:
    """Return what is to be said of an event; empty for all that the ring and the strip tell when asked.

    ``in_full`` a new step is told with its work and how it starts.
    """
    match event:
        case SegmentStarted():
            return _segment_text(timeline, event.index, in_full=in_full)
        case Paused():
            return word("playing.pill.paused")
        case Resumed():
            return word("playing.announced.resumed")
        case Slept():
            return word("playing.announced.slept")
        case Finished():
            return word("playing.announced.finished")
        case _:
            return ""


def _segment_text(timeline: Timeline, index: int, *, in_full: bool) -> str:
    segment = timeline.segments[index]
    name = timeline.step_of(index).exercise.name
    side = word(f"playing.side.{segment.side.value}") if segment.side is not None else ""
    match segment.kind:
        case SegmentKind.GET_READY:
            told = word("playing.announced.step-side", name=name, side=side) if side else name
            if not in_full:
                return told
            step = timeline.step_of(index)
            start = step.exercise.start
            return word("playing.announced.in-full", told=told, work=work_text(step), start=start)
        case SegmentKind.SWITCH if segment.side is not None:
            return word(f"playing.title.{segment.side.value}")
        case SegmentKind.REST:
            return word("playing.title.rest")
        case _:
            return word("playing.announced.go")
