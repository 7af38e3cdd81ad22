"""The outline of a routine's text: its steps as rows to show, also while it is half written."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypedDict

from supple.document.content import Keys, content_of
from supple.document.edit_refused import EditRefused
from supple.document.layout import LINE_BREAK, Layout
from supple.document.node import Mapping, Scalar, Sequence
from supple.document.reader import read_kept
from supple.routine.facts import work_seconds
from supple.routine.step_reader import CIRCUIT, REPEAT
from supple.routine.work_reader import REST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Mapping as Lookup

    from supple.document.node import Node
    from supple.document.problem import Problem
    from supple.document.reading import Reading
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine, Step
    from supple.routine.routine_reader import RoutineReader
    from supple.routine.step_place import Place

# A text with more mistakes of writing than these is shown as far as it can be read.
_MOST_MENDED: Final = 4
_BELOW_HEAD: Final = ("steps", "exercises")


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One step, circuit or inserted routine as it stands in the text.

    ``written`` are its keys as they are written; ``step`` what they mean, None where that cannot be told (always for
    a circuit or an inserted routine). ``named`` is the id of the exercise or routine, known or not. ``first_line`` and
    ``last_line`` count from 1; ``start`` and ``end`` are offsets in the text, from the dash. ``seconds`` are those of
    the work and of the rests between its sets, for all rounds of a circuit and all steps of an inserted routine.
    """

    place: Place
    named: str
    written: Keys
    exercise: Exercise | None = None
    step: Step | None = None
    is_insert: bool = False
    is_circuit: bool = False
    rounds: int | None = None
    seconds: float | None = None
    first_line: int
    last_line: int
    start: int
    end: int
    problems: tuple[Problem, ...] = ()

    @property
    def depth(self) -> int:
        """0 for what stands in the routine, 1 for what stands in a circuit."""
        return len(self.place) - 1


@dataclass(frozen=True, slots=True)
class Outline:
    """A text as far as it can be read: the routine and its problems, its rows, and its readable steps laid out.

    ``is_whole`` is false where mistakes of writing kept part of the text from being understood: forms cannot edit it.
    """

    reading: Reading[Routine]
    rows: tuple[StepRow, ...]
    steps: tuple[Step, ...]
    head: Keys
    is_whole: bool

    def row_at(self, line: int) -> StepRow | None:
        """Return the row to which a line of the text belongs, the innermost one."""
        return next((row for row in reversed(self.rows) if row.first_line <= line <= row.last_line), None)


def outline(text: str, routine_id: str, reader: RoutineReader) -> Outline:
    """Read a routine's text once, for its problems and for its rows. Offsets count a byte order mark."""
    body = text.removeprefix("\ufeff")
    shift = len(text) - len(body)
    document = read_kept(body)
    draft = reader.read_draft(document, routine_id)
    reading, mended = draft.reading, body
    if draft.root is None:
        mended, document = _mended(body, document)
        draft = reader.read_draft(document, routine_id)
    if draft.root is None:
        return Outline(reading, (), (), Keys(), is_whole=False)
    rows = tuple(_Rows(Layout(mended, draft.root), draft.steps, draft.exercises).rows(draft.root.get("steps")))
    if shift:
        rows = tuple(replace(row, start=row.start + shift, end=row.end + shift) for row in rows)
    placed = _with_problems(rows, reading.problems)
    return Outline(reading, placed, draft.steps, _head(draft.root), is_whole=mended == body)


def _head(root: Mapping) -> Keys:
    return Keys(
        tuple((entry.key.text, content_of(entry.value)) for entry in root.entries if entry.key.text not in _BELOW_HEAD)
    )


def _mended(text: str, document: Reading[Mapping]) -> tuple[str, Reading[Mapping]]:
    """Blank the lines that cannot be understood, one by one; in the end, everything from the first of them on."""
    for _ in range(_MOST_MENDED):
        if document.value is not None:
            break
        text = _blanked(text, document.problems[0].line)
        document = read_kept(text)
    if document.value is None:
        text = _blanked(text, document.problems[0].line, to_the_end=True)
        document = read_kept(text)
    return text, document


def _blanked(text: str, line: int, *, to_the_end: bool = False) -> str:
    """Put spaces in the place of a line, so that everything else stays where it is."""
    ends = list(LINE_BREAK.finditer(text))
    start = ends[line - 2].end() if 1 < line <= len(ends) + 1 else 0
    end = len(text) if to_the_end or line > len(ends) else ends[line - 1].start()
    return text[:start] + re.sub(r"[^\r\n]", " ", text[start:end]) + text[end:]


