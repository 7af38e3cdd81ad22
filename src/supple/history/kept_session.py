"""A session as the history keeps it, and the minutes of a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime

    from supple.routine.kind import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSession:
    """The snapshot of a session without its segments. Times carry the offset of the person's clock then."""

    id: int
    started_at: datetime
    ended_at: datetime
    routine_id: str
    title: str
    kind: Kind
    sha256: str
    planned_seconds: float
    done_seconds: float
    is_finished: bool
    speed: float
    feeling: str
    note: str


@dataclass(frozen=True, slots=True)
class DayMinutes:
    """How many minutes of one kind were done on a day, by the person's clock then."""

    day: date
    kind: Kind
    minutes: float
