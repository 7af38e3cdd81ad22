"""What ratings alone say of sore places: advice after 7 and 14 days, and what red closes for the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice.content import place, the_library, the_regions, the_signs
from supple.advice.adaptation import adapted
from supple.advice.composer import Outcome, Shelf, compose
from supple.advice.guard import Guard
from supple.advice.health_profile import Condition, HealthProfile
from supple.advice.limits import Limits, Refusal
from supple.advice.load import Load
from supple.advice.loading import loads_of, touches
from supple.advice.lock_limits import limits_of
from supple.advice.question import Answer, Reply
from supple.advice.request import Occasion, Request
from supple.advice.safety_state import SafetyState, Statement
from supple.advice.situation import About
from supple.advice.soreness_limits import with_soreness
from supple.advice.soreness_watch import Watched, red_today, told_today, unimproved, watch_messages, watched
from supple.advice.trend import Rating
from supple.body.region import Region, SidedRegion
from supple.body.side import Sides
from supple.body.soreness import Moment, Onset, Soreness, SorenessKind, Spot
from supple.routine.exercise import Equipment
from supple.routine.routine import Routine
from supple.session.timeline import plan
from supple.session.timing import Timing
from supple.ui.wording import say

NOW = datetime(2026, 11, 28, 18, 0, tzinfo=UTC)
DAY = timedelta(days=1)
CALF, THIGH = place("gastrocnemius-left"), place("quadriceps-right")
HIP = place("gluteus-maximus-left")
PLACES = [each for region in Region for each in region.on_both_sides]
LIBRARY = the_library()
SHELF = Shelf(LIBRARY.exercises, LIBRARY.routines, the_regions())
STRETCH = LIBRARY.routines["stretch-calves"]


def seconds_of(routine: Routine) -> float:
    return plan(routine, Timing()).total_seconds


def rated(where: SidedRegion, number: int, days_ago: float = 0, moment: Moment = Moment.FREE) -> Rating:
    return Rating(NOW - days_ago * DAY, moment, Soreness(where=where, movement=number))


def weeks(where: SidedRegion, *numbers: int, step: float = 5) -> tuple[Rating, ...]:
    """Return ratings some days apart, the last one now."""
    last = len(numbers) - 1
    return tuple(rated(where, number, (last - turn) * step) for turn, number in enumerate(numbers))


def test_seven_days_warn_and_fourteen_block_wherever_it_was_rated() -> None:
    assert watched((), NOW) == ()
    assert watched(weeks(CALF, 4, 4), NOW) == ()
    assert watched(weeks(CALF, 4, 4, 4), NOW) == (Watched(CALF),)
    assert watched(weeks(CALF, 4, 4, 2), NOW) == ()
    ratings = (*weeks(THIGH, 4, 4, 4), *weeks(CALF, 3, 4, 4, 3))
    assert watched(ratings, NOW) == (Watched(CALF, blocked=True), Watched(THIGH))
    first, second = watch_messages(ratings, NOW, the_regions())
    assert (first.key, second.key) == ("advice.blocked", "advice.week")
    assert "Upper calf" in say(first)
    assert "Quads" in say(second)


def test_a_composition_heeds_what_was_not_picked_today() -> None:
    request = Request(
        sore=(Soreness(where=THIGH, movement=2),),
        minutes=20,
        equipment=frozenset(Equipment),
        occasion=Occasion.AFTER_RUN,
    )
    known = About(asked=frozenset({THIGH}), ratings=weeks(CALF, 3, 4, 4, 3), now=NOW)
    made = compose(request, SHELF, known, seconds_of)
    assert made.routine is not None
    assert not any(touches(step.exercise, step.sides, CALF) for step in made.routine.steps)
    assert "advice.blocked" in [message.key for message in made.advice]
    free = compose(request, SHELF, replace(known, ratings=()), seconds_of)
    assert free.routine is not None
    assert any(touches(step.exercise, step.sides, CALF) for step in free.routine.steps)


def test_a_place_that_waits_for_its_questions_is_left_out_and_the_rest_composed() -> None:
    sore = (Soreness(where=CALF, movement=2), Soreness(where=THIGH, movement=2))
    request = Request(sore=sore, minutes=15, equipment=frozenset(Equipment), occasion=Occasion.AFTER_RUN)
    made = compose(request, SHELF, About(now=NOW), seconds_of)
    assert made.outcome is Outcome.ROUTINE
    assert made.ask == (CALF,)
    assert made.routine is not None
    assert not any(touches(step.exercise, step.sides, CALF) for step in made.routine.steps)
    assert any(touches(step.exercise, step.sides, THIGH) for step in made.routine.steps)
    assert all(Load.IMPACT not in loads_of(step.exercise) for step in made.routine.steps)
    assert "advice.waits" in [message.key for message in made.advice]
    red = compose(replace(request, sore=(Soreness(where=CALF, movement=7),)), SHELF, About(now=NOW), seconds_of)
    assert {"advice.waits", "advice.red"} <= {message.key for message in red.advice}
    alone = compose(replace(request, sore=sore[:1]), SHELF, About(now=NOW), seconds_of)
    assert (alone.outcome, alone.routine, alone.ask) == (Outcome.ASK, None, (CALF,))
    answered = compose(request, SHELF, About(asked=frozenset({CALF}), now=NOW), seconds_of)
    assert answered.ask == ()
    assert answered.routine is not None
    assert any(touches(step.exercise, step.sides, CALF) for step in answered.routine.steps)


def test_the_last_number_of_the_day_counts_and_just_now_before_it() -> None:
    here = timezone(timedelta(hours=2))
    late = datetime(2026, 11, 28, 1, 0, tzinfo=here)
    yesterday = Rating(late - timedelta(hours=7), Moment.FREE, Soreness(where=THIGH, movement=9))
    ratings = (yesterday, Rating(late, Moment.FREE, Soreness(where=CALF, movement=7)))
    assert [each.where for each in told_today(ratings, late)] == [CALF]
    assert red_today(ratings, late) == (CALF,)
    later = (*ratings, Rating(late + timedelta(hours=1), Moment.AFTER, Soreness(where=CALF, movement=2)))
    assert red_today(later, late + timedelta(hours=3)) == ()
    assert red_today(ratings, late, (Soreness(where=CALF, movement=3),)) == ()
    assert red_today((), late, (Soreness(where=CALF, movement=1, kind=SorenessKind.SHARP),)) == (CALF,)
    future = Rating(late + DAY, Moment.FREE, Soreness(where=CALF, movement=9))
    assert red_today((future,), late) == ()


def test_neither_midnight_nor_a_clock_set_back_opens_a_red_place() -> None:
    red = rated(CALF, 7)
    midnight = datetime(2026, 11, 29, 0, 30, tzinfo=UTC)
    assert red_today((replace(red, at=midnight - timedelta(hours=5)),), midnight) == (CALF,)
    assert red_today((replace(red, at=midnight - timedelta(hours=6)),), midnight) == ()
    assert red_today((red,), NOW - timedelta(hours=3)) == (CALF,)


@pytest.mark.parametrize(
    "told",
    [
        Soreness(where=place("shin-bone-left"), movement=3, spot=Spot.FINGERTIP),
        Soreness(where=CALF, movement=5, rest=7),
        Soreness(where=CALF, movement=3, kind=SorenessKind.NERVE),
    ],
)
def test_one_number_after_a_session_takes_back_nothing_else_that_was_told(told: Soreness) -> None:
    before = Rating(NOW - timedelta(hours=1), Moment.BEFORE, told)
    after = Rating(NOW, Moment.AFTER, Soreness(where=told.where, movement=1))
    assert red_today((before, after), NOW) == (told.where,)
    assert red_today((before, replace(after, moment=Moment.FREE)), NOW) == ()


def test_8_at_rest_closes_everything_until_it_is_looked_at_and_amber_closes_landing() -> None:
    everything = with_soreness(Limits(), (Rating(NOW, Moment.FREE, Soreness(where=CALF, movement=4, rest=8)),), NOW)
    assert everything.permitted(LIBRARY.routines["rest-day-recovery"]).routine.steps == ()
    amber = with_soreness(Limits(), (rated(CALF, 3),), NOW)
    assert amber.refusal(LIBRARY.exercises["strides"], LIBRARY.exercises["strides"].sides) == Refusal()
    assert amber.refusal(LIBRARY.exercises["calf-wall-straight"], Sides.EACH) is None
    assert with_soreness(Limits(), (rated(place("upper-back"), 4),), NOW) == Limits()


def test_ease_right_after_a_session_ends_no_row_of_sore_days() -> None:
    ratings = weeks(CALF, 4, 4, 4, 4)
    eased = tuple(
        Rating(each.at + timedelta(minutes=20), Moment.AFTER, Soreness(where=CALF, movement=1)) for each in ratings
    )
    assert watched((*ratings, *eased), NOW + timedelta(hours=1)) == (Watched(CALF, blocked=True),)
    alone = tuple(replace(each, moment=Moment.AFTER) for each in ratings)
    assert watched(alone, NOW) == (Watched(CALF, blocked=True),)


def test_a_spot_of_bone_while_energy_is_short_closes_the_leg_at_every_door() -> None:
    spot = Rating(NOW, Moment.FREE, Soreness(where=place("shin-bone-left"), movement=2, spot=Spot.FINGERTIP))
    guard = Guard(SafetyState(disclaimer_accepted_at=NOW), lambda _: None, the_signs())
    guard.hear(lambda _: (spot,))
    guard.weigh_ratings(NOW)
    assert guard.standing(NOW).flags == ()
    guard.answer_questions((Answer("reds", Reply.YES),), NOW)
    guard.weigh_ratings(NOW)
    guard.weigh_ratings(NOW)
    (bone,) = [lock for lock in guard.standing(NOW).locks if lock.flag == "stress-fracture"]
    assert bone.where == (spot.soreness.where,)
    squat = LIBRARY.exercises["squat"]
    assert guard.limits(NOW).refusal(squat, squat.sides) is not None
    guard.unlock(NOW.date(), NOW, bone)
    guard.weigh_ratings(NOW)
    assert guard.standing(NOW).flags == ("reds",)


def test_a_statement_about_one_place_leaves_the_weeks_of_another() -> None:
    guard = Guard(SafetyState(disclaimer_accepted_at=NOW), lambda _: None, the_signs())
    guard.answer_questions((Answer("not-improving", Reply.YES, (THIGH,)),), NOW)
    guard.unlock(NOW.date(), NOW, guard.standing(NOW).locks[0])
    assert guard.state.statements[-1].where == (THIGH,)
    ratings = (*weeks(CALF, 3, 4, 4, 3), *weeks(THIGH, 3, 4, 4, 3))
    assert [answer.where for answer in unimproved(ratings, guard.state, NOW)] == [(CALF,)]


def test_after_a_worse_morning_amber_is_red() -> None:
    session = (
        Rating(NOW - 1.5 * DAY, Moment.BEFORE, Soreness(where=CALF, movement=2), 1),
        Rating(NOW - 0.6 * DAY, Moment.MORNING, Soreness(where=CALF, movement=4), 1),
    )
    assert red_today((*session, rated(CALF, 3)), NOW) == (CALF,)
    assert red_today((rated(CALF, 3),), NOW) == ()


@settings(max_examples=60, deadline=None)
@given(
    told=st.lists(
        st.builds(
            Soreness,
            where=st.sampled_from(PLACES),
            movement=st.integers(0, 10),
            kind=st.sampled_from(SorenessKind),
            rest=st.none() | st.integers(0, 10),
            onset=st.sampled_from(Onset),
        ),
        max_size=4,
    ),
    name=st.sampled_from(sorted(LIBRARY.routines)),
)
def test_a_red_place_gets_no_exercise_at_any_door(told: list[Soreness], name: str) -> None:
    ratings = tuple(Rating(NOW, Moment.FREE, each) for each in told)
    guard = Guard(SafetyState(disclaimer_accepted_at=NOW), lambda _: None, the_signs())
    guard.hear(lambda since: tuple(each for each in ratings if each.at >= since))
    guard.answer(frozenset(), NOW)
    routine = LIBRARY.routines[name]
    limits = guard.clear(NOW).limits
    red = red_today(ratings, NOW)
    about = About(limits=limits, asked=frozenset(each.where for each in told), ratings=ratings, now=NOW)
    fitted = adapted(routine, about, the_regions())
    steps = [*limits.permitted(routine).routine.steps]
    if fitted is not None and fitted.routine is not None:
        assert limits.first_refused(fitted.routine.steps) is None
        steps += fitted.routine.steps
        assert all(say(reason) for reason in fitted.reasons)
    for step in steps:
        is_rest = step.exercise.id in ("breathing-90-90", "walk-easy")
        assert is_rest or not any(touches(step.exercise, step.sides, each) for each in red)
        if any(each.region.is_leg for each in red):
            assert Load.IMPACT not in loads_of(step.exercise)


def test_why_it_is_closed_is_said_and_no_lock_is_drawn_for_it() -> None:
    limits = with_soreness(Limits(), (rated(CALF, 7),), NOW)
    stretch = LIBRARY.exercises["calf-wall-straight"]
    refusal = limits.refusal(stretch, Sides.LEFT)
    assert refusal == Refusal()
    assert "how sore" in say(refusal.message)
    assert limits.refusal(stretch, Sides.RIGHT) is None
    assert limits.closed_places == frozenset()
    assert len(with_soreness(Limits(), (rated(place("upper-back"), 7),), NOW).closures) == 1


def test_a_routine_that_nothing_concerns_stays_as_it_is() -> None:
    assert adapted(STRETCH, About(now=NOW), the_regions()) is None
    assert adapted(STRETCH, About(ratings=(rated(place("upper-back"), 5),), now=NOW), the_regions()) is None
    assert adapted(STRETCH, About(ratings=(rated(CALF, 2),), asked=frozenset({CALF}), now=NOW), the_regions()) is None


def test_a_week_that_blocks_nothing_changes_no_routine() -> None:
    old = tuple(replace(each, at=each.at - DAY) for each in weeks(CALF, 4, 4, 4))
    assert watched(old, NOW) == (Watched(CALF),)
    assert adapted(STRETCH, About(ratings=old, now=NOW), the_regions()) is None
    elsewhere = tuple(replace(each, at=each.at - DAY) for each in weeks(place("upper-back"), 3, 4, 4, 3))
    assert adapted(STRETCH, About(ratings=elsewhere, now=NOW), the_regions()) is None


def test_an_amber_calf_lowers_a_routine_and_a_red_one_leaves_the_other_side() -> None:
    known = About(ratings=(rated(CALF, 4),), asked=frozenset({CALF}), now=NOW)
    amber = adapted(STRETCH, known, the_regions())
    assert amber is not None
    assert amber.routine is not None
    assert "advice.amber" in [reason.key for reason in amber.reasons]
    assert all(step.sets == 1 for step in amber.routine.steps if touches(step.exercise, step.sides, CALF))
    assert seconds_of(amber.routine) < seconds_of(STRETCH)
    red = adapted(STRETCH, replace(known, ratings=(rated(CALF, 7),)), the_regions())
    assert red is not None
    assert "advice.red" in [reason.key for reason in red.reasons]
    assert red.routine is None or not any(
        touches(step.exercise, step.sides, CALF) for step in red.routine.steps
    )  # fmt: skip
    waits = adapted(STRETCH, About(ratings=(rated(CALF, 2),), now=NOW), the_regions())
    assert waits is not None
    assert "advice.waits" in [reason.key for reason in waits.reasons]


def test_what_weeks_and_locks_and_the_profile_close_is_said_of_a_routine() -> None:
    old = tuple(replace(each, at=each.at - 3 * DAY) for each in weeks(CALF, 3, 4, 4, 3))
    from_history = adapted(STRETCH, About(ratings=old, now=NOW), the_regions())
    assert from_history is not None
    assert [reason.key for reason in from_history.reasons] == ["advice.blocked"]
    profile = HealthProfile(conditions=(Condition.PAST_CLOT,))
    closed = adapted(STRETCH, About(limits=limits_of((), profile, NOW.date()), now=NOW), the_regions())
    assert closed is not None
    assert [reason.key for reason in closed.reasons] == ["limits.by-code"]
    warm_up = LIBRARY.routines["warm-up-intervals"]
    hip = adapted(warm_up, About(ratings=(rated(HIP, 4),), asked=frozenset({HIP}), now=NOW), the_regions())
    assert hip is not None
    assert any(Load.IMPACT in loads_of(step.exercise) for step in warm_up.steps)
    assert "advice.no-impact" in [reason.key for reason in hip.reasons]
    same_day = Rating(NOW, Moment.FREE, Soreness(where=CALF, movement=9, rest=8))
    none = adapted(STRETCH, About(ratings=(same_day,), asked=frozenset({CALF}), now=NOW), the_regions())
    assert none is not None
    assert none.routine is None


def test_two_weeks_lock_the_place_once_until_a_clinician_has_seen_it() -> None:
    ratings = list(weeks(CALF, 3, 4, 4, 3))
    guard = Guard(SafetyState(disclaimer_accepted_at=NOW), lambda _: None, the_signs())
    guard.weigh_ratings(NOW)
    assert guard.standing(NOW).locks == ()
    guard.hear(lambda since: tuple(each for each in ratings if each.at >= since))
    guard.weigh_ratings(NOW)
    (lock,) = guard.standing(NOW).locks
    assert (lock.flag, lock.where) == ("not-improving", (CALF,))
    guard.weigh_ratings(NOW)
    assert guard.standing(NOW).locks == (lock,)
    guard.unlock(NOW.date(), NOW, lock)
    guard.weigh_ratings(NOW + timedelta(hours=1))
    assert guard.standing(NOW + timedelta(hours=1)).locks == ()
    later = NOW + 15 * DAY
    ratings += [Rating(NOW + days * DAY, Moment.FREE, Soreness(where=CALF, movement=5)) for days in (1, 6, 11, 15)]
    guard.weigh_ratings(later)
    assert [lock.flag for lock in guard.standing(later).locks] == ["not-improving"]


@pytest.mark.parametrize(("flags", "count"), [((), 1), (("lump",), 1), (("not-improving",), 0)])
def test_only_a_statement_about_it_makes_older_ratings_count_no_more(flags: tuple[str, ...], count: int) -> None:
    state = SafetyState(statements=(Statement(NOW.date(), NOW, (), flags),))
    assert len(unimproved(weeks(CALF, 3, 4, 4, 3), state, NOW)) == count
