from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.figure.camera import Camera
from supple.figure.outline import Ellipse, chain, ellipse_outline, hull, lit_loop, loop_of
from supple.figure.space import UPRIGHT, about_right, about_up, compose

CAMERA = Camera(0.0, 0.0)
PLACES = st.floats(-2, 2)
RADII = st.floats(0.05, 0.5)


def ball(x: float, y: float, radius: float) -> Ellipse:
    return Ellipse(CAMERA, (x, y, 0.0), UPRIGHT, (radius, radius, radius))


def area(loop: tuple[float, ...]) -> float:
    points = list(zip(loop[::2], loop[1::2], strict=True))
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True)) / 2


def test_the_camera_looks_from_where_it_stands() -> None:
    assert CAMERA.point((1.0, 2.0, 3.0)) == pytest.approx((1.0, 2.0))
    assert CAMERA.depth((1.0, 2.0, 3.0)) == pytest.approx(3.0)
    front = Camera(90.0, 0.0)
    assert front.depth((1.0, 0.0, 0.0)) == pytest.approx(1.0)
    assert front.point((0.0, 0.0, 1.0))[0] == pytest.approx(-1.0)
    assert Camera(0.0, 90.0).depth((0.0, 1.0, 0.0)) == pytest.approx(1.0)


def test_an_ellipsoid_is_seen_as_the_ellipse_it_is() -> None:
    frame = compose(about_up(30), about_right(20))
    seen = Ellipse(CAMERA, (0.0, 0.0, 0.0), frame, (1.0, 0.5, 0.2))
    loop = loop_of(ellipse_outline(seen))
    assert area(loop) == pytest.approx(math.pi * math.sqrt(seen.m00 * seen.m11 - seen.m01**2), rel=0.03)
    x, y, nx, ny, half = seen.edge(0.7)
    assert x * nx + y * ny == pytest.approx(half)


@given(st.lists(st.tuples(PLACES, PLACES, RADII), min_size=1, max_size=6))
def test_an_outline_holds_every_ellipse_of_its_chain(balls: list[tuple[float, float, float]]) -> None:
    ellipses = [ball(*one) for one in balls]
    outline = hull(ellipses)
    for x, y, radius in balls:
        for nx, ny in ((1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)):
            outermost = max(px * nx + py * ny for px, py, _, _, _ in outline)
            assert outermost >= x * nx + y * ny + radius - 0.02 * radius - 1e-6
    loop = loop_of(chain(ellipses))
    assert len(loop) >= 12
    assert area(loop) > 0


def test_a_tube_is_as_wide_as_its_ellipses_and_has_round_ends() -> None:
    tube = chain([ball(0, 0, 0.3), ball(2, 0, 0.3)])
    assert area(loop_of(tube)) == pytest.approx(2 * 0.6 + math.pi * 0.09, rel=0.02)
    grown = loop_of(tube, 0.1)
    assert area(grown) == pytest.approx(2 * 0.8 + math.pi * 0.16, rel=0.02)


def test_what_is_hidden_inside_another_is_left_out() -> None:
    big, small = ball(0, 0, 0.5), ball(0.1, 0, 0.1)
    assert area(loop_of(chain([big, small]))) == pytest.approx(area(loop_of(chain([small, big]))), rel=1e-6)
    assert area(loop_of(chain([small, big, ball(2, 0, 0.3)]))) > 1.0


def test_light_leaves_the_lit_edge_and_moves_the_shaded_one() -> None:
    outline = ellipse_outline(ball(0, 0, 1.0))
    lit = lit_loop(outline, (0.0, 1.0), 0.5)
    assert max(lit[1::2]) == pytest.approx(max(loop_of(outline)[1::2]))
    assert -0.3 < min(lit[1::2]) < 0.1
