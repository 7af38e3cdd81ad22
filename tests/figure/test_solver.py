from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pose_texts import pose_of

from supple.body.side import Side
from supple.figure.contact import Part
from supple.figure.cycle import Cycle
from supple.figure.leg_contact import sole_point
from supple.figure.place import body_place
from supple.figure.reach import two_bones
from supple.figure.review import lowest_points, measured_angles
from supple.figure.solver import Solved
from supple.figure.space import distance


def solved(body: str, **angles: object) -> Solved:
    """Return the figure of a pose with one key; ``body`` is what stands under ``pose:`` beside it."""
    keys = ", ".join(f"{name}: {value}" for name, value in angles.items())
    pose = pose_of(f"pose:\n  view: side\n{body}\n  keys: [{{name: one{', ' + keys if keys else ''}}}]")
    return Cycle(pose).show


COORDINATES = st.floats(-3, 3)


@given(COORDINATES, COORDINATES, COORDINATES)
def test_two_bones_reach_what_is_near_and_say_by_how_much_they_fall_short(x: float, y: float, z: float) -> None:
    middle, end, miss = two_bones((0.0, 0.0, 0.0), (x, y, z), 2.0, 1.8, (1.0, 0.0, 0.2))
    assert distance((0.0, 0.0, 0.0), middle) == pytest.approx(2.0)
    assert distance(middle, end) == pytest.approx(1.8, abs=1e-6)
    assert distance(end, (x, y, z)) == pytest.approx(miss, abs=1e-6)
    if 0.3 < distance((0.0, 0.0, 0.0), (x, y, z)) < 3.7:
        assert miss == pytest.approx(0.0, abs=1e-9)


def test_a_standing_foot_is_flat_on_the_floor_at_its_place() -> None:
    found = solved("  contacts: {right foot: floor 1.2}", right="{hip: 30, knee: 40}")
    leg = found.skeleton.legs[Side.RIGHT]
    assert leg.foot[1] == pytest.approx((0.0, 1.0, 0.0))
    assert sole_point(leg, Part.FOOT)[:2] == pytest.approx((1.2, 0.0))
    assert found.misses == []


def test_both_feet_stand_around_the_middle() -> None:
    found = solved("  contacts: {feet: floor}", both="{hip: [20, 20, 0], knee: 30}")
    places = [found.anchors[Part.FOOT, side, "floor"] for side in Side]
    assert sum(place[0] for place in places) == pytest.approx(0.0, abs=1e-6)
    assert places[0][2] == pytest.approx(-places[1][2])


@pytest.mark.parametrize(("part", "expected"), [("heels", Part.HEEL), ("toes", Part.TOES)])
def test_heels_and_toes_touch_alone(part: str, expected: Part) -> None:
    angle = 20 if part == "heels" else -30
    found = solved(f"  contacts: {{{part}: floor 0}}", both=f"{{ankle: {angle}}}")
    for leg in found.skeleton.legs.values():
        assert sole_point(leg, expected)[1] == pytest.approx(0.0, abs=1e-3)
        other = Part.TOES if expected is Part.HEEL else Part.HEEL
        assert sole_point(leg, other)[1] > 0.1
        if expected is Part.TOES:
            assert leg.toes[1] == pytest.approx((0.0, 1.0, 0.0))


def test_a_step_a_mat_and_a_bed_are_as_high_as_they_are() -> None:
    on_step = solved("  props: [step: {x: 1, height: 0.9}]\n  contacts: {left foot: floor 0, right foot: step 1}",
                     right="{hip: 60, knee: 70}")  # fmt: skip
    assert on_step.anchors[Part.FOOT, Side.RIGHT, "step"][1] == pytest.approx(0.9)
    kneeling = solved("  props: [mat]\n  contacts: {knees: mat 0}", both="{hip: 0, knee: 90, ankle: -60}")
    assert lowest_points(kneeling.skeleton)["right knee"] == pytest.approx(0.05, abs=0.12)
    sitting = solved("  props: [chair]\n  contacts: {seat: chair, feet: floor}", both="{hip: 85, knee: 85}")
    assert sitting.skeleton.pelvis[1] == pytest.approx(1.95 + 0.4, abs=0.15)


