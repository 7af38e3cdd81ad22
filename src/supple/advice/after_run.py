"""After a run: the cool-down that fits it, or what suits later, with the reason in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Container

# Within this a cool-down still joins the run; until the next evening something for tired legs is offered.
_STILL_WARM: Final = timedelta(hours=2)
_NEXT_DAY_FROM: Final = timedelta(hours=10)
_NEXT_DAY_UNTIL: Final = timedelta(hours=48)
# Downhill running strains the front of the thigh most (evidence 7.3, NHSDOMS); the figures are our own choice.
_MUCH_DESCENT_M: Final = 250.0
_STEEP_M_PER_KM: Final = 30.0
_LEAST_DESCENT_M: Final = 120.0
_HARD_EFFORT: Final = 8
_LONG_SECONDS: Final = 90 * 60
_SHORT_SECONDS: Final = 25 * 60


@dataclass(frozen=True, slots=True)
class RunDone:
    """What is known of a run, in metres and seconds; effort from 1 to 10 where it was told.

    ``longest_m`` is the longest run of the 30 days before.
    """

    distance_m: float
    moving_seconds: float | None = None
    descent_m: float | None = None
    effort: int | None = None
    longest_m: float | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """A routine by its id, and why it fits."""

    routine_id: str
    reason: Message


def propose(run: RunDone, since_end: timedelta, routines: Container[str]) -> Proposal | None:
    """Return what fits a run that ended ``since_end`` ago among the routines there are; None where nothing does."""
    if since_end <= _STILL_WARM:
        offers = _cool_downs(run)
    elif _NEXT_DAY_FROM <= since_end <= _NEXT_DAY_UNTIL and _is_demanding(run):
        offers = [Proposal("doms-morning-after", Message.of("after-run.next-day"))]
    else:
        return None
    return next((offer for offer in offers if offer.routine_id in routines), None)


def _cool_downs(run: RunDone) -> list[Proposal]:
    offers = []
    if _is_downhill(run):
        reason = Message.of("after-run.downhill", metres=round(run.descent_m or 0))
        offers.append(Proposal("cool-down-downhill", reason))
    if run.effort is not None and run.effort >= _HARD_EFFORT:
        offers.append(Proposal("cool-down-hard-session", Message.of("after-run.hard", effort=run.effort)))
    if run.moving_seconds is not None and run.moving_seconds >= _LONG_SECONDS:
        reason = Message.of("after-run.long", minutes=round(run.moving_seconds / 60))
        offers.append(Proposal("cool-down-long-run", reason))
    elif run.longest_m and run.distance_m > run.longest_m:
        offers.append(Proposal("cool-down-long-run", Message.of("after-run.longest")))
    if run.moving_seconds is not None and run.moving_seconds < _SHORT_SECONDS:
        offers.append(Proposal("cool-down-short", Message.of("after-run.short")))
    offers.append(Proposal("cool-down-standard", Message.of("after-run.usual")))
    return offers


def _is_downhill(run: RunDone) -> bool:
    descent = run.descent_m or 0.0
    steep = run.distance_m > 0 and descent / run.distance_m * 1000 >= _STEEP_M_PER_KM
    return descent >= _MUCH_DESCENT_M or (steep and descent >= _LEAST_DESCENT_M)


def _is_demanding(run: RunDone) -> bool:
    """Whether soreness is likely: a descent, a hard or long run, or one longer than of late."""
    return _cool_downs(run)[0].routine_id in {"cool-down-downhill", "cool-down-hard-session", "cool-down-long-run"}
