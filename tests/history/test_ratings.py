from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from supple.advice.trend import Rating
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.body.soreness import Moment, Onset, Soreness, SorenessKind, Spot
from supple.history.migrations import MIGRATIONS
from supple.history.opening import open_history
from supple.history.store import HistoryStore

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=timezone(timedelta(hours=1)))
CALF = SidedRegion(Region.SOLEUS, Side.LEFT)
FULL = Rating(
    NOW,
    Moment.MORNING,
    Soreness(where=CALF, movement=4, rest=1, kind=SorenessKind.SHARP, spot=Spot.FINGERTIP, onset=Onset.SUDDEN),
    session=12,
)
PLAIN = Rating(NOW + timedelta(days=1), Moment.FREE, Soreness(where=SidedRegion(Region.CORE), movement=0))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


@pytest.fixture
def store(path: Path) -> HistoryStore:
    return open_history(path, NOW).store


def test_ratings_come_back_as_they_were(store: HistoryStore) -> None:
    store.keep_ratings((PLAIN, FULL))
    assert store.ratings_since(NOW) == (FULL, PLAIN)
    assert store.ratings_since(NOW + timedelta(microseconds=1)) == (PLAIN,)
    assert store.ratings_since(NOW)[0].at.utcoffset() == timedelta(hours=1)


def test_the_same_again_is_a_correction(store: HistoryStore) -> None:
    store.keep_ratings((FULL,))
    corrected = Rating(NOW, Moment.MORNING, Soreness(where=CALF, movement=2), session=12)
    store.keep_ratings((corrected, PLAIN, PLAIN))
    assert store.ratings_since(NOW) == (corrected, PLAIN)


def test_all_or_none_are_kept(store: HistoryStore) -> None:
    with pytest.raises(ValueError, match="offset"):
        store.keep_ratings((FULL, Rating(NOW.replace(tzinfo=None), Moment.FREE, FULL.soreness)))
    assert store.ratings_since(NOW - timedelta(days=9)) == ()


def test_what_a_later_supple_wrote_is_passed_over(store: HistoryStore, path: Path) -> None:
    store.keep_ratings((FULL,))
    with sqlite3.connect(path) as database:
        database.execute(
            "INSERT INTO ratings SELECT NULL, at_us, at, 'little-toe', side, movement, rest, feeling, spot, onset, "
            "moment, session_id FROM ratings"
        )
    database.close()
    assert store.ratings_since(NOW) == (FULL,)


def test_a_history_from_before_gets_the_table(path: Path) -> None:
    old = open_history(path, NOW, MIGRATIONS[:1]).store
    old.set_favourite("stretch-calves", favourite=True)
    old.close()
    store = open_history(path, NOW).store
    assert store.favourites() == {"stretch-calves"}
    assert store.ratings_since(datetime(2000, 1, 1, tzinfo=UTC)) == ()
    assert path.with_name("history-before-2.sqlite3").exists()
