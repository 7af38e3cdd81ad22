"""Packing and unpacking for one person: what they have, the pack on disk, and where its undoing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple import __version__
from supple.document.atomic import create_file, replace_file
from supple.document.file import read_bytes
from supple.document.file_failure import FileError, in_words
from supple.document.message import Message
from supple.document.problem import Problem
from supple.exchange.import_journal import ImportJournal
from supple.exchange.pack import SUFFIX, PackError
from supple.exchange.pack_home import PackHome
from supple.exchange.pack_limits import LIMITS
from supple.exchange.pack_preview import preview_pack
from supple.exchange.pack_reader import read_pack
from supple.exchange.pack_writer import write_pack

if TYPE_CHECKING:
    from pathlib import Path

    from supple.app import Ground
    from supple.exchange.pack import Pack
    from supple.exchange.pack_preview import PackPreview

_OF_PROBLEM: Final = {"problem-too-large": "pack.too-large", "problem-file-gone": "check.no-file"}


def pack_home(ground: Ground) -> PackHome:
    """Return what the person has, as it is now."""
    return PackHome(
        ground.library(),
        ground.bundled_folders,
        ground.your_folders,
        ground.places.questions_file,
        ground.built_in_signs,
        ground.codes(),
    )


def import_journal(ground: Ground) -> ImportJournal:
    """Return the journal of what was brought in, with what a kill left half done made good."""
    journal = ImportJournal(ground.places.imports, ground.now, ground.places.data)
    journal.recover()
    return journal


def open_pack(path: Path, home: PackHome) -> PackPreview:
    """Read a pack from disk and hold it against what is there; raises PackError."""
    data = read_bytes(path, LIMITS.pack)
    if isinstance(data, Problem):
        key = _OF_PROBLEM.get(data.message.key)
        raise PackError(Message.of(key) if key else data.message)
    return preview_pack(read_pack(data), home)


def save_pack(pack: Pack, chosen: Path, *, replace: bool = False) -> Path:
    """Write a pack under a name that ends as packs do and return it; raises PackError.

    Another file is replaced only where ``replace`` says that the person has agreed to just this name.
    """
    path = chosen if chosen.suffix.lower() == SUFFIX else chosen.with_name(chosen.name + SUFFIX)
    data = write_pack(pack, __version__)
    try:
        with in_words(path):
            if replace and path == chosen:
                replace_file(path, data)
            else:
                create_file(path, data)
    except FileError as failure:
        raise PackError(failure.message) from failure
    return path
