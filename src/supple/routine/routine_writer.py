"""The writer of a routine file: a routine as text that reads back as the same routine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from supple.document.duration import write_duration
from supple.document.edit import quoted
from supple.document.format_version import KEY
from supple.routine.routine import Level
from supple.routine.work import Hold, Reps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.routine.routine import Routine, Step

_VERSION: Final = 1


def write_routine(routine: Routine) -> str:
    """Return the text of a routine file.

    It reads back equal but for the lines of the steps and whose routine it is. Exercises are named by their ids, so
    those defined inside another file are not taken along. A circuit of which something was taken out is written step
    by step, without the rest between its rounds.
    """
    lines = [f"{KEY}: {_VERSION}", f"title: {quoted(routine.title)}", f"kind: {routine.kind}"]
    texts = (("goal", routine.goal), ("when", routine.when), ("often", routine.often))
    lines += [f"{key}: {quoted(text)}" for key, text in texts if text]
    if routine.level is not Level.ALL:
        lines.append(f"level: {routine.level}")
    texts = (("by", routine.by), ("why", routine.why), ("source", routine.source))
    lines += [f"{key}: {quoted(text)}" for key, text in texts if text]
    if routine.evidence is not None:
        lines.append(f"evidence: {routine.evidence}")
    for key, items in (
        ("tags", routine.tags),
        ("for", routine.patient),
        ("stop", routine.stop),
        ("notes", routine.notes),
    ):
        if items:
            lines += [f"{key}:", *(f"  - {quoted(item)}" for item in items)]
    lines += ["steps:", *_steps(routine.steps)]
    return "\n".join(lines) + "\n"


def _steps(steps: tuple[Step, ...]) -> Iterator[str]:
    place = 0
    while place < len(steps):
        size = _size_of_circuit(steps, place)
        if size == 0:
            yield from _written(steps[place], "  ")
            place += 1
            continue
        first, rounds = steps[place : place + size], steps[place].rounds
        yield f"  - repeat: {rounds}"
        if first[-1].rest_after_seconds:
            yield f"    rest: {write_duration(first[-1].rest_after_seconds)}"
        yield "    steps:"
        for step in first:
            yield from _written(step, "      ")
        place += size * rounds


def _size_of_circuit(steps: tuple[Step, ...], place: int) -> int:
    """Return how many steps a round of the circuit has that begins here; 0 where none does, or not a whole one."""
    rounds = steps[place].rounds
    size = 0
    while place + size < len(steps) and (steps[place + size].round, steps[place + size].rounds) == (1, rounds):
        size += 1
    if rounds == 1 or size == 0:
        return 0
    first = steps[place : place + size]
    rest = first[-1].rest_after_seconds
    laid_out = [replace(step, round=turn, rest_after_seconds=0) for turn in range(1, rounds + 1) for step in first]
    for last in range(size - 1, size * (rounds - 1), size):
        laid_out[last] = replace(laid_out[last], rest_after_seconds=rest)
    return size if tuple(laid_out) == steps[place : place + size * rounds] else 0


def _written(step: Step, indent: str) -> Iterator[str]:
    """Yield the lines of one step; what is the exercise's own is left out."""
    dose = step.exercise.dose
    yield f"{indent}- exercise: {step.exercise.id}"
    inner = f"{indent}  "
    if step.work_stated or not _is_own_work(step):
        yield from (f"{inner}{line}" for line in _work(step))
    if step.sides is not step.exercise.sides:
        yield f"{inner}sides: {step.sides}"
    if step.sets != dose.sets:
        yield f"{inner}sets: {step.sets}"
    if step.rest_seconds != dose.rest_seconds:
        yield f"{inner}rest: {write_duration(step.rest_seconds)}"
    if step.get_ready_seconds is not None:
        yield f"{inner}get-ready: {write_duration(step.get_ready_seconds)}"
    if step.switch_seconds is not None:
        yield f"{inner}switch: {write_duration(step.switch_seconds)}"
    if step.note:
        yield f"{inner}note: {quoted(step.note)}"
    if step.instead:
        yield f"{inner}instead: [{', '.join(offer.id for offer in step.instead)}]"


def _is_own_work(step: Step) -> bool:
    """Whether a step that states no work has been left as the exercise says."""
    dose = step.exercise.dose
    own = (None, None) if isinstance(dose.work, Reps) else (dose.least, dose.most)
    return (step.work, (step.least_seconds, step.most_seconds)) == (dose.work, own)


def _work(step: Step) -> Iterator[str]:
    work, usual = step.work, step.exercise.dose.work
    if isinstance(work, Reps):
        yield f"reps: {work.count}"
        if not isinstance(usual, Reps) or usual.tempo_seconds != work.tempo_seconds:
            yield f"tempo: {write_duration(work.tempo_seconds)}"
        if work.until_done:
            yield "until: done"
        return
    yield f"{'hold' if isinstance(work, Hold) else 'time'}: {write_duration(work.seconds)}"
    if step.least_seconds is not None and step.most_seconds is not None:
        yield f"range: [{write_duration(step.least_seconds)}, {write_duration(step.most_seconds)}]"
