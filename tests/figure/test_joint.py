from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from supple.figure.joint import ANGLE_NAMES, INDEX, LIMITS, mirrored_angles, rest_angles

ANGLES = st.lists(st.floats(-90, 90), min_size=len(ANGLE_NAMES), max_size=len(ANGLE_NAMES)).map(tuple)


@given(ANGLES)
def test_the_mirror_of_the_mirror_is_the_moment(angles: tuple[float, ...]) -> None:
    assert mirrored_angles(mirrored_angles(angles)) == angles


def test_a_mirror_swaps_sides_and_turns_the_trunk_round() -> None:
    values = rest_angles()
    values[INDEX["right.knee"]], values[INDEX["trunk.twist"]], values[INDEX["trunk.lean"]] = 90.0, 20.0, 10.0
    mirrored = mirrored_angles(tuple(values))
    assert mirrored[INDEX["left.knee"]] == 90.0
    assert mirrored[INDEX["right.knee"]] == 3.0
    assert mirrored[INDEX["trunk.twist"]] == -20.0
    assert mirrored[INDEX["trunk.lean"]] == 10.0


def test_rest_lies_within_the_limits() -> None:
    for name, value in zip(ANGLE_NAMES, rest_angles(), strict=True):
        if name.startswith("root"):
            continue
        low, high = LIMITS[name.partition(".")[2]]
        assert low <= value <= high
