from __future__ import annotations

import pytest
from pose_texts import SQUAT, pose_of, read

from supple.body.muscle import Muscle
from supple.body.side import Side
from supple.document.reader import read_document
from supple.figure.contact import Contact, Part
from supple.figure.pose import HOLD_SECONDS, VIEWS, Base, CloseUp, CycleKind, Grip
from supple.figure.pose_reader import read_pose
from supple.figure.prop import PropKind
from supple.ui.wording import say

HEAD = "pose:\n  view: side\n"
KEYS = "  keys:\n    - {name: one}\n"


def said(text: str) -> list[str]:
    """Return the problems of a pose as line:column and sentence."""
    return [f"{problem.line}:{problem.column} {say(problem.message)}" for problem in read(text)[1]]


def test_a_pose_is_read_with_its_defaults() -> None:
    pose = pose_of(SQUAT)
    assert (pose.view, pose.base, pose.cycle, pose.show) == (VIEWS["side"], Base.UPRIGHT, CycleKind.THERE_AND_BACK, -1)
    assert [key.name for key in pose.keys] == ["stand", "sit back"]
    assert pose.moves
    first, second = pose.keys
    assert (first.hold_seconds, first.move_seconds) == (0.4, 1.4)
    assert second.hold_seconds == HOLD_SECONDS
    assert dict(second.angles)["left.hip-turn"] == 14.0
    assert first.contacts == (
        Contact(Part.FOOT, Side.RIGHT, "floor", pair=True),
        Contact(Part.FOOT, Side.LEFT, "floor", pair=True),
    )


def test_everything_a_pose_may_say() -> None:
    pose = pose_of("""
pose:
  view: [40, -10]
  base: left-side
  cycle: loop
  props: [mat, wall: {x: 2.4, name: back wall}, ball: {at: [left knee, right knee], radius: 0.3}]
  contacts: {side: mat, right hand: back wall 3 0.5, left hand: own hip}
  hands: {left: flat, right: fist}
  bare: yes
  travels: no
  span: [right hip, right knee]
  close-up: {around: right foot, height: 2.6}
  target: {both: core, right: [hamstrings, quadriceps]}
  show: 0
  both: {knee: 10}
  right: {knee: 20}
  keys:
    - {name: a, hold: 0, move: 0.3, x: 0.5, y: 0.2, left: {hip-out: 12}}
    - {name: b, contacts: {lowest: floor}}
""")
    assert pose.view == (40.0, -10.0)
    assert (pose.base, pose.cycle, pose.show, pose.bare, pose.travels) == (
        Base.LEFT_SIDE, CycleKind.LOOP, 0, True, False,
    )  # fmt: skip
    assert [(prop.kind, prop.name) for prop in pose.props] == [
        (PropKind.MAT, "mat"), (PropKind.WALL, "back wall"), (PropKind.BALL, "ball"),
    ]  # fmt: skip
    assert pose.grips == ((Side.LEFT, Grip.FLAT), (Side.RIGHT, Grip.FIST))
    assert pose.span == ("right hip", "right knee")
    assert pose.close_up == CloseUp("right foot", 2.6)
    assert dict(pose.targets) == {
        Side.LEFT: (Muscle.CORE,),
        Side.RIGHT: (Muscle.CORE, Muscle.HAMSTRINGS, Muscle.QUADRICEPS),
    }
    first, second = pose.keys
    angles = dict(first.angles)
    assert (angles["right.knee"], angles["left.knee"], angles["left.hip-out"]) == (20.0, 10.0, 12.0)
    assert (angles["root.x"], angles["root.y"]) == (0.5, 0.2)
    assert first.contacts[0] == Contact(Part.SIDE, None, "mat")
    assert first.contacts[1] == Contact(Part.HAND, Side.RIGHT, "back wall", (3.0, 0.5))
    assert second.contacts == (Contact(Part.LOWEST, None, "floor"),)


