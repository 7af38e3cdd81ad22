"""Days, months and times of day in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.ui.wording import word

if TYPE_CHECKING:
    from datetime import date, datetime


def day_text(day: date) -> str:
    """Return "21 November"."""
    return word("today.when.date", day=day.day, month=word(f"today.month.{day.month}"))


def weekday_text(day: date) -> str:
    """Return "Saturday 21"."""
    return word("day.weekday", weekday=word(f"today.weekday.{day.weekday()}"), day=day.day)


def full_day_text(day: date) -> str:
    """Return "Saturday 21 November"."""
    month = word(f"today.month.{day.month}")
    return word("today.date", weekday=word(f"today.weekday.{day.weekday()}"), day=day.day, month=month)


def short_day_text(day: date) -> str:
    """Return "21 Nov"."""
    return word("day.short", day=day.day, month=word(f"day.month.{day.month}"))


def month_text(day: date, today: date) -> str:
    """Return "November", with the year where it is another one."""
    name = word(f"today.month.{day.month}")
    return name if day.year == today.year else word("day.month-year", month=name, year=day.year)


def clock_of(at: datetime) -> str:
    """Return "17:20"."""
    return f"{at:%H:%M}"
