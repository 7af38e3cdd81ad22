from __future__ import annotations

import sqlite3
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
from supple.history.failure import HistoryError
from supple.history.migrations import MIGRATIONS
from supple.history.opening import open_history
from supple.history.run import Run
from supple.history.tally import Tally, read_tally


def test_a_store_is_counted_without_changing_it(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    store = open_history(path, NOW).store
    for hours in range(3):
        store.keep(replace(record_at(NOW + timedelta(hours=hours)), note=str(hours)))
    sore = Soreness(where=SidedRegion(Region.SOLEUS, Side.LEFT), movement=4)
    store.keep_ratings((Rating(NOW, Moment.BEFORE, sore, 1),))
    store.runs.add(Run(started_at=NOW, distance_m=5000))
    store.runs.add(Run(started_at=NOW + timedelta(days=1), distance_m=5000))
    store.close()
    before = path.read_bytes()
    assert read_tally(path) == Tally(sessions=3, runs=2, ratings=1)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [path.name]


def test_a_store_of_an_older_supple_has_no_runs(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    open_history(path, NOW, MIGRATIONS[:1]).store.close()
    assert read_tally(path) == Tally()


def test_what_is_no_store_says_so(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    path.write_bytes(b"no database at all" * 99)
    with pytest.raises(HistoryError):
        read_tally(path)
    with closing(sqlite3.connect(tmp_path / "empty.sqlite3")) as database:
        database.execute("CREATE TABLE other (id INTEGER)")
    assert read_tally(tmp_path / "empty.sqlite3") == Tally()
