"""The import journal: files brought in together, all or none, and what stood there before, so that it can come back."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from supple.document.atomic import create_file, replace_file
from supple.document.file import read_bytes
from supple.document.file_failure import FileError, Trouble, in_words, unreadable
from supple.document.home_path import from_home, in_home
from supple.document.message import Message
from supple.document.problem import Problem
from supple.exchange.pack import PackError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

MOST_KEPT: Final = 5
_LARGEST: Final = 64 * 1024 * 1024
_FILE: Final = "journal.json"


class _Stage(StrEnum):
    """How far an import, or its undoing, has come."""

    BEGUN = "begun"
    DONE = "done"
    UNDOING = "undoing"


@dataclass(frozen=True, slots=True)
class Change:
    """A file to be written. ``before`` is what stands there now, None for nothing."""

    path: Path
    before: bytes | None
    after: bytes


@dataclass(frozen=True, slots=True)
class Import:
    """What was brought in together, and can be undone."""

    number: int
    title: str
    at: datetime
    count: int


@dataclass(frozen=True, slots=True)
class Undone:
    """How many files are as they were, and the names of those that were changed since and stay."""

    count: int
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file of an import: its sums before (None: it was not there) and after."""

    path: Path
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class _Record:
    """What the journal says of one import."""

    number: int
    stage: _Stage
    title: str
    at: datetime
    entries: tuple[_Entry, ...]


