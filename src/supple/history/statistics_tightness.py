"""Ratings over time: places before, after and the morning after sessions, and what they changed around."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Final

from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.body.soreness import Moment
from supple.history.figures import FEWEST_FOR_A_MEAN, Helped, Pair, PlaceMean
from supple.history.instant import microseconds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.history.store_file import StoreFile, Value

# What the history is asked for: the order of the tables is given, since a wrong guess costs seconds.
_TOLD: Final = "SELECT at, region, side, movement, moment, session_id FROM ratings "
_AROUND: Final = "session_id IS NOT NULL AND moment IN ('before', 'after', 'morning') "
_PAIRED: Final = (
    "FROM ratings AS before INDEXED BY ratings_by_time CROSS JOIN ratings AS after INDEXED BY ratings_by_session "
    "ON after.session_id = before.session_id AND after.region = before.region AND after.side IS before.side "
    "AND after.moment = 'after' WHERE before.at_us >= ? AND before.at_us < ? AND before.moment = 'before' "
)
_OF_PLACE: Final = "AND before.region = ? AND before.side IS ? "
# Each session counts once, with the mean of its places.
_CHANGES: Final = (
    "WITH changes AS MATERIALIZED (SELECT before.session_id AS session, avg(after.movement - before.movement) "
    f"AS change {_PAIRED} {{place}} GROUP BY 1) "
)
_BY_ROUTINE: Final = (
    "SELECT routine_id, title, count(*) AS sessions, avg(change) AS mean, max(started_us) FROM changes CROSS JOIN "
    "sessions ON sessions.id = session WHERE speed = 1 GROUP BY routine_id HAVING sessions >= ? "
    "ORDER BY mean, routine_id"
)
_BY_EXERCISE: Final = (
    "SELECT exercise_id, exercise_name, count(*) AS sessions, avg(change) AS mean, max(session) FROM (SELECT session, "
    "change, exercise_id, exercise_name FROM changes CROSS JOIN sessions ON sessions.id = session AND speed = 1 "
    "CROSS JOIN segments ON session_id = session AND segments.kind = 'work' AND outcome <> 'skipped' "
    "GROUP BY session, exercise_id) GROUP BY exercise_id HAVING sessions >= ? "
    "ORDER BY mean, exercise_id"
)


class TightnessStatistics:
    """Answers about ratings; places that this Supple does not know are left out. May raise HistoryError."""

    def __init__(self, file: StoreFile) -> None:
        self._file = file

    def of_place(self, place: SidedRegion, start: datetime, end: datetime) -> tuple[Pair, ...]:
        """Return how tight a place was around each session from ``start`` on and before ``end``, the oldest first."""
        rows = self._file.rows(
            f"{_TOLD}WHERE region = ? AND side IS ? AND at_us >= ? AND at_us < ? AND {_AROUND}ORDER BY at_us",
            *(*_columns(place), microseconds(start), microseconds(end)),
        )
        return _pairs(rows)

    def of_sessions(self, sessions: tuple[int, ...]) -> tuple[Pair, ...]:
        """Return how tight places were around some sessions, in the order in which they were told."""
        marks = ", ".join("?" * len(sessions))
        return _pairs(
            self._file.rows(f"{_TOLD}WHERE session_id IN ({marks}) AND {_AROUND}ORDER BY at_us, id", *sessions)
        )

    def means(self, start: datetime, end: datetime) -> tuple[PlaceMean, ...]:
        """Return the means of each place rated before and after sessions, the most often rated first."""
        rows = self._file.rows(
            "SELECT before.region, before.side, count(*) AS sessions, avg(before.movement), avg(after.movement) "
            f"{_PAIRED}GROUP BY before.region, before.side ORDER BY sessions DESC, before.region, before.side",
            *(microseconds(start), microseconds(end)),
        )
        known = ((_place(region, side), *means) for region, side, *means in rows)
        return tuple(PlaceMean(place, *means) for place, *means in known if place is not None)

    def places(self) -> tuple[SidedRegion, ...]:
        """Return every place that was ever rated, in the order of the body map."""
        told = self._file.rows("SELECT DISTINCT region, side FROM ratings")
        places = [place for region, side in told if (place := _place(region, side)) is not None]
        return tuple(sorted(places, key=lambda place: (tuple(Region).index(place.region), str(place.side))))

    def first_told(self, place: SidedRegion) -> datetime | None:
        """Return when a place was rated for the first time; None where it never was."""
        rows = self._file.rows(
            "SELECT at FROM ratings WHERE region = ? AND side IS ? ORDER BY at_us LIMIT 1", *_columns(place)
        )
        return datetime.fromisoformat(rows[0][0]) if rows else None

    def at(self, start: datetime, end: datetime) -> dict[SidedRegion, int]:
        """Return the last number told of each place from ``start`` on and before ``end``, for the map of a day."""
        rows = self._file.rows(
            "SELECT region, side, movement FROM ratings WHERE at_us >= ? AND at_us < ? ORDER BY at_us, id",
            *(microseconds(start), microseconds(end)),
        )
        known = ((_place(region, side), number) for region, side, number in rows)
        return {place: number for place, number in known if place is not None}

    def helped_by_routine(self, start: datetime, end: datetime, place: SidedRegion | None = None) -> tuple[Helped, ...]:
        """Return how tightness changed around sessions with each routine, the most helpful first.

        Only routines with three rated sessions or more; with ``place`` only its ratings count.
        """
        return self._helped(_BY_ROUTINE, start, end, place)

    def helped_by_exercise(
        self, start: datetime, end: datetime, place: SidedRegion | None = None
    ) -> tuple[Helped, ...]:
        """Return the same for each exercise that was done, not only planned, in a session."""
        return self._helped(_BY_EXERCISE, start, end, place)

    def _helped(self, query: str, start: datetime, end: datetime, place: SidedRegion | None) -> tuple[Helped, ...]:
        columns = () if place is None else _columns(place)
        changes = _CHANGES.format(place="" if place is None else _OF_PLACE)
        values = (microseconds(start), microseconds(end), *columns, FEWEST_FOR_A_MEAN)
        return tuple(Helped(*row[:4]) for row in self._file.rows(changes + query, *values))


def _columns(place: SidedRegion) -> tuple[Value, Value]:
    return place.region.value, place.side.value if place.side else None


def _place(region: str, side: str | None) -> SidedRegion | None:
    """Return a place; None where a later Supple wrote one that this one does not know."""
    try:
        return SidedRegion(Region(region), Side(side) if side else None)
    except ValueError:
        return None


def _pairs(rows: Iterable[tuple]) -> tuple[Pair, ...]:  # type: ignore[type-arg]
    """Join what was told of one place around one session; the last word of a moment counts."""
    first: dict[tuple[int, str, str | None], str] = {}
    told: dict[tuple[int, str, str | None], dict[str, int]] = {}
    for at, region, side, number, moment, session in rows:
        key = (session, region, side)
        first.setdefault(key, at)
        told.setdefault(key, {})[moment] = number
    return tuple(
        Pair(
            place=place,
            at=datetime.fromisoformat(first[session, region, side]),
            session=session,
            before=numbers.get(Moment.BEFORE),
            after=numbers.get(Moment.AFTER),
            morning=numbers.get(Moment.MORNING),
        )
        for (session, region, side), numbers in told.items()
        if (place := _place(region, side)) is not None
    )
