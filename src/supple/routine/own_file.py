"""A person's own routine file: written under a free name, never over another file."""

from __future__ import annotations

from itertools import chain, count
from typing import TYPE_CHECKING

from supple.document.atomic import create_file
from supple.routine.routine_writer import write_routine

if TYPE_CHECKING:
    from pathlib import Path

    from supple.routine.routine import Routine


def save_routine(routine: Routine, folder: Path) -> Path:
    """Write a routine into a folder, which is made, under its id or the next free name; raises OSError.

    What could not be written whole leaves nothing behind.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names = chain((routine.id,), (f"{routine.id}-{number}" for number in count(2)))
    path = next(path for name in names if not (path := folder / f"{name}.yaml").exists())
    create_file(path, write_routine(routine).encode())
    return path
