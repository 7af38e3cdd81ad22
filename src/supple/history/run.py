"""A run: what was run, from the person's hand or the sums of a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from supple.history.store_file import Value

LEAST_EFFORT: Final = 1
MOST_EFFORT: Final = 10


class RunSource(StrEnum):
    """Where a run comes from."""

    HAND = "hand"
    GPX = "gpx"
    TCX = "tcx"
    FIT = "fit"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run in metres and seconds; None where nobody knows. ``sha256`` is that of the file's bytes, in hexadecimal.

    Raises ValueError for a time without an offset, numbers below 0 and an effort outside 1 to 10.
    """

    started_at: datetime
    distance_m: float
    moving_seconds: float | None = None
    elapsed_seconds: float | None = None
    climb_m: float | None = None
    descent_m: float | None = None
    effort: int | None = None
    feeling: str = ""
    source: RunSource = RunSource.HAND
    sha256: str | None = None
    title: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no run."""
        if self.started_at.utcoffset() is None:
            raise ValueError("a run needs a time with an offset")
        numbers = (self.distance_m, self.moving_seconds, self.elapsed_seconds, self.climb_m, self.descent_m)
        if not all(0 <= number < float("inf") for number in numbers if number is not None):
            raise ValueError("the numbers of a run are 0 or more")
        if self.effort is not None and not LEAST_EFFORT <= self.effort <= MOST_EFFORT:
            raise ValueError(f"effort is {LEAST_EFFORT} to {MOST_EFFORT}")

    @property
    def pace_seconds(self) -> float | None:
        """Seconds a kilometre while moving, else while under way; None where distance or time is missing."""
        seconds = self.moving_seconds or self.elapsed_seconds
        return seconds / self.distance_m * 1000 if seconds and self.distance_m else None


@dataclass(frozen=True, slots=True)
class KeptRun:
    """A run under its id in the history."""

    id: int
    run: Run


RUN_COLUMNS: Final = (
    "started_at, distance_m, moving_seconds, elapsed_seconds, climb_m, descent_m, effort, feeling, source, sha256, "
    "title, note"
)


def run_row(run: Run) -> tuple[Value, ...]:
    """Return the values of ``RUN_COLUMNS``."""
    return (
        *(run.started_at.isoformat(), run.distance_m, run.moving_seconds, run.elapsed_seconds, run.climb_m),
        *(run.descent_m, run.effort, run.feeling, run.source.value, run.sha256, run.title, run.note),
    )


def kept_run(row: tuple) -> KeptRun:  # type: ignore[type-arg]
    """Return the run of a row of an id and ``RUN_COLUMNS``."""
    run_id, started_at, distance, moving, elapsed, climb, descent, effort, feeling, source, sha256, title, note = row
    return KeptRun(
        run_id,
        Run(
            started_at=datetime.fromisoformat(started_at),
            distance_m=distance,
            moving_seconds=moving,
            elapsed_seconds=elapsed,
            climb_m=climb,
            descent_m=descent,
            effort=effort,
            feeling=feeling,
            source=RunSource(source),
            sha256=sha256,
            title=title,
            note=note,
        ),
    )
