"""The poses of all shipped exercises, read once."""

from __future__ import annotations

from pathlib import Path

import pytest

from supple.document.node import Sequence
from supple.document.reader import read_document
from supple.figure.pose import Pose
from supple.figure.pose_reader import read_pose

EXERCISES = Path(__file__).parents[2] / "resources" / "exercises"


@pytest.fixture(scope="session")
def poses() -> dict[str, Pose]:
    found = {}
    for path in sorted(EXERCISES.glob("*.yaml")):
        document = read_document(path.read_text(encoding="utf-8")).value
        assert document is not None
        node = document.get("pose")
        assert node is not None, path
        assert isinstance(document.get("primary"), Sequence)
        pose, problems = read_pose(node)
        assert not problems, path
        assert pose is not None, path
        found[path.stem] = pose
    return found
