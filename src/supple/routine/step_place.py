"""The place of a step in its file: its number among the steps, and within a circuit its number there, from 0."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from supple.document.content import Path
    from supple.document.text_edit import TextEdit

# ``(2,)`` is the third step; ``(2, 0)`` the first step of the circuit that stands third.
Place: TypeAlias = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Edited:
    """Edits of a routine's text, and where the steps stand afterwards that a person is to see chosen."""

    edits: tuple[TextEdit, ...]
    places: tuple[Place, ...] = ()


def path_of(place: Place) -> Path:
    """Return where a step stands in its document."""
    path: Path = ()
    for number in place:
        path = (*path, "steps", number)
    return path


def list_of(place: Place) -> Path:
    """Return where the list stands that a step is in."""
    return path_of(place)[:-1]
