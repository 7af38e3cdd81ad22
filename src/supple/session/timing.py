"""How a person likes the changes between work timed, all in seconds."""

from __future__ import annotations

from dataclasses import dataclass

from supple.body.side import Side


@dataclass(frozen=True, slots=True)
class Timing:
    """Preferences for laying out a timeline.

    ``get_ready_long_seconds`` applies when the group of positions changes. ``wait_for_me`` makes timed reps end when
    told; ``wait_in_position`` makes get ready end when told. ``start_delay_seconds`` lengthens the first get ready.
    """

    first_side: Side = Side.LEFT
    get_ready_seconds: float = 5
    get_ready_long_seconds: float = 10
    switch_seconds: float = 5
    wait_for_me: bool = False
    wait_in_position: bool = False
    start_delay_seconds: float = 0