def test_lying_drops_until_it_touches() -> None:
    found = solved("  base: back\n  props: [mat]\n  contacts: {back: mat}")
    assert lowest_points(found.skeleton)["trunk"] == pytest.approx(0.05, abs=0.02)
    shifted = solved("  base: back\n  props: [mat]\n  contacts: {chest: mat -2}")
    assert shifted.skeleton.chest[0] == pytest.approx(-2.0)
    seated = solved(
        "  props: [roller: {x: 0}]\n  contacts: {thighs: roller}", both="{hip: 80}", trunk="{lean: -20}", x=-1
    )
    assert seated.skeleton.pelvis[0] == pytest.approx(-1.0)
    assert seated.skeleton.pelvis[1] > 0.5
    for part in ("calves", "legs", "belly", "seat", "right leg", "right calf"):
        assert solved(f"  contacts: {{{part}: floor}}", both="{hip: 90}").misses == []


def test_a_hand_leans_on_a_wall_ahead_behind_and_beside() -> None:
    ahead = solved(
        "  props: [wall: {x: 1.8}]\n  contacts: {feet: floor, hands: wall 5.4}", both="{shoulder: 70, elbow: 40}"
    )
    hand = ahead.skeleton.arms[Side.RIGHT]
    assert hand.wrist[0] == pytest.approx(1.73)
    assert hand.hand[2] == pytest.approx((-1.0, 0.0, 0.0))
    behind = solved(
        "  props: [wall: {x: -1}]\n  contacts: {feet: floor, right hand: wall 5 0.9}", both="{shoulder: -40}"
    )
    assert behind.skeleton.arms[Side.RIGHT].hand[2] == pytest.approx((1.0, 0.0, 0.0))
    beside = solved("  props: [wall: {z: -1.6, across: yes}]\n  contacts: {feet: floor, left hand: wall 5 0.2}",
                    left="{shoulder: [0, 60, 0]}")  # fmt: skip
    assert beside.anchors[Part.HAND, Side.LEFT, "wall"] == pytest.approx((0.2, 5.0, -1.6))
    assert solved("  props: [wall: {z: -1.6, across: yes}]\n  contacts: {feet: floor, left hand: wall}",
                  left="{shoulder: [0, 60, 0]}").misses == []  # fmt: skip


def test_a_foot_stands_on_a_wall() -> None:
    for wall in ("{x: 2}", "{z: -1.2, across: yes}"):
        found = solved(f"  base: back\n  props: [wall: {wall}]\n  contacts: {{back: floor, feet: wall 2 0.3}}",
                       both="{hip: 80, knee: 60}")  # fmt: skip
        normal = found.skeleton.legs[Side.RIGHT].foot[1]
        assert abs(normal[1]) < 0.01
    low = solved("  base: back\n  props: [wall: {x: 2}]\n  contacts: {back: floor, heels: wall}", both="{hip: 80}")
    assert low.anchors[Part.HEEL, Side.RIGHT, "wall"][0] == 2.0


