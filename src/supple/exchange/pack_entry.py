"""The names of files in a pack: which stand for one, and what is wrong with all others."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from supple.document.message import Message
from supple.document.shown import shown
from supple.exchange.pack import PackedKind, PackError
from supple.routine.ids import ID

MANIFEST: Final = "manifest.json"
# Folders that a zip program may list on its own.
FOLDERS: Final = tuple(f"{kind}/" for kind in (PackedKind.EXERCISE, PackedKind.ROUTINE))
_FILE: Final = re.compile(rf"({PackedKind.EXERCISE}|{PackedKind.ROUTINE})/({ID.pattern})\.yaml")
_QUESTIONS: Final = f"{PackedKind.QUESTIONS}.yaml"
_DRIVE: Final = re.compile(r"[A-Za-z]:")
_ARCHIVE: Final = re.compile(r"(?i)\.(zip|supple|7z|gz|bz2|xz|zst|tar|rar)$")
# Windows keeps these for devices, whatever ending follows.
_DEVICES: Final = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(\..*)?")
_FORBIDDEN: Final = frozenset('<>:"|?*')


def packed_name(entry: str) -> tuple[PackedKind, str]:
    """Return the kind and the id that an entry's name stands for; raises PackError for any other name."""
    refuse_name(entry)
    if entry == _QUESTIONS:
        return PackedKind.QUESTIONS, PackedKind.QUESTIONS.value
    found = _FILE.fullmatch(entry)
    if found is None:
        raise PackError(Message.of("pack.unknown-file", name=shown(entry)))
    return PackedKind(found[1]), found[2]


def refuse_name(entry: str) -> None:
    """Raise PackError for a name that could lead elsewhere, or that some system could not keep as it is."""
    if key := _trouble(entry):
        raise PackError(Message.of(key, name=shown(entry)))


def folded(entry: str) -> str:
    """Return what a name is where neither case nor the way of writing an accent counts."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", entry).casefold())


def _trouble(entry: str) -> str | None:
    parts = entry.removesuffix("/").split("/")
    if "\\" in entry or entry.startswith("/") or ".." in parts or _DRIVE.match(entry):
        return "pack.outside"
    if _ARCHIVE.search(entry):
        return "pack.nested"
    is_odd = any(
        not part or part == "." or part.endswith((".", " ")) or part.startswith(" ") or _DEVICES.fullmatch(part)
        for part in parts
    )
    if is_odd or not entry.isprintable() or _FORBIDDEN & set(entry):
        return "pack.name"
    return None
