"""A moment as the history sorts it: whole microseconds since 1970, whatever the offset of the person's clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def microseconds(moment: datetime) -> int:
    """Return microseconds since 1970, exactly; raises ValueError for a time without an offset."""
    if moment.utcoffset() is None:
        raise ValueError("a time in the history needs an offset")
    return (moment - _EPOCH) // _MICROSECOND


def monday_of(day: date) -> date:
    """Return the Monday of the week that a day lies in."""
    return day - timedelta(days=day.weekday())
