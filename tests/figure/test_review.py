from __future__ import annotations

import pytest
from pose_texts import pose_of

from supple.document.node import Mapping
from supple.document.problem import Severity
from supple.document.reader import read_document
from supple.figure.pose_hints import pose_hints
from supple.figure.pose_reader import read_pose
from supple.figure.review import RemarkKind, review_pose
from supple.ui.wording import say

REACHING = """
pose:
  view: side
  props: [wall: {x: 3.2}]
  contacts: {feet: floor, right hand: wall 5.4}
  keys:
    - {name: far}
    - {name: lean, trunk: {nod: 90}}
"""


def hints(text: str) -> list[str]:
    document = read_document(text.strip() + "\n").value
    node = document.get("pose") if document else None
    assert isinstance(node, Mapping)
    pose, problems = read_pose(node)
    assert pose is not None
    assert problems == ()
    found = pose_hints(pose, node)
    assert all(hint.severity is Severity.HINT for hint in found)
    return [f"{hint.line}:{hint.column} {say(hint.message)}" for hint in found]


def test_a_pose_in_order_has_no_remark() -> None:
    text = "pose:\n  view: side\n  contacts: {feet: floor}\n  keys: [{both: {hip: 60, knee: 70}, trunk: {lean: 20}}]"
    assert review_pose(pose_of(text)) == ()
    assert hints(text) == []


def test_a_hand_that_does_not_reach_is_told_in_centimetres() -> None:
    found = hints(REACHING)
    assert any(hint.startswith("6:7 The right hand misses the wall by 1") and hint.endswith(" cm.") for hint in found)


def test_joints_beyond_their_range_are_told_with_the_range() -> None:
    found = review_pose(pose_of(REACHING))
    assert [(one.part, one.amount, one.bound) for one in found if one.kind is RemarkKind.LIMIT] == [
        ("trunk nod", 90.0, 60.0)
    ]
    assert "7:7 The trunk nod is at 90°; a healthy one goes to 60°." in hints(REACHING)
    knee = hints(
        "pose:\n  view: side\n  contacts: {left foot: floor}\n  keys: [{right: {knee: 175, elbow: -40, ankle: 60}}]"
    )
    assert "4:10 The right knee is at 175°; a healthy one goes to 165°." in knee
    assert "4:10 The right elbow is at -40°; a healthy one goes to -8°." in knee
    assert "4:10 The right ankle is at 60°; a healthy one goes to 45°." in knee


def test_what_is_in_the_floor_is_told() -> None:
    found = hints("pose:\n  view: side\n  contacts: {left foot: floor}\n  keys: [{left: {knee: 90, hip: 90}}]")
    assert any("The right foot is " in hint and " cm in the floor." in hint for hint in found)
    assert any(" cm in the floor." in hint for hint in found)


@pytest.mark.parametrize("shoulder", [-60, 60, 150, 185])
def test_an_arm_overhead_is_no_arm_behind(shoulder: int) -> None:
    text = f"pose:\n  view: side\n  contacts: {{feet: floor}}\n  keys: [{{both: {{shoulder: {shoulder}}}}}]"
    assert review_pose(pose_of(text)) == ()


def test_a_key_that_the_mirror_adds_is_not_told_twice() -> None:
    text = REACHING.replace("  view", "  cycle: mirror\n  view")
    assert {remark.key for remark in review_pose(pose_of(text))} <= {0, 1}
