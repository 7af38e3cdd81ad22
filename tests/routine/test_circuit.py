"""Circuits laid out by the reader, found again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from session.plans import a_step, an_exercise
from supple.routine.circuit import rest_between_rounds, starts_circuit, step_rows

if TYPE_CHECKING:
    from supple.routine.routine import Step


def laid_out(size: int, rounds: int, rest_seconds: float) -> tuple[Step, ...]:
    """Return a circuit of ``size`` exercises as the reader lays it out."""
    steps = []
    for number in range(1, rounds + 1):
        for place in range(size):
            rests = place == size - 1 and number < rounds
            exercise = an_exercise(id=f"exercise-{place}")
            one = replace(
                a_step(exercise=exercise), round=number, rounds=rounds, rest_after_seconds=rest_seconds if rests else 0
            )
            steps.append(one)
    return tuple(steps)


# A circuit of (size, rounds), or a plain step of (1, 1).
parts = st.one_of(st.just((1, 1)), st.tuples(st.integers(1, 4), st.integers(2, 4)))


@given(st.lists(parts, max_size=6))
def test_every_step_stands_in_one_row_and_each_round_in_the_rows_of_the_first(found: list[tuple[int, int]]) -> None:
    steps: list[Step] = []
    expected: list[tuple[int, ...]] = []
    heads: list[bool] = []
    for size, rounds in found:
        start = len(steps)
        steps += laid_out(size, rounds, 30)
        expected += [tuple(start + place + size * number for number in range(rounds)) for place in range(size)]
        heads += [rounds > 1 and place == 0 for place in range(size)]
    rows = list(step_rows(tuple(steps)))
    assert sorted(number for row in rows for number in row) == list(range(len(steps)))
    assert rows == expected
    assert [starts_circuit(tuple(steps), row) for row in rows] == heads


def test_the_rest_is_that_after_a_round() -> None:
    steps = (a_step(), *laid_out(2, 3, 45), a_step())
    rows = list(step_rows(steps))
    assert rows == [(0,), (1, 3, 5), (2, 4, 6), (7,)]
    assert rest_between_rounds(steps, rows[1]) == 45
    assert rest_between_rounds(laid_out(1, 2, 0), (0, 1)) == 0


@given(st.lists(parts, max_size=6), st.data())
def test_what_is_taken_out_leaves_every_other_step_in_a_row(found: list[tuple[int, int]], data: st.DataObject) -> None:
    steps = [one for size, rounds in found for one in laid_out(size, rounds, 30)]
    out = data.draw(st.sets(st.integers(0, max(0, len(steps) - 1))))
    left = tuple(one for number, one in enumerate(steps) if number not in out)
    assert sorted(number for row in step_rows(left) for number in row) == list(range(len(left)))


def test_a_circuit_that_is_not_whole_is_no_circuit() -> None:
    whole = laid_out(2, 2, 0)
    assert list(step_rows(whole[:3])) == [(0,), (1,), (2,)]
    assert list(step_rows((*whole[:1], a_step(), *whole))) == [(0,), (1,), (2, 4), (3, 5)]
    assert not starts_circuit(whole[:3], (0,))
