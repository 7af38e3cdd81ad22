from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from history.records import NOW, SEGMENTS, record_at
from supple.advice.trend import Rating
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.body.soreness import Moment, Soreness
from supple.history.figures import CalendarDay, KindMinutes, Totals, WeekMinutes
from supple.history.migrations import MIGRATIONS
from supple.history.opening import open_history
from supple.history.run import Run
from supple.history.store import HistoryStore
from supple.routine.kind import Kind

DAY = timedelta(days=1)
TODAY = NOW.date()  # a Monday


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    store = open_history(tmp_path / "history.sqlite3", NOW).store
    yield store
    store.close()


def test_an_empty_history_has_empty_days_weeks_and_sums(store: HistoryStore) -> None:
    statistics = store.statistics
    assert statistics.calendar(TODAY, TODAY + DAY) == (CalendarDay(TODAY), CalendarDay(TODAY + DAY))
    assert statistics.weeks(TODAY, TODAY + 7 * DAY) == (WeekMinutes(TODAY), WeekMinutes(TODAY + 7 * DAY))
    assert statistics.totals() == Totals()
    assert statistics.active_days(TODAY - 99 * DAY, TODAY) == 0
    assert statistics.neighbour(TODAY, later=True) is statistics.neighbour(TODAY, later=False) is None
    assert statistics.day(TODAY).sessions == statistics.day(TODAY).runs == ()
    assert statistics.calendar(TODAY, TODAY)[0].is_empty


def test_the_calendar_tells_kinds_in_their_order_and_runs(store: HistoryStore) -> None:
    store.keep(record_at(NOW, kind=Kind.STRETCH))
    store.keep(record_at(NOW + timedelta(hours=1), kind=Kind.WARM_UP))
    store.keep(record_at(NOW + timedelta(hours=2), kind=Kind.WARM_UP))
    store.keep(replace(record_at(NOW + timedelta(hours=3)), speed=60.0))
    store.runs.add(Run(started_at=NOW, distance_m=8000.0))
    store.runs.add(Run(started_at=NOW + DAY, distance_m=500.5))
    first, second = store.statistics.calendar(TODAY, TODAY + DAY)
    assert first == CalendarDay(TODAY, (KindMinutes(Kind.WARM_UP, 20), KindMinutes(Kind.STRETCH, 10)), 1, 8000.0)
    assert (first.minutes, first.is_empty) == (30, False)
    assert (second.kinds, second.runs, second.distance_m, second.is_empty) == ((), 1, 500.5, False)


def test_a_day_is_that_of_the_persons_clock(store: HistoryStore) -> None:
    store.keep(record_at(datetime(2026, 11, 23, 23, 30, tzinfo=timezone(timedelta(hours=-11)))))
    store.keep(record_at(datetime(2026, 11, 23, 0, 30, tzinfo=timezone(timedelta(hours=13)))))
    assert store.statistics.calendar(TODAY, TODAY)[0].minutes == 20


def test_weeks_begin_on_monday(store: HistoryStore) -> None:
    for days in (-1, 0, 6, 7):
        store.keep(record_at(NOW + days * DAY))
    weeks = store.statistics.weeks(TODAY - DAY, TODAY + 7 * DAY)
    assert [(week.monday, week.minutes) for week in weeks] == [
        (TODAY - 7 * DAY, 10),
        (TODAY, 20),
        (TODAY + 7 * DAY, 10),
    ]
    assert store.statistics.weeks(TODAY + DAY, TODAY + 5 * DAY) == weeks[1:2]


def test_a_day_has_its_sessions_with_steps_and_what_was_rated(store: HistoryStore) -> None:
    calf = SidedRegion(Region.GASTROCNEMIUS, Side.LEFT)
    late = store.keep(record_at(NOW + timedelta(hours=5), kind=Kind.COOL_DOWN))
    early = store.keep(replace(record_at(NOW), speed=60.0))
    store.keep(record_at(NOW + DAY))
    store.keep_ratings(
        (
            Rating(NOW, Moment.BEFORE, Soreness(where=calf, movement=4), late),
            Rating(NOW + DAY, Moment.AFTER, Soreness(where=calf, movement=3), late),
        )
    )
    store.runs.add(Run(started_at=NOW, distance_m=8200))
    day = store.statistics.day(TODAY)
    assert [(done.session.id, len(done.pairs)) for done in day.sessions] == [(early, 0), (late, 1)]
    assert day.sessions[0].segments == SEGMENTS
    (pair,) = day.sessions[1].pairs
    assert (pair.place, pair.before, pair.after, pair.change, pair.morning) == (calf, 4, 3, -1, None)
    assert [kept.run.distance_m for kept in day.runs] == [8200]


