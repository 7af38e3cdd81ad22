"""Sentences of the history: its file, its copies, what is deleted, exported, backed up and restored."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "history.set-aside": (
        "The history could not be read. It was set aside as {file}, and a new one was begun. Nothing was deleted."
    ),
    "history.newer": "The history in {file} was written by a newer Supple. Please use that one; nothing was changed.",
    "history.disk-full": "The disk is full, so the history could not be written. Please make room and try again.",
    "history.read-only": "The history in {file} may not be written. Please allow it and try again.",
    "history.busy": "Another program is using the history in {file}. Please try again in a moment.",
    "history.cannot-open": "The history in {file} could not be opened. Please check that the folder can be used.",
    "history.damaged": (
        "The history in {file} is damaged. Please close Supple and open it again: it goes back to the last whole copy."
    ),
    "history.failed": "The history in {file} could not be used ({reason}).",
    "history.mended": (
        "The history was damaged. Supple went back to its copy of {day}; the damaged file is kept as {file}. What was "
        "done after that copy may be missing."
    ),
    "history.only-for-reading": (
        "The history in {file} cannot be written ({reason}), so Supple shows it but adds nothing to it. A session that "
        "you play now is kept and added at the next start that allows it."
    ),
    "history.left-over-kept": (
        "A session that could not be saved then stands in your history now.",
        "{count} sessions that could not be saved then stand in your history now.",
    ),
    "history.erase-held": (
        "The records are deleted, but another program still holds the history open, so traces of them stay in {file}. "
        "Please close it and delete once more."
    ),
}
