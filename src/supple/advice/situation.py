"""A situation: the sore places of a request with their lights, and which exercises they leave."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from supple.advice.health_profile import HealthProfile
from supple.advice.limits import ActiveCode, Limits
from supple.advice.load import Load
from supple.advice.loading import loads_of, touches
from supple.advice.profile_codes import is_cleared
from supple.advice.question import Answer, Reply
from supple.advice.request import Occasion
from supple.advice.soreness_watch import watched
from supple.advice.traffic_light import SAME_DAY_REST, Light, is_spot_of_bone, is_sudden, light_of, strictest
from supple.advice.trend import FRESH, Trend, trend_of
from supple.body.region import Region, SidedRegion
from supple.body.soreness import SorenessKind
from supple.routine.exercise import Method

if TYPE_CHECKING:
    from datetime import datetime

    from supple.advice.request import Request
    from supple.advice.trend import Rating
    from supple.body.region_facts import Regions
    from supple.body.side import Sides
    from supple.body.soreness import Soreness
    from supple.routine.exercise import Exercise

# Muscles with an important look-alike ask first too. Source: evidence section 6.3, last paragraph.
_LOOK_ALIKES: Final = frozenset(
    {
        *(Region.GASTROCNEMIUS, Region.SOLEUS, Region.HAMSTRINGS, Region.HIP_FLEXORS, Region.ADDUCTORS),
        *(Region.LOWER_BACK, Region.TIBIALIS_ANTERIOR),
    }
)
# From this number on the questions of any region are asked. Source: evidence section 4.1.
_ASKED_FROM: Final = 3
_EASY_WALKING: Final = 2
_ACHILLES_MOST: Final = 5
_REDS: Final = "reds"
_BREATHING: Final = "breathing-90-90"
_WALK: Final = "walk-easy"
# What may be done at level 1, the strength of an amber place: the steps of "strength-level-1" and what caution areas
# offer; held against both by a test. Source: evidence section 5.2.
LEVEL_ONE: Final = frozenset(
    {
        *("sit-to-stand", "step-up", "calf-raise-double", "bird-dog", "plank", "side-lying-leg-raise", "glute-bridge"),
        *("calf-raise-bent", "tibialis-raise", "adductor-squeeze", "short-foot", "heel-raise-ball-squeeze"),
        "single-leg-balance",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is known of a person beside the request.

    ``limits`` and ``flags`` (questions with an open lock) come from the guard, ``asked`` are the places whose
    questions were answered just now, ``ratings`` are those of the last weeks.
    """

    limits: Limits = field(default_factory=Limits)
    profile: HealthProfile = field(default_factory=HealthProfile)
    asked: frozenset[SidedRegion] = frozenset()
    ratings: tuple[Rating, ...] = ()
    flags: frozenset[str] = frozenset()
    now: datetime


