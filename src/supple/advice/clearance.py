"""Leave to start a session; only ``advice.guard`` gives it."""

from __future__ import annotations

from dataclasses import InitVar, dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import datetime

# What shows that the guard is the maker. A test holds that no module but the guard takes it or makes a clearance.
SEAL_OF_THE_GUARD: Final = object()


@dataclass(frozen=True, slots=True)
class Clearance:
    """The guard's word that a session may start, and when it was given.

    Made anywhere but in the guard it raises TypeError. Ask the guard for a new one at each start and each resume.
    """

    given_at: datetime
    seal: InitVar[object] = None

    def __post_init__(self, seal: object) -> None:
        """Refuse every maker but the guard."""
        if seal is not SEAL_OF_THE_GUARD:
            raise TypeError("only the guard gives clearance: call Guard.clear(now)")
