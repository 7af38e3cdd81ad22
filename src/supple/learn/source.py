"""A source: what a claim rests on, and how well it is known to us."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Known(StrEnum):
    """How a source was read for this work. Source: evidence section 8."""

    READ = "read"
    ABSTRACT = "abstract"
    SECOND_HAND = "second-hand"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class Source:
    """One source. ``short`` is its name in a chip, empty where none is needed; ``addresses`` are for reading on."""

    key: str
    what: str
    known: Known
    short: str = ""
    note: str = ""
    addresses: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The short name, or the whole one."""
        return self.short or self.what
