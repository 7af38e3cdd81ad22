"""A request for a session: what is sore, how many minutes there are, what is at hand, and when."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from supple.document.message import Message

if TYPE_CHECKING:
    from supple.body.soreness import Soreness
    from supple.routine.exercise import Equipment

LEAST_MINUTES: Final = 3
MOST_MINUTES: Final = 60


class Occasion(StrEnum):
    """When the session is done. Source: evidence section 5.3."""

    BEFORE_RUN = "before-run"
    AFTER_RUN = "after-run"
    REST_DAY = "rest-day"
    MORNING_AFTER = "morning-after"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a person asks for. ``walking`` is how sore walking is, 0 to 10, where it was asked.

    Raises ValueError for minutes outside 3 to 60; ``minutes_problem`` says so in words before.
    """

    sore: tuple[Soreness, ...]
    minutes: int
    equipment: frozenset[Equipment]
    occasion: Occasion
    walking: int | None = None

    def __post_init__(self) -> None:
        """Refuse minutes that no session fits."""
        if minutes_problem(self.minutes) is not None:
            raise ValueError(f"{self.minutes} minutes")


def minutes_problem(minutes: int) -> Message | None:
    """Return what is wrong with some minutes, or None."""
    if LEAST_MINUTES <= minutes <= MOST_MINUTES:
        return None
    return Message.of("advice.minutes", minutes=str(minutes), least=str(LEAST_MINUTES), most=str(MOST_MINUTES))
