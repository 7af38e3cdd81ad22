from __future__ import annotations

import pytest

from supple.figure.geometry import bar, between, direction, disc, draped, forward, rounded, smooth, turned
from supple.figure.shape import Box, Shape, Tint, box_of

SQUARE = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]


def test_directions_count_from_straight_down_to_the_right() -> None:
    assert direction(0) == pytest.approx((0, -1))
    assert direction(90) == pytest.approx((1, 0))
    assert forward(0) == pytest.approx((1, 0))
    assert turned((1, 0), 90) == pytest.approx((0, 1))
    assert between((0, 0), (4, 8), 0.25) == (1, 2)


@pytest.mark.parametrize(
    "path", [smooth(SQUARE), draped(SQUARE), rounded(SQUARE, 3), disc((5, 5), 4), disc((5, 5), 4, 2, 30)]
)
def test_outlines_are_closed_curves(path: tuple[tuple[str, tuple[float, ...]], ...]) -> None:
    assert path[0][0] == "M"
    assert path[-1] == ("Z", ())
    assert {len(numbers) for command, numbers in path if command == "C"} == {6}


def test_a_smooth_curve_passes_its_points() -> None:
    assert [numbers[-2:] for _, numbers in smooth(SQUARE)[:-1]] == [*SQUARE, SQUARE[0]]


def test_a_draped_curve_ends_at_its_last_point() -> None:
    path = draped(SQUARE)
    assert path[0] == ("M", SQUARE[0])
    assert path[-2][1][-2:] == SQUARE[-1]


def test_rounded_corners_stay_inside_and_survive_points_that_coincide() -> None:
    box = box_of((Shape(Tint.MAT, rounded(SQUARE, 50)),))
    assert (box.left, box.right) == (0, 10)
    rounded([(0, 0), (0, 0), (5, 5)], 2)


def test_a_bar_without_length_is_a_dot() -> None:
    box = box_of((Shape(Tint.MAT, bar((3, 3), (3, 3), 2)),))
    assert (box.width, box.height) == pytest.approx((2, 2))


def test_boxes_join() -> None:
    joined = Box(0, 0, 1, 1).joined(Box(-2, 3, 0, 5))
    assert joined == Box(-2, 0, 1, 5)
    assert (joined.width, joined.height) == (3, 5)
