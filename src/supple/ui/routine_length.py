"""How long a routine takes, as it would be played now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.ui.wording import word
from supple.ui.wording.amounts import minutes_text

if TYPE_CHECKING:
    from supple.routine.choices import Choices
    from supple.routine.library import Library
    from supple.routine.routine import Routine
    from supple.session.timing import Timing


@dataclass(frozen=True, slots=True)
class RoutineLength:
    """Planned seconds with all changes; not exact where something waits for the person."""

    seconds: float
    is_exact: bool

    @property
    def minutes(self) -> int:
        """Whole minutes, at least one, as they are shown."""
        return max(1, round(self.seconds / 60))

    @property
    def text(self) -> str:
        """Return the minutes in words: "7 min", "about 7 min"."""
        text = minutes_text(self.seconds)
        return text if self.is_exact else word("amount.about", amount=text)


def routine_length(routine: Routine, timing: Timing, choices: Choices | None, library: Library) -> RoutineLength:
    """Lay the routine out with what the person chose for it; one that is left without steps counts as written."""
    # Today shows at first what was planned before: see glance.
    from supple.routine.choices import apply_choices  # noqa: PLC0415
    from supple.session.timeline import plan  # noqa: PLC0415

    chosen = apply_choices(routine, choices, library.exercises) if choices else routine
    timeline = plan(chosen if chosen.steps else routine, timing)
    return RoutineLength(timeline.total_seconds, timeline.is_exact)
