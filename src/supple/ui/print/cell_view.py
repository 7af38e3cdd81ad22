"""What a handout says of each exercise, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.body.side import Side, Sides
from supple.routine.circuit import rest_between_rounds, starts_circuit, step_rows
from supple.routine.exercise import Method
from supple.routine.work import Hold, Reps
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine, Step
    from supple.routine.work import Work


# A faster pace needs no counting.
_SLOW_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class CellView:
    """One exercise. ``circuit`` numbers the circuit it belongs to, 0 for none; ``heading`` stands above its first.

    ``side`` is the one its picture shows; ``moves`` asks for two moments of it.
    """

    number: int
    name: str
    dose: str
    order: str
    pace: str
    note: str
    start: str
    cues: tuple[str, ...]
    feel: str
    easier: str
    caution: str
    exercise: Exercise
    side: Side | None
    moves: bool
    circuit: int
    heading: str

    @property
    def detail(self) -> str:
        """Which side first, how slowly, and how long a rest."""
        return " ".join(text for text in (self.order, self.pace) if text)


def cell_views(routine: Routine, first_side: Side) -> tuple[CellView, ...]:
    """Return the exercises in their order, those of a circuit once."""
    steps = routine.steps
    views = []
    circuit = 0
    for number, numbers in enumerate(step_rows(steps), start=1):
        step = steps[numbers[0]]
        heading = ""
        if starts_circuit(steps, numbers):
            circuit += 1
            heading = _rounds(len(numbers), rest_between_rounds(steps, numbers))
        views.append(_view(number, step, first_side, circuit if len(numbers) > 1 else 0, heading))
    return tuple(views)


def _view(number: int, step: Step, first_side: Side, circuit: int, heading: str) -> CellView:
    exercise = step.exercise
    return CellView(
        number=number,
        name=exercise.name,
        dose=dose_text(step),
        order=word(f"handout.order.{first_side}") if step.sides is Sides.EACH else "",
        pace=_pace(step),
        note=step.note,
        start=exercise.start,
        cues=exercise.cues,
        feel=exercise.feel,
        easier=_easier(exercise),
        caution=exercise.caution,
        exercise=exercise,
        side=_side_shown(step.sides, first_side),
        moves=not isinstance(step.work, Hold),
        circuit=circuit,
        heading=heading,
    )


def seconds_text(seconds: float) -> str:
    """Return a length in words: "40 seconds", "2 minutes", "90 seconds"."""
    whole = max(0, round(seconds))
    if whole >= 120 and whole % 60:
        return word("handout.minutes", count=f"{whole // 60}:{whole % 60:02}")
    if whole >= 60 and whole % 60 == 0:
        return word("handout.minutes", count=whole // 60)
    return word("handout.seconds", count=whole)


def amount_text(work: Work) -> str:
    """Return an amount of work in words."""
    return word("handout.times", count=work.count) if isinstance(work, Reps) else seconds_text(work.seconds)


def dose_text(step: Step) -> str:
    """Return a step's work with its sets and sides: "2 sets of 12, each side"."""
    if step.sets == 1:
        amount = amount_text(step.work)
    elif isinstance(step.work, Reps):
        amount = word("handout.sets-times", sets=step.sets, count=step.work.count)
    else:
        amount = word("handout.sets", sets=step.sets, amount=amount_text(step.work))
    # A walk takes its sides in turn without being told.
    goes = step.exercise.method is Method.CARDIO and step.sides is Sides.ALTERNATING
    return word(f"handout.side.{Sides.BOTH if goes else step.sides}", amount=amount)


def _pace(step: Step) -> str:
    parts = []
    if isinstance(step.work, Reps) and step.work.tempo_seconds >= _SLOW_SECONDS:
        parts.append(word("handout.tempo", count=_number(step.work.tempo_seconds)))
    if step.sets > 1 and step.rest_seconds:
        parts.append(word("handout.rest", rest=seconds_text(step.rest_seconds)))
    return " ".join(parts)


def _number(value: float) -> str | int:
    return int(value) if value == int(value) else f"{value:g}"


def _rounds(count: int, rest_seconds: float) -> str:
    if not rest_seconds:
        return word("handout.rounds", count=count)
    return word("handout.rounds-rest", count=count, rest=seconds_text(rest_seconds))


def _easier(exercise: Exercise) -> str:
    easier = exercise.easier
    if easier is None:
        return ""
    if easier.work is None or easier.exercise is not None:
        return easier.text
    return word("handout.easier-work", text=easier.text.rstrip("."), amount=amount_text(easier.work))


def _side_shown(sides: Sides, first_side: Side) -> Side | None:
    if sides is Sides.EACH:
        return first_side
    return {Sides.LEFT: Side.LEFT, Sides.RIGHT: Side.RIGHT}.get(sides)
