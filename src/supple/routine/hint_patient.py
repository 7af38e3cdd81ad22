"""Hints on whom a routine suits: contraindications of the stated patient, stop rules, things to be bought."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.document.message import Message
from supple.routine.choices import swap_offers
from supple.routine.exercise import Equipment, Exercise, Method
from supple.routine.hint import hint_at
from supple.routine.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.document.node import Mapping
    from supple.document.problem import Problem
    from supple.routine.written import Written

# What few homes have; a wall, a chair, a towel or a stair is found anywhere.
_BOUGHT: Final = frozenset(
    {Equipment.ROLLER, Equipment.STICK, Equipment.BALL, Equipment.BAND, Equipment.WEIGHT, Equipment.TREADMILL}
    | {Equipment.BIKE}
)
_ROLLING: Final = (Method.ROLL, Method.BALL)


def contraindication_hints(written: Written) -> Iterator[Problem]:
    """Yield a hint for each step that the stated patient should leave out."""
    patient = set(written.routine.patient)
    for step in written.steps if patient else ():
        for code in step.exercise.contraindications:
            if code in patient:
                offers = swap_offers(step, written.knowledge.exercises)
                other = next((offer.id for offer in offers if not patient & {*offer.contraindications}), "")
                codes = written.knowledge.codes
                meaning = codes.contraindications.get(code, code) if codes else code
                said = Message.of(
                    "problem-hint-contraindication",
                    exercise=step.exercise.name, code=code, meaning=meaning, other=other,
                )  # fmt: skip
                yield hint_at(written.mark_of(step, "exercise"), said)
                break


def stop_rule_hints(written: Written) -> Iterator[Problem]:
    """Yield a hint for each exercise of the file's own without a stop sign, where the routine has none either."""
    if not written.routine.stop:
        for entry, keys in written.own_exercises:
            yield from exercise_stop_hints(keys, entry.key.text)


def exercise_stop_hints(keys: Mapping, exercise_id: str) -> Iterator[Problem]:
    """Yield a hint where an exercise says nothing of when to stop."""
    if keys.get("stop-signs") is None:
        yield hint_at(keys.start, Message.of("problem-hint-stop-rule", name=exercise_id))


def equipment_hints(written: Written) -> Iterator[Problem]:
    """Yield a hint for each step that needs a thing to be bought and offers nothing that does without.

    Who opens a foam-roll routine has the roller.
    """
    for step in written.steps:
        if written.routine.kind is Kind.FOAM_ROLL and step.exercise.method in _ROLLING:
            continue
        needed = _bought_for(step.exercise)
        if needed and not any(not _bought_for(offer) for offer in swap_offers(step, written.knowledge.exercises)):
            said = Message.of("problem-hint-equipment", exercise=step.exercise.name, thing=needed[0].value)
            yield hint_at(written.mark_of(step, "exercise"), said)


def _bought_for(exercise: Exercise) -> tuple[Equipment, ...]:
    """Return the things to be bought without which an exercise cannot be done."""
    needs = (need for need in exercise.equipment if not need.optional and _BOUGHT.issuperset(need.any_of))
    return tuple(need.any_of[0] for need in needs)
