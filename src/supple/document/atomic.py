"""Atomic writing: a file holds its old bytes or its new ones, whatever happens in between."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Final

# What a new file may be used for, before the person's own mask; a private one is its owner's alone.
_USUAL: Final = 0o666
_PRIVATE: Final = 0o600
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def replace_file(path: Path, data: bytes, *, private: bool = False) -> None:
    """Put ``data`` in the place of a file, or make it; raises OSError and then leaves the file as it was.

    The bytes are on the disk before they take the place. A link stays a link: what it names is replaced. Rights are
    kept, and the owner where the system allows it; a new file has the usual rights, or is its owner's alone.
    """
    target = Path(os.path.realpath(path))
    fresh = _written_beside(target, data, _PRIVATE if private else _USUAL)
    try:
        _take_rights(fresh, target)
        fresh.replace(target)
    except OSError:
        _take_away(fresh)
        raise
    sync_folder(target.parent)


def create_file(path: Path, data: bytes) -> None:
    """Make a file that is not there yet; raises FileExistsError where the name is taken, else as replace_file does."""
    fresh = _written_beside(path, data, _USUAL)
    try:
        try:
            os.link(fresh, path)
        except FileExistsError:
            raise
        except OSError:
            # No second names on this disk: take the name first, so that nobody else's file is lost.
            _move_into(fresh, path, os.open(path, _NEW, _USUAL))
    finally:
        _take_away(fresh)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk; Windows cannot, and the files themselves are there already."""
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _move_into(fresh: Path, path: Path, opened: int) -> None:
    """Put a file in the place of an empty one that was just made, or take that away again."""
    try:
        os.close(opened)
        fresh.replace(path)
    except OSError:
        _take_away(path)
        raise


def _written_beside(target: Path, data: bytes, mode: int) -> Path:
    """Write a file of a hidden, free name in the same folder, down to the disk."""
    fresh = target.with_name(f".{target.name[:100]}.{token_hex(8)}")
    opened = os.open(fresh, _NEW, mode)
    try:
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(opened, rest) :]
            os.fsync(opened)
        finally:
            os.close(opened)
    except OSError:
        _take_away(fresh)
        raise
    return fresh


def _take_rights(fresh: Path, target: Path) -> None:
    """Give a file the rights of the one whose place it takes, and its owner where that is allowed."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return
    if hasattr(os, "chown"):
        made = fresh.stat()
        if (made.st_uid, made.st_gid) != (found.st_uid, found.st_gid):
            with suppress(OSError):
                os.chown(fresh, found.st_uid, found.st_gid)
    fresh.chmod(stat.S_IMODE(found.st_mode))  # after the owner, which takes some rights away


def _take_away(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
