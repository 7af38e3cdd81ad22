"""Timelines for tests of the player."""

from __future__ import annotations

from session.plans import a_step, a_timeline, an_exercise
from supple.body.side import Sides
from supple.routine.exercise import Equipment, EquipmentNeed, Position, Variant
from supple.routine.work import Hold, Reps, Time
from supple.session.timeline import Timeline

KNEELING = an_exercise(
    id="hip-flexor-half-kneeling",
    name="Half-kneeling hip-flexor stretch",
    position=Position.KNEELING,
    equipment=(EquipmentNeed((Equipment.MAT,)),),
    start="Kneel on one padded knee, other foot flat in front.",
    easier=Variant("Stand and take a long step instead."),
)


def a_player_timeline(**timing: object) -> Timeline:
    """A walk, a kneeling hold on each side, reps in two sets with rest, reps that wait."""
    return a_timeline(
        a_step(Time(300), Sides.ALTERNATING, position=Position.WALKING),
        a_step(Hold(30), Sides.EACH, exercise=KNEELING),
        a_step(Reps(12, 3), Sides.BOTH, sets=2, rest_seconds=45, position=Position.BACK),
        a_step(Reps(8, 3, until_done=True), Sides.BOTH, position=Position.BACK),
        **timing,
    )
