"""Restoring a backup: checked whole first, the present set aside as a backup of its own, the worst lock wins."""

from __future__ import annotations

import shutil
import zipfile
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from supple.advice.safety_file import SafetyError, SafetyFile
from supple.advice.safety_state import SafetyState, SafetyUnreadable, merge, read_safety_state
from supple.document.message import Message
from supple.exchange.backup import BackupError, damaged, own_files, read_manifest, write_backup
from supple.exchange.backup_manifest import FOLDERS, HISTORY, QUESTIONS, SAFETY, SETTINGS
from supple.history.copies import SET_ASIDE
from supple.history.failure import HistoryError
from supple.history.opening import check_store
from supple.history.tally import Tally, read_tally

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from supple.exchange.backup_manifest import Manifest
    from supple.places import Places

_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class BackupContents:
    """What a backup holds: of when, how many own routines and exercises, and the tally of its history."""

    made_at: datetime
    routines: int
    exercises: int
    history: Tally


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup that was restored: of when, how many files, the backup of what stood there before, and open locks."""

    made_at: datetime
    files: int
    aside: Path
    locks: int


def look_into(path: Path, places: Places) -> BackupContents:
    """Return what a backup holds after holding it against its sums; changes nothing. Raises BackupError."""
    fetched = places.state / "looked-into.new"
    try:
        manifest = _fetch(path, fetched)
        _safety(fetched, path)
        history = Tally()
        if HISTORY in manifest.files:
            check_store(fetched / HISTORY)
            history = read_tally(fetched / HISTORY)
    except HistoryError as failure:
        raise BackupError(failure.message) from failure
    except OSError as failure:
        reason = failure.strerror or str(failure)
        raise BackupError(Message.of("backup.not-read", file=path.name, reason=reason)) from failure
    finally:
        shutil.rmtree(fetched, ignore_errors=True)
    routines, exercises = (sum(name.startswith(f"{folder}/") for name in manifest.files) for folder in FOLDERS)
    return BackupContents(manifest.made_at, routines, exercises, history)


def restore_backup(path: Path, places: Places, now: datetime, program: str) -> Restored:
    """Put everything back as a backup has it; the file named by ``aside`` undoes it in the same way.

    Nothing may have the history open. Files of the person that the backup lacks are in ``aside`` only. Locks of now and
    of then both hold, and the warning signs are asked again. Raises BackupError, before anything was changed if the
    backup is not whole.
    """
    fetched = places.state / "restored.new"
    try:
        manifest = _fetch(path, fetched)
        safety = _safety(fetched, path)
        if HISTORY in manifest.files:
            check_store(fetched / HISTORY)
        aside = _set_aside(places, now, program)
        _put_back(fetched, manifest, places)
        locks = _lock(safety, places, now)
    except HistoryError as failure:
        raise BackupError(failure.message) from failure
    except SafetyError as failure:
        raise BackupError(failure.message) from failure
    except OSError as failure:
        reason = failure.strerror or str(failure)
        raise BackupError(Message.of("backup.not-restored", file=path.name, reason=reason)) from failure
    finally:
        shutil.rmtree(fetched, ignore_errors=True)
    return Restored(manifest.made_at, len(manifest.files), aside, locks)


def _fetch(path: Path, fetched: Path) -> Manifest:
    """Unpack a backup that is whole into a folder of its own. Raises BackupError and OSError."""
    fetched.parent.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(fetched, ignore_errors=True)
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = read_manifest(archive, path)
            for name in manifest.files:
                archive.extract(name, fetched)
    except _BROKEN as failure:
        raise damaged(path) from failure
    return manifest


def _safety(fetched: Path, path: Path) -> SafetyState:
    """Return the safety state of a backup without its last answer, which was about another day."""
    try:
        state = read_safety_state((fetched / SAFETY).read_bytes())
    except FileNotFoundError:
        return SafetyState()
    except SafetyUnreadable as failure:
        raise damaged(path) from failure
    return replace(state, none_at=None)


def _set_aside(places: Places, now: datetime, program: str) -> Path:
    """Write a backup of the present beside the history; a history that is damaged stays there as a file."""
    stem = f"{SET_ASIDE}-{now.date().isoformat()}"
    aside, number = places.state / f"{stem}.zip", 2
    while aside.exists():
        aside = places.state / f"{stem}-{number}.zip"
        number += 1
    try:
        write_backup(places, aside, now, program)
    except HistoryError:
        places.store_file.replace(places.store_file.with_name(f"history-damaged-{aside.stem}.sqlite3"))
        write_backup(places, aside, now, program)
    return aside


def _put_back(fetched: Path, manifest: Manifest, places: Places) -> None:
    """Let the files of a backup take the place of those there are."""
    roots = dict(zip(FOLDERS, (places.routines, places.exercises), strict=True))
    targets = {HISTORY: places.store_file, SETTINGS: places.settings_file, QUESTIONS: places.questions_file}
    for name in manifest.files:
        folder, _, rest = name.partition("/")
        if rest:
            targets[name] = roots[folder] / rest
    for name, path in own_files(places):
        if name not in manifest.files:
            path.unlink()
    for companion in ("", "-wal", "-shm"):
        places.store_file.with_name(f"{places.store_file.name}{companion}").unlink(missing_ok=True)
    for name, target in targets.items():
        if name in manifest.files:
            target.parent.mkdir(parents=True, exist_ok=True)
            fresh = target.with_name(f"{target.name}.new")
            shutil.copyfile(fetched / name, fresh)
            fresh.replace(target)
    with suppress(OSError):
        places.library_index_file.unlink(missing_ok=True)


def _lock(safety: SafetyState, places: Places, now: datetime) -> int:
    """Join the locks of now and of the backup; return how many stand. The worst wins."""
    file = SafetyFile(*places.safety_files)
    has_present = any(path.exists() for path in places.safety_files)
    state = merge(file.read(now), safety) if has_present else safety
    file.keep(state)
    return len(state.locks)
