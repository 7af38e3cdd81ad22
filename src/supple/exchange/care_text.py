"""What to know before a routine: what is needed, how hard, when to stop, and who should take care."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.document.message import Message
from supple.exchange.amount_text import clock_text, listed
from supple.routine.facts import facts

if TYPE_CHECKING:
    from supple.exchange.amount_text import Say
    from supple.routine.codes import Codes
    from supple.routine.facts import Facts
    from supple.routine.routine import Routine
    from supple.session.timeline import Timeline


@dataclass(frozen=True, slots=True, kw_only=True)
class CareText:
    """Sentences and lists of them. ``ask_first`` is for those who should ask a clinician before they start."""

    length: str
    needs: str
    effort: str
    stops: tuple[str, ...]
    cautions: tuple[str, ...]
    ask_first: tuple[str, ...]


def care_text(routine: Routine, timeline: Timeline, codes: Codes, say: Say) -> CareText:
    """Return what to know before ``routine``; where it states no stop rules, those of its exercises hold."""
    known = facts(routine)
    stops = routine.stop or tuple(code for exercise in known.exercises for code in exercise.stop_signs)
    asked = {code for exercise in known.exercises for code in exercise.contraindications}
    length = Message.of(
        "page.length" if timeline.is_exact else "page.length-about",
        clock=clock_text(timeline.total_seconds),
        count=known.steps,
    )
    return CareText(
        length=say(length),
        needs=_needs(known, say),
        effort=say(Message(f"library.safety.{routine.kind}")),
        stops=tuple(meaning for code, meaning in codes.stop_signs.items() if code in stops),
        cautions=tuple(
            say(Message.of("library.care.caution", name=exercise.name, caution=exercise.caution))
            for exercise in known.exercises
            if exercise.caution
        ),
        ask_first=tuple(meaning for code, meaning in codes.contraindications.items() if code in asked),
    )


def _needs(known: Facts, say: Say) -> str:
    things = [
        listed(say, [say(Message(f"equipment.a.{thing}")) for thing in need.any_of], "or")
        for need in known.equipment
        if not need.optional
    ]
    if not things:
        return say(Message("page.needs-none"))
    return say(Message.of("page.needs", things=listed(say, things, "and")))
