"""What a person can ask of a session."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CommandKind(StrEnum):
    """The commands; all but ``JUMP_TO_STEP`` are given as they stand, that one as a ``JumpToStep``."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    BACK = "back"
    SKIP = "skip"
    LONGER = "longer"
    SHORTER = "shorter"
    RESTART_SIDE = "restart-side"
    DONE = "done"
    IN_POSITION = "in-position"
    READY = "ready"
    JUMP_TO_STEP = "jump-to-step"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class JumpToStep:
    """Go to the get ready of step number ``step``, from 0."""

    step: int


Command = CommandKind | JumpToStep


def kind_of(command: Command) -> CommandKind:
    """Return the kind of a command."""
    return CommandKind.JUMP_TO_STEP if isinstance(command, JumpToStep) else command
