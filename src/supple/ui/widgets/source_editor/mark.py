"""A mark on source: a stretch that is wrong or that a hint is about, with its sentence."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceMark:
    """``start`` up to ``end`` in characters of the text; hints are quieter than errors. ``line`` counts from 1."""

    line: int
    start: int
    end: int
    sentence: str
    is_hint: bool = False

    def covers(self, offset: int) -> bool:
        """Return whether an offset lies on the mark."""
        return self.start <= offset <= self.end

    @property
    def role(self) -> str:
        """The colour role that the mark is drawn in."""
        return "w_days" if self.is_hint else "w_emergency"
