"""Edits of steps by place: what is asked, in the file's own style, and the places to choose afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from supple.document.content import Content, Keys
from supple.document.edit_refused import EditRefused
from supple.document.text_edit import apply_edits
from supple.routine.step_edit import (
    add_step,
    delete_steps,
    duplicate_steps,
    move_steps,
    set_routine_value,
    set_step_value,
    unwrap_circuit,
    wrap_in_circuit,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.routine.step_place import Edited, Place

HEAD = "supple: 1\ntitle: Calves  # short\nkind: stretch\n"
STEPS = """steps:
  # begin gently
  - exercise: heel-toe-rock   # easy
    reps: 15
    tempo: 2 s

  # the stretch
  - exercise: calf-wall-straight
    hold: 45 s  # build up
    range: [30 s, 60 s]
  - {exercise: calf-wall-bent, hold: 45 s}
  # three of these
  - repeat: 3  # rounds
    rest: 1 min
    steps:
      - exercise: squat
        sets: 1
      # slow
      - exercise: plank
# the end
"""
TEXT = HEAD + STEPS


def after(edited: Edited, text: str = TEXT) -> str:
    return apply_edits(text, edited.edits)


@pytest.mark.parametrize(
    ("key", "value", "old", "new"),
    [
        ("title", "Calves: long", "title: Calves  #", 'title: "Calves: long"  #'),
        ("goal", "Ease", "kind: stretch\n", "kind: stretch\ngoal: Ease\n"),
        ("notes", ("One.", "Two."), "kind: stretch\n", "kind: stretch\nnotes: [One., Two.]\n"),
        ("title", None, "title: Calves  # short\n", "# short\n"),
        ("title", "  ", "title: Calves  # short\n", "# short\n"),
        ("by", None, "", ""),
        ("exercises", Keys.of(mine=Keys.of(name="M")), "# the end\n", "exercises:\n  mine:\n    name: M\n# the end\n"),
    ],
)
def test_the_head_of_a_routine(key: str, value: Content, old: str, new: str) -> None:
    assert after(set_routine_value(TEXT, key, value)) == TEXT.replace(old, new, 1)


@pytest.mark.parametrize(
    ("place", "key", "value", "old", "new"),
    [
        ((1,), "hold", "30 s", "hold: 45 s  # build up", "hold: 30 s  # build up"),
        ((1,), "hold", None, "hold: 45 s  # build up", "# build up"),
        ((1,), "time", "2 min", "hold: 45 s  # build up\n    range: [30 s, 60 s]\n", "time: 2 min  # build up\n"),
        ((1,), "range", ("20 s", "60 s"), "[30 s, 60 s]", "[20 s, 60 s]"),
        ((0,), "hold", "30 s", "reps: 15\n    tempo: 2 s\n", "hold: 30 s\n"),
        ((0,), "reps", "12", "reps: 15", "reps: 12"),
        ((0,), "hold", None, "", ""),
        ((0,), "note", "Slow", "tempo: 2 s\n", "tempo: 2 s\n    note: Slow\n"),
        ((0,), "instead", (), "", ""),
        ((2,), "sides", "left", "hold: 45 s}", "hold: 45 s, sides: left}"),
        ((2,), "reps", "5", "hold: 45 s}", "reps: 5}"),
        ((3,), "repeat", "4", "repeat: 3", "repeat: 4"),
        ((3,), "rest", None, "    rest: 1 min\n", ""),
        ((3, 1), "hold", "20 s", "exercise: plank\n", "exercise: plank\n        hold: 20 s\n"),
        ((3, 0), "exercise", "wall-sit", "exercise: squat", "exercise: wall-sit"),
    ],
)
def test_a_value_of_a_step(place: Place, key: str, value: Content, old: str, new: str) -> None:
    edited = set_step_value(TEXT, place, key, value)
    assert after(edited) == TEXT.replace(old, new, 1)
    assert edited.places == (place,)


def test_steps_are_added_anywhere() -> None:
    squat = Keys.of(exercise="squat", reps="10", get_ready="5 s")
    last = add_step(TEXT, (4,), squat)
    first = add_step(TEXT, (0,), squat)
    inner = add_step(TEXT, (3, 1), Keys.of(exercise="squat"))

    written = "  - exercise: squat\n    reps: 10\n    get-ready: 5 s\n"
    assert after(last) == TEXT.replace("exercise: plank\n", "exercise: plank\n" + written, 1)
    assert after(first) == TEXT.replace("steps:\n", "steps:\n" + written, 1)
    assert after(inner) == TEXT.replace("sets: 1\n", "sets: 1\n      - exercise: squat\n", 1)
    assert (last.places, first.places, inner.places) == (((4,),), ((0,),), ((3, 1),))


@pytest.mark.parametrize("begun", ["", "steps:\n", "steps: []\n", "steps: ~\n"])
def test_the_first_step_begins_the_list(begun: str) -> None:
    edited = add_step(HEAD + begun, (0,), Keys.of(routine="stretch-calves"))
    assert after(edited, HEAD + begun) == HEAD + "steps:\n  - routine: stretch-calves\n"


@pytest.mark.parametrize(
    ("places", "gone", "chosen"),
    [
        ([(0,)], "  # begin gently\n  - exercise: heel-toe-rock   # easy\n    reps: 15\n    tempo: 2 s\n\n", ((0,),)),
        ([(2,)], "  - {exercise: calf-wall-bent, hold: 45 s}\n", ((2,),)),
        ([(3, 1)], "      # slow\n      - exercise: plank\n", ((3, 0),)),
        ([(3, 0), (3, 1), (2,)], STEPS[STEPS.index("  - {exercise") : STEPS.index("# the end")], ((1,),)),
        ([(3,), (3, 0)], STEPS[STEPS.index("  # three") : STEPS.index("# the end")], ((2,),)),
    ],
)
def test_steps_are_deleted_with_their_comments(places: list[Place], gone: str, chosen: tuple[Place, ...]) -> None:
    edited = delete_steps(TEXT, places)
    assert after(edited).replace("\n\n", "\n") == TEXT.replace(gone, "", 1).replace("\n\n", "\n")
    assert edited.places == chosen


def test_without_steps_an_empty_list_is_left() -> None:
    edited = delete_steps(TEXT, [(0,), (1,), (2,), (3,)])
    assert after(edited).endswith("kind: stretch\nsteps: []\n\n# the end\n")
    assert edited.places == ()


def test_steps_are_doubled_in_their_own_lists() -> None:
    edited = duplicate_steps(TEXT, [(2,), (3, 1), (3, 0)])
    assert edited.places == ((3,), (4, 2), (4, 3))
    assert after(edited).count("  - {exercise: calf-wall-bent, hold: 45 s}\n") == 2
    assert after(edited).count("      # slow\n      - exercise: plank\n") == 2


@pytest.mark.parametrize(
    ("places", "to", "chosen", "order"),
    [
        ([(1,)], (0,), ((0,),), "calf-wall-straight heel-toe-rock calf-wall-bent squat plank"),
        ([(0,)], (2,), ((1,),), "calf-wall-straight heel-toe-rock calf-wall-bent squat plank"),
        ([(0,), (2,)], (4,), ((2,), (3,)), "calf-wall-straight squat plank heel-toe-rock calf-wall-bent"),
        ([(3,)], (0,), ((0,),), "squat plank heel-toe-rock calf-wall-straight calf-wall-bent"),
        ([(0,)], (3, 1), ((2, 1),), "calf-wall-straight calf-wall-bent squat heel-toe-rock plank"),
        ([(2,)], (3, 2), ((2, 2),), "heel-toe-rock calf-wall-straight squat plank calf-wall-bent"),
        ([(3, 0)], (0,), ((0,),), "squat heel-toe-rock calf-wall-straight calf-wall-bent plank"),
        ([(3, 1)], (4,), ((4,),), "heel-toe-rock calf-wall-straight calf-wall-bent squat plank"),
        ([(3, 0), (3, 1)], (1,), ((1,), (2,)), "heel-toe-rock squat plank calf-wall-straight calf-wall-bent"),
        ([(3, 1), (1,)], (3, 0), ((2, 0), (2, 1)), "heel-toe-rock calf-wall-bent calf-wall-straight plank squat"),
    ],
)
def test_steps_are_moved(places: list[Place], to: Place, chosen: tuple[Place, ...], order: str) -> None:
    edited = move_steps(TEXT, places, to)
    found = after(edited)

    assert sorted(order.split(), key=found.index) == order.split()
    assert edited.places == chosen
    assert found.count("#") == TEXT.count("#")
    assert ("repeat: 3" in found) == (places != [(3, 0), (3, 1)])


def test_a_move_to_its_own_place_changes_nothing() -> None:
    assert move_steps(TEXT, [(1,)], (1,)).edits == ()
    assert move_steps(TEXT, [(1,)], (2,)).places == ((1,),)


def test_steps_are_wrapped_and_unwrapped() -> None:
    wrapped = wrap_in_circuit(TEXT, [(2,), (1,)], 3, "30 s")
    text = after(wrapped)
    assert (
        "  - repeat: 3\n    rest: 30 s\n    steps:\n      # the stretch\n      - exercise: calf-wall-straight\n"
        "        hold: 45 s  # build up\n        range: [30 s, 60 s]\n      - {exercise: calf-wall-bent, hold: 45 s}\n"
    ) in text
    assert wrapped.places == ((1,),)
    unwrapped = unwrap_circuit(text, (1,))
    assert apply_edits(text, unwrapped.edits) == TEXT
    assert unwrapped.places == ((1,), (2,))
    assert "repeat: 2\n    steps:" in after(wrap_in_circuit(TEXT, [(0,)]))
    assert "  # three of these\n  # rounds\n  - exercise: squat\n    sets: 1\n  # slow\n" in after(
        unwrap_circuit(TEXT, (3,))
    )


def test_everything_works_where_other_routines_are_inserted_and_exercises_defined() -> None:
    text = HEAD + "steps:\n  - routine: stretch-calves\n  - exercise: mine\nexercises:\n  mine:\n    name: M  # c\n"
    moved = apply_edits(text, move_steps(text, [(0,)], (2,)).edits)
    added = add_step(moved, (2,), Keys.of(exercise="squat"))
    assert apply_edits(moved, added.edits) == (
        HEAD + "steps:\n  - exercise: mine\n  - routine: stretch-calves\n  - exercise: squat\n"
        "exercises:\n  mine:\n    name: M  # c\n"
    )


def test_steps_in_brackets() -> None:
    text = "steps: [{exercise: a}, {exercise: b, hold: 30 s}]\n"
    text = apply_edits(text, wrap_in_circuit(text, [(1,)]).edits)
    assert text == "steps: [{exercise: a}, {repeat: 2, steps: [{exercise: b, hold: 30 s}]}]\n"
    text = apply_edits(text, unwrap_circuit(text, (1,)).edits)
    text = apply_edits(text, set_step_value(text, (0,), "sets", "2").edits)
    assert text == "steps: [{exercise: a, sets: 2}, {exercise: b, hold: 30 s}]\n"


@pytest.mark.parametrize(
    ("key", "edit"),
    [
        ("gone", lambda: set_step_value(TEXT, (9,), "hold", "1")),
        ("gone", lambda: set_step_value("steps:\n  - squat\n", (0,), "hold", "1")),
        ("broken", lambda: set_step_value("steps: [\n", (0,), "hold", "1")),
        ("gone", lambda: delete_steps(TEXT, [])),
        ("gone", lambda: delete_steps("title: T\n", [(0,)])),
        ("gone", lambda: move_steps(TEXT, [(0,)], (0, 0))),
        ("circuit", lambda: move_steps(TEXT, [(3,)], (3, 0))),
        ("circuit", lambda: add_step(TEXT, (3, 0), Keys.of(repeat="2", steps=()))),
        ("circuit", lambda: wrap_in_circuit(TEXT, [(3,)])),
        ("circuit", lambda: wrap_in_circuit(TEXT, [(3, 0)])),
        ("circuit", lambda: wrap_in_circuit(TEXT, [])),
        ("gone", lambda: unwrap_circuit(TEXT, (0,))),
        ("gone", lambda: unwrap_circuit("steps:\n  - repeat: 2\n    steps: []\n", (0,))),
    ],
)
def test_what_cannot_be_done_is_refused(key: str, edit: Callable[[], Edited]) -> None:
    with pytest.raises(EditRefused) as refusal:
        edit()
    assert refusal.value.message.key == f"edit-refused-{key}"
