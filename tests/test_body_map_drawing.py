"""The curves of the body map's maker: smooth through their points, and written as M, C and Z alone."""

from __future__ import annotations

import re

import pytest

pytest.importorskip("numpy")

from body_map.curve import closed_path, open_path, spline
from supple.body.outline_reader import read_path

CIRCLE = [(10.0, 0.0), (7.0, 7.0), (0.0, 10.0), (-7.0, 7.0), (-10.0, 0.0), (-7.0, -7.0), (0.0, -10.0), (7.0, -7.0)]


def test_a_line_goes_through_its_points() -> None:
    line = spline(CIRCLE)
    assert all(any(abs(x - px) + abs(y - py) < 1e-6 for x, y in line) for px, py in CIRCLE)
    assert all(9.5 < (x * x + y * y) ** 0.5 < 10.5 for x, y in line)
    opened = spline(CIRCLE, closed=False)
    assert (opened[0], opened[-1]) == (CIRCLE[0], CIRCLE[-1])


def test_a_marked_point_stays_sharp() -> None:
    sharp = spline([(0, 0), (10, 0, 1), (10, 10), (0, 10)])
    at = sharp.index((10.0, 0.0))
    (ax, ay), (bx, by), (cx, cy) = sharp[at - 1 : at + 2]
    assert abs((bx - ax) * (cy - by) - (by - ay) * (cx - bx)) > 0.2


def test_fitted_curves_stay_on_the_line_and_use_three_commands() -> None:
    for drawn in (closed_path(spline(CIRCLE)), open_path(spline(CIRCLE, closed=False))):
        assert set(re.findall("[A-Za-z]", drawn)) <= {"M", "C", "Z"}
        ends = [numbers[-2:] for command, numbers in read_path(drawn) if command == "C"]
        assert all(9.5 < (x * x + y * y) ** 0.5 < 10.5 for x, y in ends)
    assert len(closed_path(spline(CIRCLE))) < 400
