"""A routine of the library as it would be done today, given what was told of soreness and what is closed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from supple.advice.choice import step_today
from supple.advice.counsel import said_of
from supple.advice.load import Load
from supple.advice.loading import loads_of, touches
from supple.advice.request import Occasion, Request
from supple.advice.situation import Situation
from supple.advice.soreness_watch import told_today
from supple.advice.traffic_light import Light
from supple.document.message import Message
from supple.routine.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.advice.situation import About
    from supple.body.region_facts import Regions
    from supple.routine.routine import Routine

_OCCASIONS: Final = {Kind.WARM_UP: Occasion.BEFORE_RUN, Kind.COOL_DOWN: Occasion.AFTER_RUN}
# Nothing is filled up here, so that the number does not matter.
_MINUTES: Final = 60


@dataclass(frozen=True, slots=True)
class Adapted:
    """What is left of a routine (None: nothing), why, and the names of the exercises left out."""

    routine: Routine | None
    reasons: tuple[Message, ...]
    left_out: tuple[str, ...]


def adapted(routine: Routine, about: About, regions: Regions) -> Adapted | None:
    """Return a routine with the doses of today; None where nothing told or closed concerns it. Pure.

    What was told today counts, and what two weeks of ratings or a lock close. Source: evidence sections 5.2 and 5.3.
    """
    sore = told_today(about.ratings, about.now)
    request = Request(
        sore=sore,
        minutes=_MINUTES,
        equipment=frozenset(),
        occasion=_OCCASIONS.get(routine.kind, Occasion.REST_DAY),
    )
    situation = Situation(request, about, regions)
    reasons = tuple(dict.fromkeys(_reasons(routine, situation)))
    if not reasons:
        return None
    steps = tuple(today for step in routine.steps if (today := step_today(step, situation)) is not None)
    kept = {step.exercise.id for step in steps}
    gone = tuple(dict.fromkeys(step.exercise.name for step in routine.steps if step.exercise.id not in kept))
    return Adapted(replace(routine, steps=steps) if steps and not situation.same_day else None, reasons, gone)


def _reasons(routine: Routine, situation: Situation) -> Iterator[Message]:
    """Yield why a routine is not to be done as it stands."""
    if situation.same_day:
        yield Message.of("advice.same-day")
    for place, light in situation.lights.items():
        worked = any(touches(step.exercise, step.sides, place) for step in routine.steps)
        if worked and (light is not Light.GREEN or situation.is_fresh(place)):
            yield from said_of(situation, place)
    for each in situation.watched:
        if each.blocked and any(touches(step.exercise, step.sides, each.place) for step in routine.steps):
            yield each.message(situation.regions)
    if situation.worst_leg is not Light.GREEN and any(Load.IMPACT in loads_of(step.exercise) for step in routine.steps):
        yield Message.of("advice.no-impact")
    for step in routine.steps:
        refusal = situation.about.limits.refusal(step.exercise, step.sides)
        if refusal is not None and (refusal.flag or refusal.code):
            yield refusal.message
