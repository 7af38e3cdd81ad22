from __future__ import annotations

from datetime import UTC, datetime

import pytest

from advice.clearances import fake_clearance
from advice.content import place, the_library
from session.fake_clock import FakeClock
from supple.advice.clearance import SEAL_OF_THE_GUARD, Clearance
from supple.advice.limits import ActiveCode, Closure, Limits, NotPermitted, Refusal
from supple.advice.load import Load
from supple.body.side import Sides
from supple.routine.exercise import Exercise
from supple.session.command import CommandKind, JumpToStep
from supple.session.engine import NotAllowed, Session
from supple.session.timeline import plan
from supple.session.timing import Timing
from supple.ui.wording import say

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
LEFT_CALF = Closure(frozenset({Load.ALL}), frozenset({place("gastrocnemius-left")}), frozenset({"walk-easy"}), "lump")
LIMITS = Limits((LEFT_CALF,))


def exercise(name: str) -> Exercise:
    return the_library().exercises[name]


def leave(limits: Limits | None = None) -> Clearance:
    return Clearance(NOW, SEAL_OF_THE_GUARD, limits)


def test_without_limits_everything_is_open() -> None:
    assert all(Limits().refusal(each, Sides.BOTH) is None for each in the_library().exercises.values())


def test_a_closed_side_leaves_the_other() -> None:
    stretch = exercise("calf-wall-straight")
    assert LIMITS.refusal(stretch, Sides.EACH) == Refusal(flag="lump")
    assert LIMITS.refusal(stretch, Sides.RIGHT) is None
    assert LIMITS.sides_left(stretch, Sides.EACH) is Sides.RIGHT
    assert LIMITS.sides_left(stretch, Sides.RIGHT) is Sides.RIGHT
    assert LIMITS.sides_left(stretch, Sides.LEFT) is None
    assert LIMITS.sides_left(exercise("calf-raise-double"), Sides.BOTH) is None
    assert LIMITS.refusal(exercise("walk-easy"), Sides.ALTERNATING) is None


def test_both_sides_closed_leave_none() -> None:
    both = Closure(frozenset({Load.STRETCH}), None, frozenset(), "lump")
    assert Limits((both,)).sides_left(exercise("calf-wall-straight"), Sides.EACH) is None


def test_landing_counts_for_the_leg_whatever_it_is_named_for() -> None:
    impact = Closure(frozenset({Load.IMPACT}), frozenset({place("outer-hip-bone-left")}), frozenset(), "limits-life")
    assert impact.closes(exercise("pogo-hops"), Sides.BOTH)
    assert not impact.closes(exercise("walk-easy"), Sides.BOTH)
    trunk = Closure(frozenset({Load.IMPACT}), frozenset({place("core")}), frozenset(), "limits-life")
    assert not trunk.closes(exercise("pogo-hops"), Sides.BOTH)
    assert trunk.closes(exercise("high-knees"), Sides.BOTH)


def test_what_is_closed_at_places_can_be_shown_on_them() -> None:
    calf, thigh = place("gastrocnemius-left"), place("hamstrings-left")
    limits = Limits(
        (
            Closure(frozenset({Load.STRETCH}), frozenset({calf}), frozenset(), "dvt"),
            Closure(frozenset({Load.PRESSURE}), frozenset({calf, thigh}), frozenset(), "lump"),
            Closure(frozenset({Load.IMPACT}), None, frozenset(), "stress-fracture"),
        )
    )
    assert limits.closed_places == {calf, thigh}
    assert Limits().closed_places == frozenset()


def test_codes_close_by_contraindication_and_place() -> None:
    everywhere = Limits(codes=(ActiveCode("osteoporosis"),))
    assert everywhere.refusal(exercise("cat-cow"), Sides.BOTH) == Refusal(code="osteoporosis")
    assert everywhere.refusal(exercise("squat"), Sides.BOTH) is None
    there = Limits(codes=(ActiveCode("recent-surgery", frozenset({place("soleus-left")})),))
    assert there.refusal(exercise("calf-wall-bent"), Sides.LEFT) is not None
    assert there.refusal(exercise("calf-wall-bent"), Sides.RIGHT) is None
    assert there.refusal(exercise("open-book"), Sides.EACH) is None
    assert Limits(codes=(ActiveCode("balance"),)).refusal(exercise("hamstring-chair"), Sides.BOTH) is None


def test_a_routine_loses_what_is_closed_and_keeps_the_rest() -> None:
    routine = the_library().routines["stretch-calves"]
    permitted = LIMITS.permitted(routine)
    assert [step.exercise.id for step in permitted.routine.steps] == [
        "ankle-knee-to-wall", "calf-wall-straight", "calf-wall-bent", "shin-toe-drag", "plantar-toe-pull"
    ]  # fmt: skip
    by_id = {step.exercise.id: step.sides for step in permitted.routine.steps}
    assert by_id["calf-wall-straight"] is Sides.RIGHT
    assert {(out.exercise.id, out.sides) for out in permitted.left_out} >= {
        ("heel-toe-rock", Sides.BOTH),
        ("calf-wall-straight", Sides.LEFT),
    }
    assert LIMITS.first_refused(permitted.routine.steps) is None
    assert Limits().permitted(routine).left_out == ()


def test_the_right_side_can_be_the_closed_one() -> None:
    right = Closure(frozenset({Load.ALL}), frozenset({place("soleus-right")}), frozenset(), "lump")
    permitted = Limits((right,)).permitted(the_library().routines["stretch-calves"])
    assert ("calf-wall-bent", Sides.RIGHT) in {(out.exercise.id, out.sides) for out in permitted.left_out}


@pytest.mark.parametrize("refusal", [Refusal(flag="lump"), Refusal(code="varicose")])
def test_reasons_are_in_words(refusal: Refusal) -> None:
    assert say(refusal.message).startswith("Left out")


def test_no_session_is_made_of_what_is_closed() -> None:
    timeline = plan(the_library().routines["stretch-calves"], Timing())
    with pytest.raises(NotPermitted) as refused:
        Session(timeline, FakeClock(), leave(LIMITS))
    assert "Heel" in say(refused.value.message)
    assert Session(timeline, FakeClock(), leave(Limits())).timeline is timeline
    assert Session(timeline, FakeClock(), fake_clearance()).timeline is timeline


def test_what_is_closed_meanwhile_keeps_a_session_from_going_on() -> None:
    timeline = plan(the_library().routines["stretch-calves"], Timing())
    session = Session(timeline, FakeClock(), leave())
    session.do(CommandKind.START)
    session.do(CommandKind.PAUSE)
    with pytest.raises(NotPermitted):
        session.renew(leave(LIMITS))
    # What lies behind counts no more: the last step is the sole of the foot.
    session.do(JumpToStep(5))
    later = leave(
        Limits((Closure(frozenset({Load.ALL}), frozenset({place("tibialis-anterior-left")}), frozenset(), "lump"),))
    )
    session.renew(later)
    assert session.clearance is later
    # Nor is there a way back to what is closed by now.
    session.do(CommandKind.RESUME)
    shin = next(n for n, step in enumerate(timeline.steps) if later.limits.refusal(step.exercise, step.sides))
    with pytest.raises(NotAllowed):
        session.do(JumpToStep(shin))
    session.do(JumpToStep(5))
    if later.limits.refusal(timeline.steps[4].exercise, timeline.steps[4].sides):
        with pytest.raises(NotAllowed):
            session.do(CommandKind.BACK)
    session.do(JumpToStep(5))