class ImportJournal:
    """Keeps a folder for each import, with what it replaced, until five more have come.

    What came into ``home``, the person's own folder, can be undone when that has moved.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime], home: Path | None = None) -> None:
        self._folder = folder
        self._home = home
        self._now = now

    def carry_out(self, title: str, changes: Sequence[Change]) -> Import:
        """Write all files or none; raises PackError, and then all is as it was.

        What stands there is kept before the first file is touched. A kill in between is made good by recover().
        """
        number = max(self._numbers(), default=0) + 1
        entries = tuple(_Entry(change.path, _sum(change.before), _digest(change.after)) for change in changes)
        record = _Record(number, _Stage.BEGUN, title, self._now(), entries)
        try:
            for change in changes:
                if change.before != _content(change.path):
                    raise PackError(Message.of("pack.changed-meanwhile", file=change.path.name))
            self._prepare(record, changes)
            for change in changes:
                _write(change)
            self._keep(record, _Stage.DONE)
        except FileError as failure:
            self._take_back(record)
            key = "pack.disk-full" if failure.trouble is Trouble.FULL else "pack.not-written"
            raise PackError(Message.of(key, file=failure.path.name, folder=str(failure.path.parent))) from failure
        for old in self.imports()[MOST_KEPT:]:
            self._forget(old.number)
        return Import(number, title, record.at, len(entries))

    def imports(self) -> tuple[Import, ...]:
        """Return the imports that can be undone, newest first."""
        records = [record for number in self._numbers() if (record := self._read(number))]
        done = [record for record in records if record.stage is _Stage.DONE]
        return tuple(Import(each.number, each.title, each.at, len(each.entries)) for each in reversed(done))

    def undo(self, done: Import) -> Undone:
        """Bring back what an import replaced and take away what it added; raises PackError, and can be tried again.

        A file that was changed since stays as it is.
        """
        record = self._read(done.number)
        if record is None:
            raise PackError(Message.of("pack.undo-gone"))
        try:
            self._keep(record, _Stage.UNDOING)
            left = self._restore(record)
        except FileError as failure:
            with suppress(FileError):
                self._keep(record, _Stage.DONE)
            raise PackError(Message.of("pack.not-undone", file=failure.path.name)) from failure
        self._forget(record.number)
        return Undone(len(record.entries) - len(left), left)

    def recover(self) -> None:
        """Make good what a kill left half done: an import that did not end is taken back, an undoing goes on.

        What cannot be made good now is tried again the next time.
        """
        for number in self._numbers():
            record = self._read(number)
            if record is None:
                self._forget(number)  # nothing was touched before its journal was whole
            elif record.stage is not _Stage.DONE:
                self._take_back(record)

    def _numbers(self) -> list[int]:
        try:
            return sorted(int(place.name) for place in self._folder.iterdir() if place.name.isdecimal())
        except OSError:
            return []

    def _prepare(self, record: _Record, changes: Sequence[Change]) -> None:
        place = self._place(record.number)
        with in_words(place):
            place.mkdir(parents=True)
            for at, change in enumerate(changes):
                if change.before is not None:
                    create_file(place / str(at), change.before)
        self._keep(record, _Stage.BEGUN)

    def _take_back(self, record: _Record) -> None:
        with suppress(FileError):
            self._restore(record)
            self._forget(record.number)

    def _restore(self, record: _Record) -> tuple[str, ...]:
        """Put every file back that still is as the import left it, and return the names of those that are not."""
        left = []
        for at, entry in enumerate(record.entries):
            found = _sum(_content(entry.path))
            if found == entry.before:
                continue
            if found not in (entry.after, None):
                left.append(entry.path.name)
                continue
            with in_words(entry.path):
                if entry.before is None:
                    entry.path.unlink(missing_ok=True)
                else:
                    entry.path.parent.mkdir(parents=True, exist_ok=True)
                    _bring_back(self._place(record.number) / str(at), entry.path, entry.before)
        return tuple(left)

    def _keep(self, record: _Record, stage: _Stage) -> None:
        entries = [
            {"path": from_home(entry.path, self._home), "before": entry.before, "after": entry.after}
            for entry in record.entries
        ]
        facts = {"stage": stage, "title": record.title, "at": record.at.isoformat(), "entries": entries}
        text = json.dumps(facts).encode("ascii")
        path = self._place(record.number) / _FILE
        with in_words(path):
            replace_file(path, _digest(text).encode("ascii") + b"\n" + text)

    def _read(self, number: int) -> _Record | None:
        raw = read_bytes(self._place(number) / _FILE, _LARGEST)
        sum_, _, text = (b"" if isinstance(raw, Problem) else raw).partition(b"\n")
        if sum_ != _digest(text).encode("ascii"):
            return None
        facts = json.loads(text)
        entries = tuple(_Entry(in_home(e["path"], self._home), e["before"], e["after"]) for e in facts["entries"])
        at = datetime.fromisoformat(facts["at"])
        return _Record(number, _Stage(facts["stage"]), facts["title"], at, entries)

    def _forget(self, number: int) -> None:
        """Take the folder away, the journal first: without it the rest means nothing."""
        place = self._place(number)
        with suppress(OSError):
            (place / _FILE).unlink(missing_ok=True)
            shutil.rmtree(place)

    def _place(self, number: int) -> Path:
        return self._folder / str(number)


def _write(change: Change) -> None:
    with in_words(change.path):
        change.path.parent.mkdir(parents=True, exist_ok=True)
        if change.before is None:
            create_file(change.path, change.after)
        else:
            replace_file(change.path, change.after)


def _bring_back(kept: Path, path: Path, before: str) -> None:
    """Put what was kept in its place; a full disk has room for a file that only moves."""
    data = kept.read_bytes()
    if _digest(data) != before:
        raise FileError(Trouble.DAMAGED, path)
    try:
        replace_file(path, data)
    except OSError:
        kept.replace(path)


def _content(path: Path) -> bytes | None:
    """Return what a file holds, None where there is none; raises FileError where that cannot be told."""
    found = read_bytes(path, _LARGEST)
    if isinstance(found, bytes):
        return found
    failure = unreadable(found, path)
    if failure.trouble is not Trouble.GONE:
        raise failure
    return None


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _sum(data: bytes | None) -> str | None:
    return None if data is None else _digest(data)
