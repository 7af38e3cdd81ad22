"""A reminder: to drink, to wind down, to stretch; off unless a person wants it, and never during a session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.settings import Settings

# Nobody is asked to drink at night.
_DRINK_FROM: Final = time(8)
_DRINK_UNTIL: Final = time(20)
# One that could not be shown for longer than this (the machine slept) is passed over.
LATE_SECONDS: Final = 15 * 60


class ReminderKind(Enum):
    """What a reminder is about. Source of what they say: evidence sections 1.6 and 7.3."""

    DRINK = "drink"
    SLEEP = "sleep"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A reminder with the moment at which it is due."""

    kind: ReminderKind
    due: datetime


def next_reminder(settings: Settings, after: datetime) -> Reminder | None:
    """Return the first reminder later than ``after``, a time with its offset; None where all are off."""
    found = [
        Reminder(kind, due)
        for kind, times in _times(settings)
        for day in (0, 1)
        for due in _on_day(times, after + timedelta(days=day))
        if due > after
    ]
    return min(found, key=lambda reminder: reminder.due, default=None)


def _times(settings: Settings) -> Iterator[tuple[ReminderKind, tuple[time, ...]]]:
    if settings.remind_move:
        yield ReminderKind.MOVE, (time.fromisoformat(settings.move_time),)
    if settings.remind_sleep:
        yield ReminderKind.SLEEP, (time.fromisoformat(settings.sleep_time),)
    if settings.remind_drink:
        yield ReminderKind.DRINK, tuple(_drinking(settings.drink_hours))


def _drinking(hours: float) -> Iterator[time]:
    start, end = _DRINK_FROM.hour * 60, _DRINK_UNTIL.hour * 60
    for minutes in range(start, end + 1, max(1, round(hours * 60))):
        yield time(minutes // 60, minutes % 60)


def _on_day(times: tuple[time, ...], day: datetime) -> Iterator[datetime]:
    for at in times:
        yield day.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
