from __future__ import annotations

import pytest

from supple.figure.skeleton import Bone, Skeleton, front_skeleton, side_skeleton


def length(bone: Bone) -> float:
    return ((bone.end[0] - bone.start[0]) ** 2 + (bone.end[1] - bone.start[1]) ** 2) ** 0.5


def test_standing_seen_from_the_side() -> None:
    figure = side_skeleton({})
    assert figure.trunk.end == pytest.approx((0, 58))
    assert figure.work_leg.lower.end == pytest.approx((0, -95))
    assert figure.work_leg.end.end == pytest.approx((26, -95))
    assert figure.neck.end == pytest.approx((0, 82))


def test_angles_follow_the_convention() -> None:
    seated = side_skeleton({"work-leg.hip": 90, "work-leg.knee": 90, "work-arm.shoulder": 180})
    assert seated.work_leg.lower.start == pytest.approx((52, 0))
    assert seated.work_leg.lower.end == pytest.approx((52, -43))
    assert seated.work_arm.upper.end == pytest.approx((0, 92))
    lying = side_skeleton({"trunk": -90})
    assert lying.trunk.end == pytest.approx((-58, 0))
    assert lying.work_leg.lower.end == pytest.approx((95, 0))


def test_a_head_stays_level_in_a_bridge_and_lifts_on_all_fours() -> None:
    assert side_skeleton({"trunk": -114}).neck.unit == pytest.approx((-1, 0), abs=1e-9)
    fours = side_skeleton({"trunk": 78})
    assert fours.neck.unit[1] > fours.trunk.unit[1]


def test_length_factors_shorten() -> None:
    figure = side_skeleton({"trunk-len": 0.5, "work-leg.thigh-len": 0.5})
    assert length(figure.trunk) == pytest.approx(29)
    assert length(figure.work_leg.upper) == pytest.approx(26)


def test_a_flat_hand_gives_its_length_to_the_forearm() -> None:
    straight, flat = side_skeleton({}), side_skeleton({"work-arm.wrist": 90})
    assert length(straight.work_arm.lower) < length(flat.work_arm.lower)


def test_the_front_view_has_its_working_leg_at_the_viewers_right() -> None:
    figure = front_skeleton({"work-leg.thigh-out": 30, "tilt": 10})
    assert figure.work_leg.upper.end[0] > figure.work_leg.upper.start[0] > 0
    assert figure.trunk.end[0] > 0
    mirrored = front_skeleton({"work-leg.thigh-out": 30, "tilt": 10}, work_right=False)
    assert mirrored.work_leg.upper.end[0] == pytest.approx(-figure.work_leg.upper.end[0])


def test_roll_lays_the_figure_on_its_side_with_the_working_leg_on_top() -> None:
    figure = front_skeleton({"roll": 90})
    assert figure.trunk.end == pytest.approx((-58, 0), abs=1e-9)
    assert figure.work_leg.upper.start[1] > figure.other_leg.upper.start[1]


def test_moving_shifts_every_part() -> None:
    figure: Skeleton = side_skeleton({"arch": 4}).moved(3, 5)
    assert figure.trunk.start == (3, 5)
    assert figure.other_arm.end.start[1] > side_skeleton({}).other_arm.end.start[1]
    assert figure.arch == 4
