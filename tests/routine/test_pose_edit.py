"""Edits of poses: each changes what is asked and nothing beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.document.content import Keys, content_at, content_of
from supple.document.edit_refused import EditRefused
from supple.document.reader import read_kept
from supple.figure.joint import LIMB_ANGLES, LIMITS, TRUNK_ANGLES
from supple.routine.exercise_reader import read_exercise
from supple.routine.pose_edit import KEYS, add_key, delete_key, move_key, set_angle, set_lines

TEXT = """supple: 1
name: Reach
method: mobility
primary: core
sides: each
dose: {reps: 8, tempo: 3 s}
position: standing
start: Stand.
cues:
  - Reach up.
pose:
  view: side
  show: 1  # the telling one
  contacts: {feet: floor}
  keys:
    # at first
    - name: ready
      both: {knee: 3}
      right: {hip: [50, 4, 0], shoulder: 20}
    - name: up
      hold: 2
      left: {knee: 8}
      right: {knee: 9}  # bent
    - {name: over, trunk: {side: 12}}
"""


def angles(text: str, key: int) -> dict[str, float]:
    reading = read_exercise(text, "reach")
    assert reading.value is not None
    assert reading.value.pose is not None
    return dict(reading.value.pose.keys[key].angles)


def names(text: str) -> list[object]:
    root = read_kept(text).value
    assert root is not None
    moments = content_at(content_of(root), KEYS)
    assert isinstance(moments, tuple)
    return [moment.get("name") for moment in moments if isinstance(moment, Keys)]


def shown(text: str) -> object:
    root = read_kept(text).value
    assert root is not None
    return content_at(content_of(root), ("pose", "show"))


@pytest.mark.parametrize(
    ("key", "part", "joint", "line"),
    [
        (0, "right", "hip", "right: {hip: [-7, 4, 0], shoulder: 20}"),
        (0, "right", "hip-turn", "right: {hip: [50, 4, -7], shoulder: 20}"),
        (0, "right", "arm-out", "right: {hip: [50, 4, 0], shoulder: 20, arm-out: -7}"),
        (0, "both", "knee", "both: {knee: -7}"),
        (1, "both", "knee", "right: {knee: -7}  # bent"),
        (1, "left", "knee", "left: {knee: -7}"),
        (2, "trunk", "side", "- {name: over, trunk: {side: -7}}"),
    ],
)
def test_an_angle_is_changed_where_it_stands(key: int, part: str, joint: str, line: str) -> None:
    made = set_angle(TEXT, key, part, joint, -7.04, angles(TEXT, key))
    assert line in made
    changed = [new for new, old in zip(made.splitlines(), TEXT.splitlines(), strict=True) if new != old]
    assert len(changed) == (2 if (key, part) == (1, "both") else 1)


def test_a_short_list_grows_by_the_angles_that_hold() -> None:
    short = TEXT.replace("[50, 4, 0]", "[50]")
    made = set_angle(short, 0, "right", "hip-turn", 15, {"right.hip-out": 6.0})
    assert "hip: [50, 6, 15]" in made
    assert "hip: [50, 6, 15]" in set_angle(
        TEXT.replace("right: {hip: [50, 4, 0]", "both: {hip: [50]").replace("both: {knee: 3}\n      ", ""),
        0, "both", "hip-turn", 15, {"right.hip-out": 6.0},
    )  # fmt: skip


def test_both_sides_change_though_only_one_has_an_angle_of_its_own() -> None:
    made = set_angle(TEXT, 0, "both", "shoulder", 60, angles(TEXT, 0))
    assert angles(made, 0)["left.shoulder"] == angles(made, 0)["right.shoulder"] == 60


@given(
    key=st.integers(0, 2),
    part=st.sampled_from(("left", "right", "both", "trunk")),
    data=st.data(),
)
def test_any_angle_is_as_asked_and_no_other_changes(key: int, part: str, data: st.DataObject) -> None:
    joint = data.draw(st.sampled_from(TRUNK_ANGLES if part == "trunk" else LIMB_ANGLES))
    degrees = data.draw(st.integers(*(round(bound) for bound in LIMITS[joint])))
    before = angles(TEXT, key)
    made = set_angle(TEXT, key, part, joint, degrees, before)
    sides = ("left", "right") if part == "both" else (part,)
    expected = before | {f"{side}.{joint}": float(degrees) for side in sides}
    assert angles(made, key) == expected
    assert made.count("#") == TEXT.count("#")


def test_key_moments_are_added_deleted_and_moved_and_the_still_stays_the_same() -> None:
    added = add_key(TEXT, 0, "half way")
    assert (names(added), shown(added)) == (["ready", "half way", "up", "over"], "2")
    assert angles(added, 1) == angles(added, 0)
    assert (names(add_key(TEXT, 2, "end")), shown(add_key(TEXT, 2, "end"))) == (["ready", "up", "over", "end"], "1")
    assert shown(delete_key(TEXT, 0)) == "0"
    assert shown(delete_key(TEXT, 1)) is None
    assert shown(delete_key(TEXT, 2)) == "1"
    assert delete_key(delete_key(added, 1), 0).count("# ") == 2


@pytest.mark.parametrize(
    ("key", "to", "order", "still"),
    [
        (0, 2, ["up", "over", "ready"], "0"),
        (2, 0, ["over", "ready", "up"], "2"),
        (1, 2, ["ready", "over", "up"], "2"),
        (0, 0, ["ready", "up", "over"], "1"),
    ],
)
def test_a_moment_moves_and_the_still_with_it(key: int, to: int, order: list[str], still: str) -> None:
    made = move_key(TEXT, key, to)
    assert (names(made), shown(made)) == (order, still)


def test_a_pose_without_a_still_of_its_own_gets_none() -> None:
    plain = TEXT.replace("  show: 1  # the telling one\n", "")
    assert "show" not in move_key(plain, 0, 2)


def test_contacts_are_set_and_taken_out() -> None:
    made = set_lines(TEXT, ("pose", "contacts"), Keys((("left foot", "floor"),)))
    assert "contacts:\n    left foot: floor\n" in made
    assert "contacts" not in set_lines(TEXT, ("pose", "contacts"), Keys())
    assert set_lines(TEXT, ("pose", "props"), ()) == TEXT


def test_the_first_contact_carries_so_their_order_counts() -> None:
    both = set_lines(TEXT, ("pose", "contacts"), Keys((("feet", "floor"), ("left hand", "head"))))
    turned = set_lines(both, ("pose", "contacts"), Keys((("left hand", "head"), ("feet", "floor"))))
    assert "contacts:\n    left hand: head\n    feet: floor\n" in turned


def test_a_text_that_cannot_be_read_is_left_alone() -> None:
    with pytest.raises(EditRefused):
        set_angle("a: [", 0, "left", "knee", 3, {})
