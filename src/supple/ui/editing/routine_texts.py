"""The texts of routines that others insert, read when they are first asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from supple.document.file import read_file
from supple.document.limits import PERSONAL

if TYPE_CHECKING:
    from pathlib import Path

    from supple.routine.library import Library


class RoutineTexts(Mapping[str, str]):
    """Maps the ids of a library's routines to their texts; one whose file has gone is as if it had no steps."""

    def __init__(self, library: Library, bundled: Path) -> None:
        self._ids = tuple(library.routines)
        self._yours = dict(library.your_files)
        self._bundled = bundled
        self._read: dict[str, str] = {}

    def __getitem__(self, routine_id: str) -> str:
        """Return the text of a routine; raises KeyError for an id that is none."""
        if routine_id not in self._read:
            self._read[routine_id] = self._text(routine_id)
        return self._read[routine_id]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the ids."""
        return iter(self._ids)

    def __len__(self) -> int:
        """Return how many routines there are."""
        return len(self._ids)

    def _text(self, routine_id: str) -> str:
        if routine_id not in self._ids:
            raise KeyError(routine_id)
        text = read_file(self.path(routine_id), PERSONAL.size)
        return text if isinstance(text, str) else ""

    def path(self, routine_id: str) -> Path:
        """Return where the file of a routine lies."""
        yours = self._yours.get(routine_id)
        if yours is not None:
            return type(self._bundled)(yours)
        return self._bundled / f"{routine_id}.yaml"
