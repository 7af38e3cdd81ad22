"""What a session's way through the window needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from supple.advice.clearance import Clearance
    from supple.session.journal import Journal
    from supple.ui.main_window import MainWindow
    from supple.ui.memory import Memory
    from supple.ui.playing import Wakefulness
    from supple.ui.session_ratings import SessionRatings
    from supple.ui.settings_keeper import SettingsKeeper
    from supple.ui.sound.player import SoundPlayer


@dataclass(frozen=True, slots=True)
class FlowTools:
    """What a session's way needs; ``seconds_now`` is a running clock for the speech queue.

    ``leave`` asks the guard for leave to go on now; None where it wants something first.
    """

    window: MainWindow
    keeper: SettingsKeeper
    memory: Memory
    ratings: SessionRatings
    sounds: SoundPlayer
    awake: Wakefulness
    new_journal: Callable[[], Journal]
    forget_journal: Callable[[], None]
    now: Callable[[], datetime]
    seconds_now: Callable[[], float]
    leave: Callable[[], Clearance | None]
    log_cue: Callable[[float, float], None] | None = None