class _Rows:
    """Makes rows of the nodes of steps, with what the reader made of them."""

    def __init__(self, layout: Layout, steps: tuple[Step, ...], exercises: Lookup[str, Exercise]) -> None:
        self._layout = layout
        self._exercises = exercises
        # Steps name the line of their node; several stand on one line only in brackets, and then by their names.
        self._by_line: dict[int, list[Step]] = {}
        for step in steps:
            if step.round == 1:
                self._by_line.setdefault(step.line, []).append(step)

    def rows(self, node: Node | None, above: Place = ()) -> Iterator[StepRow]:
        """Yield the row of each item, and behind a circuit those of its steps."""
        for number, (item, start) in enumerate(self._items(node)):
            place = (*above, number)
            if isinstance(item, Mapping) and not above and item.get("repeat") is not None:
                inner = tuple(self.rows(item.get("steps"), place))
                yield self._circuit(item, start, place, inner)
                yield from inner
            else:
                yield self._row(item, start, place)

    def _items(self, node: Node | None) -> Iterator[tuple[Node, int]]:
        if not isinstance(node, Sequence):
            return
        try:
            starts = [item.start.offset for item in node.items] if node.flow else self._layout.dashes(node)
        except EditRefused:
            starts = [item.start.offset for item in node.items]
        yield from zip(node.items, starts, strict=True)

    def _row(self, node: Node, start: int, place: Place) -> StepRow:
        where = self._lines(start, self._layout.end_of(node))
        if not isinstance(node, Mapping):
            named = node.text if isinstance(node, Scalar) else ""
            exercise = self._exercises.get(named)
            return StepRow(place=place, named=named, written=Keys(), exercise=exercise, **where)
        written = _written(node)
        routine = node.get("routine")
        is_insert = routine is not None and node.get("exercise") is None
        what = routine if is_insert else node.get("exercise")
        named = what.text if isinstance(what, Scalar) else ""
        known = self._by_line.get(node.start.line, [])
        if is_insert:
            seconds = sum(_seconds(step) for step in known) if known else None
            return StepRow(place=place, named=named, written=written, is_insert=True, seconds=seconds, **where)
        step = next((step for step in known if step.exercise.id == named), None)
        if step is not None:
            known.remove(step)
        return StepRow(
            place=place, named=named, written=written, exercise=self._exercises.get(named), step=step,
            seconds=None if step is None else _seconds(step), **where,
        )  # fmt: skip

    def _circuit(self, node: Mapping, start: int, place: Place, inner: tuple[StepRow, ...]) -> StepRow:
        record = CIRCUIT.read_keys(node, [])
        rounds = record.get(REPEAT)
        known = [row.seconds for row in inner if row.seconds is not None]
        seconds = None
        if rounds and known and len(known) == len(inner):
            seconds = rounds * sum(known) + (rounds - 1) * (record.get(REST) or 0)
        return StepRow(
            place=place, named="", written=_written(node), is_circuit=True, rounds=rounds, seconds=seconds,
            **self._lines(start, self._layout.end_of(node)),
        )  # fmt: skip

    def _lines(self, start: int, end: int) -> _Where:
        line_of = self._layout.line_of
        return {"start": start, "end": end, "first_line": line_of(start) + 1, "last_line": line_of(end) + 1}


class _Where(TypedDict):
    """Where a row stands."""

    start: int
    end: int
    first_line: int
    last_line: int


def _written(node: Mapping) -> Keys:
    """Return the keys of a step as they are written."""
    return Keys(tuple((entry.key.text, content_of(entry.value)) for entry in node.entries if entry.key.text != "steps"))


def _seconds(step: Step) -> float:
    return work_seconds(step) + step.rest_seconds * (step.sets - 1)


def _with_problems(rows: tuple[StepRow, ...], problems: tuple[Problem, ...]) -> tuple[StepRow, ...]:
    """Give each row the problems on its lines; those of a circuit's steps are the steps' own."""
    by_row: dict[Place, list[Problem]] = {}
    starts = [row.first_line for row in rows]
    for problem in problems:
        for row in reversed(rows[: bisect.bisect_right(starts, problem.line)]):
            if row.first_line <= problem.line <= row.last_line:
                by_row.setdefault(row.place, []).append(problem)
                break
    return tuple(replace(row, problems=tuple(by_row[row.place])) if row.place in by_row else row for row in rows)