def test_hands_hold_posts_bars_and_chair_backs() -> None:
    post = solved(
        "  props: [post: {x: 0.9, z: -0.9}]\n  contacts: {feet: floor, left hand: post 4.3}", left="{shoulder: 60}"
    )
    assert post.anchors[Part.HAND, Side.LEFT, "post"] == (0.9, 4.3, -0.9)
    assert (
        solved("  props: [post: {x: 0.9}]\n  contacts: {feet: floor, right hand: post}", right="{shoulder: 60}").misses
        == []
    )
    chair = solved("  props: [chair: {x: 1.9}]\n  contacts: {feet: floor, hands: chair back}", both="{shoulder: 60}")
    assert chair.anchors[Part.HAND, Side.RIGHT, "chair back"][:2] == pytest.approx((1.05, 3.85))
    faced = solved(
        "  props: [chair: {x: 1.2, turned: yes}]\n  contacts: {feet: floor, hands: chair back}", both="{shoulder: 60}"
    )
    assert faced.anchors[Part.HAND, Side.RIGHT, "chair back"][:2] == pytest.approx((2.05, 3.85))
    low = solved(
        "  props: [chair: {x: 1.9}]\n  contacts: {feet: floor, hands: chair back 3.2 0.4}", both="{shoulder: 60}"
    )
    assert low.anchors[Part.HAND, Side.LEFT, "chair back"][1:] == pytest.approx((3.2, -0.4))
    bike = solved("  props: [bike]\n  contacts: {feet: floor, hands: bike 4.4 1.2}", both="{shoulder: 60}")
    assert bike.anchors[Part.HAND, Side.RIGHT, "bike"] == pytest.approx((1.2, 4.4, 0.62))
    mill = solved("  props: [treadmill]\n  contacts: {feet: treadmill, hands: treadmill 4.4}", both="{shoulder: 60}")
    assert mill.anchors[Part.HAND, Side.RIGHT, "treadmill"][1] == pytest.approx(4.4)


def test_hands_and_forearms_rest_on_the_ground_and_on_things() -> None:
    plank = solved("  base: front\n  contacts: {toes: floor, forearms: floor}",
                  both="{ankle: 0, shoulder: 88, elbow: 88}",
                   trunk="{lean: -8}")  # fmt: skip
    low = lowest_points(plank.skeleton)
    assert low["right elbow"] == pytest.approx(0.0, abs=0.01)
    fours = solved("  contacts: {knees: floor 0, hands: floor 2.1 0.7}", both="{hip: 90, knee: 90, shoulder: 90}",
                   trunk="{lean: 88}")  # fmt: skip
    assert fours.anchors[Part.HAND, Side.LEFT, "floor"] == pytest.approx((2.1, 0.0, -0.7))
    on_chair = solved("  props: [chair: {x: 2.2}]\n  contacts: {feet: floor, hands: chair}",
                  both="{shoulder: 80, hip: 60}",
                      trunk="{lean: 60}")  # fmt: skip
    assert on_chair.anchors[Part.HAND, Side.RIGHT, "chair"][0] == pytest.approx(2.2)
    side = solved(
        "  base: right-side\n  contacts: {side: floor, right forearm: floor}",
        right="{shoulder: [20, 80, 0], elbow: 80}",
    )
    assert side.skeleton.arms[Side.RIGHT].elbow[1] < 0.4
    far = solved("  contacts: {feet: floor, right forearm: floor}")
    assert far.misses[0].by > 3


def test_limbs_hold_the_body() -> None:
    four = solved("  base: back\n  contacts: {back: floor, right ankle: left thigh, hands: left hamstring}",
                  left="{hip: 100, knee: 90}", right="{hip: [100, 34, 55], knee: 90}",
                  both="{shoulder: 45, elbow: 30}")  # fmt: skip
    ankle = four.skeleton.legs[Side.RIGHT].ankle
    assert distance(ankle, body_place(four.skeleton, "left thigh", Side.RIGHT)) < 0.15
    for arm in four.skeleton.arms.values():
        assert distance(arm.wrist, body_place(four.skeleton, "left hamstring", Side.RIGHT)) < 0.2
    foot = solved("  contacts: {left foot: floor, right foot: left knee}", right="{hip: [40, 40, 40], knee: 110}")
    assert foot.misses == []


def test_a_knee_swings_to_the_ground_or_says_that_it_cannot() -> None:
    half = solved("  contacts: {left foot: floor 1.5, right knee: floor}", left="{hip: 88, knee: 90}",
                  right="{hip: -5, knee: 90, ankle: -40}")  # fmt: skip
    assert half.skeleton.legs[Side.RIGHT].knee[1] == pytest.approx(0.185, abs=0.02)
    high = solved("  contacts: {left foot: floor, right knee: floor}", right="{knee: 90}")
    assert high.misses[0].by > 1
    assert high.misses[0].contact.name == "right knee"


