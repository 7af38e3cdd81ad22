"""The columns in which the history is exported: their names, in order, and where each value comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.routine.work import Reps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from supple.advice.trend import Rating
    from supple.history.kept_session import KeptSession
    from supple.history.run import KeptRun
    from supple.session.record import SegmentRecord

Cell = str | int | float | bool | None

SESSIONS: Final[dict[str, Callable[[KeptSession], Cell]]] = {
    "session": lambda kept: kept.id,
    "started_at": lambda kept: kept.started_at.isoformat(),
    "ended_at": lambda kept: kept.ended_at.isoformat(),
    "routine": lambda kept: kept.routine_id,
    "title": lambda kept: kept.title,
    "kind": lambda kept: kept.kind.value,
    "planned_seconds": lambda kept: round(kept.planned_seconds, 3),
    "done_seconds": lambda kept: round(kept.done_seconds, 3),
    "finished": lambda kept: kept.is_finished,
    "speed": lambda kept: kept.speed,
    "feeling": lambda kept: kept.feeling,
    "note": lambda kept: kept.note,
    "plan_sha256": lambda kept: kept.sha256,
}
# The session's id and the place of a segment in it stand before these.
SEGMENT_PLACE: Final = ("session", "position")
SEGMENTS: Final[dict[str, Callable[[SegmentRecord], Cell]]] = {
    "exercise": lambda segment: segment.exercise_id,
    "exercise_name": lambda segment: segment.exercise_name,
    "part": lambda segment: segment.kind.value,
    "work": lambda segment: type(segment.work).__name__.lower(),
    "work_seconds": lambda segment: None if isinstance(segment.work, Reps) else segment.work.seconds,
    "reps": lambda segment: segment.work.count if isinstance(segment.work, Reps) else None,
    "tempo_seconds": lambda segment: segment.work.tempo_seconds if isinstance(segment.work, Reps) else None,
    "side": lambda segment: segment.side.value if segment.side else None,
    "set": lambda segment: segment.set,
    "planned_seconds": lambda segment: round(segment.planned_seconds, 3),
    "done_seconds": lambda segment: round(segment.done_seconds, 3),
    "outcome": lambda segment: segment.outcome.value,
}
RATINGS: Final[dict[str, Callable[[Rating], Cell]]] = {
    "at": lambda rating: rating.at.isoformat(),
    "moment": lambda rating: rating.moment.value,
    "region": lambda rating: rating.soreness.where.region.value,
    "side": lambda rating: rating.soreness.where.side.value if rating.soreness.where.side else None,
    "movement": lambda rating: rating.soreness.movement,
    "rest": lambda rating: rating.soreness.rest,
    "feeling": lambda rating: rating.soreness.kind.value,
    "spot": lambda rating: rating.soreness.spot.value,
    "onset": lambda rating: rating.soreness.onset.value,
    "session": lambda rating: rating.session,
}
RUNS: Final[dict[str, Callable[[KeptRun], Cell]]] = {
    "run": lambda kept: kept.id,
    "started_at": lambda kept: kept.run.started_at.isoformat(),
    "distance_m": lambda kept: kept.run.distance_m,
    "moving_seconds": lambda kept: kept.run.moving_seconds,
    "elapsed_seconds": lambda kept: kept.run.elapsed_seconds,
    "climb_m": lambda kept: kept.run.climb_m,
    "descent_m": lambda kept: kept.run.descent_m,
    "effort": lambda kept: kept.run.effort,
    "feeling": lambda kept: kept.run.feeling,
    "source": lambda kept: kept.run.source.value,
    "file_sha256": lambda kept: kept.run.sha256,
    "title": lambda kept: kept.run.title,
    "note": lambda kept: kept.run.note,
}
TABLES: Final[dict[str, tuple[str, ...]]] = {
    "sessions": tuple(SESSIONS),
    "segments": (*SEGMENT_PLACE, *SEGMENTS),
    "ratings": tuple(RATINGS),
    "runs": tuple(RUNS),
}


def column_keys() -> Iterator[tuple[str, str, str]]:
    """Yield table, column and the key of the sentence that says what stands in it."""
    for table, columns in TABLES.items():
        for column in columns:
            yield table, column, f"export.{table}.{column}"
