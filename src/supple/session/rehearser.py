"""The rehearser: plays a routine in thought and says how long it takes and which cues cannot be spoken in time."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from supple.routine.rehearsal import Rehearsal, TightCue
from supple.session.speech import VoiceLevel, phrases_of
from supple.session.timeline import plan

if TYPE_CHECKING:
    from supple.routine.routine import Routine
    from supple.session.timing import Timing

# A calm voice, as the voices that come with systems are set: about 160 words a minute, and a breath.
_WORDS_A_SECOND: Final = 160 / 60
_BREATH_SECONDS: Final = 0.3


def rehearse(routine: Routine, timing: Timing) -> Rehearsal:
    """Lay the routine out and find the written cues that fit into none of the gaps in which they would be said."""
    timeline = plan(routine, timing)
    widest: dict[tuple[int, str], float] = {}
    for index, segment in enumerate(timeline.segments):
        for phrase in phrases_of(timeline, index, VoiceLevel.COACHING):
            step = timeline.steps[segment.step]
            text = str(dict(phrase.message.values).get("text", ""))
            if text in (step.note, *step.exercise.cues):
                place = (segment.step, text)
                widest[place] = max(widest.get(place, 0.0), phrase.gap_seconds)
    tight = (_tight(step, text, gap) for (step, text), gap in widest.items())
    return Rehearsal(timeline.total_seconds, tuple(cue for cue in tight if cue is not None))


def speaking_seconds(text: str) -> float:
    """Return about how many seconds a text takes to say."""
    return len(text.split()) / _WORDS_A_SECOND + _BREATH_SECONDS


def _tight(step: int, text: str, gap_seconds: float) -> TightCue | None:
    needed = speaking_seconds(text)
    if needed <= gap_seconds + _BREATH_SECONDS:
        return None
    words = max(1, math.floor((gap_seconds - _BREATH_SECONDS) * _WORDS_A_SECOND))
    return TightCue(step, text, needed, gap_seconds, words)
