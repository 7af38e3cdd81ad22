"""A lock that one program holds by a file. The system lets go of it when the program ends, however it ends."""

from __future__ import annotations

import errno
import os
import sys
from typing import IO, TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":  # pragma: no cover - written for Windows, untested there
    import msvcrt
else:
    import fcntl

_HELD: Final = (errno.EWOULDBLOCK, errno.EACCES, errno.EAGAIN)


class FileLock:
    """A lock on a file that may stay behind: only being held counts, not being there."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def take(self) -> bool:
        """Take the lock, without waiting; False only where another program, or another lock here, holds it.

        Where the folder or its disk knows no locks there is nothing to hold, and nothing stands in the way.
        """
        if self._file is not None:
            return True
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            file = self._path.open("ab")
        except OSError:
            return True
        try:
            _lock(file.fileno())
        except OSError as failure:
            file.close()
            return failure.errno not in _HELD
        self._file = file
        return True

    def release(self) -> None:
        """Let go of the lock; nothing happens where it is not held."""
        file, self._file = self._file, None
        if file is not None:
            file.close()

    @property
    def is_held_elsewhere(self) -> bool:
        """Whether somebody else holds it at this moment."""
        if self._file is not None:
            return False
        is_free = self.take()
        self.release()
        return not is_free


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":  # pragma: no cover - written for Windows, untested there
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
