from __future__ import annotations

import pytest

from supple.figure.reach import Angles, degrees_down, give, limb_of, reach
from supple.figure.skeleton import side_skeleton


@pytest.mark.parametrize("target", [(40.0, 50.0), (20.0, 90.0), (30.0, 20.0)])
def test_a_hand_reaches_a_point(target: tuple[float, float]) -> None:
    angles: Angles = {"trunk": 10.0}
    reach(angles, "work-arm", target)
    hand = limb_of(side_skeleton(angles), "work-arm").end
    palm = hand.at((0.86 - 0.72) / 0.28)
    assert palm == pytest.approx(target, abs=0.5)


def test_a_point_too_far_is_pointed_at() -> None:
    angles: Angles = {}
    reach(angles, "other-arm", (300.0, 58.0), flat=True)
    assert degrees_down(limb_of(side_skeleton(angles), "other-arm").upper.unit) == pytest.approx(90, abs=8)


def test_a_joint_gives_way_by_the_fewest_degrees() -> None:
    angles: Angles = {"a": 10.0}
    give(angles, lambda trial: trial["a"] - 13.0 + 0 * trial.get("b", 0.0), ("a", "b"), near=5, most=16)
    assert angles == {"a": pytest.approx(13.0)}


def test_nothing_gives_way_for_what_is_far_or_done_or_out_of_reach() -> None:
    for gap in (40.0, 0.1, 4.0):
        angles: Angles = {"a": 1.0}
        give(angles, lambda _, gap=gap: gap, ("a",), near=5, most=16)
        assert angles == {"a": 1.0}
