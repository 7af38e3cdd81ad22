"""Durations as people write them: ``45``, ``45 s``, ``0:45``, ``1 min 30 s``, ``1.5 min``, ``1 h``."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final


class DurationFault(StrEnum):
    """Why a text is no duration."""

    UNREADABLE = "unreadable"
    COMMA = "comma"
    NEGATIVE = "negative"
    ZERO = "zero"
    HUGE = "huge"


_LONGEST_SECONDS: Final = 24 * 3600
_LONGEST_TEXT: Final = 40
_NUMBER: Final = r"[0-9]+(?:\.[0-9]+)?"
_SECONDS_ONLY: Final = re.compile(_NUMBER)
_CLOCK: Final = re.compile(r"(?:([0-9]+):(?=[0-5][0-9]:))?([0-9]+):([0-5][0-9])")
_UNITS: Final = re.compile(
    rf"(?:(?P<h>{_NUMBER})\s*(?:h|hr|hrs|hours?))?\s*"
    rf"(?:(?P<min>{_NUMBER})\s*(?:m|mins?|minutes?))?\s*"
    rf"(?:(?P<s>{_NUMBER})\s*(?:s|secs?|seconds?))?"
)


@lru_cache(maxsize=1024)
def read_duration(text: str) -> float | DurationFault:
    """Return seconds (above 0, at most a day, to the millisecond), or why there are none."""
    plain = " ".join(text.split()).casefold()
    if plain[:1] in ("-", "−") and _seconds(plain[1:].strip()) is not None:
        return DurationFault.NEGATIVE
    seconds = _seconds(plain)
    if seconds is None:
        with_point = re.sub(r"(?<=[0-9]),(?=[0-9])", ".", plain)
        return DurationFault.UNREADABLE if _seconds(with_point) is None else DurationFault.COMMA
    if seconds > _LONGEST_SECONDS:
        return DurationFault.HUGE
    seconds = round(seconds, 3)
    return seconds if seconds > 0 else DurationFault.ZERO


def _seconds(plain: str) -> float | None:
    if not plain or len(plain) > _LONGEST_TEXT:
        return None
    if _SECONDS_ONLY.fullmatch(plain):
        return float(plain)
    if clock := _CLOCK.fullmatch(plain):
        hours, minutes, seconds = (float(part or 0) for part in clock.groups())
        return hours * 3600 + minutes * 60 + seconds
    if units := _UNITS.fullmatch(plain):
        hours, minutes, seconds = (float(units[name] or 0) for name in ("h", "min", "s"))
        return hours * 3600 + minutes * 60 + seconds
    return None


def write_duration(seconds: float) -> str:
    """Return the shortest plain way to write seconds (to the millisecond): ``45 s``, ``1 min 30 s``, ``1 h``."""
    thousandths = round(seconds * 1000)
    minutes, rest = divmod(thousandths, 60_000)
    hours, minutes = divmod(minutes, 60)
    parts = [f"{amount} {unit}" for amount, unit in ((hours, "h"), (minutes, "min")) if amount]
    if rest or not parts:
        parts.append(f"{rest / 1000:g} s")
    return " ".join(parts)
