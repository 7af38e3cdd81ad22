"""Keeps Today's glance of the library, on disk and while the program runs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from supple.ui.pages.today.glance import read_glance, write_glance

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from supple.routine.kind import Kind
    from supple.routine.library import Library
    from supple.ui.library_keeper import LibraryKeeper
    from supple.ui.pages.today.glance import Glance, Picture


class GlanceKeeper:
    """Answers from what was kept until the library has been read; ``mark`` tells whether what was kept still counts."""

    def __init__(self, path: Path, mark: str, library: LibraryKeeper, look: Callable[[Library], Glance]) -> None:
        self._path = path
        self._mark = mark
        self._library = library
        self._look = look
        self._kept = read_glance(path, mark)

    @property
    def glance(self) -> Glance:
        """The library at a glance, as it is known now."""
        if self._kept is not None and not self._library.is_read:
            return self._kept
        return self._look(self._library.library)

    def counts(self) -> dict[Kind, int]:
        """Return how many routines each kind has."""
        counts: dict[Kind, int] = {}
        if self._kept is not None and not self._library.is_read:
            kinds = [line.kind for line in self._kept.lines]
        else:
            kinds = [routine.kind for routine in self._library.library.routines.values()]
        for kind in kinds:
            counts[kind] = counts.get(kind, 0) + 1
        return counts

    def keep(self, glance: Glance, pictures: dict[str, Picture]) -> None:
        """Keep a glance for the next start, with the pictures that were shown of it."""
        shown = replace(glance, pictures=pictures)
        if shown != self._kept:
            self._kept = shown
            write_glance(self._path, self._mark, shown)
