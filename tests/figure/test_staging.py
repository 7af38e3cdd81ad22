"""All shipped exercises stand, lie and hold where they should."""

from __future__ import annotations

import pytest

from supple.figure.pictogram import still_moment
from supple.figure.pose import Key, Pose, Prop, View
from supple.figure.skeleton import Skeleton
from supple.figure.staging import Staging, stage
from supple.figure.support import Support, arm_lowest, foot_lowest, front_rise, part_underside, side_rise


def skeletons(staging: Staging) -> list[Skeleton]:
    return [staging.skeleton(dict(key)) for key in staging.keys]


def first(poses: dict[str, Pose], name: str) -> Skeleton:
    return skeletons(stage(poses[name]))[0]


def test_everybody_rests_on_the_floor_or_on_what_is_under_them(poses: dict[str, Pose]) -> None:
    for name, pose in poses.items():
        staging = stage(pose)
        if staging.from_above:
            continue
        for figure in skeletons(staging):
            rise = (side_rise if staging.from_side else front_rise)(figure, staging.supports)
            assert rise == pytest.approx(0, abs=1e-6), name


@pytest.mark.parametrize("name", ["squat", "calf-wall-straight", "glute-bridge", "walking-lunge", "wall-sit", "plank"])
def test_both_feet_touch_the_floor(poses: dict[str, Pose], name: str) -> None:
    for figure in skeletons(stage(poses[name])):
        assert foot_lowest(figure.work_leg) == pytest.approx(0, abs=1.0)
        assert foot_lowest(figure.other_leg) == pytest.approx(0, abs=1.0)


@pytest.mark.parametrize("name", ["calf-raise-double", "calf-wall-bent", "hip-flexor-standing", "ankle-knee-to-wall"])
def test_hands_lie_on_the_wall(poses: dict[str, Pose], name: str) -> None:
    staging = stage(poses[name])
    assert staging.wall_x is not None
    for figure in skeletons(staging):
        assert staging.wall_x - figure.other_arm.end.start[0] == pytest.approx(3, abs=2.5)


def test_a_hand_by_the_body_is_left_alone(poses: dict[str, Pose]) -> None:
    figure = first(poses, "hip-flexor-standing")
    staging = stage(poses["leg-swing-front-back"])
    assert staging.wall_x is None
    assert figure.work_arm.end.start[0] > 0


@pytest.mark.parametrize("name", ["plank", "bird-dog", "roll-hamstrings", "cat-cow"])
def test_arms_carry(poses: dict[str, Pose], name: str) -> None:
    assert arm_lowest(first(poses, name).work_arm) == pytest.approx(0, abs=2.5)


def test_a_backward_hand_points_backwards(poses: dict[str, Pose]) -> None:
    assert first(poses, "roll-hamstrings").work_arm.end.unit[0] < -0.9


def test_toes_stay_down_when_the_heel_rises(poses: dict[str, Pose]) -> None:
    up = skeletons(stage(poses["calf-raise-double"]))[1]
    assert up.work_leg.bend > 20
    assert first(poses, "quad-prone").other_leg.bend == 0


def test_a_step_carries_the_working_foot_in_all_moments(poses: dict[str, Pose]) -> None:
    staging = stage(poses["step-up"])
    height = staging.supports[0].height
    low, high = skeletons(staging)
    assert foot_lowest(low.work_leg) == pytest.approx(height, abs=1)
    assert foot_lowest(high.work_leg) == pytest.approx(height, abs=1)
    assert low.work_leg.end.beyond(8)[0] == pytest.approx(high.work_leg.end.beyond(8)[0], abs=0.5)


def test_what_stays_on_the_floor_stays_in_its_place(poses: dict[str, Pose]) -> None:
    down, up = skeletons(stage(poses["squat"]))
    assert down.other_leg.end.beyond(8)[0] == pytest.approx(up.other_leg.end.beyond(8)[0], abs=0.01)


def test_someone_who_walks_is_not_held(poses: dict[str, Pose]) -> None:
    assert {dict(key)["x"] for key in stage(poses["walk-brisk"]).keys} == {0.0}


def test_rollers_lift_the_part_above_them(poses: dict[str, Pose]) -> None:
    assert part_underside(first(poses, "roll-hamstrings"), "work-thigh")[1] == pytest.approx(15, abs=2.5)
    assert part_underside(first(poses, "roll-glutes"), "hip")[1] > 10


def test_hands_take_hold_of_the_own_leg(poses: dict[str, Pose]) -> None:
    figure = first(poses, "knees-to-chest")
    shin = figure.work_leg.lower.at(0.3, 6.5)
    assert figure.work_arm.end.at(0.5) == pytest.approx(shin, abs=3)


def side(*contacts: str, **angles: float) -> Pose:
    key = Key("hold", tuple((name.replace("_", "-").replace("--", "."), value) for name, value in angles.items()))
    return Pose(View.SIDE, (key,), contacts=contacts)


@pytest.mark.parametrize(
    ("where", "leg"),
    [
        ("hands on work ankle", "work"),
        ("work hand on work foot", "work"),
        ("other hand on work toes", "work"),
        ("hands on bent knee", "other"),
        ("hands on back of other thigh", "other"),
        ("hands on raised shin", "work"),
        ("hands on hips", "none"),
    ],
)
def test_every_grip_bends_an_arm(where: str, leg: str) -> None:
    bent = side(where, work_leg__hip=100, work_leg__knee=100, other_leg__hip=60, other_leg__knee=60)
    figure = skeletons(stage(bent))[0]
    moved = figure.work_arm.lower.unit != (0.0, -1.0) or figure.other_arm.lower.unit != (0.0, -1.0)
    assert moved is (leg != "none")


def test_the_wall_stands_where_the_words_say() -> None:
    def wall_x(at: str, *others: Prop) -> float:
        pose = side("hands on wall", work_leg__hip=10, work_arm__shoulder=60, other_arm__shoulder=60)
        staged = stage(Pose(pose.view, pose.keys, contacts=pose.contacts, props=(Prop("wall", at), *others)))
        assert staged.wall_x is not None
        return staged.wall_x

    assert wall_x("in front of the hands") > 30
    assert wall_x("just in front of the work toes") > 20
    assert wall_x("behind the back") < -8
    assert wall_x("behind the figure", Prop("ball", "between buttock and wall")) < wall_x("behind the back")
    assert wall_x("behind, touching the work shin") < 0
    assert wall_x("behind the legs") < 30


def test_the_working_leg_can_be_drawn_at_the_left() -> None:
    pose = Pose(View.FRONT, (Key("hold", (("work-leg.thigh-out", 40.0),), "left"),))
    assert skeletons(stage(pose))[0].work_leg.upper.end[0] < -9


def test_supports_by_name() -> None:
    def supports(kind: str, at: str) -> tuple[Support, ...]:
        pose = side(trunk=0)
        return stage(Pose(pose.view, pose.keys, props=(Prop(kind, at),))).supports

    assert supports("roller", "under the work calf")[0].part == "work-shin"
    assert supports("roller", "across the shoulder blades")[0].part == "chest"
    assert supports("ball", "under the work foot")[0].part == "work-foot"
    assert supports("ball", "under the work buttock")[0].part == "hip"
    assert supports("step", "under the front half of both feet")[0].part == "ball-of-feet"
    assert supports("bike", "under the pelvis")[0].part == "feet"
    assert supports("ball", "between the knees") == ()


def test_the_telling_moment(poses: dict[str, Pose]) -> None:
    assert still_moment(poses["squat"]) == 1.0
    assert still_moment(poses["wall-sit"]) == 0.0
