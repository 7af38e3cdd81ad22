"""The figures of the past that pages show, one frozen value each."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date, datetime

    from supple.body.region import SidedRegion
    from supple.history.kept_session import KeptSession
    from supple.history.run import KeptRun
    from supple.routine.kind import Kind
    from supple.session.record import SegmentRecord

# A mean of fewer sessions says nothing. Two points matter to people. Source: evidence section 5.2 (FARRAR01).
FEWEST_FOR_A_MEAN: Final = 3
_MATTERS: Final = 2.0
_SEEN: Final = 0.5


@dataclass(frozen=True, slots=True)
class KindMinutes:
    """Minutes done of one kind."""

    kind: Kind
    minutes: float


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """What was done on a day by the person's clock then; ``kinds`` in the order of ``Kind``, distance in metres."""

    day: date
    kinds: tuple[KindMinutes, ...] = ()
    runs: int = 0
    distance_m: float = 0.0

    @property
    def minutes(self) -> float:
        """Minutes of all kinds together."""
        return sum(part.minutes for part in self.kinds)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done."""
        return not self.kinds and not self.runs


@dataclass(frozen=True, slots=True)
class WeekMinutes:
    """Minutes of a week that begins on ``monday``; ``kinds`` in the order of ``Kind``, only those that were done."""

    monday: date
    kinds: tuple[KindMinutes, ...] = ()

    @property
    def minutes(self) -> float:
        """Minutes of all kinds together."""
        return sum(part.minutes for part in self.kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """How tight a place was around one session, 0 to 10; None where it was not asked or not answered.

    ``at`` is when it was told first, ``session`` the id of the session, which may have been deleted since.
    """

    place: SidedRegion
    at: datetime
    session: int
    before: int | None = None
    after: int | None = None
    morning: int | None = None

    @property
    def change(self) -> int | None:
        """Points from before to after, below 0 where it got less; None where one of them is missing."""
        return None if self.before is None or self.after is None else self.after - self.before


@dataclass(frozen=True, slots=True)
class DaySession:
    """A session of a day with what was done in it and how tight places were around it."""

    session: KeptSession
    segments: tuple[SegmentRecord, ...]
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class DayDetail:
    """Everything of one day, each list in the order of time."""

    day: date
    sessions: tuple[DaySession, ...]
    runs: tuple[KeptRun, ...]


@dataclass(frozen=True, slots=True)
class PlaceMean:
    """Means of a place before and after sessions; ``sessions`` were rated both before and after."""

    place: SidedRegion
    sessions: int
    before: float
    after: float


class Change(StrEnum):
    """What a mean change comes to. Two points matter to people, half a point is noise. Source: evidence 5.2."""

    MUCH_LESS = "much-less"
    LESS = "less"
    SAME = "same"
    MORE = "more"
    MUCH_MORE = "much-more"


@dataclass(frozen=True, slots=True)
class Helped:
    """How tightness changed around the sessions with a routine or an exercise: a mean, not a proof.

    ``id`` and ``name`` are those of the newest such session; ``sessions`` is never below three; ``mean_change`` in
    points, below 0 where places got less tight.
    """

    id: str
    name: str
    sessions: int
    mean_change: float

    @property
    def change(self) -> Change:
        """What the mean comes to."""
        if abs(self.mean_change) < _SEEN:
            return Change.SAME
        if self.mean_change < 0:
            return Change.MUCH_LESS if self.mean_change <= -_MATTERS else Change.LESS
        return Change.MUCH_MORE if self.mean_change >= _MATTERS else Change.MORE


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums over all time: ``first_day`` is None where nothing was done; ``days`` are those with a session."""

    sessions: int = 0
    minutes: float = 0.0
    days: int = 0
    first_day: date | None = None
    kinds: tuple[KindMinutes, ...] = ()
    runs: int = 0
    distance_m: float = 0.0
    ratings: int = 0


@dataclass(frozen=True, slots=True)
class WeekDistance:
    """The runs of a week that begins on ``monday``: metres, and how many."""

    monday: date
    distance_m: float = 0.0
    runs: int = 0
