"""Circuits: which steps of a routine are the rounds of one, so that each of its exercises is named once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.routine.routine import Step


def step_rows(steps: tuple[Step, ...]) -> Iterator[tuple[int, ...]]:
    """Yield the numbers (from 0) of the steps of each row: a circuit's later rounds stand in the rows of its first.

    Of a circuit that is not whole, for something was taken out of one round only, each step has a row of its own.
    """
    number = 0
    while number < len(steps):
        size, rounds = _round_size(steps, number), steps[number].rounds
        if rounds == 1 or not _is_whole(steps, number, size):
            yield (number,)
            number += 1
            continue
        for place in range(size):
            yield tuple(range(number + place, number + size * rounds, size))
        number += size * rounds


def starts_circuit(steps: tuple[Step, ...], numbers: tuple[int, ...]) -> bool:
    """Tell whether a row is the first of its circuit."""
    first = numbers[0]
    return len(numbers) > 1 and not (first > 0 and steps[first - 1].rounds > 1 and steps[first - 1].round == 1)


def rest_between_rounds(steps: tuple[Step, ...], numbers: tuple[int, ...]) -> float:
    """Return the seconds of rest after each round of the circuit whose first row these are; 0 where there is none."""
    return steps[numbers[1] - 1].rest_after_seconds


def _round_size(steps: tuple[Step, ...], start: int) -> int:
    """Return how many steps from ``start`` on stand in the same round."""
    first = (steps[start].round, steps[start].rounds)
    size = 1
    while start + size < len(steps) and (steps[start + size].round, steps[start + size].rounds) == first:
        size += 1
    return size


def _is_whole(steps: tuple[Step, ...], start: int, size: int) -> bool:
    """Tell whether all rounds of a circuit follow one another, each with the same exercises."""
    rounds = steps[start].rounds
    found = [(step.round, step.rounds, step.exercise.id) for step in steps[start : start + size * rounds]]
    names = [step.exercise.id for step in steps[start : start + size]]
    return found == [(number, rounds, name) for number in range(1, rounds + 1) for name in names]
