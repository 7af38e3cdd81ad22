"""Sentences of what nobody foresaw, and of the move of a person's files."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "crash.title": "Something went wrong",
    "crash.about": (
        "This is a mistake in Supple, not yours. What you have done so far is kept, and you can go on. The report "
        "below says where it happened; it holds nothing about you."
    ),
    "crash.report": "Report",
    "crash.copy": "Copy the report",
    "crash.copied": "Copied",
    "crash.go-on": "Go on",
    "folder-move.both": (
        "“{names}” is in both folders with other contents. Nothing was copied. Keep one of the two and try again.",
        "{count} files are in both folders with other contents, among them {names}. Nothing was copied. Keep one of "
        "each two and try again.",
    ),
    "folder-move.failed": "The files could not be copied ({reason}). Everything is as it was.",
    "folder-move.done": (
        "{count} file copied; it is in the old folder too.",
        "{count} files copied; they are in the old folder too.",
    ),
    "folder-move.same": "Supple uses this folder already.",
    "folder-move.inside": "Please choose a folder outside the present one.",
    "data-folder.gone": (
        "Your folder {folder} is not there now. Its routines and exercises come back when it does; Supple’s "
        "own are here."
    ),
    "settings-page.data-folder": "Your files",
    "settings-page.data-folder.change": "Change…",
    "settings-page.data-folder.choose": "Folder for your routines and exercises",
    "settings-page.data-folder.own": "Use the usual folder",
    "settings-page.data-folder.about": "History stays on this computer; Back up takes it along.",
}
