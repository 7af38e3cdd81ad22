"""What is asked for when a session is to start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from supple.routine.choices import Choices
    from supple.routine.routine import Routine


@dataclass(frozen=True, slots=True)
class StartRequest:
    """A routine of the library by its id, or one that stands in no folder, and what the person chose for it.

    Without ``choices`` those remembered for the routine apply. ``file`` is where one that stands in no folder was read.
    ``as_it_stands`` is true where the person has seen what today asks for: nothing more is fitted to it.
    It begins at the step ``start_step``, counted from 0, or where the guard leaves that one out at the one after it.
    """

    routine_id: str
    choices: Choices | None = None
    routine: Routine | None = None
    file: str = ""
    as_it_stands: bool = False
    start_step: int = 0
