"""The terminal player: one session on the engine, driven by keys and a clock that are handed in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from supple.advice.limits import NotPermitted
from supple.session.command import CommandKind, JumpToStep
from supple.session.cue import CueKind
from supple.session.cue_plan import cues_of
from supple.session.engine import NotAllowed
from supple.session.event import CueDue, SegmentStarted, Slept
from supple.session.hurt import CHEST_SIGN, Hurt, step_without
from supple.session.journal import JournalError
from supple.session.segment import Ends
from supple.session.state import State
from supple.terminal.keys import Key
from supple.terminal.question import wait_for_key
from supple.terminal.view import segment_line, status_line, step_lines
from supple.ui.wording import say, word
from supple.ui.wording.amounts import clock_text, duration_text

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from supple.session.command import Command
    from supple.session.engine import Session
    from supple.session.event import Event
    from supple.session.journal import Journal
    from supple.terminal.keys import Keys
    from supple.terminal.question import Doorkeeper
    from supple.terminal.screen import Screen

# The line follows the clock five times a second; cues and ends of segments get a look of their own.
_LOOK_SECONDS: Final = 0.2
_OVER: Final = frozenset({State.FINISHED, State.STOPPED})
_CONFIRMS: Final = (CommandKind.IN_POSITION, CommandKind.READY, CommandKind.DONE)
_COMMANDS: Final = {
    Key.LEFT: CommandKind.BACK,
    "b": CommandKind.BACK,
    Key.RIGHT: CommandKind.SKIP,
    "n": CommandKind.SKIP,
    Key.UP: CommandKind.LONGER,
    "+": CommandKind.LONGER,
    "=": CommandKind.LONGER,
    Key.DOWN: CommandKind.SHORTER,
    "-": CommandKind.SHORTER,
}


class Ending(StrEnum):
    """How the playing ended; what was left can be gone on with."""

    FINISHED = "finished"
    STOPPED = "stopped"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class PlayerTools:
    """What a session in a terminal needs around it."""

    keys: Keys
    screen: Screen
    door: Doorkeeper
    journal: Journal
    now: Callable[[], datetime]


class TerminalPlayer:
    """Plays one session to its end. One that was interrupted waits until the person is in position."""

    def __init__(self, session: Session, tools: PlayerTools, started_at: datetime) -> None:
        self._session = session
        self._tools = tools
        self._write(lambda: tools.journal.begin(session, started_at, tools.now()))

    def play(self) -> Ending:
        """Play; Ctrl+C, a closed terminal and a sleep that nobody is there to answer leave the session as it stands."""
        session = self._session
        is_new = session.position.index == 0 and session.position.seconds == 0
        try:
            if is_new or not self._tools.keys.can_answer:
                self._do(CommandKind.START)
            else:
                self._announce(session.position.index)
                self._tools.screen.line(word("terminal.start-again"))
            while session.state not in _OVER:
                if not self._step():
                    break
        except (KeyboardInterrupt, EOFError):
            pass
        if session.state not in _OVER:
            self._do(CommandKind.PAUSE)
        self._tools.journal.close()
        self._tools.screen.close()
        if session.state is State.FINISHED:
            return Ending.FINISHED
        return Ending.STOPPED if session.state is State.STOPPED else Ending.LEFT

    def _step(self) -> bool:
        """Wait for a key or the next moment; False where nothing can ever come."""
        key = self._tools.keys.wait(self._seconds_to_next_look())
        if key is not None:
            self._press(key)
            return True
        self._take(self._session.tick())
        if not self._tools.keys.can_answer:
            return self._go_on_alone()
        return True

    def _go_on_alone(self) -> bool:
        """With nobody to press a key, end what waits for one when its time is over."""
        session = self._session
        if session.state is State.ASLEEP:
            return False
        if session.segment.ends is Ends.WHEN_TOLD and session.position.seconds >= session.segment_seconds:
            self._confirm()
        return True

    def _seconds_to_next_look(self) -> float:
        session = self._session
        if session.state is not State.RUNNING:
            return 1.0  # for a window that changes its size
        at = session.position.seconds
        planned = cues_of(session.timeline, session.position.index, session.extension_seconds)
        moments = [cue.at_seconds for cue in planned]
        if session.segment.ends is Ends.BY_TIME:
            moments.append(session.segment_seconds)
        due = min((moment - at for moment in moments if moment > at), default=float("inf"))
        return max(0.001, min(_LOOK_SECONDS, due / session.speed + 0.0005))

    def _press(self, key: str) -> None:
        if key == " ":
            self._toggle()
        elif key is Key.ENTER:
            self._confirm()
        elif key == "r":
            self._go_on(CommandKind.RESTART_SIDE)
        elif key == "h":
            self._ask_what_hurts()
        elif key == "q":
            self._ask_to_end()
        elif key in _COMMANDS:
            self._do(_COMMANDS[key])

    def _toggle(self) -> None:
        match self._session.state:
            case State.RUNNING:
                self._do(CommandKind.PAUSE)
            case State.READY:
                self._go_on(CommandKind.START)
            case _:
                self._go_on(CommandKind.RESUME)

    def _confirm(self) -> None:
        if self._session.state is not State.RUNNING:
            self._toggle()
            return
        allowed = self._session.allowed
        for command in _CONFIRMS:
            if command in allowed:
                self._do(command)
                return

    def _go_on(self, command: CommandKind) -> None:
        """Give a command that sets the clock going, with the guard's leave; a lock ends the session."""
        would_run = self._session.state in (State.READY, State.ASLEEP) or command is CommandKind.RESUME
        if not would_run or (self._tools.door.open() and self._is_covered()):
            self._do(command)
        elif self._tools.door.is_locked:
            self._do(CommandKind.STOP)

    def _is_covered(self) -> bool:
        """Whether the guard's leave covers what is still to come; a session that it does not cover ends here."""
        try:
            self._session.renew(self._tools.door.leave)
        except NotPermitted as refusal:
            self._tools.screen.line(say(refusal.message))
            self._do(CommandKind.STOP)
            return False
        return True

    def _ask_what_hurts(self) -> None:
        """Do what the evidence, section 5.3, asks for during a session."""
        screen = self._tools.screen
        self._do(CommandKind.PAUSE)
        screen.line()
        screen.line(word("playing.hurt.stopped"))
        screen.line(word("playing.hurt.title"))
        for number, hurt in enumerate(Hurt, start=1):
            what, does = word(f"playing.hurt.{hurt}"), word(f"playing.hurt.{hurt}-does")
            screen.line(word("terminal.hurt", number=number, what=what, does=does), indent="  ")
        screen.line(word("terminal.hurt-nothing", what=word("playing.hurt.nothing")), indent="  ")
        answers = dict(zip("12345", Hurt, strict=True))
        key = wait_for_key(self._tools.keys)
        while key not in answers and key not in ("0", Key.ESCAPE):
            key = wait_for_key(self._tools.keys)
        self._answer_hurt(answers.get(key))

    def _answer_hurt(self, hurt: Hurt | None) -> None:
        session, screen = self._session, self._tools.screen
        step = session.segment.step
        match hurt:
            case None | Hurt.MILD:
                self._go_on(CommandKind.RESUME)
            case Hurt.NOTICEABLE:
                easier = session.timeline.steps[step].exercise.easier
                screen.line(word("playing.easier", text=easier.text) if easier else word("playing.hurt.ease-off"))
                self._go_on(CommandKind.RESUME)
            case Hurt.SHARP | Hurt.NERVE:
                following = step_without(session.timeline, step)
                self._do(CommandKind.STOP if following is None else JumpToStep(following))
                if not self._tools.door.ask_anew() and self._tools.door.is_locked:
                    self._do(CommandKind.STOP)
            case Hurt.CHEST:
                self._tools.door.tick(frozenset({CHEST_SIGN}))
                self._do(CommandKind.STOP)

    def _ask_to_end(self) -> None:
        self._do(CommandKind.PAUSE)
        done = clock_text(self._session.elapsed_seconds)
        whole = clock_text(self._session.timeline.total_seconds)
        self._tools.screen.line(word("playing.end.text", done=done, whole=whole))
        self._tools.screen.status(word("terminal.end-or-not"))
        if wait_for_key(self._tools.keys).casefold() == word("terminal.y"):
            self._do(CommandKind.STOP)
        elif self._session.state is State.PAUSED:
            self._go_on(CommandKind.RESUME)

    def _do(self, command: Command) -> None:
        try:
            events = self._session.do(command)
        except NotAllowed:
            return
        self._take(events)

    def _take(self, events: tuple[Event, ...]) -> None:
        screen = self._tools.screen
        for event in events:
            match event:
                case SegmentStarted():
                    self._announce(event.index)
                case CueDue(late=False) if event.kind is not CueKind.TICK:
                    screen.bell()
                case Slept():
                    screen.line(word("playing.slept", amount=duration_text(event.seconds)))
                case _:
                    pass
        if self._session.state not in _OVER:
            screen.status(status_line(self._session, screen.columns))
        self._write(lambda: self._tools.journal.note(self._session, events, self._tools.now()))

    def _announce(self, index: int) -> None:
        lines = step_lines(self._session, index)
        if lines:
            self._tools.screen.line()
            self._tools.screen.line(lines[0])
            for text in lines[1:]:
                self._tools.screen.line(text, indent="    ")
        self._tools.screen.line(segment_line(self._session, index), indent="  ")

    def _write(self, write: Callable[[], None]) -> None:
        try:
            write()
        except JournalError as failure:
            self._tools.screen.line(say(failure.message))
