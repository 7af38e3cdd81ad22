from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import a_mixed_timeline, a_routine, a_step, a_timeline

from supple.body.side import Side, Sides
from supple.routine.exercise import Evidence, Position
from supple.routine.work import Hold, Reps, Time
from supple.session.segment import Ends, SegmentKind
from supple.session.timeline import Timeline, plan
from supple.session.timing import Timing

GET_READY, WORK, SWITCH, REST = SegmentKind.GET_READY, SegmentKind.WORK, SegmentKind.SWITCH, SegmentKind.REST


def laid_out(timeline: Timeline) -> list[tuple[SegmentKind, Side | None, int, float]]:
    return [(s.kind, s.side, s.set, s.planned_seconds) for s in timeline.segments]


def test_each_side_gets_the_full_work_and_two_sets_begin_on_the_first_side_again() -> None:
    timeline = a_timeline(a_step(Hold(45), Sides.EACH, sets=2, rest_seconds=12))

    assert laid_out(timeline) == [
        (GET_READY, Side.LEFT, 1, 5),
        (WORK, Side.LEFT, 1, 45),
        (SWITCH, Side.RIGHT, 1, 5),
        (WORK, Side.RIGHT, 1, 45),
        (REST, Side.LEFT, 2, 12),
        (WORK, Side.LEFT, 2, 45),
        (SWITCH, Side.RIGHT, 2, 5),
        (WORK, Side.RIGHT, 2, 45),
    ]


def test_the_first_side_is_a_preference() -> None:
    timeline = a_timeline(a_step(Hold(20), Sides.EACH), first_side=Side.RIGHT)

    assert [s.side for s in timeline.segments] == [Side.RIGHT, Side.RIGHT, Side.LEFT, Side.LEFT]


def test_rest_between_sets_on_each_side_is_never_shorter_than_a_switch() -> None:
    timeline = a_timeline(a_step(Hold(20), Sides.EACH, sets=2, rest_seconds=2, switch_seconds=8))

    assert [s.planned_seconds for s in timeline.segments if s.kind is REST] == [8]


def test_without_rest_or_sides_the_next_set_follows_at_once() -> None:
    timeline = a_timeline(a_step(Hold(20), sets=3))

    assert laid_out(timeline) == [
        (GET_READY, None, 1, 5),
        (WORK, None, 1, 20),
        (WORK, None, 2, 20),
        (WORK, None, 3, 20),
    ]


@pytest.mark.parametrize(
    ("sides", "side"),
    [(Sides.LEFT, Side.LEFT), (Sides.RIGHT, Side.RIGHT), (Sides.BOTH, None), (Sides.ALTERNATING, None)],
)
def test_other_sides_are_one_span_of_work(sides: Sides, side: Side | None) -> None:
    timeline = a_timeline(a_step(Time(60), sides))

    assert laid_out(timeline) == [(GET_READY, side, 1, 5), (WORK, side, 1, 60)]


def test_getting_ready_is_long_where_the_group_of_positions_changes() -> None:
    timeline = a_timeline(
        a_step(position=Position.STANDING),
        a_step(position=Position.WALKING),
        a_step(position=Position.BACK),
        a_step(position=Position.SIDE),
        a_step(position=Position.CHAIR),
    )

    ready = [(s.planned_seconds, s.position_changes) for s in timeline.segments if s.kind is GET_READY]
    assert ready == [(5, False), (5, False), (10, True), (5, False), (10, True)]


def test_the_first_get_ready_is_long_off_ones_feet_and_waits_for_the_start_delay() -> None:
    timeline = a_timeline(a_step(position=Position.BACK), a_step(position=Position.BACK), start_delay_seconds=20)

    assert [s.planned_seconds for s in timeline.segments if s.kind is GET_READY] == [30, 5]


def test_the_steps_own_get_ready_wins() -> None:
    timeline = a_timeline(a_step(get_ready_seconds=3), a_step(get_ready_seconds=0, position=Position.BACK))

    assert [s.planned_seconds for s in timeline.segments if s.kind is GET_READY] == [3]


def test_rounds_of_a_circuit_are_parted_by_rest_but_nothing_rests_after_the_end() -> None:
    timeline = a_timeline(
        a_step(Hold(20), Sides.LEFT, rest_after_seconds=30), a_step(Hold(20), rest_after_seconds=30), a_step(Hold(0))
    )

    assert [s.kind for s in timeline.segments] == [GET_READY, WORK, REST, GET_READY, WORK]
    assert laid_out(timeline)[2] == (REST, None, 1, 30)


