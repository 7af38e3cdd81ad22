"""What a handout says, in words, before it has a form: for paper and for plain text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.routine.facts import facts
from supple.routine.kind import Kind
from supple.session.timeline import plan
from supple.ui.print.cell_view import CellView, cell_views
from supple.ui.wording import word
from supple.ui.wording.amounts import capitalised, listed

if TYPE_CHECKING:
    from datetime import date

    from supple.advice.warning_sign import WarningSigns
    from supple.routine.codes import Codes
    from supple.routine.facts import Facts
    from supple.routine.routine import Routine
    from supple.session.timing import Timing
    from supple.ui.print.wishes import HandoutWishes

# What calls for help at once stands in the box beside, with what to do.
_HELP_CODES: Final = ("chest", "calf")
# The sign that no exercise can be done safely beyond; the list of signs itself stands on the handout.
_OPEN_SIGN: Final = "any-red-flag"
_TIGHT_KINDS: Final = (Kind.STRETCH, Kind.FOAM_ROLL, Kind.COOL_DOWN, Kind.MOBILITY)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutView:
    """The words of a handout. ``stop``, ``signs`` and ``ask_first`` are never left out."""

    title: str
    about: str
    often: str
    when: str
    how_hard: str
    notes: tuple[str, ...]
    cells: tuple[CellView, ...]
    stop: tuple[str, ...]
    signs: tuple[str, ...]
    ask_first: tuple[str, ...]
    days: str
    author: str


def handout_view(
    routine: Routine, wishes: HandoutWishes, signs: WarningSigns, codes: Codes, timing: Timing
) -> HandoutView:
    """Return the words for a routine, which has at least one step."""
    known = facts(routine)
    named = {code for exercise in known.exercises for code in exercise.contraindications}
    stops = {code for exercise in known.exercises for code in exercise.stop_signs} | set(routine.stop)
    return HandoutView(
        title=routine.title,
        about=_about(routine, wishes, known, timing),
        often=_on_one_line(wishes.often or routine.often),
        when=_on_one_line(routine.when),
        how_hard=word(f"library.safety.{routine.kind.value}"),
        notes=routine.notes,
        cells=cell_views(routine, timing.first_side),
        stop=tuple(text for code, text in codes.stop_signs.items() if code in stops and code not in _HELP_CODES),
        signs=tuple(sign.text for sign in signs.session_signs),
        ask_first=tuple(text for code, text in codes.contraindications.items() if code in named and code != _OPEN_SIGN),
        days=word("handout.days.tight" if routine.kind in _TIGHT_KINDS else "handout.days.sore"),
        author=wishes.clinic or routine.by,
    )


def _about(routine: Routine, wishes: HandoutWishes, known: Facts, timing: Timing) -> str:
    """Return the line below the title: for whom, when, how long, with what."""
    timeline = plan(routine, timing)
    minutes = word("handout.minutes", count=max(1, round(timeline.total_seconds / 60)))
    parts = [
        word("handout.for", name=_on_one_line(wishes.patient)) if wishes.patient else "",
        wishes.day,
        minutes if timeline.is_exact else word("handout.about", amount=minutes),
        _equipment(known),
    ]
    return joined([part for part in parts if part])


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def day_text(day: date) -> str:
    """Return a day in words: "28 November 2026"."""
    return word("handout.day", day=day.day, month=word(f"handout.month.{day.month}"), year=day.year)


def joined(parts: list[str]) -> str:
    """Return parts with a dot between them."""
    text = parts[-1] if parts else ""
    for part in reversed(parts[:-1]):
        text = word("handout.part", first=part, rest=text)
    return text


def _equipment(known: Facts) -> str:
    needed = [need for need in known.equipment if not need.optional]
    names = [listed([word(f"equipment.{thing.value}") for thing in need.any_of], "or") for need in needed]
    return listed(names) or word("equipment.none")


def stop_sentences(view: HandoutView) -> str:
    """Return the stop signs as sentences."""
    return " ".join(sentence(text) for text in view.stop)


def sentence(text: str) -> str:
    """Return a text with a capital at its start and a full stop at its end."""
    return capitalised(text) if text.endswith((".", "!", "?", "…")) else capitalised(text) + "."
