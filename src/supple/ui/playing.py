"""A session being played: runner, page, journal, sound and the screen kept awake, wired together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject, Signal

from supple.advice.limits import NotPermitted
from supple.session.command import CommandKind
from supple.session.event import CueDue
from supple.session.journal import JournalError
from supple.session.record import record_of
from supple.session.state import State
from supple.ui.announcer import announce, announcement_of, is_urgent
from supple.ui.session_runner import SessionRunner
from supple.ui.wording import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from supple.advice.clearance import Clearance
    from supple.session.command import Command
    from supple.session.engine import Session
    from supple.session.event import Event
    from supple.session.journal import Journal
    from supple.ui.cue_caller import CueCaller
    from supple.ui.pages.player.page import PlayerPage


class Wakefulness(Protocol):
    """Keeps the screen awake between ``hold`` and ``release``."""

    @property
    def is_active(self) -> bool:
        """Whether the system has agreed to keep the screen on."""
        ...

    def hold(self) -> None:
        """Keep the screen on."""
        ...

    def release(self) -> None:
        """Let the screen go dark again."""
        ...


@dataclass(frozen=True, slots=True)
class PlayingTools:
    """What a session needs around it."""

    journal: Journal
    caller: CueCaller
    awake: Wakefulness
    now: Callable[[], datetime]
    leave: Callable[[], Clearance | None]
    tells_in_full: Callable[[], bool]


class Playing(QObject):
    """One session from start to record. ``ended`` carries the record; ``resume_asked`` wants the guard's leave."""

    ended = Signal(object)
    resume_asked = Signal()

    def __init__(
        self, session: Session, page: PlayerPage, tools: PlayingTools, started_at: datetime, *, keeps_awake: bool
    ) -> None:
        super().__init__(page)
        self.session: Final = session
        self._page = page
        self._tools = tools
        self._started_at = started_at
        self._keeps_awake = keeps_awake
        self._runner = SessionRunner(session, self)
        self._runner.looked.connect(self._on_looked)
        self._runner.ended.connect(self._on_ended)
        page.command_asked.connect(self.do)
        tools.caller.open_session(session)
        page.show_session(session)
        self._write(lambda: tools.journal.begin(session, started_at, tools.now()))

    @property
    def started_at(self) -> datetime:
        """When the session was first begun."""
        return self._started_at

    def do(self, command: Command) -> None:
        """Give the session a command; to go on, the guard's answer must hold still."""
        goes_on = command in (CommandKind.START, CommandKind.RESUME) or (
            command is CommandKind.RESTART_SIDE and self.session.state is State.ASLEEP
        )
        if not goes_on or self._may_go_on():
            self._runner.do(command)

    def resume(self) -> None:
        """Go on with the guard's leave."""
        for command in (CommandKind.RESUME, CommandKind.START):
            if command in self.session.allowed and self._may_go_on():
                self._runner.do(command)
                return

    def _may_go_on(self) -> bool:
        """Ask the guard for leave; what it closes since the start keeps the session from going on."""
        leave = self._tools.leave()
        if leave is None:
            self.resume_asked.emit()
            return False
        try:
            self.session.renew(leave)
        except NotPermitted as refusal:
            self._page.show_notice(say(refusal.message))
            return False
        return True

    def stop(self) -> None:
        """End the session where it stands."""
        if CommandKind.STOP in self.session.allowed:
            self._runner.do(CommandKind.STOP)

    def move_to(self, page: PlayerPage) -> None:
        """Show the session on another page from now on."""
        self._page.command_asked.disconnect(self.do)
        self._page = page
        self.setParent(page)
        page.command_asked.connect(self.do)
        page.show_session(self.session)
        page.top.show_awake(stays_on=self._tools.awake.is_active)

    def leave(self) -> None:
        """Pause because the window closes, so that the journal offers to go on next time."""
        if CommandKind.PAUSE in self.session.allowed:
            self._runner.do(CommandKind.PAUSE)
        self._tools.awake.release()
        self._tools.caller.close_session()
        self._tools.journal.close()

    def _on_looked(self, events: tuple[Event, ...]) -> None:
        # Before anything that takes time: a step's first picture may take longer than a kill leaves.
        self._write(lambda: self._tools.journal.note(self.session, events, self._tools.now()))
        self._tools.caller.take(events)
        for event in events:
            self._page.show_event(event)
            told = announcement_of(event, self.session.timeline, in_full=self._tools.tells_in_full())
            announce(self._page, told, urgent=is_urgent(event))
            if isinstance(event, CueDue):
                self._page.show_cue(event.kind)
        self._page.show_look()
        if events:
            self._follow_state()

    def _follow_state(self) -> None:
        running = self.session.state is State.RUNNING
        if running and self._keeps_awake and not self._tools.awake.is_active:
            self._tools.awake.hold()
        elif not running:
            self._tools.awake.release()
        self._page.top.show_awake(stays_on=self._tools.awake.is_active)

    def _write(self, write: Callable[[], None]) -> None:
        try:
            write()
        except JournalError as failure:
            self._page.show_notice(say(failure.message))

    def _on_ended(self) -> None:
        self._tools.awake.release()
        self._tools.caller.close_session()
        self._tools.journal.close()
        self._page.command_asked.disconnect(self.do)
        self.ended.emit(record_of(self.session, self._started_at, self._tools.now()))
