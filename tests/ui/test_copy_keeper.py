from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from page_content import NOW, record
from pytestqt.qtbot import QtBot

from supple.document.message import Message
from supple.history.copies import copies_of
from supple.history.deletion import Erased
from supple.history.failure import HistoryError
from supple.history.opening import open_history
from supple.history.store import HistoryStore
from supple.ui import copy_keeper
from supple.ui.copy_keeper import CopyKeeper
from supple.ui.memory import Memory


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    store = open_history(tmp_path / "history.sqlite3", NOW).store
    yield store
    store.close()


@pytest.fixture
def copies(qtbot: QtBot, store: HistoryStore) -> Iterator[CopyKeeper]:
    keeper = CopyKeeper(store.path, lambda: NOW)
    yield keeper
    keeper.finish()


def copied(path: Path) -> int:
    (copy,) = copies_of(path)
    store = open_history(copy, NOW).store
    count = len(store.recent(99))
    store.close()
    return count


def test_todays_copy_is_made_once(copies: CopyKeeper, store: HistoryStore) -> None:
    copies.keep_daily()
    copies.finish()
    first = copies_of(store.path)[0].stat().st_mtime_ns
    copies.keep_daily()
    copies.finish()
    assert copies_of(store.path)[0].stat().st_mtime_ns == first


def test_a_kept_session_is_copied(copies: CopyKeeper, store: HistoryStore) -> None:
    memory = Memory(store, copies=copies)
    memory.keep(record())
    memory.keep(replace(record(), started_at=NOW + timedelta(hours=1)))
    copies.finish()
    assert copied(store.path) == 2


def test_a_large_history_is_copied_once_a_day(
    copies: CopyKeeper, store: HistoryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copy_keeper, "_OFTEN_COPIED", 0)
    memory = Memory(store, copies=copies)
    memory.keep(record())
    copies.finish()
    memory.keep(replace(record(), started_at=NOW + timedelta(hours=1)))
    copies.finish()
    assert copied(store.path) == 1


def test_what_is_erased_is_in_no_copy(copies: CopyKeeper, store: HistoryStore) -> None:
    memory = Memory(store, copies=copies)
    memory.keep(record())
    memory.keep(replace(record(), started_at=NOW + timedelta(days=3)))
    assert memory.erase((NOW.date(), NOW.date())) == Erased(1, 0, 0)
    copies.finish()
    assert copied(store.path) == 1
    assert memory.erase() == Erased(1, 0, 0)
    copies.finish()
    assert copied(store.path) == 0


@pytest.mark.parametrize(("key", "told"), [("history.damaged", 1), ("history.disk-full", 0)])
def test_damage_is_told_by_the_memory(
    copies: CopyKeeper, store: HistoryStore, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, key: str, told: int
) -> None:
    def failing(_path: Path, _day: object) -> None:
        raise HistoryError(Message.of(key, file="history.sqlite3"))

    monkeypatch.setattr(copy_keeper, "keep_copy", failing)
    memory = Memory(store, copies=copies)
    heard: list[Message] = []
    memory.failed.connect(heard.append)
    copies.keep_daily()
    copies.finish()
    qtbot.waitUntil(lambda: len(heard) == told, timeout=5000)
    assert [message.key for message in heard] == [key] * told


def test_pages_ask_and_change_through_the_memory(store: HistoryStore) -> None:
    memory = Memory(store)
    assert memory.ask(lambda kept: kept.statistics.totals().sessions, -1) == 0
    assert memory.change(lambda kept: kept.keep(record())) == 1
    assert memory.erase() == Erased(1, 0, 0)
    without = Memory(None)
    assert without.ask(lambda kept: kept.statistics.totals().sessions, -1) == -1
    assert without.change(lambda kept: kept.keep(record())) is None
    assert without.erase() is None


def test_what_waits_to_be_kept_is_erased_too(store: HistoryStore, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = Memory(store)
    store.file.database.execute("PRAGMA query_only = ON")
    assert not memory.keep(record())
    assert memory.erase() is None
    assert memory.unsaved == (record(),)
    store.file.database.execute("PRAGMA query_only = OFF")
    assert memory.erase() == Erased(0, 0, 0)
    assert memory.unsaved == ()
