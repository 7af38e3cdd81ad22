"""Opening the history: checks the file, mends a damaged one from a copy, copies before each migration and migrates."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.document.message import Message
from supple.history.copies import PATIENCE_SECONDS, copies_of, copy_whole, day_of
from supple.history.failure import HistoryError, in_words, is_damage, suspicion_of, whole
from supple.history.migrations import MIGRATIONS
from supple.history.store import HistoryStore
from supple.history.transaction import transaction

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

# What SQLite keeps beside a file.
_COMPANIONS: Final = ("-wal", "-shm", "-journal")
# A check reads the whole file, about 20 ms a megabyte: that of a larger one is left to the copy of the day.
_QUICKLY_CHECKED: Final = 2 * 1024 * 1024
# Where less is free than this the disk is full, whatever SQLite calls it: it may stumble over a file beside the store.
_LITTLE_BYTES: Final = 256 * 1024
_OF_DISKS: Final = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)
_REFUSED: Final = (
    *(sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN),
    *_OF_DISKS,
)


@dataclass(frozen=True, slots=True)
class Opening:
    """The opened store, and what a person should be told about how it went."""

    store: HistoryStore
    notice: Message | None = None


def open_history(path: Path, now: datetime, migrations: tuple[tuple[str, ...], ...] = MIGRATIONS) -> Opening:
    """Open the store, made if it is not there; raises HistoryError.

    A damaged file is renamed with the day of ``now``, and the newest kept copy that is whole takes its place, else a
    new one is begun. One of a newer Supple is left alone, one that may not be written is opened for reading.
    """
    notice = None
    with in_words(path):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            try:
                database = _checked(path)
            except sqlite3.DatabaseError as failure:
                if not is_damage(failure):
                    raise
                notice = _mended(path, now)
                database = _checked(path)
            try:
                _migrate(database, path, migrations)
                database.execute("PRAGMA journal_mode = WAL")
                database.execute("PRAGMA synchronous = FULL")
                database.execute("PRAGMA foreign_keys = ON")
                # What is deleted is overwritten, not only forgotten.
                database.execute("PRAGMA secure_delete = ON")
            except BaseException:
                database.close()
                raise
        except (sqlite3.OperationalError, PermissionError) as failure:
            return _for_reading(path, len(migrations), failure)
    return Opening(HistoryStore(database, path), notice)


def check_store(path: Path) -> None:
    """Raise HistoryError for a file that is damaged, no store, or one of a newer Supple."""
    with in_words(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as database:
        whole(database)
        if not 0 < _version(database) <= len(MIGRATIONS):
            raise HistoryError(Message.of("history.newer", file=path.name))


def _checked(path: Path) -> sqlite3.Connection:
    """Connect to a file that is whole as far as can be told at once; raises DatabaseError.

    What a kill left beside the file, and a mark of suspicion, call for a thorough look.
    """
    suspicion = suspicion_of(path)
    is_left_open = path.with_name(f"{path.name}-wal").exists()
    database = sqlite3.connect(path, timeout=PATIENCE_SECONDS, isolation_level=None)
    try:
        _version(database)  # the first look: what is no database says so
        if suspicion.exists():
            whole(database)
            suspicion.unlink(missing_ok=True)
        elif is_left_open or path.stat().st_size <= _QUICKLY_CHECKED:
            whole(database, quick=True)
        else:
            _touch_all(database)
    except BaseException:
        database.close()
        raise
    return database


def _touch_all(database: sqlite3.Connection) -> None:
    """Read the first and the last row of each table: what is damaged at its root would fail on every page."""
    tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    for (table,) in tables:
        for order in ("", "DESC"):
            database.execute(f"SELECT * FROM {table} ORDER BY 1 {order} LIMIT 1").fetchall()  # noqa: S608 - ours


def _for_reading(path: Path, version: int, failure: OSError | sqlite3.OperationalError) -> Opening:
    """Open a store that may not be written, so that at least the past can be seen; else raise the failure."""
    code = getattr(failure, "sqlite_errorcode", sqlite3.SQLITE_PERM) & 0xFF
    if code not in _REFUSED or not path.is_file():
        raise failure
    # Where not even what stands beside the file can be made, it is read as it is.
    for way in ("mode=ro", "immutable=1"):
        with suppress(sqlite3.Error):
            database = _connection(f"{path.absolute().as_uri()}?{way}", version)
            if database is not None:
                is_full = code in _OF_DISKS and shutil.disk_usage(path.parent).free < _LITTLE_BYTES
                key = "history.only-for-reading-full" if is_full else "history.only-for-reading"
                notice = Message.of(key, file=path.name, reason=str(failure))
                return Opening(HistoryStore(database, path, is_read_only=True), notice)
    raise failure


def _connection(address: str, version: int) -> sqlite3.Connection | None:
    """Connect to a store of this version; None for another. Raises sqlite3.Error."""
    database = sqlite3.connect(address, uri=True, timeout=PATIENCE_SECONDS, isolation_level=None)
    found = -1
    try:
        found = _version(database)
    finally:
        if found != version:
            database.close()
    return database if found == version else None


def _mended(path: Path, now: datetime) -> Message:
    """Set a damaged file aside and put the newest whole copy in its place; return what to tell."""
    aside = _set_aside(path, now)
    suspicion_of(path).unlink(missing_ok=True)
    for copy in copies_of(path):
        try:
            with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as source:
                copy_whole(source, path)
        except sqlite3.DatabaseError:
            path.unlink(missing_ok=True)
            continue
        return Message.of("history.mended", file=aside.name, day=day_of(copy))
    return Message.of("history.set-aside", file=aside.name)


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
    is_new = _version(database) == 0
    for version, statements in enumerate(migrations, start=1):
        if _version(database) >= version:
            continue
        if not is_new:
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
    copy.unlink(missing_ok=True)
    copy_whole(database, copy)
