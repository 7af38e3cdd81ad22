from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pose_texts import pose_of

from supple.body.side import Side
from supple.figure.contact import PLACES
from supple.figure.cycle import Cycle
from supple.figure.joint import INDEX, rest_angles
from supple.figure.physique import FOREARM, SHANK, THIGH, UPPER_ARM
from supple.figure.place import body_place, sided
from supple.figure.review import measured_angles
from supple.figure.skeleton import Skeleton, stand
from supple.figure.space import UPRIGHT, distance


def at(**angles: float) -> Skeleton:
    """Return the figure with some angles: ``right_knee=90``."""
    values = rest_angles()
    for name, value in angles.items():
        values[INDEX[name.replace("_", ".", 1).replace("_", "-")]] = value
    return stand(tuple(values), UPRIGHT)


def test_a_standing_figure_is_eight_heads_high() -> None:
    figure = at(right_knee=0, left_knee=0, right_hip_out=0, left_hip_out=0)
    sole = figure.legs[Side.RIGHT].foot_point("foot")
    assert figure.atlas[1] + 0.9 - sole[1] == pytest.approx(8.0, abs=0.15)


def test_angles_go_the_way_their_signs_say() -> None:
    figure = at(right_hip=90, left_hip=-20)
    assert figure.legs[Side.RIGHT].knee[0] > 1.9
    assert figure.legs[Side.LEFT].knee[0] < -0.5
    assert at(right_hip_out=40).legs[Side.RIGHT].knee[2] > 1.2
    assert at(left_hip_out=40).legs[Side.LEFT].knee[2] < -1.2
    bent = at(right_knee=90).legs[Side.RIGHT]
    assert bent.ankle[0] < bent.knee[0] - 1.5
    assert at(right_ankle=20).legs[Side.RIGHT].foot[0][1] > 0.25
    assert at(right_shoulder=90, right_elbow=0).arms[Side.RIGHT].wrist[0] > 2
    assert at(trunk_lean=60).chest[0] > 1.5
    assert at(trunk_side=30).chest[2] > 0.3
    assert at(trunk_bend=60).chest[0] > 0.5
    assert at(trunk_twist=40).chest_frame[2][0] < -0.3
    assert at(trunk_shrug=20).arms[Side.RIGHT].shoulder[1] > at().arms[Side.RIGHT].shoulder[1]
    assert at(right_toes=40).legs[Side.RIGHT].toes[0][1] > 0.5
    assert at(right_big_toe=40).legs[Side.RIGHT].big_toe[0][1] > at().legs[Side.RIGHT].toes[0][1]


@given(
    st.floats(-20, 120), st.floats(-20, 60), st.floats(-40, 60), st.floats(0, 140), st.floats(-60, 30),
    st.floats(-60, 170), st.floats(-10, 50), st.floats(0, 150),
)  # fmt: skip
def test_bones_keep_their_length_and_angles_can_be_measured(
    hip: float, out: float, turn: float, knee: float, ankle: float, shoulder: float, arm_out: float, elbow: float
) -> None:
    for side in ("right", "left"):
        figure = at(**{
            f"{side}_hip": hip, f"{side}_hip_out": out, f"{side}_hip_turn": turn, f"{side}_knee": knee,
            f"{side}_ankle": ankle, f"{side}_shoulder": shoulder, f"{side}_arm_out": arm_out, f"{side}_elbow": elbow,
        })  # fmt: skip
        leg, arm = figure.legs[Side(side)], figure.arms[Side(side)]
        assert distance(leg.hip, leg.knee) == pytest.approx(THIGH)
        assert distance(leg.knee, leg.ankle) == pytest.approx(SHANK)
        assert distance(arm.shoulder, arm.elbow) == pytest.approx(UPPER_ARM)
        assert distance(arm.elbow, arm.wrist) == pytest.approx(FOREARM)
        found = measured_angles(figure)
        wanted = {"hip": hip, "hip-out": out, "hip-turn": turn, "knee": knee, "ankle": ankle, "elbow": elbow}
        for name, value in wanted.items():
            assert found[f"{side} {name}"] == pytest.approx(value, abs=1e-3)
        assert found[f"{side} shoulder"] == pytest.approx(shoulder, abs=1e-3)


def test_moving_moves_every_part() -> None:
    figure = at(trunk_bend=20)
    before = [body_place(figure, f"right {name}", Side.RIGHT) for name in PLACES]
    spine = list(figure.spine)
    figure.move((1.0, 2.0, 3.0))
    for name, place in zip(PLACES, before, strict=True):
        assert body_place(figure, f"right {name}", Side.RIGHT) == pytest.approx(
            (place[0] + 1, place[1] + 2, place[2] + 3)
        )
    assert figure.spine[3][0][1] == pytest.approx(spine[3][0][1] + 2)


def test_places_have_the_side_that_they_say() -> None:
    assert sided("knee", Side.LEFT) == (Side.LEFT, "knee")
    assert sided("own knee", Side.LEFT) == (Side.LEFT, "knee")
    assert sided("other knee", Side.LEFT) == (Side.RIGHT, "knee")
    assert sided("right knee", Side.LEFT) == (Side.RIGHT, "knee")
    figure = at()
    for name in PLACES:
        assert body_place(figure, f"right {name}", Side.LEFT)[2] > 0, name
        assert body_place(figure, f"left {name}", Side.RIGHT)[2] < 0, name


def test_a_straight_and_a_bent_spine_are_equally_long() -> None:
    straight, bent = at(), at(trunk_bend=60)
    lengths = [
        sum(distance(a[0], b[0]) for a, b in zip(figure.spine, figure.spine[1:], strict=False))
        for figure in (straight, bent)
    ]
    assert lengths[1] == pytest.approx(lengths[0], rel=0.01)


def test_the_rest_of_a_pose_is_the_figure_at_ease() -> None:
    cycle = Cycle(pose_of("pose:\n  view: side\n  contacts: {feet: floor}\n  keys: [{name: stand}]"))
    assert cycle.seconds == 0.0
    assert cycle.at(3.0) is cycle.show
