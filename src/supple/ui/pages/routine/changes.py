"""Changes to a person's choices, one for each thing that the page lets them do."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from supple.routine.choices import own_values

if TYPE_CHECKING:
    from supple.routine.choices import Choices


def without_steps(choices: Choices, numbers: tuple[int, ...]) -> Choices:
    """Take steps out."""
    return replace(choices, removed=tuple(sorted({*choices.removed, *numbers})))


def with_steps(choices: Choices, numbers: tuple[int, ...]) -> Choices:
    """Put steps back."""
    return replace(choices, removed=tuple(number for number in choices.removed if number not in numbers))


def with_exercise(choices: Choices, numbers: tuple[int, ...], exercise_id: str) -> Choices:
    """Let another exercise take the place of steps; an empty id is the file's own."""
    swaps = {number: chosen for number, chosen in choices.swapped if number not in numbers}
    if exercise_id:
        swaps |= dict.fromkeys(numbers, exercise_id)
    return replace(choices, swapped=tuple(sorted(swaps.items())))


def is_changed(choices: Choices) -> bool:
    """Return whether anything differs from what the file says."""
    return choices != own_values(choices)
