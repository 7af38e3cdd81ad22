"""The start of a routine fitted to the day: what is left of it, at which step it begins, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.advice.adaptation import Adapted
    from supple.document.message import Message
    from supple.routine.routine import Routine


@dataclass(frozen=True, slots=True)
class FittedStart:
    """A routine, perhaps without any step, the number of the step to begin at, and the reasons for any change."""

    routine: Routine
    step: int
    reasons: tuple[Message, ...] = ()


def fitted_start(routine: Routine, step: int, fit: Callable[[Routine], Adapted | None]) -> FittedStart:
    """Return a routine as ``fit`` leaves it; what is left out before ``step`` moves that to the front."""
    adapted = fit(routine)
    if adapted is None:
        return FittedStart(routine, step)
    if adapted.routine is None:
        return FittedStart(replace(routine, steps=()), 0, adapted.reasons)
    before = replace(routine, steps=routine.steps[:step])
    adapted_before = fit(before) if step else None
    left = adapted_before.routine if adapted_before is not None else before
    return FittedStart(adapted.routine, len(left.steps) if left is not None else 0, adapted.reasons)
