from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from history.records import NOW
from session.fake_clock import FakeClock
from session.plans import CLEARED, a_mixed_timeline
from supple.file_lock import FileLock
from supple.history.journal_shelf import JournalShelf
from supple.history.opening import open_history
from supple.history.store import HistoryStore
from supple.session.command import CommandKind
from supple.session.engine import Session
from supple.session.journal import Journal, JournalError
from supple.ui.wording import say

HOUR = timedelta(hours=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def shelf(folder: Path) -> JournalShelf:
    return JournalShelf(folder / "journal", folder / "left-over", lambda: FileLock(folder / "journal-lock"))


@pytest.fixture
def store(folder: Path) -> Iterator[HistoryStore]:
    store = open_history(folder / "history.sqlite3", NOW).store
    yield store
    store.close()


def play(shelf: JournalShelf, started_at: datetime, seconds: float, *, ends: bool = False) -> Journal:
    """Play so long; the journal stays open, as while playing."""
    clock = FakeClock()
    session = Session(a_mixed_timeline(), clock, CLEARED)
    journal = shelf.journal()
    journal.begin(session, started_at, started_at)
    journal.note(session, session.do(CommandKind.START), started_at)
    for tick in range(round(seconds)):
        clock.advance(1)
        journal.note(session, session.tick(), started_at + timedelta(seconds=tick))
    if ends:
        journal.note(session, session.do(CommandKind.STOP), started_at + timedelta(seconds=seconds))
    return journal


def starts(store: HistoryStore) -> list[datetime]:
    return [kept.started_at for kept in store.recent(9)]


def test_what_is_played_elsewhere_is_neither_offered_nor_taken(
    shelf: JournalShelf, store: HistoryStore, folder: Path
) -> None:
    journal = play(shelf, NOW, 20)
    other = JournalShelf(folder / "journal", folder / "left-over", lambda: FileLock(folder / "journal-lock"))
    assert other.interrupted() is None
    other.forget()
    other.give_up()
    other.forget_everything()
    assert (folder / "journal").exists()
    with pytest.raises(JournalError) as refusal:
        play(other, NOW + HOUR, 5)
    assert "Another Supple plays" in say(refusal.value.message)
    journal.close()
    found = other.interrupted()
    assert found is not None
    assert found.started_at == NOW
    play(other, NOW, 20).close()
    assert not (folder / "left-over").exists()


def test_a_session_that_is_over_elsewhere_is_left_to_whoever_played_it(
    shelf: JournalShelf, store: HistoryStore, folder: Path
) -> None:
    journal = play(shelf, NOW, 20, ends=True)
    other = JournalShelf(folder / "journal", folder / "left-over", lambda: FileLock(folder / "journal-lock"))
    assert other.use(store) == 0
    journal.close()
    assert other.use(store) == 1
    assert starts(store) == [NOW]


def test_beginning_anew_loses_nothing_of_what_was_left(shelf: JournalShelf, store: HistoryStore, folder: Path) -> None:
    play(shelf, NOW, 20, ends=True).close()  # could not be kept then
    play(shelf, NOW + HOUR, 20).close()
    assert [path.suffix for path in (folder / "left-over").iterdir()] == [".journal"]
    assert shelf.use(store) == 1
    assert list((folder / "left-over").iterdir()) == []
    play(shelf, NOW + 2 * HOUR, 0).close()
    assert starts(store) == [NOW + HOUR, NOW]
    (kept, _) = store.recent(2)
    assert (kept.done_seconds, kept.is_finished) == (20, False)
    # One that has not even begun is nothing to remember.
    play(shelf, NOW + 3 * HOUR, 5).close()
    assert starts(store) == [NOW + HOUR, NOW]
    assert shelf.use(store) == 0


def test_giving_up_keeps_what_was_done(shelf: JournalShelf, store: HistoryStore, folder: Path) -> None:
    shelf.give_up()
    shelf.use(store)
    play(shelf, NOW, 20).close()
    shelf.give_up()
    assert starts(store) == [NOW]
    assert shelf.interrupted() is None
    play(shelf, NOW + HOUR, 0).close()
    shelf.give_up()
    assert starts(store) == [NOW]
    assert not (folder / "journal").exists()


def test_a_store_that_may_not_be_written_gets_it_later(
    shelf: JournalShelf, store: HistoryStore, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    play(shelf, NOW, 20, ends=True).close()
    read_only = HistoryStore(store.file.database, store.path, is_read_only=True)
    assert shelf.use(read_only) == shelf.use(None) == 0
    store.file.database.execute("PRAGMA query_only = ON")
    assert shelf.use(store) == 0
    assert (folder / "journal").exists()
    store.file.database.execute("PRAGMA query_only = OFF")
    assert shelf.use(store) == 1
    assert not (folder / "journal").exists()


def test_a_left_over_that_tells_nothing_goes(shelf: JournalShelf, store: HistoryStore, folder: Path) -> None:
    (folder / "left-over" / "folder.journal").mkdir(parents=True)
    (folder / "left-over" / "1.journal").write_text("nothing")
    assert shelf.use(store) == 0
    assert [path.name for path in (folder / "left-over").iterdir()] == ["folder.journal"]


def test_forgetting_everything(shelf: JournalShelf, folder: Path) -> None:
    shelf.forget_everything()
    play(shelf, NOW, 20).close()
    play(shelf, NOW + HOUR, 20).close()
    shelf.forget_everything()
    assert list(folder.rglob("*journal")) == []
