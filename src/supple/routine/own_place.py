"""The place for a person's own file: where a copy of a built-in one goes, and under which id."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING, Final

from supple.document.atomic import create_file
from supple.document.file import read_bytes
from supple.document.file_failure import in_words, unreadable
from supple.document.limits import PERSONAL
from supple.document.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_LONGEST: Final = 64
_FALLBACK: Final = "routine"
# Letters that no decomposition takes to the alphabet of ids.
_SPELT: Final = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "þ": "th", "ı": "i"})


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """Where a file goes. ``replaces_built_in``: from then on it is played in the built-in's place, marked "yours"."""

    path: Path
    id: str
    replaces_built_in: bool


def customise(item_id: str, folder: Path, taken: Collection[str]) -> OwnPlace:
    """Return the place for a changed copy of a built-in routine or exercise; ``taken`` are the person's own ids.

    Under the same id it replaces the built-in one. Where the person has a file of that id, readable or not, the copy
    gets the next free id and replaces nothing.
    """
    if item_id in taken:
        return copy_of(item_id, folder, taken)
    return OwnPlace(folder / f"{item_id}.yaml", item_id, replaces_built_in=True)


def copy_of(item_id: str, folder: Path, taken: Collection[str]) -> OwnPlace:
    """Return the place for a copy that stands beside what it is a copy of; ``taken`` are the ids in use."""
    made = _next_free(item_id, {*taken, item_id})
    return OwnPlace(folder / f"{made}.yaml", made, replaces_built_in=False)


def id_of_title(title: str, taken: Collection[str] = (), fallback: str = _FALLBACK) -> str:
    """Return an id made of a title's letters and digits, or the next free one; ``fallback`` where it has none."""
    plain = unicodedata.normalize("NFKD", title.casefold().translate(_SPELT))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter)).replace("'", "")
    words = re.sub(r"[^a-z0-9]+", "-", letters.replace("\u2019", "")).strip("-")
    return _next_free(words[:_LONGEST].rstrip("-") or fallback, taken)


def place_copy(source: Path, place: OwnPlace) -> None:
    """Copy a file to its place byte for byte, never over another; raises FileError."""
    data = read_bytes(source, PERSONAL.size)
    if isinstance(data, Problem):
        raise unreadable(data, source)
    with in_words(place.path):
        place.path.parent.mkdir(parents=True, exist_ok=True)
        create_file(place.path, data)


def _next_free(item_id: str, taken: Collection[str]) -> str:
    endings = chain(("",), (f"-{number}" for number in count(2)))
    return next(made for ending in endings if (made := item_id[: _LONGEST - len(ending)] + ending) not in taken)
