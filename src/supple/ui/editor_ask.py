"""What is asked of the routine editor: a routine by its id, a file with a place in it, or a new routine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from supple.routine.kind import Kind


@dataclass(frozen=True, slots=True)
class EditorAsk:
    """One of ``routine_id``, ``path`` with ``line`` and ``column`` (from 1, 0: nowhere), ``kind`` or ``is_new``.

    ``exercise_id`` is to be added to the routine that is open, or to a new one.
    """

    routine_id: str = ""
    path: Path | None = None
    line: int = 0
    column: int = 0
    kind: Kind | None = None
    is_new: bool = False
    exercise_id: str = ""
