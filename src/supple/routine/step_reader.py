"""The reader of steps: exercises with their work, routines put in, and circuits laid out round by round."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from supple.body.side import Sides
from supple.document.message import Message
from supple.document.nearest import nearest
from supple.document.node import Mapping, Scalar, Sequence, problem_at
from supple.document.shown import shown
from supple.document.table import Field, Table
from supple.document.value import AnyNode, Choice, Duration, Listing, Text, Whole
from supple.routine.exercise_reader import SIDES_HINTS
from supple.routine.routine import Step
from supple.routine.work import Hold, Reps
from supple.routine.work_reader import (
    HOLD,
    RANGE,
    REPS,
    REST,
    SETS,
    TEMPO,
    TIME,
    UNTIL,
    WORK_FIELDS,
    read_range,
    read_work,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Mapping as Lookup

    from supple.document.node import Node
    from supple.document.problem import Problem
    from supple.document.table import Record
    from supple.routine.exercise import Exercise
    from supple.routine.work import Work

    # The steps of another routine, or why there are none.
    Insert = Callable[[str], tuple[Step, ...] | Message]

MOST_STEPS: Final = 500
_OFFERS: Final[Listing[Node]] = Listing(AnyNode(), least=1, most=5, single=True)

_EXERCISE: Final = Field("exercise", Text(64), near=("move", "stretch", "name", "activity", "movement"))
_ROUTINE: Final = Field("routine", Text(64), near=("include", "insert", "workout"))
REPEAT: Final = Field("repeat", Whole(2, 10), near=("circuit", "loop"))
_SIDES: Final = Field("sides", Choice(Sides, SIDES_HINTS), near=("side", "leg", "legs"))
_GET_READY: Final = Field("get-ready", Duration(0, 5 * 60), near=("get-ready-s", "prepare", "getready"))
_SWITCH: Final = Field("switch", Duration(0, 2 * 60), near=("swap", "change"))
_NOTE: Final = Field("note", Text(), near=("notes", "comment", "text"))
_INSTEAD: Final[Field[Node]] = Field("instead", AnyNode(), near=("alternative", "swap-for"))
_STEPS: Final[Field[Node]] = Field("steps", AnyNode(), required=True)
STEP: Final = Table(
    "step",
    (_EXERCISE, HOLD, TIME, REPS, _SIDES, SETS, REST, RANGE, TEMPO, UNTIL, _GET_READY, _SWITCH, _NOTE, _INSTEAD,
     _ROUTINE, REPEAT),
)  # fmt: skip
INSERT: Final = Table("insert", (_ROUTINE,))
CIRCUIT: Final = Table("circuit", (REPEAT, REST, _STEPS))
_WHAT: Final = (_EXERCISE, _ROUTINE, REPEAT)
_ONE_SIDED: Final = (Sides.EACH, Sides.LEFT, Sides.RIGHT)


@dataclass(frozen=True, slots=True)
class Sources:
    """Where a routine's steps come from: the exercises it may name, and the steps of other routines."""

    exercises: Lookup[str, Exercise]
    insert: Insert


def read_steps(node: Node, sources: Sources, problems: list[Problem], *, in_circuit: bool = False) -> tuple[Step, ...]:
    """Return the steps of a list that could be read, laid out one after another, at most 500."""
    if not isinstance(node, Sequence):
        problems.append(problem_at(node, Message.of("problem-steps-no-list")))
        return ()
    if not node.items:
        problems.append(problem_at(node, Message.of("problem-steps-empty")))
    steps: list[Step] = []
    for item in node.items:
        steps += _read_item(item, sources, problems, in_circuit=in_circuit)
        if len(steps) > MOST_STEPS:
            problems.append(problem_at(item, Message.of("problem-too-many-steps", most=MOST_STEPS)))
            return tuple(steps[:MOST_STEPS])
    return tuple(steps)


def _read_item(node: Node, sources: Sources, problems: list[Problem], *, in_circuit: bool) -> tuple[Step, ...]:
    if not isinstance(node, Mapping):
        problems.append(problem_at(node, _bare_item(node, sources)))
        return ()
    stated = [entry for field in _WHAT if (entry := node.entry(field.key))]
    if len(stated) > 1:
        stated.sort(key=lambda entry: entry.key.start.offset)
    for more in stated[1:]:
        said = Message.of("problem-two-whats", name=more.key.text, first=stated[0].key.text)
        problems.append(problem_at(more.key, said))
    what = stated[0].key.text if stated else None
    if what == _ROUTINE.key and len(stated) == 1:
        return _read_insert(node, sources, problems, in_circuit=in_circuit)
    if what == REPEAT.key and len(stated) == 1:
        return _read_circuit(node, sources, problems, in_circuit=in_circuit)
    return _read_step(node, sources, problems)


def _bare_item(node: Node, sources: Sources) -> Message:
    """Say what a step is made of; ``- calf-wall-straight`` alone most likely names an exercise."""
    if isinstance(node, Scalar) and node.text in sources.exercises:
        return Message.of("problem-step-bare", name=node.text)
    return Message.of("problem-step-no-keys")


