"""The store's file: questions to it and changes of it, with every failure in words."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from supple.history.failure import in_words
from supple.history.transaction import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator
    from pathlib import Path

Value = str | int | float | bytes | None


class StoreFile:
    """One connection and its path, shared by all that ask and change. Every method may raise HistoryError."""

    def __init__(self, database: sqlite3.Connection, path: Path) -> None:
        self.database = database
        self.path = path

    def rows(self, query: str, *values: Value) -> list[tuple]:  # type: ignore[type-arg]
        """Return all rows that answer a query."""
        with in_words(self.path):
            return self.database.execute(query, values).fetchall()

    def each_row(self, query: str, *values: Value) -> Iterator[tuple]:  # type: ignore[type-arg]
        """Yield the rows that answer a query, without having all of them at once."""
        with in_words(self.path):
            yield from self.database.execute(query, values)

    @contextmanager
    def change(self) -> Iterator[sqlite3.Connection]:
        """Run statements together or not at all."""
        with in_words(self.path), transaction(self.database):
            yield self.database
