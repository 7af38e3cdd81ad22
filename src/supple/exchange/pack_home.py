"""The home of a pack: what the person who packs or unpacks has already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.document.file import read_bytes
from supple.document.limits import PERSONAL
from supple.exchange.pack import PackedKind
from supple.routine.library import content_files

if TYPE_CHECKING:
    from pathlib import Path

    from supple.advice.warning_sign import WarningSigns
    from supple.routine.codes import Codes
    from supple.routine.library import ContentFolders, Library


@dataclass(frozen=True, slots=True)
class HomeFile:
    """A file that is there, as it is."""

    path: Path
    content: bytes


@dataclass(frozen=True, slots=True)
class PackHome:
    """The library with the folders it was read from, the person's own questions, and the built-in warning signs."""

    library: Library
    bundled: ContentFolders
    yours: ContentFolders
    questions_file: Path
    signs: WarningSigns
    codes: Codes

    def own_file(self, kind: PackedKind, item_id: str) -> HomeFile | None:
        """Return the person's own file of an id, readable as a routine or not; None where there is none."""
        if kind is PackedKind.QUESTIONS:
            return _found(self.questions_file)
        return _of_id(_folder(self.yours, kind), item_id)

    def built_in_file(self, kind: PackedKind, item_id: str) -> HomeFile | None:
        """Return the built-in file of an id; None where there is none."""
        return None if kind is PackedKind.QUESTIONS else _of_id(_folder(self.bundled, kind), item_id)

    def own_path(self, kind: PackedKind, item_id: str) -> Path:
        """Return where a file of the person's own of an id goes that is not there yet."""
        return self.questions_file if kind is PackedKind.QUESTIONS else _folder(self.yours, kind) / f"{item_id}.yaml"

    def routine_texts(self) -> dict[str, str]:
        """Return the texts of all routines by id, for those that insert others; the person's own come before ours."""
        texts = {}
        for folder in (self.bundled.routines, self.yours.routines):
            for path in _listed(folder):
                if found := _found(path):
                    texts[path.stem] = found.content.decode("utf-8-sig", "replace")
        return texts


def _folder(folders: ContentFolders, kind: PackedKind) -> Path:
    return folders.exercises if kind is PackedKind.EXERCISE else folders.routines


def _listed(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(content_files(folder))
    except OSError:
        return ()


def _of_id(folder: Path, item_id: str) -> HomeFile | None:
    return next((found for path in _listed(folder) if path.stem == item_id and (found := _found(path))), None)


def _found(path: Path) -> HomeFile | None:
    content = read_bytes(path, PERSONAL.size)
    return HomeFile(path, content) if isinstance(content, bytes) else None
