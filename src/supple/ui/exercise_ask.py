"""What is asked of the exercises: one by its id to look at or to change, a file with a place in it, or a new one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from supple.routine.exercise import Method


# Asked about, it shows the whole catalogue.
ALL: Final = ""


@dataclass(frozen=True, slots=True)
class ExerciseAsk:
    """What to open in the editor: ``exercise_id`` (``as_new``: as a pattern), ``draft_id``, ``method``, or ``path``.

    ``line`` and ``column`` count from 1, 0: nowhere.
    """

    exercise_id: str = ""
    as_new: bool = False
    draft_id: str = ""
    path: Path | None = None
    line: int = 0
    column: int = 0
    method: Method | None = None
