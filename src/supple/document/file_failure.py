"""What can go wrong with a file that is nobody's mistake, in words."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.document.problem import Problem


class Trouble(StrEnum):
    """What is the matter, so that a page knows which ways out to offer."""

    READ_ONLY = "read-only"
    FORBIDDEN = "forbidden"
    FULL = "full"
    TAKEN = "taken"
    GONE = "gone"
    FOLDER_GONE = "folder-gone"
    CHANGED = "changed"
    NOT_A_FILE = "not-a-file"
    NAME = "name"
    TOO_LARGE = "too-large"
    NOT_TEXT = "not-text"
    DAMAGED = "damaged"
    FAILED = "failed"


_OF_NUMBER: Final = {
    errno.EROFS: Trouble.READ_ONLY,
    errno.EACCES: Trouble.FORBIDDEN,
    errno.EPERM: Trouble.FORBIDDEN,
    errno.ENOSPC: Trouble.FULL,
    errno.EDQUOT: Trouble.FULL,
    errno.EEXIST: Trouble.TAKEN,
    errno.ENOENT: Trouble.FOLDER_GONE,
    errno.ENOTDIR: Trouble.FOLDER_GONE,
    errno.EISDIR: Trouble.NOT_A_FILE,
    errno.ENAMETOOLONG: Trouble.NAME,
}
_OF_PROBLEM: Final = {
    "problem-file-gone": Trouble.GONE,
    "problem-file-forbidden": Trouble.FORBIDDEN,
    "problem-file-folder": Trouble.NOT_A_FILE,
    "problem-file-device": Trouble.NOT_A_FILE,
    "problem-too-large": Trouble.TOO_LARGE,
}


class FileError(Exception):
    """A file could not be read or written, and nothing was changed; ``message`` says why and what helps."""

    def __init__(self, trouble: Trouble, path: Path, message: Message | None = None) -> None:
        super().__init__(f"{trouble}: {path}")
        self.trouble = trouble
        self.path = path
        self.message = message or Message.of(f"file.{trouble}", file=path.name, folder=str(path.parent))


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what the disk says while a file is written into a FileError."""
    try:
        yield
    except OSError as failure:
        trouble = _OF_NUMBER.get(failure.errno or 0, Trouble.FAILED)
        if trouble is not Trouble.FAILED:
            raise FileError(trouble, path) from failure
        reason = failure.strerror or str(failure)
        raise FileError(trouble, path, Message.of("file.failed", file=path.name, reason=reason)) from failure
    except ValueError as failure:  # a NUL in the name, or half a character
        raise FileError(Trouble.NAME, Path(path.name.replace("\0", ""))) from failure


def unreadable(problem: Problem, path: Path) -> FileError:
    """Return the failure that a file which could not be read stands for."""
    return FileError(_OF_PROBLEM.get(problem.message.key, Trouble.FAILED), path, problem.message)
