"""The writer of packs: the same contents give the same bytes, whenever and wherever they are written."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from supple.document.message import Message
from supple.exchange.pack import PackError
from supple.exchange.pack_entry import MANIFEST, packed_name
from supple.exchange.pack_limits import LIMITS
from supple.exchange.pack_manifest import LONGEST_BY, LONGEST_NOTE, LONGEST_TITLE, write_manifest

if TYPE_CHECKING:
    from supple.exchange.pack import Pack

# The first moment that a zip file can state.
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_RIGHTS: Final = 0o100644 << 16


def write_pack(pack: Pack, version: str) -> bytes:
    """Return a pack as a zip file, manifest first; raises PackError where nobody could read it back.

    Nothing is squeezed: programs squeeze differently, and texts of a few kilobytes gain little.
    """
    _refuse_unreadable(pack)
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name, content in ((MANIFEST, write_manifest(pack, version)), *((f.entry, f.content) for f in pack.files)):
            info = ZipInfo(name, _NO_TIME)
            info.create_system = _UNIX
            info.external_attr = _RIGHTS
            archive.writestr(info, content)
    return out.getvalue()


def _refuse_unreadable(pack: Pack) -> None:
    if not pack.files:
        raise PackError(Message.of("pack.empty"))
    if len(pack.files) > LIMITS.files:
        raise PackError(Message.of("pack.too-many", most=LIMITS.files))
    for file in pack.files:
        packed_name(file.entry)
        if len(file.content) > LIMITS.file:
            raise PackError(Message.of("pack.file-too-large", name=file.entry))
    if sum(len(file.content) for file in pack.files) > LIMITS.total - LIMITS.manifest:
        raise PackError(Message.of("pack.too-large"))
    for text, most in ((pack.title, LONGEST_TITLE), (pack.by, LONGEST_BY), (pack.note, LONGEST_NOTE)):
        if len(text) > most:
            raise PackError(Message.of("pack.long-text", most=most))
