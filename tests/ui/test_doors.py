"""Every door of the window: a tile, a file, a wish from outside, a trial of a draft, one as it is written, one left."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from whole_program import Stage

from advice.content import place
from supple.advice.health_profile import Condition, HealthProfile, Trimester
from supple.advice.load import Load
from supple.advice.loading import loads_of, touches
from supple.advice.question import Answer, Reply
from supple.advice.trend import Rating
from supple.body.soreness import Moment, Soreness
from supple.launch import _grant
from supple.routine.choices import Choices
from supple.session.timeline import plan
from supple.session.timing import Timing
from supple.ui.start_request import StartRequest
from supple.ui.wish_box import Wish

pytestmark = pytest.mark.qt_log_ignore("does not support raise")
CALF, THIGH = place("gastrocnemius-left"), place("quadriceps-right")
STRETCH, WARM_UP = "stretch-calves", "warm-up-intervals"


def by_id(stage: Stage, name: str) -> None:
    stage.running.conductor.start(StartRequest(name))


def by_wish(stage: Stage, name: str) -> None:
    assert stage.ground is not None
    _grant(stage.ground, stage.running, Wish(name))


def by_file(stage: Stage, name: str) -> None:
    path = stage.home.parent / f"{name}.yaml"
    source = Path(__file__).parents[2] / "routines" / f"{name}.yaml"
    path.write_text(source.read_text("utf-8"), "utf-8")
    assert stage.ground is not None
    _grant(stage.ground, stage.running, Wish(name, str(path)))


def by_trial(stage: Stage, name: str) -> None:
    routine = stage.running.library.library.routines[name]
    stage.running.conductor.start(StartRequest(name, Choices(), replace(routine, id="mine"), start_step=1))


def as_written(stage: Stage, name: str) -> None:
    stage.running.conductor.start(StartRequest(name, as_it_stands=True))


DOORS: list[Callable[[Stage, str], None]] = [by_id, by_wish, by_file, by_trial, as_written]


def come_in(stage: Stage, door: Callable[[Stage, str], None], name: str) -> None:
    door(stage, name)
    stage.settle()


def tell(stage: Stage, *sore: Soreness) -> None:
    assert stage.program is not None
    assert stage.ground is not None
    store = stage.program.store
    assert store is not None
    store.keep_ratings(tuple(Rating(stage.now, Moment.FREE, each) for each in sore))


@pytest.fixture
def opened(stage: Stage) -> Stage:
    stage.answer_none()
    stage.open()
    return stage


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("flag", ["chest-collapse", "dvt"])
def test_no_door_leads_past_an_emergency_or_a_sign_of_today(
    opened: Stage, door: Callable[..., None], flag: str
) -> None:
    opened.running.desk.answer_questions((Answer(flag, Reply.UNSURE),))
    come_in(opened, door, STRETCH)
    assert not opened.running.flow.is_playing
    assert opened.page_name == "SignsPage"


@pytest.mark.parametrize("door", DOORS)
def test_nobody_under_age_comes_through_any_door(opened: Stage, door: Callable[..., None]) -> None:
    opened.running.desk.set_profile(HealthProfile(birth_year=opened.now.year - 15))
    come_in(opened, door, STRETCH)
    assert not opened.running.flow.is_playing


@pytest.mark.parametrize("door", DOORS)
def test_what_is_closed_is_played_at_no_door(opened: Stage, door: Callable[..., None]) -> None:
    profile = HealthProfile(pregnancy=Trimester.THIRD, conditions=(Condition.VARICOSE,))
    opened.running.desk.set_profile(profile)
    opened.running.desk.answer_questions((Answer("lump", Reply.YES, (THIGH,)),))
    opened.running.desk.tick(frozenset())
    tell(opened, Soreness(where=CALF, movement=7))
    come_in(opened, door, WARM_UP)
    if opened.running.flow.is_playing:
        for step in opened.session.timeline.steps:
            assert not set(step.exercise.contraindications) & {"impact-postnatal", "pregnancy-supine", "varicose"}
            assert step.exercise.id == "walk-easy" or not touches(step.exercise, step.sides, CALF)
            assert Load.IMPACT not in loads_of(step.exercise)


@pytest.mark.parametrize("door", DOORS)
def test_an_amber_place_lowers_the_dose_at_every_door_but_as_it_is_written(
    opened: Stage, door: Callable[..., None]
) -> None:
    assert opened.ground is not None
    opened.ground.guard.answer_questions((), opened.now)
    flags = [flag.id for flag in opened.ground.signs.asked_with((CALF,))]
    opened.ground.guard.answer_questions(tuple(Answer(flag, Reply.NO) for flag in flags), opened.now, about=(CALF,))
    tell(opened, Soreness(where=CALF, movement=4))
    come_in(opened, door, STRETCH)
    assert opened.running.flow.is_playing
    whole = plan(opened.running.library.library.routines[STRETCH], Timing()).total_seconds
    notice = opened.running.window._notice
    if door is as_written:
        assert opened.session.timeline.total_seconds == whole
        assert notice is None
    else:
        assert opened.session.timeline.total_seconds < whole
        assert all(step.sets == 1 for step in opened.session.timeline.steps if touches(step.exercise, step.sides, CALF))
        assert notice is not None
        assert "3 to 5 of 10" in notice.accessibleName()


@pytest.mark.parametrize("door", DOORS)
def test_8_at_rest_starts_nothing_and_says_why(opened: Stage, door: Callable[..., None]) -> None:
    tell(opened, Soreness(where=CALF, movement=8, rest=8))
    come_in(opened, door, STRETCH)
    assert not opened.running.flow.is_playing
    notice = opened.running.window._notice
    assert notice is not None
    assert door is as_written or "should be looked at today" in notice.accessibleName()


def test_what_could_not_be_written_counts_in_this_run_all_the_same(opened: Stage) -> None:
    memory = opened.running.archive.memory
    memory._store, store = None, memory._store
    assert not memory.keep_ratings((Rating(opened.now, Moment.FREE, Soreness(where=CALF, movement=7)),))
    memory._store = store
    come_in(opened, as_written, STRETCH)
    assert not any(touches(step.exercise, step.sides, CALF) for step in opened.session.timeline.steps)


def test_once_the_store_is_closed_the_guard_still_answers(opened: Stage) -> None:
    assert opened.ground is not None
    opened.running.archive.close()
    assert opened.ground.guard.limits(opened.now).closures == ()


def test_a_session_that_was_left_is_not_gone_on_with_where_a_place_is_red_now(opened: Stage) -> None:
    come_in(opened, by_id, STRETCH)
    opened.pass_seconds(20)
    opened.close()
    opened.open()
    tell(opened, Soreness(where=CALF, movement=7))
    opened.running.conductor._on_continue_asked()
    opened.settle()
    assert not opened.running.flow.is_playing


@pytest.mark.parametrize("seed", range(4))
def test_random_people_at_random_doors(opened: Stage, seed: int) -> None:
    """Whatever was told before, nothing plays that the guard closes at that moment."""
    chance = random.Random(seed)
    for _ in range(8):
        match chance.randrange(4):
            case 0:
                opened.running.desk.answer_questions(
                    (Answer(chance.choice(["lump", "numb-tingle"]), Reply.YES, (THIGH,)),)
                )
            case 1:
                tell(opened, Soreness(where=chance.choice([CALF, THIGH]), movement=chance.randrange(11)))
            case 2:
                opened.now += timedelta(minutes=chance.choice([5, 29, 31]))
            case _:
                opened.running.desk.tick(frozenset())
        come_in(opened, chance.choice(DOORS), chance.choice([STRETCH, WARM_UP]))
        assert opened.ground is not None
        if opened.running.flow.is_playing:
            steps = opened.session.timeline.steps
            assert opened.ground.guard.limits(opened.now).first_refused(steps) is None
            opened.running.flow.stop()
        opened.running.desk.forget_wish()
