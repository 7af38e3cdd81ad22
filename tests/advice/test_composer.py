from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice.content import place, the_codes, the_library, the_regions, the_signs
from supple.advice.candidate import METHODS, has_equipment
from supple.advice.choice import rank
from supple.advice.composer import MADE_ID, Composition, Outcome, Shelf, compose
from supple.advice.dosing import dosed, lowered
from supple.advice.effect import BOTH_LEGS
from supple.advice.health_profile import Condition, HealthProfile, Medicine, Trimester
from supple.advice.limits import Closure, Limits
from supple.advice.load import Load
from supple.advice.loading import loads_of, sides_worked, touches
from supple.advice.lock_limits import limits_of
from supple.advice.request import Occasion, Request, minutes_problem
from supple.advice.safety_state import Lock
from supple.advice.situation import LEVEL_ONE, About, Situation
from supple.advice.traffic_light import Light
from supple.body.region import Region
from supple.body.side import Side, Sides
from supple.body.soreness import Onset, Soreness, SorenessKind, Spot
from supple.routine.exercise import Equipment, Method
from supple.routine.routine import Routine, Step
from supple.routine.routine_reader import read_routine
from supple.routine.routine_writer import write_routine
from supple.routine.work import Hold, Reps, Time
from supple.session.timeline import plan
from supple.session.timing import Timing
from supple.ui.wording import say

NOW = datetime(2026, 11, 28, 7, 0, tzinfo=UTC)
SHELF = Shelf(the_library().exercises, the_library().routines, the_regions())
PLACES = [each for region in Region for each in region.on_both_sides]
EVERYTHING_AT_HAND = frozenset(Equipment)


def seconds_of(routine: Routine) -> float:
    return plan(routine, Timing()).total_seconds


SORENESS = st.builds(
    Soreness,
    where=st.sampled_from(PLACES),
    movement=st.integers(0, 10) | st.integers(0, 5),
    kind=st.sampled_from([SorenessKind.ACHE, SorenessKind.ACHE, SorenessKind.ACHE, *SorenessKind]),
    spot=st.sampled_from(Spot),
    onset=st.sampled_from(Onset),
)
REQUESTS = st.builds(
    Request,
    sore=st.lists(SORENESS, max_size=4).map(tuple),
    minutes=st.integers(3, 60),
    equipment=st.just(EVERYTHING_AT_HAND) | st.frozensets(st.sampled_from(Equipment)),
    occasion=st.sampled_from(Occasion),
    walking=st.none() | st.integers(0, 10),
)
LOCKS = st.builds(
    lambda flag, where: Lock(NOW, flag.level, flag=flag.id, where=where, effect=flag.effect, unlock=flag.unlock),
    st.sampled_from([flag for flag in the_signs().flags if not flag.effect.closes_everything]),
    st.lists(st.sampled_from(PLACES), max_size=1).map(tuple),
)
PROFILES = st.builds(
    HealthProfile,
    birth_year=st.none() | st.integers(1940, 2000),
    pregnancy=st.none() | st.sampled_from(Trimester),
    medicines=st.lists(st.sampled_from(Medicine), max_size=1).map(tuple),
    conditions=st.lists(st.sampled_from(Condition), max_size=2).map(tuple),
)


def about(request: Request, locks: tuple[Lock, ...] = (), profile: HealthProfile | None = None) -> About:
    profile = profile or HealthProfile()
    return About(
        limits=limits_of(locks, profile, NOW.date()),
        profile=profile,
        asked=frozenset(each.where for each in request.sore),
        flags=frozenset(lock.flag for lock in locks),
        now=NOW,
    )


