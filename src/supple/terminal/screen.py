"""The lines of a terminal: those that stay, and one below them that is written over and over."""

from __future__ import annotations

import shutil
import textwrap
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

BELL: Final = "\a"
# Longer lines are hard to read, however wide the terminal is.
_MOST_COLUMNS: Final = 100


def terminal_columns() -> int:
    """Return how wide the terminal is now."""
    return shutil.get_terminal_size().columns


class Screen:
    """Writes to a stream; where it is no terminal (``is_live`` false), only the lines that stay."""

    def __init__(
        self,
        stream: TextIO,
        columns: Callable[[], int] = terminal_columns,
        *,
        is_live: bool,
        is_quiet: bool = False,
    ) -> None:
        self._stream = stream
        self._columns = columns
        self.is_live: Final = is_live
        self._is_quiet = is_quiet
        self._status = ""

    @property
    def columns(self) -> int:
        """How many characters fit into a line; the last place stays free, where some terminals would break it."""
        return max(20, self._columns() - 1)

    def line(self, text: str = "", indent: str = "") -> None:
        """Write a line that stays, broken between words where it is too long."""
        self._clear()
        width = min(self.columns, _MOST_COLUMNS)
        wrapped = textwrap.wrap(text, width, initial_indent=indent, subsequent_indent=" " * len(indent))
        self._stream.write("\n".join(wrapped or [""]) + "\n")
        self._stream.flush()

    def status(self, text: str) -> None:
        """Write the line that is written over; the same again is not written again."""
        shown = text[: self.columns]
        if not self.is_live or shown == self._status:
            return
        # Spaces wipe out what was longer; that works in terminals without any control codes too.
        self._stream.write("\r" + shown.ljust(min(len(self._status), self.columns)))
        self._stream.flush()
        self._status = shown

    def bell(self) -> None:
        """Ring the terminal's bell."""
        if self.is_live and not self._is_quiet:
            self._stream.write(BELL)
            self._stream.flush()

    def close(self) -> None:
        """Leave the cursor at the start of a line of its own."""
        self._clear()

    def _clear(self) -> None:
        if self._status:
            self._stream.write("\r" + " " * min(len(self._status), self.columns) + "\r")
            self._stream.flush()
            self._status = ""
