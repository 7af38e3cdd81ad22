"""Sentences: what can go wrong with a person's files, and what of them is kept."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "file.read-only": "{file} is closed to changes. Save a copy under another name.",
    "file.forbidden": "Supple may not write {file} in {folder}. Save it in another folder.",
    "file.full": "{file} is not saved, because the disk is full. Make some room and save again.",
    "file.taken": "There is already a file called {file}. Choose another name.",
    "file.gone": "{file} is no longer in {folder}. Save to write it anew, or save it under another name.",
    "file.folder-gone": "The folder {folder} is not there, so {file} is not saved. Save it in another folder.",
    "file.changed": "{file} was changed by another program since you opened it. Compare both before you save.",
    "file.not-a-file": "{file} is no file that can be written. Choose another name.",
    "file.name": "A file cannot be called {file} here. Choose another name.",
    "file.too-large": "{file} is not saved: a file may hold 1 MB at most.",
    "file.not-text": "{file} is not saved, because it holds a character that is not whole. Take it out and save again.",
    "file.damaged": "This version is damaged and cannot be brought back. Choose another one.",
    "file.failed": "{file} is not saved ({reason}). Save it in another folder.",
    "file.no-version": "Saved, but the version before could not be kept, because Supple’s own folder is closed to it.",
    "file.no-version.full": "Saved, but the version before could not be kept, because the disk is full.",
}
