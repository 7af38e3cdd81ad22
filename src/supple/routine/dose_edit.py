"""Edits of an exercise's dose: another sort of work takes the old one's place, with what belongs to it."""

from __future__ import annotations

from typing import Final

from supple.document import patch
from supple.document.content import content_at, content_of
from supple.document.edit_refused import refused
from supple.document.reader import read_kept
from supple.document.text_edit import apply_edits
from supple.routine.exercise_edit import set_exercise_value

WORKS: Final = ("hold", "time", "reps")
# What only one sort of work has. A range is in that work's unit.
_OF_WORK: Final = {"hold": ("over-65",), "time": (), "reps": ("tempo", "until")}
_USUAL_TEMPO: Final = "3 s"


def set_dose_work(text: str, work: str, amount: str) -> str:
    """Return a text whose dose is of one of ``WORKS``; what belongs to another sort goes. Raises EditRefused."""
    reading = read_kept(text.removeprefix("\ufeff"))
    if reading.value is None:
        raise refused("broken", line=reading.problems[0].line)
    dose = content_at(content_of(reading.value), ("dose",))
    written = next((name for name in WORKS if content_at(dose, (name,)) is not None), None)
    if written == work or written is None:
        return _with_tempo(apply_edits(text, set_exercise_value(text, ("dose", work), amount)), work)
    text = apply_edits(text, patch.replace_key(text, ("dose", written), work, amount))
    for key in (*_OF_WORK[written], "range"):
        if content_at(dose, (key,)) is not None:
            text = apply_edits(text, set_exercise_value(text, ("dose", key), None))
    return _with_tempo(text, work)


def _with_tempo(text: str, work: str) -> str:
    """Repetitions need a tempo: without one nobody could count along."""
    root = read_kept(text.removeprefix("\ufeff")).value
    has_one = root is None or content_at(content_of(root), ("dose", "tempo")) is not None
    if work != "reps" or has_one:
        return text
    return apply_edits(text, set_exercise_value(text, ("dose", "tempo"), _USUAL_TEMPO))
