"""The catalogue: keys to sentences, with plural forms."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from supple.document.message import Message, Value

# A sentence, or its singular and plural form, chosen by the value called "count".
Sentence = str | tuple[str, str]

_AREAS: Final = (
    "about_you",
    "advice",
    "backups",
    "body_map",
    "editing",
    "editor",
    "editor_files",
    "exercise_editor",
    "exercises",
    "export",
    "figure",
    "files",
    "handout",
    "hints",
    "history",
    "history_page",
    "kinds",
    "learn",
    "library",
    "mishaps",
    "packs",
    "phone_page",
    "player",
    "playing",
    "problems",
    "questions",
    "reminders",
    "run_files",
    "runs",
    "safety",
    "safety_pages",
    "schema",
    "settings",
    "settings_page",
    "shell",
    "sign_questions",
    "sound",
    "terminal",
    "today",
)


def _read_catalogue() -> dict[str, Sentence]:
    """Join the areas; a key that stands twice is a mistake of ours."""
    joined: dict[str, Sentence] = {}
    for area in _AREAS:
        sentences: dict[str, Sentence] = import_module(f"supple.ui.wording.{area}").SENTENCES
        if twice := joined.keys() & sentences.keys():
            raise ValueError(f"worded twice: {sorted(twice)}")
        joined |= sentences
    return joined


CATALOGUE: Final = _read_catalogue()


def word(key: str, **values: Value) -> str:
    """Return the sentence for ``key`` with ``values`` filled in; an unknown key is a bug and raises KeyError."""
    sentence = CATALOGUE[key]
    if isinstance(sentence, tuple):
        sentence = sentence[0] if values["count"] == 1 else sentence[1]
    return sentence.format(**values)


def say(message: Message) -> str:
    """Return the sentence of a message from a floor below."""
    return word(message.key, **dict(message.values))
