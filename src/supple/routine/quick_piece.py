"""The pieces of a quick-add line: what each stretch of it was understood as."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator


class Role(StrEnum):
    """What a piece of the line says."""

    EXERCISE = "exercise"
    WORK = "work"
    SETS = "sets"
    SIDES = "sides"
    REST = "rest"
    TEMPO = "tempo"
    NOTE = "note"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the line, by offsets, and what it says; ``kind`` names the form in which it was found."""

    start: int
    end: int
    role: Role
    kind: str
    parts: tuple[str, ...] = ()


_NUMBER: Final = r"\d+(?:\.\d+)?"
_LETTER: Final = r"[^\W\d_]"
_HOURS: Final = rf"{_NUMBER}\s*(?:hours?|hrs?|h)(?!{_LETTER})"
_MINUTES: Final = rf"{_NUMBER}\s*(?:minutes?|mins?|m)(?!{_LETTER})"
_SECONDS: Final = rf"{_NUMBER}\s*(?:seconds?|secs?|s)(?!{_LETTER})"
_CLOCK: Final = r"\d+:[0-5]\d(?::[0-5]\d)?"
_UNITS: Final = rf"{_HOURS}(?:\s*{_MINUTES})?(?:\s*{_SECONDS})?|{_MINUTES}(?:\s*{_SECONDS})?|{_SECONDS}"
_DURATION: Final = rf"(?:{_CLOCK}|{_UNITS})"
_AMOUNT: Final = rf"(?:{_DURATION}|{_NUMBER})"
_REPS: Final = r"(?:repetitions?|reps?|times|x|×)(?![^\W_])"
_LIMB: Final = r"(?:sides?|legs?|arms?|feet|foot)"
_END: Final = r"(?![^\W_])"

# In the order in which they are tried at each place.
_FORMS: Final = tuple(
    (role, kind, re.compile(pattern, re.IGNORECASE))
    for role, kind, pattern in (
        (Role.NOTE, "note", r"[\"“]([^\"”]*)[\"”]?"),
        (Role.NOTE, "note", r"note\b[:\s]\s*(.+)"),
        (Role.WORK, "until", rf"until\s+done{_END}"),
        (Role.WORK, "sets-times", rf"(\d+)\s*[x×*]\s*({_AMOUNT})(?:\s*(reps?){_END})?"),
        (Role.TEMPO, "tempo", rf"(?:tempo\s*:?|@)\s*({_AMOUNT})"),
        (Role.TEMPO, "tempo", rf"({_DURATION})\s*(?:per|a|/)\s*rep{_END}"),
        (Role.REST, "rest", rf"(?:/|\brest\b:?|\bpause\b:?)\s*({_AMOUNT})(?:\s*rest{_END})?"),
        (Role.REST, "rest", rf"({_DURATION})\s*(?:rest|pause){_END}"),
        (Role.WORK, "hold", rf"hold\s*:?\s*(?:for\s+)?({_AMOUNT})"),
        (Role.WORK, "time", rf"time\s*:?\s*({_AMOUNT})"),
        (Role.WORK, "reps", rf"(?:reps?|x)\s*:?\s*(\d+){_END}"),
        (Role.SETS, "sets", rf"sets?\s*:?\s*(\d+){_END}"),
        (Role.SETS, "sets", rf"(\d+)\s*(?:sets?|rounds?){_END}"),
        (Role.WORK, "reps", rf"(\d+)\s*{_REPS}"),
        (Role.WORK, "work", rf"(?:for\s+)?({_DURATION})"),
        (Role.EXERCISE, "numbers", rf"(\d+/\d+){_END}"),
        (Role.SIDES, "each", rf"(?:each|per|both|either)\s+{_LIMB}{_END}|each{_END}|either{_END}"),
        (Role.SIDES, "both", rf"both{_END}"),
        (Role.SIDES, "left", rf"(?:left|l)(?:\s+{_LIMB})?{_END}(?!-)"),
        (Role.SIDES, "right", rf"(?:right|r)(?:\s+{_LIMB})?{_END}(?!-)"),
        (Role.SIDES, "alternating", rf"(?:alternating|alternate|alt)(?:\s+{_LIMB})?{_END}"),
        (Role.UNKNOWN, "odd-number", rf"\d+[.,:]?\d*{_LETTER}+|\d+[,:]\d+(?:\s*(?:h|m|s){_LETTER}*{_END})?"),
        (Role.WORK, "number", rf"({_NUMBER}){_END}"),
        (Role.EXERCISE, "word", r"([^\W\d_][\w’']*)"),
    )
)  # fmt: skip
_BETWEEN: Final = re.compile(r"[\s,;.:()\-–—]+")


def pieces_of(line: str) -> Iterator[Piece]:
    """Yield the pieces of a line in order; spaces and commas between them are left out."""
    place = 0
    while place < len(line):
        if gap := _BETWEEN.match(line, place):
            place = gap.end()
            continue
        for role, kind, form in _FORMS:
            if found := form.match(line, place):
                parts = tuple((part or "").strip() for part in found.groups())
                if kind == "sets-times":
                    yield from _sets_times(found, parts)
                else:
                    yield Piece(place, found.end(), role, kind, parts)
                place = found.end()
                break
        else:
            yield Piece(place, place + 1, Role.UNKNOWN, "sign")
            place += 1


def _sets_times(found: re.Match[str], parts: tuple[str, ...]) -> Iterator[Piece]:
    """Part ``2x30s`` into the sets and the work of each."""
    sets, amount, reps = parts
    yield Piece(found.start(), found.start(2), Role.SETS, "sets", (sets,))
    kind = "reps" if reps else "number" if re.fullmatch(_NUMBER, amount) else "work"
    yield Piece(found.start(2), found.end(), Role.WORK, kind, (amount,))