@settings(max_examples=60, deadline=None)
@given(request=REQUESTS, locks=st.lists(LOCKS, max_size=2).map(tuple), profile=PROFILES)
def test_whatever_is_asked_the_session_keeps_to_the_rules(
    request: Request, locks: tuple[Lock, ...], profile: HealthProfile
) -> None:
    known = about(request, locks, profile)
    made = compose(request, SHELF, known, seconds_of, "Made for you")
    assert compose(request, SHELF, known, seconds_of, "Made for you") == made
    assert all(say(message) for message in (*made.advice, *made.reasons))
    offered = rank(request, SHELF, known, seconds_of)
    for routine in [*([made.routine] if made.routine else []), *(ranked.routine for ranked in offered)]:
        assert 0 < seconds_of(routine) <= request.minutes * 60
        _keeps_to_the_lights(routine, Situation(request, known, SHELF.regions))
        assert known.limits.first_refused(routine.steps) is None
        assert all(has_equipment(step.exercise, request.equipment) for step in routine.steps)
    if made.routine is None:
        return
    assert len(made.reasons) == len(made.routine.steps)
    read = read_routine(write_routine(made.routine), MADE_ID, SHELF.exercises, codes=the_codes())
    assert read.problems == ()
    assert read.value is not None
    assert tuple(replace(step, line=0) for step in read.value.steps) == made.routine.steps
    groups = [step.exercise.position.group for step in made.routine.steps]
    assert sum(first is not second for first, second in pairwise(groups)) <= 3


def _keeps_to_the_lights(routine: Routine, situation: Situation) -> None:
    legs = [light for where, light in situation.lights.items() if where.region.is_leg]
    for step in routine.steps:
        light = situation.light_for(step.exercise, step.sides)
        is_rest = step.exercise.id in ("breathing-90-90", "walk-easy")
        assert light is not Light.RED or is_rest
        if any(each is not Light.GREEN for each in legs):
            assert Load.IMPACT not in loads_of(step.exercise)
        if light is Light.AMBER:
            assert step.sets == 1
            if isinstance(step.work, Hold):
                assert step.work.seconds <= 30
            if step.exercise.method in (Method.ROLL, Method.BALL):
                assert step.work.seconds <= 30
            if step.exercise.method is Method.STRENGTH:
                assert step.exercise.id in LEVEL_ONE


@pytest.mark.parametrize("occasion", Occasion)
@pytest.mark.parametrize("minutes", [5, 8, 10, 12, 15, 20, 30, 60])
@pytest.mark.parametrize("sore", [{}, {"gastrocnemius-left": 2}, {"hamstrings-right": 4, "quadriceps-right": 1}])
def test_the_minutes_are_filled_to_45_seconds(occasion: Occasion, minutes: int, sore: dict[str, int]) -> None:
    told = tuple(Soreness(where=place(key), movement=number) for key, number in sore.items())
    request = Request(sore=told, minutes=minutes, equipment=EVERYTHING_AT_HAND, occasion=occasion)
    made = compose(request, SHELF, about(request), seconds_of)
    assert made.routine is not None
    assert seconds_of(made.routine) <= minutes * 60
    if occasion is not Occasion.BEFORE_RUN or minutes <= 30:  # nobody warms up for an hour
        assert seconds_of(made.routine) >= minutes * 60 - 45


def made_for(sore: dict[str, int], occasion: Occasion = Occasion.REST_DAY, **more: object) -> Composition:
    told = tuple(Soreness(where=place(key), movement=number) for key, number in sore.items())
    request = Request(sore=told, minutes=15, equipment=EVERYTHING_AT_HAND, occasion=occasion)
    return compose(request, SHELF, replace(about(request), **more), seconds_of)  # type: ignore[arg-type]


def test_one_who_runs_next_ends_on_their_feet_others_lying_down() -> None:
    run = made_for({"hamstrings-left": 2}, Occasion.BEFORE_RUN).routine
    rest = made_for({"hamstrings-left": 2}).routine
    assert run is not None
    assert rest is not None
    assert run.steps[-1].exercise.position.value == "standing"
    assert rest.steps[-1].exercise.position.value in ("back", "side", "front")


def test_a_place_told_of_twice_counts_by_the_worse() -> None:
    told = (Soreness(where=place("core"), movement=1), Soreness(where=place("core"), movement=4))
    request = Request(sore=told, minutes=15, equipment=EVERYTHING_AT_HAND, occasion=Occasion.REST_DAY)
    assert compose(request, SHELF, about(request), seconds_of).lights == ((place("core"), Light.AMBER),)


