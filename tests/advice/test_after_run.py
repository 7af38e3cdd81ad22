"""What is proposed after a run, and why."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from supple.advice.after_run import RunDone, propose
from supple.ui.wording import say

ROUTINES = frozenset(path.stem for path in (Path(__file__).parents[2] / "routines").glob("*.yaml"))
NOW = timedelta(minutes=10)


@pytest.mark.parametrize(
    ("run", "routine", "reason"),
    [
        (RunDone(12_000, 3600, 420), "cool-down-downhill", "420 m of descent"),
        (RunDone(4_000, 1800, 150), "cool-down-downhill", "150 m of descent"),
        (RunDone(3_000, 1600, 100), "cool-down-standard", "easy run"),
        (RunDone(8_000, 2400, 20, effort=9), "cool-down-hard-session", "9 of 10"),
        (RunDone(18_000, 6000), "cool-down-long-run", "100 minutes"),
        (RunDone(12_000, 4000, longest_m=10_000), "cool-down-long-run", "longest run of the last 30 days"),
        (RunDone(3_000, 1200), "cool-down-short", "short run"),
        (RunDone(8_000, 2700), "cool-down-standard", "easy run"),
        (RunDone(8_000), "cool-down-standard", "easy run"),
        (RunDone(0), "cool-down-standard", "easy run"),
    ],
)
def test_a_cool_down_fits_the_run(run: RunDone, routine: str, reason: str) -> None:
    proposal = propose(run, NOW, ROUTINES)
    assert proposal is not None
    assert proposal.routine_id == routine
    assert reason in say(proposal.reason)


def test_the_next_best_takes_the_place_of_one_that_is_gone() -> None:
    run = RunDone(12_000, 6000, 420)
    assert propose(run, NOW, ROUTINES - {"cool-down-downhill"}) == propose(RunDone(12_000, 6000), NOW, ROUTINES)
    assert propose(run, NOW, frozenset()) is None


@pytest.mark.parametrize(
    ("hours", "routine"), [(3, None), (14, "doms-morning-after"), (47, "doms-morning-after"), (49, None)]
)
def test_the_day_after_a_demanding_run_has_its_own(hours: float, routine: str | None) -> None:
    proposal = propose(RunDone(12_000, 3600, 420), timedelta(hours=hours), ROUTINES)
    assert (None if proposal is None else proposal.routine_id) == routine


def test_the_day_after_an_easy_run_asks_for_nothing() -> None:
    assert propose(RunDone(8_000, 2700), timedelta(hours=14), ROUTINES) is None
