from __future__ import annotations

from itertools import pairwise

import pytest
from pose_texts import SQUAT, pose_of

from supple.body.side import Side
from supple.figure.contact import Part
from supple.figure.cycle import Cycle
from supple.figure.leg_contact import sole_point
from supple.figure.space import distance

LUNGE = """
pose:
  view: side
  keys:
    - name: stand
      hold: 0.2
      move: 0.8
      contacts: {left foot: floor 0, right foot: floor 0}
    - name: lunge
      hold: 0.6
      move: 1.0
      contacts: {right foot: floor 3.2, left toes: floor 0.4}
      right: {hip: 88, knee: 86}
      left: {hip: -16, knee: 72, ankle: 14}
"""
WALK = """
pose:
  view: side
  cycle: mirror
  travels: yes
  keys:
    - {hold: 0, move: 0.25, contacts: {lowest: floor, right foot: floor 0.9},
       right: {hip: 24, knee: 4}, left: {hip: -14, knee: 20}}
    - {hold: 0, move: 0.25, contacts: {lowest: floor, right foot: floor 0},
       right: {hip: 2, knee: 6}, left: {hip: 14, knee: 50}}
"""


def test_times_go_round_there_and_back() -> None:
    cycle = Cycle(pose_of(SQUAT))
    assert cycle.seconds == pytest.approx(0.4 + 1.4 + 0.5 + 1.2)
    assert cycle.at(0.1) is cycle.moments[0].solved
    assert cycle.at(2.0) is cycle.moments[1].solved
    assert cycle.at(2.0 + cycle.seconds) is cycle.moments[1].solved
    half = cycle.at(0.4 + 0.7).skeleton.pelvis[1]
    assert cycle.moments[1].solved.skeleton.pelvis[1] < half < cycle.moments[0].solved.skeleton.pelvis[1]
    assert cycle.still_seconds() == pytest.approx(1.8)
    assert cycle.show is cycle.moments[1].solved


def test_the_way_back_has_the_pictures_of_the_way_there() -> None:
    cycle = Cycle(pose_of(SQUAT))
    there = cycle.frame(0.4 + 1.4 * 0.25, 30)
    back = cycle.frame(2.3 + 1.2 * 0.75, 30)
    assert there[0] == back[0] == 0
    assert there[1] == pytest.approx(back[1], abs=1)
    assert cycle.frame(0.0, 30) == (0, 0)
    assert cycle.frame(2.0, 30) == (1, 0)
    assert cycle.frame(0.4 + 1.4 * 0.999, 30) == (1, 0)
    assert cycle.frame(2.3 + 1.2 * 0.999, 30) == (0, 0)
    assert cycle.frame(2.3 + 0.001, 30) == (1, 0)
    frames = {cycle.frame(cycle.seconds * step / 500, 30) for step in range(500)}
    assert len(frames) == 1 + round(1.4 * 30)
    index, step = there
    exact = cycle.at(0.4 + 1.4 * step / 42)
    assert cycle.at_frame((index, step), 30).skeleton.pelvis == pytest.approx(exact.skeleton.pelvis)
    assert cycle.at_frame((1, 0), 30) is cycle.show


def test_planted_feet_stay_where_they_are() -> None:
    cycle = Cycle(pose_of(SQUAT))
    places = {}
    for step in range(48):
        skeleton = cycle.at(cycle.seconds * step / 48).skeleton
        for side, leg in skeleton.legs.items():
            first = places.setdefault(side, sole_point(leg, Part.FOOT))
            assert distance(first, sole_point(leg, Part.FOOT)) < 1e-3


def test_a_foot_that_steps_is_lifted_and_one_that_rises_onto_its_toes_turns_on_the_spot() -> None:
    cycle = Cycle(pose_of(LUNGE))
    before, after = (moment.solved.skeleton for moment in cycle.moments)
    ball = sole_point(before.legs[Side.LEFT], Part.TOES)
    assert sole_point(after.legs[Side.LEFT], Part.TOES)[0] == pytest.approx(0.4, abs=0.05)
    assert ball[0] == pytest.approx(0.4, abs=0.05)
    for share in (0.25, 0.5, 0.75):
        middle = cycle.at(0.2 + 0.8 * share).skeleton
        assert sole_point(middle.legs[Side.RIGHT], Part.FOOT)[1] > 0.1
        assert distance(sole_point(middle.legs[Side.LEFT], Part.TOES), ball) < 0.1
        assert sole_point(middle.legs[Side.LEFT], Part.HEEL)[1] >= -1e-6


def test_a_heel_stays_when_the_toes_rise() -> None:
    cycle = Cycle(
        pose_of("""
pose:
  view: side
  keys:
    - {contacts: {feet: floor 0}}
    - {contacts: {heels: floor -0.36}, both: {ankle: 25, hip: 10}}
""")
    )
    heel = sole_point(cycle.moments[0].solved.skeleton.legs[Side.RIGHT], Part.HEEL)
    for step in range(10):
        leg = cycle.at(0.5 + 0.12 * step).skeleton.legs[Side.RIGHT]
        assert distance(sole_point(leg, Part.HEEL), heel) < 0.06


