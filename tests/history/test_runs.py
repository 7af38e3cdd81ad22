from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from history.records import NOW
from supple.history.figures import WeekDistance
from supple.history.opening import open_history
from supple.history.run import KeptRun, Run, RunSource
from supple.history.runs import Known
from supple.history.store import HistoryStore

DAY = timedelta(days=1)
TODAY = NOW.date()  # a Monday
FULL = Run(
    started_at=NOW,
    distance_m=8200.5,
    moving_seconds=2460.15,
    elapsed_seconds=2700.0,
    climb_m=420.0,
    descent_m=418.0,
    effort=6,
    feeling="strong",
    source=RunSource.FIT,
    sha256="ab" * 32,
    title="Hills",
    note="wind",
)
PLAIN = Run(started_at=NOW + DAY, distance_m=5000.0)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    store = open_history(tmp_path / "history.sqlite3", NOW).store
    yield store
    store.close()


def test_runs_come_back_as_they_were(store: HistoryStore) -> None:
    full, plain = store.runs.add(FULL), store.runs.add(PLAIN)
    assert store.runs.recent(9) == (KeptRun(plain, PLAIN), KeptRun(full, FULL))
    assert store.runs.between(NOW, NOW + DAY) == store.runs.of_day(TODAY) == (KeptRun(full, FULL),)
    assert store.runs.recent(1)[0].run.started_at.utcoffset() == timedelta(hours=1)


def test_a_file_is_added_once(store: HistoryStore) -> None:
    assert store.runs.knows("ab" * 32) is Known.NO
    first = store.runs.add(FULL)
    assert store.runs.add(replace(FULL, title="again")) == first
    assert [kept.run.title for kept in store.runs.recent(9)] == ["Hills"]
    assert store.runs.knows("ab" * 32) is Known.ADDED
    assert store.runs.add(PLAIN) != store.runs.add(PLAIN)


def test_changing_a_run(store: HistoryStore) -> None:
    run = store.runs.add(FULL)
    changed = replace(FULL, started_at=NOW - DAY, effort=None, note="calm")
    store.runs.change(run, changed)
    store.runs.change(99, FULL)
    assert store.runs.recent(9) == (KeptRun(run, changed),)
    assert store.runs.between(NOW - DAY, NOW) == (KeptRun(run, changed),)


def test_a_deleted_run_can_be_put_back_and_its_file_does_not_come_by_itself(store: HistoryStore) -> None:
    run = store.runs.add(FULL)
    removed = store.runs.delete(run)
    assert removed == KeptRun(run, FULL)
    assert store.runs.delete(run) is None
    assert store.runs.recent(9) == ()
    assert store.runs.knows("ab" * 32) is Known.DELETED
    store.runs.put_back(removed)
    assert store.runs.recent(9) == (removed,)
    assert store.runs.knows("ab" * 32) is Known.ADDED
    store.runs.delete(run)
    store.runs.add(FULL)
    assert store.runs.knows("ab" * 32) is Known.ADDED
    plain = store.runs.delete(store.runs.add(PLAIN))
    assert plain is not None
    store.runs.put_back(plain)
    assert plain in store.runs.recent(9)


def test_the_same_run_of_another_device_is_alike(store: HistoryStore) -> None:
    kept = store.runs.add(FULL)
    by_hand = store.runs.add(replace(FULL, sha256=None, started_at=NOW - timedelta(minutes=3)))
    other = replace(FULL, sha256="cd" * 32, started_at=NOW + timedelta(minutes=2), distance_m=8000.0)
    assert [like.id for like in store.runs.alike(other)] == [kept]
    assert [like.id for like in store.runs.alike(FULL)] == [by_hand]
    assert store.runs.alike(replace(other, distance_m=7000.0)) == ()
    assert store.runs.alike(replace(other, started_at=NOW + timedelta(minutes=9))) == ()


def test_distances_by_week_tell_weeks_without_runs(store: HistoryStore) -> None:
    for days, metres in ((-1, 1000.0), (0, 2000.0), (6, 3000.0), (15, 4000.0)):
        store.runs.add(Run(started_at=NOW + days * DAY, distance_m=metres))
    assert store.runs.weekly_distance(TODAY, TODAY + 15 * DAY) == (
        WeekDistance(TODAY, 5000.0, 2),
        WeekDistance(TODAY + 7 * DAY),
        WeekDistance(TODAY + 14 * DAY, 4000.0, 1),
    )


def test_the_longest_of_some_days(store: HistoryStore) -> None:
    for days, metres in ((-31, 30000.0), (-30, 12000.0), (-3, 12000.0), (-2, 9000.0), (0, 14000.0)):
        store.runs.add(Run(started_at=NOW + days * DAY, distance_m=metres))
    longest = store.runs.longest(TODAY - 31 * DAY, TODAY)
    assert longest is not None
    assert longest.run.started_at == NOW - 3 * DAY
    assert store.runs.longest(TODAY - 9 * DAY, TODAY - 5 * DAY) is None


def test_pace() -> None:
    assert FULL.pace_seconds == pytest.approx(300, abs=0.1)
    assert replace(FULL, moving_seconds=None, distance_m=9000.0).pace_seconds == pytest.approx(300)
    assert PLAIN.pace_seconds is None
    assert replace(FULL, distance_m=0.0).pace_seconds is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"started_at": NOW.replace(tzinfo=None)},
        {"distance_m": -1.0},
        {"distance_m": float("nan")},
        {"climb_m": float("inf")},
        {"effort": 0},
        {"effort": 11},
    ],
)
def test_what_is_no_run_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"run|effort"):
        replace(PLAIN, **wrong)  # type: ignore[arg-type]
