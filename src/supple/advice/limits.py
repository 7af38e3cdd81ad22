"""Limits: which exercises may be done, given what warning signs and the health profile close."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from supple.advice.load import WHOLE_BODY_LOADS, Load
from supple.advice.loading import loads_of, touches
from supple.body.side import Side, Sides
from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.body.region import SidedRegion
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine, Step

# Codes that speak of "this area"; the others hold for the whole person. Source: evidence section 2.2.
AREA_CODES: Final = frozenset({"acute-tear", "fresh-bruise", "recent-surgery", "skin", "inflamed-joint"})
# Codes of "this leg or pelvis".
LEG_CODES: Final = frozenset({"bone-stress"})
# Shown with an exercise and never hiding it: hold a support. Source: content doubts, 4.
CAUTION_CODES: Final = frozenset({"balance"})


@dataclass(frozen=True, slots=True)
class Closure:
    """Kinds of loading that are closed at some places (None: everywhere) because of a question (``flag``).

    Without a question it is what was told of soreness today.

    ``allows`` are ids of exercises that stay open.
    """

    loads: frozenset[Load]
    places: frozenset[SidedRegion] | None
    allows: frozenset[str]
    flag: str

    def closes(self, exercise: Exercise, sides: Sides) -> bool:
        """Whether an exercise on these sides is closed."""
        closed = self.loads & loads_of(exercise)
        if not closed or exercise.id in self.allows:
            return False
        if self.places is None:
            return True
        if closed & WHOLE_BODY_LOADS and any(place.region.is_leg for place in self.places):
            return True
        return any(touches(exercise, sides, place) for place in self.places)


@dataclass(frozen=True, slots=True)
class ActiveCode:
    """A contraindication code in force at some places (None: everywhere); ``flag`` is the question that set it."""

    code: str
    places: frozenset[SidedRegion] | None = None
    flag: str = ""

    def closes(self, exercise: Exercise, sides: Sides) -> bool:
        """Whether an exercise on these sides is closed."""
        if self.code not in exercise.contraindications or self.code in CAUTION_CODES:
            return False
        return self.places is None or any(touches(exercise, sides, place) for place in self.places)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an exercise may not be done: a question answered with yes, a contraindication code, or else soreness."""

    flag: str = ""
    code: str = ""

    @property
    def message(self) -> Message:
        """The reason in words."""
        if self.flag:
            return Message.of("limits.by-sign")
        return Message.of("limits.by-code" if self.code else "limits.by-soreness")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An exercise taken out of a routine, on the sides given, and why."""

    exercise: Exercise
    sides: Sides
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Permitted:
    """A routine without what may not be done (perhaps without any step), and what was taken out."""

    routine: Routine
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """Everything that is closed. Without closures and codes everything is open."""

    closures: tuple[Closure, ...] = ()
    codes: tuple[ActiveCode, ...] = ()

    @property
    def closed_places(self) -> frozenset[SidedRegion]:
        """The places at which questions close something; what is closed everywhere is no place."""
        return frozenset(place for closure in self.closures if closure.flag for place in closure.places or ())

    def refusal(self, exercise: Exercise, sides: Sides) -> Refusal | None:
        """Return why an exercise may not be done on these sides, or None where it may."""
        for closure in self.closures:
            if closure.closes(exercise, sides):
                return Refusal(flag=closure.flag)
        for active in self.codes:
            if active.closes(exercise, sides):
                return Refusal(flag=active.flag, code=active.code)
        return None

    def first_refused(self, steps: Iterable[Step]) -> Step | None:
        """Return the first step that may not be done."""
        return next((step for step in steps if self.refusal(step.exercise, step.sides)), None)

    def sides_left(self, exercise: Exercise, sides: Sides) -> Sides | None:
        """Return the sides on which an exercise may be done; None where on neither."""
        if self.refusal(exercise, sides) is None:
            return sides
        if sides is Sides.EACH:
            open_sides = [side for side in Side if self.refusal(exercise, Sides(side.value)) is None]
            if open_sides:
                return Sides(open_sides[0].value)
        return None

    def permitted(self, routine: Routine) -> Permitted:
        """Return what of a routine may be done: a step closed on one side alone is left with the other."""
        steps: list[Step] = []
        left_out: list[LeftOut] = []
        for step in routine.steps:
            refusal = self.refusal(step.exercise, step.sides)
            if refusal is None:
                steps.append(step)
                continue
            kept = self.sides_left(step.exercise, step.sides)
            if kept is None:
                left_out.append(LeftOut(step.exercise, step.sides, refusal))
            else:
                closed = Sides.LEFT if kept is Sides.RIGHT else Sides.RIGHT
                steps.append(replace(step, sides=kept))
                left_out.append(LeftOut(step.exercise, closed, refusal))
        return Permitted(replace(routine, steps=tuple(steps)), tuple(left_out))


class NotPermitted(Exception):  # noqa: N818 - an answer, not an error
    """A session has a step that may not be done now; ``message`` says so."""

    def __init__(self, step: Step) -> None:
        super().__init__(step.exercise.id)
        self.message = Message.of("limits.not-permitted", exercise=step.exercise.name)
