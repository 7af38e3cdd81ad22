"""A rehearsal: what playing a routine once through would show, as hints and totals need it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TightCue:
    """A cue of step ``step`` (from 0) that takes about ``needed_seconds`` to say and has ``gap_seconds`` at most.

    ``words`` is how many of its words would fit.
    """

    step: int
    text: str
    needed_seconds: float
    gap_seconds: float
    words: int


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """How long a routine takes with all its changes, in seconds, and the cues for which there is no time.

    Timing lies above the routine, so a rehearsal is made by ``session.rehearser`` and handed down.
    """

    total_seconds: float
    tight_cues: tuple[TightCue, ...] = ()
