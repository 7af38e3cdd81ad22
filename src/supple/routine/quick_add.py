"""The quick-add line: ``calf wall 2x30s each / 10s`` to a step, or to what was not understood of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from supple.body.side import Sides
from supple.document.content import Content, Keys
from supple.document.duration import read_duration, write_duration
from supple.document.message import Message
from supple.document.nearest import nearest
from supple.document.shown import shown
from supple.routine.exercise import Method
from supple.routine.quick_piece import Piece, Role, pieces_of
from supple.routine.step_check import step_problem
from supple.routine.step_order import STEP_ORDER
from supple.routine.work import Hold, Reps

if TYPE_CHECKING:
    from supple.routine.exercise import Exercise
    from supple.routine.exercise_search import ExerciseSearch, Found

LONGEST_LINE: Final = 300
_MOST_CANDIDATES: Final = 8
# More are no number of sets, and too many for a number at all.
_MOST_DIGITS: Final = 9
# One exercise is meant where the next answers this much worse.
_CLEARLY: Final = 0.04
_FILLERS: Final = frozenset({"a", "an", "and", "at", "for", "in", "of", "off", "on", "the", "then", "to", "with"})


@dataclass(frozen=True, slots=True)
class _Amount:
    """An amount of work: ``key`` where the line names it, ``seconds`` where it gives a unit, else a bare number."""

    number: float
    seconds: bool
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuickLine:
    """What was understood of a line.

    ``candidates`` are the exercises that may be meant, best first; where ``is_clear`` it is the first. ``problem`` says
    what was not understood and what to write instead; it stands at ``problem_start`` to ``problem_end``.
    """

    line: str
    pieces: tuple[Piece, ...]
    candidates: tuple[Exercise, ...] = ()
    is_clear: bool = False
    problem: Message | None = None
    problem_start: int = 0
    problem_end: int = 0
    amount: _Amount | None = None
    sets: int | None = None
    sides: Sides | None = None
    rest_seconds: float | None = None
    tempo_seconds: float | None = None
    until_done: bool = False
    note: str = ""

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was written."""
        return not self.pieces

    @property
    def exercise_span(self) -> tuple[int, int] | None:
        """Offsets of the words that name the exercise, from the first to the last: what a completion replaces."""
        words = [piece for piece in self.pieces if piece.role is Role.EXERCISE]
        return (words[0].start, words[-1].end) if words else None

    def step(self, exercise: Exercise | None = None) -> Keys:
        """Return the keys of the step for one of the candidates, else the first; without any, only its values."""
        chosen = exercise or (self.candidates[0] if self.candidates else None)
        values: dict[str, Content] = {} if chosen is None else {"exercise": chosen.id}
        if self.amount is not None:
            key = _work_key(self.amount, chosen)
            reps = key == "reps"
            values[key] = f"{self.amount.number:g}" if reps else write_duration(self.amount.number)
        if self.sets is not None:
            values["sets"] = str(self.sets)
        if self.sides is not None and (chosen is None or self.sides is not chosen.sides):
            values["sides"] = str(self.sides)
        if self.rest_seconds is not None:
            values["rest"] = write_duration(self.rest_seconds)
        if self.tempo_seconds is not None:
            values["tempo"] = write_duration(self.tempo_seconds)
        if self.until_done:
            values["until"] = "done"
        if self.note:
            values["note"] = self.note
        return Keys(tuple((key, values[key]) for key in STEP_ORDER if key in values))


def _work_key(amount: _Amount, exercise: Exercise | None) -> str:
    """Tell what an amount is of: what the line says, else what is usual for the exercise."""
    if amount.key:
        return amount.key
    usual = exercise.dose.work if exercise else None
    if isinstance(usual, Reps):
        if not amount.seconds:
            return "reps"
        return "hold" if exercise and exercise.method is Method.STRETCH else "time"
    if usual is None:
        return "hold" if amount.seconds else "reps"
    return "hold" if isinstance(usual, Hold) else "time"


def read_quick_line(line: str, search: ExerciseSearch) -> QuickLine:
    """Read a line as far as it can be understood; it may be half typed."""
    pieces = tuple(pieces_of(line[:LONGEST_LINE]))
    read = _values(QuickLine(line=line, pieces=_with_numbers_of_names(pieces, search)))
    read = _with_exercise(read, search)
    if read.problem is None and read.candidates and read.is_clear:
        said = step_problem(read.step(), read.candidates[0])
        if said is not None:
            read = replace(read, problem=said, problem_end=len(line))
    return read


def _with_numbers_of_names(pieces: tuple[Piece, ...], search: ExerciseSearch) -> tuple[Piece, ...]:
    """Take numbers for words where an exercise is called so: the 90/90 of the hip."""
    found: list[Piece] = []
    for piece in pieces:
        after_word = bool(found) and found[-1].role is Role.EXERCISE
        if piece.kind == "numbers" and not all(search.knows(part) for part in piece.parts[0].split("/")):
            found.append(replace(piece, role=Role.UNKNOWN, kind="odd-number"))
        elif piece.kind == "number" and after_word and search.knows(piece.parts[0]):
            found.append(replace(piece, role=Role.EXERCISE, kind="word"))
        else:
            found.append(piece)
    return tuple(found)


