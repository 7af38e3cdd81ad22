"""Sentences of the choice and composition of sessions, and of the files of regions."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "problem-unknown-key-regions": "“{name}” is no key of the regions. The keys here are: {keys}.",
    "problem-unknown-key-regions-near": "“{name}” is no key of the regions. Did you mean “{meant}”?",
    "problem-missing-key-regions": "The key “{name}” is missing from the regions.",
    "problem-regions-missing": "These regions are not described: {names}.",
    "problem-regions-caution": "“{name}” must say what to do as a caution area if it is one, and only then.",
}
