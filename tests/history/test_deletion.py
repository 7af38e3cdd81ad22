from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from history.records import NOW, SEGMENTS, record_at
from supple.advice.trend import Rating
from supple.body.region import Region, SidedRegion
from supple.body.soreness import Moment, Soreness
from supple.history.copies import copies_of, keep_copy
from supple.history.deletion import Erased
from supple.history.failure import HistoryError
from supple.history.opening import open_history
from supple.history.run import Run
from supple.history.runs import Known
from supple.history.store import HistoryStore
from supple.ui.wording import say

DAY = timedelta(days=1)
TODAY = NOW.date()
WORDS = "my own words about the left calf"
CORE = SidedRegion(Region.CORE)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


@pytest.fixture
def store(path: Path) -> Iterator[HistoryStore]:
    store = open_history(path, NOW).store
    yield store
    store.close()


def told(session: int | None, days: int = 0) -> Rating:
    return Rating(NOW + days * DAY, Moment.BEFORE, Soreness(where=CORE, movement=4), session)


def fill(store: HistoryStore) -> None:
    for days in range(4):
        session = store.keep(replace(record_at(NOW + days * DAY), note=WORDS, title=f"{WORDS} {days}"))
        store.keep_ratings((told(session, days),))
        store.runs.add(Run(started_at=NOW + days * DAY, distance_m=5000, title=WORDS, sha256=f"{days:064x}"))


def traces(folder: Path) -> list[str]:
    """Name the files that still hold what was to be gone."""
    return [path.name for path in folder.rglob("*") if path.is_file() and WORDS.encode() in path.read_bytes()]


def test_a_session_is_put_back_as_it_was(store: HistoryStore) -> None:
    fill(store)
    before = (store.recent(9), store.ratings_since(NOW), store.statistics.weeks(TODAY, TODAY), store.recently_used(9))
    removed = store.deletion.delete_session(2)
    assert removed is not None
    assert removed.title == f"{WORDS} 1"
    assert [kept.id for kept in store.recent(9)] == [4, 3, 1]
    assert store.segments_of(2) == ()
    assert len(store.ratings_since(NOW)) == 4
    store.deletion.put_back(removed)
    again = (store.recent(9), store.ratings_since(NOW), store.statistics.weeks(TODAY, TODAY), store.recently_used(9))
    assert again == before
    assert store.segments_of(2) == SEGMENTS
    assert store.deletion.delete_session(99) is None


def test_its_ratings_go_and_come_with_it_where_asked(store: HistoryStore) -> None:
    fill(store)
    removed = store.deletion.delete_session(2, with_ratings=True)
    assert removed is not None
    assert [rating.session for rating in store.ratings_since(NOW)] == [1, 3, 4]
    store.deletion.put_back(removed)
    assert [rating.session for rating in store.ratings_since(NOW)] == [1, 2, 3, 4]


def test_a_session_without_segments_can_be_put_back(store: HistoryStore) -> None:
    removed = store.deletion.delete_session(store.keep(replace(record_at(), segments=())))
    assert removed is not None
    store.deletion.put_back(removed)
    assert len(store.recent(9)) == 1


def test_no_session_takes_the_number_of_a_deleted_one_with_ratings(store: HistoryStore) -> None:
    fill(store)
    store.deletion.delete_session(4)
    assert store.keep(record_at(NOW + 9 * DAY)) == 5


def test_the_last_use_of_a_routine_follows(store: HistoryStore) -> None:
    store.keep(record_at(NOW, routine_id="one"))
    two = store.keep(record_at(NOW + DAY, routine_id="two"))
    assert store.recently_used(9) == ("two", "one")
    store.deletion.delete_session(two)
    assert store.recently_used(9) == ("one",)


def test_days_are_gone_from_every_file(store: HistoryStore, path: Path) -> None:
    fill(store)
    keep_copy(path, TODAY)
    assert {f"{path.name}-wal", copies_of(path)[0].name} <= set(traces(path.parent))
    assert store.deletion.erase_between(TODAY, TODAY + 2 * DAY) == Erased(3, 3, 3)
    assert [kept.title for kept in store.recent(9)] == [f"{WORDS} 3"]
    assert len(store.ratings_since(NOW)) == len(store.runs.recent(9)) == 1
    assert store.runs.knows(f"{0:064x}") is Known.DELETED
    assert copies_of(path) == ()
    for days in range(3):
        assert f"{WORDS} {days}".encode() not in path.read_bytes()
    store.deletion.erase_between(TODAY + 3 * DAY, TODAY + 3 * DAY)
    assert traces(path.parent) == []


def test_everything_is_gone_from_every_file_and_what_one_likes_stays(store: HistoryStore, path: Path) -> None:
    fill(store)
    store.keep(record_at(NOW + 9 * DAY, routine_id="only-played"))
    store.set_favourite("calves", favourite=True)
    store.remember_choices("hips", "{}")
    keep_copy(path, TODAY)
    path.with_name("history-before-3.sqlite3").write_text(WORDS)
    path.with_name("history-damaged-2026-11-20-2.sqlite3-wal").write_text(WORDS)
    assert store.deletion.erase_everything() == Erased(5, 4, 4)
    assert traces(path.parent) == []
    assert (store.recent(9), store.runs.recent(9), store.ratings_since(NOW)) == ((), (), ())
    assert store.statistics.totals().sessions == 0
    assert (store.favourites(), store.choices_of("hips"), store.recently_used(9)) == ({"calves"}, "{}", ())
    assert store.runs.knows(f"{0:064x}") is Known.NO
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT count(*) FROM routine_choices").fetchone() == (2,)
        assert database.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_a_program_that_holds_the_history_is_told_of(store: HistoryStore, path: Path) -> None:
    fill(store)
    store.file.database.execute("PRAGMA busy_timeout = 0")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT count(*) FROM sessions").fetchone()
        with pytest.raises(HistoryError) as failure:
            store.deletion.erase_everything()
        assert "another program" in say(failure.value.message)
        assert store.recent(9) == ()
    assert store.deletion.erase_everything() == Erased(0, 0, 0)
    assert traces(path.parent) == []


def test_a_vacuum_that_another_program_stops_is_told_of_too(
    store: HistoryStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    monkeypatch.setattr(store.file, "database", Stopped(store.file.database, sqlite3.SQLITE_BUSY))
    with pytest.raises(HistoryError) as failure:
        store.deletion.erase_everything()
    assert failure.value.message.key == "history.erase-held"


def test_a_full_disk_only_keeps_the_file_from_growing_smaller(
    store: HistoryStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    monkeypatch.setattr(store.file, "database", Stopped(store.file.database, sqlite3.SQLITE_FULL))
    store.deletion.erase_everything()
    assert traces(path.parent) == []


class Stopped:
    """A connection that cannot VACUUM."""

    def __init__(self, database: sqlite3.Connection, code: int) -> None:
        self._database = database
        self._code = code

    def execute(self, statement: str, *values: object) -> sqlite3.Cursor:
        if statement == "VACUUM":
            failure = sqlite3.OperationalError("stopped")
            failure.sqlite_errorcode = self._code
            raise failure
        return self._database.execute(statement, *values)
