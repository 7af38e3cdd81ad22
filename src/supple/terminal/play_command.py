"""The command that plays a routine in the terminal, by its keys where there are any."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from supple.terminal.keys import NoKeys, terminal_keys
from supple.terminal.screen import Screen
from supple.terminal.sitting import Sitting

if TYPE_CHECKING:
    from supple.app import Ground
    from supple.routine.routine import Routine


def play_here(ground: Ground, routine: Routine, speed: float, *, is_quiet: bool) -> int:
    """Play a routine and return the exit status."""
    exercises = ground.library().exercises
    screen = Screen(sys.stdout, is_live=sys.stdout.isatty(), is_quiet=is_quiet)
    if not sys.stdin.isatty():
        return Sitting(ground, NoKeys(), screen, speed).play(routine, exercises)
    with terminal_keys(sys.stdin) as keys:
        return Sitting(ground, keys, screen, speed).play(routine, exercises)