def test_a_jump_lifts_the_figure() -> None:
    standing = solved("  contacts: {lowest: floor}")
    jumping = solved("  contacts: {lowest: floor}", y=0.5)
    assert jumping.skeleton.pelvis[1] == pytest.approx(standing.skeleton.pelvis[1] + 0.5)


def test_without_contacts_the_lowest_foot_stands() -> None:
    found = solved("")
    assert min(lowest_points(found.skeleton).values()) == pytest.approx(0.0, abs=1e-6)


def test_a_ball_that_is_squeezed_carries_nobody() -> None:
    found = solved("  props: [ball: {at: [left knee, right knee]}]\n  contacts: {feet: floor, right hand: ball}")
    assert found.anchors[Part.HAND, Side.RIGHT, "ball"][1] == 0.0


def test_a_forearm_lies_forward_of_one_who_faces_the_viewer() -> None:
    found = solved("  contacts: {knees: floor, forearms: floor}", both="{hip: 100, knee: 90, shoulder: 100, elbow: 90}",
                   trunk="{lean: 90, heading: -90}")  # fmt: skip
    arm = found.skeleton.arms[Side.RIGHT]
    assert abs(arm.wrist[2] - arm.elbow[2]) > 1.1


def test_a_limb_far_out_is_not_measured_by_its_turn() -> None:
    found = solved("  contacts: {left foot: floor}", right="{hip: [0, 85, 0], shoulder: [0, 80, 0]}")
    assert "right hip-turn" not in measured_angles(found.skeleton)
    assert "right shoulder" not in measured_angles(found.skeleton)


def test_a_foot_under_a_level_shank_points_where_it_pointed() -> None:
    found = solved("  base: front\n  contacts: {belly: floor, right foot: floor}", right="{knee: 0, ankle: -10}")
    assert found.skeleton.legs[Side.RIGHT].foot[1] == (0.0, 1.0, 0.0)


def test_a_forearm_lies_where_its_numbers_say() -> None:
    plank = "  base: front\n  contacts: {toes: floor -3.4, forearms: floor%s}"
    angles = {"both": "{ankle: 0, shoulder: 88, elbow: 88}", "trunk": "{lean: -8}"}
    own = solved(plank % "", **angles).anchors[Part.FOREARM, Side.LEFT, "floor"]
    there = solved(plank % f" {own[0] - 0.1:.2f}", **angles).anchors[Part.FOREARM, Side.LEFT, "floor"]
    assert there[0] == pytest.approx(own[0] - 0.1, abs=0.09)
    wider = solved(plank % f" {own[0]:.2f} {-own[2] + 0.15:.2f}", **angles).anchors[Part.FOREARM, Side.LEFT, "floor"]
    assert wider[2] == pytest.approx(own[2] - 0.15, abs=0.05)


def test_what_hangs_over_the_edge_of_a_seat_is_not_carried() -> None:
    level, hanging = (
        solved("  props: [chair: {depth: 0.9}]\n  contacts: {seat: chair}", right=f"{{hip: {hip}, knee: 90}}",
               left="{hip: 86, knee: 86}")
        for hip in (86, 60)
    )  # fmt: skip
    assert hanging.skeleton.pelvis[1] < level.skeleton.pelvis[1] + 0.2


def test_a_figure_moves_aside() -> None:
    for contacts in ("{seat: floor}", "{right foot: floor}", "{lowest: floor}"):
        plain, aside = (solved(f"  contacts: {contacts}", **more) for more in ({}, {"z": 0.7}))
        assert aside.skeleton.pelvis[2] == pytest.approx(plain.skeleton.pelvis[2] + 0.7)
