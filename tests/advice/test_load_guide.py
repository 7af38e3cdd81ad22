"""The guides of evidence section 1.6, worded as it words them."""

from __future__ import annotations

import pytest

from supple.advice.load_guide import Beside, Leap, leap_of, most_for_one_run, week_guide
from supple.ui.wording import word


@pytest.mark.parametrize(
    ("this_week", "last_week", "beside"),
    [
        (33_000, 30_000, Beside.LEVEL),
        (32_500, 30_000, Beside.LEVEL),
        (20_000, 30_000, Beside.BELOW),
        (40_000, 30_000, Beside.ABOVE),
        (10_000, 0, Beside.NO_GUIDE),
        (0, 10_000, Beside.BELOW),
    ],
)
def test_a_week_beside_its_guide(this_week: float, last_week: float, beside: Beside) -> None:
    assert week_guide(this_week, last_week).beside is beside


def test_every_week_is_called_a_rule_of_thumb() -> None:
    for beside in (Beside.BELOW, Beside.LEVEL, Beside.ABOVE):
        assert "reasonable rule of thumb" in word(f"load.week.{beside.value}", distance="33 km")


@pytest.mark.parametrize(
    ("distance", "longest", "leap"),
    [
        (10, None, Leap.NOTHING_BEFORE),
        (10, 0, Leap.NOTHING_BEFORE),
        (10, 10, Leap.WITHIN),
        (10.9, 10, Leap.WITHIN),
        (11.5, 10, Leap.UP_TO_30),
        (13, 10, Leap.UP_TO_30),
        (15, 10, Leap.UP_TO_DOUBLE),
        (20, 10, Leap.UP_TO_DOUBLE),
        (21, 10, Leap.BEYOND_DOUBLE),
    ],
)
def test_the_bands_of_the_cohort(distance: float, longest: float | None, leap: Leap) -> None:
    assert leap_of(distance, longest) is leap


def test_one_run_stays_within_a_tenth() -> None:
    assert most_for_one_run(10_000) == pytest.approx(11_000)
    assert most_for_one_run(None) is None
    assert "no guarantee" in word("load.leap.up-to-30", percent=20)