class Situation:
    """Answers what may be done, place by place. Pure: the same request and person give the same answers."""

    def __init__(self, request: Request, about: About, regions: Regions) -> None:
        self.request: Final = request
        self.about: Final = about
        self.regions: Final = regions
        sore: dict[SidedRegion, list[Soreness]] = {}
        for each in request.sore:
            sore.setdefault(each.where, []).append(each)
        self._sore: Final = sore
        self.trends: Final = {place: trend_of(place, about.ratings, about.now) for place in sore}
        self.watched: Final = watched(about.ratings, about.now)
        # What the ratings of two weeks close, though it was not picked today.
        self._elsewhere: Final = tuple(each.place for each in self.watched if each.blocked and each.place not in sore)
        self.lights: Final = {place: self._light(place) for place in sore}
        # What touches no sore place need not be held against each of them.
        places = (*sore, *self._elsewhere)
        self._sore_muscles: Final = frozenset(muscle for place in places for muscle in place.region.muscles)
        self._codes_in_force: Final = tuple(self._codes())
        # The same exercises are weighed again and again while a session is filled and the library is ranked.
        self._known_lights: Final[dict[tuple[str, Sides], Light]] = {}
        self._known_leave: Final[dict[tuple[str, Sides], bool]] = {}
        self._known_loads: Final[dict[str, frozenset[Load]]] = {}

    @property
    def same_day(self) -> bool:
        """Whether somebody should look at it today: 8 or more at rest."""
        return any((each.rest or 0) >= SAME_DAY_REST for each in self.request.sore)

    @cached_property
    def to_ask(self) -> tuple[SidedRegion, ...]:
        """The places whose questions come first, and are not answered yet: they are left out until then."""
        return tuple(place for place in sorted(self._sore) if place not in self.about.asked and self._asks(place))

    @property
    def bone_pain(self) -> tuple[SidedRegion, ...]:
        """The places to be taken for a stress fracture: a spot of bone while energy is short. Source: 4.3, reds."""
        if _REDS not in self.about.flags:
            return ()
        return tuple(dict.fromkeys(each.where for each in self.request.sore if is_spot_of_bone(each)))

    @property
    def presumed(self) -> tuple[Answer, ...]:
        """The answers that follow from what was told, for the guard: a bone under stress, no improvement in time."""
        bones = [Answer("stress-fracture", Reply.YES, (place,)) for place in self.bone_pain]
        blocked = [each.place for each in self.watched if each.blocked]
        return (*bones, *(Answer("not-improving", Reply.YES, (place,)) for place in blocked))

    @cached_property
    def is_doms(self) -> bool:
        """Whether it is the ache of worked muscles: the morning after, both legs, no number above 5."""
        legs = {place.side for place in self.lights if place.region.is_leg and not place.region.is_caution}
        return (
            self.request.occasion is Occasion.MORNING_AFTER
            and len(legs) > 1
            and all(light is not Light.RED for light in self.lights.values())
            and not any(is_sudden(each) for each in self.request.sore)
        )

    @cached_property
    def is_gentle(self) -> bool:
        """Whether to begin with easier variants: from 65, pregnant, or with a long-term illness."""
        profile = self.about.profile
        return profile.is_older(self.about.now.date()) or profile.pregnancy is not None or bool(profile.conditions)

    @cached_property
    def served(self) -> frozenset[SidedRegion]:
        """The sore places that may be worked on."""
        return frozenset(place for place, light in self.lights.items() if light is not Light.RED)

    @cached_property
    def worst_leg(self) -> Light:
        """The strictest light of any place of a leg."""
        return strictest(tuple(light for place, light in self.lights.items() if place.region.is_leg))

    def trend(self, place: SidedRegion) -> Trend:
        """Return the trend of a sore place."""
        return self.trends[place]

    def told(self, place: SidedRegion) -> tuple[Soreness, ...]:
        """Return what was told of a sore place."""
        return tuple(self._sore[place])

    def movement(self, place: SidedRegion) -> int:
        """Return the worst number of a sore place."""
        return max(each.movement for each in self._sore[place])

    def light_for(self, exercise: Exercise, sides: Sides) -> Light:
        """Return the strictest light among the sore places that an exercise touches."""
        key = (exercise.id, sides)
        if key not in self._known_lights:
            worked = (*exercise.primary, *exercise.secondary)
            if self._sore_muscles.isdisjoint(worked):
                self._known_lights[key] = Light.GREEN
            elif any(touches(exercise, sides, place) for place in self._elsewhere):
                self._known_lights[key] = Light.RED
            else:
                lights = [light for place, light in self.lights.items() if touches(exercise, sides, place)]
                self._known_lights[key] = strictest(tuple(lights))
        return self._known_lights[key]

    def allows(self, exercise: Exercise, sides: Sides) -> bool:
        """Whether an exercise may be done on these sides today."""
        key = (exercise.id, sides)
        if key not in self._known_leave:
            self._known_leave[key] = self._allows(exercise, sides)
        return self._known_leave[key]

    def _allows(self, exercise: Exercise, sides: Sides) -> bool:
        limited = self.about.limits.refusal(exercise, sides) is not None
        if limited or any(code.closes(exercise, sides) for code in self._codes_in_force):
            return False
        return exercise.id == _BREATHING or self._suits(exercise, self.light_for(exercise, sides))

    @property
    def walks_easily(self) -> bool:
        """Whether walking was asked about and is hardly sore."""
        return self.request.walking is not None and self.request.walking <= _EASY_WALKING

    def _suits(self, exercise: Exercise, light: Light) -> bool:
        """Whether the traffic light leaves an exercise. Source: evidence section 5.2 and 5.3, content doubts 7."""
        if self.worst_leg is not Light.GREEN and Load.IMPACT in self._loads(exercise):
            return False
        if exercise.method is Method.CARDIO and self.worst_leg is Light.RED:
            return exercise.id == _WALK and self.walks_easily
        is_first_level = light is Light.AMBER or (self.is_gentle and light is Light.GREEN)
        if exercise.method is Method.STRENGTH and is_first_level:
            return exercise.id in LEVEL_ONE
        return light is not Light.RED and (not self.is_doms or _suits_sore_legs(exercise))

    def _loads(self, exercise: Exercise) -> frozenset[Load]:
        if exercise.id not in self._known_loads:
            self._known_loads[exercise.id] = loads_of(exercise)
        return self._known_loads[exercise.id]

    def _light(self, place: SidedRegion) -> Light:
        trend = self.trends[place]
        if trend.blocked or place in self.to_ask:
            return Light.RED
        light = strictest(tuple(light_of(each) for each in self._sore[place]))
        return light.stepped_down if trend.step_down else light

    def _asks(self, place: SidedRegion) -> bool:
        told = self._sore[place]
        if not any(each.movement or each.rest or each.kind is not SorenessKind.ACHE for each in told):
            return False
        return (
            place.region.is_caution
            or place.region in _LOOK_ALIKES
            or any(each.movement >= _ASKED_FROM or each.kind is not SorenessKind.ACHE for each in told)
        )

    def _codes(self) -> list[ActiveCode]:
        """Return the codes that sore places bring into force: of caution areas, fresh strains and a sore Achilles."""
        today = self.about.now.date()
        codes = []
        for place in self._sore:
            caution = self.regions.caution(place.region)
            own = caution.codes if caution else ()
            codes += [ActiveCode(code) for code in own if not is_cleared(self.about.profile, code, today)]
            if self.is_fresh(place):
                codes.append(ActiveCode("acute-tear", frozenset({place})))
            worse = self.trends[place].step_down or self.movement(place) > _ACHILLES_MOST
            if place.region is Region.ACHILLES and worse:
                codes.append(ActiveCode("achilles-load"))
        return codes

    def is_fresh(self, place: SidedRegion) -> bool:
        """Whether a sudden beginning lies less than 72 hours back; one told of for the first time counts as fresh."""
        since = self.trends[place].sudden_since
        is_old = since is not None and self.about.now - since >= FRESH
        return any(is_sudden(each) for each in self._sore[place]) and not is_old


def _suits_sore_legs(exercise: Exercise) -> bool:
    """Whether it is walking or mobility, and no strong stretch, hard roll or drill. Source: evidence section 5.3."""
    return exercise.method in (Method.MOBILITY, Method.CARDIO) or "doms" in exercise.suits
