"""Paths that survive a move: what lies in a person's folder is named from there on, all else in full."""

from __future__ import annotations

import os
from pathlib import Path


def from_home(path: Path, home: Path | None) -> str:
    """Return a path as it is to be remembered, with ``/`` between names where it lies in ``home``."""
    if home is not None and path.is_relative_to(home):
        return path.relative_to(home).as_posix()
    return str(path)


def in_home(remembered: str, home: Path | None) -> Path:
    """Return the path that was remembered, in the person's folder as it is now."""
    path = Path(remembered)
    return path if home is None or path.is_absolute() else home / path


def real_name(path: Path, home: Path | None) -> str:
    """Return one name for a file however it is reached, the same when the person's folder moves with it."""
    real = Path(os.path.realpath(path))
    return os.path.normcase(from_home(real, None if home is None else Path(os.path.realpath(home))))
