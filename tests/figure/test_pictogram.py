from __future__ import annotations

from dataclasses import replace

import pytest

from supple.body.muscle import Muscle
from supple.body.side import Side
from supple.figure.physique import THIGH_SIDE, thickness
from supple.figure.pictogram import (
    MOVE_SECONDS,
    PAUSE_SECONDS,
    drawn_side,
    is_moving,
    moment_at,
    period_seconds,
    pictogram,
    staged,
)
from supple.figure.pose import Key, Pose, Prop, View
from supple.figure.shape import Tint
from supple.figure.target import Part, patches


def tints(pose: Pose, *muscles: Muscle, moment: float = 0.0, both: bool = False) -> list[Tint]:
    return [shape.tint for shape in pictogram(pose, muscles, moment, both=both).shapes]


def test_every_exercise_fits_its_box_at_every_moment(poses: dict[str, Pose]) -> None:
    for name, pose in poses.items():
        for moment in (0.0, 0.4, len(pose.keys) - 1.0):
            drawn = pictogram(pose, (Muscle.QUADRICEPS,), moment)
            xs = [numbers[-2] for shape in drawn.shapes for _, numbers in shape.path if numbers]
            ys = [numbers[-1] for shape in drawn.shapes for _, numbers in shape.path if numbers]
            assert drawn.box.left - 12 <= min(xs) <= max(xs) <= drawn.box.right + 12, name
            assert min(ys) >= drawn.box.bottom - 12, name
            assert max(ys) <= drawn.box.top + 12, name


def test_every_muscle_shows_from_every_side(poses: dict[str, Pose]) -> None:
    for muscle in Muscle:
        assert Tint.TARGET in tints(poses["squat"], muscle), muscle
        assert Tint.TARGET in tints(poses["side-shuffle"], muscle), muscle


def test_both_sides_light_the_far_leg_too(poses: dict[str, Pose]) -> None:
    assert Tint.TARGET_FAR not in tints(poses["squat"], Muscle.QUADRICEPS)
    assert Tint.TARGET_FAR in tints(poses["squat"], Muscle.QUADRICEPS, both=True)
    assert tints(poses["squat"], Muscle.PLANTAR_FOOT, both=True).count(Tint.TARGET_FAR) == 1


@pytest.mark.parametrize(
    ("name", "tint"),
    [
        ("calf-wall-straight", Tint.PROP),
        ("wall-sit", Tint.PROP),
        ("legs-up-wall", Tint.PROP),
        ("leg-swing-side", Tint.PROP),
        ("tfl-cross-lean", Tint.PROP),
        ("ball-tfl-wall", Tint.BALL),
        ("ball-glute-wall", Tint.BALL),
        ("ball-foot", Tint.BALL),
        ("ball-calf", Tint.BALL),
        ("adductor-squeeze", Tint.BALL),
        ("heel-raise-ball-squeeze", Tint.BALL),
        ("hamstring-chair", Tint.WOOD),
        ("breathing-90-90", Tint.WOOD),
        ("copenhagen-short", Tint.WOOD),
        ("stick-calf", Tint.WOOD),
        ("hip-flexor-bed-edge", Tint.WOOD),
        ("stick-thigh", Tint.PROP_DARK),
        ("roll-quads", Tint.PROP_DARK),
        ("roll-adductors", Tint.PROP_DARK),
        ("step-up", Tint.PROP_DARK),
        ("hip-hike", Tint.PROP_DARK),
        ("calf-step-drop", Tint.PROP_DARK),
        ("bike-easy", Tint.PROP_DARK),
        ("treadmill-walk", Tint.PROP_DARK),
        ("deep-squat-hold", Tint.PROP_EDGE),
        ("quad-standing", Tint.PROP_EDGE),
        ("hamstring-supine-strap", Tint.BAND),
        ("quad-prone", Tint.BAND),
        ("band-side-step", Tint.BAND),
        ("ankle-eversion-band", Tint.BAND),
        ("plank", Tint.MAT),
        ("supine-twist", Tint.MAT),
        ("adductor-butterfly", Tint.MAT),
    ],
)
def test_the_things_of_an_exercise_are_drawn(poses: dict[str, Pose], name: str, tint: Tint) -> None:
    assert tint in tints(poses[name])


