"""What the person's keys and buttons ask of the session, as far as it allows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from supple.session.command import Command, CommandKind, kind_of

if TYPE_CHECKING:
    from supple.session.engine import Session

# What the keys may mean, the first that is allowed.
_PAUSE_OR_GO_ON: Final = (CommandKind.PAUSE, CommandKind.RESUME, CommandKind.START)
_CONFIRM: Final = (
    CommandKind.START,
    CommandKind.RESUME,
    CommandKind.DONE,
    CommandKind.IN_POSITION,
    CommandKind.READY,
)


class Wishes(QObject):
    """``asked`` carries a command that the session allows now; anything else stays unsaid."""

    asked = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None

    def listen_for(self, session: Session) -> None:
        """Ask this session from now on."""
        self._session = session

    def ask(self, command: Command) -> None:
        """Ask for a command."""
        if self._session is not None and kind_of(command) in self._session.allowed:
            self.asked.emit(command)

    def ask_first(self, commands: tuple[CommandKind, ...]) -> None:
        """Ask for the first of several commands that is allowed."""
        if self._session is not None:
            allowed = self._session.allowed
            for command in commands:
                if command in allowed:
                    self.asked.emit(command)
                    return

    def toggle_pause(self) -> None:
        """Pause or go on; never Done."""
        self.ask_first(_PAUSE_OR_GO_ON)

    def confirm(self) -> None:
        """Do what Enter means now: start, go on, done, in position or ready."""
        self.ask_first(_CONFIRM)

    def do_main(self) -> None:
        """Do what the main button says: Done where reps wait, else pause or go on."""
        self.ask_first((CommandKind.DONE, *_PAUSE_OR_GO_ON))

    def restart_side(self) -> None:
        """Begin this side again."""
        self.ask(CommandKind.RESTART_SIDE)
