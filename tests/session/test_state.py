from __future__ import annotations

import pytest
from plans import a_mixed_timeline

from supple.session.command import CommandKind as C
from supple.session.state import State, allowed_in

MOVES = {C.BACK, C.SKIP, C.LONGER, C.SHORTER, C.RESTART_SIDE, C.JUMP_TO_STEP, C.STOP}


@pytest.mark.parametrize(
    ("index", "own"),
    [(0, {C.IN_POSITION}), (1, set()), (2, {C.IN_POSITION}), (4, {C.READY}), (9, set()), (11, {C.DONE})],
)
def test_running_allows_every_move_and_the_end_of_what_is_on(index: int, own: set[C]) -> None:
    segment = a_mixed_timeline().segments[index]

    assert allowed_in(State.RUNNING, segment) == MOVES | {C.PAUSE} | own
    assert allowed_in(State.PAUSED, segment) == MOVES | {C.RESUME}


@pytest.mark.parametrize(
    ("state", "allowed"),
    [
        (State.READY, {C.START, C.STOP}),
        (State.ASLEEP, {C.RESUME, C.RESTART_SIDE, C.STOP}),
        (State.FINISHED, set()),
        (State.STOPPED, set()),
    ],
)
def test_the_other_states_do_not_look_at_the_segment(state: State, allowed: set[C]) -> None:
    assert all(allowed_in(state, segment) == allowed for segment in a_mixed_timeline().segments)
