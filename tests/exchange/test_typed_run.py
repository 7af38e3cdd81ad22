"""What a person types of a run."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.exchange.typed_run import RunField, RunNumbers, TypedRun, read_typed_run
from supple.settings import Units
from supple.ui.wording import say
from supple.ui.wording.distances import distance_text, height_text, pace_text

NOW = datetime(2026, 11, 28, 18, 0, tzinfo=UTC)
START = datetime(2026, 11, 28, 7, 30, tzinfo=UTC)
KM, MILES = Units.KILOMETRES, Units.MILES


def typed(**texts: str) -> TypedRun:
    return TypedRun(**{"day": "2026-11-28", "clock": "7:30", "distance": "8.2", **texts})


@pytest.mark.parametrize(
    ("texts", "units", "numbers"),
    [
        ({}, KM, RunNumbers(START, 8200, None, None, None)),
        ({"distance": "8,2 km"}, KM, RunNumbers(START, 8200, None, None, None)),
        ({"distance": "5"}, MILES, RunNumbers(START, 8046.72, None, None, None)),
        ({"distance": "5 miles"}, KM, RunNumbers(START, 8046.72, None, None, None)),
        ({"distance": "5000 m"}, MILES, RunNumbers(START, 5000, None, None, None)),
        ({"time": "48"}, KM, RunNumbers(START, 8200, 2880, None, None)),
        ({"time": "48:30"}, KM, RunNumbers(START, 8200, 2910, None, None)),
        ({"time": "1:02:05"}, KM, RunNumbers(START, 8200, 3725, None, None)),
        ({"time": "1 h 2 min"}, KM, RunNumbers(START, 8200, 3720, None, None)),
        ({"climb": "120", "descent": "420 m"}, KM, RunNumbers(START, 8200, None, 120, 420)),
        ({"climb": "100"}, MILES, RunNumbers(START, 13196.6208, None, 30.48, None)),
        ({"climb": "100 ft"}, KM, RunNumbers(START, 8200, None, 30.48, None)),
        ({"day": "2026/11/28", "clock": "07.30"}, KM, RunNumbers(START, 8200, None, None, None)),
    ],
)
def test_texts_become_metres_and_seconds(texts: dict[str, str], units: Units, numbers: RunNumbers) -> None:
    read, wrong = read_typed_run(typed(**texts), units, NOW)
    assert wrong == ()
    assert read is not None
    assert read.started_at == numbers.started_at
    for name in ("distance_m", "seconds", "climb_m", "descent_m"):
        assert getattr(read, name) == pytest.approx(getattr(numbers, name))


@pytest.mark.parametrize(
    ("texts", "field"),
    [
        ({"day": "yesterday"}, RunField.DAY),
        ({"day": "2026-13-01"}, RunField.DAY),
        ({"day": "2026-11-29"}, RunField.DAY),
        ({"clock": "half past"}, RunField.CLOCK),
        ({"clock": "25:00"}, RunField.CLOCK),
        ({"distance": ""}, RunField.DISTANCE),
        ({"distance": "0"}, RunField.DISTANCE),
        ({"distance": "9999"}, RunField.DISTANCE),
        ({"distance": "8 parsecs"}, RunField.DISTANCE),
        ({"time": "long"}, RunField.TIME),
        ({"time": "0"}, RunField.TIME),
        ({"climb": "some"}, RunField.CLIMB),
        ({"climb": "8 km"}, RunField.CLIMB),
        ({"descent": "30000"}, RunField.DESCENT),
    ],
)
def test_each_wrong_field_is_told(texts: dict[str, str], field: RunField) -> None:
    read, wrong = read_typed_run(typed(**texts), KM, NOW)
    assert read is None
    assert [name for name, _ in wrong] == [field]
    assert say(wrong[0][1])


def test_all_wrong_fields_are_told_at_once() -> None:
    _, wrong = read_typed_run(TypedRun("x", "x", "x", "x", "x", "x"), KM, NOW)
    assert [name for name, _ in wrong] == list(RunField)


@given(st.builds(TypedRun, *[st.text(max_size=12)] * 6), st.sampled_from(Units))
def test_nothing_that_is_typed_breaks_it(texts: TypedRun, units: Units) -> None:
    read, wrong = read_typed_run(texts, units, NOW)
    assert (read is None) is bool(wrong)


def test_distances_heights_and_paces_in_words() -> None:
    assert [distance_text(metres, KM) for metres in (8200, 8000, 123_456)] == ["8.2 km", "8 km", "123 km"]
    assert distance_text(8200, MILES) == "5.1 mi"
    assert [height_text(420, KM), height_text(420, MILES)] == ["420 m", "1380 ft"]
    assert [pace_text(348, KM), pace_text(348, MILES)] == ["5:48 /km", "9:20 /mi"]
