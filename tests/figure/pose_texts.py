"""Texts of poses, and their reading, for the tests of the figure."""

from __future__ import annotations

from supple.document.node import Mapping
from supple.document.problem import Problem
from supple.document.reader import read_document
from supple.figure.pose import Pose
from supple.figure.pose_reader import read_pose

SQUAT = """
pose:
  view: side
  contacts: {feet: floor}
  keys:
    - {name: stand, hold: 0.4, move: 1.4, both: {hip: [2, 8, 10], knee: 4}}
    - {name: sit back, both: {hip: [112, 12, 14], knee: 108}, trunk: {lean: 38}}
"""


def read(text: str) -> tuple[Pose | None, tuple[Problem, ...]]:
    """Read the pose of a text that begins with ``pose:``."""
    document = read_document(text.strip() + "\n")
    assert document.value is not None, document.problems
    node = document.value.get("pose")
    assert isinstance(node, Mapping)
    return read_pose(node)


def pose_of(text: str) -> Pose:
    """Return the pose of a text that has no problem."""
    pose, problems = read(text)
    assert pose is not None
    assert problems == ()
    return pose
