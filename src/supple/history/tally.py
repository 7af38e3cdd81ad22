"""The tally of a store that is not open: how much it holds, read without changing it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.history.failure import in_words

if TYPE_CHECKING:
    from pathlib import Path

_COUNTED: Final = ("sessions", "runs", "ratings")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of each a store holds."""

    sessions: int = 0
    runs: int = 0
    ratings: int = 0


def read_tally(path: Path) -> Tally:
    """Count what a store holds that nothing has open, also one of an older Supple. Raises HistoryError."""
    with in_words(path), closing(sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True)) as database:
        there = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        # A store from before runs were kept has no table of them.
        return Tally(**{table: _count(database, table) for table in _COUNTED if table in there})


def _count(database: sqlite3.Connection, table: str) -> int:
    return int(database.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - names of ours
