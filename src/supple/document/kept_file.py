"""A kept file: the file behind an edited document, so that no word and no version of it is lost."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from supple.document.atomic import create_file, replace_file
from supple.document.characters import decode
from supple.document.file import read_bytes
from supple.document.file_failure import FileError, Trouble, in_words, unreadable
from supple.document.limits import PERSONAL
from supple.document.message import Message
from supple.document.problem import Problem
from supple.document.version_folder import digest_of

if TYPE_CHECKING:
    from pathlib import Path

    from supple.document.saved_draft import SavedDraft
    from supple.document.shelf import Shelf
    from supple.document.version_folder import Version

_MARK: Final = "\ufeff"
_ANYONE_MAY_WRITE: Final = 0o222


class DiskState(StrEnum):
    """How the file on disk stands to what was last read or saved."""

    SAME = "same"
    CHANGED = "changed"
    GONE = "gone"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class DiskLook:
    """What stands on disk now: ``content`` where it can be read, ``failure`` where it cannot."""

    state: DiskState
    content: bytes | None = None
    failure: FileError | None = None

    @property
    def message(self) -> Message | None:
        """Why the file cannot be read, in words."""
        return self.failure.message if self.failure else None


@dataclass(frozen=True, slots=True)
class Saved:
    """What saving did: ``wrote`` is false where nothing had changed; ``notice`` says what else could not be kept."""

    wrote: bool
    notice: Message | None = None


def open_file(path: Path, shelf: Shelf) -> KeptFile:
    """Read a file to be edited; raises FileError."""
    raw = read_bytes(path, PERSONAL.size)
    if isinstance(raw, Problem):
        raise unreadable(raw, path)
    return KeptFile(shelf, path, path.name, raw, shelf.drafts.id_of(path))


def new_file(shelf: Shelf, name: str) -> KeptFile:
    """Begin a file that lies nowhere yet."""
    return KeptFile(shelf, None, name, b"", shelf.drafts.new_id())


def reopen(draft: SavedDraft, shelf: Shelf) -> KeptFile:
    """Go on with a draft; its file may have gone since, and then saving makes it anew. Raises FileError."""
    if draft.path is None:
        return KeptFile(shelf, None, draft.name, b"", draft.id)
    try:
        return open_file(draft.path, shelf)
    except FileError as failure:
        if failure.trouble is not Trouble.GONE:
            raise
        return KeptFile(shelf, draft.path, draft.name, None, draft.id)


class KeptFile:
    """Mutable: follows one file from its opening through every save. ``content`` is what was last read or saved."""

    def __init__(self, shelf: Shelf, path: Path | None, name: str, content: bytes | None, draft_id: str) -> None:
        self._shelf = shelf
        self._base = content  # None: known to be gone
        self._draft_id = draft_id
        self.path = path
        self.name = name

    @property
    def content(self) -> bytes:
        """What was last read or saved, byte for byte."""
        return self._base or b""

    @property
    def text(self) -> str | Problem:
        """The content as text, its byte order mark included; a problem where it is none."""
        text = decode(self.content)
        has_mark = self.content.startswith(_MARK.encode())
        return _MARK + text if has_mark and isinstance(text, str) else text

    @property
    def is_gone(self) -> bool:
        """Tell whether the file is known to be gone from its path; saving writes it anew."""
        return self._base is None

    @property
    def is_read_only(self) -> bool:
        """Tell whether someone has closed the file to changes."""
        try:
            return self.path is not None and _is_closed(self.path)
        except OSError:
            return False

    def draft(self) -> SavedDraft | None:
        """Return what was typed and never saved, unless the file holds just that."""
        found = self._shelf.drafts.find(self._draft_id)
        return None if found is None or found.content == self._base else found

    def keep_draft(self, text: str | bytes) -> SavedDraft | None:
        """Keep what is typed until it is saved; what the file holds already needs no draft. Raises FileError."""
        content = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        if content == self.content:
            self.discard_draft()
            return None
        base = None if self._base is None or self.path is None else digest_of(self._base)
        return self._shelf.drafts.keep(self._draft_id, self.path, self.name, content, base)

    def discard_draft(self) -> None:
        """Take the draft away for good; raises FileError."""
        self._shelf.drafts.discard(self._draft_id)

    def look(self) -> DiskLook:
        """Compare the file on disk with what was last read or saved."""
        if self.path is None:
            return DiskLook(DiskState.SAME, b"")
        raw = read_bytes(self.path, PERSONAL.size)
        if isinstance(raw, bytes):
            return DiskLook(DiskState.SAME if raw == self._base else DiskState.CHANGED, raw)
        failure = unreadable(raw, self.path)
        if failure.trouble is not Trouble.GONE:
            return DiskLook(DiskState.UNREADABLE, failure=failure)
        return DiskLook(DiskState.SAME if self._base is None else DiskState.GONE)

    def take_theirs(self, look: DiskLook) -> None:
        """Take what was seen on disk as what was last read."""
        self._base = look.content

    def save(self, text: str | bytes, over: DiskLook | None = None) -> Saved:
        """Replace the file; an unchanged one is not touched. Raises FileError, and then the text lies in the draft.

        Where the file is no longer as it was last seen this raises, unless ``over`` is what stands there now: then
        that is kept as a version first.
        """
        if self.path is None:
            raise ValueError("a new file needs a path: save_as")
        try:
            return self._save(self.path, _bytes_of(text, self.path), over)
        except FileError:
            self._keep_in_need(text)
            raise

    def save_as(self, path: Path, text: str | bytes, *, replace: bool = False) -> Saved:
        """Save under another path and stay with it; raises FileError where the name is taken, unless ``replace``."""
        try:
            data = _bytes_of(text, path)
            found = read_bytes(path, PERSONAL.size)
            if replace and isinstance(found, bytes):
                _refuse_closed(path)
                self._shelf.versions.keep(path, found)
                with in_words(path):
                    replace_file(path, data)
            else:
                self._make_folder(path.parent)
                with in_words(path):
                    create_file(path, data)
        except FileError:
            self._keep_in_need(text)
            raise
        old_draft, self._draft_id = self._draft_id, self._shelf.drafts.id_of(path)
        self.path, self.name, self._base = path, path.name, data
        with suppress(FileError):
            self._shelf.drafts.discard(old_draft)
        return Saved(wrote=True, notice=self._settle(path, data))

    def remove(self) -> None:
        """Delete the file, once it is kept as a version; raises FileError, also where it is no longer as last seen."""
        if self.path is None:
            raise ValueError("a new file has nothing to delete")
        look = self.look()
        if look.failure:
            raise look.failure
        if look.state is DiskState.CHANGED:
            raise FileError(Trouble.CHANGED, self.path)
        if look.content is not None:
            _refuse_closed(self.path)
            self._shelf.versions.keep(self.path, look.content)
            with in_words(self.path):
                self.path.unlink(missing_ok=True)
        self._base = None
        with suppress(FileError):
            self.discard_draft()

    def versions(self) -> tuple[Version, ...]:
        """Return the versions kept of this file, newest first."""
        return self._shelf.versions.versions(self.path) if self.path else ()

    def version_bytes(self, version: Version) -> bytes:
        """Return the bytes of a version; raises FileError."""
        return self._shelf.versions.read(version)

    def restore(self, version: Version, over: DiskLook | None = None) -> Saved:
        """Save a version as it was; what stands in the file now becomes a version. Raises FileError."""
        return self.save(self.version_bytes(version), over)

    def _save(self, path: Path, data: bytes, over: DiskLook | None) -> Saved:
        look = self.look()
        if look.failure:
            raise look.failure
        is_theirs = look.state is not DiskState.SAME and look.content != data
        if is_theirs and (over is None or (over.state, over.content) != (look.state, look.content)):
            raise FileError(Trouble.GONE if look.content is None else Trouble.CHANGED, path)
        if look.content == data:
            self._base = data
            with suppress(FileError):
                self.discard_draft()
            return Saved(wrote=False)
        notice = None
        if look.content is not None:
            _refuse_closed(path)
            try:
                self._shelf.versions.keep(path, look.content)
            except FileError as failure:
                if is_theirs:
                    raise
                notice = _no_version(failure)
        else:
            self._make_folder(path.parent)
        with in_words(path):
            replace_file(path, data)
        self._base = data
        return Saved(wrote=True, notice=notice or self._settle(path, data))

    def _settle(self, path: Path, data: bytes) -> Message | None:
        """Do what follows a save that has succeeded, and say what of it could not be done."""
        with suppress(FileError):
            self.discard_draft()
        try:
            self._shelf.versions.keep(path, data)
        except FileError as failure:
            return _no_version(failure)
        return None

    def _make_folder(self, folder: Path) -> None:
        if folder in self._shelf.own_folders:
            with in_words(folder):
                folder.mkdir(parents=True, exist_ok=True)

    def _keep_in_need(self, text: str | bytes) -> None:
        """Keep the text of a save that failed; where that fails as well the person is told of the save."""
        with suppress(FileError):
            self.keep_draft(text)


def _bytes_of(text: str | bytes, path: Path) -> bytes:
    """Return what is to be written; raises FileError for what could not be opened again."""
    try:
        data = text.encode("utf-8") if isinstance(text, str) else text
    except UnicodeEncodeError as failure:
        raise FileError(Trouble.NOT_TEXT, path) from failure
    if len(data) > PERSONAL.size:
        raise FileError(Trouble.TOO_LARGE, path)
    return data


def _refuse_closed(path: Path) -> None:
    """Respect that someone has closed a file to changes, although the folder would allow taking its place."""
    with in_words(path):
        is_closed = _is_closed(path)
    if is_closed:
        raise FileError(Trouble.READ_ONLY, path)


def _is_closed(path: Path) -> bool:
    """Tell whether nobody may write a file, or this person may not; raises OSError."""
    return not path.stat().st_mode & _ANYONE_MAY_WRITE or not os.access(path, os.W_OK)


def _no_version(failure: FileError) -> Message:
    return Message.of("file.no-version.full" if failure.trouble is Trouble.FULL else "file.no-version")
