"""What the page says of each step, in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from supple.body.side import Side, Sides
from supple.routine.choices import apply_choices, swap_offers
from supple.routine.circuit import rest_between_rounds, starts_circuit, step_rows
from supple.routine.exercise import Method
from supple.session.segment import Ends
from supple.session.timeline import plan
from supple.ui.wording import word
from supple.ui.wording.amounts import clock_text, duration_text, work_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.routine.choices import Choices
    from supple.routine.codes import Codes
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine, Step
    from supple.session.timing import Timing


@dataclass(frozen=True, slots=True)
class Offer:
    """An exercise that may take a step's place; an empty ``exercise_id`` is the file's own."""

    exercise_id: str
    name: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class StepView:
    """One row. ``numbers`` are the steps it stands for: one, or one in each round of a circuit.

    ``side`` is the one its picture shows; ``heading`` stands above the first step of a circuit.
    """

    numbers: tuple[int, ...]
    exercise: Exercise
    side: Side | None
    note: str
    line: str
    amount: str
    clock: str
    is_out: bool
    replaces: str
    offers: tuple[Offer, ...]
    heading: str
    is_in_round: bool


@dataclass(frozen=True, slots=True)
class HowPart:
    """A part of how an exercise is done: its name and its lines."""

    label: str
    lines: tuple[str, ...]


def step_views(
    routine: Routine, choices: Choices, timing: Timing, exercises: Mapping[str, Exercise]
) -> tuple[StepView, ...]:
    """Return the rows of a routine; steps that are taken out keep theirs."""
    whole = apply_choices(routine, replace(choices, removed=(), repeats=1), exercises).steps
    clocks = _clocks(routine, choices, timing, exercises)
    swaps = dict(choices.swapped)
    views = []
    for numbers in step_rows(routine.steps):
        first = numbers[0]
        written, step = routine.steps[first], whole[first]
        is_out = first in choices.removed
        is_swapped = step.exercise.id != written.exercise.id
        note = "" if is_swapped else step.note
        views.append(
            StepView(
                numbers=numbers,
                exercise=step.exercise,
                side=_side_shown(step.sides, timing),
                note=note,
                line=note or next(iter(step.exercise.cues), step.exercise.start),
                amount=_amount(step),
                clock=word("library.taken-out") if is_out else clocks.get(first, ""),
                is_out=is_out,
                replaces=written.exercise.name if is_swapped else "",
                offers=_offers(written, swaps.get(first, ""), exercises),
                heading=_heading(routine.steps, numbers),
                is_in_round=written.rounds > 1,
            )
        )
    return tuple(views)


def how_parts(view: StepView, codes: Codes) -> tuple[HowPart, ...]:
    """Return all that there is to read about a step's exercise."""
    exercise = view.exercise
    signs = tuple(codes.stop_signs[code] for code in exercise.stop_signs if code in codes.stop_signs)
    parts = (
        HowPart(word("library.how.note"), (view.note,)),
        HowPart(word("library.how.start"), (exercise.start,)),
        HowPart(word("library.how.cues"), exercise.cues),
        HowPart(word("library.how.feel"), (exercise.feel,)),
        HowPart(word("library.how.mistake"), (exercise.mistake,)),
        HowPart(word("library.how.easier"), (exercise.easier.text if exercise.easier else "",)),
        HowPart(word("library.how.harder"), (exercise.harder.text if exercise.harder else "",)),
        HowPart(word("library.how.caution"), (exercise.caution,)),
        HowPart(word("library.how.stop"), signs),
        HowPart(word("library.how.why"), (exercise.why,)),
    )
    return tuple(part for part in parts if any(part.lines))


def _amount(step: Step) -> str:
    """Return the work; a walk or a jog takes its sides in turn without being told."""
    goes = step.exercise.method is Method.CARDIO and step.sides is Sides.ALTERNATING
    return work_text(replace(step, sides=Sides.BOTH) if goes else step)


def _clocks(routine: Routine, choices: Choices, timing: Timing, exercises: Mapping[str, Exercise]) -> dict[int, str]:
    """Return how long each step that stays takes in the first pass, with all changes."""
    timeline = plan(apply_choices(routine, replace(choices, repeats=1), exercises), timing)
    kept = [number for number in range(len(routine.steps)) if number not in choices.removed]
    texts = {}
    for place, number in enumerate(kept):
        parts = [segment for segment in timeline.segments if segment.step == place]
        clock = clock_text(sum(part.planned_seconds for part in parts))
        told = any(part.ends is Ends.WHEN_TOLD for part in parts)
        texts[number] = word("library.about-with-changes" if told else "amount.with-changes", clock=clock)
    return texts


def _heading(steps: tuple[Step, ...], numbers: tuple[int, ...]) -> str:
    if not starts_circuit(steps, numbers):
        return ""
    rest_seconds = rest_between_rounds(steps, numbers)
    if not rest_seconds:
        return word("library.round", count=len(numbers))
    return word("library.round-rest", count=len(numbers), rest=duration_text(rest_seconds))


def _offers(step: Step, chosen: str, exercises: Mapping[str, Exercise]) -> tuple[Offer, ...]:
    """Return what may stand in a step's place, the file's own first; nothing where there is no choice."""
    offers = [offer for offer in swap_offers(step, exercises) if offer.id in exercises]
    if not offers:
        return ()
    own = Offer("", word("library.swap.own", name=step.exercise.name), all(chosen != offer.id for offer in offers))
    return (own, *(Offer(offer.id, offer.name, offer.id == chosen) for offer in offers))


def _side_shown(sides: Sides, timing: Timing) -> Side | None:
    if sides is Sides.EACH:
        return timing.first_side
    return {Sides.LEFT: Side.LEFT, Sides.RIGHT: Side.RIGHT}.get(sides)
