"""Looks at the clock for a session at the right moments and tells what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from supple.session.cue_plan import cues_of
from supple.session.engine import NotAllowed
from supple.session.segment import Ends
from supple.session.state import State

if TYPE_CHECKING:
    from supple.session.command import Command
    from supple.session.engine import Session
    from supple.session.event import Event

# The ring and the strip move in steps this long at most; cues get a look of their own at their very moment.
TICK_MS: Final = 100


class SessionRunner(QObject):
    """Drives one session by a timer. ``looked`` carries the events of each look, often none; ``ended`` comes once."""

    looked = Signal(tuple)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: Final = session
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)
        self._has_ended = False
        self._place: tuple[int, float] | None = None
        self._moments: list[float] = []

    def do(self, command: Command) -> bool:
        """Give a command; returns whether it was allowed."""
        try:
            events = self.session.do(command)
        except NotAllowed:
            return False
        self._report(events)
        return True

    def _on_timeout(self) -> None:
        self._report(self.session.tick())

    def _report(self, events: tuple[Event, ...]) -> None:
        self.looked.emit(events)
        if self.session.state is State.RUNNING:
            self._timer.start(self._next_look_ms())
        else:
            self._timer.stop()
            if self.session.state in (State.FINISHED, State.STOPPED) and not self._has_ended:
                self._has_ended = True
                self.ended.emit()

    def _next_look_ms(self) -> int:
        """Return the time to the next cue or the end of the segment, but no more than a tick."""
        session = self.session
        at = session.position.seconds
        place = (session.position.index, session.extension_seconds)
        if place != self._place:
            self._place = place
            self._moments = [cue.at_seconds for cue in cues_of(session.timeline, *place)]
            if session.segment.ends is Ends.BY_TIME:
                self._moments.append(session.segment_seconds)
        due = min((moment - at for moment in self._moments if moment > at), default=float("inf"))
        return max(1, min(TICK_MS, int(due / session.speed * 1000) + 1))