def test_where_everything_is_closed_a_clinician_is_next() -> None:
    closed = Limits((Closure(frozenset({Load.ALL}), None, frozenset(), "lump"),))
    assert made_for({"core": 1}, limits=closed).outcome is Outcome.CLINICIAN
    assert made_for({"core": 7}, limits=closed).outcome is Outcome.REST


def test_without_the_exercises_it_knows_it_makes_do() -> None:
    few = {key: SHELF.exercises[key] for key in ("calf-wall-straight", "quad-standing")}
    request = Request(sore=(), minutes=20, equipment=EVERYTHING_AT_HAND, occasion=Occasion.AFTER_RUN)
    made = compose(request, Shelf(few, {}, SHELF.regions), about(request), seconds_of)
    assert made.routine is not None
    assert {step.exercise.id for step in made.routine.steps} == set(few)
    empty = compose(request, Shelf({}, {}, SHELF.regions), about(request), seconds_of)
    assert empty.outcome is Outcome.CLINICIAN


@pytest.mark.parametrize("minutes", [-5, 0, 2, 61, sys.maxsize])
def test_impossible_minutes_get_one_sentence(minutes: int) -> None:
    problem = minutes_problem(minutes)
    assert problem is not None
    assert "3 to 60" in say(problem)
    with pytest.raises(ValueError, match="minutes"):
        Request(sore=(), minutes=minutes, equipment=frozenset(), occasion=Occasion.REST_DAY)
    assert minutes_problem(3) is None


def test_level_one_is_what_the_content_says() -> None:
    routine = {step.exercise.id for step in SHELF.routines["strength-level-1"].steps}
    offers = {
        name
        for facts in SHELF.regions.all
        if facts.caution
        for name in (*facts.caution.offer, *facts.caution.then_offer)
    }
    strength = {name for name in routine | offers if SHELF.exercises[name].method is Method.STRENGTH}
    assert strength == LEVEL_ONE


def test_what_caution_areas_offer_exists_and_is_not_hidden_by_their_own_codes() -> None:
    for facts in SHELF.regions.all:
        for name in (*facts.caution.offer, *facts.caution.then_offer) if facts.caution else ():
            exercise = SHELF.exercises[name]
            assert facts.caution is not None
            assert not set(facts.caution.codes) & set(exercise.contraindications), (facts.region, name)


def test_every_occasion_takes_some_methods() -> None:
    assert METHODS.keys() == set(Occasion)
    assert Method.STRETCH not in METHODS[Occasion.BEFORE_RUN]


def test_cleared_codes_of_a_caution_area_come_back() -> None:
    from supple.advice.health_profile import CodeCleared  # noqa: PLC0415

    cleared = HealthProfile(cleared=(CodeCleared("kneeling", NOW.date()),))
    sore = (Soreness(where=place("knee-front-left"), movement=1),)
    request = Request(sore=sore, minutes=15, equipment=EVERYTHING_AT_HAND, occasion=Occasion.REST_DAY)
    kneeling = SHELF.exercises["cat-cow"]
    assert Situation(request, about(request, profile=cleared), SHELF.regions).allows(kneeling, Sides.BOTH)
    assert not Situation(request, about(request), SHELF.regions).allows(kneeling, Sides.BOTH)


def test_a_light_may_only_take_away() -> None:
    stretch = SHELF.exercises["calf-wall-straight"]
    short = Step(exercise=stretch, work=Hold(20), sides=Sides.EACH, sets=2, note="Slowly")
    assert lowered(short, Light.GREEN) is short
    low = lowered(short, Light.AMBER)
    assert (low.work, low.sets, low.note) == (Hold(20), 1, "Slowly")
    long = lowered(replace(short, work=Hold(60), note=""), Light.AMBER)
    assert long.work == Hold(25)
    assert long.note
    # Work of another kind than the exercise's own stays as it was written.
    assert lowered(replace(short, work=Reps(5, 4)), Light.AMBER).work == Reps(5, 4)


