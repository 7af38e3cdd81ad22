"""Sentences: what the voice says, and what the journal of a session reports."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "speech.name": "{name}.",
    "speech.name-left": "{name}. Left side.",
    "speech.name-right": "{name}. Right side.",
    "speech.name-in-turn": "{name}. Sides in turn.",
    "speech.switch-left": "Switch to your left side.",
    "speech.switch-right": "Switch to your right side.",
    "speech.set": "Set {set} of {sets}.",
    "speech.rest": "Rest.",
    "speech.rest-next": "Rest. Next: {name}.",
    "speech.rest-set": "Rest. Next: set {set} of {sets}.",
    "speech.rest-set-left": "Rest. Next: set {set} of {sets}, left side.",
    "speech.rest-set-right": "Rest. Next: set {set} of {sets}, right side.",
    "speech.halfway": "Halfway.",
    "speech.countdown": "{left}",
    "speech.written": "{text}",
    "speech.finished": "That was the last one. You are done.",
    "journal.elsewhere": (
        "Another Supple plays a session right now. This one plays as well and is saved at its end, but it cannot be "
        "gone on with if it is cut off."
    ),
    "journal.failed": (
        "This session cannot be saved while it plays: {reason}. It goes on, but would be lost if the computer stopped "
        "now. Make room on the disk before the next one."
    ),
}
