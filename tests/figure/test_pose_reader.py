from __future__ import annotations

from supple.document.problem import Problem
from supple.document.reader import read_document
from supple.figure.pose import Key, Pose, Prop, View
from supple.figure.pose_reader import read_pose
from supple.ui.wording import say


def read(text: str) -> tuple[Pose | None, tuple[Problem, ...]]:
    document = read_document("pose:\n" + text).value
    assert document is not None
    node = document.get("pose")
    assert node is not None
    return read_pose(node)


def said(text: str) -> list[tuple[int, str]]:
    return [(problem.line, say(problem.message)) for problem in read(text)[1]]


def test_a_whole_pose() -> None:
    pose, problems = read("""
  view: top
  angles: side
  faces: left
  contacts: [back, both feet flat]
  note: Drawn from above.
  keys:
    - {name: hold, trunk: -90, trunk-len: 0.9, work-drawn: left, work-leg: {hip: 50, knee: 0.5, foot-len: 0.3}}
    - {name: up, roll: 90}
  props: [{kind: wall, at: behind the back}, {kind: mat}]
""")
    assert problems == ()
    angles = (
        ("trunk", -90.0),
        ("trunk-len", 0.9),
        ("work-leg.hip", 50.0),
        ("work-leg.knee", 0.5),
        ("work-leg.foot-len", 0.3),
    )
    assert pose == Pose(
        View.TOP,
        (Key("hold", angles, "left"), Key("up", (("roll", 90.0),))),
        faces="left",
        angle_model="side",
        contacts=("back", "both feet flat"),
        props=(Prop("wall", "behind the back"), Prop("mat")),
        note="Drawn from above.",
    )


def test_the_smallest_pose() -> None:
    assert read("  view: side\n  keys: [{trunk: 3}]\n") == (Pose(View.SIDE, (Key("", (("trunk", 3.0),)),)), ())


def test_every_mistake_is_named_at_its_line() -> None:
    assert said("""
  view: side
  kees: 3
  keys:
    - {name: hold, trunc: 3}
    - {work-leg: {knees: 5}}
    - {work-arm: {elbow: bent}}
    - {other-leg: {knee: 400}}
    - {other-leg: 4}
    - just words
  props:
    - {knd: wall, at: behind}
    - words
""") == [
        (4, "“kees” is no key of a pose. Did you mean “keys”?"),
        (6, "“trunc” is no part of the figure. Did you mean “trunk”?"),
        (7, "“knees” is no angle of this part. Did you mean “knee”?"),
        (8, "“elbow” is “bent”; it is a number from -360 to 360."),
        (9, "“knee” is 400; it can be -360 to 360."),
        (10, "“other-leg” takes keys of its own, each on a line with its value."),
        (11, "“keys” takes keys of its own, each on a line with its value."),
        (13, "“knd” is no key of a thing in the picture. Did you mean “kind”?"),
        (14, "“props” takes keys of its own, each on a line with its value."),
    ]


def test_a_thing_needs_a_kind() -> None:
    text = "  view: side\n  keys: [{trunk: 1}]\n  props: [{at: behind}]\n"
    assert said(text) == [(4, "This thing in the picture has no “kind”.")]


def test_far_off_words_list_the_choices() -> None:
    sentences = " ".join(sentence for _, sentence in said("  view: side\n  zz: 1\n  keys: [{qq: 1}]\n"))
    assert "The keys are: view, keys" in sentences
    assert "The parts are: name" in sentences


def test_no_pose_without_view_or_keys() -> None:
    assert read("  keys: [{trunk: 3}]\n")[0] is None
    assert said("  view: side\n") == [(2, "The pose has no “keys”.")]
    assert read("  view: side\n  keys: []\n")[0] is None
    assert said("  view: side\n  keys: 4\n") == [
        (3, "“keys” is a list: write [one, two], or each item on a line of its own after a dash.")
    ]
    assert read("  standing\n")[0] is None


def test_old_words_are_understood_as_hints() -> None:
    assert (3, "“frames” is no key of a pose. Did you mean “keys”?") in said("  view: side\n  frames: [{trunk: 3}]\n")
