"""The shelf: where drafts and earlier versions of a person's files lie."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from supple.document.saved_draft import DraftFolder
from supple.document.version_folder import VersionFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Shelf:
    """Drafts, versions, and the folders that are made when a file is saved into them; no other folder is."""

    drafts: DraftFolder
    versions: VersionFolder
    own_folders: tuple[Path, ...] = ()


def make_shelf(state: Path, now: Callable[[], datetime], own_folders: Iterable[Path] = ()) -> Shelf:
    """Return the shelf in the folder of what Supple remembers; nothing is made on disk yet.

    What lies around the own folders is the person's home: drafts and versions follow when it moves.
    """
    own = tuple(own_folders)
    home = Path(os.path.commonpath(own)) if own else None
    drafts = DraftFolder(state / "drafts", now, home)
    return Shelf(drafts, VersionFolder(state / "versions", now, home=home), own)