def test_doses() -> None:
    def dose(name: str, light: Light, occasion: Occasion, *, older: bool = False) -> Step:
        return dosed(SHELF.exercises[name], Sides.LEFT, light, occasion, older=older)

    rest, run = Occasion.REST_DAY, Occasion.BEFORE_RUN
    assert dose("calf-wall-straight", Light.GREEN, rest).work == Hold(45)
    assert dose("calf-wall-straight", Light.GREEN, rest, older=True).work == Hold(60)
    assert dose("calf-wall-straight", Light.GREEN, run, older=True).work == Hold(20)
    assert dose("calf-wall-straight", Light.AMBER, rest, older=True).work == Hold(25)
    assert dose("side-bend-standing", Light.GREEN, rest).work == Hold(30)
    assert dose("roll-calves", Light.GREEN, run).work == Time(30)
    assert dose("roll-calves", Light.AMBER, rest).most_seconds is None
    assert dose("squat", Light.GREEN, rest).sets == 2
    assert dose("calf-raise-double", Light.AMBER, rest).work == Reps(10, 3.0)
    assert dose("split-squat", Light.AMBER, rest).work == Reps(6, 3.0)
    assert dose("walk-easy", Light.AMBER, rest).work == Time(300)


def test_an_amber_time_without_an_easier_one_stays() -> None:
    plank = replace(SHELF.exercises["plank"], easier=None)
    assert dosed(plank, Sides.BOTH, Light.AMBER, Occasion.REST_DAY).work == plank.dose.work
    free = replace(plank, dose=replace(plank.dose, least=None, most=None))
    assert dosed(free, Sides.BOTH, Light.GREEN, Occasion.REST_DAY).most_seconds is None
    held = replace(plank, dose=replace(plank.dose, work=Hold(30), least=None, most=None))
    assert dosed(held, Sides.BOTH, Light.AMBER, Occasion.REST_DAY).work == Hold(25)


def test_red_on_both_sides_closes_what_needs_both() -> None:
    told = tuple(Soreness(where=each, movement=7) for each in Region.HAMSTRINGS.on_both_sides)
    request = Request(sore=told, minutes=15, equipment=EVERYTHING_AT_HAND, occasion=Occasion.AFTER_RUN)
    known = about(request)
    assert rank(request, SHELF, known, seconds_of) == ()
    mixed = replace(request, sore=(*told, Soreness(where=place("upper-back"), movement=1)))
    for ranked in rank(mixed, SHELF, about(mixed), seconds_of):
        for step in ranked.routine.steps:
            assert not any(touches(step.exercise, step.sides, each) for each in Region.HAMSTRINGS.on_both_sides)
    assert len(BOTH_LEGS) == 44
    assert sides_worked(Sides.LEFT) == (Side.LEFT,)


def test_the_best_routine_serves_what_is_sore_and_says_so() -> None:
    told = (Soreness(where=place("gastrocnemius-left"), movement=1),)
    request = Request(sore=told, minutes=10, equipment=EVERYTHING_AT_HAND, occasion=Occasion.REST_DAY)
    best = rank(request, SHELF, about(request), seconds_of)
    assert "stretch-calves" in [ranked.routine.id for ranked in best[:3]]
    assert {"choice.serves", "choice.occasion.rest-day"} <= {message.key for message in best[0].reasons}
    assert rank(request, SHELF, About(now=NOW), seconds_of) == ()


def test_a_zero_asks_nothing_and_serves_like_any_green_place() -> None:
    request = Request(
        sore=(Soreness(where=place("gastrocnemius-left"), movement=0),),
        minutes=10,
        equipment=EVERYTHING_AT_HAND,
        occasion=Occasion.AFTER_RUN,
    )
    assert Situation(request, About(now=NOW), SHELF.regions).to_ask == ()
    at_rest = replace(request, sore=(Soreness(where=place("gastrocnemius-left"), movement=0, rest=1),))
    assert Situation(at_rest, About(now=NOW), SHELF.regions).to_ask == (place("gastrocnemius-left"),)
