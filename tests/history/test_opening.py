from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from history.records import NOW, record_at
from supple.history.failure import HistoryError
from supple.history.migrations import MIGRATIONS
from supple.history.opening import open_history
from supple.ui.wording import say

ADDED = ("CREATE TABLE added (id INTEGER PRIMARY KEY) STRICT", "INSERT INTO added VALUES (7)")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "history.sqlite3"


def make(path: Path) -> None:
    opening = open_history(path, NOW)
    assert opening.notice is None
    opening.store.keep(record_at())
    opening.store.close()


def question(path: Path, sql: str) -> object:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(sql).fetchone()[0]


def test_a_new_store_is_made_with_all_migrations(path: Path) -> None:
    make(path)
    assert question(path, "PRAGMA user_version") == len(MIGRATIONS)
    assert question(path, "PRAGMA journal_mode") == "wal"
    with closing(sqlite3.connect(path)) as database:
        strict = {name: bool(is_strict) for _, name, kind, _, _, is_strict in database.execute("PRAGMA table_list")}
    assert [strict[name] for name in ("sessions", "segments", "routine_choices")] == [True] * 3


def test_what_was_kept_is_there_again(path: Path) -> None:
    make(path)
    opening = open_history(path, NOW)
    assert len(opening.store.recent(5)) == 1
    opening.store.close()


def test_a_newer_store_is_refused_and_left_alone(path: Path) -> None:
    make(path)
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(HistoryError) as refusal:
        open_history(path, NOW)
    assert "written by a newer Supple" in say(refusal.value.message)
    assert path.read_bytes() == before


def break_a_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : 4096 + 2048] = b"\xa5" * 2048
    path.write_bytes(data)


@pytest.mark.parametrize("how", ["garbage", "page"])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(path: Path, how: str) -> None:
    make(path)
    break_a_page(path) if how == "page" else path.write_bytes(b"no database at all" * 100)
    damaged = path.read_bytes()
    path.with_name(path.name + "-wal").write_bytes(b"beside")
    opening = open_history(path, NOW)
    assert opening.notice is not None
    assert "set aside as history-damaged-2026-11-23.sqlite3" in say(opening.notice)
    aside = path.with_name("history-damaged-2026-11-23.sqlite3")
    assert aside.read_bytes() == damaged
    assert opening.store.recent(5) == ()
    opening.store.keep(record_at())
    opening.store.close()
    again = open_history(path, NOW)
    again.store.close()
    assert again.notice is None


def test_two_on_one_day_are_both_kept(path: Path) -> None:
    for number in (1, 2, 3):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"broken" * 100 * number)
        open_history(path, NOW).store.close()
    names = {file.name for file in path.parent.iterdir() if "damaged" in file.name}
    assert {f"history-damaged-2026-11-23{end}.sqlite3" for end in ("", "-2", "-3")} == names


def test_a_copy_is_made_before_a_migration(path: Path) -> None:
    make(path)
    open_history(path, NOW, (*MIGRATIONS, ADDED)).store.close()
    copy = path.with_name(f"history-before-{len(MIGRATIONS) + 1}.sqlite3")
    assert question(path, "SELECT id FROM added") == 7
    assert question(copy, "PRAGMA user_version") == len(MIGRATIONS)
    assert question(copy, "SELECT count(*) FROM sessions") == 1


def test_a_migration_that_fails_changes_nothing(path: Path) -> None:
    make(path)
    with pytest.raises(HistoryError) as failure:
        open_history(path, NOW, (*MIGRATIONS, (*ADDED, "CREATE TABLE sessions (again INTEGER)")))
    assert "already exists" in say(failure.value.message)
    assert question(path, "PRAGMA user_version") == len(MIGRATIONS)
    assert question(path, "SELECT count(*) FROM sqlite_master WHERE name = 'added'") == 0


def test_a_full_disk_ends_a_migration_cleanly(path: Path) -> None:
    make(path)
    pages = question(path, "PRAGMA page_count")
    grow = ("CREATE TABLE added (content BLOB) STRICT", "INSERT INTO added VALUES (zeroblob(1000000))")
    with pytest.raises(HistoryError) as failure:
        open_history(path, NOW, (*MIGRATIONS, (f"PRAGMA max_page_count = {pages}", *grow)))
    assert failure.value.message.key == "history.disk-full"
    assert question(path, "PRAGMA user_version") == len(MIGRATIONS)


