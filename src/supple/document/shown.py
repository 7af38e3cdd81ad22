"""What a person wrote, short enough to stand in a sentence."""

from __future__ import annotations

from typing import Final

_MOST: Final = 60


def shown(text: str) -> str:
    """Return text on one line, cut after 60 characters."""
    line = " ".join(text.split())
    return line if len(line) <= _MOST else line[: _MOST - 1] + "…"
