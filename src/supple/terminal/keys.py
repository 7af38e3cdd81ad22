"""Keys pressed in a terminal, one at a time, waited for no longer than asked."""

from __future__ import annotations

import os
import select
import signal
import sys
from collections import deque
from contextlib import contextmanager
from enum import StrEnum
from threading import Event
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO


class Key(StrEnum):
    """A key that is no character; every other one is the one character that it types."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    ENTER = "enter"
    BACKSPACE = "backspace"
    ESCAPE = "escape"


class Keys(Protocol):
    """Where keys come from."""

    @property
    def can_answer(self) -> bool:
        """Whether there is anybody to press a key."""
        ...

    def wait(self, seconds: float) -> str | None:
        """Return the key that is pressed within so many seconds: a Key or a character, None if there is none.

        Raises EOFError when no key can come any more.
        """
        ...


_ESCAPED: Final = {"A": Key.UP, "B": Key.DOWN, "C": Key.RIGHT, "D": Key.LEFT}
_PLAIN: Final = {"\n": Key.ENTER, "\r": Key.ENTER, "\x7f": Key.BACKSPACE, "\b": Key.BACKSPACE, "\x1b": Key.ESCAPE}


def pressed_in(data: bytes) -> list[str]:
    """Return the keys that a terminal has sent; sequences that mean nothing here are passed over."""
    text = data.decode(errors="ignore")
    keys: list[str] = []
    at = 0
    while at < len(text):
        if text[at] == "\x1b" and text[at + 1 : at + 2] in ("[", "O"):
            end = at + 2
            while end < len(text) and not ("@" <= text[end] <= "~"):
                end += 1
            found = _ESCAPED.get(text[end : end + 1]) if end == at + 2 else None
            keys += [found] if found else []
            at = end + 1
            continue
        key = _PLAIN.get(text[at], text[at])
        if isinstance(key, Key) or key.isprintable():
            keys.append(key)
        at += 1
    return keys


class NoKeys:
    """Nobody is at a keyboard: waiting is only waiting."""

    can_answer = False

    def wait(self, seconds: float) -> str | None:
        """Wait."""
        Event().wait(seconds)
        return None


if sys.platform == "win32":  # pragma: no cover - written for Windows, untested there
    import msvcrt

    _WINDOWS: Final = {"H": Key.UP, "P": Key.DOWN, "M": Key.RIGHT, "K": Key.LEFT}
    _SLICE_SECONDS: Final = 0.02

    class ConsoleKeys:
        """The keys of a Windows console, looked for fifty times a second."""

        can_answer = True

        def wait(self, seconds: float) -> str | None:
            """Return the next key, if one is pressed in time."""
            for _ in range(max(1, round(seconds / _SLICE_SECONDS))):
                if msvcrt.kbhit():
                    return self._read()
                Event().wait(_SLICE_SECONDS)
            return None

        def _read(self) -> str | None:
            character = msvcrt.getwch()
            if character == "\x03":
                raise KeyboardInterrupt
            if character in ("\x00", "\xe0"):
                return _WINDOWS.get(msvcrt.getwch())
            return next(iter(pressed_in(character.encode())), None)

    @contextmanager
    def terminal_keys(stream: TextIO) -> Iterator[Keys]:  # noqa: ARG001 - a console has one keyboard
        """Yield the keys of the console."""
        yield ConsoleKeys()

else:
    import termios
    import tty

    class TerminalKeys:
        """The keys of a terminal that sends each at once."""

        can_answer = True

        def __init__(self, descriptor: int) -> None:
            self._descriptor = descriptor
            self._waiting: deque[str] = deque()

        def wait(self, seconds: float) -> str | None:
            """Return the next key, if one is pressed in time."""
            if not self._waiting and select.select([self._descriptor], [], [], seconds)[0]:
                try:
                    data = os.read(self._descriptor, 256)
                except OSError as error:  # the terminal was closed
                    raise EOFError from error
                if not data:
                    raise EOFError
                self._waiting.extend(pressed_in(data))
            return self._waiting.popleft() if self._waiting else None

    @contextmanager
    def terminal_keys(stream: TextIO) -> Iterator[Keys]:
        """Let the terminal send each key at once and without showing it; afterwards it is as it was before.

        Also where a signal ends the program, and again when the program comes back from the background.
        """
        descriptor = stream.fileno()
        before = termios.tcgetattr(descriptor)

        def take_over(*_: object) -> None:
            tty.setcbreak(descriptor)

        def give_up(*_: object) -> None:
            raise KeyboardInterrupt

        handlers = {signal.SIGCONT: take_over, signal.SIGTERM: give_up, signal.SIGHUP: give_up}
        old = {number: signal.signal(number, handler) for number, handler in handlers.items()}
        try:
            take_over()
            yield TerminalKeys(descriptor)
        finally:
            for number, handler in old.items():
                signal.signal(number, handler)
            termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
