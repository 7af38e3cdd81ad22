"""What is wanted of the catalogue: words, and what an exercise must be for, be done in, need and belong to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from supple.body.muscle import Muscle
from supple.routine.exercise import Equipment, Method, Position
from supple.routine.exercise_search import Filters

if TYPE_CHECKING:
    from supple.routine.exercise import Exercise
    from supple.routine.exercise_search import ExerciseSearch


class Whose(IntEnum):
    """Whose exercises are wanted."""

    ALL = 0
    YOURS = 1
    BUILT_IN = 2


@dataclass(frozen=True, slots=True)
class Wanted:
    """None and empty sets let everything pass; ``missing`` are the things that one has not got."""

    muscle: Muscle | None = None
    method: Method | None = None
    position: Position | None = None
    missing: frozenset[Equipment] = frozenset()
    whose: Whose = Whose.ALL

    @property
    def is_all(self) -> bool:
        """Whether every exercise passes."""
        return self == Wanted()

    def found(self, search: ExerciseSearch, words: str) -> tuple[Exercise, ...]:
        """Return the exercises that answer, best first."""
        filters = Filters(
            methods=frozenset({self.method} if self.method else ()),
            muscles=frozenset({self.muscle} if self.muscle else ()),
            positions=frozenset({self.position} if self.position else ()),
            equipment=frozenset(Equipment) - self.missing if self.missing else None,
        )
        found = (each.exercise for each in search.find(words, filters))
        return tuple(exercise for exercise in found if self._is_whose(exercise))

    def _is_whose(self, exercise: Exercise) -> bool:
        return self.whose is Whose.ALL or exercise.yours is (self.whose is Whose.YOURS)
