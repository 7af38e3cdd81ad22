"""The understanding of a routine's text: its rows, its steps in time, its head, and what is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.body.side import Sides
from supple.routine.kind import Kind
from supple.routine.routine import Routine
from supple.routine.step_outline import Outline, StepRow, outline
from supple.routine.work import Reps
from supple.session.segment import SegmentKind
from supple.session.timeline import Timeline, plan
from supple.ui.pages.editor.step_line import LineKind, StepLine
from supple.ui.wording import say, word
from supple.ui.wording.amounts import clock_text, duration_text
from supple.ui.wording.catalogue import CATALOGUE

if TYPE_CHECKING:
    from supple.document.problem import Problem
    from supple.routine.routine import Step
    from supple.routine.routine_reader import RoutineReader
    from supple.session.timing import Timing


@dataclass(frozen=True, slots=True)
class Understanding:
    """What was understood of a text. ``lines`` are those of the table, in the order of ``outline.rows``.

    ``timeline`` lays out the steps that could be read, whatever else is wrong.
    """

    version: int
    text: str
    outline: Outline
    timeline: Timeline
    lines: tuple[StepLine, ...]

    @property
    def routine(self) -> Routine | None:
        """The routine, None while there are mistakes."""
        return self.outline.reading.value

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong, without hints that need a rehearsal."""
        return self.outline.reading.problems

    @property
    def mistakes(self) -> int:
        """How many mistakes keep it from being played."""
        return len(self.outline.reading.errors)

    @property
    def title(self) -> str:
        """The title as it is written, empty where there is none."""
        title = self.outline.head.get("title")
        return title if isinstance(title, str) else ""

    @property
    def total(self) -> str:
        """How long it takes, as on a clock."""
        shown = clock_text(self.timeline.total_seconds)
        return shown if self.timeline.is_exact else word("editor.about", total=shown)

    def row_of(self, place: tuple[int, ...]) -> StepRow | None:
        """Return the row at a place of the list."""
        return next((row for row in self.outline.rows if row.place == place), None)

    def sum_text(self, line: StepLine) -> str:
        """Return what the time of one step is made of, in the order in which it passes."""
        if line.step is None:
            return ""
        parts: list[str] = []
        total = 0.0
        for segment in self.timeline.segments:
            if segment.step != line.step:
                continue
            total += segment.planned_seconds
            side = word(f"editor.sum.{segment.side}") if segment.side else word("editor.sum.work")
            name = side if segment.kind is SegmentKind.WORK else word(f"editor.sum.{segment.kind}")
            parts.append(word("editor.sum.part", name=name, seconds=f"{segment.planned_seconds:g}"))
        if not parts:
            return ""
        joined = parts[0]
        for part in parts[1:]:
            joined = word("editor.sum.joined", first=joined, rest=part)
        key = "editor.sum.each" if self.outline_sides(line) is Sides.EACH else "editor.sum"
        return word(key, parts=joined, total=duration_text(total))

    def outline_sides(self, line: StepLine) -> Sides | None:
        """Return the sides of the step that a line became."""
        return self.timeline.steps[line.step].sides if line.step is not None else None


def understand(
    text: str, version: int, routine_id: str, reader: RoutineReader, timing: Timing, before: Understanding | None = None
) -> Understanding:
    """Read a text for everything that the editor shows; ``before`` is what was understood with the same timing."""
    read = outline(text, routine_id, reader)
    routine = read.reading.value or Routine(id=routine_id, title="", kind=Kind.MOBILITY, steps=read.steps)
    # Most keys change no step, or only its words: then what takes time is as it was.
    takes_as_long = before is not None and _take_as_long(before.timeline.steps, routine.steps)
    timeline = before.timeline if before is not None and takes_as_long else plan(routine, timing)
    return Understanding(version, text, read, timeline, _lines(read, timeline))


def _take_as_long(steps: tuple[Step, ...], others: tuple[Step, ...]) -> bool:
    """Whether two lists of steps are laid out alike and stand on the same lines."""
    return len(steps) == len(others) and all(
        one.exercise is other.exercise and _timed(one) == _timed(other)
        for one, other in zip(steps, others, strict=True)
    )


def _timed(step: Step) -> tuple[object, ...]:
    return (
        step.work, step.sides, step.sets, step.rest_seconds, step.rest_after_seconds, step.get_ready_seconds,
        step.switch_seconds, step.line, step.round,
    )  # fmt: skip


def _lines(read: Outline, timeline: Timeline) -> tuple[StepLine, ...]:
    first: dict[int, int] = {}
    seconds: dict[int, float] = {}
    for number, step in enumerate(timeline.steps):
        first.setdefault(step.line, number)
    for segment in timeline.segments:
        line = timeline.steps[segment.step].line
        seconds[line] = seconds.get(line, 0.0) + segment.planned_seconds
    return tuple(_line(row, first, seconds) for row in read.rows)


def _line(row: StepRow, first: dict[int, int], seconds: dict[int, float]) -> StepLine:
    trouble = next((say(problem.message) for problem in row.problems), "")
    within = range(row.first_line, row.last_line + 1)
    if row.rounds is not None or row.is_insert:
        step = next((first[line] for line in within if line in first), None)
        spent = sum(spent for line, spent in seconds.items() if line in within)
    else:
        step = next((first[line] for line in within if line in first), None)
        spent = seconds.get(row.first_line, 0.0)
    time = clock_text(spent) if spent else ""
    kind = _kind(row)
    name = row.exercise.name if row.exercise is not None else row.named or word("editor.row.unknown")
    dose = sides = ""
    if kind is LineKind.CIRCUIT:
        name, dose = word("editor.row.circuit"), word("editor.row.rounds", count=row.rounds or 1)
    elif kind is LineKind.ROUTINE:
        name = word("editor.row.routine", name=row.named)
    elif row.step is not None:
        dose, sides = dose_text(row.step), word(f"editor.sides.short.{row.step.sides}")
    else:
        sides = _sides_text(row)
        dose = next((str(row.written.get(key)) for key in ("hold", "time", "reps") if row.written.get(key)), "")
    return StepLine(row.place, kind, name, dose, sides, time, trouble, row.first_line, row.last_line, step)


def _sides_text(row: StepRow) -> str:
    """Return the sides of a step that cannot be read as a whole."""
    written = row.written.get("sides")
    key = f"editor.sides.short.{written or (row.exercise.sides if row.exercise is not None else '')}"
    return word(key) if key in CATALOGUE else ""


def _kind(row: StepRow) -> LineKind:
    if row.rounds is not None:
        return LineKind.CIRCUIT
    if row.is_insert:
        return LineKind.ROUTINE
    return LineKind.EXERCISE if row.exercise is not None else LineKind.UNKNOWN


def dose_text(step: Step) -> str:
    """Return a step's work and sets, without its sides."""
    work = step.work
    amount = word("amount.reps", count=work.count) if isinstance(work, Reps) else duration_text(work.seconds)
    return word("amount.sets-of", sets=step.sets, amount=amount) if step.sets > 1 else amount
