"""Kept copies of the store: one a day, each checked whole before it counts, the last three."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Final

from supple.history.failure import in_words, whole

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

KEPT: Final = 3
# What stood there before a backup was restored.
SET_ASIDE: Final = "before-restore"
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
# How long another process may hold the file: a window must not seem frozen.
PATIENCE_SECONDS: Final = 1.0


def copies_of(path: Path) -> tuple[Path, ...]:
    """Return the kept copies of a store, the newest first."""
    found = _folder(path).glob(f"{path.stem}-????-??-??{path.suffix}")
    return tuple(sorted(copy for copy in found if _DAY.fullmatch(day_of(copy)))[::-1])


def day_of(copy: Path) -> str:
    """Return the day a kept copy is of, such as 2026-11-23."""
    return copy.stem[-10:]


def keep_copy(path: Path, day: date) -> Path:
    """Copy the store as it stands, also what another connection has written, and check the copy whole.

    Takes the place of a copy of the same day; may run on a thread of its own. Raises HistoryError; a store that turns
    out to be damaged is looked at thoroughly when it is opened next.
    """
    folder = _folder(path)
    copy = folder / f"{path.stem}-{day.isoformat()}{path.suffix}"
    fresh = folder / f"{copy.name}.new"
    with in_words(path):
        folder.mkdir(exist_ok=True)
    copy_store(path, fresh)
    with in_words(path):
        fresh.replace(copy)
        for old in copies_of(path)[KEPT:]:
            old.unlink(missing_ok=True)
    return copy


def copy_store(path: Path, target: Path) -> None:
    """Copy the store as it stands into another file, and check that whole; raises HistoryError and leaves none then."""
    with in_words(path):
        target.unlink(missing_ok=True)
        try:
            with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as source:
                copy_whole(source, target)
        except sqlite3.DatabaseError:
            target.unlink(missing_ok=True)
            raise


def copy_whole(source: sqlite3.Connection, target: Path) -> None:
    """Copy a database into one file and check that it is whole; raises DatabaseError."""
    with closing(sqlite3.connect(target, timeout=PATIENCE_SECONDS, isolation_level=None)) as copy:
        source.backup(copy)
        # Else it could not be opened where its folder may not be written.
        copy.execute("PRAGMA journal_mode = DELETE")
        whole(copy)


def forget_copies(path: Path) -> None:
    """Delete the kept copies and every file that was copied or set aside beside the store. Raises HistoryError."""
    beside = (f"{path.stem}-before-*{path.suffix}*", f"{path.stem}-damaged-*{path.suffix}*", f"{SET_ASIDE}-*.zip")
    with in_words(path):
        for kept in (
            *_folder(path).glob(f"{path.stem}-*"),
            *(found for one in beside for found in path.parent.glob(one)),
        ):
            kept.unlink(missing_ok=True)


def _folder(path: Path) -> Path:
    return path.with_name(f"{path.stem}-copies")
