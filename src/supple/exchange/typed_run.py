"""A run as a person types it: texts of a form to metres and seconds, with what is wrong field by field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from supple.document.duration import read_duration
from supple.document.message import Message
from supple.settings import Units

if TYPE_CHECKING:
    from collections.abc import Callable

METRES_OF_MILE: Final = 1609.344
METRES_OF_FOOT: Final = 0.3048
_UNIT_METRES: Final = {"km": 1000.0, "k": 1000.0, "mi": METRES_OF_MILE, "mile": METRES_OF_MILE, "m": 1.0}
_AMOUNT: Final = re.compile(r"([0-9]+(?:[.,][0-9]+)?)\s*([a-z]*?)s?")
_DAY: Final = re.compile(r"([0-9]{4})\D([0-9]{1,2})\D([0-9]{1,2})")
_CLOCK: Final = re.compile(r"([01]?[0-9]|2[0-3])[:.h]([0-5][0-9])")
_SHORT_CLOCK: Final = re.compile(r"[0-9]{1,3}")
# Beyond what anybody has run in a day, or climbed.
_LONGEST_M: Final = 400_000.0
_HIGHEST_M: Final = 20_000.0


class RunField(StrEnum):
    """A field of the form."""

    DAY = "day"
    CLOCK = "clock"
    DISTANCE = "distance"
    TIME = "time"
    CLIMB = "climb"
    DESCENT = "descent"


@dataclass(frozen=True, slots=True)
class TypedRun:
    """The texts of the form; those of time, climb and descent may be empty."""

    day: str
    clock: str
    distance: str
    time: str = ""
    climb: str = ""
    descent: str = ""


@dataclass(frozen=True, slots=True)
class RunNumbers:
    """What the texts come to, in metres and seconds."""

    started_at: datetime
    distance_m: float
    seconds: float | None
    climb_m: float | None
    descent_m: float | None


def read_typed_run(
    typed: TypedRun, units: Units, now: datetime
) -> tuple[RunNumbers | None, tuple[tuple[RunField, Message], ...]]:
    """Return the numbers, or None with a sentence for each wrong field. A run does not begin after ``now``."""
    wrong: list[tuple[RunField, Message]] = []

    def read(field: RunField, text: str, reader: Callable[[str], float | date | time | None]) -> object:
        value = reader(text.strip())
        if value is None:
            wrong.append((field, Message.of(f"run-form.wrong.{field.value}")))
        return value

    day = read(RunField.DAY, typed.day, _day)
    clock = read(RunField.CLOCK, typed.clock, _clock)
    distance = read(RunField.DISTANCE, typed.distance, lambda text: _distance(text, units))
    seconds = read(RunField.TIME, typed.time, _seconds) if typed.time.strip() else None
    heights = [
        read(field, text, lambda text: _height(text, units)) if text.strip() else None
        for field, text in ((RunField.CLIMB, typed.climb), (RunField.DESCENT, typed.descent))
    ]
    if wrong or not isinstance(day, date) or not isinstance(clock, time):
        return None, tuple(wrong)
    started = datetime.combine(day, clock, tzinfo=now.tzinfo)
    if started > now + timedelta(minutes=1):
        return None, ((RunField.DAY, Message.of("run-form.wrong.future")),)
    numbers = [float(value) if isinstance(value, int | float) else None for value in (distance, seconds, *heights)]
    return RunNumbers(started, numbers[0] or 0.0, *numbers[1:]), ()


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _clock(text: str) -> time | None:
    found = _CLOCK.fullmatch(text)
    return time(int(found[1]), int(found[2])) if found else None


def _distance(text: str, units: Units) -> float | None:
    metres = _metres(text, "km" if units is Units.KILOMETRES else "mi")
    return metres if metres is not None and 0 < metres <= _LONGEST_M else None


def _height(text: str, units: Units) -> float | None:
    amount = _AMOUNT.fullmatch(text.casefold())
    if amount is None or amount[2] not in ("", "m", "ft", "feet", "foot"):
        return None
    in_feet = amount[2].startswith("f") or (not amount[2] and units is Units.MILES)
    metres = float(amount[1].replace(",", ".")) * (METRES_OF_FOOT if in_feet else 1.0)
    return metres if metres <= _HIGHEST_M else None


def _metres(text: str, usual: str) -> float | None:
    amount = _AMOUNT.fullmatch(text.casefold())
    if amount is None:
        return None
    unit = _UNIT_METRES.get(amount[2] or usual)
    return None if unit is None else float(amount[1].replace(",", ".")) * unit


def _seconds(text: str) -> float | None:
    """Read a time; a lone number is minutes here, since nobody runs for 48 seconds."""
    seconds = read_duration(f"{text} min" if _SHORT_CLOCK.fullmatch(text) else text)
    return seconds if isinstance(seconds, float) else None
