from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from history.records import NOW, SEGMENTS, record_at
from supple.history.failure import HistoryError, in_words
from supple.history.kept_session import DayMinutes
from supple.history.opening import open_history
from supple.history.store import HistoryStore
from supple.routine.kind import Kind
from supple.ui.wording import say

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    store = open_history(tmp_path / "history.sqlite3", NOW).store
    yield store
    store.close()


def test_a_session_comes_back_as_it_was(store: HistoryStore) -> None:
    record = record_at()
    session_id = store.keep(record)
    (kept,) = store.recent(1)
    assert kept.id == session_id
    assert (kept.started_at, kept.ended_at) == (record.started_at, record.ended_at)
    assert kept.started_at.utcoffset() == HOUR
    assert kept.planned_seconds == sum(segment.planned_seconds for segment in SEGMENTS)
    assert kept.done_seconds == 600.0
    assert kept.is_finished
    same = ("routine_id", "title", "kind", "sha256", "speed", "feeling", "note")
    assert all(getattr(kept, name) == getattr(record, name) for name in same)
    assert store.segments_of(session_id) == SEGMENTS


def test_keeping_again_replaces(store: HistoryStore) -> None:
    first = store.keep(record_at())
    other = store.keep(record_at(NOW + HOUR))
    again = store.keep(replace(record_at(), note="changed", segments=SEGMENTS[:2]))
    assert again == first != other
    assert [kept.note for kept in store.recent(9)] == [record_at().note, "changed"]
    assert store.segments_of(first) == SEGMENTS[:2]
    assert store.segments_of(other) == SEGMENTS
    assert store.segments_of(999) == ()


def test_the_newest_comes_first_whatever_the_offset(store: HistoryStore) -> None:
    east = datetime(2026, 11, 23, 9, 0, tzinfo=timezone(9 * HOUR))
    west = datetime(2026, 11, 22, 20, 0, tzinfo=timezone(-8 * HOUR))
    for started_at in (west, east):
        store.keep(record_at(started_at))
    assert [kept.started_at for kept in store.recent(5)] == [west, east]
    assert [kept.started_at for kept in store.recent(1)] == [west]


def test_sessions_between_take_the_start_and_leave_the_end(store: HistoryStore) -> None:
    for days in range(4):
        store.keep(record_at(NOW + days * DAY))
    found = store.sessions_between(NOW + DAY, NOW + 3 * DAY)
    assert [kept.started_at for kept in found] == [NOW + DAY, NOW + 2 * DAY]


def test_the_last_of_each_kind(store: HistoryStore) -> None:
    store.keep(record_at(NOW, kind=Kind.WARM_UP, routine_id="old"))
    store.keep(record_at(NOW + DAY, kind=Kind.WARM_UP, routine_id="new"))
    store.keep(record_at(NOW + HOUR, kind=Kind.STRENGTH, routine_id="strong"))
    store.keep(replace(record_at(NOW + 2 * DAY, kind=Kind.STRENGTH, routine_id="trial"), speed=60.0))
    assert [(kept.kind, kept.routine_id) for kept in store.last_by_kind()] == [
        (Kind.WARM_UP, "new"),
        (Kind.STRENGTH, "strong"),
    ]


def test_minutes_count_on_the_day_of_the_persons_clock(store: HistoryStore) -> None:
    late = datetime(2026, 11, 23, 23, 50, tzinfo=timezone(-5 * HOUR))
    store.keep(record_at(late))
    store.keep(record_at(late - HOUR))
    store.keep(record_at(late - 2 * HOUR, kind=Kind.COOL_DOWN))
    store.keep(record_at(late + HOUR))
    store.keep(replace(record_at(late - 3 * HOUR), speed=60.0))
    first = date(2026, 11, 23)
    assert store.minutes_by_day(first, first) == (
        DayMinutes(first, Kind.COOL_DOWN, 10.0),
        DayMinutes(first, Kind.STRETCH, 20.0),
    )
    assert len(store.minutes_by_day(first, first + DAY)) == 3
    assert store.minutes_by_day(first - DAY, first - DAY) == ()


