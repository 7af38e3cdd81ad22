"""Reminders: when the next is due, and that nothing comes unasked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.session.reminder import ReminderKind, next_reminder
from supple.session.settled import timing_of, usual_of
from supple.settings import HoldLength, Settings

MORNING = datetime(2026, 11, 28, 9, 10, tzinfo=UTC)
OFF = Settings()


def test_nothing_is_due_unless_it_is_wanted() -> None:
    assert next_reminder(OFF, MORNING) is None


@pytest.mark.parametrize(
    ("settings", "after", "kind", "hour", "minute", "days"),
    [
        (replace(OFF, remind_move=True), MORNING, ReminderKind.MOVE, 18, 0, 0),
        (replace(OFF, remind_move=True, move_time="07:30"), MORNING, ReminderKind.MOVE, 7, 30, 1),
        (replace(OFF, remind_sleep=True, sleep_time="21:45"), MORNING, ReminderKind.SLEEP, 21, 45, 0),
        (replace(OFF, remind_drink=True), MORNING, ReminderKind.DRINK, 10, 0, 0),
        (replace(OFF, remind_drink=True, drink_hours=0.5), MORNING, ReminderKind.DRINK, 9, 30, 0),
        (replace(OFF, remind_drink=True), MORNING.replace(hour=20, minute=0), ReminderKind.DRINK, 8, 0, 1),
        (replace(OFF, remind_drink=True, remind_move=True, move_time="09:30"), MORNING, ReminderKind.MOVE, 9, 30, 0),
    ],
)
def test_the_next_one(
    settings: Settings, after: datetime, kind: ReminderKind, hour: int, minute: int, days: int
) -> None:
    reminder = next_reminder(settings, after)
    assert reminder is not None
    assert reminder.kind is kind
    assert reminder.due == (MORNING + timedelta(days=days)).replace(hour=hour, minute=minute)


@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1)),  # noqa: DTZ001 - given its offset below
    st.integers(1, 12).map(lambda halves: halves / 2),
)
def test_drinking_is_asked_for_by_day_alone(moment: datetime, hours: float) -> None:
    after = moment.replace(tzinfo=UTC)
    reminder = next_reminder(replace(OFF, remind_drink=True, drink_hours=hours), after)
    assert reminder is not None
    assert after < reminder.due <= after + timedelta(days=1)
    assert 8 <= reminder.due.hour <= 20


def test_what_the_settings_say_for_every_session() -> None:
    settings = replace(OFF, hold_length=HoldLength.LONG, over_65=True, switch_seconds=8, wait_for_me=True)
    assert (usual_of(settings).hold_seconds, usual_of(settings).over_65) == (45.0, True)
    assert (timing_of(settings).switch_seconds, timing_of(settings).wait_for_me) == (8, True)
