from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.document.duration import DurationFault, read_duration, write_duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("45", 45), ("45 s", 45), ("45s", 45), ("0:45", 45), ("1 min", 60), ("1 min 30 s", 90), ("1min30s", 90),
        ("1:30", 90), ("1.5 min", 90), ("90 sec", 90), ("90 seconds", 90), ("5 Minutes", 300), ("1 h", 3600),
        ("1 hour 5 min", 3900), ("1:00:05", 3605), ("  2   min ", 120), ("0.5 s", 0.5), ("12:00", 720), ("24 h", 86400),
    ],
)  # fmt: skip
def test_durations_mean_what_they_say(text: str, seconds: float) -> None:
    assert read_duration(text) == seconds


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", DurationFault.UNREADABLE), ("soon", DurationFault.UNREADABLE), ("nan", DurationFault.UNREADABLE),
        ("inf", DurationFault.UNREADABLE), ("-inf", DurationFault.UNREADABLE), ("1e3", DurationFault.UNREADABLE),
        ("1:75", DurationFault.UNREADABLE), ("1:2", DurationFault.UNREADABLE), ("30 s 1 min", DurationFault.UNREADABLE),
        ("٣٠", DurationFault.UNREADABLE), ("1_000", DurationFault.UNREADABLE), ("9" * 500, DurationFault.UNREADABLE),
        ("s", DurationFault.UNREADABLE), ("1,5 min", DurationFault.COMMA), ("0,5", DurationFault.COMMA),
        ("-30 s", DurationFault.NEGATIVE), ("−1:30", DurationFault.NEGATIVE), ("- 5", DurationFault.NEGATIVE),
        ("0", DurationFault.ZERO), ("0 min", DurationFault.ZERO), ("0.0001", DurationFault.ZERO),
        ("25 h", DurationFault.HUGE), ("999999999999999999999", DurationFault.HUGE),
    ],
)  # fmt: skip
def test_what_is_no_duration_says_why(text: str, fault: DurationFault) -> None:
    assert read_duration(text) is fault


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0 s"), (45, "45 s"), (60, "1 min"), (90, "1 min 30 s"), (3600, "1 h"), (3661.5, "1 h 1 min 1.5 s")],
)
def test_durations_are_written_short(seconds: float, text: str) -> None:
    assert write_duration(seconds) == text


@given(st.integers(1, 24 * 3600 * 1000))
def test_what_is_written_is_read_back(thousandths: int) -> None:
    seconds = thousandths / 1000
    assert read_duration(write_duration(seconds)) == round(seconds, 3)


@given(st.text())
def test_any_text_gives_an_answer(text: str) -> None:
    found = read_duration(text)
    assert isinstance(found, DurationFault) or 0 < found <= 24 * 3600
