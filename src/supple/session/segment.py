"""A span of a timeline in which one thing is done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from supple.body.side import Side


class SegmentKind(StrEnum):
    """What is done in a segment."""

    GET_READY = "get-ready"
    WORK = "work"
    SWITCH = "switch"
    REST = "rest"


class Ends(StrEnum):
    """What ends a segment."""

    BY_TIME = "by-time"
    WHEN_TOLD = "when-told"


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A span of ``planned_seconds`` (never zero) of step number ``step`` (from 0).

    ``side`` is None where the step has no sides or takes them in turn; in get ready and switch it is the side to come.
    ``set`` counts from 1. ``position_changes`` is true in a get ready whose step begins in another group of positions.
    """

    kind: SegmentKind
    step: int
    side: Side | None
    set: int
    sets: int
    planned_seconds: float
    ends: Ends = Ends.BY_TIME
    position_changes: bool = False
