"""Patterns to begin a routine with: the bare head of a file, and a few steps of each kind."""

from __future__ import annotations

from typing import Final

from supple.routine.kind import Kind
from supple.ui.wording import word

# Doses follow evidence section 1: a warm-up moves, long holds come after a run or on their own.
_STEPS: Final = {
    Kind.WARM_UP: (("jog-easy", "time: 5 min"), ("leg-swing-front-back", "reps: 10"), ("high-knees", "time: 20 s")),
    Kind.COOL_DOWN: (("walk-easy", "time: 5 min"), ("calf-wall-straight", "hold: 30 s")),
    Kind.STRETCH: (("calf-wall-straight", "hold: 45 s"), ("hamstring-chair", "hold: 45 s")),
    Kind.FOAM_ROLL: (("roll-calves", "time: 60 s"), ("roll-quads", "time: 60 s")),
    Kind.STRENGTH: (("glute-bridge", "reps: 10"), ("calf-raise-double", "reps: 12"), ("clamshell", "reps: 10")),
    Kind.MOBILITY: (("cat-cow", "reps: 8"), ("ankle-knee-to-wall", "reps: 10")),
}  # fmt: skip


def empty_text() -> str:
    """Return the text of a routine that has a name and nothing else yet."""
    return f"supple: 1\ntitle: {word('editor.place.new')}\nkind: stretch\nsteps: []\n"


def pattern_text(kind: Kind, known: frozenset[str]) -> str:
    """Return the text of a short routine of a kind, of those exercises that are known."""
    lines = [
        "supple: 1",
        f"title: {word('editor.pattern.title', kind=word(f'kind.{kind}'))}",
        f"kind: {kind}",
        "steps:",
    ]
    for exercise, work in _STEPS[kind]:
        if exercise in known:
            lines += [f"  - exercise: {exercise}", f"    {work}"]
    if len(lines) == 4:
        lines[-1] = "steps: []"
    return "\n".join(lines) + "\n"
