"""What pages are made with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from supple.advice.adaptation import Adapted
    from supple.advice.warning_sign import WarningSigns
    from supple.body.region_facts import Regions
    from supple.places import Places
    from supple.routine.codes import Codes
    from supple.routine.library import Library
    from supple.routine.routine import Routine
    from supple.session.timing import Timing
    from supple.ui.glance_keeper import GlanceKeeper
    from supple.ui.main_window import MainWindow
    from supple.ui.memory import Memory
    from supple.ui.session_ratings import SessionRatings


@dataclass(frozen=True, slots=True)
class PageTools:
    """What pages are made with."""

    window: MainWindow
    signs: Callable[[], WarningSigns]
    memory: Memory
    glances: GlanceKeeper
    places: Places
    resources: Path
    timing: Callable[[], Timing]
    now: Callable[[], datetime]
    codes: Callable[[], Codes]
    library: Callable[[], Library]
    regions: Callable[[], Regions]
    ratings: SessionRatings
    adapt: Callable[[Routine], Adapted | None]