def _read_insert(node: Mapping, sources: Sources, problems: list[Problem], *, in_circuit: bool) -> tuple[Step, ...]:
    record = INSERT.read_keys(node, problems)
    entry, routine_id = record.entry(_ROUTINE), record.get(_ROUTINE)
    if entry is None or routine_id is None:
        return ()
    found = sources.insert(routine_id)
    if isinstance(found, Message):
        problems.append(problem_at(entry.value, found))
        return ()
    if in_circuit and any(step.rounds > 1 for step in found):
        problems.append(problem_at(entry.value, Message.of("problem-circuit-inserted", name=routine_id)))
        return ()
    return tuple(replace(step, line=entry.key.start.line) for step in found)


def _read_circuit(node: Mapping, sources: Sources, problems: list[Problem], *, in_circuit: bool) -> tuple[Step, ...]:
    record = CIRCUIT.read_keys(node, problems)
    if in_circuit:
        problems.append(problem_at(node, Message.of("problem-circuit-in-circuit")))
        return ()
    inner = record.get(_STEPS)
    if inner is None:
        return ()
    steps = read_steps(inner, sources, problems, in_circuit=True)
    rounds = record.get(REPEAT) or 1
    rest = record.get(REST) or 0
    laid_out = [replace(step, round=number, rounds=rounds) for number in range(1, rounds + 1) for step in steps]
    for last in range(len(steps) - 1, len(laid_out) - len(steps), len(steps)) if steps else ():
        laid_out[last] = replace(laid_out[last], rest_after_seconds=rest)
    return tuple(laid_out)


def _read_step(node: Mapping, sources: Sources, problems: list[Problem]) -> tuple[Step, ...]:
    record = STEP.read_keys(node, problems)
    if not any(record.has(field) for field in _WHAT):
        problems.append(problem_at(node, Message.of("problem-step-without-what")))
    named, exercise_id = record.entry(_EXERCISE), record.get(_EXERCISE)
    exercise = find_exercise(named.value, exercise_id, sources.exercises, problems) if named and exercise_id else None
    usual = exercise.dose if exercise else None
    work = read_work(record, usual.work if usual else None, problems)
    own_work = any(record.has(field) for field in WORK_FIELDS)
    if not own_work and usual:
        work = usual.work
    least, most = _bounds(record, work, problems)
    instead = _instead(record.get(_INSTEAD), sources, problems)
    if exercise is None or usual is None or work is None:
        return ()
    if not own_work and not record.has(RANGE) and not isinstance(work, Reps):
        least, most = usual.least, usual.most
    sides = record.get(_SIDES) or exercise.sides
    _check_sides(record, exercise, work, problems)
    rest = record.get(REST)
    step = Step(
        exercise=exercise, work=work, sides=sides, sets=record.get(SETS) or usual.sets,
        rest_seconds=usual.rest_seconds if rest is None else rest, least_seconds=least, most_seconds=most,
        get_ready_seconds=record.get(_GET_READY), switch_seconds=record.get(_SWITCH), note=record.get(_NOTE) or "",
        instead=instead, line=node.start.line, work_stated=own_work,
    )  # fmt: skip
    return (step,)


def _bounds(record: Record, work: Work | None, problems: list[Problem]) -> tuple[float | None, float | None]:
    entry = record.entry(RANGE)
    if entry and (isinstance(work, Reps) or record.has(REPS)):
        problems.append(problem_at(entry.key, Message.of("problem-range-with-reps")))
        return None, None
    return read_range(record, work, problems) or (None, None)


def _check_sides(record: Record, exercise: Exercise, work: Work, problems: list[Problem]) -> None:
    """Report sides that the exercise or the work cannot have, and a switch where sides do not change."""
    entry, sides = record.entry(_SIDES), record.get(_SIDES)
    if entry and sides in _ONE_SIDED and exercise.sides is Sides.BOTH:
        said = Message.of("problem-sides-both", exercise=exercise.id, value=str(sides))
        problems.append(problem_at(entry.value, said))
    if entry and sides is Sides.ALTERNATING and isinstance(work, Hold):
        problems.append(problem_at(entry.value, Message.of("problem-sides-hold")))
    switch = record.entry(_SWITCH)
    if switch and (sides or exercise.sides) is not Sides.EACH:
        problems.append(problem_at(switch.key, Message.of("problem-switch-without-sides")))


def find_exercise(
    node: Node, exercise_id: str, exercises: Lookup[str, Exercise], problems: list[Problem]
) -> Exercise | None:
    """Return the exercise of an id; where there is none, name the nearest."""
    found = exercises.get(exercise_id)
    if found is None:
        meant = nearest(exercise_id, exercises)
        key = "problem-no-exercise" if meant is None else "problem-no-exercise-near"
        problems.append(problem_at(node, Message.of(key, name=shown(exercise_id), meant=meant or "")))
    return found


def _instead(node: Node | None, sources: Sources, problems: list[Problem]) -> tuple[Exercise, ...]:
    if node is None:
        return ()
    offers = []
    for item in _OFFERS.read(node, _INSTEAD.key, problems) or ():
        exercise_id = Text(64).read(item, _INSTEAD.key, problems)
        if exercise_id and (found := find_exercise(item, exercise_id, sources.exercises, problems)):
            offers.append(found)
    return tuple(offers)
