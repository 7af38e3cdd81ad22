"""The move of a person's own files to another folder: everything is copied, nothing is written over or deleted."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FOLDERS: Final = ("routines", "exercises")
_FILES: Final = ("questions.yaml",)
_NAMED: Final = 3


class MoveRefused(Exception):  # noqa: N818 - says what is the matter
    """Nothing was moved; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


@dataclass(frozen=True, slots=True)
class Moved:
    """How many files were copied, and how many were there already, byte for byte."""

    copied: int
    already_there: int


def copy_own_files(old: Path, new: Path) -> Moved:
    """Copy the person's files from ``old`` to ``new``; raises MoveRefused, with everything as it was before.

    A file of the same name that differs is not written over: then nothing is copied at all.
    """
    try:
        files = tuple(_files(old))
        differing = [path for path in files if _differs(old / path, new / path)]
        if differing:
            raise MoveRefused(_both(differing))
        missing = [path for path in files if not (new / path).exists()]
    except OSError as failure:
        raise MoveRefused(_failed(failure)) from failure
    made: list[Path] = []
    try:
        for path in missing:
            (new / path).parent.mkdir(parents=True, exist_ok=True)
            made.append(new / path)
            shutil.copyfile(old / path, new / path)
    except OSError as failure:
        for path in made:
            with suppress(OSError):
                path.unlink()
        raise MoveRefused(_failed(failure)) from failure
    return Moved(len(missing), len(files) - len(missing))


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of a person, by their paths below the folder."""
    for name in _FOLDERS:
        if (folder / name).is_dir():
            yield from sorted(path.relative_to(folder) for path in (folder / name).rglob("*") if path.is_file())
    for name in _FILES:
        if (folder / name).is_file():
            yield (folder / name).relative_to(folder)


def _differs(one: Path, other: Path) -> bool:
    return other.exists() and (not other.is_file() or one.read_bytes() != other.read_bytes())


def _both(paths: list[Path]) -> Message:
    names = ", ".join(path.name for path in paths[:_NAMED])
    return Message.of("folder-move.both", count=len(paths), names=names)


def _failed(failure: OSError) -> Message:
    return Message.of("folder-move.failed", reason=failure.strerror or str(failure))
