"""Sentences of the settings file, of the places where files live."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "problem-unknown-key-settings": "“{name}” is no setting. The settings are: {keys}.",
    "problem-unknown-key-settings-near": "“{name}” is no setting. Did you mean “{meant}”?",
    "problem-not-a-time": "The value of “{name}” is “{value}”; write a time of day such as 21:30.",
    "content-missing": (
        "The exercises and routines that belong to Supple were not found in {looked}. Please install Supple again."
    ),
}
