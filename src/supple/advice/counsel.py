"""What is said beside a composed session: advice about the sore places, and why each step is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.advice.arrangement import BREATHING
from supple.advice.candidate import serves
from supple.advice.health_profile import Medicine
from supple.advice.profile_codes import is_cleared
from supple.advice.traffic_light import Light, is_spot_of_bone, light_of
from supple.body.soreness import SorenessKind
from supple.document.message import Message
from supple.routine.exercise import Method

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.advice.situation import Situation
    from supple.body.region import SidedRegion
    from supple.routine.routine import Step

_PRESSED: Final = (Method.ROLL, Method.BALL)


def counsel(situation: Situation) -> tuple[Message, ...]:
    """Return the advice for a situation, the weightiest first, each once."""
    said = (*_graver(situation), *_of_places(situation), *_of_others(situation), *_of_all(situation))
    return tuple(dict.fromkeys(said))


def reason_of(step: Step, situation: Situation) -> Message:
    """Return why a step is there."""
    exercise = step.exercise
    if exercise.id == BREATHING:
        return Message.of("reason.breathing")
    if exercise.method is Method.CARDIO:
        return Message.of("reason.walk")
    served = [place for place in situation.served if serves(exercise, place, situation)]
    if not served:
        return Message.of(f"reason.around.{_kind(exercise.method)}")
    place = max(sorted(served), key=lambda each: (situation.lights[each] is Light.AMBER, situation.movement(each)))
    key = "reason.amber" if situation.lights[place] is Light.AMBER else "reason.sore"
    return Message.of(f"{key}.{_kind(exercise.method)}", region=situation.regions.name(place.region))


def _kind(method: Method) -> str:
    return "press" if method in _PRESSED else method.value


def _graver(situation: Situation) -> Iterator[Message]:
    if situation.same_day:
        yield Message.of("advice.same-day")
    for place in situation.bone_pain:
        yield Message.of("advice.bone-pain", region=situation.regions.name(place.region))


def _of_places(situation: Situation) -> Iterator[Message]:
    for place in situation.lights:
        yield from said_of(situation, place)


def said_of(situation: Situation, place: SidedRegion) -> Iterator[Message]:
    """Yield the advice about one sore place."""
    light, trend = situation.lights[place], situation.trend(place)
    name = situation.regions.name(place.region)
    if trend.blocked:
        yield Message.of("advice.blocked", region=name)
    elif place in situation.to_ask:
        yield Message.of("advice.waits", region=name)
        if any(light_of(told) is Light.RED for told in situation.told(place)):
            yield Message.of(_why_red(situation, place), region=name)
    elif light is Light.RED:
        yield Message.of(_why_red(situation, place), region=name)
    else:
        if light is Light.AMBER:
            yield Message.of("advice.amber", region=name)
        if trend.week:
            yield Message.of("advice.week", region=name)
    if trend.step_down:
        yield Message.of("advice.step-down", region=name)
    if situation.is_fresh(place):
        yield Message.of("advice.fresh", region=name)
    if caution := situation.regions.caution(place.region):
        yield Message.of("advice.caution", say=caution.say)


def _of_others(situation: Situation) -> Iterator[Message]:
    """Yield what the ratings of weeks say of places that were not picked today."""
    for each in situation.watched:
        if each.place not in situation.lights:
            yield each.message(situation.regions)


def _why_red(situation: Situation, place: SidedRegion) -> str:
    told = situation.told(place)
    if any(each.kind is SorenessKind.NERVE for each in told):
        return "advice.nerve"
    if any(each.kind is SorenessKind.SHARP or is_spot_of_bone(each) for each in told):
        return "advice.sharp"
    return "advice.red"


def _of_all(situation: Situation) -> Iterator[Message]:
    if any(trend.shorten for trend in situation.trends.values()):
        yield Message.of("advice.shorten")
    if situation.is_doms:
        yield Message.of("advice.doms")
    if situation.worst_leg is not Light.GREEN:
        yield Message.of("advice.no-impact")
    if situation.is_gentle:
        yield Message.of("advice.gentle")
    profile, today = situation.about.profile, situation.about.now.date()
    if Medicine.BLOOD_THINNER in profile.medicines and is_cleared(profile, "anticoagulant", today):
        yield Message.of("advice.light-pressure")