def test_walking_goes_on_with_the_sides_exchanged() -> None:
    cycle = Cycle(pose_of(WALK))
    assert len(cycle.moments) == 4
    assert cycle.seconds == pytest.approx(1.0)
    first, third = cycle.moments[0].solved.skeleton, cycle.moments[2].solved.skeleton
    assert first.legs[Side.RIGHT].ankle[0] == pytest.approx(third.legs[Side.LEFT].ankle[0], abs=1e-6)
    standing = [sole_point(cycle.at(0.25 * step / 10).skeleton.legs[Side.RIGHT], Part.FOOT)[:2] for step in range(11)]
    steps = [a[0] - b[0] for a, b in pairwise(standing)]
    assert steps == pytest.approx([0.09] * 10, abs=0.01)
    assert all(abs(place[1]) < 0.05 for place in standing)
    lifted = cycle.at(0.375).skeleton
    assert sole_point(lifted.legs[Side.LEFT], Part.TOES)[1] > -1e-6


def test_hands_come_to_and_leave_what_they_hold() -> None:
    cycle = Cycle(
        pose_of("""
pose:
  view: side
  props: [wall: {x: 1.9}]
  keys:
    - {contacts: {feet: floor}, right: {shoulder: 10}}
    - {contacts: {feet: floor, right hand: wall 5.4}, right: {shoulder: 70, elbow: 40}}
    - {contacts: {feet: floor, right hand: own hip}, right: {shoulder: [-10, 45, -60], elbow: 80}}
""")
    )
    wrists = [cycle.at(cycle.seconds * step / 96).skeleton.arms[Side.RIGHT].wrist for step in range(97)]
    assert max(distance(a, b) for a, b in pairwise(wrists)) < 0.3
    assert max(wrist[0] for wrist in wrists) <= 1.9


def test_knees_forearms_and_seats_keep_their_places() -> None:
    rocking = Cycle(
        pose_of("""
pose:
  view: side
  props: [mat]
  contacts: {knees: mat 0, hands: mat 2.2}
  keys:
    - {both: {hip: 90, knee: 92, ankle: -60, shoulder: 88}, trunk: {lean: 86}}
    - {both: {hip: 120, knee: 125, ankle: -60, shoulder: 130}, trunk: {lean: 78}}
""")
    )
    for step in range(20):
        found = rocking.at(rocking.seconds * step / 20)
        knee = found.skeleton.legs[Side.LEFT].knee
        assert knee[:2] == pytest.approx((0.0, 0.235), abs=0.03)
        assert found.skeleton.arms[Side.RIGHT].wrist[0] == pytest.approx(2.02, abs=0.05)
    rolling = Cycle(
        pose_of("""
pose:
  view: side
  base: front
  props: [roller: {x: 0}]
  contacts: {thighs: roller, forearms: floor}
  both: {hip: -4, knee: 10, ankle: -40, shoulder: 88, elbow: 88}
  trunk: {lean: -7, bend: -8}
  keys: [{x: 0.6}, {x: 1.2}]
""")
    )
    elbows = [rolling.at(rolling.seconds * step / 20).skeleton.arms[Side.RIGHT].elbow for step in range(21)]
    assert max(distance(elbows[0], elbow) for elbow in elbows) < 0.15
    pelvis = [rolling.at(rolling.seconds * step / 20).skeleton.pelvis[0] for step in (0, 10)]
    assert pelvis == pytest.approx([0.6, 1.2], abs=0.1)


def test_a_mirror_of_contacts_names_the_other_side() -> None:
    contact = (
        pose_of("pose:\n  view: side\n  contacts: {right ankle: left thigh, seat: floor}\n  keys: [{name: a}]")
        .keys[0]
        .contacts
    )
    assert [one.mirrored().surface for one in contact] == ["right thigh", "floor"]
    assert contact[0].mirrored().side is Side.LEFT
    assert contact[1].name == "seat"
    assert contact[1].limb is None


def test_a_foot_that_rises_onto_its_toes_elsewhere_goes_there() -> None:
    text = LUNGE.replace("left toes: floor 0.4", "left toes: floor -0.6").replace(
        "right foot: floor 3.2", "right foot: floor 2.2"
    )
    after = Cycle(pose_of(text)).moments[1].solved
    assert after.anchors[Part.TOES, Side.LEFT, "floor"][0] == pytest.approx(-0.6)


def test_a_foot_that_comes_down_flat_from_its_toes_stands_on_the_floor() -> None:
    cycle = Cycle(
        pose_of("""
pose:
  view: side
  keys:
    - {contacts: {left foot: floor 0, right toes: floor 0.5}, right: {hip: 40, knee: 60, ankle: -30}}
    - {contacts: {right foot: floor 0.2, left toes: floor 0}, left: {hip: 30, knee: 60, ankle: -30}}
""")
    )
    assert cycle.show.anchors[Part.FOOT, Side.RIGHT, "floor"][1] == 0.0
    assert [miss for miss in cycle.show.misses if miss.by > 0.1] == []


def test_a_foot_put_down_elsewhere_sideways_goes_there() -> None:
    cycle = Cycle(
        pose_of("""
pose:
  view: front
  keys:
    - {contacts: {left foot: floor 0, right foot: floor 0 1.4}, right: {hip-out: 25}}
    - {contacts: {left foot: floor 0, right toes: floor 0 0.3}, right: {knee: 20, ankle: -20}}
""")
    )
    assert cycle.show.anchors[Part.TOES, Side.RIGHT, "floor"][2] == pytest.approx(0.3)


def test_a_foot_turns_on_ground_that_passes() -> None:
    cycle = Cycle(pose_of(WALK.replace("right foot: floor 0}", "right toes: floor 0.3}")))
    heights = [sole_point(cycle.at(0.25 * step / 8).skeleton.legs[Side.RIGHT], Part.TOES)[1] for step in range(9)]
    assert max(heights) < 0.06
