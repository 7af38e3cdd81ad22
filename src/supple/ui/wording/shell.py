"""Sentences of the window around the pages."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "key.enter": "Enter",
    "key.space": "Space",
    "key.esc": "Esc",
    "shell.name": "Supple",
    "shell.today": "Today",
    "shell.body-map": "Body map",
    "shell.routines": "Routines",
    "shell.you": "You",
    "shell.history": "History",
    "shell.learn": "Learn",
    "shell.editor": "Routine editor",
    "shell.warning-signs": "Warning signs",
    "shell.settings": "Settings",
    "shell.folder": "Your files",
    "shell.routine-missing": "There is no routine called “{name}”.",
    "shell.routine-missing-near": "There is no routine called “{name}”. Did you mean “{near}”?",
    "shell.routine-broken": "“{name}” has mistakes and cannot be played yet.",
    "shell.signs-locked": "Everything is locked",
    "shell.signs-clear": "Nothing open today",
    "shell.signs-limited": "A part is closed",
    "shell.signs-ask": "Not asked yet",
    "shell.no-state-folder": "Supple cannot remember sessions: its folder cannot be written ({reason}).",
    "shell.content-broken": "“{file}”, which came with Supple, cannot be read. Install Supple again.",
    "shell.nothing-left": "Every step of “{name}” is taken out. Put one back to start.",
    "shell.window-silent": (
        "Supple is open already, but its window does not answer. Please close it, or end it if it hangs; a session "
        "that it plays can be gone on with."
    ),
    "shell.window-speed": "Supple is open already; its window plays at its own speed.",
    "shell.busy-playing": "“{name}” was asked for while a session is under way. End this one first, then start it.",
    "shell.record-lost": "This session could not be saved: {why}",
    "shell.try-again": "Try again",
    "shell.close": "Close",
    "shell.interrupted": "Continue where you stopped",
}
