"""What can be picked in the editor: exercises and routines, and the words that the source may be completed with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.routine.exercise_search import ExerciseSearch
from supple.ui.editing.completion import RoutineCompletion
from supple.ui.editing.picker import Pick
from supple.ui.wording import word
from supple.ui.wording.amounts import duration_text, listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.routine.exercise import Exercise
    from supple.routine.library import Library
    from supple.ui.pages.editor.workbench import Shop
    from supple.ui.widgets.source_editor.offer import Offer


class ExercisePicks:
    """Keeps the index of exercises and what completion knows, made when they are first needed."""

    def __init__(self, shop: Callable[[], Shop]) -> None:
        self._shop = shop
        self._search: ExerciseSearch | None = None
        self._completion: RoutineCompletion | None = None

    def forget(self) -> None:
        """Let go of what was made for another library."""
        self._search = None
        self._completion = None

    def search(self) -> ExerciseSearch:
        """Return the index of exercises."""
        if self._search is None:
            self._search = ExerciseSearch(self._shop().library.exercises.values())
        return self._search

    def complete(self, text: str, offset: int) -> Offer:
        """Return what may stand at a place of the source."""
        if self._completion is None:
            self._completion = RoutineCompletion(self._shop().library, self._shop().codes)
        return self._completion(text, offset)

    def exercises(self, typed: str) -> tuple[Pick, ...]:
        """Return the exercises that answer what is typed."""
        return tuple(Pick(found.exercise.id, found.exercise.name, _about(found.exercise))
                     for found in self.search().find(typed))  # fmt: skip


def _about(exercise: Exercise) -> str:
    """Return the muscles of an exercise and what it needs."""
    muscles = [word(f"muscle.{muscle}") for muscle in exercise.primary[:2]]
    needs = [word(f"equipment.{need.any_of[0]}") for need in exercise.equipment if not need.optional]
    return listed([word(f"method.{exercise.method}"), *muscles, *needs, duration_text(exercise.dose.work.seconds)])


def routine_picks(library: Library, typed: str) -> tuple[Pick, ...]:
    """Return the routines whose name or id holds what is typed."""
    wanted = typed.casefold()
    return tuple(
        Pick(routine.id, routine.title, word(f"kind.{routine.kind}"))
        for routine in library.routines.values()
        if wanted in routine.title.casefold() or wanted in routine.id
    )
