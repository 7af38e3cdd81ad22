"""What shipped content must never say (evidence sections 7.2 to 7.4)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.routine.library import Library

NEVER = [
    r"toxin",
    r"detox",
    r"\bknots?\b",
    r"adhesion",
    r"scar tissue",
    r"fascia",
    r"re-?align",
    r"\bcur(e|es|ed|ing)\b",
    r"\bheal(s|ed|ing)?\b",
    r"guarante",
    r"safe for everyone",
    r"clinically proven",
    r"physio-approved",
    r"diagnos",
    r"treat(s|ed|ing|ment)?\b(?! the first kilometre)",
    r"prevent",
    r"flush",
    r"lact(ic|ate)",
    r"waste",
    r"imbalance",
    r"\bweak(er|ness)?\b",
    r"\bbad(ly)?\b",
    r"push through (?!the (front|top|heel))",
    r"no pain, no gain",
    r"release",
    r"posture",
    r"lengthens? (?!the walk)",
    r"loosens? (your|the) (it|band)",
    r"switched off",
    r"\btorn\b",
    r"will tear",
    r"plantar fasciitis",
    r"shin splints",
    r"runner's knee",
    r"repairs (?!the muscle faster)",
    r"speeds? (up )?(your |the )?recovery(?<!not known to speed recovery)",
]


def texts(library: Library) -> Iterator[tuple[str, str]]:
    for exercise in library.exercises.values():
        yield from ((exercise.id, cue) for cue in exercise.cues)
        yield from ((exercise.id, text) for text in (exercise.name, exercise.start, exercise.feel, exercise.mistake))
        yield from ((exercise.id, text) for text in (exercise.caution, exercise.why))
        yield from ((exercise.id, variant.text) for variant in (exercise.easier, exercise.harder) if variant)
    for routine in library.routines.values():
        yield from ((routine.id, text) for text in (routine.title, routine.goal, routine.when, routine.why))
        yield from ((routine.id, note) for note in routine.notes)
        yield from ((routine.id, step.note) for step in routine.steps)


@pytest.mark.parametrize("words", NEVER)
def test_claims_are_never_made(library: Library, words: str) -> None:
    pattern = re.compile(words, re.IGNORECASE)
    assert [(owner, text) for owner, text in texts(library) if pattern.search(text)] == []


def test_spelling_is_british(library: Library) -> None:
    american = re.compile(r"\b(color|center|gray|stabiliz|realiz|meter)", re.IGNORECASE)
    assert [(owner, text) for owner, text in texts(library) if american.search(text)] == []


def test_text_is_tidy(library: Library) -> None:
    for owner, text in texts(library):
        assert text == text.strip(), owner
        assert "  " not in text, owner
        assert "--" not in text, owner
        assert not text or text[0].isupper() or text[0].isdigit(), (owner, text)
