"""The survey of the library that a glance is made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.routine.exercise import Method
from supple.routine.kind import Kind
from supple.session.timing import Timing
from supple.ui.pages.today.glance import Glance, Picture, RoutineLine
from supple.ui.routine_length import routine_length

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.routine.choices import Choices
    from supple.routine.library import Library
    from supple.routine.routine import Routine

# The method whose picture tells a kind best, the better first.
_TELLING: Final = {
    Kind.WARM_UP: (Method.DRILL, Method.MOBILITY),
    Kind.COOL_DOWN: (Method.STRETCH,),
    Kind.STRETCH: (Method.STRETCH,),
    Kind.FOAM_ROLL: (Method.ROLL, Method.BALL),
    Kind.MOBILITY: (Method.MOBILITY,),
    Kind.STRENGTH: (Method.STRENGTH,),
}


def glance_of(library: Library, choices: Mapping[str, Choices], timing: Timing | None = None) -> Glance:
    """Look through the library; lengths are as planned with ``timing`` and with what was chosen for each routine."""
    routines = library.routines.values()
    pictures = {routine.id: _picture(routine) for routine in routines}
    return Glance(
        lines=tuple(
            RoutineLine(
                routine.id,
                routine.title,
                routine.kind,
                routine_length(routine, timing or Timing(), choices.get(routine.id), library),
            )
            for routine in routines
        ),
        broken=len(library.broken),
        pictures={routine_id: picture for routine_id, picture in pictures.items() if picture is not None},
    )


def _picture(routine: Routine) -> Picture | None:
    """Choose the step whose picture tells best what the routine is."""
    drawn = [step.exercise for step in routine.steps if step.exercise.pose is not None]
    for method in _TELLING[routine.kind]:
        for exercise in drawn:
            if exercise.method is method and exercise.pose is not None:
                return Picture(exercise.pose, exercise.primary)
    return next((Picture(exercise.pose, exercise.primary) for exercise in drawn if exercise.pose is not None), None)
