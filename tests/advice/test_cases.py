"""The table of clinical cases, played through guard, composer and choice."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from advice.content import place, the_library, the_regions, the_signs
from supple.advice.choice import rank
from supple.advice.composer import Composition, Outcome, Shelf, compose
from supple.advice.guard import Guard
from supple.advice.health_profile import (
    CodeCleared,
    Condition,
    HealthProfile,
    Medicine,
    PlacedCondition,
    PlacedKind,
    Trimester,
)
from supple.advice.load import Load
from supple.advice.loading import loads_of, sides_worked
from supple.advice.question import Answer, Reply
from supple.advice.request import Occasion, Request
from supple.advice.safety_state import SafetyState
from supple.advice.situation import About
from supple.advice.trend import Rating
from supple.body.side import Side
from supple.body.soreness import Moment, Onset, Soreness, SorenessKind, Spot
from supple.routine.exercise import Equipment, Method
from supple.routine.routine import Routine, Step
from supple.routine.work import Hold
from supple.session.timeline import plan
from supple.session.timing import Timing
from supple.ui.wording import say

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "cases.yaml").read_text("utf-8"))
NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
SHELF = Shelf(the_library().exercises, the_library().routines, the_regions())


def seconds_of(routine: Routine) -> float:
    return plan(routine, Timing()).total_seconds


def soreness(key: str, told: int | dict[str, Any]) -> Soreness:
    told = told if isinstance(told, dict) else {"movement": told}
    return Soreness(
        where=place(key),
        movement=told["movement"],
        rest=told.get("rest"),
        kind=SorenessKind(told.get("kind", "ache")),
        spot=Spot(told.get("spot", "unknown")),
        onset=Onset(told.get("onset", "unknown")),
    )


def profile_of(told: dict[str, Any]) -> HealthProfile:
    weeks = told.get("gave-birth-weeks-ago")
    surgery = told.get("surgery")
    return HealthProfile(
        birth_year=told.get("birth-year"),
        pregnancy=Trimester(told["pregnancy"]) if "pregnancy" in told else None,
        gave_birth_on=NOW.date() - timedelta(weeks=weeks) if weeks else None,
        medicines=tuple(map(Medicine, told.get("medicines", ()))),
        conditions=tuple(map(Condition, told.get("conditions", ()))),
        placed=(PlacedCondition(PlacedKind.SURGERY, place(surgery), date(2026, 11, 1)),) if surgery else (),
        cleared=(
            *(CodeCleared(code, NOW.date()) for code in told.get("cleared", ())),
            *(
                CodeCleared(code, NOW.date() - timedelta(days=ago))
                for code, ago in told.get("cleared-days-ago", {}).items()
            ),
        ),
    )


class Case:
    """One case played: the guard with what was answered, the request, and what came of it."""

    def __init__(self, told: dict[str, Any]) -> None:
        self.expect: dict[str, Any] = told["expect"]
        self.guard = Guard(SafetyState(), lambda _: None, the_signs())
        self.guard.accept_disclaimer(NOW)
        self.guard.tick(frozenset(), NOW)
        profile = profile_of(told.get("profile", {}))
        self.guard.set_profile(profile, NOW)
        yes = told.get("answers", {})
        self.guard.answer_questions(
            tuple(Answer(flag, Reply.YES, tuple(map(place, where))) for flag, where in yes.items()), NOW
        )
        sore = tuple(soreness(key, each) for key, each in told.get("sore", {}).items())
        at_hand = told.get("at-hand", list(Equipment))
        self.request = Request(
            sore=sore,
            minutes=told.get("minutes", 10),
            equipment=frozenset(map(Equipment, at_hand)),
            occasion=Occasion(told.get("occasion", "after-run")),
            walking=told.get("walking"),
        )
        history = told.get("history", ())
        self.about = About(
            limits=self.guard.limits(NOW),
            flags=frozenset(self.guard.standing(NOW).flags),
            profile=profile,
            asked=frozenset(each.where for each in sore) if told.get("asked", True) else frozenset(),
            ratings=tuple(
                Rating(NOW - timedelta(hours=hours), Moment(moment), soreness(key, number), session)
                for hours, moment, key, number, session in history
            ),
            now=NOW,
        )
        self._come_to_the_door(told)
        self.made: Composition = compose(self.request, SHELF, self.about, seconds_of, "Made for you")
        self.steps: tuple[Step, ...] = self.made.routine.steps if self.made.routine else ()
        self.ids = [step.exercise.id for step in self.steps]

    def _come_to_the_door(self, told: dict[str, Any]) -> None:
        """Let a guard hear what was told over the days, as it does at every door into a session."""
        self.now = NOW.replace(hour=told.get("now-hour", NOW.hour))
        ratings = tuple(replace(each, at=each.at + (self.now - NOW)) for each in self.about.ratings)
        self.door = Guard(self.guard.state, lambda _: None, the_signs())
        self.door.hear(lambda since: tuple(each for each in ratings if each.at >= since))
        self.door.weigh_ratings(self.now)
        for flag in told.get("unlocks", ()):
            (lock,) = [lock for lock in self.door.standing(self.now).locks if lock.flag == flag]
            self.door.unlock(self.now.date(), self.now, lock)
        if no := told.get("later-no"):
            self.now += timedelta(hours=no["hours"])
            self.door.answer_questions((Answer(no["flag"], Reply.NO),), self.now, tuple(map(place, no["about"])))
        if "unlocks" in told:
            self.guard = self.door


def test_there_are_enough_cases_each_with_its_section() -> None:
    assert len(CASES) >= 100
    assert len({told["case"] for told in CASES}) == len(CASES)
    assert all(told["section"] and told["expect"] for told in CASES)


@pytest.mark.parametrize("told", CASES, ids=lambda told: told["case"].replace(" ", "-"))
def test_case(told: dict[str, Any]) -> None:
    case = Case(told)
    known = {name.removeprefix("_expect_").replace("_", "-") for name in globals() if name.startswith("_expect_")}
    assert case.expect.keys() <= known, case.expect.keys() - known
    for name, wanted in case.expect.items():
        globals()[f"_expect_{name.replace('-', '_')}"](case, wanted)
    _expect_what_always_holds(case)


def _expect_what_always_holds(case: Case) -> None:
    made, request = case.made, case.request
    assert (made.routine is not None) is (made.outcome in (Outcome.ROUTINE, Outcome.REST))
    assert len(made.reasons) == len(case.steps)
    assert all(say(message) for message in (*made.reasons, *made.advice))
    assert case.about.limits.first_refused(case.steps) is None
    assert len(set(case.ids)) == len(case.ids)
    if made.routine:
        assert seconds_of(made.routine) <= request.minutes * 60
    assert compose(request, SHELF, case.about, seconds_of, "Made for you") == made
    for ranked in rank(request, SHELF, case.about, seconds_of):
        assert ranked.seconds <= request.minutes * 60
        assert case.about.limits.first_refused(ranked.routine.steps) is None
        assert all(say(message) for message in ranked.reasons)


def _expect_doors_closed(case: Case, wanted: list[str]) -> None:
    limits = case.door.limits(case.now)
    assert all(limits.refusal(SHELF.exercises[key], SHELF.exercises[key].sides) for key in wanted)


def _expect_doors_open(case: Case, wanted: list[str]) -> None:
    limits = case.door.limits(case.now)
    found = {key: limits.refusal(SHELF.exercises[key], SHELF.exercises[key].sides) for key in wanted}
    assert found == dict.fromkeys(wanted)


def _expect_doors_locks(case: Case, wanted: dict[str, list[str]]) -> None:
    locks = case.door.standing(case.now).locks
    assert {lock.flag: [where.key for where in lock.where] for lock in locks} == wanted


def _expect_outcome(case: Case, wanted: str) -> None:
    assert case.made.outcome is Outcome(wanted)


def _expect_lights(case: Case, wanted: dict[str, str]) -> None:
    assert {where.key: light.value for where, light in case.made.lights} == wanted


def _expect_has(case: Case, wanted: list[str]) -> None:
    assert set(wanted) <= set(case.ids), case.ids


def _expect_has_not(case: Case, wanted: list[str]) -> None:
    assert SHELF.exercises.keys() >= set(wanted)
    assert not set(wanted) & set(case.ids), case.ids
    # A routine of the library may go on with the other side.
    sore_sides = {each.where.side for each in case.request.sore} or {Side.LEFT, Side.RIGHT}
    for ranked in rank(case.request, SHELF, case.about, seconds_of):
        touching = [step for step in ranked.routine.steps if sore_sides.intersection(sides_worked(step.sides))]
        assert not {step.exercise.id for step in touching} & set(wanted)


def _expect_only_exercises(case: Case, wanted: list[str]) -> None:
    assert case.ids == wanted


def _expect_no_method(case: Case, wanted: list[str]) -> None:
    assert not {step.exercise.method for step in case.steps} & set(map(Method, wanted)), case.ids


def _expect_no_impact(case: Case, _: bool) -> None:
    best = [ranked.routine.steps for ranked in rank(case.request, SHELF, case.about, seconds_of)]
    for steps in (case.steps, *best):
        assert not any(Load.IMPACT in loads_of(step.exercise) for step in steps)


def _expect_sides(case: Case, wanted: dict[str, str]) -> None:
    found = {step.exercise.id: step.sides.value for step in case.steps}
    assert {key: found.get(key) for key in wanted} == wanted


def _sore_steps(case: Case) -> list[Step]:
    return [
        step
        for step, reason in zip(case.steps, case.made.reasons, strict=True)
        if reason.key.startswith(("reason.amber", "reason.sore"))
    ]


def _expect_hold(case: Case, wanted: int) -> None:
    holds = [step.work.seconds for step in _sore_steps(case) if isinstance(step.work, Hold)]
    assert holds
    assert all(20 <= seconds <= wanted for seconds in holds)


def _expect_longest_hold(case: Case, wanted: int) -> None:
    holds = [step.work.seconds for step in case.steps if isinstance(step.work, Hold)]
    assert holds
    assert max(holds) <= wanted
    assert max(holds) >= 30


def _expect_press(case: Case, wanted: int) -> None:
    pressed = [step for step in _sore_steps(case) if step.exercise.method in (Method.ROLL, Method.BALL)]
    assert all(step.work.seconds <= wanted for step in pressed)


def _expect_sets(case: Case, wanted: int) -> None:
    assert all(step.sets <= wanted for step in _sore_steps(case))


def _expect_starts(case: Case, wanted: str) -> None:
    assert case.ids[0] == wanted


def _expect_starts_least(case: Case, wanted: int) -> None:
    assert case.steps[0].work.seconds >= wanted


def _expect_filled(case: Case, _: bool) -> None:
    assert case.made.routine is not None
    assert seconds_of(case.made.routine) >= case.request.minutes * 60 - 45


def _expect_most_minutes(case: Case, wanted: int) -> None:
    assert case.made.routine is not None
    assert seconds_of(case.made.routine) <= wanted * 60


def _expect_advice(case: Case, wanted: list[str]) -> None:
    assert set(wanted) <= {message.key for message in case.made.advice}


def _expect_not_advice(case: Case, wanted: list[str]) -> None:
    assert not set(wanted) & {message.key for message in case.made.advice}


def _expect_presumed(case: Case, wanted: dict[str, list[str]]) -> None:
    assert {answer.flag: [where.key for where in answer.where] for answer in case.made.presumed} == wanted
    verdict = case.guard.answer_questions(case.made.presumed, NOW)
    assert {flag.id for flag in verdict.flags} == wanted.keys()
    for answer in case.made.presumed:
        limits = case.guard.limits(NOW)
        assert answer.flag in {closure.flag for closure in limits.closures}


def _expect_stage(case: Case, wanted: str) -> None:
    assert case.guard.standing(NOW).stage.value == wanted


def _expect_level(case: Case, wanted: str) -> None:
    level = case.guard.standing(NOW).level
    assert level is not None
    assert level.value == wanted


def _expect_closed(case: Case, wanted: list[str]) -> None:
    limits = case.guard.limits(NOW)
    assert all(limits.refusal(SHELF.exercises[key], SHELF.exercises[key].sides) for key in wanted)


def _expect_open(case: Case, wanted: list[str]) -> None:
    limits = case.guard.limits(NOW)
    found = {key: limits.refusal(SHELF.exercises[key], SHELF.exercises[key].sides) for key in wanted}
    assert found == dict.fromkeys(wanted)


def _expect_asks(case: Case, wanted: list[str]) -> None:
    assert set(wanted) <= {flag.id for flag in the_signs().asked_with(case.made.ask)}


def _expect_first(case: Case, wanted: str) -> None:
    assert rank(case.request, SHELF, case.about, seconds_of)[0].routine.id == wanted
