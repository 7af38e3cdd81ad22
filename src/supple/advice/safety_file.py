"""The safety file: keeps the guard's state twice on disk, each copy replaced whole."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING, Final

from supple.advice.safety_state import (
    SafetyState,
    SafetyUnreadable,
    locked_by_damage,
    merge,
    read_safety_state,
    write_safety_state,
)
from supple.document.atomic import replace_file
from supple.document.file import read_bytes
from supple.document.message import Message
from supple.document.problem import Problem

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

# Statements of many years stay far below.
_LARGEST: Final = 16 * 1024 * 1024


class SafetyError(Exception):
    """The safety file could not be written; ``message`` says so in words."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


class SafetyFile:
    """Two copies of one state. Both are read, both are written."""

    def __init__(self, path: Path, copy: Path) -> None:
        self._paths = (path, copy)

    def read(self, now: datetime) -> SafetyState:
        """Return the worst of what the copies say; an empty state where neither exists.

        A copy that exists but cannot be understood makes the last answer void and, where no good one stands beside it,
        locks everything from ``now``.
        """
        states: list[SafetyState] = []
        damaged = False
        for path in self._paths:
            found = read_bytes(path, _LARGEST)
            if isinstance(found, Problem):
                damaged = damaged or found.message.key != "problem-file-gone"
                continue
            try:
                states.append(read_safety_state(found))
            except SafetyUnreadable:
                damaged = True
        if not damaged:
            return reduce(merge, states) if states else SafetyState()
        if not states:
            return locked_by_damage(SafetyState(), now)
        return replace(reduce(merge, states), none_at=None)

    def keep(self, state: SafetyState) -> None:
        """Write both copies; raises SafetyError after trying both."""
        data = write_safety_state(state)
        failures: list[OSError] = []
        for path in self._paths:
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                replace_file(path, data, private=True)
            except OSError as failure:
                failures.append(failure)
        if failures:
            raise SafetyError(
                Message.of("safety.not-kept", file=self._paths[0].name, reason=failures[0].strerror or "")
            ) from failures[0]
