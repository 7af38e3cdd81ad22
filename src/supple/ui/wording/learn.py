"""Sentences of Learn around the topics, and of the files of topics and sources."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "learn.about": (
        "{count} minute to read · every claim has a source",
        "{count} minutes to read · every claim has a source",
    ),
    "learn.search": "Search Learn",
    "learn.found": ("{count} answer", "{count} answers"),
    "learn.found-none": "Nothing here about “{text}”. Try one word, such as “calves” or “sleep”.",
    "learn.back": "Back to Learn",
    "learn.all-causes": ("The one cause", "All {count} causes"),
    "learn.all-of": "{kind}: all routines",
    "learn.sources-more": ("{names} and {count} more", "{names} and {count} more"),
    "learn.source": "{what} ({known})",
    # How a source is known: evidence section 8.
    "learn.known.read": "read",
    "learn.known.abstract": "abstract read",
    "learn.known.second-hand": "known second-hand",
    "learn.known.memory": "well-known, not read again for this",
    "learn.go.body-map": "Where is it tight?",
    "learn.go.signs": "Check warning signs",
    "learn.go.history": "Your runs and weeks",
    "learn.go.reminders": "Set a reminder",
    # Evidence 6.3 and 4.3.
    "learn.help": "Sharp pain, swelling, numbness, or tightness that does not improve in two weeks is not training "
    "soreness.",
    # Evidence 7.1.
    "learn.disclaimer": "General information, not medical advice.",
    "evidence.practice": "Usual practice",
    "evidence.about.practice": "Sensible and widely done, but little tested.",
    # The files
    "problem-learn-lead": "“{value}” leads nowhere. Write a kind and a name, such as “routine:strength-classic”. "
    "The kinds are: {kinds}.",
    "problem-unknown-key-learn": "“{name}” is no key of a topic. The keys here are: {keys}.",
    "problem-unknown-key-learn-near": "“{name}” is no key of a topic. Did you mean “{meant}”?",
    "problem-missing-key-learn": "The key “{name}” is missing from the topic.",
    "problem-unknown-key-sources": "“{name}” is no key of a source. The keys here are: {keys}.",
    "problem-unknown-key-sources-near": "“{name}” is no key of a source. Did you mean “{meant}”?",
    "problem-missing-key-sources": "The key “{name}” is missing from the source.",
}
