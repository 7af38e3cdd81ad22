"""What waits in the catalogue to be mended or to be gone on with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from supple.ui.exercise_ask import ExerciseAsk


@dataclass(frozen=True, slots=True)
class Unfinished:
    """One file or draft.

    ``text`` says in words what it is and what is the matter with it, ``icon`` shows it, and ``ask`` opens it in the
    editor.
    """

    text: str
    icon: str
    ask: ExerciseAsk
