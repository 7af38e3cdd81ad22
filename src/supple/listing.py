"""The list of routines by kind, and the files that cannot be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.plain_text import on_one_line
from supple.routine.kind import Kind
from supple.session.settled import timing_of
from supple.ui.routine_length import routine_length
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.app import Ground
    from supple.routine.library import Library


def routine_list(ground: Ground) -> Iterator[str]:
    """Yield the lines of the list."""
    library = ground.library()
    timing = timing_of(ground.settings())
    lengths = {id_: routine_length(routine, timing, None, library) for id_, routine in library.routines.items()}
    id_width = max((len(id_) for id_ in library.routines), default=0)
    minutes_width = max((len(length.text) for length in lengths.values()), default=0)
    for kind in Kind:
        routines = [routine for routine in library.routines.values() if routine.kind is kind]
        if not routines:
            continue
        yield word(f"kind.{kind}")
        for routine in routines:
            yield word(
                "list.routine-yours" if routine.yours else "list.routine",
                id=routine.id.ljust(id_width),
                minutes=lengths[routine.id].text.rjust(minutes_width),
                title=routine.title,
            )
        yield ""
    yield from _broken(library)


def _broken(library: Library) -> Iterator[str]:
    if library.broken:
        yield word("list.broken")
        for file in library.broken:
            yield word("list.broken-file", path=on_one_line(file.path), count=len(file.problems))
        yield word("list.broken-more")