def test_another_process_may_have_migrated_meanwhile(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(path)
    both = (*MIGRATIONS, ADDED)

    def copied_while_another_migrates(database: sqlite3.Connection, copy: Path) -> None:
        open_elsewhere = sqlite3.connect(path, isolation_level=None)
        with closing(open_elsewhere):
            for statement in (*ADDED, f"PRAGMA user_version = {len(both)}"):
                open_elsewhere.execute(statement)

    monkeypatch.setattr("supple.history.opening._copy", copied_while_another_migrates)
    open_history(path, NOW, both).store.close()
    assert question(path, "SELECT count(*) FROM added") == 1


def test_a_place_that_cannot_be_used_is_said(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(HistoryError) as failure:
        open_history(path, NOW)
    assert "could not be opened" in say(failure.value.message)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "state").touch()
    with pytest.raises(HistoryError) as failure:
        open_history(tmp_path / "state" / "history.sqlite3", NOW)
    assert failure.value.message.key == "history.failed"


def refusing(code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the file be refused for writing, as where the folder or the disk allows nothing."""

    def refused(_path: Path) -> sqlite3.Connection:
        failure = sqlite3.OperationalError("attempt to write a readonly database")
        failure.sqlite_errorcode = code
        raise failure

    monkeypatch.setattr("supple.history.opening._checked", refused)


@pytest.mark.parametrize("code", [sqlite3.SQLITE_READONLY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR | 12 << 8])
def test_a_store_that_may_not_be_written_is_read(path: Path, monkeypatch: pytest.MonkeyPatch, code: int) -> None:
    make(path)
    refusing(code, monkeypatch)
    opening = open_history(path, NOW)
    assert opening.store.is_read_only
    assert opening.store.path == path
    assert opening.notice is not None
    assert "adds nothing to it" in say(opening.notice)
    assert len(opening.store.recent(5)) == 1
    with pytest.raises(HistoryError) as failure:
        opening.store.keep(record_at())
    assert failure.value.message.key == "history.read-only"
    opening.store.close()


def test_a_full_disk_is_called_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(path)
    refusing(sqlite3.SQLITE_IOERR, monkeypatch)
    monkeypatch.setattr("supple.history.opening.shutil.disk_usage", lambda _folder: SimpleNamespace(free=0))
    opening = open_history(path, NOW)
    assert opening.notice is not None
    assert say(opening.notice).startswith("The disk is full, so the history in")
    opening.store.close()


def test_where_nothing_can_be_made_beside_it_the_store_is_read_as_it_is(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(path)
    refusing(sqlite3.SQLITE_READONLY, monkeypatch)
    connect = sqlite3.connect

    def without_companions(name: str, **options: Any) -> sqlite3.Connection:
        if "immutable" not in name:
            failure = sqlite3.OperationalError("unable to open database file")
            failure.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
            raise failure
        return connect(name, **options)

    monkeypatch.setattr("supple.history.opening.sqlite3.connect", without_companions)
    opening = open_history(path, NOW)
    assert opening.store.is_read_only
    assert len(opening.store.recent(5)) == 1
    opening.store.close()


def test_an_old_store_that_may_not_be_migrated_is_not_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_history(path, NOW, MIGRATIONS[:1]).store.close()
    refusing(sqlite3.SQLITE_READONLY, monkeypatch)
    with pytest.raises(HistoryError) as failure:
        open_history(path, NOW)
    assert failure.value.message.key == "history.read-only"


def test_a_busy_store_is_no_store_to_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(path)
    refusing(sqlite3.SQLITE_BUSY, monkeypatch)
    with pytest.raises(HistoryError) as failure:
        open_history(path, NOW)
    assert failure.value.message.key == "history.busy"


def test_a_folder_of_somebody_else_is_read_from(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(path)

    def refused(_folder: Path, **_options: bool) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refused)
    opening = open_history(path, NOW)
    assert opening.store.is_read_only
    opening.store.close()
