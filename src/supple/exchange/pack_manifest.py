"""The manifest of a pack: what it says of itself, and the sum and size of every file."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Final

import msgspec

from supple.document.characters import FORBIDDEN
from supple.document.message import Message
from supple.exchange.pack import PackError

if TYPE_CHECKING:
    from supple.exchange.pack import Pack

NEWEST_FORMAT: Final = 1
LONGEST_TITLE, LONGEST_BY, LONGEST_NOTE = 120, 120, 1000


class ManifestFile(msgspec.Struct, frozen=True):
    """A file's name within the pack, its size in bytes and its SHA-256 in hexadecimal."""

    path: str
    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, rename={"format": "supple-pack"}):
    """What a pack says of itself."""

    format: int
    files: list[ManifestFile]
    title: str = ""
    by: str = ""
    note: str = ""
    supple: str = ""


class _Version(msgspec.Struct, frozen=True, rename={"format": "supple-pack"}):
    """The version alone: nothing else of a newer format can be judged."""

    format: int


def write_manifest(pack: Pack, version: str) -> bytes:
    """Write the manifest of a pack; ``version`` is that of the program."""
    files = [
        {"path": file.entry, "size": len(file.content), "sha256": sha256(file.content).hexdigest()}
        for file in pack.files
    ]
    facts = {
        "supple-pack": NEWEST_FORMAT, "supple": version, "title": pack.title, "by": pack.by, "note": pack.note,
        "files": files,
    }  # fmt: skip
    return json.dumps(facts, ensure_ascii=False, indent=2).encode("utf-8") + b"\n"


def read_manifest(raw: bytes) -> Manifest:
    """Read a manifest; raises PackError."""
    try:
        version = msgspec.json.decode(raw, type=_Version).format
        if version > NEWEST_FORMAT:
            raise PackError(Message.of("pack.newer", version=version, newest=NEWEST_FORMAT))
        manifest = msgspec.json.decode(raw, type=Manifest)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as failure:
        raise PackError(Message.of("pack.manifest-odd")) from failure
    fits = version == NEWEST_FORMAT and all(
        len(text) <= most and not FORBIDDEN.search(text)
        for text, most in ((manifest.title, LONGEST_TITLE), (manifest.by, LONGEST_BY), (manifest.note, LONGEST_NOTE))
    )
    if not fits:
        raise PackError(Message.of("pack.manifest-odd"))
    return manifest
