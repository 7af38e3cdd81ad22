from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.figure.space import (
    ORIGIN,
    UPRIGHT,
    Frame,
    Vector,
    about_forward,
    about_right,
    about_up,
    blended,
    compose,
    cross,
    dot,
    frame_facing,
    frame_of,
    length,
    level,
    scaled,
    seen_from,
    turned,
    unit,
)

NUMBERS = st.floats(-5, 5).map(lambda value: round(value, 3))
VECTORS = st.tuples(NUMBERS, NUMBERS, NUMBERS)
DEGREES = st.floats(-180, 180)


def is_frame(frame: Frame) -> bool:
    x, y, z = frame
    straight = all(abs(dot(a, b)) < 1e-6 for a, b in ((x, y), (y, z), (x, z)))
    whole = all(length(axis) == pytest.approx(1.0) for axis in frame)
    return straight and whole and dot(cross(x, y), z) > 0.99


@given(DEGREES, DEGREES, DEGREES)
def test_turns_make_frames_and_can_be_undone(a: float, b: float, c: float) -> None:
    frame = compose(about_up(a), compose(about_forward(b), about_right(c)))
    assert is_frame(frame)
    assert turned(frame, seen_from(frame, (1.0, -2.0, 3.0))) == pytest.approx((1.0, -2.0, 3.0))


@given(VECTORS, VECTORS)
def test_a_frame_keeps_the_axis_it_is_given(up: Vector, hint: Vector) -> None:
    if length(up) < 0.1:
        return
    for frame in (frame_of(up, hint), frame_facing(up, hint)):
        assert is_frame(frame)
        assert frame[1] == pytest.approx(unit(up))


def test_a_hint_along_the_axis_leaves_the_choice() -> None:
    assert is_frame(frame_of((0.0, 1.0, 0.0), (0.0, 2.0, 0.0)))
    assert is_frame(frame_facing((0.0, 1.0, 0.0), (0.0, -1.0, 0.0)))


def test_turning_is_the_way_the_words_say() -> None:
    assert turned(about_right(90), (1.0, 0.0, 0.0)) == pytest.approx((0.0, 1.0, 0.0))
    assert turned(about_forward(90), (0.0, 1.0, 0.0)) == pytest.approx((0.0, 0.0, 1.0))
    assert turned(about_up(90), (0.0, 0.0, 1.0)) == pytest.approx((1.0, 0.0, 0.0))


def test_nothing_has_no_direction() -> None:
    assert unit(ORIGIN) == ORIGIN
    assert level((1.0, 2.0, 3.0)) == (1.0, 0.0, 3.0)


def test_blending_goes_from_one_frame_to_the_other() -> None:
    other = about_right(60)
    assert blended(UPRIGHT, other, 0.0) is UPRIGHT
    assert blended(UPRIGHT, other, 1.0) is other
    middle = blended(UPRIGHT, other, 0.5)
    assert is_frame(middle)
    assert math.degrees(math.atan2(middle[0][1], middle[0][0])) == pytest.approx(30)
    assert scaled(middle[0], 2.0)[2] == 0.0
