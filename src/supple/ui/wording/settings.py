"""Sentences of the settings file, of the places where files live and of the history store."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "problem-unknown-key-settings": "“{name}” is no setting. The settings are: {keys}.",
    "problem-unknown-key-settings-near": "“{name}” is no setting. Did you mean “{meant}”?",
    "problem-not-a-time": "The value of “{name}” is “{value}”; write a time of day such as 21:30.",
    "content-missing": (
        "The exercises and routines that belong to Supple were not found in {looked}. Please install Supple again."
    ),
    "history.set-aside": (
        "The history could not be read. It was set aside as {file}, and a new one was begun. Nothing was deleted."
    ),
    "history.newer": "The history in {file} was written by a newer Supple. Please use that one; nothing was changed.",
    "history.disk-full": "The disk is full, so the history could not be written. Please make room and try again.",
    "history.read-only": "The history in {file} may not be written. Please allow it and try again.",
    "history.busy": "Another program is using the history in {file}. Please try again in a moment.",
    "history.cannot-open": "The history in {file} could not be opened. Please check that the folder can be used.",
    "history.damaged": "The history in {file} is damaged. Please close Supple and open it again to begin a new one.",
    "history.failed": "The history in {file} could not be used ({reason}).",
}
