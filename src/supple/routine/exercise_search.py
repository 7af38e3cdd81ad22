"""The search for exercises: by name, muscle, kind, position and equipment, ranked, and forgiving of slips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.routine.exercise_words import weighed_words, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.body.muscle import Muscle
    from supple.routine.exercise import Equipment, Exercise, Method, Position

_EXACT: Final = 1.0
_BEGINS: Final = 0.85
_WITHIN: Final = 0.45
_ONE_SLIP: Final = 0.6
_TWO_SLIPS: Final = 0.45
_SHORTEST_WITHIN: Final = 3
_SHORTEST_WITH_SLIP: Final = 4
_SHORTEST_WITH_SLIPS: Final = 8
_LONGEST_QUERY: Final = 200
_MOST_KEPT: Final = 256


@dataclass(frozen=True, slots=True)
class Filters:
    """What an exercise must be; an empty set lets everything pass. ``equipment`` is what is at hand, None for all."""

    methods: frozenset[Method] = frozenset()
    muscles: frozenset[Muscle] = frozenset()
    positions: frozenset[Position] = frozenset()
    equipment: frozenset[Equipment] | None = None

    def let_pass(self, exercise: Exercise) -> bool:
        """Tell whether an exercise is what is asked for."""
        if self.methods and exercise.method not in self.methods:
            return False
        if self.muscles and self.muscles.isdisjoint((*exercise.primary, *exercise.secondary)):
            return False
        if self.positions and exercise.position not in self.positions:
            return False
        if self.equipment is None:
            return True
        return all(need.optional or self.equipment.intersection(need.any_of) for need in exercise.equipment)


@dataclass(frozen=True, slots=True)
class Found:
    """An exercise that answers a query, from 0 (hardly) to 1 (its very name)."""

    exercise: Exercise
    score: float


class ExerciseSearch:
    """An index of exercises, made once for a library."""

    def __init__(self, exercises: Iterable[Exercise]) -> None:
        self._exercises = sorted(exercises, key=lambda exercise: (exercise.name.casefold(), exercise.id))
        self._kept: dict[str, dict[str, float]] = {}
        self._weights: list[dict[str, float]] = []
        for exercise in self._exercises:
            weights: dict[str, float] = {}
            for word, weight in weighed_words(exercise):
                weights[word] = max(weights.get(word, 0), weight)
            self._weights.append(weights)
        self._names = [words_of(exercise.name) for exercise in self._exercises]
        self._ids = [words_of(exercise.id) for exercise in self._exercises]
        self._vocabulary = sorted({word for weights in self._weights for word in weights})

    def find(self, query: str, filters: Filters | None = None) -> tuple[Found, ...]:
        """Return the exercises that answer every word of a query, best first; for no words all, by name."""
        asked = words_of(query[:_LONGEST_QUERY])
        if not asked:
            return tuple(Found(exercise, 1) for exercise in self._passing(filters))
        matches = [self._matches_kept(word) for word in asked]
        found = []
        for place, exercise in enumerate(self._exercises):
            score = self._score(place, asked, matches)
            if score > 0 and (filters is None or filters.let_pass(exercise)):
                found.append(Found(exercise, score))
        # Sorting keeps the order of names among equals.
        return tuple(sorted(found, key=lambda each: -each.score))

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """All words, small, by which some exercise is called."""
        return tuple(self._vocabulary)

    def knows(self, word: str) -> bool:
        """Tell whether a word, small, is one by which some exercise is called."""
        return word in self._vocabulary

    def _passing(self, filters: Filters | None) -> list[Exercise]:
        return [exercise for exercise in self._exercises if filters is None or filters.let_pass(exercise)]

    def _score(self, place: int, asked: list[str], matches: list[dict[str, float]]) -> float:
        weights, name = self._weights[place], self._names[place]
        total = 0.0
        for match in matches:
            best = max((near * weights[word] for word, near in match.items() if word in weights), default=0.0)
            if best == 0:
                return 0
            total += best
        score = total / len(asked)
        # Of two that answer equally, the one is meant whose name holds little else, and in this order.
        covered = sum(any(word in match for match in matches) for word in name) / len(name) if name else 0
        is_called_so = asked in (self._ids[place], name)
        return 0.8 * score + (0.2 if is_called_so else 0.15 * covered)

    def _matches_kept(self, asked: str) -> dict[str, float]:
        """Return the same as ``_matches``: a line that is being typed asks for the same words again and again."""
        found = self._kept.get(asked)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[asked] = self._matches(asked)
        return found

    def _matches(self, asked: str) -> dict[str, float]:
        """Return how near the words of the vocabulary are to one that was asked for."""
        found = {}
        for word in self._vocabulary:
            if word == asked:
                found[word] = _EXACT
            elif word.startswith(asked):
                found[word] = _BEGINS
            elif len(asked) >= _SHORTEST_WITHIN and asked in word:
                found[word] = _WITHIN
            elif len(word) >= _SHORTEST_WITHIN and len(asked) - len(word) in (1, 2) and asked.startswith(word):
                # Plurals: "squats" for "squat", "lunges" for "lunge".
                found[word] = _BEGINS
        if _EXACT in found.values() or _BEGINS in found.values() or len(asked) < _SHORTEST_WITH_SLIP:
            return found
        most = 2 if len(asked) >= _SHORTEST_WITH_SLIPS else 1
        for word in self._vocabulary:
            begins_alike = word[0] in asked[:2] or word[1:2] in (asked[0], asked[1])
            slips = slips_between(asked, word, most) if begins_alike else None
            if slips is not None:
                found[word] = max(found.get(word, 0), _ONE_SLIP if slips == 1 else _TWO_SLIPS)
        return found


def slips_between(one: str, other: str, most: int) -> int | None:
    """Return how many letters were left out, added, changed or swapped with the next; None for more than ``most``."""
    if abs(len(one) - len(other)) > most:
        return None
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        before, above, row = row, before, [place]
        for column, other_letter in enumerate(other, 1):
            cost = letter != other_letter
            best = min(before[column] + 1, row[column - 1] + 1, before[column - 1] + cost)
            swapped = place > 1 and column > 1 and letter == other[column - 2] and one[place - 2] == other_letter
            row.append(min(best, above[column - 2] + 1) if swapped else best)
        if min(row) > most:
            return None
    return row[-1] if row[-1] <= most else None