def _values(read: QuickLine) -> QuickLine:
    """Take the values out of the pieces; the first that cannot be taken is the problem."""
    seen: set[str] = set()
    for piece in read.pieces:
        if piece.role is Role.EXERCISE:
            continue
        # Repetitions may also end when the person says so.
        what = piece.kind if piece.kind == "until" else str(piece.role)
        if piece.role is Role.UNKNOWN:
            read = _troubled(read, _unknown(_word(read, piece)), piece)
        elif what in seen:
            read = _troubled(read, Message.of("quick-add-twice", word=_word(read, piece)), piece)
        else:
            read = _with_value(read, piece)
        seen.add(what)
    return read


def _with_value(read: QuickLine, piece: Piece) -> QuickLine:
    """Return the line with what a piece states."""
    if piece.role is Role.SIDES:
        return replace(read, sides=Sides(piece.kind))
    if piece.kind == "until":
        return replace(read, until_done=True)
    if piece.role is Role.NOTE:
        return replace(read, note=piece.parts[0])
    if piece.role is Role.SETS:
        return replace(read, sets=int(piece.parts[0][:_MOST_DIGITS]))
    seconds = read_duration(piece.parts[0])
    number = seconds if isinstance(seconds, float) else 0.0
    if piece.role is Role.WORK:
        key = piece.kind if piece.kind in ("hold", "time", "reps") else ""
        return replace(read, amount=_Amount(number, piece.kind == "work", key))
    return replace(read, rest_seconds=number) if piece.role is Role.REST else replace(read, tempo_seconds=number)


def _troubled(read: QuickLine, problem: Message, piece: Piece) -> QuickLine:
    if read.problem is not None:
        return read
    return replace(read, problem=problem, problem_start=piece.start, problem_end=piece.end)


def _word(read: QuickLine, piece: Piece) -> str:
    return shown(read.line[piece.start : piece.end])


def _unknown(written: str) -> Message:
    """Say what may be meant by ``30sek``, ``1,5 min`` or a stray sign."""
    found = re.fullmatch(r"(\d+)([.,:]?\d*)\s*([^\W\d_]*)", written)
    if found is None:
        return Message.of("quick-add-unknown", word=written)
    number, fraction, unit = found.groups()
    plain = number + (fraction.replace(",", ".") if fraction[:1] in (",", ".") else "")
    meant = {"s": f"{plain} s", "m": f"{plain} min", "h": f"{plain} h", "r": f"{plain} reps"}.get(unit[:1].casefold())
    if meant is None and fraction[:1] == ",":
        meant = plain
    if meant is None:
        return Message.of("quick-add-unknown", word=written)
    return Message.of("quick-add-unknown-near", word=written, meant=meant)


def _with_exercise(read: QuickLine, search: ExerciseSearch) -> QuickLine:
    """Find the exercise that the words name; a word that no exercise answers to is left out and named."""
    words = [piece for piece in read.pieces if piece.role is Role.EXERCISE]
    if not words:
        if read.is_empty or read.problem is not None:
            return read
        return replace(read, problem=Message.of("quick-add-no-exercise"), problem_end=len(read.line))
    found, odd = _search(words, search)
    if odd is not None:
        read = _troubled(read, _odd_word(_word(read, odd), search), odd)
        pieces = tuple(replace(piece, role=Role.UNKNOWN) if piece == odd else piece for piece in read.pieces)
        read = replace(read, pieces=pieces)
    is_clear = odd is None and (len(found) == 1 or (len(found) > 1 and found[0].score - found[1].score > _CLEARLY))
    candidates = tuple(each.exercise for each in found[:_MOST_CANDIDATES])
    return replace(read, candidates=candidates, is_clear=is_clear)


def _search(words: list[Piece], search: ExerciseSearch) -> tuple[tuple[Found, ...], Piece | None]:
    """Search by all words, then without fillers, then without the one word that keeps anything from being found."""
    texts = [" ".join(piece.parts) for piece in words]
    found = search.find(" ".join(texts))
    if found:
        return found, None
    kept = [place for place, text in enumerate(texts) if text.casefold() not in _FILLERS]
    found = search.find(" ".join(texts[place] for place in kept)) if kept else ()
    if found:
        return found, None
    for out in reversed(kept):
        others = [texts[place] for place in kept if place != out]
        if others and (found := search.find(" ".join(others))):
            return found, words[out]
    return (), words[kept[0] if kept else 0]


def _odd_word(word: str, search: ExerciseSearch) -> Message:
    meant = nearest(word, search.vocabulary)
    if meant is None:
        return Message.of("quick-add-no-such-exercise", word=word)
    return Message.of("quick-add-no-such-exercise-near", word=word, meant=meant)