def test_favourites(store: HistoryStore) -> None:
    store.set_favourite("calves", favourite=True)
    store.set_favourite("hips", favourite=True)
    store.set_favourite("hips", favourite=False)
    assert store.favourites() == {"calves"}


def test_choices_are_kept_beside_favourites_and_use(store: HistoryStore) -> None:
    assert store.choices_of("calves") == ""
    store.remember_choices("calves", '{"hold": 45}')
    store.set_favourite("calves", favourite=True)
    store.keep(record_at())
    store.remember_choices("calves", '{"hold": 60}')
    assert store.choices_of("calves") == '{"hold": 60}'
    assert store.favourites() == {"calves"}
    assert store.recently_used(5) == ("calves",)


def test_recently_used_goes_by_the_newest_session(store: HistoryStore) -> None:
    store.remember_choices("never-played", "{}")
    store.keep(record_at(NOW + DAY, routine_id="hips"))
    store.keep(record_at(NOW, routine_id="hips"))
    store.keep(record_at(NOW + HOUR, routine_id="calves"))
    assert store.recently_used(5) == ("hips", "calves")
    assert store.recently_used(1) == ("hips",)


def test_a_time_without_offset_is_a_mistake_of_ours(store: HistoryStore) -> None:
    with pytest.raises(ValueError, match="offset"):
        store.keep(record_at(datetime(2026, 11, 23, 7, 30)))  # noqa: DTZ001 - the mistake


def test_a_record_is_kept_whole_or_not_at_all(store: HistoryStore) -> None:
    store.keep(record_at())
    broken = replace(record_at(), segments=(*SEGMENTS, replace(SEGMENTS[0], done_seconds=-1.0)))
    with pytest.raises(HistoryError) as failure:
        store.keep(broken)
    assert "CHECK" in say(failure.value.message)
    (kept,) = store.recent(5)
    assert store.segments_of(kept.id) == SEGMENTS
    store.keep(record_at(NOW + DAY))
    assert len(store.recent(5)) == 2


def test_a_full_disk_says_so_and_the_record_can_be_kept_later(store: HistoryStore) -> None:
    pages = store._database.execute("PRAGMA page_count").fetchone()[0]
    store._database.execute(f"PRAGMA max_page_count = {pages}")
    big = replace(record_at(), note="x" * 100_000)
    with pytest.raises(HistoryError) as failure:
        store.keep(big)
    assert "The disk is full" in say(failure.value.message)
    assert store.recent(5) == ()
    store._database.execute("PRAGMA max_page_count = 1000000")
    store.keep(big)
    assert store.recent(1)[0].note == big.note


def test_a_file_that_may_not_be_written_says_so(store: HistoryStore) -> None:
    store._database.execute("PRAGMA query_only = ON")
    with pytest.raises(HistoryError) as failure:
        store.set_favourite("calves", favourite=True)
    assert "may not be written" in say(failure.value.message)


def test_a_file_that_is_in_use_says_so(store: HistoryStore, tmp_path: Path) -> None:
    store._database.execute("PRAGMA busy_timeout = 0")
    other = sqlite3.connect(tmp_path / "history.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(HistoryError) as failure:
        store.keep(record_at())
    assert "Another program is using the history in history.sqlite3" in say(failure.value.message)
    other.execute("ROLLBACK")
    other.close()
    store.keep(record_at())


def test_damage_found_while_running_says_so(tmp_path: Path) -> None:
    damage = sqlite3.DatabaseError("malformed")
    damage.sqlite_errorcode = 267  # SQLITE_CORRUPT_VTAB, an extended code
    with pytest.raises(HistoryError) as failure, in_words(tmp_path / "history.sqlite3"):
        raise damage
    assert "is damaged" in say(failure.value.message)


def test_a_failure_without_words_says_its_own(tmp_path: Path) -> None:
    with pytest.raises(HistoryError) as failure, in_words(tmp_path / "history.sqlite3"):
        raise OSError("odd")
    assert say(failure.value.message) == "The history in history.sqlite3 could not be used (odd)."


def test_use_after_closing_is_a_mistake_of_ours(tmp_path: Path) -> None:
    store = open_history(tmp_path / "other.sqlite3", NOW.astimezone(UTC)).store
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.recent(1)
