"""What the page of a kind shows: its routines as cards, and which of them a filter leaves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from supple.body.muscle import Muscle
from supple.routine.exercise import Equipment, EquipmentNeed
from supple.routine.facts import facts as routine_facts
from supple.session.timing import Timing
from supple.ui.routine_length import RoutineLength, routine_length
from supple.ui.wording import word
from supple.ui.wording.amounts import capitalised, listed

if TYPE_CHECKING:
    from supple.routine.kind import Kind
    from supple.routine.library import Library
    from supple.routine.routine import Routine
    from supple.ui.memory import MemoryFacts

MUSCLES_SHOWN: Final = 3


class LengthRange(Enum):
    """Which lengths are shown: the least and the most minutes; the order is that of the choices on the page."""

    ANY = (0, 10_000)
    SHORT = (0, 8)
    MIDDLE = (9, 12)
    LONG = (13, 10_000)

    def holds(self, minutes: int) -> bool:
        """Whether a routine of so many minutes is shown."""
        least, most = self.value
        return least <= minutes <= most


@dataclass(frozen=True, slots=True)
class RoutineEntry:
    """A routine as a card shows it; ``search_text`` is what a search looks through, in small letters."""

    id: str
    title: str
    subtitle: str
    facts: str
    length: RoutineLength
    muscles: tuple[Muscle, ...]
    needs: tuple[EquipmentNeed, ...]
    search_text: str
    is_favourite: bool
    is_yours: bool


@dataclass(frozen=True, slots=True)
class KindView:
    """The routines of a kind, favourites first; ``areas`` and ``things`` are what the filters offer."""

    kind: Kind
    entries: tuple[RoutineEntry, ...]
    areas: tuple[Muscle, ...]
    things: tuple[Equipment, ...]
    broken: int


@dataclass(frozen=True, slots=True)
class Filter:
    """What the person looks for; ``missing`` are the things they do not have."""

    text: str = ""
    length: LengthRange = LengthRange.ANY
    area: Muscle | None = None
    missing: frozenset[Equipment] = frozenset()

    @property
    def is_open(self) -> bool:
        """Whether everything is shown."""
        return self == Filter()

    def holds(self, entry: RoutineEntry) -> bool:
        """Whether a routine is shown."""
        return (
            all(part in entry.search_text for part in self.text.casefold().split())
            and self.length.holds(entry.length.minutes)
            and (self.area is None or self.area in entry.muscles)
            and all(need.optional or not self.missing.issuperset(need.any_of) for need in entry.needs)
        )


def kind_view(kind: Kind, library: Library, facts: MemoryFacts, timing: Timing | None = None) -> KindView:
    """Make what the page of a kind shows; lengths are as planned with ``timing`` and the person's choices."""
    entries = [
        _entry(routine, library, facts, timing or Timing())
        for routine in library.routines.values()
        if routine.kind is kind
    ]
    entries.sort(key=lambda entry: (not entry.is_favourite, entry.title.casefold()))
    return KindView(
        kind=kind,
        entries=tuple(entries),
        areas=tuple(muscle for muscle in Muscle if any(muscle in entry.muscles for entry in entries)),
        things=tuple(thing for thing in Equipment if any(_needs(entry, thing) for entry in entries)),
        broken=len(library.broken),
    )


def _needs(entry: RoutineEntry, thing: Equipment) -> bool:
    return any(not need.optional and thing in need.any_of for need in entry.needs)


def _entry(routine: Routine, library: Library, facts: MemoryFacts, timing: Timing) -> RoutineEntry:
    about = routine_facts(routine)
    needed = [need for need in about.equipment if not need.optional]
    things = [listed([word(f"equipment.{thing}") for thing in need.any_of], "or") for need in needed]
    steps = word("amount.steps", count=about.steps)
    muscles = [word(f"muscle.short.{muscle}") for muscle in about.muscles]
    searched = [routine.title, routine.goal, routine.when, *routine.tags, *muscles, *things]
    searched += [word(f"muscle.{muscle}") for muscle in about.muscles]
    searched += [exercise.name for exercise in about.exercises]
    return RoutineEntry(
        id=routine.id,
        title=routine.title,
        subtitle=capitalised(listed(muscles[:MUSCLES_SHOWN])) or routine.goal,
        facts=word("kinds.facts", steps=steps, things=listed(things) if things else word("equipment.none")),
        length=routine_length(routine, timing, facts.choices.get(routine.id), library),
        muscles=about.muscles,
        needs=about.equipment,
        search_text="\n".join(searched).casefold(),
        is_favourite=routine.id in facts.favourites,
        is_yours=routine.yours,
    )
