"""The reader of packs: a file from anywhere to its contents, or the one sentence that says why not.

Nothing is written to disk here: all names, sizes and sums are judged, and the whole pack lies in memory, before
anything else sees it.
"""

from __future__ import annotations

import stat
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from supple.document.message import Message
from supple.document.shown import shown
from supple.exchange.pack import Pack, PackedFile, PackError
from supple.exchange.pack_entry import FOLDERS, MANIFEST, folded, packed_name, refuse_name
from supple.exchange.pack_limits import LIMITS
from supple.exchange.pack_manifest import read_manifest

if TYPE_CHECKING:
    from zipfile import ZipInfo

    from supple.exchange.pack_limits import PackLimits
    from supple.exchange.pack_manifest import Manifest, ManifestFile

_ZIP: Final = b"PK\x03\x04"
_ENCRYPTED: Final = 0x1 | 0x40 | 0x2000
_METHODS: Final = (ZIP_STORED, ZIP_DEFLATED)
# Small files of one repeated letter shrink a lot, and harm nobody.
_SMALL: Final = 64 * 1024


def read_pack(data: bytes, limits: PackLimits = LIMITS) -> Pack:
    """Read a pack; raises PackError for whatever is wrong with it, and nothing else."""
    if len(data) > limits.pack:
        raise PackError(Message.of("pack.too-large"))
    if not data.startswith(_ZIP):
        raise PackError(Message.of("pack.not-a-pack"))
    archive = _opened(data)
    entries = _judged(archive.infolist(), limits)
    if MANIFEST not in entries:
        raise PackError(Message.of("pack.no-manifest"))
    manifest = read_manifest(_content(archive, entries.pop(MANIFEST), limits.manifest))
    listed = _listed(manifest)
    if missing := sorted(listed.keys() - entries.keys()):
        raise PackError(Message.of("pack.missing", name=shown(missing[0])))
    if extra := sorted(entries.keys() - listed.keys()):
        raise PackError(Message.of("pack.extra", name=shown(extra[0])))
    if not entries:
        raise PackError(Message.of("pack.empty"))
    files = []
    for name in sorted(entries):
        content = _content(archive, entries[name], limits.file)
        if len(content) != listed[name].size or sha256(content).hexdigest() != listed[name].sha256.lower():
            raise PackError(Message.of("pack.sum", name=name))
        files.append(PackedFile(*packed_name(name), content))
    return Pack(tuple(files), manifest.title.strip(), manifest.by.strip(), manifest.note.strip())


def _opened(data: bytes) -> ZipFile:
    try:
        return ZipFile(BytesIO(data))
    except Exception as failure:  # zipfile has a dozen kinds of error for what is damaged
        raise PackError(Message.of("pack.cut-off")) from failure


def _judged(infos: list[ZipInfo], limits: PackLimits) -> dict[str, ZipInfo]:
    """Return the entries by name, folders left out, when every one of them is what a pack may hold."""
    if len(infos) > limits.files + len(FOLDERS) + 1:
        raise PackError(Message.of("pack.too-many", most=limits.files))
    seen: set[str] = set()
    entries = {}
    for info in infos:
        _judge(info, limits)
        name = info.filename
        if (plain := folded(name)) in seen:
            raise PackError(Message.of("pack.twice", name=shown(name)))
        seen.add(plain)
        if name in FOLDERS and not info.file_size:
            continue
        if name != MANIFEST:
            packed_name(name)
        entries[name] = info
    if sum(info.file_size for info in entries.values()) > limits.total:
        raise PackError(Message.of("pack.too-large"))
    return entries


def _judge(info: ZipInfo, limits: PackLimits) -> None:
    refuse_name(info.orig_filename)
    name = shown(info.orig_filename)
    if info.flag_bits & _ENCRYPTED:
        raise PackError(Message.of("pack.encrypted"))
    kind = stat.S_IFMT(info.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise PackError(Message.of("pack.link", name=name))
    if info.compress_type not in _METHODS:
        raise PackError(Message.of("pack.method", name=name))
    # A file that swells is meant to do harm, however large it would be in the end.
    if info.file_size > max(_SMALL, limits.ratio * info.compress_size):
        raise PackError(Message.of("pack.bomb", name=name))
    if info.file_size > limits.file:
        raise PackError(Message.of("pack.file-too-large", name=name))


def _content(archive: ZipFile, info: ZipInfo, most: int) -> bytes:
    """Return the bytes of an entry, of which the archive may have lied."""
    try:
        with archive.open(info) as file:
            content = file.read(most + 1)
    except Exception as failure:
        raise PackError(Message.of("pack.cut-off")) from failure
    if len(content) > most:
        raise PackError(Message.of("pack.file-too-large", name=info.filename))
    if content.startswith(_ZIP):
        raise PackError(Message.of("pack.nested", name=info.filename))
    return content


def _listed(manifest: Manifest) -> dict[str, ManifestFile]:
    listed: dict[str, ManifestFile] = {}
    for file in manifest.files:
        if file.path in listed:
            raise PackError(Message.of("pack.twice", name=shown(file.path)))
        listed[file.path] = file
    return listed
