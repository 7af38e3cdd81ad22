"""Opening the history: checks the file, sets a damaged one aside, copies before each migration and migrates."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.document.message import Message
from supple.history.failure import HistoryError, in_words, is_damage
from supple.history.migrations import MIGRATIONS
from supple.history.store import HistoryStore
from supple.history.transaction import transaction

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

# How long another process may hold the file: a window must not seem frozen.
_PATIENCE_SECONDS: Final = 1.0
# What SQLite keeps beside a file.
_COMPANIONS: Final = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class Opening:
    """The opened store, and what a person should be told about how it went."""

    store: HistoryStore
    notice: Message | None = None


def open_history(path: Path, now: datetime, migrations: tuple[tuple[str, ...], ...] = MIGRATIONS) -> Opening:
    """Open the store, made if it is not there; raises HistoryError.

    A damaged file is renamed with the day of ``now`` and a new one begun. One of a newer Supple is left alone.
    """
    notice = None
    with in_words(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            database = _checked(path)
        except sqlite3.DatabaseError as failure:
            if not is_damage(failure):
                raise
            aside = _set_aside(path, now)
            notice = Message.of("history.set-aside", file=aside.name)
            database = _checked(path)
        try:
            _migrate(database, path, migrations)
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = FULL")
            database.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            database.close()
            raise
    return Opening(HistoryStore(database, path), notice)


def _checked(path: Path) -> sqlite3.Connection:
    """Connect to a file that is whole; raises DatabaseError."""
    database = sqlite3.connect(path, timeout=_PATIENCE_SECONDS, isolation_level=None)
    try:
        _check(database)
    except BaseException:
        database.close()
        raise
    return database


def _check(database: sqlite3.Connection) -> None:
    answer = database.execute("PRAGMA quick_check(1)").fetchone()[0]
    if answer != "ok":
        failure = sqlite3.DatabaseError(answer)
        failure.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise failure


def _set_aside(path: Path, now: datetime) -> Path:
    """Rename a file and its companions; what was set aside before stays."""
    stem = f"{path.stem}-damaged-{now.date().isoformat()}"
    aside = path.with_name(f"{stem}{path.suffix}")
    number = 2
    while aside.exists():
        aside = path.with_name(f"{stem}-{number}{path.suffix}")
        number += 1
    path.rename(aside)
    for companion in _COMPANIONS:
        with suppress(FileNotFoundError):
            path.with_name(path.name + companion).rename(aside.with_name(aside.name + companion))
    return aside


def _migrate(database: sqlite3.Connection, path: Path, migrations: tuple[tuple[str, ...], ...]) -> None:
    """Bring the file to the newest version, each step whole or not at all, with a copy of what was before it."""
    if _version(database) > len(migrations):
        raise HistoryError(Message.of("history.newer", file=path.name))
    for version, statements in enumerate(migrations, start=1):
        if _version(database) >= version:
            continue
        if version > 1:
            _copy(database, path.with_name(f"{path.stem}-before-{version}{path.suffix}"))
        with transaction(database):
            if _version(database) < version:  # another process may have been quicker
                for statement in statements:
                    database.execute(statement)
                database.execute(f"PRAGMA user_version = {version}")


def _version(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def _copy(database: sqlite3.Connection, copy: Path) -> None:
    """Copy the whole file, also what stands only beside it yet."""
    with closing(sqlite3.connect(copy, timeout=_PATIENCE_SECONDS)) as target:
        database.backup(target)
