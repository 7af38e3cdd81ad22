"""Sentences of backups written and restored in the window."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "backup.write": "Back up everything",
    "backup.filter": "Backups (*.zip);;All files (*)",
    "backup.written": (
        "“{file}” is written: {count} file, {size}. It holds your health answers: keep it where only you can read it.",
        "“{file}” is written: {count} files, {size}. It holds your health answers: keep it where only you can read it.",
    ),
    "backup.show": "Open folder",
    "backup.kilobytes": "{size} kB",
    "backup.megabytes": "{size} MB",
    "backup.moment": "{day} {month} {year}, {clock}",
    "backup.restore": "Restore a backup",
    "backup.ask": "Put everything back as this backup has it?",
    "backup.made": "“{file}” was made on {day}.",
    "backup.holds": "It holds {parts}, and your settings as they were.",
    "backup.holds-nothing": "It holds settings, but no history and no routines of your own.",
    "backup.routines": ("{count} routine of your own", "{count} routines of your own"),
    "backup.exercises": ("{count} exercise of your own", "{count} exercises of your own"),
    "backup.aside": (
        "What is here now is set aside first, so that you can go back to it. What warning signs have locked, now or "
        "then, stays locked."
    ),
    "backup.keep": "Leave everything as it is",
    "backup.go": "Restore",
    "backup.playing": "A session is under way in another window. End it first, then restore the backup.",
    "backup.restored": "Everything is back as it was on {day}.",
    "backup.two-sentences": "{first} {second}",
    "backup.undo": "Undo",
}
