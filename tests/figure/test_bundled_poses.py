"""Every pose of the program's own exercises, at 48 instants of its cycle, both sides."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from supple.body.side import Side
from supple.figure.contact import FEET, Part
from supple.figure.cycle import Cycle
from supple.figure.joint import INDEX
from supple.figure.leg_contact import LEVEL_SURFACES, sole_point
from supple.figure.muscle_area import AREAS
from supple.figure.physique import FOREARM, SHANK, THIGH, UPPER_ARM
from supple.figure.pose import Pose
from supple.figure.prop import surface_height
from supple.figure.review import lowest_points, review_pose, review_solved
from supple.figure.scene import Scene
from supple.figure.shape import Shape, Tint
from supple.figure.space import distance
from supple.routine.exercise import Exercise
from supple.routine.exercise_reader import read_exercise

EXERCISES = Path(__file__).parents[2] / "resources" / "exercises"
IDS = sorted(path.stem for path in EXERCISES.glob("*.yaml"))
INSTANTS = 48
TOUCHES = 0.12


@cache
def exercise(exercise_id: str) -> Exercise:
    reading = read_exercise((EXERCISES / f"{exercise_id}.yaml").read_text(encoding="utf-8"), exercise_id)
    assert reading.problems == ()
    assert reading.value is not None
    return reading.value


def pose_of(exercise_id: str) -> Pose:
    pose = exercise(exercise_id).pose
    assert pose is not None
    return pose


@cache
def cycle_of(exercise_id: str) -> Cycle:
    return Cycle(pose_of(exercise_id))


def instants(exercise_id: str) -> list[float]:
    cycle = cycle_of(exercise_id)
    return [cycle.seconds * step / INSTANTS for step in range(INSTANTS)]


def test_there_are_all_of_them() -> None:
    assert len(IDS) == 130


@pytest.mark.parametrize("exercise_id", IDS)
def test_contacts_are_met_and_joints_are_within_their_limits_and_nothing_sinks(exercise_id: str) -> None:
    pose, cycle = pose_of(exercise_id), cycle_of(exercise_id)
    assert review_pose(pose) == ()
    for seconds in instants(exercise_id):
        assert review_solved(cycle.at(seconds), pose, 0) == [], seconds


@pytest.mark.parametrize("exercise_id", IDS)
def test_bones_keep_their_length_and_nothing_jumps(exercise_id: str) -> None:
    cycle = cycle_of(exercise_id)
    before = None
    for seconds in instants(exercise_id):
        body = cycle.at(seconds).skeleton
        for side in Side:
            leg, arm = body.legs[side], body.arms[side]
            assert distance(leg.hip, leg.knee) == pytest.approx(THIGH, abs=1e-3)
            assert distance(leg.knee, leg.ankle) == pytest.approx(SHANK, abs=1e-3)
            assert distance(arm.shoulder, arm.elbow) == pytest.approx(UPPER_ARM, abs=1e-3)
            assert distance(arm.elbow, arm.wrist) == pytest.approx(FOREARM, abs=1e-3)
        if before is not None:
            gone = cycle.seconds / INSTANTS
            # Ten heads a second is a fast sprint's foot.
            for a, b in ((before.pelvis, body.pelvis), (before.atlas, body.atlas)):
                assert distance(a, b) < max(10 * gone, 0.05)
        before = body


@pytest.mark.parametrize("exercise_id", IDS)
def test_something_always_touches(exercise_id: str) -> None:
    pose, cycle = pose_of(exercise_id), cycle_of(exercise_id)
    flies = any(name == "root.y" and value > 0 for key in pose.keys for name, value in key.angles)
    for seconds in instants(exercise_id):
        solved = cycle.at(seconds)
        held = [part for part, _, surface in solved.anchors if surface not in LEVEL_SURFACES and part is not Part.HAND]
        lowest = min(lowest_points(solved.skeleton).values())
        assert flies or held or lowest < TOUCHES, (seconds, lowest)


@pytest.mark.parametrize("exercise_id", IDS)
def test_planted_feet_do_not_slide(exercise_id: str) -> None:
    pose, cycle = pose_of(exercise_id), cycle_of(exercise_id)
    if pose.travels:
        return
    for index, moment in enumerate(cycle.moments):
        following = cycle.moments[(index + 1) % len(cycle.moments)]
        kept = {one.key for one in moment.contacts} & {one.key for one in following.contacts}
        for part, side, surface in kept:
            if part not in FEET or side is None or surface not in LEVEL_SURFACES:
                continue
            a, b = (one.solved.anchors[part, side, surface] for one in (moment, following))
            if distance(a, b) > 0.06:
                continue  # it is put down elsewhere, and lifted on the way
            for step in range(1, 8):
                start = sum(one.hold_seconds + one.move_seconds for one in cycle.moments[:index])
                body = cycle.at(start + moment.hold_seconds + moment.move_seconds * step / 8).skeleton
                if index + 1 < len(cycle.moments):
                    assert distance(sole_point(body.legs[side], part), a) < 0.08


@pytest.mark.parametrize("exercise_id", IDS)
def test_feet_that_are_put_elsewhere_are_not_dragged(exercise_id: str) -> None:
    cycle = cycle_of(exercise_id)
    for moment in cycle.moments:
        for (part, side, surface), place in moment.solved.anchors.items():
            if part in FEET and side is not None and surface in LEVEL_SURFACES:
                height = surface_height(cycle.pose.props, surface, place[0], place[2])
                assert place[1] == pytest.approx(height, abs=0.02)


@pytest.mark.parametrize("exercise_id", IDS)
def test_the_working_muscle_is_coloured_on_the_still(exercise_id: str) -> None:
    chosen = exercise(exercise_id)
    scene = Scene(pose_of(exercise_id), chosen.primary, both=chosen.sides.value != "each")
    coloured = [one for one in scene.still() if isinstance(one, Shape) and one.tint is Tint.TARGET]
    drawn = [muscle for muscle in chosen.primary if muscle in AREAS or muscle.value == "plantar-foot"]
    assert coloured or not drawn


@pytest.mark.parametrize("exercise_id", IDS)
def test_what_moves_has_key_moments(exercise_id: str) -> None:
    pose = pose_of(exercise_id)
    assert len(pose.keys) >= 2
    assert all(key.name for key in pose.keys) or pose.travels
    assert all(name in INDEX for key in pose.keys for name, _ in key.angles)
