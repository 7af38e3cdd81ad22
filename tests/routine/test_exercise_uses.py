"""Where an exercise is used."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from supple.body.side import Sides
from supple.routine.exercise import Variant
from supple.routine.exercise_uses import easier_of, harder_of, routines_with
from supple.routine.kind import Kind
from supple.routine.routine import Routine, Step
from supple.routine.work import Hold

if TYPE_CHECKING:
    from supple.routine.exercise import Exercise


def routine(title: str, exercise: Exercise, *instead: Exercise) -> Routine:
    step = Step(exercise=exercise, work=Hold(30), sides=Sides.BOTH, instead=instead)
    return Routine(id=title.lower(), title=title, kind=Kind.STRETCH, steps=(step,))


def test_the_routines_of_an_exercise_stand_by_title(exercises: dict[str, Exercise]) -> None:
    wall, child = exercises["calf-wall-straight"], exercises["child-pose"]
    every = [routine("Zebra", wall), routine("ant", child, wall), routine("Bee", child)]
    assert [each.title for each in routines_with(wall.id, every)] == ["ant", "Zebra"]
    assert routines_with("nothing", every) == ()


def test_easier_and_harder_ways_are_found_from_both_ends(exercises: dict[str, Exercise]) -> None:
    wall, child, walk = exercises["calf-wall-straight"], exercises["child-pose"], exercises["walk-brisk"]
    wall = replace(wall, easier=Variant("Sit.", child.id), harder=None)
    child = replace(child, easier=None, harder=None)
    walk = replace(walk, easier=None, harder=Variant("Lean.", wall.id))
    every = (wall, child, walk)
    assert easier_of(wall, every) == (walk, child) if walk.name < child.name else (child, walk)
    assert harder_of(wall, every) == ()
    assert harder_of(child, every) == (wall,)
    assert harder_of(walk, every) == (wall,)
    assert easier_of(child, every) == ()
