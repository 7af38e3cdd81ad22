"""Saved drafts: what was typed and not yet saved, kept so that it survives a kill."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from supple.document.atomic import replace_file
from supple.document.file import read_bytes
from supple.document.file_failure import in_words
from supple.document.home_path import from_home, in_home
from supple.document.problem import Problem
from supple.document.version_folder import digest_of, name_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_SUFFIX: Final = ".draft"
_FIRST: Final = b"supple-draft 1 "
_LARGEST: Final = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """What was typed, for which file (None: not yet saved anywhere), when, and on what it was based.

    ``base`` is the SHA-256 of the file when the draft was begun, None where there was none.
    """

    id: str
    path: Path | None
    name: str
    content: bytes
    kept_at: datetime
    base: str | None

    @property
    def text(self) -> str:
        """The draft as text, with its byte order mark where it has one."""
        return self.content.decode("utf-8", "surrogatepass")

    def is_of(self, content: bytes) -> bool:
        """Tell whether the file still holds what the draft was based on."""
        return self.base == digest_of(content)


class DraftFolder:
    """One file for each draft, replaced whole, with a checksum; what fails it is not offered.

    Drafts of files in ``home``, the person's own folder, follow it when it moves.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime], home: Path | None = None) -> None:
        self._folder = folder
        self._home = home
        self._now = now
        self._given: set[str] = set()

    def id_of(self, path: Path) -> str:
        """Return the id of the draft for a file."""
        return name_of(path, self._home)

    def new_id(self) -> str:
        """Return an id for a file that has no path yet; none is given twice."""
        number = 1
        while (made := f"new-{number}") in self._given or self._place(made).exists():
            number += 1
        self._given.add(made)
        return made

    def keep(self, draft_id: str, path: Path | None, name: str, content: bytes, base: str | None) -> SavedDraft:
        """Keep a draft in the place of the one before; raises FileError, and then the one before is still there."""
        draft = SavedDraft(draft_id, path, name, content, self._now(), base)
        place = self._place(draft_id)
        with in_words(place):
            place.parent.mkdir(parents=True, exist_ok=True)
            replace_file(place, _written(draft, self._home), private=True)
        return draft

    def find(self, draft_id: str) -> SavedDraft | None:
        """Return a draft; None where there is none or it is damaged."""
        raw = read_bytes(self._place(draft_id), _LARGEST)
        return None if isinstance(raw, Problem) else _read(raw, draft_id, self._home)

    def waiting(self) -> tuple[SavedDraft, ...]:
        """Return all drafts, newest first; none where the folder cannot be looked into."""
        try:
            names = [place.stem for place in self._folder.iterdir() if place.suffix == _SUFFIX]
        except OSError:
            return ()
        found = [draft for name in names if (draft := self.find(name))]
        return tuple(sorted(found, key=lambda draft: (draft.kept_at.timestamp(), draft.id), reverse=True))

    def discard(self, draft_id: str) -> None:
        """Take a draft away for good, if there is one; raises FileError where the disk refuses."""
        place = self._place(draft_id)
        with in_words(place), suppress(FileNotFoundError):
            place.unlink()

    def _place(self, draft_id: str) -> Path:
        return self._folder / f"{draft_id}{_SUFFIX}"


def _written(draft: SavedDraft, home: Path | None) -> bytes:
    facts = {
        "path": None if draft.path is None else from_home(draft.path, home),
        "name": draft.name,
        "kept_at": draft.kept_at.isoformat(),
        "base": draft.base,
    }
    rest = json.dumps(facts).encode("ascii") + b"\n" + draft.content
    return _FIRST + digest_of(rest).encode("ascii") + b"\n" + rest


def _read(raw: bytes, draft_id: str, home: Path | None) -> SavedDraft | None:
    first, _, rest = raw.partition(b"\n")
    if first != _FIRST + digest_of(rest).encode("ascii"):
        return None
    # What has its checksum was written by _written.
    line, _, content = rest.partition(b"\n")
    facts = json.loads(line)
    path = None if facts["path"] is None else in_home(facts["path"], home)
    kept_at = datetime.fromisoformat(facts["kept_at"])
    return SavedDraft(draft_id, path, facts["name"], content, kept_at, facts["base"])
