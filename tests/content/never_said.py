"""Words that no text of Supple may hold, wherever it stands, and every text that a person may see.

Source: evidence sections 7.2 to 7.5.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

from supple.ui.wording.catalogue import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.routine.library import Library

RESOURCES: Final = Path(__file__).parents[2] / "resources"
# Claims, fear, hype and shame: said nowhere.
NEVER: Final = [
    r"toxin",
    r"detox",
    r"\bknots? (are|is|go|out)\b",
    r"adhesion",
    r"scar tissue",
    r"release[sd]? (the |your )?(fascia|muscle|knot)",
    r"re-?align",
    r"\bcur(e|es|ed|ing)\b",
    r"\bheal(s|ed|ing)?\b",
    r"guarante",
    r"safe for everyone",
    r"clinically proven",
    r"physio-approved",
    r"prevents? (injur|soreness|doms|cramp)",
    r"flush",
    r"imbalance",
    r"push through (?!the (front|top|heel))",
    r"no pain, no gain",
    r"fix(es)? (your )?posture",
    r"switched off",
    r"will tear",
    r"\byour (weak|bad) ",
    r"\b(weak|bad) (leg|muscle|knee|hip|glute|body|back)s?\b",
    r"\b(crush|smash|beast|amazing|awesome|perfect|incredible|fantastic|lazy|cheat(ing)?|fail(ed|ure) to (train|do))\b",
    r"you (should have|missed|skipped|forgot|failed)",
    r"speeds? (up )?(your |the )?recovery(?<!not known to speed recovery)",
    r"you have (a |an )?(tendin|strain|stress fracture|clot|sciatica|tear\b)",
    r"\d+ ?% (chance|risk|likely)",
    r"!",
]
# Exercises and routines explain nothing away: there even the word is not needed.
NEVER_IN_CONTENT: Final = [
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
# Said with a "not", as a myth that is put right, or as a name: each is looked at once, and its beginning stands here.
PUT_RIGHT: Final = (
    "Cramp has several causes, and tired muscle is a prominent one. Drinking more is no reliable cure",
    "This was {percent} % longer than your longest run of the 30 days before. In a study",
    "Does stretching prevent soreness?",
    "Warm muscle performs better, and a warm-up helps you feel and run better from the start. That it prevents injury "
    "in runners is not shown.",
    "Lactic acid is gone within an hour or so and does not cause next-day soreness, so there is nothing to flush out.",
    "https://",
    "A value may not begin with “!”.",
)


def shown_texts(library: Library) -> Iterator[tuple[str, str]]:
    """Yield every text with its owner: sentences, content, topics of Learn, and what the phone page itself says."""
    for key, said in CATALOGUE.items():
        for text in (said,) if isinstance(said, str) else said:
            yield key, text
    yield from content_texts(library)
    for path in sorted(RESOURCES.rglob("*.yaml")):
        yield from ((path.stem, text) for text in _strings(yaml.safe_load(path.read_text("utf-8"))))
    for path in sorted((RESOURCES / "page").glob("*.html")):
        yield from ((path.name, text) for text in _words_of(path.read_text("utf-8")))


def content_texts(library: Library) -> Iterator[tuple[str, str]]:
    """Yield the texts of exercises and routines."""
    for exercise in library.exercises.values():
        yield from ((exercise.id, cue) for cue in exercise.cues)
        yield from ((exercise.id, text) for text in (exercise.name, exercise.start, exercise.feel, exercise.mistake))
        yield from ((exercise.id, text) for text in (exercise.caution, exercise.why))
        yield from ((exercise.id, variant.text) for variant in (exercise.easier, exercise.harder) if variant)
    for routine in library.routines.values():
        yield from ((routine.id, text) for text in (routine.title, routine.goal, routine.when, routine.why))
        yield from ((routine.id, note) for note in routine.notes)
        yield from ((routine.id, step.note) for step in routine.steps)


def found(library: Library, words: str) -> list[tuple[str, str]]:
    """Return the texts that hold a pattern, but for those where a claim is put right."""
    pattern = re.compile(words, re.IGNORECASE)
    return [
        (owner, text) for owner, text in shown_texts(library) if pattern.search(text) and not text.startswith(PUT_RIGHT)
    ]


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.found.append(data.strip())


def _words_of(text: str) -> list[str]:
    parser = _Words()
    parser.feed(text)
    return parser.found
