"""The rehearser: plays a routine in thought and says how long it takes and which cues cannot be spoken in time."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from supple.routine.rehearsal import Rehearsal, TightCue
from supple.session.segment import SegmentKind
from supple.session.speech import VoiceLevel, phrases_of
from supple.session.timeline import plan

if TYPE_CHECKING:
    from supple.routine.routine import Routine, Step
    from supple.session.timing import Timing

# A calm voice, as the voices that come with systems are set: about 160 words a minute, and a breath.
_WORDS_A_SECOND: Final = 160 / 60
_BREATH_SECONDS: Final = 0.3
# Steps that were rehearsed before are kept, since between two keystrokes nearly all stay as they were.
_MOST_KEPT: Final = 2000


class Rehearser:
    """Rehearses routines with one timing. Notes and a person's own cues are looked at: the program's own fit."""

    def __init__(self, timing: Timing) -> None:
        self._timing = timing
        self._kept: dict[object, tuple[TightCue, ...]] = {}

    def rehearse(self, routine: Routine) -> Rehearsal:
        """Lay the routine out and find the cues that fit into none of the gaps in which they would be said."""
        found: list[TightCue] = []
        for number, step in enumerate(routine.steps):
            if step.note or step.exercise.yours:
                found += (replace(cue, step=number) for cue in self._tight_cues(routine, step))
        return Rehearsal(plan(routine, self._timing).total_seconds, tuple(found))

    def _tight_cues(self, routine: Routine, step: Step) -> tuple[TightCue, ...]:
        key = (step.exercise.cues, step.exercise.yours, step.note, step.work, step.sides, step.sets)
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            kept = self._kept[key] = self._listened(replace(routine, steps=(step,)))
        return kept

    def _listened(self, routine: Routine) -> tuple[TightCue, ...]:
        """Return the cues of a routine of one step for which no gap is wide enough."""
        timeline = plan(routine, self._timing)
        step = routine.steps[0]
        widest: dict[str, float] = {}
        for index, segment in enumerate(timeline.segments):
            spoken = phrases_of(timeline, index, VoiceLevel.COACHING) if segment.kind is SegmentKind.WORK else ()
            for phrase in spoken:
                text = str(dict(phrase.message.values).get("text", ""))
                if text and (text == step.note or step.exercise.yours):
                    widest[text] = max(widest.get(text, 0.0), phrase.gap_seconds)
        tight = (_tight(text, gap) for text, gap in widest.items())
        return tuple(cue for cue in tight if cue is not None)


def speaking_seconds(text: str) -> float:
    """Return about how many seconds a text takes to say."""
    return len(text.split()) / _WORDS_A_SECOND + _BREATH_SECONDS


def _tight(text: str, gap_seconds: float) -> TightCue | None:
    needed = speaking_seconds(text)
    if needed <= gap_seconds + _BREATH_SECONDS:
        return None
    words = max(1, math.floor((gap_seconds - _BREATH_SECONDS) * _WORDS_A_SECOND))
    return TightCue(0, text, needed, gap_seconds, words)
