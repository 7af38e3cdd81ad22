"""Plain text: what is written to a stream whose encoding lacks our quotes, arrows and bars."""

from __future__ import annotations

import codecs
from io import TextIOWrapper
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from typing import TextIO

_HANDLER: Final = "supple-plain"
_PLAIN: Final = {
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "…": "...",
    "–": "-",
    "—": "-",
    "×": "x",
    "←": "<-",
    "→": "->",
    "·": "-",
    "█": "#",
    "░": "-",
    "°": " degrees",
    "½": "1/2",
    "\u00a0": " ",
}


def _as_plain(error: UnicodeError) -> tuple[str, int]:
    """Return what stands in for the characters that cannot be encoded, and where to go on."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(_PLAIN.get(character, "?") for character in error.object[error.start : error.end]), error.end


codecs.register_error(_HANDLER, _as_plain)


def on_one_line(text: str) -> str:
    """Return a file's name, or the like, with a question mark for each sign that moves the cursor or shows nothing."""
    return "".join(character if character.isprintable() else "?" for character in text)


def write_plainly(stream: TextIO) -> None:
    """Let a stream write plain signs for what its encoding lacks, instead of failing."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors=_HANDLER)
