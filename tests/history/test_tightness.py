from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from history.records import NOW, record_at
from supple.advice.trend import Rating
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.body.soreness import Moment, Soreness
from supple.history.figures import Change, Helped, Pair, PlaceMean
from supple.history.opening import open_history
from supple.history.store import HistoryStore

DAY = timedelta(days=1)
END = NOW + 99 * DAY
CALF = SidedRegion(Region.GASTROCNEMIUS, Side.LEFT)
OTHER_CALF = SidedRegion(Region.GASTROCNEMIUS, Side.RIGHT)
CORE = SidedRegion(Region.CORE)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    store = open_history(tmp_path / "history.sqlite3", NOW).store
    yield store
    store.close()


def rate(store: HistoryStore, session: int | None, place: SidedRegion, days: int = 0, **numbers: int) -> None:
    """Rate a place around a session: before, after, morning."""
    later = {"before": timedelta(0), "during": timedelta(minutes=5), "after": timedelta(minutes=9), "morning": DAY / 2}
    store.keep_ratings(
        tuple(
            Rating(
                NOW + days * DAY + later.get(moment, DAY / 3),
                Moment(moment),
                Soreness(where=place, movement=number),
                session,
            )
            for moment, number in numbers.items()
        )
    )


def sessions(store: HistoryStore, routine: str, first: int, *changes: int) -> None:
    """Keep a session a day with a place that changes by so much."""
    for number, change in enumerate(changes):
        days = first + number
        record = replace(record_at(NOW + days * DAY, routine_id=routine), title=routine.title())
        rate(store, store.keep(record), CALF, days, before=5, after=5 + change)


def test_nothing_told_is_nothing(store: HistoryStore) -> None:
    tightness = store.tightness
    assert tightness.of_place(CALF, NOW, END) == tightness.of_sessions(()) == tightness.means(NOW, END) == ()
    assert tightness.places() == tightness.helped_by_routine(NOW, END) == tightness.helped_by_exercise(NOW, END) == ()
    assert tightness.first_told(CALF) is None
    assert tightness.at(NOW, END) == {}


def test_a_place_around_its_sessions(store: HistoryStore) -> None:
    rate(store, 1, CALF, 0, before=5, during=9, after=4, morning=2)
    rate(store, 1, OTHER_CALF, 0, before=1)
    rate(store, 2, CALF, 3, after=3)
    rate(store, None, CALF, 5, free=7)
    first, second = store.tightness.of_place(CALF, NOW, END)
    assert first == Pair(place=CALF, at=NOW, session=1, before=5, after=4, morning=2)
    assert (second.session, second.before, second.after, second.change) == (2, None, 3, None)
    assert store.tightness.of_place(CALF, NOW + DAY, END) == (second,)
    assert [pair.place for pair in store.tightness.of_sessions((1,))] == [CALF, OTHER_CALF]
    assert store.tightness.first_told(OTHER_CALF) == NOW


def test_means_need_before_and_after(store: HistoryStore) -> None:
    rate(store, 1, CALF, 0, before=5, after=4)
    rate(store, 2, CALF, 1, before=4, after=2)
    rate(store, 3, CALF, 2, before=9)
    rate(store, 4, CORE, 3, before=2, after=3)
    rate(store, 5, CALF, -3, before=10, after=10)
    assert store.tightness.means(NOW, END) == (PlaceMean(CALF, 2, 4.5, 3.0), PlaceMean(CORE, 1, 2.0, 3.0))


def test_the_map_of_a_day_shows_the_last_word(store: HistoryStore) -> None:
    rate(store, 1, CALF, 0, before=5, after=4)
    rate(store, None, CORE, 2, free=1)
    assert store.tightness.at(NOW, NOW + DAY) == {CALF: 4}
    assert store.tightness.at(NOW, END) == {CALF: 4, CORE: 1}
    assert store.tightness.places() == (CORE, CALF)


def test_what_helped_is_said_from_three_sessions_on(store: HistoryStore) -> None:
    sessions(store, "good", 0, -3, -2, -1)
    sessions(store, "twice", 10, -4, -4)
    sessions(store, "bad", 20, 1, 1, 0, 2)
    good, bad = store.tightness.helped_by_routine(NOW, END)
    assert good == Helped("good", "Good", 3, -2.0)
    assert good.change is Change.MUCH_LESS
    assert (bad.id, bad.sessions, bad.mean_change, bad.change) == ("bad", 4, 1.0, Change.MORE)
    assert store.tightness.helped_by_routine(NOW + DAY, END) == (bad,)
    assert store.tightness.helped_by_routine(NOW, END, CORE) == ()
    assert len(store.tightness.helped_by_routine(NOW, END, CALF)) == 2


def test_a_session_counts_once_however_many_places_were_rated(store: HistoryStore) -> None:
    sessions(store, "legs", 0, -2, -2)
    rate(store, 1, OTHER_CALF, 0, before=4, after=4)
    rate(store, 1, CORE, 0, before=4, after=4)
    assert store.tightness.helped_by_routine(NOW, END) == ()
    sessions(store, "legs", 2, -1)
    (legs,) = store.tightness.helped_by_routine(NOW, END)
    assert legs.mean_change == pytest.approx((-2 / 3 - 2 - 1) / 3)
    assert legs.change is Change.LESS


def test_exercises_count_where_they_were_done(store: HistoryStore) -> None:
    sessions(store, "legs", 0, -2, -1, 0)
    (calf, walk) = store.tightness.helped_by_exercise(NOW, END)
    # The walk was begun; reps of the wall stretch were skipped once but done on another segment.
    assert calf == Helped("calf-wall-straight", "Upper-calf stretch at the wall", 3, -1.0)
    assert walk.id == "walk"
    for number in (1, 2, 3):
        store.deletion.delete_session(number)
    assert store.tightness.helped_by_exercise(NOW, END) == ()


def test_trials_at_another_speed_say_nothing(store: HistoryStore) -> None:
    for days in range(3):
        session = store.keep(replace(record_at(NOW + days * DAY), speed=60.0))
        rate(store, session, CALF, days, before=5, after=1)
    assert store.tightness.helped_by_routine(NOW, END) == store.tightness.helped_by_exercise(NOW, END) == ()


@pytest.mark.parametrize(
    ("mean", "change"),
    [(-2.0, "much-less"), (-0.5, "less"), (-0.4, "same"), (0.4, "same"), (0.5, "more"), (2.0, "much-more")],
)
def test_what_a_mean_comes_to(mean: float, change: str) -> None:
    assert Helped("a", "A", 3, mean).change == change


def test_places_of_a_later_supple_are_left_out(store: HistoryStore, tmp_path: Path) -> None:
    rate(store, 1, CALF, 0, before=5, after=4)
    with closing(sqlite3.connect(tmp_path / "history.sqlite3")) as database, database:
        database.execute("UPDATE ratings SET region = 'little-toe'")
    assert store.tightness.places() == store.tightness.means(NOW, END) == store.tightness.of_sessions((1,)) == ()
    assert store.tightness.at(NOW, END) == {}