def test_reps_are_planned_by_their_tempo_and_wait_only_if_told_to() -> None:
    timed, until_done = a_step(Reps(10, 3)), a_step(Reps(10, 3, until_done=True))

    def work(timeline: Timeline) -> tuple[float, Ends]:
        return (timeline.segments[1].planned_seconds, timeline.segments[1].ends)

    assert work(a_timeline(timed)) == (30, Ends.BY_TIME)
    assert work(a_timeline(until_done)) == (30, Ends.WHEN_TOLD)
    assert work(a_timeline(timed, wait_for_me=True)) == (30, Ends.WHEN_TOLD)
    assert work(a_timeline(a_step(Hold(30)), wait_for_me=True)) == (30, Ends.BY_TIME)


def test_get_ready_may_wait_for_the_person() -> None:
    timeline = a_timeline(a_step(), wait_in_position=True)

    assert [s.ends for s in timeline.segments] == [Ends.WHEN_TOLD, Ends.BY_TIME]


def test_totals_are_exact_only_where_everything_ends_by_time() -> None:
    timeline = a_timeline(a_step(Reps(10, 3, until_done=True)), a_step(Hold(30)))

    assert timeline.total_seconds == 70
    assert not timeline.is_exact
    assert timeline.is_exact_from(2)


def test_overtime_takes_nothing_from_what_is_left() -> None:
    timeline = a_timeline(a_step(Hold(30)), a_step(Hold(20)))

    assert timeline.seconds_left(0) == 60
    assert timeline.seconds_left(1, 10, 5) == 50
    assert timeline.seconds_left(1, 100) == 25


def test_a_timeline_keeps_what_the_player_says_of_its_routine() -> None:
    routine = replace(a_routine(a_step()), evidence=Evidence.MIXED, stop=("sharp-pain",))

    timeline = plan(routine, Timing())

    assert (timeline.routine_id, timeline.title, timeline.kind) == (routine.id, routine.title, routine.kind)
    assert (timeline.why, timeline.evidence, timeline.stop) == ("May ease calves.", Evidence.MIXED, ("sharp-pain",))
    assert timeline.work_of(1) == Hold(30)


def test_work_is_entered_through_what_leads_up_to_it() -> None:
    timeline = a_mixed_timeline()
    kinds = [s.kind for s in timeline.segments]

    landings = {index: timeline.lead_in(index) for index, kind in enumerate(kinds) if kind is WORK}
    assert landings == {1: 0, 3: 2, 5: 4, 7: 6, 9: 8, 11: 10, 13: 12, 15: 15, 16: 16}
    assert timeline.lead_in(4) == 4
    assert timeline.lead_in(0) == 0


def test_work_around_a_segment() -> None:
    timeline = a_timeline(a_step(Hold(30), Sides.EACH))

    assert [timeline.work_before(index) for index in range(4)] == [None, None, 1, 1]
    assert [timeline.next_work(index) for index in range(4)] == [1, 3, 3, None]


def test_steps_that_take_no_time_are_not_laid_out() -> None:
    timeline = a_timeline(a_step(Hold(0)), a_step(Hold(30)))

    assert timeline.first_segment_of(0) is None
    assert timeline.first_segment_of(1) == 0
    assert timeline.first_segment_of(7) is None


SECONDS = st.sampled_from([0, 0.5, 5, 30])
STEPS = st.builds(
    a_step,
    st.one_of(
        st.builds(Hold, SECONDS), st.builds(Time, SECONDS), st.builds(Reps, st.integers(1, 9), SECONDS, st.booleans())
    ),
    st.sampled_from(Sides),
    sets=st.integers(1, 3),
    rest_seconds=SECONDS,
    get_ready_seconds=st.none() | SECONDS,
    switch_seconds=st.none() | SECONDS,
    rest_after_seconds=SECONDS,
    position=st.sampled_from(Position),
)
TIMINGS = st.builds(
    Timing, st.sampled_from(Side), SECONDS, SECONDS, SECONDS, st.booleans(), st.booleans(), start_delay_seconds=SECONDS
)


@given(st.lists(STEPS, max_size=5), TIMINGS)
def test_whatever_is_planned_has_no_empty_part_and_treats_both_sides_alike(steps: list, timing: Timing) -> None:
    timeline = plan(a_routine(*steps), timing)

    assert all(s.planned_seconds > 0 for s in timeline.segments)
    assert not timeline.segments or timeline.segments[-1].kind is WORK
    for number, step in enumerate(steps):
        works = [s for s in timeline.segments if s.step == number and s.kind is WORK]
        assert all(s.planned_seconds == step.work.seconds for s in works)
        turns = 2 if step.sides is Sides.EACH else 1
        assert len(works) == (step.sets * turns if step.work.seconds else 0)
        if step.sides is Sides.EACH:
            lefts = sum(s.planned_seconds for s in works if s.side is Side.LEFT)
            assert lefts == sum(s.planned_seconds for s in works if s.side is Side.RIGHT)
