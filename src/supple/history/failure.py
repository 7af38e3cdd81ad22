"""What can go wrong with the history store that is nobody's mistake, in words."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_SENTENCES: Final = {
    sqlite3.SQLITE_FULL: "history.disk-full",
    sqlite3.SQLITE_READONLY: "history.read-only",
    sqlite3.SQLITE_PERM: "history.read-only",
    sqlite3.SQLITE_BUSY: "history.busy",
    sqlite3.SQLITE_LOCKED: "history.busy",
    sqlite3.SQLITE_CANTOPEN: "history.cannot-open",
    sqlite3.SQLITE_CORRUPT: "history.damaged",
    sqlite3.SQLITE_NOTADB: "history.damaged",
}
_DAMAGE: Final = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class HistoryError(Exception):
    """The store could not do what was asked and changed nothing; ``message`` says why and what helps."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


def whole(database: sqlite3.Connection, *, quick: bool = False) -> None:
    """Raise DatabaseError where a database is damaged; ``quick`` leaves out whether indexes hold what tables hold."""
    answer = database.execute(f"PRAGMA {'quick' if quick else 'integrity'}_check(1)").fetchone()[0]
    if answer != "ok":
        failure = sqlite3.DatabaseError(answer)
        failure.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise failure


def suspicion_of(path: Path) -> Path:
    """Return the mark that stands beside a store that seemed damaged: the next opening looks at it thoroughly."""
    return path.with_name(f"{path.name}-suspect")


def is_damage(failure: sqlite3.Error) -> bool:
    """Whether the file itself is broken or is no store at all."""
    return _code(failure) in _DAMAGE


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn a failure of the database or of the disk into a HistoryError; damage leaves a mark for the next opening."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a mistake of ours
    except sqlite3.Error as failure:
        if is_damage(failure):
            with suppress(OSError):
                suspicion_of(path).touch()
        key = _SENTENCES.get(_code(failure), "history.failed")
        raise HistoryError(Message.of(key, file=path.name, reason=str(failure))) from failure
    except OSError as failure:
        reason = failure.strerror or str(failure)
        raise HistoryError(Message.of("history.failed", file=path.name, reason=reason)) from failure


def _code(failure: sqlite3.Error) -> int:
    """Return the primary result code; the extended ones carry it in their low byte."""
    return getattr(failure, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
