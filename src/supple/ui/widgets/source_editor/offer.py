"""What completion offers: words that may stand at the cursor, and the stretch that they replace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    # Text and offset of the cursor to what may stand there.
    Complete = Callable[[str, int], "Offer"]


@dataclass(frozen=True, slots=True)
class Option:
    """One word: what is written, and in a few words what it means."""

    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """Options, best first, for what stands from ``start`` up to ``end`` in characters of the text."""

    start: int
    end: int
    options: tuple[Option, ...] = ()
