"""Leave to start a session; only ``advice.guard`` gives it."""

from __future__ import annotations

from dataclasses import InitVar, dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

    from supple.advice.limits import Limits
    from supple.routine.routine import Step

# What shows that the guard is the maker. A test holds that no module but the guard takes it or makes a clearance.
SEAL_OF_THE_GUARD: Final = object()


@dataclass(frozen=True, slots=True)
class Clearance:
    """The guard's word that a session may start, when it was given, and which exercises it does not cover.

    ``limits`` None closes nothing. Made anywhere but in the guard it raises TypeError. Ask the guard for a new one at
    each start and each resume.
    """

    given_at: datetime
    seal: InitVar[object] = None
    limits: Limits | None = None

    def __post_init__(self, seal: object) -> None:
        """Refuse every maker but the guard."""
        if seal is not SEAL_OF_THE_GUARD:
            raise TypeError("only the guard gives clearance: call Guard.clear(now)")

    def covers(self, step: Step) -> bool:
        """Whether a step may be done."""
        return self.limits is None or self.limits.first_refused((step,)) is None

    def check(self, steps: tuple[Step, ...]) -> None:
        """Raise NotPermitted for the first step that is not covered."""
        refused = None if self.limits is None else self.limits.first_refused(steps)
        if refused is not None:
            from supple.advice.limits import NotPermitted  # noqa: PLC0415 - exercises are not known before the first paint

            raise NotPermitted(refused)
