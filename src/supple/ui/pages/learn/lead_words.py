"""The words of a lead: where a point leads, as its button says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.learn.topic import Lead, LeadKind
from supple.routine.kind import Kind
from supple.ui.kind_look import KIND_LOOKS
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.learn.handbook import Handbook
    from supple.routine.routine import Routine

_ICONS: Final = {
    "body-map": "person-standing",
    "signs": "shield-check",
    "history": "calendar-days",
    "reminders": "bell",
}


@dataclass(frozen=True, slots=True)
class LeadWords:
    """A lead with the icon and the words of its button."""

    lead: Lead
    icon: str
    words: str


def lead_words(
    leads: tuple[Lead, ...], routines: Mapping[str, Routine], handbook: Handbook, places: frozenset[str]
) -> tuple[LeadWords, ...]:
    """Return the leads that lead somewhere: routines that are there, and ``places`` that the window shows."""
    found = (_worded(lead, routines, handbook, places) for lead in leads)
    return tuple(words for words in found if words is not None)


def _worded(
    lead: Lead, routines: Mapping[str, Routine], handbook: Handbook, places: frozenset[str]
) -> LeadWords | None:
    match lead.kind:
        case LeadKind.ROUTINE:
            routine = routines.get(lead.name)
            return None if routine is None else LeadWords(lead, KIND_LOOKS[routine.kind].icon, routine.title)
        case LeadKind.KIND:
            kind = Kind(lead.name)
            return LeadWords(lead, KIND_LOOKS[kind].icon, word("learn.all-of", kind=word(f"kind.{kind.value}")))
        case LeadKind.TOPIC:
            topic = handbook.topic(lead.name)
            return None if topic is None else LeadWords(lead, topic.icon, topic.title)
        case LeadKind.PLACE:
            return LeadWords(lead, _ICONS[lead.name], word(f"learn.go.{lead.name}")) if lead.name in places else None
        case LeadKind.SETTINGS:
            return LeadWords(lead, _ICONS[lead.name], word(f"learn.go.{lead.name}"))
