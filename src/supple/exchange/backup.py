"""A backup: everything of a person in one file, written and read back whole."""

from __future__ import annotations

import hashlib
import io
import os
import zipfile
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import msgspec

from supple.advice.safety_file import SafetyFile
from supple.advice.safety_state import write_safety_state
from supple.document.file import sync_folder
from supple.document.message import Message
from supple.exchange.backup_manifest import (
    FOLDERS,
    HISTORY,
    LARGEST_WHOLE,
    MANIFEST,
    QUESTIONS,
    SAFETY,
    SETTINGS,
    VERSION,
    KeptFile,
    Manifest,
    is_safe_name,
)
from supple.history.copies import copy_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path
    from typing import IO

    from supple.places import Places

_PIECE: Final = 1024 * 1024
_LARGEST_MANIFEST: Final = 16 * 1024 * 1024


class BackupError(Exception):
    """A backup could not be written or is none that can be restored; nothing was changed. ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


@dataclass(frozen=True, slots=True)
class Written:
    """A backup that was written: where, how many files, and how large it is in bytes."""

    path: Path
    files: int
    size: int


def write_backup(places: Places, path: Path, now: datetime, program: str) -> Written:
    """Write history, settings, own routines, exercises and questions and the safety state into one file.

    What stood at ``path`` is replaced once the new file is whole. Raises BackupError and HistoryError.
    """
    fresh = path.with_name(f"{path.name}.new")
    store = path.with_name(f"{path.name}.history")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        sources = dict(own_files(places))
        if places.store_file.exists():
            copy_store(places.store_file, store)
            sources[HISTORY] = store
        with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as archive:
            kept = {name: _pack(archive, name, source) for name, source in sorted(sources.items())}
            if any(copy.exists() for copy in places.safety_files):
                # The worst of both copies.
                safety = write_safety_state(SafetyFile(*places.safety_files).read(now))
                archive.writestr(SAFETY, safety)
                kept[SAFETY] = _sum(io.BytesIO(safety))
            archive.writestr(MANIFEST, msgspec.json.format(msgspec.json.encode(Manifest(VERSION, now, program, kept))))
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        fresh.replace(path)
        sync_folder(path.parent)
        return Written(path, len(kept), path.stat().st_size)
    except OSError as failure:
        reason = failure.strerror or str(failure)
        raise BackupError(Message.of("backup.not-written", file=path.name, reason=reason)) from failure
    finally:
        for left in (fresh, store):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def own_files(places: Places) -> Iterator[tuple[str, Path]]:
    """Yield name and path of each file of the person that a backup holds, beside history and safety state."""
    single = {SETTINGS: places.settings_file, QUESTIONS: places.questions_file}
    yield from ((name, path) for name, path in single.items() if path.is_file())
    for name, folder in zip(FOLDERS, (places.routines, places.exercises), strict=True):
        for path in sorted(folder.rglob("*")):
            kept = f"{name}/{path.relative_to(folder).as_posix()}"
            if path.is_file() and not path.is_symlink() and is_safe_name(kept):
                yield kept, path


def read_manifest(archive: zipfile.ZipFile, path: Path) -> Manifest:
    """Return what a backup says about itself after holding every file in it against its sum; raises BackupError."""
    entries = {entry.filename: entry for entry in archive.infolist()}
    try:
        if entries[MANIFEST].file_size > _LARGEST_MANIFEST:
            raise damaged(path)
        manifest = msgspec.json.decode(archive.read(MANIFEST), type=Manifest)
    except (KeyError, msgspec.DecodeError) as failure:
        raise BackupError(Message.of("backup.none", file=path.name)) from failure
    if manifest.supple_backup > VERSION:
        raise BackupError(Message.of("backup.newer", file=path.name))
    if {MANIFEST, *manifest.files} != entries.keys() or len(entries) != len(archive.infolist()):
        raise damaged(path)
    if sum(kept.size for kept in manifest.files.values()) > LARGEST_WHOLE:
        raise damaged(path)
    for name, kept in manifest.files.items():
        if not is_safe_name(name) or entries[name].file_size != kept.size:
            raise damaged(path)
        with archive.open(name) as file:
            if _sum(file) != kept:
                raise damaged(path)
    return manifest


def damaged(path: Path) -> BackupError:
    """Return the failure of a backup that is not as it was written, or of a file that never was one."""
    with path.open("rb") as file:
        is_archive = file.read(2) == b"PK"
    return BackupError(Message.of("backup.damaged" if is_archive else "backup.none", file=path.name))


def _pack(archive: zipfile.ZipFile, name: str, source: Path) -> KeptFile:
    """Write a file into the archive and return its size and sum, those of the bytes that went in."""
    digest, size = hashlib.sha256(), 0
    with source.open("rb") as file, archive.open(name, "w", force_zip64=True) as entry:
        while piece := file.read(_PIECE):
            entry.write(piece)
            digest.update(piece)
            size += len(piece)
    return KeptFile(size, digest.hexdigest())


def _sum(file: IO[bytes]) -> KeptFile:
    digest, size = hashlib.sha256(), 0
    while piece := file.read(_PIECE):
        digest.update(piece)
        size += len(piece)
    return KeptFile(size, digest.hexdigest())
