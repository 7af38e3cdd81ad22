"""Pulling at the figure turns the joint that one means."""

from __future__ import annotations

import math

import pytest

from supple.document.reader import read_document
from supple.figure.joint import LIMITS
from supple.figure.joint_drag import FOOT, HAND, HEAD, KNEE, Handle, handles, joint_for, turn_towards
from supple.figure.pose import Pose
from supple.figure.pose_reader import read_pose

STANDING = """
view: [0, 0]
contacts: {left foot: floor}
keys:
  - name: stand
  - name: lift
    right: {hip: [40, 0, 0], knee: 60, shoulder: [60, 0, 0], elbow: 20}
"""


def pose_of(text: str) -> Pose:
    root = read_document(text).value
    assert root is not None
    pose, problems = read_pose(root)
    assert pose is not None
    assert problems == ()
    return pose


def handle_of(pose: Pose, part: str, name: str, moment: int = 1) -> Handle:
    (found,) = [each for each in handles(pose, moment) if (each.part, each.name) == (part, name)]
    return found


def test_every_end_of_the_figure_can_be_pulled() -> None:
    found = handles(pose_of(STANDING), 0)
    assert len(found) == 9
    head = next(each for each in found if each.name == HEAD)
    assert all(each.point[1] < head.point[1] for each in found if each is not head)


@pytest.mark.parametrize(
    ("part", "name", "pull", "joint", "grows"),
    [
        ("right", KNEE, (0.3, 0.6), "hip", True),
        ("right", FOOT, (0.6, -0.2), "knee", False),
        ("right", HAND, (-0.3, 0.5), "elbow", True),
        ("trunk", HEAD, (0.8, -0.1), "bend", True),
    ],
)
def test_a_pull_turns_the_joint_that_follows_it(
    part: str, name: str, pull: tuple[float, float], joint: str, *, grows: bool
) -> None:
    pose = pose_of(STANDING)
    handle = handle_of(pose, part, name)
    to = (handle.point[0] + pull[0], handle.point[1] + pull[1])
    assert joint_for(pose, 1, handle, to) == joint
    before = dict(pose.keys[1].angles).get(f"{part}.{joint}", 0.0)
    turn = turn_towards(pose, 1, handle, joint, to)
    assert (turn.part, turn.joint) == (part, joint)
    assert (turn.degrees > before) is grows
    # It comes nearer.
    text = STANDING.replace("knee: 60", f"knee: {round(turn.degrees)}") if joint == "knee" else STANDING
    if joint == "knee":
        after = handle_of(pose_of(text), part, name)
        assert math.dist(after.point, to) < math.dist(handle.point, to)


def test_a_joint_stops_at_its_limit_and_turns_little_in_one_step() -> None:
    pose = pose_of(STANDING.replace("knee: 60", "knee: 160"))
    handle = handle_of(pose, "right", FOOT)
    far = (handle.point[0] - 50, handle.point[1] - 50)
    near = (handle.point[0] + 50, handle.point[1] + 50)
    turned = {turn_towards(pose, 1, handle, "knee", to).degrees for to in (far, near)}
    assert turned <= {135.0, LIMITS["knee"][1]}
    assert len(turned) == 2


def test_what_is_held_by_a_contact_does_not_follow() -> None:
    pose = pose_of(STANDING)
    foot = handle_of(pose, "left", FOOT)
    still = [joint_for(pose, 1, foot, (foot.point[0], foot.point[1])), joint_for(pose, 1, foot, foot.point)]
    assert still == [None, None]
    seen_from_the_side = handle_of(pose, "right", KNEE)
    turn = turn_towards(pose, 1, seen_from_the_side, "hip-out", seen_from_the_side.point)
    assert turn.degrees == 0


def test_a_joint_at_its_limit_lets_another_follow() -> None:
    pose = pose_of(STANDING.replace("knee: 60", "knee: -6"))
    foot = handle_of(pose, "right", FOOT)
    to = (foot.point[0] + 0.3, foot.point[1] + 0.5)
    assert joint_for(pose, 1, foot, to) == "hip"
