"""How an exercise stands in the catalogue: its colours, its dose and its facts in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.side import Sides
from supple.routine.exercise import Method
from supple.routine.work import Reps
from supple.ui.wording import word
from supple.ui.wording.amounts import duration_text, listed

if TYPE_CHECKING:
    from supple.routine.exercise import Dose, Exercise, Variant

# The colour role of the kind of routine in which a method is at home.
METHOD_ROLES: Final = {
    Method.CARDIO: "k_warmup",
    Method.DRILL: "k_warmup",
    Method.STRETCH: "k_stretch",
    Method.ROLL: "k_roll",
    Method.BALL: "k_roll",
    Method.MOBILITY: "k_mobility",
    Method.STRENGTH: "k_strength",
}
_PER_SIDE: Final = (Sides.EACH, Sides.LEFT, Sides.RIGHT)


def dose_text(dose: Dose, sides: Sides) -> str:
    """Return the usual dose: ``2 × 30 s each``."""
    work = dose.work
    amount = word("amount.reps", count=work.count) if isinstance(work, Reps) else duration_text(work.seconds)
    amount = word("amount.sets-of", sets=dose.sets, amount=amount) if dose.sets > 1 else amount
    return word("exercises.dose.each", amount=amount) if sides in _PER_SIDE else amount


def muscles_text(exercise: Exercise) -> str:
    """Return the muscles that it is for."""
    return listed([word(f"muscle.{muscle}") for muscle in exercise.primary])


def things_text(exercise: Exercise) -> str:
    """Return what it needs, each need with what will do as well."""
    needs = [
        listed([word(f"equipment.{thing}") for thing in need.any_of], "or")
        for need in exercise.equipment
        if not need.optional
    ]
    return listed(needs) if needs else word("exercises.things.none")


def where_text(exercise: Exercise) -> str:
    """Return position and things in one line."""
    return word("exercises.where", position=word(f"position.{exercise.position}"), things=things_text(exercise))


def about_text(exercise: Exercise) -> str:
    """Return method, position and things in one line."""
    return word(
        "exercises.about",
        method=word(f"method.{exercise.method}"),
        position=word(f"position.{exercise.position}"),
        things=things_text(exercise),
    )


def variant_text(variant: Variant | None) -> str:
    """Return an easier or harder way in words, with its work where it has one of its own."""
    if variant is None:
        return ""
    work = variant.work
    if work is None:
        return variant.text
    amount = word("amount.reps", count=work.count) if isinstance(work, Reps) else duration_text(work.seconds)
    return word("exercises.variant", text=variant.text, amount=amount)
