"""The steps of routines that other routines insert, each read once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.document.message import Message
from supple.document.nearest import nearest
from supple.document.shown import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from supple.document.reading import Reading
    from supple.routine.routine import Routine, Step

    # Reads a routine's text; the chain names the routines that insert one another, its own id last.
    Read = Callable[[str, tuple[str, ...]], Reading[Routine]]

MOST_DEEP: Final = 4
# Said as they are by every routine on the way: the mistake is the chain itself, not one file of it.
_OF_THE_CHAIN: Final = ("problem-insert-circle", "problem-insert-deep")


class Insertion:
    """Looks up what ``routine:`` inserts; keeps what it read, since many routines insert the same few."""

    def __init__(self, texts: Mapping[str, str], read: Read) -> None:
        self._texts = texts
        self._read = read
        self._kept: dict[tuple[str, int], tuple[Step, ...] | Message] = {}

    def steps(self, routine_id: str, chain: tuple[str, ...]) -> tuple[Step, ...] | Message:
        """Return the steps of a routine that ``chain`` inserts, or say why it cannot be inserted."""
        if routine_id in chain:
            circle = (*chain[chain.index(routine_id) :], routine_id)
            return Message.of("problem-insert-circle", chain=" → ".join(circle))
        if len(chain) > MOST_DEEP:
            return Message.of("problem-insert-deep", most=MOST_DEEP, chain=" → ".join((*chain, routine_id)))
        place = (routine_id, len(chain))
        if place not in self._kept:
            self._kept[place] = self._steps(routine_id, chain)
        return self._kept[place]

    def _steps(self, routine_id: str, chain: tuple[str, ...]) -> tuple[Step, ...] | Message:
        text = self._texts.get(routine_id)
        if text is None:
            # A routine on the way here would only make a circle.
            meant = nearest(routine_id, [id_ for id_ in self._texts if id_ not in chain])
            key = "problem-no-routine" if meant is None else "problem-no-routine-near"
            return Message.of(key, name=shown(routine_id), meant=meant or "")
        reading = self._read(text, (*chain, routine_id))
        if reading.value:
            return reading.value.steps
        for problem in reading.errors:
            if problem.message.key in _OF_THE_CHAIN:
                return problem.message
        return Message.of("problem-insert-broken", name=routine_id, count=len(reading.errors))
