"""Hints on cues: too long to read in a hold, or to say in the time there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.document.message import Message
from supple.document.node import Mapping, Scalar
from supple.routine.hint import hint_at
from supple.routine.written import cues_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.document.node import Mark
    from supple.document.problem import Problem
    from supple.routine.written import Written

# More cannot be read in passing, two metres away; the player leaves longer lines out. Source: the look, section 3.
MOST_WORDS: Final = 12


def cue_hints(written: Written) -> Iterator[Problem]:
    """Yield a hint for each note and own cue that is too long to read, or for which time is short."""
    for step in written.steps:
        note = written.node_of(step)
        value = note.get("note") if note else None
        if isinstance(value, Scalar) and (words := len(value.text.split())) > MOST_WORDS:
            yield hint_at(value.start, Message.of("problem-hint-long-note", count=words, most=MOST_WORDS))
    for _, keys in written.own_exercises:
        yield from long_cue_hints(keys)
    yield from _hurried(written)


def long_cue_hints(keys: Mapping) -> Iterator[Problem]:
    """Yield a hint for each cue of an exercise that has too many words."""
    for mark, cue in cues_in(keys):
        if (words := len(cue.split())) > MOST_WORDS:
            yield hint_at(mark, Message.of("problem-hint-long-cue", count=words, most=MOST_WORDS))


def _hurried(written: Written) -> Iterator[Problem]:
    rehearsal = written.knowledge.rehearsal
    seen: set[Mark] = set()
    for cue in rehearsal.tight_cues if rehearsal else ():
        step = written.routine.steps[cue.step]
        node = written.node_of(step)
        mark = written.mark_of(step, "note") if node and cue.text == step.note else written.mark_of_text(cue.text)
        if mark is None or mark in seen:
            continue
        seen.add(mark)
        said = Message.of(
            "problem-hint-hurried-cue",
            exercise=step.exercise.name, needed=f"{cue.needed_seconds:.0f} s", gap=f"{cue.gap_seconds:.0f} s",
            count=cue.words,
        )  # fmt: skip
        yield hint_at(mark, said)
