"""The library as a value: exercises and routines by id, and the files that could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.document.problem import Problem
from supple.routine.exercise import Exercise
from supple.routine.routine import Routine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUFFIXES: Final = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class ContentFolders:
    """Where exercises and routines lie."""

    exercises: Path
    routines: Path


@dataclass(frozen=True, slots=True)
class BrokenFile:
    """A file, or a whole folder, that could not be used, and why. ``id`` is the stem of its name."""

    path: str
    id: str
    problems: tuple[Problem, ...]
    yours: bool


@dataclass(frozen=True, slots=True)
class Library:
    """Exercises and routines by id; ``your_files`` gives the path of each routine file of the person's own."""

    exercises: dict[str, Exercise]
    routines: dict[str, Routine]
    broken: tuple[BrokenFile, ...] = ()
    your_files: tuple[tuple[str, str], ...] = ()


def content_files(folder: Path) -> Iterator[Path]:
    """List the files of a folder that are meant to be read, by name; raises OSError where it cannot be looked into."""
    try:
        paths = sorted(folder.iterdir())
    except FileNotFoundError:
        return
    yield from (path for path in paths if path.suffix.lower() in SUFFIXES and not path.name.startswith((".", "~")))
