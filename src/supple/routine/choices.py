"""What a person chooses for a routine before it starts, and the routine that comes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from supple.routine.work import Hold, Reps, Time, Work

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine, Step

MOST_REPEATS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """A person's choices for one routine; ``swapped`` pairs a step's number with an exercise's id.

    Steps count from 0 as the routine was read. ``hold_seconds`` and ``walk_seconds`` (any time work) set every step
    with a range; the ``usual_…`` ones, from the settings for a kind, only those whose work the file leaves to the
    exercise. ``most_sets`` lowers sets and never adds any. ``over_65`` raises holds nobody has chosen to what the
    exercise gives for people over 65, within the step's range. Source: decision 5, evidence section 1.1.
    """

    hold_seconds: float | None = None
    walk_seconds: float | None = None
    usual_hold_seconds: float | None = None
    usual_walk_seconds: float | None = None
    repeats: int = 1
    most_sets: int | None = None
    over_65: bool = False
    removed: tuple[int, ...] = ()
    swapped: tuple[tuple[int, str], ...] = ()


def own_values(choices: Choices) -> Choices:
    """Return to what the file says; what the settings say for a kind stays."""
    return Choices(
        usual_hold_seconds=choices.usual_hold_seconds,
        usual_walk_seconds=choices.usual_walk_seconds,
        over_65=choices.over_65,
    )


@dataclass(frozen=True, slots=True)
class Usual:
    """What the settings say for every routine: seconds of holds left open, and whether the person is over 65."""

    hold_seconds: float | None = None
    over_65: bool = False


def with_usual(choices: Choices, usual: Usual) -> Choices:
    """Return the choices for a routine beside what the settings say for all of them."""
    return replace(choices, usual_hold_seconds=usual.hold_seconds, over_65=usual.over_65)


def without_usual(choices: Choices) -> Choices:
    """Return what was chosen for the routine alone, without what the settings say for all of them."""
    return replace(choices, usual_hold_seconds=None, usual_walk_seconds=None, over_65=False)


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a slider may be set to, and where it stands at first; in seconds."""

    least: float
    most: float
    usual: float


@dataclass(frozen=True, slots=True)
class Choosable:
    """The sliders of a routine; None where no step of that work has a range."""

    holds: Bounds | None
    walks: Bounds | None


def choosable(routine: Routine) -> Choosable:
    """Return the sliders that a routine offers."""
    return Choosable(_bounds(routine, Hold), _bounds(routine, Time))


def _bounds(routine: Routine, kind: type[Hold | Time]) -> Bounds | None:
    ranges = [
        (step.least_seconds, step.most_seconds, step.work.seconds)
        for step in routine.steps
        if isinstance(step.work, kind) and step.least_seconds is not None and step.most_seconds is not None
    ]
    if not ranges:
        return None
    least, most, usual = zip(*ranges, strict=True)
    # The median of what is stated, one of the values themselves.
    return Bounds(min(least), max(most), sorted(usual)[len(usual) // 2])


def apply_choices(routine: Routine, choices: Choices, exercises: Mapping[str, Exercise]) -> Routine:
    """Return the routine as it will be played; with every step taken out it has none.

    Choices that no longer fit (a step that is gone, an exercise that is not there) are passed over.
    """
    swaps = dict(choices.swapped)
    steps: list[Step] = []
    for number, step in enumerate(routine.steps):
        if number in choices.removed:
            _keep_rest_of_round(steps, step)
            continue
        exercise = exercises.get(swaps.get(number, ""))
        steps.append(_with_length(swap(step, exercise) if exercise else step, choices))
    return replace(routine, steps=tuple(steps) * max(1, min(choices.repeats, MOST_REPEATS)))


def _keep_rest_of_round(steps: list[Step], removed: Step) -> None:
    """Hand the rest after a circuit's round to the step that is now its last."""
    if removed.rest_after_seconds and steps and steps[-1].round == removed.round and steps[-1].rounds == removed.rounds:
        steps[-1] = replace(steps[-1], rest_after_seconds=removed.rest_after_seconds)


def _with_length(step: Step, choices: Choices) -> Step:
    if choices.most_sets is not None:
        step = replace(step, sets=max(1, min(step.sets, choices.most_sets)))
    if isinstance(step.work, Reps) or step.least_seconds is None or step.most_seconds is None:
        return step
    if isinstance(step.work, Hold):
        chosen, usual = choices.hold_seconds, choices.usual_hold_seconds
    else:
        chosen, usual = choices.walk_seconds, choices.usual_walk_seconds
    if chosen is None and not step.work_stated:
        chosen = usual
    older = step.exercise.dose.over_65_seconds if isinstance(step.work, Hold) and choices.over_65 else None
    if older is not None and (chosen is None or chosen is usual):
        chosen = max(older, chosen or step.work.seconds)
    if chosen is None:
        return step
    seconds = max(step.least_seconds, min(chosen, step.most_seconds))
    return replace(step, work=replace(step.work, seconds=seconds))


def swap(step: Step, exercise: Exercise) -> Step:
    """Return the step with another exercise in its place.

    The work stays where both are of one kind, within what the new exercise allows; else it is the new one's own.
    """
    own = exercise.dose
    work, least, most = own.work, own.least, own.most
    if isinstance(step.work, Reps) and isinstance(own.work, Reps):
        count = round(_within(step.work.count, own.least, own.most))
        work = Reps(count, own.work.tempo_seconds, step.work.until_done)
    elif not isinstance(step.work, Reps) and type(step.work) is type(own.work):
        work = replace(step.work, seconds=_within(step.work.seconds, own.least, own.most))
        least, most = _shared_range(step, own.least, own.most)
    if isinstance(work, Reps):
        least = most = None
    return replace(
        step, exercise=exercise, work=work, sides=exercise.sides, least_seconds=least, most_seconds=most,
        switch_seconds=None, instead=tuple(offer for offer in step.instead if offer.id != exercise.id),
    )  # fmt: skip


def _within(amount: float, least: float | None, most: float | None) -> float:
    lowest = amount if least is None else max(amount, least)
    return lowest if most is None else min(lowest, most)


def _shared_range(step: Step, least: float | None, most: float | None) -> tuple[float | None, float | None]:
    """Return the range that the step and the new exercise both allow; none where they have nothing in common."""
    if step.least_seconds is None or step.most_seconds is None:
        return None, None
    low, high = _within(step.least_seconds, least, None), _within(step.most_seconds, None, most)
    return (low, high) if low < high else (None, None)


def swap_offers(step: Step, exercises: Mapping[str, Exercise]) -> tuple[Exercise, ...]:
    """Return what may take the step's place: what its file offers, then ever easier exercises."""
    offers = {offer.id: offer for offer in (*step.instead, *_easier(step.exercise, exercises))}
    offers.pop(step.exercise.id, None)
    return tuple(offers.values())


def _easier(exercise: Exercise, exercises: Mapping[str, Exercise]) -> Iterator[Exercise]:
    seen = {exercise.id}
    while exercise.easier and exercise.easier.exercise not in seen:
        easier = exercises.get(exercise.easier.exercise or "")
        if easier is None:
            return
        seen.add(easier.id)
        yield easier
        exercise = easier


def easier_work(step: Step) -> Work | None:
    """Return the easier work of the step's own exercise, where it differs only in its dose."""
    easier = step.exercise.easier
    return easier.work if easier and easier.exercise is None else None