def test_no_mat_where_nobody_lies(poses: dict[str, Pose]) -> None:
    for name in (
        "squat",
        "forward-lunge",
        "calf-wall-straight",
        "bike-easy",
        "hip-flexor-bed-edge",
        "walking-knee-hug",
    ):
        bed = 1 if name == "hip-flexor-bed-edge" else 0
        assert tints(poses[name]).count(Tint.MAT) == bed, name


def test_an_unknown_thing_is_left_out() -> None:
    pose = Pose(View.SIDE, (Key("hold", ()),), props=(Prop("piano", "behind"),))
    assert Tint.PROP not in tints(pose)


def test_a_low_seat_has_no_legs() -> None:
    pose = Pose(View.SIDE, (Key("hold", (("work-leg.hip", 10.0),)),), props=(Prop("stool", "under the work foot"),))
    assert Tint.WOOD_EDGE not in tints(pose)


def test_from_above_nothing_has_a_halo_or_a_floor(poses: dict[str, Pose]) -> None:
    drawn = pictogram(poses["open-book"], (), 0.0)
    assert not drawn.floor
    assert Tint.HALO not in {shape.tint for shape in drawn.shapes}
    assert Tint.SHADOW not in {shape.tint for shape in drawn.shapes}


def test_which_side_a_picture_shows(poses: dict[str, Pose]) -> None:
    assert drawn_side(poses["calf-wall-straight"]) is Side.RIGHT
    # Facing the viewer, the leg at the viewer's right is the left one; from behind it is the right one.
    assert drawn_side(poses["adductor-side-lunge-hold"]) is Side.LEFT
    assert drawn_side(poses["roll-adductors"]) is Side.RIGHT
    # Lying on the side, the leg below may be the one that works.
    assert drawn_side(poses["clamshell"]) is Side.LEFT
    assert drawn_side(poses["side-plank"]) is Side.RIGHT
    shown = poses["hip-hike"]
    left = replace(shown, keys=tuple(replace(key, work_drawn="left") for key in shown.keys))
    assert drawn_side(left) is drawn_side(shown).other


def test_the_lower_leg_is_lit_when_it_works(poses: dict[str, Pose]) -> None:
    assert Tint.TARGET in tints(poses["roll-outer-thigh"], Muscle.TFL_ITB)


def test_a_cycle_goes_there_and_back(poses: dict[str, Pose]) -> None:
    pose = poses["squat"]
    assert is_moving(pose)
    assert moment_at(pose, 0.0) == 0.0
    assert moment_at(pose, PAUSE_SECONDS / 2) == 0.0
    assert moment_at(pose, PAUSE_SECONDS + MOVE_SECONDS / 2) == pytest.approx(0.5)
    half = period_seconds(pose) / 2
    assert moment_at(pose, half) == pytest.approx(1.0)
    assert moment_at(pose, half + PAUSE_SECONDS + MOVE_SECONDS / 2) == pytest.approx(0.5)
    assert moment_at(pose, 2 * half) == pytest.approx(0.0)


def test_a_single_key_stands_still(poses: dict[str, Pose]) -> None:
    assert not is_moving(poses["wall-sit"])
    assert moment_at(poses["wall-sit"], 17.0) == 0.0


def test_three_keys_are_visited_in_turn(poses: dict[str, Pose]) -> None:
    pose = poses["sit-to-stand"]
    seen = [round(moment_at(pose, leg * (MOVE_SECONDS + PAUSE_SECONDS) + 1e-6)) for leg in range(4)]
    assert seen == [0, 1, 2, 1]


def test_staging_is_kept(poses: dict[str, Pose]) -> None:
    assert staged(poses["squat"]) is staged(poses["squat"])


def test_a_patch_lies_on_its_part() -> None:
    (calf,) = patches((Muscle.GASTROCNEMIUS,), from_side=True)
    assert calf.part is Part.SHIN
    assert calf.inside[0] < 0


def test_thickness_runs_straight_between_stations() -> None:
    assert thickness(THIGH_SIDE, -1.0) == THIGH_SIDE[0][1:]
    assert thickness(THIGH_SIDE, 2.0) == THIGH_SIDE[-1][1:]
    assert thickness(THIGH_SIDE, 0.245)[0] == pytest.approx(10.2)
