"""What a person may feel while playing, and where a session goes on when an exercise must be left."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from supple.session.timeline import Timeline

# The sign that the answer "chest pain, faint or very breathless" ticks.
CHEST_SIGN: Final = "s1"


class Hurt(StrEnum):
    """What the person feels, in the order in which it is asked. Source: evidence section 5.3, "During"."""

    MILD = "mild"
    NOTICEABLE = "noticeable"
    SHARP = "sharp"
    NERVE = "nerve"
    CHEST = "chest"


def step_without(timeline: Timeline, step: int) -> int | None:
    """Return the next step with another exercise than ``step``; None where nothing is left."""
    exercise = timeline.steps[step].exercise.id
    others = (n for n in range(step + 1, len(timeline.steps)) if timeline.steps[n].exercise.id != exercise)
    return next((n for n in others if timeline.first_segment_of(n) is not None), None)
