"""What came of reading a text: the value, if there is one, and every problem found on the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from supple.document.problem import Severity

if TYPE_CHECKING:
    from supple.document.problem import Problem

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value and the problems in reading order. ``value`` is None where an error kept it from being made."""

    value: T | None
    problems: tuple[Problem, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep a file from being used; hints are left out."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


def in_reading_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """Sort by line and column and keep only the first of several at one place: the others follow from it."""
    first_at: dict[tuple[int, int], Problem] = {}
    for problem in problems:
        first_at.setdefault(problem.place, problem)
    return tuple(sorted(first_at.values(), key=lambda problem: problem.place))