def test_neighbours_are_the_nearest_days_with_something(store: HistoryStore) -> None:
    store.keep(record_at(NOW - 9 * DAY))
    store.runs.add(Run(started_at=NOW - 4 * DAY, distance_m=1000))
    store.keep(record_at(NOW + 2 * DAY))
    statistics = store.statistics
    assert statistics.neighbour(TODAY, later=False) == TODAY - 4 * DAY
    assert statistics.neighbour(TODAY - 4 * DAY, later=False) == TODAY - 9 * DAY
    assert statistics.neighbour(TODAY - 4 * DAY, later=True) == TODAY + 2 * DAY
    assert statistics.active_days(TODAY - 9 * DAY, TODAY) == 2


def test_totals(store: HistoryStore) -> None:
    store.keep(record_at(NOW - 400 * DAY, kind=Kind.STRENGTH))
    store.keep(record_at(NOW))
    store.keep(record_at(NOW + timedelta(hours=1)))
    store.keep(replace(record_at(NOW + timedelta(hours=3)), speed=60.0))
    store.runs.add(Run(started_at=NOW, distance_m=4000))
    store.keep_ratings((Rating(NOW, Moment.FREE, Soreness(where=SidedRegion(Region.CORE), movement=1)),))
    assert store.statistics.totals() == Totals(
        sessions=3,
        minutes=30,
        days=2,
        first_day=(NOW - 400 * DAY).date(),
        kinds=(KindMinutes(Kind.STRETCH, 20), KindMinutes(Kind.STRENGTH, 10)),
        runs=1,
        distance_m=4000,
        ratings=1,
    )


SESSION = st.tuples(
    st.integers(0, 20), st.sampled_from([Kind.STRETCH, Kind.STRENGTH]), st.sampled_from([1.0, 1.0, 60.0]), st.booleans()
)


@hypothesis_settings(max_examples=25, deadline=None)
@given(st.lists(SESSION, max_size=12))
def test_the_sums_of_weeks_are_those_of_their_sessions(made: list[tuple[int, Kind, float, bool]]) -> None:
    with TemporaryDirectory() as folder:
        store = open_history(Path(folder) / "history.sqlite3", NOW).store
        left = []
        for number, (days, kind, speed, is_kept) in enumerate(made):
            record = replace(record_at(NOW + days * DAY + timedelta(minutes=number), kind=kind), speed=speed)
            session = store.keep(record)
            store.keep(record)  # again, as after a change of words
            if is_kept:
                left.append((days // 7, kind, speed))
            else:
                store.deletion.delete_session(session)
        weeks = store.statistics.weeks(TODAY, TODAY + 20 * DAY)
        counted = sorted((week, kind.value) for week, kind, speed in left if speed == 1)
        expected = {key: 10.0 * len(list(group)) for key, group in groupby(counted)}
        found = {
            ((week.monday - TODAY).days // 7, part.kind.value): part.minutes for week in weeks for part in week.kinds
        }
        assert found == expected
        assert store.statistics.totals().sessions == len(counted)
        store.close()


def test_sums_are_there_for_what_was_kept_before_they_were_kept(tmp_path: Path) -> None:
    path = tmp_path / "old.sqlite3"
    old = open_history(path, NOW, MIGRATIONS[:2]).store
    old.keep(record_at(NOW))
    old.keep(replace(record_at(NOW + DAY), speed=60.0))
    old.close()
    store = open_history(path, NOW).store
    assert store.statistics.weeks(TODAY, TODAY) == (WeekMinutes(TODAY, (KindMinutes(Kind.STRETCH, 10.0),)),)
    assert store.minutes_by_day(date(2026, 1, 1), date(2027, 1, 1))[0].minutes == 10.0
    store.close()
