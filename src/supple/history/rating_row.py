"""A rating of soreness as a row of the history, there and back."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from supple.advice.trend import Rating
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.body.soreness import Moment, Onset, Soreness, SorenessKind, Spot

_COLUMNS: Final = "at, region, side, movement, rest, feeling, spot, onset, moment, session_id"
KEEP_RATING: Final = (
    f"INSERT OR REPLACE INTO ratings (at_us, {_COLUMNS}) "  # noqa: S608 - ours
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
RATINGS_SINCE: Final = f"SELECT {_COLUMNS} FROM ratings WHERE at_us >= ? ORDER BY at_us, id"  # noqa: S608 - ours


def row_of(rating: Rating, at_us: int) -> tuple[str | int | None, ...]:
    """Return the values of a row; ``at_us`` are UTC microseconds since 1970."""
    sore = rating.soreness
    return (
        *(at_us, rating.at.isoformat(), sore.where.region.value, sore.where.side.value if sore.where.side else None),
        *(sore.movement, sore.rest, sore.kind.value, sore.spot.value, sore.onset.value),
        *(rating.moment.value, rating.session),
    )


def rating_of(row: tuple) -> Rating | None:  # type: ignore[type-arg]
    """Return the rating of a row; None where a later Supple wrote what this one does not know."""
    at, region, side, movement, rest, feeling, spot, onset, moment, session = row
    try:
        soreness = Soreness(
            where=SidedRegion(Region(region), Side(side) if side else None),
            movement=movement,
            kind=SorenessKind(feeling),
            rest=rest,
            spot=Spot(spot),
            onset=Onset(onset),
        )
        return Rating(datetime.fromisoformat(at), Moment(moment), soreness, session)
    except ValueError:
        return None
