"""What the settings say for every session: how changes are timed, and how long holds usually are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.body.side import Side
from supple.routine.choices import Usual
from supple.session.timing import Timing

if TYPE_CHECKING:
    from supple.settings import Settings


def timing_of(settings: Settings) -> Timing:
    """Return how the person likes changes timed."""
    return Timing(
        first_side=Side(settings.first_side.value),
        get_ready_seconds=settings.get_ready_seconds,
        get_ready_long_seconds=settings.get_ready_long_seconds,
        switch_seconds=settings.switch_seconds,
        wait_for_me=settings.wait_for_me,
        wait_in_position=settings.wait_in_position,
        start_delay_seconds=settings.start_delay_seconds,
    )


def usual_of(settings: Settings) -> Usual:
    """Return what holds for every routine unless something else is chosen for it."""
    return Usual(settings.hold_length.seconds, settings.over_65)
