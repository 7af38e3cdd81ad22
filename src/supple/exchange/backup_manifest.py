"""What a backup says about itself: its version, when it was made, and size and sum of each file in it."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated, Final

import msgspec

VERSION: Final = 1
MANIFEST: Final = "manifest.json"
HISTORY: Final = "history.sqlite3"
SAFETY: Final = "safety"
SETTINGS: Final = "settings.yaml"
QUESTIONS: Final = "questions.yaml"
FOLDERS: Final = ("routines", "exercises")
# Far more than a person has, far less than would fill a disk.
MOST_FILES: Final = 20_000
LARGEST_FILE: Final = 2 * 1024**3
LARGEST_WHOLE: Final = 2 * LARGEST_FILE
_SINGLE: Final = (HISTORY, SAFETY, SETTINGS, QUESTIONS)
# No folder up, no drive, no name that a system reads in a way of its own.
_PART: Final = re.compile(r"[^\\/:*?\"<>|\x00-\x1f\x7f]{1,200}")


class KeptFile(msgspec.Struct, frozen=True):
    """Size in bytes and SHA-256 in hexadecimal of one file."""

    size: Annotated[int, msgspec.Meta(ge=0, le=LARGEST_FILE)]
    sha256: Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


class Manifest(msgspec.Struct, frozen=True):
    """The first entry of a backup; names of files use ``/``."""

    supple_backup: int
    made_at: Annotated[datetime, msgspec.Meta(tz=True)]
    program: str
    files: Annotated[dict[str, KeptFile], msgspec.Meta(max_length=MOST_FILES)]


def is_safe_name(name: str) -> bool:
    """Whether a file of this name belongs into a backup, and can lie nowhere but in its own place."""
    if name in _SINGLE:
        return True
    folder, *parts = name.split("/")
    return (
        folder in FOLDERS
        and 0 < len(parts) <= 8
        and all(_PART.fullmatch(part) and part.strip(". ") == part for part in parts)
    )
