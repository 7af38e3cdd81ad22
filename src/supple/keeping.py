"""What is kept, from the command line: the history exported, everything backed up and restored."""

from __future__ import annotations

from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from supple import __version__
from supple.exchange.backup import BackupError, write_backup
from supple.exchange.history_columns import column_keys
from supple.exchange.history_export import ExportError, export_csv, export_json
from supple.exchange.restoring import restore_backup
from supple.file_lock import FileLock
from supple.history.failure import HistoryError
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from supple.app import Ground


class ExportFormat(StrEnum):
    """What an export is written as."""

    CSV = "csv"
    JSON = "json"


class KeepingRefused(Exception):  # noqa: N818 - an answer
    """What was asked for could not be done; ``sentence`` says why."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


def obey(ground: Ground, command: str, asked: Mapping[str, Any]) -> list[str]:
    """Do what a command of the command line asks and return the lines to say. Raises KeepingRefused."""
    if command == "backup":
        return [back_up(ground, Path(asked["file"]).absolute())]
    if command == "restore":
        return restore(ground, Path(asked["file"]).absolute())
    if asked["action"] == "columns":
        return list(column_lines())
    if not asked["to"]:
        raise KeepingRefused(word("keeping.nowhere"))
    return [export_history(ground, ExportFormat(asked["format"]), Path(asked["to"]).absolute())]


def export_history(ground: Ground, form: ExportFormat, to: Path) -> str:
    """Write the history as files for other programs; return what to say. Raises KeepingRefused."""
    if not ground.places.store_file.exists():
        raise KeepingRefused(word("keeping.no-history"))
    store, notice = ground.open_store()
    if store is None:
        raise KeepingRefused(say(notice) if notice is not None else word("keeping.no-history"))
    try:
        with _in_words():
            counts = export_csv(store, to) if form is ExportFormat.CSV else export_json(store, to, now=ground.now())
    finally:
        store.close()
    parts = {table: word(f"keeping.{table}", count=counts[table]) for table in ("sessions", "ratings", "runs")}
    return word("keeping.exported", path=str(to), **parts)


def column_lines() -> Iterator[str]:
    """Yield a line for each column of an export."""
    for table, column, key in column_keys():
        yield word("keeping.column", table=table, column=column, sentence=word(key))


def back_up(ground: Ground, path: Path) -> str:
    """Write everything of the person into one file; return what to say. Raises KeepingRefused."""
    with _in_words():
        written = write_backup(ground.places, path, ground.now(), __version__)
    return word("keeping.backed-up", count=written.files, path=str(path))


def restore(ground: Ground, path: Path) -> list[str]:
    """Put everything back as a backup has it; return what to say. Raises KeepingRefused."""
    places = ground.places
    locks = (FileLock(places.window_lock_file), FileLock(places.journal_lock_file))
    try:
        for lock in locks:
            if not lock.take():
                raise KeepingRefused(word("keeping.in-use"))
        with _in_words():
            done = restore_backup(path, places, ground.now(), __version__)
    finally:
        for lock in locks:
            lock.release()
    day = done.made_at.date().isoformat()
    said = [word("keeping.restored", count=done.files, day=day, aside=str(done.aside))]
    return [*said, word("keeping.locks", count=done.locks)] if done.locks else said


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except (BackupError, ExportError, HistoryError) as failure:
        raise KeepingRefused(say(failure.message)) from failure
