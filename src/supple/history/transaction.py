"""A transaction: statements that happen together or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def transaction(database: sqlite3.Connection) -> Iterator[None]:
    """Begin at once, so that no other process comes between reading and writing; any exception undoes everything."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
        database.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.OperationalError):  # a full disk may have ended it already
            database.execute("ROLLBACK")
        raise