def test_one_word_for_both_hands() -> None:
    assert pose_of(HEAD + "  hands: fist\n" + KEYS).grips == ((Side.LEFT, Grip.FIST), (Side.RIGHT, Grip.FIST))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("pose:\n" + KEYS, "2:3 The pose has no “view”."),
        (HEAD, "2:3 The pose has no “keys”."),
        (HEAD + "  keys: 3\n", "3:9 “keys” is a list"),
        (HEAD + "  keys: []\n", "3:9 “keys” needs at least 1 item."),
        (HEAD + "  keys: [3]\n", "3:10 “keys” takes keys of its own"),
        (HEAD + "  frames: []\n", "3:3 “frames” is no key of a pose. Did you mean “keys”?"),
        ("pose:\n  view: quarter\n" + KEYS, "2:9 “view” cannot be “quarter”. Did you mean “three-quarter”?"),
        ("pose:\n  view: [1]\n" + KEYS, "2:9 “view” needs at least 2 items."),
        ("pose:\n  view: [1, x]\n" + KEYS, "2:13 “view” is “x”"),
        ("pose:\n  view: {a: 1}\n" + KEYS, "2:9 “view” has keys of its own"),
        (HEAD + "  show: 1\n" + KEYS, "3:9 “show” is 1; it is the number of a key moment, from 0 to 0."),
        (HEAD + "  show: 0.5\n  keys: [{name: a}, {name: b}]\n", "3:9 “show” is 0.5;"),
        (HEAD + "  span: [right hip]\n" + KEYS, "3:9 “span” needs at least 2 items."),
        (HEAD + "  span: [right hip, knee]\n" + KEYS, "3:9 “span” cannot be “knee”."),
        (HEAD + "  span: [right thigh 0.5, right thigh x]\n" + KEYS, "3:9 “span” cannot be “right thigh x”."),
        (HEAD + "  close-up: 3\n" + KEYS, "3:13 “close-up” takes keys of its own"),
        (HEAD + "  close-up: {around: foot, height: 2}\n" + KEYS, "3:22 “around” cannot be “foot”."),
        (HEAD + "  close-up: {around: right foot}\n" + KEYS, "3:13 The close-up has no “height”."),
        (HEAD + "  close-up: {around: right foot, height: 2, zoom: 1}\n" + KEYS, "“zoom” is no key of a close-up."),
        (HEAD + "  hands: grab\n" + KEYS, "3:10 “hands” cannot be “grab”."),
        (HEAD + "  hands: {rigth: fist}\n" + KEYS, "3:11 “rigth” is no hand. Did you mean “right”?"),
        (HEAD + "  hands: [fist]\n" + KEYS, "3:10 “hands” takes keys of its own"),
        (HEAD + "  target: core\n" + KEYS, "3:11 “target” takes keys of its own"),
        (HEAD + "  target: {right: calves}\n" + KEYS, "3:19 “right” cannot be “calves”."),
        (HEAD + "  target: {middle: core}\n" + KEYS, "3:12 “middle” is no side."),
        (HEAD + "  right: {kne: 3}\n" + KEYS, "3:11 “kne” is no angle of this part. Did you mean “knee”?"),
        (HEAD + "  right: {knee: [1, 2]}\n" + KEYS, "3:17 “knee” is a list"),
        (HEAD + "  right: {hip: [1, 2, 3, 4]}\n" + KEYS, "3:16 “hip” can have at most 3 items."),
        (HEAD + "  right: {knee: 900}\n" + KEYS, "3:17 “knee” is 900; it can be -360 to 360."),
        (
            HEAD + "  right: {hip: 60 10 0}\n" + KEYS,
            "3:16 “hip” is “60 10 0”. Write one number, or up to three",
        ),
        (HEAD + "  trunk: {lena: 3}\n" + KEYS, "3:11 “lena” is no angle of this part. Did you mean “lean”?"),
        (HEAD + "  trunk: 3\n" + KEYS, "3:10 “trunk” takes keys of its own"),
        (HEAD + "  contacts: floor\n" + KEYS, "3:13 “contacts” takes keys of its own"),
        (HEAD + "  contacts: {foot: floor}\n" + KEYS, "3:14 “foot” is no part of the body that can touch."),
        (
            HEAD + "  contacts: {hnads: floor}\n" + KEYS,
            "3:14 “hnads” is no part of the body that can touch. Did you mean “hands”?",
        ),
        (HEAD + "  contacts: {right calv: floor}\n" + KEYS, "Did you mean “right calf”?"),
        (HEAD + "  contacts: {wings of: floor}\n" + KEYS, "The parts are: feet, heels,"),
        (HEAD + "  contacts: {feet: flor}\n" + KEYS, "3:20 “flor” is nothing to touch here. Did you mean “floor”?"),
        (
            HEAD + "  contacts: {feet: xylophone}\n" + KEYS,
            "3:20 “xylophone” is nothing to touch here. It is one of: floor, or",
        ),
        (HEAD + "  contacts: {hands: wall 3}\n" + KEYS, "3:21 There is no wall in this picture. Add it to “props”."),
        (HEAD + "  contacts: {feet: floor 1 2 3}\n" + KEYS, "3:20 “floor 1 2 3” has more than two numbers."),
        (HEAD + "  contacts: {right ankle: floor}\n" + KEYS, "3:27 The ankle cannot rest on “floor”."),
        (HEAD + "  contacts: {right ankle: own head}\n" + KEYS, "3:27 The ankle cannot rest on “own head”."),
        (HEAD + "  contacts: {knees: left thigh}\n" + KEYS, "3:21 The knee cannot rest on “left thigh”."),
        (HEAD + "  contacts: {right foot: own left knee}\n" + KEYS, "“own left knee” is nothing to touch here."),
        (
            HEAD + "  contacts: {feet: [floor]}\n" + KEYS,
            "3:20 “feet” is a list, and takes one value: no brackets, no dashes.",
        ),
        (
            HEAD + "  contacts: {" + ", ".join(f"x-{n}: floor" for n in range(13)) + "}\n" + KEYS,
            "3:13 “contacts” can have at most 12",
        ),
        (
            HEAD + "  props: [chair]\n  contacts: {feet: chair back}\n" + KEYS,
            "4:20 The foot cannot rest on “chair back”.",
        ),
        (HEAD + "  props: mat\n" + KEYS, "3:10 “props” is a list"),
        (HEAD + "  props: [box]\n" + KEYS, "3:11 “props” cannot be “box”. Did you mean “step”?"),
        (HEAD + "  props: [[mat]]\n" + KEYS, "3:11 “props” takes keys of its own"),
        (HEAD + "  props: [mat: 3]\n" + KEYS, "3:16 “mat” takes keys of its own"),
        (HEAD + "  props: [sofa: {x: 3}]\n" + KEYS, "3:11 “props” cannot be “sofa”."),
        (HEAD + "  props: [mat: {size: 3}]\n" + KEYS, "3:17 “size” is no key of a thing in the picture."),
        (HEAD + "  props: [band: {at: [hand]}]\n" + KEYS, "3:22 “at” cannot be “hand”."),
    ],
)
def test_a_mistake_is_named_at_its_place(text: str, problem: str) -> None:
    assert any(problem in one for one in said(text)), said(text)


def test_a_pose_that_is_no_mapping_is_left_out() -> None:
    document = read_document("pose: 3\n").value
    assert document is not None
    node = document.get("pose")
    assert node is not None
    assert read_pose(node)[0] is None


def test_several_mistakes_are_all_told() -> None:
    problems = said(HEAD + "  base: lying\n  right: {kne: 1}\n  keys:\n    - {name: a, hold: soon}\n    - {nam: b}\n")
    assert len(problems) == 4
