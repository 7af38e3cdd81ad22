from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from history.records import NOW, record_at
from supple.history.copies import KEPT, copies_of, day_of, keep_copy
from supple.history.failure import HistoryError, suspicion_of
from supple.history.opening import open_history
from supple.history.store import HistoryStore
from supple.ui.wording import say

TODAY = NOW.date()
DAY = timedelta(days=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


def make(path: Path, days: int = 1) -> HistoryStore:
    store = open_history(path, NOW).store
    for number in range(days):
        store.keep(record_at(NOW + number * DAY))
    return store


def break_a_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:8192] = b"\xa5" * 4096
    path.write_bytes(data)


def test_the_last_three_days_are_kept(path: Path) -> None:
    store = make(path)
    for number in range(KEPT + 2):
        keep_copy(path, TODAY + number * DAY)
    (path.parent / "history-copies" / "history-aaaa-bb-cc.sqlite3").touch()
    keep_copy(path, TODAY + 4 * DAY)
    assert [day_of(copy) for copy in copies_of(path)] == ["2026-11-27", "2026-11-26", "2026-11-25"]
    store.close()


def test_a_copy_holds_what_stands_only_beside_the_file(path: Path) -> None:
    store = make(path)
    assert path.with_name("history.sqlite3-wal").stat().st_size
    copy = keep_copy(path, TODAY)
    store.close()
    assert not list(copy.parent.glob("*-wal"))
    with closing(sqlite3.connect(copy)) as database:
        assert database.execute("SELECT count(*) FROM sessions").fetchone() == (1,)


def test_a_damaged_store_does_not_take_a_good_copys_place(path: Path) -> None:
    make(path).close()
    good = keep_copy(path, TODAY).read_bytes()
    break_a_page(path)
    with pytest.raises(HistoryError):
        keep_copy(path, TODAY)
    assert copies_of(path)[0].read_bytes() == good
    assert suspicion_of(path).exists()


def test_a_damaged_store_goes_back_to_its_newest_whole_copy(path: Path) -> None:
    make(path, 1).close()
    keep_copy(path, TODAY)
    make(path, 2).close()
    keep_copy(path, TODAY + DAY)
    make(path, 3).close()
    keep_copy(path, TODAY + 2 * DAY)
    break_a_page(copies_of(path)[0])
    break_a_page(path)
    opening = open_history(path, NOW + 2 * DAY)
    assert len(opening.store.recent(9)) == 2
    assert opening.notice is not None
    said = say(opening.notice)
    assert "2026-11-24" in said
    assert "history-damaged-2026-11-25.sqlite3" in said
    opening.store.close()
    again = open_history(path, NOW)
    assert again.notice is None
    again.store.close()


def test_a_store_under_suspicion_is_looked_at_thoroughly(path: Path) -> None:
    make(path).close()
    keep_copy(path, TODAY)
    suspicion_of(path).touch()
    fine = open_history(path, NOW)
    assert fine.notice is None
    assert not suspicion_of(path).exists()
    fine.store.close()


def test_a_large_store_is_not_read_whole_at_the_start(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(path).close()
    monkeypatch.setattr("supple.history.opening._QUICKLY_CHECKED", 0)
    checked: list[bool] = []
    monkeypatch.setattr("supple.history.opening.whole", lambda _database, quick=False: checked.append(quick))
    store = open_history(path, NOW).store
    assert checked == []
    store.keep(record_at())
    left_open = open_history(path, NOW).store  # the other has it open, as after a kill
    assert checked == [True]
    left_open.close()
    store.close()


def test_damage_at_the_root_of_a_large_store_is_seen_at_the_start(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(path).close()
    keep_copy(path, TODAY)
    monkeypatch.setattr("supple.history.opening._QUICKLY_CHECKED", 0)
    with closing(sqlite3.connect(path)) as database:
        (page,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sessions'").fetchone()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    opening = open_history(path, NOW)
    assert opening.notice is not None
    assert len(opening.store.recent(9)) == 1
    opening.store.close()


def test_damage_found_while_asking_leaves_a_mark(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(path).close()
    keep_copy(path, TODAY)
    monkeypatch.setattr("supple.history.opening._QUICKLY_CHECKED", 0)
    with closing(sqlite3.connect(path)) as database:
        (page,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sessions_by_day'").fetchone()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    store = open_history(path, NOW).store
    with pytest.raises(HistoryError) as failure:
        store.statistics.day(TODAY)
    assert "open it again" in say(failure.value.message)
    store.close()
    opening = open_history(path, NOW)
    assert opening.notice is not None
    assert len(opening.store.segments_of(1)) == 7
    opening.store.close()


def test_days_of_copies() -> None:
    assert day_of(Path("history-2026-11-23.sqlite3")) == date(2026, 11, 23).isoformat()
