"""A file on disk, read whole within a limit; whatever the disk does comes back as a problem."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from supple.document.characters import decode
from supple.document.message import Message
from supple.document.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

# Where the system has them: do not wait for the other end of a pipe, do not translate line ends.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def read_file(path: Path, max_bytes: int) -> str | Problem:
    """Return the text of a UTF-8 file without its byte order mark, or what is wrong with it.

    Pipes and devices are refused before they are opened, and never waited for.
    """
    raw = read_bytes(path, max_bytes)
    return decode(raw) if isinstance(raw, bytes) else raw


def read_bytes(path: Path, max_bytes: int) -> bytes | Problem:
    """Return the bytes of a regular file of at most ``max_bytes``, or what is wrong with it."""
    try:
        if problem := _refusal(path.stat(), max_bytes):
            return problem
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            # The path may have become something else between the look and the opening.
            if problem := _refusal(os.fstat(file.fileno()), max_bytes):
                return problem
            raw = file.read(max_bytes + 1)
    except FileNotFoundError:
        return _problem("problem-file-gone")
    except PermissionError:
        return _problem("problem-file-forbidden")
    except (OSError, ValueError) as error:
        # ValueError: a path with a NUL in it.
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return Problem(1, 1, Message.of("problem-file-unreadable", reason=reason))
    return _too_large(max_bytes) if len(raw) > max_bytes else raw


def sync_folder(folder: Path) -> None:
    """Bring to the disk which files a folder holds, after one took another's place."""
    with suppress(OSError):  # Windows cannot open a folder; the file itself is on the disk by now
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _refusal(found: os.stat_result, max_bytes: int) -> Problem | None:
    if stat.S_ISDIR(found.st_mode):
        return _problem("problem-file-folder")
    if not stat.S_ISREG(found.st_mode):
        return _problem("problem-file-device")
    return _too_large(max_bytes) if found.st_size > max_bytes else None


def _too_large(max_bytes: int) -> Problem:
    return Problem(1, 1, Message.of("problem-too-large", size=f"{max_bytes / 1024 / 1024:g} MB"))


def _problem(key: str) -> Problem:
    return Problem(1, 1, Message.of(key))
