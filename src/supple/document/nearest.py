"""The nearest of several words to one that was written: "did you mean …?"."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

# A longer word is no slip of the finger, and comparing it would take time.
_LONGEST = 64


def nearest(written: str, choices: Iterable[str]) -> str | None:
    """Return the choice that ``written`` most likely means, or None where none is close."""
    by_plain = {_plain(choice): choice for choice in choices}
    if len(written) > _LONGEST:
        return None
    found = difflib.get_close_matches(_plain(written), by_plain, n=1, cutoff=0.7)
    return by_plain[found[0]] if found else None


def _plain(word: str) -> str:
    return word.strip().casefold().replace("_", "-").replace(" ", "-")
