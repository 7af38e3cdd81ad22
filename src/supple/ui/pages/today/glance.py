"""The glance: what Today shows of the library, kept from one start to the next.

Reading and planning all routines takes longer than painting them. So Today shows at first what it showed last, while
the library is read; what has changed meanwhile follows as soon as that is done.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import msgspec

from supple.body.muscle import Muscle
from supple.figure.pose import Pose
from supple.routine.kind import Kind
from supple.ui.routine_length import RoutineLength

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class RoutineLine:
    """A routine on one line."""

    id: str
    title: str
    kind: Kind
    length: RoutineLength
    is_favourite: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A pose with the muscles to colour in."""

    pose: Pose
    muscles: tuple[Muscle, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """A line for each routine, none of them marked as a favourite; how many files are broken; pictures of routines."""

    lines: tuple[RoutineLine, ...] = ()
    broken: int = 0
    pictures: dict[str, Picture] = field(default_factory=dict)


def read_glance(path: Path, mark: str) -> Glance | None:
    """Return the glance kept under a mark; None where there is none, or another, or it is damaged."""
    try:
        kept, glance = msgspec.json.decode(path.read_bytes(), type=tuple[str, Glance])
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return glance if kept == mark else None


def write_glance(path: Path, mark: str, glance: Glance) -> None:
    """Keep a glance under a mark; where the disk refuses, the next start is slower."""
    fresh = path.with_name(f"{path.name}.new")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(msgspec.json.encode((mark, glance)))
        fresh.replace(path)
